/** A journey in SQL: declared, decided, its days, its end. Its words are sealed under its own key. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { TripId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import {
  type CancelledFor,
  countriesOf,
  type Funding,
  type Leg,
  OPEN_STATES,
  type TripKind,
  type TripPurpose,
  type TripState,
} from '../travel.ts';

export async function unitOfTrip(sql: Sql, unitId: UnitId, tripId: number): Promise<UnitId> {
  const found = await statement`select 1 from trip where unit_id = ${unitId} and trip_id = ${tripId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** What is destroyed first: where somebody was, whom to reach, whom to meet. */
export type Details = {
  readonly legs: readonly Leg[];
  readonly contacts?: string | undefined;
  readonly emergencyContact?: string | undefined;
};

export type Trip = {
  tripId: TripId;
  kind: TripKind;
  purpose: TripPurpose;
  funding: Funding;
  groupName: string | null;
  leaderId: number | null;
  leavesOn: Day;
  returnsOn: Day;
  countries: CountryCode[];
  light: boolean;
  state: TripState;
  oralNoticeOn: Day | null;
  reportBy: Day | null;
  reportedAt: Instant | null;
  declaredAt: Instant;
  declaredBy: number;
  decidedAt: Instant | null;
  decidedBy: number | null;
  departedOn: Day | null;
  endedAt: Instant | null;
  cancelledFor: CancelledFor | null;
};
/** Destroyed with the itinerary: without them there are no words any more. */
type Secret = { key: Buffer | null; salt: Buffer | null };
export type KeptTrip = Trip & Secret;

const TRIP = statement`trip_id as "tripId", kind, purpose, funding, group_name as "groupName", leader_id as "leaderId",
  leaves_on as "leavesOn", returns_on as "returnsOn", countries, light, state, oral_notice_on as "oralNoticeOn", report_by as "reportBy",
  reported_at as "reportedAt", declared_at as "declaredAt", declared_by as "declaredBy", decided_at as "decidedAt", decided_by as "decidedBy",
  departed_on as "departedOn", ended_at as "endedAt", cancelled_for as "cancelledFor"`;

export const about = (unitId: number, tripId: number, field: 'details' | 'reasons' | 'note' | 'deviation') =>
  `trip/${unitId}/${tripId}/${field}`;

/** Held until the transaction ends: its steps come one at a time. */
export async function holdTrip(sql: Sql, unitId: number, tripId: number): Promise<KeptTrip> {
  const found = await statement<KeptTrip>`
    select ${TRIP}, key, salt from trip where unit_id = ${unitId} and trip_id = ${tripId} for no key update`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export type TripWords = { readonly details: Details | undefined; readonly reasons: string | undefined };

/** With its words; without them where they were destroyed. */
export async function openTrip(sql: Sql, unitId: number, tripId: number): Promise<Trip & TripWords> {
  const found = await statement<KeptTrip & { details: Buffer | null; reasons: Buffer | null }>`
    select ${TRIP}, key, salt, details, reasons from trip where unit_id = ${unitId} and trip_id = ${tripId}`.execute(
    sql,
  );
  const { key, salt: _, details, reasons, ...trip } = found.rows[0] ?? refuse('not-found');
  const read = (sealed: Buffer | null, field: 'details' | 'reasons') =>
    sealed && openText(sealed, about(unitId, tripId, field), key);
  const opened = read(details, 'details');
  return {
    ...trip,
    details: opened ? (JSON.parse(opened) as Details) : undefined,
    reasons: read(reasons, 'reasons') ?? undefined,
  };
}

export type NewTrip = {
  readonly kind: TripKind;
  readonly purpose: TripPurpose;
  readonly funding: Funding;
  readonly groupName?: string | undefined;
  readonly leaderId?: number | undefined;
  readonly leavesOn: Day;
  readonly returnsOn: Day;
  readonly light: boolean;
  readonly state: TripState;
  readonly oral?: { readonly on: Day; readonly reportBy: Day } | undefined;
  readonly details: Details;
  readonly at: Instant;
  readonly by: number;
};

export async function insertTrip(sql: Sql, unitId: number, one: NewTrip): Promise<{ tripId: TripId; salt: Buffer }> {
  const salt = newSalt();
  const key = newKey();
  const added = await statement<{ trip_id: TripId }>`
    insert into trip (unit_id, kind, purpose, funding, group_name, leader_id, leaves_on, returns_on, countries, light, state, oral_notice_on,
      report_by, departed_on, key, salt, declared_at, declared_by)
    values (${unitId}, ${one.kind}, ${one.purpose}, ${one.funding}, ${one.groupName ?? null}, ${one.leaderId ?? null}, ${one.leavesOn},
      ${one.returnsOn}, ${countriesOf(one.details.legs)}::text[], ${one.light}, ${one.state}, ${one.oral?.on ?? null}, ${one.oral?.reportBy ?? null},
      ${one.oral ? one.leavesOn : null}, ${key}, ${salt}, ${one.at}, ${one.by}) returning trip_id`.execute(sql);
  const { trip_id: tripId } = added.rows[0]!;
  await putDetails(sql, unitId, { tripId, key }, one.details);
  return { tripId, salt };
}

async function putDetails(
  sql: Sql,
  unitId: number,
  { tripId, key }: { tripId: number; key: Buffer },
  details: Details,
): Promise<void> {
  const { sealed } = sealText(JSON.stringify(details), about(unitId, tripId, 'details'), key);
  await statement`update trip set details = ${sealed}, countries = ${countriesOf(details.legs)}::text[]
    where unit_id = ${unitId} and trip_id = ${tripId}`.execute(sql);
}

type Reported = {
  readonly leavesOn: Day;
  readonly returnsOn: Day;
  readonly funding: Funding;
  readonly details: Details;
  readonly at: Instant;
};

/** What was told orally before leaving, now in full. */
export async function reportInFull(sql: Sql, unitId: number, { tripId, key }: KeptTrip, one: Reported): Promise<void> {
  await statement`update trip set leaves_on = ${one.leavesOn}, returns_on = ${one.returnsOn}, funding = ${one.funding},
      departed_on = ${one.leavesOn}, reported_at = ${one.at}
    where unit_id = ${unitId} and trip_id = ${tripId}`.execute(sql);
  await putDetails(sql, unitId, { tripId, key: key ?? refuse('wrong-state') }, one.details);
}

type Decided = {
  readonly state: 'approved' | 'refused';
  readonly reasons: string | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function decideTrip(sql: Sql, unitId: number, { tripId, key }: KeptTrip, one: Decided): Promise<void> {
  const sealed = one.reasons && key ? sealText(one.reasons, about(unitId, tripId, 'reasons'), key).sealed : null;
  await statement`update trip set state = ${one.state}, reasons = ${sealed}, decided_at = ${one.at}, decided_by = ${one.by},
      ended_at = ${one.state === 'refused' ? one.at : null}
    where unit_id = ${unitId} and trip_id = ${tripId}`.execute(sql);
}

type Moved = {
  readonly state: TripState;
  readonly departedOn?: Day;
  readonly endedAt?: Instant;
  readonly cancelledFor?: CancelledFor;
};

export async function moveTrip(sql: Sql, unitId: number, tripId: number, one: Moved): Promise<void> {
  await statement`update trip set state = ${one.state}, departed_on = coalesce(${one.departedOn ?? null}, departed_on),
      ended_at = coalesce(${one.endedAt ?? null}, ended_at), cancelled_for = coalesce(${one.cancelledFor ?? null}, cancelled_for)
    where unit_id = ${unitId} and trip_id = ${tripId}`.execute(sql);
}

/** Who of these has another open journey within the days; their ids. */
export async function travelling(
  sql: Sql,
  unitId: number,
  people: readonly number[],
  { leavesOn, returnsOn, except }: { readonly leavesOn: Day; readonly returnsOn: Day; readonly except?: number },
): Promise<number[]> {
  // Two declared at the same moment wait for each other here.
  await statement`select 1 from person where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[]) order by person_id for update`.execute(
    sql,
  );
  const found = await statement<{ person_id: number }>`
    select distinct m.person_id from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
    where m.unit_id = ${unitId} and m.person_id = any(${[...people]}::bigint[]) and m.left_out_at is null
      and t.state = any(${[...OPEN_STATES]}::text[]) and t.trip_id <> ${except ?? 0}
      and t.leaves_on <= ${returnsOn} and greatest(t.returns_on, m.returned_on) >= ${leavesOn}`.execute(sql);
  return found.rows.map((row) => row.person_id);
}
