/** When work rules fall due, and what is destroyed of them: the words and the file. That they were issued, and when, stays. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldRules = ({ unitId, figures }: Asked): Fragment => statement`
  select r.work_rule_id as record_id, 0::bigint as person_id,
    (r.repealed_on + make_interval(months => ${monthsOf(figures, 'keep.rule')}::int))::date as due_on
  from work_rule r where r.unit_id = ${unitId} and r.repealed_on is not null
    and exists (select from work_rule_version v where v.unit_id = r.unit_id and v.work_rule_id = r.work_rule_id and v.key is not null)`;

export async function destroyRules(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and work_rule_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string | null;
  }>`select file_hash from work_rule_version where ${these}`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`delete from work_rule_reading where unit_id = ${unitId}
    and version_id in (select version_id from work_rule_version where ${these})`.execute(sql);
  await statement`update work_rule_version set content = null, returned = null, key = null, salt = null, file_hash = null,
    content_hash = null, media_type = null where ${these}`.execute(sql);
}

export async function destroyReadings(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from work_rule_reading where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
