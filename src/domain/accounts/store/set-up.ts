/** The first set-up: the installation's code. The unit that it makes is units' own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';

export async function isSetUp(sql: Sql): Promise<boolean> {
  const found = await statement<{ done: boolean }>`select set_up_at is not null as done from installation`.execute(sql);
  return found.rows[0]!.done;
}

export async function setSetUpCode(sql: Sql, hash: Buffer): Promise<void> {
  await statement`update installation set set_up_code = ${hash} where set_up_at is null`.execute(sql);
}

/** Uses the code up, in the transaction of what it is used for; whether it was the right one and still there. */
export async function useSetUpCode(sql: Sql, hash: Buffer, at: Instant): Promise<boolean> {
  const used = await statement`
    update installation set set_up_code = null, set_up_at = ${at}
    where set_up_at is null and set_up_code = ${hash} returning 1`.execute(sql);
  return used.rows.length === 1;
}

/** For data that comes about otherwise (the demonstration): no code is asked for any more. */
export async function markSetUp(sql: Sql, at: Instant): Promise<void> {
  await statement`update installation set set_up_code = null, set_up_at = coalesce(set_up_at, ${at})`.execute(sql);
}

/** Says of a unit that its people are invented. */
export async function markDemonstration(sql: Sql, unitId: number): Promise<void> {
  await statement`update unit set demonstration = true where unit_id = ${unitId}`.execute(sql);
}
