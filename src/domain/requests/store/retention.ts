/** When requests fall due, and their destruction with all that was handed over for them, the receipt and the evidence that they gave. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** From its end, or from the day on which the people concerned could first be told, whichever is later. */
export const heldRequests = ({ unitId, figures }: Asked): Fragment => statement`
  select request_id as record_id, 0::bigint as person_id,
    (greatest(closed_on, silent_until) + make_interval(months => ${monthsOf(figures, 'keep.request')}::int))::date as due_on
  from lawful_request where unit_id = ${unitId} and state in ('closed', 'refused')`;

export async function destroyRequests(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and request_id = any(${[...ids]}::bigint[])`;
  await statement`delete from evidence where unit_id = ${unitId} and source = 'lawful-requests'
    and source_id = any(${[...ids]}::bigint[])`.execute(sql);
  for (const part of ['request_look', 'request_person', 'request_item'])
    await statement`delete from ${statement.table(part)} where ${these}`.execute(sql);
  const gone = await statement<{ file: string | null }>`delete from lawful_request where ${these}
    returning file_hash as file`.execute(sql);
  const files = gone.rows.flatMap(({ file }) => file ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}

export async function destroyRequestPeople(sql: Sql, { unitId, ids }: Going): Promise<void> {
  for (const part of ['request_look', 'request_person'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId}
      and person_id = any(${[...ids]}::bigint[])`.execute(sql);
}
