/**
 * From the rows that were read to the rows that are proposed: flat, numbered, with what the file does not state named, so that nothing
 * is changed for want of a column. What is assumed or left out is noted for the user. Nothing is invented: a day that the file
 * does not give is not made up.
 */
import type { Meaning } from '../../imports/meanings.ts';
import type { CellNote, CellReason, SkipReason } from '../../imports/reasons.ts';
import type { Interpretation } from '../../imports/roster.ts';
import type { RosterRow } from '../../imports/roster-row.ts';
import { columnLetters } from '../../imports/sheet-xml.ts';
import { type Day, yearOf } from '../../law/day.ts';
import type { RowNote } from './rosters.ts';

/** A row as it is stored; names are the columns of roster_row. */
export type ProposedRow = {
  readonly row_id: number;
  readonly subject: number;
  readonly sheet: string;
  readonly row_number: number;
  readonly staff_number: string | null;
  readonly name: string;
  readonly department: readonly string[];
  readonly post: string | null;
  readonly level: RosterRow['level'];
  readonly foreign_related: boolean;
  readonly key_post: boolean;
  readonly joined_on: Day | null;
  readonly post_from: Day | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly training_on: Day | null;
  readonly training_hours: number | null;
  readonly review_on: Day | null;
  readonly letter_on: Day | null;
  readonly presence: RosterRow['presence'];
  readonly unsaid: readonly Unsayable[];
  readonly months: readonly DayMeaning[];
  readonly conflict: 'rows-differ' | null;
};

export type Reason = CellReason | CellNote | SkipReason | RowNote;
export type ProposedRemark = {
  readonly kind: 'problem' | 'note' | 'skipped';
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly reason: Reason;
  readonly raw: string;
};

/** Fields that have a plain value even where the file is silent: there, silence changes nothing about people already known. */
const UNSAYABLE = ['post-level', 'foreign-related', 'key-post', 'presence'] as const satisfies readonly Meaning[];
export type Unsayable = (typeof UNSAYABLE)[number];

/** Days that may be stated as a month only: there, any day of that month is the same statement. */
const DAY_MEANINGS = [
  'joined-on',
  'post-from',
  'last-training-day',
  'review-day',
  'letter-day',
] as const satisfies readonly Meaning[];
export type DayMeaning = (typeof DAY_MEANINGS)[number];
const ONLY_A_MONTH: readonly string[] = ['month-first-day', 'month-last-day', 'month-until-today'] satisfies CellNote[];

export const UNNAMED_POST = '（岗位未注明）';
export const UNNAMED_DEPARTMENT = '（部门未注明）';
const DEEPEST = 12;

/** How often each thing is said of the file: kept with the proposal when the remarks themselves are gone. */
export type RemarkCount = { readonly kind: ProposedRemark['kind']; readonly reason: Reason; readonly count: number };

export type Proposed = { readonly rows: readonly ProposedRow[]; readonly remarks: readonly ProposedRemark[] };

export function countsOf(remarks: readonly ProposedRemark[]): RemarkCount[] {
  const counts = new Map<string, RemarkCount>();
  for (const { kind, reason } of remarks) {
    const key = `${kind}/${reason}`;
    counts.set(key, { kind, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export function proposedOf(read: Interpretation, today: Day): Proposed {
  const meaningAt = meaningsByPlace(read.columns);
  const unsaidOf = silence(read, meaningAt);
  const monthsOf = onlyMonths(read, meaningAt);
  const rows: ProposedRow[] = [];
  const notes: ProposedRemark[] = [];
  let subject = 0;
  const propose = (row: RosterRow, conflict: ProposedRow['conflict']): void => {
    const note = (reason: RowNote) =>
      notes.push({ kind: 'note', sheet: row.sheet, cell: String(row.row), header: '', reason, raw: '' });
    rows.push(
      flat(
        row,
        { row_id: rows.length + 1, subject, unsaid: unsaidOf(row), months: monthsOf(row), conflict },
        today,
        note,
      ),
    );
  };
  for (const row of read.rows) {
    subject += 1;
    propose(row, null);
  }
  for (const conflict of read.conflicts) {
    subject += 1;
    for (const row of conflict.rows) propose(row, 'rows-differ');
  }
  return { rows, remarks: [...remarksOf(read), ...notes] };
}

type Place = Pick<ProposedRow, 'row_id' | 'subject' | 'unsaid' | 'months' | 'conflict'>;

function flat(row: RosterRow, place: Place, today: Day, note: (reason: RowNote) => void): ProposedRow {
  const post = postOf(row, note);
  const appointed = post !== null && row.presence !== 'off-post';
  if (post !== null && row.presence === 'off-post') note('off-post-no-appointment');
  if (appointed && !row.postFrom) note('post-start-not-stated');
  if (row.presence === 'stationed-abroad') note('stationed-from-acceptance');
  if (post === null && row.reviewPassedOn) note('review-without-post');
  if (post === null && row.letterOn) note('letter-without-post');
  return {
    ...place,
    sheet: row.sheet,
    row_number: row.row,
    staff_number: row.staffNumber ?? null,
    name: row.name,
    department: departmentOf(row, post !== null, note),
    post,
    level: row.level,
    foreign_related: row.foreignRelated,
    key_post: row.keyPost,
    joined_on: row.joinedOn ?? null,
    post_from: row.postFrom ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    training_on: row.lastTrainingOn ?? null,
    training_hours: hoursOf(row, today, note),
    review_on: row.reviewPassedOn ?? null,
    letter_on: row.letterOn ?? null,
    presence: row.presence,
  };
}

function postOf(row: RosterRow, note: (reason: RowNote) => void): string | null {
  if (row.post) return row.post;
  if (row.level === 'none' && !row.foreignRelated && !row.keyPost) return null;
  note('post-not-named');
  return UNNAMED_POST;
}

function departmentOf(row: RosterRow, hasPost: boolean, note: (reason: RowNote) => void): readonly string[] {
  if (row.department.length > DEEPEST) note('department-too-deep');
  if (row.department.length > 0 || !hasPost) return row.department.slice(0, DEEPEST);
  note('department-not-named');
  return [UNNAMED_DEPARTMENT];
}

/**
 * The hours are this year's sum, the day is the last training's. Where that day lies in this year, the sum was reached by then at the
 * latest, and the hours stand under it. Where it does not, no day is known for them, and they are not evidence.
 */
function hoursOf(row: RosterRow, today: Day, note: (reason: RowNote) => void): number | null {
  if (!row.trainingHours) return null;
  if (!row.lastTrainingOn || yearOf(row.lastTrainingOn) !== yearOf(today)) {
    note('hours-without-day');
    return null;
  }
  return row.trainingHours;
}

type Placed = { readonly sheet: string; readonly cell: string };
type OfRow<T> = (row: Pick<RosterRow, 'sheet' | 'row'>) => readonly T[];

/** What the column of a cell means, by sheet and letters. */
function meaningsByPlace(columns: Interpretation['columns']): (sheet: string, letters: string) => Meaning | undefined {
  const found = new Map<string, Meaning>();
  for (const { sheet, columns: all } of columns)
    for (const { index, reading } of all)
      if (reading.kind === 'meaning') found.set(`${sheet}\n${columnLetters(index)}`, reading.meaning);
  return (sheet, letters) => found.get(`${sheet}\n${letters}`);
}

/** Of the cells named, which of these meanings they concern in each row. */
function byRow<T extends Meaning>(
  cells: readonly Placed[],
  meanings: readonly T[],
  meaningAt: ReturnType<typeof meaningsByPlace>,
): OfRow<T> {
  const found = new Map<string, T[]>();
  for (const { sheet, cell } of cells) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const meaning = meanings.find((one) => one === meaningAt(sheet, letters));
    if (!meaning) continue;
    const key = `${sheet}\n${row}`;
    found.set(key, [...(found.get(key) ?? []), meaning]);
  }
  return ({ sheet, row }) => found.get(`${sheet}\n${row}`) ?? [];
}

/** For each row, which of the plain-valued fields the file says nothing readable about: no such column, or a cell not read. */
function silence(
  { columns, problems }: Interpretation,
  meaningAt: ReturnType<typeof meaningsByPlace>,
): OfRow<Unsayable> {
  const missing = new Map(
    columns.map(({ sheet, columns: all }) => {
      const stated = all.map(({ reading }) => (reading.kind === 'meaning' ? reading.meaning : undefined));
      return [sheet, UNSAYABLE.filter((one) => !stated.includes(one))];
    }),
  );
  const unread = byRow(problems, UNSAYABLE, meaningAt);
  return (row) => [...(missing.get(row.sheet) ?? []), ...unread(row)];
}

function onlyMonths({ notes }: Interpretation, meaningAt: ReturnType<typeof meaningsByPlace>): OfRow<DayMeaning> {
  return byRow(
    notes.filter(({ reason }) => ONLY_A_MONTH.includes(reason)),
    DAY_MEANINGS,
    meaningAt,
  );
}

function remarksOf({ problems, notes, skipped }: Interpretation): ProposedRemark[] {
  return [
    ...problems.map((one): ProposedRemark => ({ kind: 'problem', ...one })),
    ...notes.map((one): ProposedRemark => ({ kind: 'note', ...one })),
    ...skipped.map(
      ({ sheet, row, why }): ProposedRemark => ({
        kind: 'skipped',
        sheet,
        cell: String(row),
        header: '',
        reason: why,
        raw: '',
      }),
    ),
  ];
}
