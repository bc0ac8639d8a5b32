/** The ledger, read: pages of rows with their filters, one row, the rows of one subject. */
import { type RawBuilder, sql as statement } from 'kysely';
import { PLANNED_EACH_TIME, type Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { inSight, type LedgerSight } from './sight.ts';

/** How many rows are counted exactly; beyond that the list says 'more than'. */
export const COUNTED_AT_MOST = 20_000;

export const LEDGER_STATES = [
  'open',
  'overdue',
  'due-soon',
  'owed',
  'met',
  'met-late',
  'met-as-stated',
  'not-recordable',
  'all',
] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export type LedgerFilter = {
  readonly state: LedgerState;
  readonly rules?: readonly number[];
  readonly departmentId?: number;
  /** Part of a name, or a staff number. */
  readonly text?: string;
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
};

export type LedgerAsk = {
  readonly unitId: number;
  readonly now: Instant;
  readonly soon: Instant;
  /** Rules whose records this version does not keep yet. */
  readonly notRecordable: readonly number[];
  readonly filter: LedgerFilter;
  readonly sight: LedgerSight;
};

export type LedgerRow = {
  person_id: number;
  rule: number;
  occasion: number;
  owed_from: Day;
  due_at: Instant;
  due_on: Day;
  done_on: Day | null;
  done_by: number | null;
  outcome: 0 | 1 | 2 | 3;
  name: string | null;
  staff_number: string | null;
  department: string | null;
};

/** Which rows a state asks for. Each is its own statement text, so that the partial index of open or met rows is seen to fit. */
function inState({ filter: { state }, now, soon, notRecordable }: LedgerAsk): RawBuilder<unknown> {
  const recordable = statement`and not d.rule = any(${[...notRecordable]}::smallint[])`;
  switch (state) {
    case 'all':
      return statement``;
    case 'open':
      return statement`and d.done_on is null`;
    case 'overdue':
      return statement`and d.done_on is null and d.due_at < ${now} ${recordable}`;
    case 'due-soon':
      return statement`and d.done_on is null and d.due_at >= ${now} and d.due_at < ${soon} ${recordable}`;
    case 'owed':
      return statement`and d.done_on is null and d.due_at >= ${soon} ${recordable}`;
    case 'not-recordable':
      return statement`and d.done_on is null and d.rule = any(${[...notRecordable]}::smallint[])`;
    case 'met':
      return statement`and d.done_on is not null`;
    case 'met-late':
      return statement`and d.done_on is not null and d.outcome = 2`;
    case 'met-as-stated':
      return statement`and d.done_on is not null and d.outcome = 3`;
  }
}

function filtered(ask: LedgerAsk): RawBuilder<unknown> {
  const { unitId, filter } = ask;
  const one = filter.rules?.length === 1 ? filter.rules[0] : undefined;
  return statement`from duty d
    where d.unit_id = ${unitId} ${inState(ask)} ${inSight(unitId, ask.sight)}
    ${one !== undefined ? statement`and d.rule = ${one}::smallint` : filter.rules ? statement`and d.rule = any(${[...filter.rules]}::smallint[])` : statement``}
    ${filter.dueFrom ? statement`and d.due_at >= ${filter.dueFrom}` : statement``}
    ${filter.dueTo ? statement`and d.due_at <= ${filter.dueTo}` : statement``}
    ${filter.departmentId !== undefined || filter.text ? statement`and d.person_id = any(array(${people(ask)}))` : statement``}`;
}

/** The people that a department (with everything below it) and a text mean. */
function people({ unitId, filter }: LedgerAsk): RawBuilder<unknown> {
  return statement`select p.person_id from person p where p.unit_id = ${unitId}
    ${
      filter.departmentId !== undefined
        ? statement`and p.department_id in (select b.department_id from department a join department b
            on b.unit_id = ${unitId} and starts_with(b.path, a.path) where a.unit_id = ${unitId} and a.department_id = ${filter.departmentId})`
        : statement``
    }
    ${filter.text ? statement`and (strpos(p.name, ${filter.text}) > 0 or p.staff_number = ${filter.text})` : statement``}`;
}

/** Open rows in the order they fall due; met rows newest first; all of them person by person. */
function inOrder(state: LedgerState): RawBuilder<unknown> {
  switch (state) {
    case 'met':
    case 'met-late':
    case 'met-as-stated':
      return statement`order by d.done_on desc, d.person_id, d.rule, d.occasion`;
    case 'all':
      return statement`order by d.person_id, d.occasion, d.rule`;
    default:
      return statement`order by d.due_at, d.person_id, d.rule, d.occasion`;
  }
}

export async function listRows(
  sql: Sql,
  ask: LedgerAsk,
  page: { offset: number; limit: number },
): Promise<LedgerRow[]> {
  const found = await statement<LedgerRow>`${PLANNED_EACH_TIME}
    with page as materialized (
      select d.* ${filtered(ask)} ${inOrder(ask.filter.state)} limit ${page.limit} offset ${page.offset}
    )
    select d.person_id, d.rule, d.occasion, d.owed_from, d.due_at, (d.due_at at time zone u.time_zone)::date as due_on,
      d.done_on, d.done_by, d.outcome, p.name, p.staff_number, dep.name as department
    from page d
    join unit u on u.unit_id = ${ask.unitId}
    left join person p on p.unit_id = ${ask.unitId} and p.person_id = d.person_id
    left join department dep on dep.unit_id = ${ask.unitId} and dep.department_id = p.department_id
    ${inOrder(ask.filter.state)}`.execute(sql);
  return found.rows;
}

/** How many rows the filter means, counted up to COUNTED_AT_MOST. */
export async function countRows(sql: Sql, ask: LedgerAsk): Promise<number> {
  const found = await statement<{ n: number }>`${PLANNED_EACH_TIME}
    select count(*)::int as n from (select 1 ${filtered(ask)} limit ${COUNTED_AT_MOST}) counted`.execute(sql);
  return found.rows[0]!.n;
}

export async function rowsOfSubject(sql: Sql, unitId: number, personId: number): Promise<LedgerRow[]> {
  const found = await statement<LedgerRow>`
    select d.person_id, d.rule, d.occasion, d.owed_from, d.due_at, (d.due_at at time zone u.time_zone)::date as due_on,
      d.done_on, d.done_by, d.outcome, null as name, null as staff_number, null as department
    from duty d join unit u on u.unit_id = ${unitId}
    where d.unit_id = ${unitId} and d.person_id = ${personId}
    order by d.due_at, d.rule, d.occasion`.execute(sql);
  return found.rows;
}
