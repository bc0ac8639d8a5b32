/**
 * Which of a unit's daily work is done. The mark is written in the transaction of the work itself: cut anywhere, the work is either
 * done and marked or neither; run twice, the second finds the mark. Days and counts alone: it belongs to the installation.
 */
import { sql as statement } from 'kysely';
import type { Sql } from './connect.ts';

/** `2026-11-23` and an instant in ISO form; this room knows no days of ours. */
export type DoneMark = { readonly doneFor: string; readonly basis: string };

/** The mark of the last time, held until the end of the transaction: two at once do not both find the work undone. */
export async function holdMark(sql: Sql, unitId: number, job: string): Promise<DoneMark | undefined> {
  await statement`select pg_advisory_xact_lock(${unitId}::int, hashtext(${job}))`.execute(sql);
  const found = await statement<DoneMark>`
    select done_for::text as "doneFor", basis from unit_job where unit_id = ${unitId} and job = ${job}`.execute(sql);
  return found.rows[0];
}

type Done = {
  readonly day: string;
  readonly at: string;
  readonly basis?: string;
  /** What differed now; what was found earlier stands until it is taken note of. */
  readonly differences?: number;
};

export async function markDone(sql: Sql, unitId: number, job: string, done: Done): Promise<void> {
  const { day, at, basis = '', differences = 0 } = done;
  const foundAt = differences > 0 ? at : null;
  await statement`
    insert into unit_job as j (unit_id, job, done_for, done_at, basis, differences, found_at)
    values (${unitId}, ${job}, ${day}, ${at}, ${basis}, ${differences}, ${foundAt})
    on conflict (unit_id, job) do update set done_for = excluded.done_for, done_at = excluded.done_at, basis = excluded.basis,
      differences = case when excluded.differences > 0 then excluded.differences else j.differences end,
      found_at = coalesce(excluded.found_at, j.found_at)`.execute(sql);
}

export type UnitJob = {
  readonly job: string;
  readonly doneAt: string;
  readonly differences: number;
  readonly foundAt: string | null;
};

export async function listMarks(sql: Sql, unitId: number): Promise<UnitJob[]> {
  const found = await statement<UnitJob>`
    select job, done_at as "doneAt", differences, found_at as "foundAt" from unit_job where unit_id = ${unitId} order by job`.execute(
    sql,
  );
  return found.rows;
}

/** The auditor has taken note: what is found from now on stands anew. Answers how many stood. */
export async function settleMark(sql: Sql, unitId: number, job: string): Promise<number | undefined> {
  const found = await statement<{ differences: number }>`
    update unit_job j set differences = 0, found_at = null
    from (select unit_id, job, differences from unit_job where unit_id = ${unitId} and job = ${job} for update) before
    where j.unit_id = before.unit_id and j.job = before.job and before.differences > 0
    returning before.differences`.execute(sql);
  return found.rows[0]?.differences;
}

export type JobOfAll = {
  readonly job: string;
  /** Of the unit that is furthest behind, in seconds since 1970. */
  readonly oldest: number;
  readonly differences: number;
};

/** Over all units, for whoever watches over the machine: no unit is told from another. */
export async function marksOfAll(sql: Sql): Promise<JobOfAll[]> {
  const found = await statement<JobOfAll>`
    select job, extract(epoch from min(done_at))::float8 as oldest, sum(differences)::int as differences
    from unit_job group by job order by job`.execute(sql);
  return found.rows;
}
