/** What inspectors ask, in SQL: that somebody practised one this year, and how many did. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';

type Practised = { readonly personId: number; readonly year: number; readonly question: number; readonly today: Day };

/** Whether it is the first time this year. */
export async function keepPractised(
  sql: Sql,
  unitId: number,
  { personId, year, question, today }: Practised,
): Promise<boolean> {
  const kept = await statement`insert into situation_offer (unit_id, person_id, year, slot, situation, from_day, closed)
    values (${unitId}, ${personId}, ${year}, ${question}, ${question}, ${today}, true) on conflict do nothing returning slot`.execute(
    sql,
  );
  return kept.rows.length > 0;
}

export async function practisedBy(sql: Sql, unitId: number, personId: number, year: number): Promise<number[]> {
  const found = await statement<{ question: number }>`select situation as question from situation_offer
    where unit_id = ${unitId} and person_id = ${personId} and year = ${year} and situation > 1000`.execute(sql);
  return found.rows.map(({ question }) => question);
}

export type Told = {
  readonly question: number;
  readonly practised: number;
  readonly told: 'few' | 'some' | 'most' | null;
  readonly known: number | null;
};

/** How many practised each, and how many know it, as it was said last. */
export async function toldOf(sql: Sql, unitId: number, year: number): Promise<Told[]> {
  const found = await statement<Told>`
    select o.situation as question, count(*)::int as practised, c.told, c.known from situation_offer o
    left join situation_count c on c.unit_id = o.unit_id and c.year = o.year and c.situation = o.situation
    where o.unit_id = ${unitId} and o.year = ${year} and o.situation > 1000
    group by o.situation, c.told, c.known`.execute(sql);
  return found.rows;
}
