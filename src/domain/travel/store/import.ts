/** Many journeys at once, each of one person: a few statements for all of them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, TripId } from '../../../platform/ids.ts';
import { newKey, newSalt, sealText } from '../../../platform/sealing.ts';
import { type Funding, type Ground, OPEN_STATES, type TripKind, type TripPurpose } from '../travel.ts';
import { about, type Details } from './trips.ts';

export type Found = { personId: PersonId; name: string; staffNumber: string | null };

/** Those here whose name or staff number is one of these. */
export async function peopleBy(sql: Sql, unitId: number, words: readonly string[], today: Day): Promise<Found[]> {
  const found = await statement<Found>`
    select person_id as "personId", name, staff_number as "staffNumber" from person
    where unit_id = ${unitId} and (left_on is null or left_on >= ${today})
      and (name = any(${[...words]}::text[]) or staff_number = any(${[...words]}::text[]))`.execute(sql);
  return found.rows;
}

export type Days = { readonly personId: PersonId; readonly leavesOn: Day; readonly returnsOn: Day };

/** As open ones do, so do those that have ended: a sheet sent again a year later enters nothing twice. */
const STANDING = [...OPEN_STATES, 'closed'] as const;

/** The places, from 0, of those that overlap with another journey of the same person. The people are held: two imports wait for each other. */
export async function overlapping(sql: Sql, unitId: number, wanted: readonly Days[]): Promise<Set<number>> {
  const people = wanted.map(({ personId }) => personId);
  await statement`select 1 from person where unit_id = ${unitId} and person_id = any(${people}::bigint[]) order by person_id for update`.execute(
    sql,
  );
  const found = await statement<{ place: number }>`
    select distinct (w.place - 1)::int as place
    from unnest(${people}::bigint[], ${wanted.map((one) => one.leavesOn)}::date[], ${wanted.map((one) => one.returnsOn)}::date[])
      with ordinality as w(person_id, leaves_on, returns_on, place)
    join trip_member m on m.unit_id = ${unitId} and m.person_id = w.person_id and m.left_out_at is null
    join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id and t.state = any(${[...STANDING]}::text[])
      and t.leaves_on <= w.returns_on and greatest(t.returns_on, m.returned_on) >= w.leaves_on`.execute(sql);
  return new Set(found.rows.map(({ place }) => place));
}

/** Who of these has, or had, a post, or a case of leaving one: only of them more than what everybody is can be asked. */
export async function withPosts(sql: Sql, unitId: number, people: readonly number[]): Promise<Set<number>> {
  const found = await statement<{ person_id: number }>`
    select person_id from appointment where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])
    union select person_id from leaver_case where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])`.execute(
    sql,
  );
  return new Set(found.rows.map((row) => row.person_id));
}

export type LightTrip = Days & {
  readonly kind: TripKind;
  readonly purpose: TripPurpose;
  readonly funding: Funding;
  readonly ground: Ground;
  readonly briefBy: Day;
  readonly details: Details;
};

/** Approved as they stand: there is nothing to decide. In the order in which they were given. */
export async function insertLightTrips(
  sql: Sql,
  unitId: number,
  trips: readonly LightTrip[],
  { at, by }: { readonly at: Instant; readonly by: number },
): Promise<{ tripId: TripId; salt: Buffer }[]> {
  const secrets = trips.map(() => ({ key: newKey(), salt: newSalt() }));
  const of = <T>(pick: (one: LightTrip) => T) => trips.map(pick);
  const added = await statement<{ trip_id: TripId }>`
    insert into trip (unit_id, kind, purpose, funding, leaves_on, returns_on, countries, light, state, key, salt, declared_at, declared_by)
    select ${unitId}, t.kind, t.purpose, t.funding, t.leaves_on, t.returns_on, array[t.country], true, 'approved', t.key, t.salt, ${at}, ${by}
    from unnest(${of((one) => one.kind)}::text[], ${of((one) => one.purpose)}::text[], ${of((one) => one.funding)}::text[],
      ${of((one) => one.leavesOn)}::date[], ${of((one) => one.returnsOn)}::date[], ${of((one) => one.details.legs[0]!.country)}::text[],
      ${secrets.map(({ key }) => key)}::bytea[], ${secrets.map(({ salt }) => salt)}::bytea[])
      with ordinality as t(kind, purpose, funding, leaves_on, returns_on, country, key, salt, place)
    order by t.place returning trip_id`.execute(sql);
  const ids = added.rows.map((row) => row.trip_id).sort((a, b) => a - b);
  const sealed = trips.map(
    ({ details }, place) =>
      sealText(JSON.stringify(details), about(unitId, ids[place]!, 'details'), secrets[place]!.key).sealed,
  );
  await statement`update trip set details = s.details from unnest(${ids}::bigint[], ${sealed}::bytea[]) as s(trip_id, details)
    where unit_id = ${unitId} and trip.trip_id = s.trip_id`.execute(sql);
  await statement`insert into trip_member (unit_id, trip_id, person_id, ground, brief_by)
    select ${unitId}, m.trip_id, m.person_id, m.ground, m.brief_by
    from unnest(${ids}::bigint[], ${of((one) => one.personId)}::bigint[], ${of((one) => one.ground)}::text[], ${of((one) => one.briefBy)}::date[])
      with ordinality as m(trip_id, person_id, ground, brief_by, place) order by m.place`.execute(sql);
  return ids.map((tripId, place) => ({ tripId, salt: secrets[place]!.salt }));
}
