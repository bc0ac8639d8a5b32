/** The first set-up: the installation's code and the unit that it makes. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Body } from '../accounts.ts';

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

export async function nextUnitId(sql: Sql): Promise<number> {
  const next = await statement<{ id: number }>`select nextval('unit_id_seq')::int as id`.execute(sql);
  return next.rows[0]!.id;
}

export type NewUnit = {
  readonly body: Body;
  readonly name: string;
  readonly creditCode: string | undefined;
  readonly ledgerFrom: Day;
};

export async function insertUnit(sql: Sql, unitId: number, unit: NewUnit, at: Instant): Promise<void> {
  await statement`insert into unit (unit_id, body, name, credit_code, ledger_from, created_at)
    values (${unitId}, ${unit.body}, ${unit.name}, ${unit.creditCode ?? null}, ${unit.ledgerFrom}, ${at})`.execute(sql);
}

export type NewStatus = {
  readonly status: string;
  readonly from: Day;
  readonly noticeNumber?: string | undefined;
  readonly noticeDay?: Day | undefined;
};

export async function insertStatuses(sql: Sql, unitId: number, statuses: readonly NewStatus[]): Promise<void> {
  await statement`insert into unit_status (unit_id, status, from_day, notice_number, notice_day)
    select ${unitId}, g.* from unnest(${statuses.map((one) => one.status)}::text[], ${statuses.map((one) => one.from)}::date[],
      ${statuses.map((one) => one.noticeNumber ?? null)}::text[], ${statuses.map((one) => one.noticeDay ?? null)}::date[]) g`.execute(
    sql,
  );
}

/** Says of a unit that its people are invented. */
export async function markDemonstration(sql: Sql, unitId: number): Promise<void> {
  await statement`update unit set demonstration = true where unit_id = ${unitId}`.execute(sql);
}
