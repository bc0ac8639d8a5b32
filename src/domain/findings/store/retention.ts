/** When findings fall due, and what is destroyed of them: the words, the evidence, the people. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldFindings = ({ unitId, figures }: Asked): Fragment => statement`
  select f.finding_id as record_id, 0::bigint as person_id,
    (f.closed_on + make_interval(months => ${monthsOf(figures, 'keep.finding')}::int))::date as due_on
  from finding f where f.unit_id = ${unitId} and f.closed_on is not null and f.key is not null`;

export const findingsOfPerson = ({ unitId }: Asked, personId: number): Fragment => statement`
  select x.finding_id as record_id from finding_person x where x.unit_id = ${unitId} and x.person_id = ${personId}
  union select f.finding_id from finding f where f.unit_id = ${unitId} and f.responsible_id = ${personId}`;

export async function destroyFindings(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and finding_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string;
  }>`delete from finding_file where ${these} returning file_hash`.execute(sql);
  const files = gone.rows.map((row) => row.file_hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`delete from finding_person where ${these}`.execute(sql);
  await statement`update finding_entry set words = null where ${these}`.execute(sql);
  await statement`update finding set content = null, cause = null, measures = null, key = null, salt = null, responsible_id = null
    where ${these}`.execute(sql);
}

export async function destroyPeopleIn(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const people = statement`unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`;
  await statement`delete from finding_person where ${people}`.execute(sql);
  await statement`update finding set responsible_id = null
    where unit_id = ${unitId} and responsible_id = any(${[...ids]}::bigint[])`.execute(sql);
}
