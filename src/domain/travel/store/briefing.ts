/** The material that is read before a departure, and who read what. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import { type Day, type Instant, plusDays } from '../../../law/day.ts';
import type { MaterialId, TripId } from '../../../platform/ids.ts';
import { type EarlierBriefing, isFor, type TripPurpose } from '../travel.ts';

export type Material = {
  materialId: MaterialId;
  title: string;
  words: string;
  countries: CountryCode[];
  purposes: TripPurpose[];
  addedAt: Instant;
  withdrawnAt: Instant | null;
  /** The version that it took the place of. */
  replaces: MaterialId | null;
};

const MATERIAL = statement`material_id as "materialId", title, words, countries, purposes, added_at as "addedAt", withdrawn_at as "withdrawnAt", replaces`;

/** Those in use first, the newest of them first. */
export async function listMaterials(sql: Sql, unitId: number): Promise<Material[]> {
  const found = await statement<Material>`select ${MATERIAL} from briefing_material where unit_id = ${unitId}
    order by withdrawn_at is not null, material_id desc limit 500`.execute(sql);
  return found.rows;
}

export async function materialsFor(
  sql: Sql,
  unitId: number,
  trip: { readonly countries: readonly string[]; readonly purpose: string },
): Promise<Material[]> {
  const all = await listMaterials(sql, unitId);
  return all.filter((one) => one.withdrawnAt === null && isFor(one, trip));
}

export type NewMaterial = Pick<Material, 'title' | 'words' | 'countries' | 'purposes' | 'replaces'> & {
  readonly at: Instant;
  readonly by: number;
};

export async function insertMaterial(sql: Sql, unitId: number, one: NewMaterial): Promise<MaterialId> {
  const added = await statement<{ id: MaterialId }>`
    insert into briefing_material (unit_id, title, words, countries, purposes, replaces, added_at, added_by)
    values (${unitId}, ${one.title}, ${one.words}, ${one.countries}::text[], ${one.purposes}::text[], ${one.replaces}, ${one.at}, ${one.by})
    returning material_id as id`.execute(sql);
  return added.rows[0]!.id;
}

/** Whether there was one in use. */
export async function withdrawMaterial(sql: Sql, unitId: number, materialId: number, at: Instant): Promise<boolean> {
  const found = await statement`update briefing_material set withdrawn_at = ${at}
    where unit_id = ${unitId} and material_id = ${materialId} and withdrawn_at is null returning 1`.execute(sql);
  return found.rows.length > 0;
}

export async function keepRead(
  sql: Sql,
  unitId: number,
  tripId: number,
  personId: number,
  materials: readonly number[],
): Promise<void> {
  await statement`insert into trip_briefing (unit_id, trip_id, person_id, material_id)
    select ${unitId}, ${tripId}, ${personId}, m from unnest(${[...materials]}::bigint[]) m on conflict do nothing`.execute(
    sql,
  );
}

export type ReadMaterial = { personId: number; materialId: MaterialId; title: string; addedAt: Instant };

export async function readBy(sql: Sql, unitId: number, tripId: number): Promise<ReadMaterial[]> {
  const found = await statement<ReadMaterial>`
    select b.person_id as "personId", b.material_id as "materialId", m.title, m.added_at as "addedAt" from trip_briefing b
    join briefing_material m on m.unit_id = ${unitId} and m.material_id = b.material_id
    where b.unit_id = ${unitId} and b.trip_id = ${tripId} order by b.person_id, b.material_id`.execute(sql);
  return found.rows;
}

type Asked = { readonly personId: number; readonly leavesOn: Day; readonly except: number };

/** The briefings of somebody's earlier journeys, each with what was read; one that stood for another itself is none. */
export async function earlierBriefings(
  sql: Sql,
  unitId: number,
  { personId, leavesOn, except }: Asked,
): Promise<(EarlierBriefing & { tripId: TripId })[]> {
  const found = await statement<EarlierBriefing & { tripId: TripId }>`
    select m.trip_id as "tripId", m.briefed_on as "on",
      (select coalesce(jsonb_agg(b.material_id), '[]') from trip_briefing b
        where b.unit_id = ${unitId} and b.trip_id = m.trip_id and b.person_id = m.person_id) as materials
    from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
    where m.unit_id = ${unitId} and m.person_id = ${personId} and m.trip_id <> ${except} and m.left_out_at is null
      and m.briefed_on is not null and m.briefed_for_trip is null and m.briefed_on >= ${plusDays(leavesOn, -365)} and t.state <> 'cancelled'
    order by m.briefed_on desc, m.trip_id desc limit 50`.execute(sql);
  return found.rows;
}

/** How often somebody left the country within the year before a day. */
export async function departuresBefore(
  sql: Sql,
  unitId: number,
  { personId, leavesOn, except }: Asked,
): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
    where m.unit_id = ${unitId} and m.person_id = ${personId} and m.trip_id <> ${except} and m.left_out_at is null
      and t.departed_on >= ${plusDays(leavesOn, -365)} and t.departed_on <= ${leavesOn}`.execute(sql);
  return found.rows[0]!.n;
}
