/** When what inspections and orders say falls due, and how it is destroyed: numbers, days, steps and results stay. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import { INSPECTION_LADDER, ORDER_LADDER } from '../inspections.ts';
import { dayOf, factsOfInspection, factsOfOrder, ladderCase } from './facts.ts';

const ENDED_INSPECTIONS = ['closed', 'withdrawn', 'declined'] satisfies (typeof INSPECTION_LADDER)[number][];
const ENDED_ORDERS = ['met', 'closed', 'withdrawn'] satisfies (typeof ORDER_LADDER)[number][];

const after = ({ figures }: Asked, day: Fragment): Fragment =>
  statement`((${day}) + make_interval(months => ${monthsOf(figures, 'keep.inspection')}::int))::date`;

/** The day of an instant, in the unit's zone. */
const day = ({ timeZone }: Asked, instant: Fragment): Fragment =>
  statement`((${instant}) at time zone ${timeZone})::date`;

/** The orders of the unit: which they follow from, the day of their last step, and whether they have ended. */
const orders = (asked: Asked): Fragment => statement`(select o.unit_id, o.order_id, o.inspection_id, o.key,
    ${ladderCase(ORDER_LADDER, 'f')} = any(${ENDED_ORDERS}::text[]) as ended,
    ${day(
      asked,
      statement`greatest(o.drafted_at, (select max(s.entered_at) from inspection_step s
        where s.unit_id = ${asked.unitId} and s.order_id = o.order_id))`,
    )} as last_on
  from rectification_order o cross join lateral ${factsOfOrder(asked.unitId, asked.timeZone)} f
  where o.unit_id = ${asked.unitId})`;

export const heldOrders = (asked: Asked): Fragment => statement`
  select o.order_id as record_id, 0::bigint as person_id, ${after(asked, statement`o.last_on`)} as due_on
  from ${orders(asked)} o where o.ended and o.key is not null`;

/** One from which orders follow ends with the last of them. Whether it is closed does not depend on the day: any does for the facts. */
export const heldInspections = (asked: Asked): Fragment => statement`
  select i.inspection_id as record_id, 0::bigint as person_id, ${after(
    asked,
    statement`greatest(o.last_on, ${day(
      asked,
      statement`greatest(i.proposed_at, i.decided_at, i.withdrawn_at, (select max(s.entered_at) from inspection_step s
        where s.unit_id = ${asked.unitId} and s.inspection_id = i.inspection_id))`,
    )})`,
  )} as due_on
  from inspection i
  cross join lateral ${factsOfInspection(asked.unitId, '1970-01-01' as Day)} f
  cross join lateral (select bool_and(o.ended) as ended, max(o.last_on) as last_on from ${orders(asked)} o
    where o.inspection_id = i.inspection_id) o
  where i.unit_id = ${asked.unitId} and i.key is not null and coalesce(o.ended, true)
    and ${ladderCase(INSPECTION_LADDER, 'f')} = any(${ENDED_INSPECTIONS}::text[])`;

export const heldReceivedPapers = (asked: Asked): Fragment => statement`
  select p.arrival_id as record_id, 0::bigint as person_id, ${after(
    asked,
    statement`(select max(${dayOf('a.received_at', asked.timeZone)}) from received_paper q
      join arrival a on a.unit_id = q.unit_id and a.arrival_id = q.arrival_id
      where q.unit_id = ${asked.unitId} and q.correspondent_id = p.correspondent_id and q.reference = p.reference)`,
  )} as due_on
  from received_paper p where p.unit_id = ${asked.unitId} and p.key is not null`;

const these = ({ unitId, ids }: Going, column: string): Fragment =>
  statement`unit_id = ${unitId} and ${statement.ref(column)} = any(${[...ids]}::bigint[])`;

export async function destroyInspections(sql: Sql, going: Going): Promise<void> {
  await statement`update inspection set key = null, salt = null where ${these(going, 'inspection_id')}`.execute(sql);
  await statement`update inspection_step set key = null, salt = null where ${these(going, 'inspection_id')}`.execute(
    sql,
  );
}

export async function destroyOrders(sql: Sql, going: Going): Promise<void> {
  await statement`update rectification_order set key = null, salt = null where ${these(going, 'order_id')}`.execute(
    sql,
  );
  await statement`update inspection_step set key = null, salt = null where ${these(going, 'order_id')}`.execute(sql);
}

export async function destroyReceivedPapers(sql: Sql, going: Going): Promise<void> {
  await statement`update received_paper set key = null where ${these(going, 'arrival_id')}`.execute(sql);
}
