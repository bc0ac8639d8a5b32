/** Whether somebody is in the unit on the day: nobody else is designated. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';

export async function isHere(sql: Sql, unitId: number, personId: number, today: Day): Promise<boolean> {
  const found = await statement`select 1 from person
    where unit_id = ${unitId} and person_id = ${personId} and (left_on is null or left_on >= ${today})`.execute(sql);
  return found.rows.length > 0;
}
