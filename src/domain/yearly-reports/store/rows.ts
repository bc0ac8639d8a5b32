/**
 * What stands behind each figure, row by row: the same conditions as the statements that count it (figures-of-*.ts), held equal to them by a test.
 * A row is a record's number and its day, for the link; it names nobody.
 */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { CountedFigure, RowKind } from '../rows.ts';
import type { Asked } from './figures-of-work.ts';
import { DUTY_ROWS, FINDING_ROWS } from './rows-of-results.ts';

/** `id` and `day`; a row of the ledger also its `rule`. */
export type RowsOf = { readonly kind: RowKind; readonly rows: (asked: Asked) => Fragment };

/** Of one table, within the unit: `x` is its alias. */
const of = (kind: RowKind, id: string, day: string, table: string, where: (asked: Asked) => Fragment): RowsOf => ({
  kind,
  rows: (asked) => statement`select ${statement.ref(`x.${id}`)} as id, ${statement.ref(`x.${day}`)} as day
    from ${statement.table(table)} x where x.unit_id = ${asked.unitId} and ${where(asked)}`,
});
const within =
  (column: string) =>
  ({ from, to }: Asked): Fragment =>
    statement`${statement.ref(`x.${column}`)} between ${from} and ${to}`;

const holds =
  (...roles: readonly string[]) =>
  ({ to }: Asked): Fragment =>
    statement`x.role = any(${[...roles]}::text[])
  and x.from_day <= ${to} and (x.to_day is null or x.to_day >= ${to}) and x.end_reason is distinct from 'entered-by-mistake'`;
const unclosed = ({ to }: Asked): Fragment => statement`(x.closed_on is null or x.closed_on > ${to})`;
const inUse =
  (kind: string) =>
  ({ to }: Asked): Fragment =>
    statement`x.kind = ${kind} and x.effective_on <= ${to} and (x.ended_on is null or x.ended_on > ${to})`;
const decided = (asked: Asked): Fragment => statement`${within('closed_on')(asked)} and x.state <> 'withdrawn'`;

/** Each in the gravest of the posts held on the day. */
const posts = (having: Fragment): RowsOf => ({
  kind: 'person',
  rows: ({ unitId, to }) => statement`select a.person_id as id, min(a.from_day) as day
    from appointment a join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
      and t.from_day <= ${to} and (t.to_day is null or t.to_day >= ${to})
    where a.unit_id = ${unitId} and a.from_day <= ${to} and (a.to_day is null or a.to_day >= ${to}) and not a.planned
    group by a.person_id having ${having}`,
});
const LEVEL = statement`max(case t.level when 'core' then 3 when 'important' then 2 when 'ordinary' then 1 else 0 end)`;

const held = ({ unitId, from, to }: Asked): Fragment =>
  statement`select training_id, day, former_attendees from training where unit_id = ${unitId} and state = 'held' and day between ${from} and ${to}`;
const there = (asked: Asked): Fragment => statement`select h.training_id, h.day, a.person_id from (${held(asked)}) h
  join attendance a on a.unit_id = ${asked.unitId} and a.training_id = h.training_id and a.withdrawn_at is null`;

const leavers = (where: (asked: Asked) => Fragment): RowsOf => ({
  kind: 'leaver',
  rows: (asked) => statement`select max(x.case_id) as id, max(x.leaves_on) as day from leaver_case x
    where x.unit_id = ${asked.unitId} and x.state <> 'withdrawn' and ${where(asked)} group by x.person_id`,
});

const went = (where: Fragment | ((asked: Asked) => Fragment)): RowsOf => ({
  kind: 'trip',
  rows: (asked) => statement`select x.trip_id as id, t.leaves_on as day from trip_member x
    join trip t on t.unit_id = x.unit_id and t.trip_id = x.trip_id
    where x.unit_id = ${asked.unitId} and x.left_out_at is null and t.leaves_on between ${asked.from} and ${asked.to}
      and t.state not in ('declared', 'refused', 'cancelled') and ${typeof where === 'function' ? where(asked) : where}`,
});
const ANY = statement`true`;

const opened = (asked: Asked): Fragment => statement`${within('opened_on')(asked)} and x.state <> 'set-aside'`;
const received = ({ begins, ends }: Asked): Fragment =>
  statement`x.type = 'order' and x.received_at >= ${begins} and x.received_at < ${ends}`;

export const ROWS = {
  ...DUTY_ROWS,
  ...FINDING_ROWS,
  'group-members': of('designation', 'designation_id', 'from_day', 'designation', holds('group-chair', 'group-member')),
  'office-members': of(
    ...(['designation', 'designation_id', 'from_day', 'designation'] as const),
    holds('office-head', 'office-member', 'security-officer'),
  ),
  departments: of('department', 'department_id', 'closed_on', 'department', unclosed),
  'departments-with-liaison': {
    kind: 'department',
    rows: (asked) => statement`select x.department_id as id, min(x.from_day) as day from designation x
      where x.unit_id = ${asked.unitId} and x.department_id is not null and ${holds('liaison')(asked)} group by x.department_id`,
  },
  'rules-in-force': of(
    'rule',
    'work_rule_id',
    'repealed_on',
    'work_rule',
    ({ to }) => statement`(x.repealed_on is null or x.repealed_on > ${to})
    and exists (select from work_rule_version v where v.unit_id = x.unit_id and v.work_rule_id = x.work_rule_id
      and v.state = 'issued' and v.effective_from <= ${to} and (v.effective_to is null or v.effective_to >= ${to}))`,
  ),
  'rules-issued': of('rule-version', 'version_id', 'issued_on', 'work_rule_version', within('issued_on')),
  'rules-reviewed': of('rule', 'work_rule_id', 'reviewed_on', 'work_rule_review', within('reviewed_on')),
  'sessions-held': {
    kind: 'session',
    rows: (asked) => statement`select training_id as id, day from (${held(asked)}) h`,
  },
  attendances: {
    kind: 'session',
    rows: (asked) => statement`select training_id as id, day from (${there(asked)}) a
      union all select h.training_id, h.day from (${held(asked)}) h cross join generate_series(1, h.former_attendees)`,
  },
  'people-taught': {
    kind: 'person',
    rows: (asked) => statement`select person_id as id, max(day) as day from (${there(asked)}) a group by person_id`,
  },
  'courses-finished': of('course', 'course_id', 'finished_on', 'enrolment', within('finished_on')),
  'secret-core': posts(statement`${LEVEL} = 3`),
  'secret-important': posts(statement`${LEVEL} = 2`),
  'secret-ordinary': posts(statement`${LEVEL} = 1`),
  'foreign-related': posts(statement`bool_or(t.foreign_related)`),
  'reviews-concluded': of('review', 'review_id', 'closed_on', 'review', decided),
  'reviews-before-post': of(
    ...(['review', 'review_id', 'closed_on', 'review'] as const),
    (asked) => statement`${decided(asked)} and x.cause = 'before-post'`,
  ),
  'letters-signed': of(
    ...(['letter', 'letter_id', 'signed_on', 'letter'] as const),
    (asked) => statement`${within('signed_on')(asked)} and x.state = 'signed'`,
  ),
  leavers: leavers(within('leaves_on')),
  'leavers-in-period': leavers(({ to }) => statement`x.period_from <= ${to} and x.period_to >= ${to}`),
  trips: of(
    ...(['trip', 'trip_id', 'leaves_on', 'trip'] as const),
    (asked) => statement`${within('leaves_on')(asked)} and x.state not in ('declared', 'refused', 'cancelled')`,
  ),
  travellers: went(ANY),
  'travellers-briefed': went(statement`x.briefed_on <= t.leaves_on`),
  returned: went(({ to }) => statement`x.returned_on <= ${to}`),
  interviewed: went(({ to }) => statement`x.returned_on <= ${to} and x.interviewed_on <= ${to}`),
  stationed: {
    kind: 'stationed',
    rows: ({ unitId, to }) => statement`select person_id as id, min(from_day) as day from stationing
      where unit_id = ${unitId} and from_day <= ${to} and (to_day is null or to_day >= ${to}) group by person_id`,
  },
  'exchanges-held': of(
    ...(['exchange', 'exchange_id', 'starts_on', 'exchange'] as const),
    (asked) => statement`${within('starts_on')(asked)} and x.state in ('held', 'reported')`,
  ),
  'exchanges-reported': of(
    ...(['exchange', 'exchange_id', 'starts_on', 'exchange'] as const),
    (asked) =>
      statement`${within('starts_on')(asked)} and x.state in ('held', 'reported') and x.reported_at < ${asked.ends}`,
  ),
  matters: of('matter', 'matter_id', 'reported_on', 'matter', within('reported_on')),
  incidents: of('incident', 'incident_id', 'opened_on', 'incident', opened),
  'incidents-in-time': of(
    ...(['incident', 'incident_id', 'opened_on', 'incident'] as const),
    (asked) => statement`${opened(asked)} and x.reported_at <= x.report_by and x.reported_at < ${asked.ends}`,
  ),
  'incidents-closed': of(
    ...(['incident', 'incident_id', 'opened_on', 'incident'] as const),
    (asked) => statement`${opened(asked)} and x.closed_on <= ${asked.to}`,
  ),
  objects: of(
    ...(['object', 'protected_object_id', 'ended_on', 'protected_object'] as const),
    ({ to }) => statement`(x.ended_on is null or x.ended_on > ${to})`,
  ),
  'measures-human': of('measure', 'measure_id', 'effective_on', 'measure', inUse('human')),
  'measures-physical': of('measure', 'measure_id', 'effective_on', 'measure', inUse('physical')),
  'measures-technical': of('measure', 'measure_id', 'effective_on', 'measure', inUse('technical')),
  'measure-checks': of('measure', 'measure_id', 'checked_on', 'measure_check', within('checked_on')),
  tests: of(
    ...(['test', 'technical_test_id', 'tested_on', 'technical_test'] as const),
    (asked) => statement`${within('tested_on')(asked)} and x.completed_at < ${asked.ends}`,
  ),
  scans: of('scan', 'scan_id', 'scanned_on', 'scan', within('scanned_on')),
  'plans-in-force': of(
    ...(['plan', 'plan_id', 'ended_on', 'contingency_plan'] as const),
    ({ to }) => statement`(x.ended_on is null or x.ended_on > ${to}) and exists (select from plan_version v
      where v.unit_id = x.unit_id and v.plan_id = x.plan_id and v.state = 'issued' and v.effective_from <= ${to})`,
  ),
  drills: of(
    ...(['drill', 'drill_id', 'held_on', 'drill'] as const),
    (asked) => statement`${within('held_on')(asked)} and x.state = 'held' and x.took > 0`,
  ),
  carriers: of(
    ...(['register-item', 'item_id', 'valid_from', 'register_item'] as const),
    ({ to }) =>
      statement`x.register = 'carrier' and x.valid_from <= ${to} and (x.ended_on is null or x.ended_on > ${to})`,
  ),
  inventories: of('inventory', 'inventory_id', 'closed_on', 'inventory', within('closed_on')),
  'self-inspections': of(
    ...(['self-inspection', 'self_inspection_id', 'certified_on', 'self_inspection'] as const),
    (asked) => statement`${within('certified_on')(asked)} and x.state = 'certified'`,
  ),
  orders: of('order', 'arrival_id', 'day', 'arrival', received),
  'orders-answered': of(
    ...(['order', 'arrival_id', 'day', 'arrival'] as const),
    (asked) => statement`${received(asked)} and exists (select from dispatch d where d.unit_id = x.unit_id
      and d.about = x.arrival_id and d.type = 'rectification-report' and d.sent_at < ${asked.ends})`,
  ),
  'sessions-planned': {
    kind: 'planned-session',
    rows: ({ unitId, year, ends }) => statement`select i.line::bigint as id, null::date as day from training_plan p
      join training_plan_item i on i.unit_id = p.unit_id and i.plan_id = p.plan_id cross join generate_series(1, i.sittings)
      where p.unit_id = ${unitId} and p.year = ${year + 1} and p.version = (select max(version) from training_plan a
        where a.unit_id = p.unit_id and a.year = p.year and a.approved_at < ${ends})`,
  },
} as const satisfies Record<CountedFigure, RowsOf>;

export type FigureRow = { readonly id: number; readonly day: Day | null; readonly rule: number | null };
/** The newest first. */
export async function rowsOf(
  sql: Sql,
  figure: CountedFigure,
  asked: Asked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: FigureRow[] }> {
  const { kind, rows }: RowsOf = ROWS[figure];
  const rule = kind === 'duty' ? statement`r.rule` : statement`null::smallint as rule`;
  const found = await statement<FigureRow>`select r.id, r.day, ${rule} from (${rows(asked)}) r
    order by r.day desc nulls last, r.id, rule offset ${offset} limit ${limit}`.execute(sql);
  const count = await statement<{ n: number }>`select count(*)::int as n from (${rows(asked)}) r`.execute(sql);
  return { total: count.rows[0]!.n, rows: found.rows };
}
