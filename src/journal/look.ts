/** The log of looks at a person's file: added in the transaction of the look, never changed; shown to the person (rights.md R8). */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';

export type NewLook = {
  readonly unitId: number;
  readonly personId: number;
  readonly at: Instant;
  readonly accountId: number;
  /** From the closed list in platform/input.ts. */
  readonly purpose: string;
  /** The query by which the file was opened. */
  readonly query: string;
};

export async function logLook(sql: Sql, { unitId, personId, at, accountId, purpose, query }: NewLook): Promise<void> {
  await statement`insert into look (unit_id, person_id, at, account_id, purpose, query)
    values (${unitId}, ${personId}, ${at}, ${accountId}, ${purpose}, ${query})`.execute(sql);
}
