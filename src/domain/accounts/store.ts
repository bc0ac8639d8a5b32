/** Every SQL statement of the accounts module. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Actor } from '../../platform/action.ts';

/** The account as it stands now, with its unit's time zone; nothing where it is closed or not yet activated. */
export async function identify(
  sql: Sql,
  unitId: number,
  accountId: number,
): Promise<{ actor: Actor; timeZone: string } | undefined> {
  const found = await statement<{ person_id: number | null; roles: string[]; time_zone: string }>`
    select a.person_id, a.roles, u.time_zone
    from account a join unit u using (unit_id)
    where a.unit_id = ${unitId} and a.account_id = ${accountId} and a.state = 'active'`.execute(sql);
  const row = found.rows[0];
  if (!row) return undefined;
  const actor = { unitId, accountId, personId: row.person_id ?? undefined, roles: row.roles } as unknown as Actor;
  return { actor, timeZone: row.time_zone };
}
