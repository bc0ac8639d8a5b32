/** The requests to let a list of many people leave, and the figure from which one is needed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import { effectiveFigures } from '../law/parameters.ts';
import type { ReleaseState } from './exports.ts';

/** A list of more rows than this about people needs a second person, as this unit chose. */
export async function findMostAlone(sql: Sql, unitId: number): Promise<number> {
  const key = 'export.alone-at-most';
  const found = await statement<{ value: number }>`
    select value from parameter_choice where unit_id = ${unitId} and parameter = ${key}`.execute(sql);
  const chosen = found.rows[0];
  return effectiveFigures(chosen ? { [key]: chosen.value } : {})[key];
}

type Asked = { readonly export: string; readonly asked: string; readonly rows: number };

export async function insertRelease(
  sql: Sql,
  unitId: number,
  { export: name, asked, rows, by, at }: Asked & { by: number; at: Instant },
): Promise<number> {
  const added = await statement<{ id: number }>`
    insert into export_release (unit_id, export, asked, rows, asked_by, asked_at)
    values (${unitId}, ${name}, ${asked}::jsonb, ${rows}, ${by}, ${at}) returning release_id as id`.execute(sql);
  return added.rows[0]!.id;
}

/** Whether it was open, and somebody else's. */
export async function decideRelease(
  sql: Sql,
  unitId: number,
  { releaseId, state, by, at }: { releaseId: number; state: 'released' | 'declined'; by: number; at: Instant },
): Promise<{ rows: number } | undefined> {
  const decided = await statement<{ rows: number }>`
    update export_release set state = ${state}, decided_by = ${by}, decided_at = ${at}
    where unit_id = ${unitId} and release_id = ${releaseId} and state = 'open' and asked_by <> ${by} returning rows`.execute(
    sql,
  );
  return decided.rows[0];
}

/** Uses it up: once, by who asked, for the very list that was asked for, no longer than it was released, before its time is over. */
export async function takeReleased(
  sql: Sql,
  unitId: number,
  { releaseId, hours, by, at, ...list }: Asked & { releaseId: number; hours: number; by: number; at: Instant },
): Promise<boolean> {
  const taken = await statement`
    update export_release set state = 'taken', taken_at = ${at}
    where unit_id = ${unitId} and release_id = ${releaseId} and state = 'released' and asked_by = ${by}
      and export = ${list.export} and asked = ${list.asked}::jsonb and rows >= ${list.rows}
      and decided_at > ${at}::timestamptz - make_interval(hours => ${hours}::int)
    returning 1`.execute(sql);
  return taken.rows.length === 1;
}

export type ReleaseRow = {
  releaseId: number;
  export: string;
  asked: Readonly<Record<string, unknown>>;
  rows: number;
  askedBy: number;
  askedByName: string | null;
  askedAt: Instant;
  state: ReleaseState;
  decidedByName: string | null;
  decidedAt: Instant | null;
};

/** The open ones first, then the youngest; of one account alone where it is named. */
export async function listReleases(
  sql: Sql,
  unitId: number,
  { accountId, offset, limit }: { accountId: number | undefined; offset: number; limit: number },
): Promise<{ rows: ReleaseRow[]; total: number }> {
  const found = await statement<ReleaseRow & { total: number }>`
    select r.release_id as "releaseId", r.export, r.asked, r.rows, r.asked_by as "askedBy", a.display_name as "askedByName",
      r.asked_at as "askedAt", r.state, d.display_name as "decidedByName", r.decided_at as "decidedAt", count(*) over ()::int as total
    from export_release r
    join account a on a.unit_id = ${unitId} and a.account_id = r.asked_by
    left join account d on d.unit_id = ${unitId} and d.account_id = r.decided_by
    where r.unit_id = ${unitId} and (${accountId ?? null}::bigint is null or r.asked_by = ${accountId ?? null})
    order by (r.state = 'open') desc, r.asked_at desc, r.release_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 };
}

export async function removeReleasesBefore(sql: Sql, unitId: number, before: Instant): Promise<void> {
  await statement`delete from export_release where unit_id = ${unitId} and asked_at < ${before}`.execute(sql);
}
