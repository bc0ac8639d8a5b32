/** When self-inspections fall due, and what is destroyed of them: words, files, and all that members said. That they were certified stays. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** The day it ended, in the unit's days. */
const endedOn = (timeZone: string) =>
  statement`coalesce(s.certified_on, (s.cancelled_at at time zone ${timeZone})::date)`;

export const heldInspections = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select s.self_inspection_id as record_id, 0::bigint as person_id,
    (${endedOn(timeZone)} + make_interval(months => ${monthsOf(figures, 'keep.self-inspection')}::int))::date as due_on
  from self_inspection s where s.unit_id = ${unitId} and s.state in ('certified', 'cancelled') and s.key is not null`;

/** Each by a number of its own: two persons’ parts of one self-inspection are two records. */
export const heldMembers = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select m.record_id, m.person_id,
    (${endedOn(timeZone)} + make_interval(months => ${monthsOf(figures, 'keep.self-inspection-member')}::int))::date as due_on
  from self_inspection_member m join self_inspection s on s.unit_id = m.unit_id and s.self_inspection_id = m.self_inspection_id
  where m.unit_id = ${unitId} and s.state in ('certified', 'cancelled')`;

export async function destroyInspections(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and self_inspection_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{ file_hash: string | null }>`
    select file_hash from self_inspection where ${these} union all select file_hash from self_inspection_file where ${these}`.execute(
    sql,
  );
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`delete from self_inspection_file where ${these}`.execute(sql);
  await statement`update self_inspection_answer set words = null where ${these}`.execute(sql);
  await statement`update self_inspection_department set signed_instead_because = null where ${these}`.execute(sql);
  await statement`update self_inspection set returned = null, key = null, salt = null, file_hash = null, content_hash = null
    where ${these}`.execute(sql);
}

/** By themselves, or with the person. */
export async function destroyMembers(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const which = statement.ref(kind === 'person' ? 'person_id' : 'record_id');
  await statement`delete from self_inspection_member where unit_id = ${unitId} and ${which} = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
