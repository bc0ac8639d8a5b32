/** Who decides reviews, as the unit has set it, and who could. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { Candidate, Deciders } from '../deciders.ts';
import { DECIDER_ROLES } from '../reviews.ts';

/** Without a choice of the unit's own: whoever has one of the roles. */
export async function decidersOf(sql: Sql, unitId: number): Promise<Deciders> {
  const found = await statement<Deciders>`
    select roles, account_ids as "accountIds" from review_decider where unit_id = ${unitId}`.execute(sql);
  return found.rows[0] ?? { roles: DECIDER_ROLES, accountIds: [] };
}

export async function setDeciders(
  sql: Sql,
  unitId: number,
  { roles, accountIds }: Deciders,
  at: Instant,
): Promise<void> {
  await statement`insert into review_decider (unit_id, roles, account_ids, set_at)
    values (${unitId}, ${[...roles]}, ${[...accountIds]}::int[], ${at})
    on conflict (unit_id) do update set roles = excluded.roles, account_ids = excluded.account_ids, set_at = excluded.set_at`.execute(
    sql,
  );
}

/** Accounts in use that have one of the roles. A unit has a handful. */
export async function listCandidates(sql: Sql, unitId: number): Promise<Candidate[]> {
  const found = await statement<Candidate>`
    select account_id as "accountId", person_id as "personId", display_name as name, roles from account
    where unit_id = ${unitId} and state = 'active' and roles && ${[...DECIDER_ROLES]}::text[]
    order by display_name, account_id limit 200`.execute(sql);
  return found.rows;
}
