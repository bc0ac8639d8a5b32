/** The unit and its status periods, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Industry, Region } from '../../../law/places.ts';
import type { UnitId } from '../../../platform/ids.ts';
import type { HeldStatus, Period } from '../unit.ts';

export type Body = 'unit' | 'industry-department' | 'organ';

/** The number of a new unit: asked for outside any unit, before its first transaction can be opened. */
export async function nextUnitId(sql: Sql): Promise<UnitId> {
  const next = await statement<{ id: UnitId }>`select nextval('unit_id_seq')::int as id`.execute(sql);
  return next.rows[0]!.id;
}

export type NewUnit = {
  readonly unitId: number;
  readonly body: Body;
  readonly name: string;
  readonly creditCode?: string;
  readonly ledgerFrom: Day;
  readonly createdAt: Instant;
};

export async function addUnit(sql: Sql, unit: NewUnit): Promise<void> {
  await statement`insert into unit (unit_id, body, name, credit_code, ledger_from, created_at)
    values (${unit.unitId}, ${unit.body}, ${unit.name}, ${unit.creditCode ?? null}, ${unit.ledgerFrom}, ${unit.createdAt})`.execute(
    sql,
  );
}

/** One at a time: changes of a unit's statuses and of its tree wait for one another here; nothing else does. */
export async function lockUnit(sql: Sql, unitId: number): Promise<void> {
  await statement`select 1 from unit where unit_id = ${unitId} for no key update`.execute(sql);
}

export type UnitRow = {
  name: string;
  body: Body;
  credit_code: string | null;
  time_zone: string;
  ledger_from: Day;
  sign: string | null;
  /** As the unit states them: GB/T 2260 and GB/T 4754. */
  region: Region | null;
  industry: Industry | null;
};

export async function getUnit(sql: Sql, unitId: number): Promise<UnitRow> {
  const found = await statement<UnitRow>`
    select name, body, credit_code, time_zone, ledger_from, sign, region, industry from unit where unit_id = ${unitId}`.execute(
    sql,
  );
  return found.rows[0]!;
}

export type Profile = {
  readonly name: string;
  readonly creditCode: string | undefined;
  readonly ledgerFrom: Day;
  readonly region: Region | undefined;
  readonly industry: Industry | undefined;
};

export async function changeUnit(
  sql: Sql,
  unitId: number,
  { name, creditCode, ledgerFrom, region, industry }: Profile,
): Promise<void> {
  await statement`update unit set name = ${name}, credit_code = ${creditCode ?? null}, ledger_from = ${ledgerFrom},
      region = ${region ?? null}, industry = ${industry ?? null}
    where unit_id = ${unitId}`.execute(sql);
}

export async function changeSign(sql: Sql, unitId: number, sign: string): Promise<void> {
  await statement`update unit set sign = ${sign} where unit_id = ${unitId}`.execute(sql);
}

export type StatusRow = Period & {
  readonly statusId: number;
  readonly status: HeldStatus;
  readonly noticeNumber?: string;
  readonly noticeDay?: Day;
};

export async function listStatuses(sql: Sql, unitId: number): Promise<StatusRow[]> {
  const found = await statement<{
    status_id: number;
    status: HeldStatus;
    from_day: Day;
    to_day: Day | null;
    notice_number: string | null;
    notice_day: Day | null;
  }>`
    select status_id, status, from_day, to_day, notice_number, notice_day from unit_status
    where unit_id = ${unitId} order by from_day, status_id`.execute(sql);
  return found.rows.map((row) => ({
    statusId: row.status_id,
    status: row.status,
    from: row.from_day,
    to: row.to_day ?? undefined,
    noticeNumber: row.notice_number ?? undefined,
    noticeDay: row.notice_day ?? undefined,
  }));
}

export type NewStatus = Omit<StatusRow, 'statusId'>;

export async function addStatusPeriod(sql: Sql, unitId: number, wish: NewStatus): Promise<number> {
  const added = await statement<{ status_id: number }>`
    insert into unit_status (unit_id, status, from_day, to_day, notice_number, notice_day)
    values (${unitId}, ${wish.status}, ${wish.from}, ${wish.to ?? null}, ${wish.noticeNumber ?? null}, ${wish.noticeDay ?? null})
    returning status_id`.execute(sql);
  return added.rows[0]!.status_id;
}

export async function changeStatusPeriod(
  sql: Sql,
  unitId: number,
  { statusId, from, to, noticeNumber, noticeDay }: Omit<StatusRow, 'status'>,
): Promise<void> {
  await statement`update unit_status set from_day = ${from}, to_day = ${to ?? null}, notice_number = ${noticeNumber ?? null},
      notice_day = ${noticeDay ?? null}
    where unit_id = ${unitId} and status_id = ${statusId}`.execute(sql);
}

/** A period entered by mistake; the record keeps that it stood. */
export async function removeStatusPeriod(sql: Sql, unitId: number, statusId: number): Promise<void> {
  await statement`delete from unit_status where unit_id = ${unitId} and status_id = ${statusId}`.execute(sql);
}
