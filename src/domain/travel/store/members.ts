/** Who travels, each for himself: ground, briefing, return, interview. And the two opinions on a journey, and what differed from it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, TripId } from '../../../platform/ids.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { Ground, Office, OpinionSays } from '../travel.ts';
import { about } from './trips.ts';

export type Member = {
  personId: PersonId;
  memberId: number;
  name: string;
  staffNumber: string | null;
  department: string | null;
  ground: Ground;
  standInId: number | null;
  standIn: string | null;
  briefBy: Day;
  briefedAt: Instant | null;
  briefedOn: Day | null;
  /** The earlier journey whose briefing stands for this one. */
  briefedForTrip: TripId | null;
  returnedOn: Day | null;
  interviewBy: Day | null;
  interviewedOn: Day | null;
  asksOwn: boolean;
  leftOutAt: Instant | null;
};

export async function membersOf(sql: Sql, unitId: number, tripId: number): Promise<Member[]> {
  const found = await statement<Member>`
    select m.person_id as "personId", m.member_id as "memberId", p.name, p.staff_number as "staffNumber", d.name as department, m.ground,
      m.stand_in_id as "standInId", s.name as "standIn", m.brief_by as "briefBy", m.briefed_at as "briefedAt", m.briefed_on as "briefedOn", m.briefed_for_trip as "briefedForTrip",
      m.returned_on as "returnedOn", m.interview_by as "interviewBy", m.interviewed_on as "interviewedOn", m.asks_own as "asksOwn",
      m.left_out_at as "leftOutAt"
    from trip_member m join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join person s on s.unit_id = ${unitId} and s.person_id = m.stand_in_id
    where m.unit_id = ${unitId} and m.trip_id = ${tripId} order by m.member_id`.execute(sql);
  return found.rows;
}

/** Those who travel: not left out. */
export const travelling = (members: readonly Member[]): Member[] =>
  members.filter(({ leftOutAt }) => leftOutAt === null);

export type NewMember = {
  readonly personId: number;
  readonly ground: Ground;
  readonly standInId?: number | undefined;
  readonly briefBy: Day;
};

export async function insertMembers(
  sql: Sql,
  unitId: number,
  tripId: number,
  members: readonly NewMember[],
): Promise<void> {
  await statement`insert into trip_member (unit_id, trip_id, person_id, ground, stand_in_id, brief_by)
    select ${unitId}, ${tripId}, m.person_id, m.ground, m.stand_in, m.brief_by
    from unnest(${members.map((one) => one.personId)}::bigint[], ${members.map((one) => one.ground)}::text[],
      ${members.map((one) => one.standInId ?? null)}::bigint[], ${members.map((one) => one.briefBy)}::date[])
      with ordinality as m(person_id, ground, stand_in, brief_by, place) order by m.place`.execute(sql);
}

const one = (unitId: number, tripId: number, personId: number) =>
  statement`unit_id = ${unitId} and trip_id = ${tripId} and person_id = ${personId}`;

export async function setBriefed(
  sql: Sql,
  unitId: number,
  tripId: number,
  personId: number,
  { at, on, earlier }: { at: Instant; on: Day; earlier?: TripId | undefined },
): Promise<void> {
  await statement`update trip_member set briefed_at = ${at}, briefed_on = ${on}, briefed_for_trip = ${earlier ?? null} where ${one(unitId, tripId, personId)}`.execute(
    sql,
  );
}

export async function setReturned(
  sql: Sql,
  unitId: number,
  tripId: number,
  personId: number,
  { on, interviewBy }: { on: Day; interviewBy: Day },
) {
  await statement`update trip_member set returned_on = ${on}, interview_by = ${interviewBy} where ${one(unitId, tripId, personId)}`.execute(
    sql,
  );
}

export async function setInterviewed(
  sql: Sql,
  unitId: number,
  tripId: number,
  personId: number,
  on: Day,
): Promise<void> {
  await statement`update trip_member set interviewed_on = ${on} where ${one(unitId, tripId, personId)}`.execute(sql);
}

export async function askOwn(sql: Sql, unitId: number, tripId: number, personId: number): Promise<void> {
  await statement`update trip_member set asks_own = true where ${one(unitId, tripId, personId)}`.execute(sql);
}

export async function leaveOut(sql: Sql, unitId: number, tripId: number, personId: number, at: Instant): Promise<void> {
  await statement`update trip_member set left_out_at = ${at} where ${one(unitId, tripId, personId)}`.execute(sql);
}

export async function setBriefBy(sql: Sql, unitId: number, tripId: number, briefBy: Day): Promise<void> {
  await statement`update trip_member set brief_by = ${briefBy} where unit_id = ${unitId} and trip_id = ${tripId}`.execute(
    sql,
  );
}

export type Opinion = {
  office: Office;
  conclusion: OpinionSays;
  note: string | undefined;
  givenAt: Instant;
  givenBy: number;
  by: string | null;
  giverPerson: number | null;
};

/** The trip's key opens the notes; without it they are gone. */
export async function opinionsOf(sql: Sql, unitId: number, tripId: number, key: Buffer | null): Promise<Opinion[]> {
  const found = await statement<Omit<Opinion, 'note'> & { note: Buffer | null }>`
    select o.office, o.conclusion, o.note, o.given_at as "givenAt", o.given_by as "givenBy", a.display_name as by, a.person_id as "giverPerson"
    from trip_opinion o left join account a on a.unit_id = ${unitId} and a.account_id = o.given_by
    where o.unit_id = ${unitId} and o.trip_id = ${tripId} order by o.given_at`.execute(sql);
  return found.rows.map(({ note, ...row }) => ({
    ...row,
    note: note ? openText(note, about(unitId, tripId, 'note'), key) : undefined,
  }));
}

type NewOpinion = {
  readonly office: Office;
  readonly conclusion: OpinionSays;
  readonly note: string | undefined;
  readonly at: Instant;
  readonly by: number;
};

/** Given anew it takes the place of the former, until the decision. */
export async function putOpinion(
  sql: Sql,
  unitId: number,
  tripId: number,
  key: Buffer,
  given: NewOpinion,
): Promise<void> {
  const note = given.note === undefined ? null : sealText(given.note, about(unitId, tripId, 'note'), key).sealed;
  await statement`insert into trip_opinion (unit_id, trip_id, office, conclusion, note, given_at, given_by)
    values (${unitId}, ${tripId}, ${given.office}, ${given.conclusion}, ${note}, ${given.at}, ${given.by})
    on conflict (unit_id, trip_id, office) do update set conclusion = excluded.conclusion, note = excluded.note,
      given_at = excluded.given_at, given_by = excluded.given_by`.execute(sql);
}

export type Deviation = {
  deviationId: number;
  personId: PersonId;
  name: string;
  happenedOn: Day;
  words: string | undefined;
  reportedAt: Instant;
};

export async function deviationsOf(sql: Sql, unitId: number, tripId: number, key: Buffer | null): Promise<Deviation[]> {
  const found = await statement<Omit<Deviation, 'words'> & { words: Buffer }>`
    select v.deviation_id as "deviationId", v.person_id as "personId", p.name, v.happened_on as "happenedOn", v.words, v.reported_at as "reportedAt"
    from trip_deviation v join person p on p.unit_id = ${unitId} and p.person_id = v.person_id
    where v.unit_id = ${unitId} and v.trip_id = ${tripId} order by v.deviation_id`.execute(sql);
  return found.rows.map(({ words, ...row }) => ({
    ...row,
    words: openText(words, about(unitId, tripId, 'deviation'), key),
  }));
}

type NewDeviation = {
  readonly personId: number;
  readonly on: Day;
  readonly words: string;
  readonly at: Instant;
  readonly by: number;
};

export async function insertDeviation(
  sql: Sql,
  unitId: number,
  tripId: number,
  key: Buffer,
  given: NewDeviation,
): Promise<number> {
  const { sealed } = sealText(given.words, about(unitId, tripId, 'deviation'), key);
  const added = await statement<{ id: number }>`
    insert into trip_deviation (unit_id, trip_id, person_id, happened_on, words, reported_at, reported_by)
    values (${unitId}, ${tripId}, ${given.personId}, ${given.on}, ${sealed}, ${given.at}, ${given.by}) returning deviation_id as id`.execute(
    sql,
  );
  return added.rows[0]!.id;
}
