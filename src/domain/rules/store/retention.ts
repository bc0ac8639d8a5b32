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

export const heldDesignations = ({ unitId, figures }: Asked): Fragment => statement`
  select d.designation_id as record_id, 0::bigint as person_id,
    (d.to_day + make_interval(months => ${monthsOf(figures, 'keep.designation')}::int))::date as due_on
  from designation d where d.unit_id = ${unitId} and d.end_reason is not null`;

export async function destroyDesignations(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and designation_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{ file_hash: string | null }>`select file_hash from designation where ${these}`.execute(
    sql,
  );
  await dropFiles(sql, unitId, gone.rows);
  for (const part of ['designation_item', 'designation'])
    await statement`delete from ${statement.table(part)} where ${these}`.execute(sql);
}

/** The place stays, with its document and days; who had it goes. */
export async function destroyDesignated(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`update designation set person_id = null, phone = null
    where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(sql);
}

export const heldTurns = ({ unitId, figures }: Asked): Fragment => statement`
  select n.turn_id as record_id, 0::bigint as person_id,
    (n.done_on + make_interval(months => ${monthsOf(figures, 'keep.required-task')}::int))::date as due_on
  from required_task_turn n where n.unit_id = ${unitId} and n.done_on is not null and n.file_hash is not null`;

export async function destroyTurns(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and turn_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string | null;
  }>`select file_hash from required_task_turn where ${these}`.execute(sql);
  await dropFiles(sql, unitId, gone.rows);
  await statement`update required_task_turn set note = null, file_hash = null, content_hash = null, media_type = null
    where ${these}`.execute(sql);
}

export const heldTasks = ({ unitId, figures }: Asked): Fragment => statement`
  select t.task_id as record_id, 0::bigint as person_id,
    (t.ended_on + make_interval(months => ${monthsOf(figures, 'keep.required-task')}::int))::date as due_on
  from required_task t where t.unit_id = ${unitId} and t.ended_on is not null and t.key is not null`;

export async function destroyTasks(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and task_id = any(${[...ids]}::bigint[])`;
  const turns = await statement<{ turn_id: number }>`select turn_id from required_task_turn where ${these}`.execute(
    sql,
  );
  await destroyTurns(sql, { unitId, kind: 'required-task-turn', ids: turns.rows.map((row) => row.turn_id) } as Going);
  await statement`update required_task set words = null, key = null, salt = null where ${these}`.execute(sql);
}

async function dropFiles(sql: Sql, unitId: number, rows: readonly { file_hash: string | null }[]): Promise<void> {
  const files = rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}
