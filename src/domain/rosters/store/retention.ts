/** When what is left of a roster falls due for destruction, and its destruction. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldProposals = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select proposal_id as record_id, 0::bigint as person_id,
    (coalesce(decided_at, proposed_at) at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.import')}::int))::date as due_on
  from roster_proposal where unit_id = ${unitId} and state in ('accepted', 'discarded', 'failed')`;

export async function destroyProposals(sql: Sql, { unitId, ids }: Going): Promise<void> {
  for (const table of ['roster_row', 'roster_remark', 'roster_proposal'] as const) {
    await statement`delete from ${statement.table(table)}
      where unit_id = ${unitId} and proposal_id = any(${[...ids]}::bigint[])`.execute(sql);
  }
}
