/**
 * The duty ledger (履责台账): who owes what, why, by when, shown by what. Provisions 4, 8-10; Counter-Espionage Law 18-20.
 *
 * A row is derived from facts and evidence; nobody writes one by hand and nobody ticks 'compliant'. Whether a row is open, due soon
 * or overdue is not in it: it follows from the day on which it is asked about. It is no score: rows are counted for the unit
 * and its departments, never ranked by person.
 */
import { z } from 'zod';
import type { Column } from '../../exports/table-export.ts';
import { type Day, type Instant, instant, plusDays } from '../../law/day.ts';
import { marksOf, SHOWN_STATE_NAMES, type ShownState, SOON_DAYS, shownState } from '../../law/due.ts';
import { RULES, ruleOf } from '../../law/duties.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import { givesRows } from '../../law/occasion.ts';
import { MARKS, type Mark } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { DepartmentId } from '../../platform/ids.ts';
import { DayField, line } from '../../platform/input.ts';
import { ledgerSightOf } from './sight.ts';
import { LEDGER_STATES, type LedgerAsk, type LedgerRow, listRows } from './store/ledger.ts';
import { type OfRecord, recordsOf } from './store/occasions.ts';
import type { LedgerSight } from './store/sight.ts';

/** Rules that can be owed while this version keeps no record that could meet them. */
export const NOT_RECORDABLE: readonly number[] = RULES.filter((rule) => rule.recordedIn.module === 'not-yet').map(
  (rule) => rule.number,
);

/** Nobody's rows by the person's id: what one person owes is opened as a file, where the look is logged (`duties.file`). */
export const LedgerFilterFields = {
  state: z.enum(LEDGER_STATES).default('open'),
  rules: z.array(z.int().min(1).max(32_767)).max(100).optional(),
  departmentId: DepartmentId.optional(),
  text: line(60).optional(),
  dueFrom: DayField.optional(),
  dueTo: DayField.optional(),
};
export type LedgerFilterInput = z.output<z.ZodObject<typeof LedgerFilterFields>>;

/** The moment at which a day begins or ends in this time zone: the offset is asked of the zone, not assumed. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const noon = new Date(`${day}T12:00:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(noon);
  const zone = shown.find((part) => part.type === 'timeZoneName')?.value ?? '';
  // Old offsets have seconds (Shanghai before 1901: +08:05:43), which no ISO text can carry.
  const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(zone) ?? [];
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * (sign === '-' ? -1 : 1);
  return instant(new Date(Date.parse(`${day}T00:00:00Z`) - ahead * 1000));
}

export function askOf(
  { unitId, today, timeZone }: Pick<Context, 'unitId' | 'today' | 'timeZone'>,
  filter: LedgerFilterInput,
  sight: LedgerSight,
): LedgerAsk {
  return {
    unitId,
    sight,
    // A deadline in days ends with its day: what is due today is overdue from tomorrow on.
    now: startOfDay(today, timeZone),
    soon: startOfDay(plusDays(today, SOON_DAYS + 1), timeZone),
    notRecordable: NOT_RECORDABLE,
    filter: {
      ...filter,
      dueFrom: filter.dueFrom && startOfDay(filter.dueFrom, timeZone),
      dueTo: filter.dueTo && startOfDay(plusDays(filter.dueTo, 1), timeZone),
    },
  };
}

export type ShownRow = {
  readonly personId: number;
  readonly personName?: string;
  readonly staffNumber?: string;
  readonly department?: string;
  readonly rule: number;
  readonly duty: DutyCode;
  readonly occasion: number;
  readonly owedFrom: Day;
  readonly due: Day;
  readonly state: ShownState;
  /** Who says so that it is due then: S statutory, P practice, D our suggestion. */
  readonly marks: readonly Mark[];
  readonly doneOn?: Day;
  /** What the body's own record is about, for who may know it. */
  readonly of?: OfRecord;
};

/** The stored outcomes, by their number. */
const OUTCOMES = ['open', 'in-time', 'late', 'stated'] as const;

/** Rows that records made owed, each with what it is about where the actor may know that. */
export async function withRecords<Row extends ShownRow>(
  { sql, unitId, actor }: Pick<Context, 'sql' | 'unitId' | 'actor'>,
  rows: readonly Row[],
): Promise<Row[]> {
  const made = rows.filter(({ rule }) => givesRows(rule));
  const occasions = made.map(({ occasion }) => occasion);
  const of = occasions.length === 0 ? new Map() : await recordsOf(sql, unitId, occasions, actor.roles);
  return rows.map((row) => (made.includes(row) ? { ...row, of: of.get(row.occasion) } : row));
}

export function shown(row: LedgerRow, today: Day): ShownRow {
  const rule = ruleOf(row.rule)!;
  return {
    personId: row.person_id,
    personName: row.name ?? undefined,
    staffNumber: row.staff_number ?? undefined,
    department: row.department ?? undefined,
    rule: row.rule,
    duty: rule.duty.code,
    occasion: row.occasion,
    owedFrom: row.owed_from,
    due: row.due_on,
    state: shownState({ due: row.due_on, outcome: OUTCOMES[row.outcome] }, rule, today),
    marks: marksOf(rule, { owedFrom: row.owed_from, due: row.due_on }),
    doneOn: row.done_on ?? undefined,
  };
}

export async function readLedger(
  context: Context,
  filter: LedgerFilterInput,
  page: { offset: number; limit: number },
): Promise<ShownRow[]> {
  const rows = await listRows(context.sql, askOf(context, filter, await ledgerSightOf(context)), page);
  return withRecords(
    context,
    rows.map((row) => shown(row, context.today)),
  );
}

function whatAndOfWhom({ rule, of }: ShownRow): Localised {
  const { zh, en } = ruleOf(rule)!.title;
  return of ? { zh: `${zh}（${of.name}）`, en: `${en} (${of.name})` } : { zh, en };
}

export const LEDGER_COLUMNS: readonly Column<ShownRow>[] = [
  { zh: '条款代码', en: 'Duty', of: (row) => row.duty },
  { zh: '事项', en: 'What', of: whatAndOfWhom },
  { zh: '姓名', en: 'Name', of: (row) => (row.personId === 0 ? { zh: '本单位', en: 'The unit' } : row.personName) },
  { zh: '工号', en: 'Staff number', of: (row) => row.staffNumber },
  { zh: '部门', en: 'Department', of: (row) => row.department },
  { zh: '起算日期', en: 'Owed from', of: (row) => row.owedFrom },
  { zh: '到期日期', en: 'Due', of: (row) => row.due },
  { zh: '期限性质', en: 'Who says so', of: (row) => row.marks.map((mark) => MARKS[mark].name) },
  { zh: '状态', en: 'State', of: (row) => SHOWN_STATE_NAMES[row.state] },
  { zh: '完成日期', en: 'Done on', of: (row) => row.doneOn },
];
