/** Counts of the other six sections, and of the ledger, whose rows are of the year in which they fall due. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Counts, oneRow, type Period } from './figures-of-management.ts';

/** `later`: the next year, in moments and days. `notRecordable`: rules of which this version keeps no record. */
export type Asked = Period & {
  readonly unitId: number;
  readonly timeZone: string;
  readonly year: number;
  readonly nextYearEnds: string;
  readonly notRecordable: readonly number[];
};

export async function countWork(sql: Sql, asked: Asked): Promise<Counts> {
  const all: Counts = {};
  for (const counted of [
    travel,
    exchanges,
    reporting,
    measures,
    registers,
    findings,
    selfInspections,
    orders,
    ledger,
    nextYear,
  ])
    Object.assign(all, await oneRow(sql, counted(asked)));
  return all;
}

const travel = ({ unitId, from, to }: Asked): Fragment => statement`
  with begun as (select trip_id, leaves_on from trip where unit_id = ${unitId} and leaves_on between ${from} and ${to}
    and state not in ('declared', 'refused', 'cancelled')),
  went as (select m.*, b.leaves_on from trip_member m join begun b using (trip_id)
    where m.unit_id = ${unitId} and m.left_out_at is null)
  select (select count(*) from begun)::int as trips, count(*)::int as travellers,
    count(*) filter (where briefed_on <= leaves_on)::int as "travellers-briefed",
    count(*) filter (where returned_on <= ${to})::int as returned,
    count(*) filter (where returned_on <= ${to} and interviewed_on <= ${to})::int as interviewed,
    (select count(distinct person_id) from stationing where unit_id = ${unitId} and from_day <= ${to}
      and (to_day is null or to_day >= ${to}))::int as stationed
  from went`;

const exchanges = ({ unitId, from, to, ends }: Asked): Fragment => statement`
  select count(*)::int as "exchanges-held", count(*) filter (where reported_at < ${ends})::int as "exchanges-reported"
  from exchange where unit_id = ${unitId} and state in ('held', 'reported') and starts_on between ${from} and ${to}`;

const reporting = ({ unitId, from, to, ends }: Asked): Fragment => statement`
  with opened as (select * from incident where unit_id = ${unitId} and opened_on between ${from} and ${to} and state <> 'set-aside')
  select count(*)::int as incidents, count(*) filter (where reported_at <= report_by and reported_at < ${ends})::int as "incidents-in-time",
    count(*) filter (where closed_on <= ${to})::int as "incidents-closed",
    (select count(*) from matter where unit_id = ${unitId} and reported_on between ${from} and ${to})::int as matters
  from opened`;

const measures = ({ unitId, from, to, ends }: Asked): Fragment => statement`
  with used as (select kind from measure where unit_id = ${unitId} and effective_on <= ${to} and (ended_on is null or ended_on > ${to}))
  select count(*) filter (where kind = 'human')::int as "measures-human", count(*) filter (where kind = 'physical')::int as "measures-physical",
    count(*) filter (where kind = 'technical')::int as "measures-technical",
    (select count(*) from protected_object where unit_id = ${unitId} and (ended_on is null or ended_on > ${to}))::int as objects,
    (select count(*) from measure_check where unit_id = ${unitId} and checked_on between ${from} and ${to})::int as "measure-checks",
    (select count(*) from technical_test where unit_id = ${unitId} and completed_at < ${ends} and tested_on between ${from} and ${to})::int as tests,
    (select count(*) from scan where unit_id = ${unitId} and scanned_on between ${from} and ${to})::int as scans
  from used`;

const registers = ({ unitId, from, to }: Asked): Fragment => statement`
  select
    (select count(*) from contingency_plan p where p.unit_id = ${unitId} and (p.ended_on is null or p.ended_on > ${to})
      and exists (select from plan_version v where v.unit_id = p.unit_id and v.plan_id = p.plan_id and v.state = 'issued'
        and v.effective_from <= ${to}))::int as "plans-in-force",
    (select count(*) from drill where unit_id = ${unitId} and state = 'held' and took > 0 and held_on between ${from} and ${to})::int as drills,
    (select count(*) from register_item where unit_id = ${unitId} and register = 'carrier' and valid_from <= ${to}
      and (ended_on is null or ended_on > ${to}))::int as carriers,
    (select count(*) from inventory where unit_id = ${unitId} and closed_on between ${from} and ${to})::int as inventories`;

const findings = ({ unitId, from, to }: Asked): Fragment => statement`
  with one as (select raised_on, due_on, closed_on, recurs_of, state,
      raised_on <= ${to} and (closed_on is null or closed_on > ${to}) as still
    from finding where unit_id = ${unitId} and state not in ('suggested', 'dismissed'))
  select count(*) filter (where raised_on between ${from} and ${to})::int as "findings-raised",
    count(*) filter (where closed_on between ${from} and ${to})::int as "findings-closed",
    count(*) filter (where closed_on between ${from} and ${to} and closed_on <= due_on)::int as "findings-in-time",
    count(*) filter (where still)::int as "findings-open",
    count(*) filter (where still and due_on < ${to})::int as "findings-overdue",
    count(*) filter (where recurs_of is not null and raised_on between ${from} and ${to})::int as "findings-recurring",
    count(*) filter (where still and due_on > ${to})::int as "findings-due"
  from one`;

/** Points are of the unit alone, in thousandths. */
const selfInspections = ({ unitId, from, to }: Asked): Fragment => statement`
  with certified as (select result, certified_at from self_inspection
    where unit_id = ${unitId} and state = 'certified' and certified_on between ${from} and ${to})
  select count(*)::int as "self-inspections",
    (select floor((result ->> 'permille')::numeric / 10) from certified order by certified_at desc limit 1)::int as "self-inspection-result"
  from certified`;

/** Of a hit of the cross-checks: it stands on the last day, and no acceptance of that day or before reaches to it; one that has run out does not (`hitStand`). */
export const unexplained = ({ to, ends }: Asked): Fragment =>
  statement`x.found_at < ${ends} and (x.gone_at is null or x.gone_at >= ${ends})
    and (x.accepted_on is null or x.accepted_on > ${to} or x.accepted_until < ${to})`;

const orders = (asked: Asked): Fragment => statement`
  select count(*)::int as orders,
    count(*) filter (where exists (select from dispatch d where d.unit_id = a.unit_id and d.about = a.arrival_id
      and d.type = 'rectification-report' and d.sent_at < ${asked.ends}))::int as "orders-answered",
    (select count(*) from cross_check_hit x where x.unit_id = ${asked.unitId} and ${unexplained(asked)})::int as contradictions
  from arrival a where a.unit_id = ${asked.unitId} and a.type = 'order' and a.received_at >= ${asked.begins} and a.received_at < ${asked.ends}`;

/** What was met by the last day, though the row may fall due later in the year. */
const ledger = ({ unitId, from, to, begins, ends, yearEnds, notRecordable }: Asked): Fragment => statement`
  with owed as (select rule, done_on, outcome, due_at, due_at >= ${begins} and due_at < ${yearEnds} as "inYear"
    from duty where unit_id = ${unitId} and not rule = any(${[...notRecordable]}::smallint[])
      and (due_at < ${yearEnds} or done_on between ${from} and ${to}))
  select count(*) filter (where rule = 8101 and "inYear")::int as "training-owed",
    count(*) filter (where rule = 8101 and "inYear" and done_on <= ${to})::int as "training-met",
    count(*) filter (where rule = 9701 and "inYear")::int as "hours-owed",
    count(*) filter (where rule = 9701 and "inYear" and done_on <= ${to})::int as "hours-met",
    count(*) filter (where rule = 8301 and "inYear" and done_on <= ${to})::int as "clues-relayed",
    count(*) filter (where done_on between ${from} and ${to})::int as "duties-met",
    count(*) filter (where done_on between ${from} and ${to} and outcome = 2)::int as "duties-late",
    count(*) filter (where due_at < ${ends} and (done_on is null or done_on > ${to}))::int as "duties-overdue"
  from owed`;

const nextYear = ({ unitId, year, to, ends, yearEnds, nextYearEnds, notRecordable }: Asked): Fragment => statement`
  select count(*)::int as "due-next-year", count(*) filter (where rule in (9322, 10102))::int as "reviews-due",
    (select coalesce(sum(i.sittings), 0) from training_plan p
      join training_plan_item i on i.unit_id = p.unit_id and i.plan_id = p.plan_id
      where p.unit_id = ${unitId} and p.year = ${year + 1} and p.version = (select max(version) from training_plan a
        where a.unit_id = p.unit_id and a.year = p.year and a.approved_at < ${ends}))::int as "sessions-planned"
  from duty where unit_id = ${unitId} and due_at >= ${yearEnds} and due_at < ${nextYearEnds}::timestamptz
    and (done_on is null or done_on > ${to}) and not rule = any(${[...notRecordable]}::smallint[])`;
