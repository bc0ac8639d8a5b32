/** Returns of other bodies, as they stated them, in tables of the receiver's own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { type Day, earlierOf, type Instant } from '../../../law/day.ts';
import type { Industry, Region } from '../../../law/places.ts';
import type { ArrivalId, CorrespondentId } from '../../../platform/ids.ts';
import type { ContentOf } from '../../dispatches/content.ts';

export async function listUntaken(sql: Sql, unitId: number, limit = 500): Promise<ArrivalId[]> {
  const found = await statement<{ id: ArrivalId }>`select a.arrival_id as id from arrival a
    where a.unit_id = ${unitId} and a.type = 'return'
      and not exists (select from return_received r where r.unit_id = ${unitId} and r.arrival_id = a.arrival_id)
    order by a.arrival_id limit ${limit}`.execute(sql);
  return found.rows.map(({ id }) => id);
}

type Taken = {
  readonly arrivalId: number;
  readonly correspondentId: number;
  readonly content: ContentOf<'return'>;
  readonly receivedOn: Day;
  readonly at: Instant;
};

/** Answers whether it was not there yet. A return of a day to come would stay the newest for ever: it counts from when it came. */
export async function insertReceived(sql: Sql, unitId: number, taken: Taken): Promise<boolean> {
  const { arrivalId, correspondentId, content, receivedOn, at } = taken;
  const { asOf, people, region, industry, statuses = [], duties } = content;
  const taking = await statement`
    insert into return_received (unit_id, arrival_id, correspondent_id, as_of, taken_at, people, region, industry, statuses)
    values (${unitId}, ${arrivalId}, ${correspondentId}, least(${asOf}::date, ${receivedOn}::date), ${at}, ${people}, ${region ?? null},
      ${industry ?? null}, ${statuses}::text[]) on conflict do nothing`.execute(sql);
  if ((taking.numAffectedRows ?? 0n) === 0n) return false;
  const of = <T>(part: (line: (typeof duties)[number]) => T) => duties.map(part);
  await statement`
    insert into return_received_line (unit_id, arrival_id, duty, as_of, owed, met, soon, overdue)
    select ${unitId}, ${arrivalId}, g.duty, least(g.as_of, ${receivedOn}::date), g.owed, g.met, g.soon, g.overdue
    from unnest(${of(({ duty }) => duty)}::text[], ${of((line) => oldestOf(line.asOf, asOf))}::date[], ${of(({ owed }) => owed)}::int[],
      ${of(({ met }) => met)}::int[], ${of(({ soon }) => soon)}::int[], ${of(({ overdue }) => overdue)}::int[])
      as g(duty, as_of, owed, met, soon, overdue)
    on conflict do nothing`.execute(sql);
  return true;
}

const oldestOf = (days: Readonly<Partial<Record<string, Day>>> = {}, asOf: Day): Day =>
  Object.values(days).reduce((oldest: Day, one) => earlierOf(oldest, one ?? asOf), asOf);

export type Asked = {
  readonly on: Day;
  /** Returns older than so many months before `on` do not count. */
  readonly months: number;
  readonly region?: string | undefined;
  readonly industry?: string | undefined;
  readonly status?: string | undefined;
};

/** The newest return of each body as of a day, none older than asked. */
export const latest = (unitId: number, { on, months, region, industry, status }: Asked) => statement`latest as (
  select * from (select distinct on (r.correspondent_id) r.* from return_received r
    where r.unit_id = ${unitId} and r.as_of <= ${on}::date and r.as_of >= ${on}::date - make_interval(months => ${months}::int)
    order by r.correspondent_id, r.as_of desc, r.arrival_id desc) r
  where (${region ?? null}::text is null or r.region = ${region ?? null})
    and (${industry ?? null}::text is null or r.industry = ${industry ?? null})
    and (${status ?? null}::text is null or ${status ?? null} = any(r.statuses)))`;

export type UnitRow = {
  readonly correspondentId: CorrespondentId;
  readonly name: string;
  /** Of its newest return as of the day, however old. */
  readonly arrivalId: ArrivalId | null;
  readonly asOf: Day | null;
  readonly region: Region | null;
  readonly industry: Industry | null;
  readonly hasReturned: boolean;
};
type Slice = { readonly offset: number; readonly limit: number };

/** Every unit of whom a return can be expected, without its counts: first who has not returned. */
export async function listUnits(
  sql: Sql,
  unitId: number,
  {
    on,
    months,
    returned,
    text,
  }: Asked & { readonly returned?: boolean | undefined; readonly text?: string | undefined },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: UnitRow[] }> {
  const chosen = statement`from correspondent c left join lateral (select r.arrival_id, r.as_of, r.region, r.industry,
      r.as_of >= ${on}::date - make_interval(months => ${months}::int) as fresh from return_received r
      where r.unit_id = c.unit_id and r.correspondent_id = c.correspondent_id and r.as_of <= ${on}::date
      order by r.as_of desc, r.arrival_id desc limit 1) r on true
    where ${expected(unitId)} and (${returned ?? null}::boolean is null or coalesce(r.fresh, false) = ${returned ?? null})
      and (${text ?? null}::text is null or strpos(c.name, ${text ?? null}) > 0)`;
  const found = await statement<UnitRow>`
    select c.correspondent_id as "correspondentId", c.name, r.arrival_id as "arrivalId", r.as_of as "asOf", r.region, r.industry,
      coalesce(r.fresh, false) as "hasReturned" ${chosen}
    order by coalesce(r.fresh, false), c.name, c.correspondent_id offset ${offset} limit ${limit}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

/** The units it corresponds with, but its own superiors; and whoever has returned. */
export const expected = (
  unitId: number,
) => statement`c.unit_id = ${unitId} and c.kind = 'unit' and (c.state = 'confirmed'
    and not c.is_superior or exists (select from return_received e where e.unit_id = c.unit_id and e.correspondent_id = c.correspondent_id))`;

/** The units to whom can be written, whose newest return states this region, industry or status. */
export async function listStating(sql: Sql, unitId: number, asked: Asked): Promise<CorrespondentId[]> {
  const found = await statement<{ id: CorrespondentId }>`with ${latest(unitId, asked)}
    select r.correspondent_id as id from latest r
    join correspondent c on c.unit_id = ${unitId} and c.correspondent_id = r.correspondent_id
    where c.kind = 'unit' and c.state = 'confirmed' order by 1 limit 2000`.execute(sql);
  return found.rows.map(({ id }) => id);
}

export type OverdueUnit = {
  readonly correspondentId: CorrespondentId;
  readonly arrivalId: ArrivalId;
  readonly name: string;
  readonly asOf: Day;
  readonly duties: readonly { readonly duty: string; readonly overdue: number }[];
};

/** Units whose newest returns state something as overdue, with what. Single returns are looked at: the act that asks logs it. */
export async function listOverdue(sql: Sql, unitId: number, asked: Asked & { readonly duty?: string | undefined }) {
  const found = await statement<OverdueUnit>`with ${latest(unitId, asked)}
    select r.correspondent_id as "correspondentId", r.arrival_id as "arrivalId", c.name, r.as_of as "asOf",
      json_agg(json_build_object('duty', l.duty, 'overdue', l.overdue) order by l.duty) as duties
    from latest r
    join correspondent c on c.unit_id = ${unitId} and c.correspondent_id = r.correspondent_id
    join return_received_line l on l.unit_id = ${unitId} and l.arrival_id = r.arrival_id and l.overdue > 0
      and (${asked.duty ?? null}::text is null or l.duty = ${asked.duty ?? null})
    group by r.correspondent_id, r.arrival_id, c.name, r.as_of order by c.name, r.correspondent_id limit 2000`.execute(
    sql,
  );
  return found.rows;
}
