/** When plans and drills fall due, and what is destroyed of them: the words and the people. That they were issued and held stays. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldPlans = ({ unitId, figures }: Asked): Fragment => statement`
  select p.plan_id as record_id, 0::bigint as person_id,
    (p.ended_on + make_interval(months => ${monthsOf(figures, 'keep.plan')}::int))::date as due_on
  from contingency_plan p where p.unit_id = ${unitId} and p.ended_on is not null
    and exists (select from plan_version v where v.unit_id = p.unit_id and v.plan_id = p.plan_id and v.key is not null)`;

export const heldDrills = ({ unitId, figures }: Asked): Fragment => statement`
  select d.drill_id as record_id, 0::bigint as person_id,
    (coalesce(d.held_on, d.planned_on) + make_interval(months => ${monthsOf(figures, 'keep.drill')}::int))::date as due_on
  from drill d where d.unit_id = ${unitId} and d.state <> 'planned' and d.key is not null`;

export async function destroyPlans(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and version_id in (select version_id from plan_version
    where unit_id = ${unitId} and plan_id = any(${[...ids]}::bigint[]))`;
  await statement`delete from plan_holder where ${these}`.execute(sql);
  await statement`update plan_version set content = null, returned = null, key = null, salt = null where ${these}`.execute(
    sql,
  );
}

/** How many were there goes with them: the day, and that it counted, stay. */
export async function destroyDrills(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and drill_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{ file_hash: string | null }>`select file_hash from drill where ${these}`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  for (const part of ['drill_change', 'drill_participant'])
    await statement`delete from ${statement.table(part)} where ${these}`.execute(sql);
  await statement`update drill set scenario = null, outcome = null, reason = null, key = null, salt = null,
    file_hash = null, content_hash = null, media_type = null where ${these}`.execute(sql);
}

const ofPeople = ({ unitId, ids }: Going) => statement`unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`;

export async function destroyHolders(sql: Sql, going: Going): Promise<void> {
  await statement`delete from plan_holder where ${ofPeople(going)}`.execute(sql);
}

export async function destroyParticipants(sql: Sql, going: Going): Promise<void> {
  await statement`delete from drill_participant where ${ofPeople(going)}`.execute(sql);
  await statement`update drill_change set person_id = null where ${ofPeople(going)}`.execute(sql);
}
