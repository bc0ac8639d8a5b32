/** The destruction of leavers' cases, with what belongs to them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

export async function destroyCases(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const going = statement`select case_id from leaver_case where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else appointment_id end = any(${[...ids]}::bigint[])`;
  const gone = await statement<{ file_hash: string | null }>`
    delete from leaver_step where unit_id = ${unitId} and case_id in (${going}) returning file_hash`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`delete from leaver_follow_up where unit_id = ${unitId} and case_id in (${going})`.execute(sql);
  await statement`delete from leaver_case where unit_id = ${unitId} and case_id in (${going})`.execute(sql);
}
