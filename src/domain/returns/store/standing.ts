/** How a body's units stand, from their returns alone: sums over the newest return of each. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { type Asked, expected, latest } from './received.ts';

/** Sums of what is stated; `…Withheld`: in how many returns the figure is not stated, so that the sum is a least. */
export type Sums = {
  readonly owed: number;
  readonly met: number;
  readonly soon: number;
  readonly overdue: number;
  readonly owedWithheld: number;
  readonly metWithheld: number;
  readonly soonWithheld: number;
  readonly overdueWithheld: number;
};
export type Group = Sums & {
  readonly key: string | null;
  /** How many units' returns are in it. */
  readonly units: number;
  readonly from: Day;
  readonly to: Day;
};

const FIGURES = ['owed', 'met', 'soon', 'overdue'] as const;
const sums = statement.join(
  FIGURES.flatMap((figure) => [
    statement`coalesce(sum(l.${statement.ref(figure)}), 0)::float8 as ${statement.ref(figure)}`,
    statement`(count(distinct r.arrival_id) filter (where l.${statement.ref(figure)} is null))::int as ${statement.ref(`${figure}Withheld`)}`,
  ]),
);

async function grouped(sql: Sql, unitId: number, asked: Asked, key: ReturnType<typeof statement>): Promise<Group[]> {
  const found = await statement<Group>`with ${latest(unitId, asked)}
    select ${key} as key, count(distinct r.correspondent_id)::int as units, min(l.as_of) as "from", max(l.as_of) as "to", ${sums}
    from latest r join return_received_line l on l.unit_id = ${unitId} and l.arrival_id = r.arrival_id
    group by 1 order by 1`.execute(sql);
  return found.rows;
}

export const sumsByDuty = (sql: Sql, unitId: number, asked: Asked) => grouped(sql, unitId, asked, statement`l.duty`);
export const sumsByRegion = (sql: Sql, unitId: number, asked: Asked) =>
  grouped(sql, unitId, asked, statement`r.region`);
export const sumsByIndustry = (sql: Sql, unitId: number, asked: Asked) =>
  grouped(sql, unitId, asked, statement`r.industry`);

export type Month = Omit<Group, 'key' | 'from' | 'to'> & { readonly month: Day };

/** At the end of each of the last twelve months, the one of `on` as it stands on that day. */
export async function sumsByMonth(sql: Sql, unitId: number, asked: Asked): Promise<Month[]> {
  const { on, months, region, industry, status } = asked;
  const found = await statement<Month>`
    with ends as (select date_trunc('month', ${on}::date - make_interval(months => back))::date as month,
        least(${on}::date, (date_trunc('month', ${on}::date - make_interval(months => back)) + interval '1 month - 1 day')::date) as at
      from generate_series(0, 11) back),
    newest as (select e.month, n.* from ends e cross join lateral (
      select distinct on (r.correspondent_id) r.* from return_received r
      where r.unit_id = ${unitId} and r.as_of <= e.at and r.as_of >= e.at - make_interval(months => ${months}::int)
      order by r.correspondent_id, r.as_of desc, r.arrival_id desc) n)
    select r.month, count(distinct r.correspondent_id)::int as units, ${sums}
    from newest r join return_received_line l on l.unit_id = ${unitId} and l.arrival_id = r.arrival_id
    where (${region ?? null}::text is null or r.region = ${region ?? null})
      and (${industry ?? null}::text is null or r.industry = ${industry ?? null})
      and (${status ?? null}::text is null or ${status ?? null} = any(r.statuses))
    group by r.month order by r.month`.execute(sql);
  return found.rows;
}

export type Returned = {
  readonly units: number;
  readonly people: number;
  readonly peopleWithheld: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Of how many units a return can be expected at all. */
  readonly expected: number;
};

/** How many units are in it, and as of which days. */
export async function countReturned(sql: Sql, unitId: number, asked: Asked): Promise<Returned> {
  const found = await statement<Returned>`with ${latest(unitId, asked)}
    select count(*)::int as units, coalesce(sum(r.people), 0)::float8 as people,
      (count(*) filter (where r.people is null))::int as "peopleWithheld", min(r.as_of) as "from", max(r.as_of) as "to",
      (select count(*)::int from correspondent c where ${expected(unitId)}) as expected
    from latest r`.execute(sql);
  return found.rows[0]!;
}

/** Of the returns that came and were not taken in yet. */
export async function countUntaken(sql: Sql, unitId: number): Promise<number> {
  const found = await statement<{
    n: number;
  }>`select count(*)::int as n from arrival a where a.unit_id = ${unitId} and a.type = 'return'
    and not exists (select from return_received r where r.unit_id = ${unitId} and r.arrival_id = a.arrival_id)`.execute(
    sql,
  );
  return found.rows[0]!.n;
}
