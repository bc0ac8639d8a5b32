/** What goes with a person: what packages remember of him, and what he completed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

export async function destroyRemembered(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from package_state where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}

export async function destroyCompletions(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from completion where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
