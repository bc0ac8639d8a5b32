import type { Day } from '../law/day.ts';
import { isNothing, isOnlyMonth, type Parsed, parseDay } from './cell-day.ts';
import {
  type Level,
  type Presence,
  parseConclusion,
  parseEmail,
  parseHours,
  parseLevel,
  parseName,
  parsePhone,
  parsePresence,
  parseStaffNumber,
  parseTitle,
  parseYesNo,
} from './cells.ts';
import type { Meaning } from './meanings.ts';
import type { CellNote, CellReason } from './reasons.ts';
import type { Cell, Sheet } from './sheet.ts';

/** One person's row as it will be proposed. `row` is the row's number in the file (1 = first). Days are stated days. */
export type RosterRow = {
  readonly sheet: string;
  readonly row: number;
  readonly staffNumber?: string;
  readonly name: string;
  /** From the outermost department inwards; empty where the roster names none. */
  readonly department: readonly string[];
  readonly post?: string;
  readonly level: Level;
  readonly foreignRelated: boolean;
  readonly keyPost: boolean;
  readonly joinedOn?: Day;
  readonly postFrom?: Day;
  readonly phone?: string;
  readonly email?: string;
  readonly lastTrainingOn?: Day;
  /** Hours of training in the year of `today`. */
  readonly trainingHours?: number;
  /** The day of a review that was passed; a review that was not, or without conclusion, gives none. */
  readonly reviewPassedOn?: Day;
  readonly letterOn?: Day;
  readonly presence: Presence;
};

/** Tells of one cell of the row being read: `meaning` says which. Called in the order of the reading. */
export type Remark = (meaning: Meaning, what: { readonly reason: CellReason } | { readonly note: CellNote }) => void;

export type RowContext = {
  readonly sheet: Sheet;
  /** The index of the column that has this meaning, if one has. */
  readonly columnOf: ReadonlyMap<Meaning, number>;
  readonly today: Day;
};

/** Reads the row at `index` (from 0). Undefined where it has no readable name: then nothing of it is taken. */
export function readRow({ sheet, columnOf, today }: RowContext, index: number, remark: Remark): RosterRow | undefined {
  const cells = sheet.rows[index]!;
  const cellOf = (meaning: Meaning): Cell => {
    const column = columnOf.get(meaning);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const taken = <T>(meaning: Meaning, parse: (cell: Cell) => Parsed<T>): T | undefined => {
    const parsed = parse(cellOf(meaning));
    if (!parsed.ok) {
      remark(meaning, { reason: parsed.reason });
      return undefined;
    }
    for (const note of parsed.notes ?? []) if (columnOf.has(meaning)) remark(meaning, { note });
    return parsed.value;
  };
  const day = (meaning: Meaning, use: 'evidence' | 'start'): Day | undefined =>
    taken(meaning, (cell) => parseDay(cell, use, today, sheet.typed));

  const name = taken('name', parseName);
  if (name === undefined) return undefined;
  const staffNumber = taken('staff-number', parseStaffNumber);
  if (staffNumber === undefined && isNothing(cellOf('staff-number')))
    remark('staff-number', { note: 'staff-number-missing' });
  const [joinedOn, postFrom] = [day('joined-on', 'start'), day('post-from', 'start')];
  if (isBefore(postFrom, joinedOn, cellOf)) remark('post-from', { note: 'post-before-joining' });
  const post = taken('post', parseTitle);
  if (post?.startsWith('兼')) remark('post', { note: 'concurrent-post' });

  return withoutUndefined({
    sheet: sheet.name,
    row: index + 1,
    staffNumber,
    name,
    department: departmentOf(sheet, taken('department', parseTitle), taken('section', parseTitle), remark),
    post,
    level: taken('post-level', parseLevel) ?? 'none',
    foreignRelated: taken('foreign-related', parseYesNo) ?? false,
    keyPost: taken('key-post', parseYesNo) ?? false,
    joinedOn,
    postFrom,
    phone: taken('phone', parsePhone),
    email: taken('email', parseEmail),
    lastTrainingOn: day('last-training-day', 'evidence'),
    trainingHours: taken('training-hours-this-year', parseHours),
    reviewPassedOn: reviewOf(
      day('review-day', 'evidence'),
      taken('review-conclusion', parseConclusion),
      cellOf,
      remark,
    ),
    letterOn: day('letter-day', 'evidence'),
    presence: taken('presence', parsePresence) ?? 'in-post',
  });
}

/** Whether the post began before the joining; where either is only a month, the months decide. */
function isBefore(postFrom: Day | undefined, joinedOn: Day | undefined, cellOf: (meaning: Meaning) => Cell): boolean {
  if (!postFrom || !joinedOn || postFrom >= joinedOn) return false;
  const onlyMonth = isOnlyMonth(cellOf('joined-on')) || isOnlyMonth(cellOf('post-from'));
  return !onlyMonth || postFrom.slice(0, 7) < joinedOn.slice(0, 7);
}

/** Only a review that was passed, on a day that is known, is evidence (Provisions 9, item 3; 10, item 1). */
function reviewOf(
  on: Day | undefined,
  conclusion: 'passed' | 'not-passed' | undefined,
  cellOf: (meaning: Meaning) => Cell,
  remark: Remark,
): Day | undefined {
  if (conclusion === 'not-passed') remark('review-conclusion', { note: 'review-not-passed' });
  if (on && conclusion === undefined && isNothing(cellOf('review-conclusion')))
    remark('review-day', { note: 'review-without-conclusion' });
  if (!on && conclusion === 'passed') remark('review-conclusion', { note: 'conclusion-without-day' });
  return conclusion === 'passed' ? on : undefined;
}

/** Names that a program gives to a sheet by itself say nothing of a department. */
const PLAIN_SHEET = /^(?:sheet|工作表|表|名册|花名册|人员|台账|汇总|总表|全部)?[\d\s()_-]*$/i;

function departmentOf(
  sheet: Sheet,
  department: string | undefined,
  section: string | undefined,
  remark: Remark,
): readonly string[] {
  const path = (department ?? '')
    .split(/[/\\>\uFF0F\uFF1E\u2192]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (path.length === 0 && sheet.typed && !PLAIN_SHEET.test(sheet.name)) {
    path.push(sheet.name.trim());
    remark('department', { note: 'department-from-sheet' });
  }
  if (section && section !== path.at(-1)) path.push(section);
  if (path.length === 0) remark('department', { note: 'department-missing' });
  return path;
}

/** Absent is absent: no key with undefined, so that rows can be compared and stored as they are. */
function withoutUndefined(row: RosterRow): RosterRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as RosterRow;
}
