/** A declaration that has come already: sent again over a broken line, it is the same journey. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { TripId } from '../../../platform/ids.ts';
import { type Funding, OPEN_STATES, type TripKind, type TripPurpose, type TripState } from '../travel.ts';
import { type Details, openTrip } from './trips.ts';

export type Alike = {
  readonly kind: TripKind;
  readonly purpose: TripPurpose;
  readonly funding: Funding;
  readonly leavesOn: Day;
  readonly returnsOn: Day;
  readonly groupName?: string | undefined;
  readonly people: readonly number[];
  readonly details: Details;
  readonly by: number;
};

/** Declared by the same account for the same people, in the same words, and still open. */
export async function findAlike(
  sql: Sql,
  unitId: number,
  one: Alike,
): Promise<{ tripId: TripId; state: TripState } | undefined> {
  const found = await statement<{ tripId: TripId; state: TripState }>`
    select t.trip_id as "tripId", t.state from trip t
    where t.unit_id = ${unitId} and t.declared_by = ${one.by} and t.leaves_on = ${one.leavesOn} and t.returns_on = ${one.returnsOn}
      and t.kind = ${one.kind} and t.purpose = ${one.purpose} and t.funding = ${one.funding}
      and t.group_name is not distinct from ${one.groupName ?? null}::text and t.state = any(${[...OPEN_STATES]}::text[])
      and array(select m.person_id from trip_member m where m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null
        order by m.person_id) = ${[...one.people].sort((a, b) => a - b)}::bigint[]`.execute(sql);
  for (const trip of found.rows) {
    const { details } = await openTrip(sql, unitId, trip.tripId);
    if (JSON.stringify(details) === JSON.stringify(one.details)) return trip;
  }
  return undefined;
}
