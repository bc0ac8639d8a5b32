/** When grants of emergency access fall due, and their destruction with the openings under them. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** What was granted and not reviewed is not forgotten; what was asked and not answered counts from its asking. */
export const heldGrants = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select grant_id as record_id, person_id, (coalesce(reviewed_at, decided_at, withdrawn_at, asked_at) at time zone ${timeZone}
    + make_interval(months => ${monthsOf(figures, 'keep.look')}::int))::date as due_on
  from emergency_grant where unit_id = ${unitId} and (state <> 'granted' or reviewed_at is not null)`;

export async function destroyGrants(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const these = statement`select grant_id from emergency_grant where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else grant_id end = any(${[...ids]}::bigint[])`;
  for (const part of ['emergency_look', 'emergency_grant'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and grant_id in (${these})`.execute(
      sql,
    );
}
