/** What was told, and who has read it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Going } from '../../../platform/retention.ts';
import type { Notice, Sheet } from '../notice.ts';

/** Under its version, once and for good. */
export async function keepNotice(
  sql: Sql,
  unitId: number,
  { version, notice, at }: { version: string; notice: Notice; at: Instant },
): Promise<void> {
  await statement`insert into privacy_notice (unit_id, version, content, since)
    values (${unitId}, ${version}, ${JSON.stringify(notice)}::jsonb, ${at}) on conflict do nothing`.execute(sql);
}

/** Whether it had not been acknowledged before. */
export async function acknowledge(
  sql: Sql,
  unitId: number,
  { personId, version, sheet, at }: { personId: number; version: string; sheet: Sheet; at: Instant },
): Promise<boolean> {
  const added = await statement`
    insert into notice_acknowledgement (unit_id, person_id, version, sheet, acknowledged_at)
    values (${unitId}, ${personId}, ${version}, ${sheet}, ${at}) on conflict do nothing returning 1`.execute(sql);
  return added.rows.length === 1;
}

export async function findAcknowledged(
  sql: Sql,
  unitId: number,
  { personId, version }: { personId: number; version: string },
): Promise<Partial<Record<Sheet, Instant>>> {
  const found = await statement<{ sheet: Sheet; at: Instant }>`
    select sheet, acknowledged_at as at from notice_acknowledgement
    where unit_id = ${unitId} and person_id = ${personId} and version = ${version}`.execute(sql);
  return Object.fromEntries(found.rows.map(({ sheet, at }) => [sheet, at]));
}

/** Of the people who have not left: how many have read both sheets of this version. Counts alone, never who. */
export async function countAcknowledged(
  sql: Sql,
  unitId: number,
  { version, today }: { version: string; today: Day },
): Promise<{ people: number; read: number }> {
  const found = await statement<{ people: number; read: number }>`
    select count(*)::int as people, count(*) filter (where (
      select count(*) from notice_acknowledgement a
      where a.unit_id = ${unitId} and a.person_id = p.person_id and a.version = ${version}) = 2)::int as read
    from person p where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${today})`.execute(sql);
  return found.rows[0]!;
}

export async function destroyAcknowledgements(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from notice_acknowledgement where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
