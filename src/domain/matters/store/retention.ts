/** When reported matters fall due, and their destruction with all that was said of them and the evidence that they gave. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import { NO_ACTION } from '../matters.ts';

/** Closed ones alone: what is still to be handled goes with its person at the earliest. */
const heldFor = (figure: 'keep.matter' | 'keep.matter-no-action', { unitId, figures }: Asked): Fragment => statement`
  select matter_id as record_id, person_id, (closed_on + make_interval(months => ${monthsOf(figures, figure)}::int))::date as due_on
  from matter where unit_id = ${unitId} and state = 'closed'
    and (outcome = any(${[...NO_ACTION]}::text[])) = ${figure === 'keep.matter-no-action'}`;

export const heldMatters = (asked: Asked): Fragment => heldFor('keep.matter', asked);
export const heldNoAction = (asked: Asked): Fragment => heldFor('keep.matter-no-action', asked);

export async function destroyMatters(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const found = await statement<{ matter_id: number }>`select matter_id from matter where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else matter_id end = any(${[...ids]}::bigint[])`.execute(sql);
  const matters = found.rows.map((row) => row.matter_id);
  await statement`delete from evidence where unit_id = ${unitId} and source = 'matter-reports'
    and source_id = any(${matters}::bigint[])`.execute(sql);
  await statement`delete from matter_word where unit_id = ${unitId} and matter_id = any(${matters}::bigint[])`.execute(
    sql,
  );
  await statement`delete from matter where unit_id = ${unitId} and matter_id = any(${matters}::bigint[])`.execute(sql);
}

export async function destroyConfirmations(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from matter_confirmation where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
