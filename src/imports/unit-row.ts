/** One row of a list of units becomes a unit to propose; what was not plainly so is remarked, cell by cell. */
import { isCreditCode } from '../law/credit-code.ts';
import type { Day } from '../law/day.ts';
import { isNothing, not, type Parsed, parseDay, value } from './cell-day.ts';
import { parseName, parseTitle, parseYesNo } from './cells.ts';
import type { Cell } from './sheet.ts';
import { compact, oneLine } from './text.ts';
import type { UnitMeaning } from './unit-columns.ts';
import type { UnitNote, UnitReason } from './unit-reasons.ts';

/** Who is to hold the first accounts, where the list names them. */
export const FIRST_OFFICES = ['officer', 'system-admin', 'security-admin', 'auditor'] as const;
export type FirstOffice = (typeof FIRST_OFFICES)[number];

/** `from`: a day, or how it follows from the day on which the body is added. */
export type ListedStatus = {
  readonly status: 'key-unit' | 'cii-operator' | 'school' | 'research-institute';
  readonly from: Day | 'today' | 'ledger';
  readonly noticeNumber?: string;
  readonly noticeDay?: Day;
};
/** A cell, as it is named to the user. */
export type UnitPlace = {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  /** What stands there, shortened; blank where it may not be shown. */
  readonly raw: string;
};
export type ListedUnit = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly creditCode?: string;
  readonly superior?: string;
  readonly superiorAt?: UnitPlace;
  readonly statuses: readonly ListedStatus[];
  readonly people: { readonly [O in FirstOffice]?: string };
};

export type UnitRemark = (meaning: UnitMeaning, what: { reason: UnitReason } | { note: UnitNote }) => void;

const NAME_CHARACTERS = 200;
const NUMBER_CHARACTERS = 60;

/** `cellOf` answers null where the list has no such column. Undefined where the unit itself cannot be made out. */
export function readUnit(
  place: { readonly sheet: string; readonly row: number; readonly today: Day; readonly typed: boolean },
  cellOf: (meaning: UnitMeaning) => Cell,
  remark: UnitRemark,
): ListedUnit | undefined {
  const read = <T>(meaning: UnitMeaning, parsed: ParsedCell<T>): T | undefined => {
    if (!parsed.ok) return void remark(meaning, { reason: parsed.reason });
    for (const note of parsed.notes ?? []) remark(meaning, { note });
    return parsed.value;
  };
  const name = read('name', parseUnitName(cellOf('name')));
  const code = parseCreditCode(cellOf('credit-code'));
  const creditCode = read('credit-code', code);
  if (name === undefined || !code.ok) return undefined;
  if (creditCode === undefined) remark('credit-code', { note: 'credit-code-missing' });
  const superior = read('superior', parseTitle(cellOf('superior')));
  const people: { [O in FirstOffice]?: string } = {};
  for (const office of FIRST_OFFICES) {
    const cell = cellOf(office);
    const person = isNothing(cell) ? undefined : read(office, parseName(cell));
    if (person === undefined) continue;
    if (Object.values(people).includes(person)) remark(office, { reason: 'one-person-twice' });
    else people[office] = person;
  }
  return {
    ...{ sheet: place.sheet, row: place.row, name, people },
    ...(creditCode !== undefined && { creditCode }),
    ...(superior !== undefined && { superior }),
    statuses: [
      ...keyUnit(place, cellOf, read, remark),
      ...operator(cellOf, read, remark),
      ...kind(cellOf, read, remark),
    ],
  };
}

type ParsedCell<T> = Parsed<T> | { readonly ok: false; readonly reason: UnitReason };
type Read = <T>(meaning: UnitMeaning, parsed: ParsedCell<T>) => T | undefined;
type CellOf = (meaning: UnitMeaning) => Cell;

/** By a written notice and from it on (Provisions 9): without its day there is nothing from which the duties could run. */
function keyUnit(
  { today, typed }: { readonly today: Day; readonly typed: boolean },
  cellOf: CellOf,
  read: Read,
  remark: UnitRemark,
): ListedStatus[] {
  const isKey = read('key-unit', parseYesNo(cellOf('key-unit')));
  if (!isKey) {
    for (const meaning of ['notice-number', 'notice-day'] as const)
      if (!isNothing(cellOf(meaning))) remark(meaning, { reason: 'notice-without-status' });
    return [];
  }
  const noticeDay = read('notice-day', parseDay(cellOf('notice-day'), 'evidence', today, typed));
  const noticeNumber = read('notice-number', parseNoticeNumber(cellOf('notice-number')));
  if (noticeDay === undefined) {
    remark('key-unit', { reason: 'key-unit-without-day' });
    return [];
  }
  if (noticeNumber === undefined) remark('notice-number', { note: 'notice-number-missing' });
  const year = /[〔[(【](\d{4})[〕\])】]/.exec(noticeNumber ?? '')?.[1];
  if (year !== undefined && year !== noticeDay.slice(0, 4)) remark('notice-day', { note: 'notice-year-differs' });
  return [{ status: 'key-unit', from: noticeDay, noticeDay, ...(noticeNumber !== undefined && { noticeNumber }) }];
}

function operator(cellOf: CellOf, read: Read, remark: UnitRemark): ListedStatus[] {
  if (!read('cii-operator', parseYesNo(cellOf('cii-operator')))) return [];
  remark('cii-operator', { note: 'status-from-today' });
  return [{ status: 'cii-operator', from: 'today' }];
}

function kind(cellOf: CellOf, read: Read, remark: UnitRemark): ListedStatus[] {
  const status = read('school-or-research', parseKind(cellOf('school-or-research')));
  if (status === undefined) return [];
  remark('school-or-research', { note: 'status-from-ledger' });
  return [{ status, from: 'ledger' }];
}

function textOf(cell: Cell, most: number): ParsedCell<string> {
  if (typeof cell === 'object' && cell && 'broken' in cell) return not(cell.broken);
  const text = typeof cell === 'string' ? oneLine(cell) : typeof cell === 'number' ? String(cell) : '';
  if (text.includes('\uFFFD')) return not('damaged-text');
  return [...text].length > most ? not('too-long') : value(text);
}

function parseUnitName(cell: Cell): ParsedCell<string> {
  if (isNothing(cell)) return { ok: false, reason: 'unit-name-missing' };
  const text = typeof cell === 'string' ? textOf(cell, NAME_CHARACTERS) : textOf(cell, 0);
  if (!text.ok) return text.reason === 'too-long' ? { ok: false, reason: 'not-a-unit-name' } : text;
  return /\p{L}{2}/u.test(text.value) ? text : { ok: false, reason: 'not-a-unit-name' };
}

function parseCreditCode(cell: Cell): ParsedCell<string | undefined> {
  if (isNothing(cell)) return value(undefined);
  const text = textOf(cell, 40);
  if (!text.ok) return text;
  const code = compact(text.value).toUpperCase().replace(/^'/, '');
  return isCreditCode(code) ? value(code) : { ok: false, reason: 'not-a-credit-code' };
}

function parseNoticeNumber(cell: Cell): ParsedCell<string | undefined> {
  return isNothing(cell) ? value(undefined) : textOf(cell, NUMBER_CHARACTERS);
}

function parseKind(cell: Cell): ParsedCell<'school' | 'research-institute' | undefined> {
  if (isNothing(cell) || cell === false) return value(undefined);
  const text = textOf(cell, 40);
  if (!text.ok) return text;
  const word = compact(text.value).toLowerCase();
  if (/^(?:否|no|都不是|均不是)$/.test(word)) return value(undefined);
  if (/^(?:学校|院校|高校|高等学校|大学|学院|中学|小学|school|university)$/.test(word)) return value('school');
  if (/^(?:科研|科研机构|科研院所|研究机构|research|researchinstitute|research-institute)$/.test(word))
    return value('research-institute');
  return { ok: false, reason: 'not-school-or-research' };
}
