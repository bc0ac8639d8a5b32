/** When sessions fall due for destruction, and the destruction of attendance and sessions. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldSessions = ({ unitId, figures }: Asked): Fragment => statement`
  select t.training_id as record_id, 0::bigint as person_id,
    (t.day + make_interval(months => ${monthsOf(figures, 'keep.training-session')}::int))::date as due_on
  from training t where t.unit_id = ${unitId}
    and not exists (select from attendance a where a.unit_id = ${unitId} and a.training_id = t.training_id)
    and not exists (select from presence e where e.unit_id = ${unitId} and e.training_id = t.training_id)`;

/** What the door saw goes with the attendance. Of those who were there, the number stays with the session. */
export async function destroyAttendance(sql: Sql, { unitId, ids }: Going): Promise<void> {
  for (const table of ['presence', 'check_in_device'])
    await statement`delete from ${statement.table(table)}
      where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(sql);
  await statement`
    with gone as (
      delete from attendance where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[]) returning training_id, withdrawn_at
    )
    update training t set former_attendees = former_attendees + g.people
    from (select training_id, count(*)::int as people from gone where withdrawn_at is null group by training_id) g
    where t.unit_id = ${unitId} and t.training_id = g.training_id`.execute(sql);
}

/** With its rooms and the scans of its paper list. */
export async function destroySessions(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and training_id = any(${[...ids]}::bigint[])`;
  const scans = await statement<{ file_hash: string }>`
    delete from training_scan where ${these} returning file_hash`.execute(sql);
  const files = scans.rows.map((row) => row.file_hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`delete from training_room where ${these}`.execute(sql);
  await statement`delete from check_in_device where ${these}`.execute(sql);
  await statement`update training set make_up_of = null
    where unit_id = ${unitId} and make_up_of = any(${[...ids]}::bigint[])`.execute(sql);
  await statement`delete from training where ${these}`.execute(sql);
}

export const heldPlans = ({ unitId, figures }: Asked): Fragment => statement`
  select p.plan_id as record_id, 0::bigint as person_id,
    (make_date(p.year, 12, 31) + make_interval(months => ${monthsOf(figures, 'keep.training-session')}::int))::date as due_on
  from training_plan p where p.unit_id = ${unitId}`;

export async function destroyPlans(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const gone = [...ids];
  await statement`delete from training_plan_item where unit_id = ${unitId} and plan_id = any(${gone}::bigint[])`.execute(
    sql,
  );
  await statement`delete from training_plan where unit_id = ${unitId} and plan_id = any(${gone}::bigint[])`.execute(
    sql,
  );
}
