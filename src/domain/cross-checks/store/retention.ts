/** Hits about somebody go with that person. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

export async function destroyHitsOf(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from cross_check_hit where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
