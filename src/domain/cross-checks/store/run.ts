/** The rules are run, each by one statement: what stands is kept, what is new is found, what is no more is gone. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Asked } from './asked.ts';
import { RULES_IN_SQL } from './rules.ts';

export type RunOf = {
  readonly rule: number;
  readonly found: number;
  /** The keys of those that are gone and of which a finding was made. */
  readonly settled: readonly string[];
  readonly gone: number;
};

export async function runRule(sql: Sql, asked: Asked, rule: number): Promise<RunOf> {
  const { unitId, now, today } = asked;
  const done = await statement<{ isNew: boolean; key: string; finding_id: number | null }>`
    with stands as materialized (select distinct on (x.key) x.* from (${RULES_IN_SQL[rule]!(asked)}) x order by x.key),
    known as materialized (select h.* from cross_check_hit h where h.unit_id = ${unitId} and h.rule = ${rule} and h.gone_at is null),
    kept as (
      update cross_check_hit h set name = s.name, thing_id = s.thing_id, person_id = s.person_id, department_id = s.department_id, since = s.since
      from stands s join known k on k.key = s.key
      where h.unit_id = ${unitId} and h.hit_id = k.hit_id
        and (k.name, k.thing_id, k.person_id, k.department_id, k.since) is distinct from (s.name, s.thing_id, s.person_id, s.department_id, s.since)
    ),
    gone as (
      update cross_check_hit h set gone_at = ${now} from known k left join stands s on s.key = k.key
      where h.unit_id = ${unitId} and h.hit_id = k.hit_id and s.key is null returning h.key, h.finding_id
    ),
    found as (
      insert into cross_check_hit (unit_id, rule, key, name, thing_id, person_id, department_id, since, found_on, found_at)
      select ${unitId}::int, ${rule}::int, s.key, s.name, s.thing_id, s.person_id, s.department_id, s.since, ${today}::date, ${now}::timestamptz
      from stands s left join known k on k.key = s.key where k.key is null returning key
    )
    select true as "isNew", key, null::bigint as finding_id from found union all select false, key, finding_id from gone`.execute(
    sql,
  );
  const gone = done.rows.filter(({ isNew }) => !isNew);
  return {
    rule,
    found: done.rows.length - gone.length,
    gone: gone.length,
    settled: gone.flatMap(({ key, finding_id }) => (finding_id === null ? [] : [key])),
  };
}

/** The last entry of the record, and what was done since an earlier one: the first parts of the names of acts. */
export async function lastEntry(sql: Sql, unitId: number): Promise<number> {
  const found = await statement<{ id: number }>`
    select coalesce(max(entry_id), 0)::bigint as id from journal_entry where unit_id = ${unitId}`.execute(sql);
  return Number(found.rows[0]!.id);
}

export async function doneSince(sql: Sql, unitId: number, entryId: number): Promise<string[]> {
  const found = await statement<{ module: string }>`
    select distinct split_part(split_part(body, '"', 4), '.', 1) as module from journal_entry
    where unit_id = ${unitId} and entry_id > ${entryId}`.execute(sql);
  return found.rows.map(({ module }) => module);
}

/** Goes by itself once it has long been gone. */
export async function forgetGone(sql: Sql, unitId: number, months: number, today: string): Promise<void> {
  await statement`delete from cross_check_hit where unit_id = ${unitId}
    and gone_at < ${today}::date - make_interval(months => ${months}::int)`.execute(sql);
}

/** The mark of the last run, held by nobody. */
export async function readMark(sql: Sql, unitId: number, job: string) {
  const found = await statement<{ doneFor: string; basis: string }>`
    select done_for::text as "doneFor", basis from unit_job where unit_id = ${unitId} and job = ${job}`.execute(sql);
  return found.rows[0];
}
