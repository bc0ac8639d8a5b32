/** Whose these accounts are. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';

export async function personsOfAccounts(
  sql: Sql,
  unitId: number,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const found = await statement<{ accountId: number; personId: number }>`
    select account_id as "accountId", person_id as "personId" from account
    where unit_id = ${unitId} and account_id = any(${[...ids]}::bigint[]) and person_id is not null`.execute(sql);
  return new Map(found.rows.map((row) => [row.accountId, row.personId]));
}
