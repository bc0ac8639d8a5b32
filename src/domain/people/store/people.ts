/** One person at a time, in SQL: who it is, when in the unit, when stationed abroad. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Period } from '../../units/unit.ts';
import type { Presence } from '../person.ts';

/** What is kept about a person; null is nothing. */
export type PersonText = {
  name: string;
  staff_number: string | null;
  phone: string | null;
  email: string | null;
};
export type PersonRow = PersonText & {
  person_id: number;
  department_id: number | null;
  presence: Presence;
  joined_on: Day | null;
  left_on: Day | null;
  salt: Buffer;
};

export async function unitOfPerson(sql: Sql, unitId: UnitId, personId: number): Promise<UnitId> {
  const found = await statement`select 1 from person where unit_id = ${unitId} and person_id = ${personId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}

/** The person, held until the transaction ends: changes of one person's facts wait for one another. */
export async function lockPerson(sql: Sql, unitId: number, personId: number): Promise<PersonRow> {
  const found = await statement<PersonRow>`
    select person_id, name, staff_number, phone, email, department_id, presence, joined_on, left_on, salt
    from person where unit_id = ${unitId} and person_id = ${personId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function insertPerson(
  sql: Sql,
  unitId: number,
  person: Omit<PersonRow, 'person_id' | 'left_on'> & { enteredAt: Instant },
): Promise<number> {
  const added = await statement<{ person_id: number }>`
    insert into person (unit_id, name, staff_number, phone, email, department_id, presence, joined_on, salt, entered_at)
    values (${unitId}, ${person.name}, ${person.staff_number}, ${person.phone}, ${person.email}, ${person.department_id},
      ${person.presence}, ${person.joined_on}, ${person.salt}, ${person.enteredAt})
    returning person_id`.execute(sql);
  return added.rows[0]!.person_id;
}

export async function updatePerson(
  sql: Sql,
  unitId: number,
  person: Omit<PersonRow, 'left_on' | 'salt'>,
): Promise<void> {
  await statement`update person set name = ${person.name}, staff_number = ${person.staff_number}, phone = ${person.phone},
      email = ${person.email}, department_id = ${person.department_id}, presence = ${person.presence}, joined_on = ${person.joined_on}
    where unit_id = ${unitId} and person_id = ${person.person_id}`.execute(sql);
}

/** What leaving did to appointments and stationings. */
export type Ended = {
  appointmentsEnded: number[];
  appointmentsNeverBegun: number[];
  stationingsEnded: number;
  stationingsNeverBegun: number[];
};

/**
 * Leaving ends what the person holds. Moving the day moves the ends that were set by it; without a day the person has not left and
 * what ended on the old day goes on.
 */
export async function leave(
  sql: Sql,
  unitId: number,
  personId: number,
  before: Day | null,
  leftOn: Day | null,
): Promise<Ended> {
  await statement`update person set left_on = ${leftOn} where unit_id = ${unitId} and person_id = ${personId}`.execute(
    sql,
  );
  const never = await statement<{ appointment_id: number }>`
    delete from appointment where unit_id = ${unitId} and person_id = ${personId} and from_day > ${leftOn}::date
    returning appointment_id`.execute(sql);
  const ended = await statement<{ appointment_id: number }>`
    update appointment set to_day = ${leftOn}
    where unit_id = ${unitId} and person_id = ${personId}
      and (to_day = ${before}::date or ${leftOn}::date is not null and (to_day is null or to_day > ${leftOn}::date))
    returning appointment_id`.execute(sql);
  const neverAbroad = await statement<{ stationing_id: number }>`
    delete from stationing where unit_id = ${unitId} and person_id = ${personId} and from_day > ${leftOn}::date
    returning stationing_id`.execute(sql);
  const home = await statement<{ stationing_id: number }>`
    update stationing set to_day = ${leftOn}
    where unit_id = ${unitId} and person_id = ${personId}
      and (to_day = ${before}::date or ${leftOn}::date is not null and (to_day is null or to_day > ${leftOn}::date))
    returning stationing_id`.execute(sql);
  return {
    appointmentsEnded: ended.rows.map((row) => row.appointment_id),
    appointmentsNeverBegun: never.rows.map((row) => row.appointment_id),
    stationingsEnded: home.rows.length,
    stationingsNeverBegun: neverAbroad.rows.map((row) => row.stationing_id),
  };
}

/** Whether the person has held a secret-related post on any day since that one. */
export async function heldSecretPost(sql: Sql, unitId: number, personId: number, since: Day): Promise<boolean> {
  const found = await statement`
    select 1 from appointment a
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.level <> 'none'
      and t.from_day <= coalesce(a.to_day, 'infinity') and coalesce(t.to_day, 'infinity') >= greatest(a.from_day, ${since}::date)
    where a.unit_id = ${unitId} and a.person_id = ${personId} and not a.planned
      and coalesce(a.to_day, 'infinity') >= ${since} limit 1`.execute(sql);
  return found.rows.length > 0;
}

/**
 * Whether with the end of this appointment on that day the person leaves secret-related work held since that other day. Who holds a post
 * that was re-levelled before left that work then.
 */
export async function leavesSecretWork(
  sql: Sql,
  unitId: number,
  { personId, appointmentId }: { personId: number; appointmentId: number },
  { to, since }: { to: Day; since: Day },
): Promise<boolean> {
  const found = await statement<{ own: boolean; later: boolean }>`
    select bool_or(a.appointment_id = ${appointmentId} and not a.planned and coalesce(t.to_day, 'infinity') >= ${to}) as own,
      bool_or(a.appointment_id <> ${appointmentId} and coalesce(least(a.to_day, t.to_day), 'infinity') > ${to}) as later
    from appointment a
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.level <> 'none'
      and t.from_day <= coalesce(a.to_day, 'infinity') and coalesce(t.to_day, 'infinity') >= a.from_day
    where a.unit_id = ${unitId} and a.person_id = ${personId}`.execute(sql);
  const row = found.rows[0]!;
  return row.own === true && row.later !== true && to >= since;
}

/** Whether a leaver's case stands for the person: leaving is then taken back with it. */
export async function hasLeaverCase(sql: Sql, unitId: number, personId: number): Promise<boolean> {
  const found = await statement`
    select 1 from leaver_case where unit_id = ${unitId} and person_id = ${personId} and leaves = 'unit' and state <> 'withdrawn'`.execute(
    sql,
  );
  return found.rows.length > 0;
}

export type Stationing = Period & { readonly stationingId: number };

export async function listStationings(sql: Sql, unitId: number, personId: number): Promise<Stationing[]> {
  const found = await statement<{ stationing_id: number; from_day: Day; to_day: Day | null }>`
    select stationing_id, from_day, to_day from stationing
    where unit_id = ${unitId} and person_id = ${personId} order by from_day`.execute(sql);
  return found.rows.map((row) => ({
    stationingId: row.stationing_id,
    from: row.from_day,
    to: row.to_day ?? undefined,
  }));
}

export async function insertStationing(
  sql: Sql,
  unitId: number,
  personId: number,
  { from, to }: Period,
): Promise<number> {
  const added = await statement<{ stationing_id: number }>`
    insert into stationing (unit_id, person_id, from_day, to_day) values (${unitId}, ${personId}, ${from}, ${to ?? null})
    returning stationing_id`.execute(sql);
  return added.rows[0]!.stationing_id;
}

export async function endStationingOn(
  sql: Sql,
  unitId: number,
  personId: number,
  stationingId: number,
  to: Day,
): Promise<void> {
  await statement`update stationing set to_day = ${to}
    where unit_id = ${unitId} and person_id = ${personId} and stationing_id = ${stationingId}`.execute(sql);
}

export async function removeStationing(
  sql: Sql,
  unitId: number,
  personId: number,
  stationingId: number,
): Promise<void> {
  await statement`delete from stationing
    where unit_id = ${unitId} and person_id = ${personId} and stationing_id = ${stationingId}`.execute(sql);
}
