import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';

/** The account of this person that is not closed; there is at most one. */
export async function accountOfPerson(sql: Sql, unitId: number, personId: number): Promise<number | undefined> {
  const found = await statement<{ account_id: number }>`
    select account_id from account where unit_id = ${unitId} and person_id = ${personId} and state <> 'closed'`.execute(
    sql,
  );
  return found.rows[0]?.account_id;
}
