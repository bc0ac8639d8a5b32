/** What goes with a person. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Going } from '../../../platform/retention.ts';

export async function destroyEnrolments(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const theirs = statement`unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`;
  await statement`delete from part_progress where unit_id = ${unitId}
    and enrolment_id in (select enrolment_id from enrolment where ${theirs})`.execute(sql);
  await statement`delete from enrolment where ${theirs}`.execute(sql);
}
