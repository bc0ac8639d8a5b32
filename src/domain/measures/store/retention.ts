/** When measures fall due, and what is destroyed of them. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldMeasures = ({ unitId, figures }: Asked): Fragment => statement`
  select m.measure_id as record_id, 0::bigint as person_id,
    (m.ended_on + make_interval(months => ${monthsOf(figures, 'keep.measure')}::int))::date as due_on
  from measure m where m.unit_id = ${unitId} and m.ended_on is not null and m.salt is not null`;

export async function destroyMeasures(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and measure_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string;
  }>`delete from measure_file where ${these} returning file_hash`.execute(sql);
  const files = gone.rows.map((row) => row.file_hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`update measure_change set before = null where ${these}`.execute(sql);
  await statement`update measure_check set words = null, salt = null where ${these}`.execute(sql);
  await statement`update measure set name = null, what = null, place = null, standard = null, end_reason = null, salt = null
    where ${these}`.execute(sql);
}

export async function destroyOwners(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`update measure set owner_id = null where unit_id = ${unitId} and owner_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}

export const heldScans = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select s.scan_id as record_id, 0::bigint as person_id,
    ((s.entered_at at time zone ${timeZone})::date + make_interval(months => ${monthsOf(figures, 'keep.scan')}::int))::date as due_on
  from scan s where s.unit_id = ${unitId} and s.file_hash is not null`;

/** Counts and changes stay: they are about the system and prove that it was looked at. */
export async function destroyScans(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and scan_id = any(${[...ids]}::bigint[])`;
  const found = await statement<{ hash: string | null }>`select file_hash as hash from scan where ${these}`.execute(
    sql,
  );
  const files = found.rows.flatMap(({ hash }) => hash ?? []);
  await statement`update scan set file_hash = null where ${these}`.execute(sql);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}

export const heldTests = ({ unitId, figures }: Asked): Fragment => statement`
  select t.technical_test_id as record_id, 0::bigint as person_id,
    (t.tested_on + make_interval(months => ${monthsOf(figures, 'keep.technical-test')}::int))::date as due_on
  from technical_test t where t.unit_id = ${unitId} and t.salt is not null`;

export async function destroyTests(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and technical_test_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{ hash: string }>`delete from technical_test_file where ${these}
    returning file_hash as hash`.execute(sql);
  const files = gone.rows.map(({ hash }) => hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`update technical_test set service = null, conclusion = null, salt = null where ${these}`.execute(sql);
}
