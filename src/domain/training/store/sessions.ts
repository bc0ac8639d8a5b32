/** Sessions: reading one, and what changes them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { CorrectionReason, Organiser, Subject, TrainingState } from '../training.ts';

export type Training = {
  readonly trainingId: number;
  readonly topic: string;
  readonly subjects: readonly Subject[];
  readonly day: Day;
  readonly startTime: string | null;
  readonly hours: number;
  readonly place: string;
  readonly notes: string;
  readonly state: TrainingState;
  readonly enteredAt: Instant;
  readonly heldAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly correctedAt: Instant | null;
  readonly correctionReason: CorrectionReason | null;
  /** While people check in. */
  readonly checkInSecret: Buffer | null;
  readonly closedAt: Instant | null;
  /** The session whose absentees this one is for. */
  readonly makeUpOf: number | null;
  /** Null: recorded before it was asked. */
  readonly organiser: Organiser | null;
  /** How many more attended whose records have been destroyed since. */
  readonly formerAttendees: number;
  readonly salt: Buffer;
};

/** What an officer writes down about a session. */
export type Planned = Pick<Training, 'topic' | 'subjects' | 'day' | 'hours' | 'place' | 'notes'> & {
  readonly organiser: Organiser;
  readonly startTime: string | undefined;
};

export const TRAINING_COLUMNS = statement`t.training_id as "trainingId", t.topic, t.subjects, t.day, t.start_time as "startTime", t.hours,
  t.place, t.notes, t.state, t.entered_at as "enteredAt", t.held_at as "heldAt", t.cancelled_at as "cancelledAt",
  t.corrected_at as "correctedAt", t.correction_reason as "correctionReason", t.check_in_secret as "checkInSecret",
  t.closed_at as "closedAt", t.make_up_of as "makeUpOf",
  t.organiser, t.former_attendees as "formerAttendees", t.salt`;

/** The unit itself where it has this session; refuses `not-found` where not. */
export async function unitOfTraining(sql: Sql, unitId: UnitId, trainingId: number): Promise<UnitId> {
  const found = await statement<{ unit_id: UnitId }>`
    select unit_id from training where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
  return found.rows[0]?.unit_id ?? refuse('not-found');
}

export async function nameOfUnit(sql: Sql, unitId: number): Promise<string> {
  const found = await statement<{ name: string }>`select name from unit where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.name;
}

export async function findTraining(sql: Sql, unitId: number, trainingId: number): Promise<Training | undefined> {
  const found = await statement<Training>`
    select ${TRAINING_COLUMNS} from training t where t.unit_id = ${unitId} and t.training_id = ${trainingId}`.execute(
    sql,
  );
  return found.rows[0];
}

export const getTraining = async (sql: Sql, unitId: number, trainingId: number): Promise<Training> =>
  (await findTraining(sql, unitId, trainingId)) ?? refuse('not-found');

/** Nobody else changes the session or checks in to it until this transaction ends. */
export async function holdTraining(sql: Sql, unitId: number, trainingId: number): Promise<Training> {
  const found = await statement<Training>`
    select ${TRAINING_COLUMNS} from training t where t.unit_id = ${unitId} and t.training_id = ${trainingId}
    for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Shared: a room checks in side by side, and nobody changes the session meanwhile. */
export async function shareTraining(sql: Sql, unitId: number, trainingId: number): Promise<Training | undefined> {
  const found = await statement<Training>`
    select ${TRAINING_COLUMNS} from training t where t.unit_id = ${unitId} and t.training_id = ${trainingId} for share`.execute(
    sql,
  );
  return found.rows[0];
}

/** The session that is planned for the absentees of this one. */
export async function makeUpFor(sql: Sql, unitId: number, trainingId: number): Promise<number | null> {
  const found = await statement<{ training_id: number }>`
    select training_id from training where unit_id = ${unitId} and make_up_of = ${trainingId} and state <> 'cancelled'
    order by training_id limit 1`.execute(sql);
  return found.rows[0]?.training_id ?? null;
}

export async function setMakeUpOf(sql: Sql, unitId: number, trainingId: number, makeUpOf: number): Promise<void> {
  await statement`update training set make_up_of = ${makeUpOf}
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

export async function addTraining(
  sql: Sql,
  unitId: number,
  session: Planned,
  salt: Buffer,
  at: Instant,
): Promise<number> {
  const { topic, subjects, day, startTime, hours, place, notes, organiser } = session;
  const added = await statement<{ training_id: number }>`
    insert into training (unit_id, topic, subjects, day, start_time, hours, place, notes, organiser, entered_at, salt)
    values (${unitId}, ${topic}, ${subjects}, ${day}, ${startTime ?? null}, ${hours}, ${place}, ${notes}, ${organiser}, ${at}, ${salt})
    returning training_id`.execute(sql);
  return added.rows[0]!.training_id;
}

export async function changeTraining(sql: Sql, unitId: number, trainingId: number, session: Planned): Promise<void> {
  const { topic, subjects, day, startTime, hours, place, notes, organiser } = session;
  await statement`update training set topic = ${topic}, subjects = ${subjects}, day = ${day}, start_time = ${startTime ?? null},
    hours = ${hours}, place = ${place}, notes = ${notes}, organiser = ${organiser}
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

export async function markHeld(sql: Sql, unitId: number, trainingId: number, at: Instant): Promise<void> {
  await statement`update training set state = 'held', held_at = coalesce(held_at, ${at})
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

export async function markCancelled(sql: Sql, unitId: number, trainingId: number, at: Instant): Promise<void> {
  await statement`update training set state = 'cancelled', cancelled_at = ${at}, check_in_secret = null
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

type Correction = {
  readonly day: Day;
  readonly hours: number;
  readonly organiser: Organiser | null;
  readonly reason: CorrectionReason;
  readonly at: Instant;
};

export async function correctTraining(
  sql: Sql,
  unitId: number,
  trainingId: number,
  { day, hours, organiser, reason, at }: Correction,
): Promise<void> {
  await statement`update training set day = ${day}, hours = ${hours}, organiser = ${organiser}, corrected_at = ${at}, correction_reason = ${reason},
      check_in_secret = null
    where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

export type ListedTraining = Omit<Training, 'salt' | 'checkInSecret' | 'closedAt' | 'makeUpOf'> & {
  readonly attended: number;
};
type TrainingsAsked = {
  readonly year?: number;
  readonly state?: TrainingState;
  readonly offset: number;
  readonly limit: number;
};

/** Newest day first, with the number who attended; `total` is without the page's limits. */
export async function listTrainings(
  sql: Sql,
  unitId: number,
  { year, state, offset, limit }: TrainingsAsked,
): Promise<{ total: number; rows: ListedTraining[] }> {
  const from = year === undefined ? null : `${year}-01-01`;
  const to = year === undefined ? null : `${year}-12-31`;
  const counted = await statement<{ total: number }>`
    select count(*)::int as total from training t
    where t.unit_id = ${unitId} and (${from}::date is null or t.day between ${from}::date and ${to}::date)
      and (${state ?? null}::text is null or t.state = ${state ?? null})`.execute(sql);
  const found = await statement<ListedTraining>`
    select t.training_id as "trainingId", t.topic, t.subjects, t.day, t.start_time as "startTime", t.hours, t.place, t.notes, t.state,
      t.entered_at as "enteredAt", t.held_at as "heldAt", t.cancelled_at as "cancelledAt", t.corrected_at as "correctedAt",
      t.correction_reason as "correctionReason", t.organiser, t.former_attendees as "formerAttendees",
      (select count(*)::int from attendance a
        where a.unit_id = ${unitId} and a.training_id = t.training_id and a.withdrawn_at is null) as attended
    from training t
    where t.unit_id = ${unitId} and (${from}::date is null or t.day between ${from}::date and ${to}::date)
      and (${state ?? null}::text is null or t.state = ${state ?? null})
    order by t.day desc, t.training_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}
