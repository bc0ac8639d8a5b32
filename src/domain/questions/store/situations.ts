/** Situations in SQL: what was offered, that somebody took part, and counts that SQL cannot read. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Known, Slot, Where } from '../readiness.ts';

export async function peopleOn(sql: Sql, unitId: number, day: Day): Promise<number[]> {
  const found = await statement<{ id: number }>`select person_id as id from person
    where unit_id = ${unitId} and (joined_on is null or joined_on <= ${day}) and (left_on is null or left_on >= ${day})
    order by person_id`.execute(sql);
  return found.rows.map((row) => row.id);
}

export type NewOffer = Slot & { readonly personId: number };

/** What was offered already stays as it is. */
export async function insertOffers(sql: Sql, unitId: number, year: number, all: readonly NewOffer[]): Promise<void> {
  await statement`insert into situation_offer (unit_id, person_id, year, slot, situation, from_day)
    select ${unitId}, person_id, ${year}, slot, situation, from_day
    from unnest(${all.map((one) => one.personId)}::bigint[], ${all.map((one) => one.slot)}::smallint[],
      ${all.map((one) => one.situation)}::smallint[], ${all.map((one) => one.day)}::date[]) as o(person_id, slot, situation, from_day)
    on conflict do nothing`.execute(sql);
}

export type Whose = { readonly personId: number; readonly year: number };
export type Offer = { readonly slot: number; readonly situation: number };

/** The one that waits longest. */
export async function findOffer(
  sql: Sql,
  unitId: number,
  { personId, year }: Whose,
  today: Day,
): Promise<Offer | undefined> {
  const found = await statement<Offer>`select slot, situation from situation_offer
    where unit_id = ${unitId} and person_id = ${personId} and year = ${year} and not closed and from_day <= ${today}
    order by from_day, slot limit 1`.execute(sql);
  return found.rows[0];
}

type This = Whose & { readonly situation: number };

/** Whether it was open until now: asked and answered at once, so that no answer counts twice. */
export async function closeOffer(
  sql: Sql,
  unitId: number,
  { personId, year, situation }: This,
  today: Day,
): Promise<boolean> {
  const found = await statement`update situation_offer set closed = true
    where unit_id = ${unitId} and person_id = ${personId} and year = ${year} and situation = ${situation} and not closed
      and from_day <= ${today} returning slot`.execute(sql);
  return found.rows.length > 0;
}

export async function putOff(
  sql: Sql,
  unitId: number,
  { personId, year, situation }: This,
  today: Day,
  until: Day,
): Promise<boolean> {
  const found = await statement`update situation_offer set from_day = ${until}
    where unit_id = ${unitId} and person_id = ${personId} and year = ${year} and situation = ${situation} and not closed
      and from_day <= ${today} returning slot`.execute(sql);
  return found.rows.length > 0;
}

export async function keepTakingPart(sql: Sql, unitId: number, { personId, year }: Whose): Promise<void> {
  await statement`insert into situation_taking_part (unit_id, person_id, year) values (${unitId}, ${personId}, ${year})
    on conflict do nothing`.execute(sql);
}

export async function countTakingPart(sql: Sql, unitId: number, year: number): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from situation_taking_part
    where unit_id = ${unitId} and year = ${year}`.execute(sql);
  return found.rows[0]!.n;
}

/** One answer at a time: held until the transaction ends, also while there is no row yet. */
export async function holdCounts(sql: Sql, { unitId, year, situation }: Where): Promise<Buffer | undefined> {
  await statement`select pg_advisory_xact_lock(${unitId}::int, hashtext(${`situation ${year} ${situation}`}))`.execute(
    sql,
  );
  const found = await statement<{ counts: Buffer }>`select counts from situation_count
    where unit_id = ${unitId} and year = ${year} and situation = ${situation}`.execute(sql);
  return found.rows[0]?.counts;
}

/** What was said last stays where it is not said anew: whether it was hard, or how many know. */
export async function setCounts(
  sql: Sql,
  { unitId, year, situation }: Where,
  { counts, hard = null, told, known = null }: { counts: Buffer; hard?: boolean | null } & Partial<Known>,
): Promise<void> {
  await statement`insert into situation_count as c (unit_id, year, situation, counts, hard, told, known)
    values (${unitId}, ${year}, ${situation}, ${counts}, ${hard}, ${told ?? null}, ${known})
    on conflict (unit_id, year, situation) do update set counts = excluded.counts, hard = coalesce(excluded.hard, c.hard),
      told = coalesce(excluded.told, c.told), known = case when excluded.told is null then c.known else excluded.known end`.execute(
    sql,
  );
}

/** Which were hard and which not, of those of which it is said. */
export async function hardOnes(sql: Sql, unitId: number, year: number): Promise<Map<number, boolean>> {
  const found = await statement<{ situation: number; hard: boolean }>`select situation, hard from situation_count
    where unit_id = ${unitId} and year = ${year} and hard is not null`.execute(sql);
  return new Map(found.rows.map(({ situation, hard }) => [situation, hard]));
}

/** Nothing of a year outlives the following one. */
export async function forgetBefore(sql: Sql, unitId: number, year: number): Promise<void> {
  for (const table of ['situation_offer', 'situation_taking_part', 'situation_count'])
    await statement`delete from ${statement.table(table)} where unit_id = ${unitId} and year < ${year}`.execute(sql);
}
