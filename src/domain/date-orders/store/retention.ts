/** Breaches about somebody go with that person, and what was said of them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

export async function destroyBreachesOf(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const theirs = statement`(select b.breach_id from date_order_breach b where b.unit_id = ${unitId} and b.person_id = any(${[...ids]}::bigint[]))`;
  await statement`delete from date_order_explanation e where e.unit_id = ${unitId} and e.breach_id in ${theirs}`.execute(
    sql,
  );
  await statement`delete from date_order_breach b where b.unit_id = ${unitId} and b.person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
