import { type Day, dayOf, lastDateOf, plusDays } from '../law/day.ts';
import type { CellNote, CellReason } from './reasons.ts';
import type { Cell } from './sheet.ts';
import { compact } from './text.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly notes?: readonly CellNote[] }
  | { readonly ok: false; readonly reason: CellReason };

export const value = <T>(of: T, ...notes: CellNote[]): Parsed<T> =>
  notes.length ? { ok: true, value: of, notes } : { ok: true, value: of };
export const not = (reason: CellReason): { readonly ok: false; readonly reason: CellReason } => ({ ok: false, reason });

/**
 * What the day is for. `evidence` (a training, a passed review, a letter): it has happened, so it cannot lie after today,
 * and a mere month counts with its last day, the latest it can have been. `start` (joined, in post): may lie ahead, and a
 * mere month counts with its first day, from which duties may run.
 */
export type DayUse = 'evidence' | 'start';

/** Words for 'no day': cells that are filled in but say nothing. */
const NOTHING =
  /^(?:|\/|-+|\u2014+|\u2013+|无|暂无|空|没有|未|未定|未签|未签订|未培训|未审查|至今|不适用|n\/?a|nil|none|null|x|\u00D7)$/i;

/** Whether a cell says nothing: blank, 无, —, / and the like. */
export const isNothing = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && NOTHING.test(compact(cell)));

const FULL =
  /^(\d{4})[-/.年\u3001](\d{1,2})[-/.月\u3001](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?(?:\(?(?:星期|周)[一二三四五六日天]\)?)?$/;
const MONTH = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const NO_FULL_YEAR = /^(?:\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日)$/;

/** Whether the cell gives a month and no day. */
export const isOnlyMonth = (cell: Cell): boolean =>
  (typeof cell === 'string' || (typeof cell === 'number' && cell < FIRST_SERIAL)) && MONTH.test(compact(String(cell)));

/** Serial numbers taken for days: 1927-05-18 to 2100-12-31. Below them a number is more likely a year or a count. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 73_415];
const SERIAL_DAY_0 = '1899-12-30' as Day;

/**
 * The day of a cell, or undefined where it says nothing. `today` is the day it is; `typed` as in `Sheet`: in a csv even
 * a text 2021.1 may have been the number 2021.10.
 */
export function parseDay(cell: Cell, use: DayUse, today: Day, typed: boolean): Parsed<Day | undefined> {
  if (isNothing(cell)) return value(undefined);
  if (typeof cell === 'boolean') return not('not-a-day');
  if (typeof cell === 'object' && cell !== null)
    return 'day' in cell ? judged(cell.day, use, today, []) : not(cell.broken);
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1) {
    return judged(plusDays(SERIAL_DAY_0, Math.floor(cell)), use, today, ['spreadsheet-serial']);
  }
  return fromText(compact(String(cell)), use, today, typeof cell === 'number' || !typed);
}

function fromText(text: string, use: DayUse, today: Day, mayHaveLostZero: boolean): Parsed<Day | undefined> {
  const full = FULL.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (full) return ofNumbers(Number(full[1]), Number(full[2]), Number(full[3]), use, today);
  const month = MONTH.exec(text);
  if (month) {
    const lostZero = mayHaveLostZero && /^\d{4}\.1$/.test(text);
    return ofMonth(
      Number(month[1]),
      Number(month[2] ?? month[3]),
      use,
      today,
      lostZero ? ['month-may-be-october'] : [],
    );
  }
  if (/^\d{4}年?$/.test(text)) return not('year-only');
  if (NO_FULL_YEAR.test(text)) return not('no-full-year');
  if (/^\d{5}$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL) {
    return judged(plusDays(SERIAL_DAY_0, Number(text)), use, today, ['spreadsheet-serial']);
  }
  return not('not-a-day');
}

const inRange = (year: number): boolean => year >= 1900 && year <= 2100;

function ofNumbers(year: number, month: number, date: number, use: DayUse, today: Day): Parsed<Day | undefined> {
  if (!inRange(year)) return not('year-out-of-range');
  const known = dayOf(year, month, date);
  return known ? judged(known, use, today, []) : not('impossible-day');
}

function ofMonth(year: number, month: number, use: DayUse, today: Day, notes: CellNote[]): Parsed<Day | undefined> {
  if (!inRange(year)) return not('year-out-of-range');
  if (month < 1 || month > 12) return not('impossible-day');
  if (use === 'start') return judged(dayOf(year, month, 1)!, use, today, ['month-first-day', ...notes]);
  const last = dayOf(year, month, lastDateOf(year, month))!;
  // In the current month the last day has not come: what happened this month happened today at the latest.
  if (last > today && last.slice(0, 7) === today.slice(0, 7)) return value(today, 'month-until-today', ...notes);
  return judged(last, use, today, ['month-last-day', ...notes]);
}

function judged(day: Day, use: DayUse, today: Day, notes: CellNote[]): Parsed<Day> {
  if (day < '1900-01-01' || day > '2100-12-31') return not('year-out-of-range');
  if (day <= today) return value(day, ...notes);
  return use === 'evidence' ? not('in-the-future') : value(day, ...notes, 'start-in-the-future');
}
