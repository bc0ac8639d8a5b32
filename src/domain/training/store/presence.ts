/** What the door saw: who came and went when, in which room; and which phone was used, while the check-in is open. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Decision } from '../training.ts';

export type Presence = {
  readonly room: number;
  readonly inAt: Instant | null;
  readonly outAt: Instant | null;
  /** Came by a phone that another person had used. */
  readonly sharedAt: Instant | null;
  readonly decision: Decision | null;
  readonly decidedAt: Instant | null;
};

type Who = { readonly trainingId: number; readonly personId: number };

const COLUMNS = statement`e.room, e.in_at as "inAt", e.out_at as "outAt", e.shared_at as "sharedAt", e.decision,
  e.decided_at as "decidedAt"`;

/** Nobody else changes it until this transaction ends. */
export async function holdPresence(
  sql: Sql,
  unitId: number,
  { trainingId, personId }: Who,
): Promise<Presence | undefined> {
  const found = await statement<Presence>`
    select ${COLUMNS} from presence e
    where e.unit_id = ${unitId} and e.training_id = ${trainingId} and e.person_id = ${personId} for update`.execute(
    sql,
  );
  return found.rows[0];
}

/** Whether the phone is this person's for the session; the first who comes by it has it. */
export async function takePhone(
  sql: Sql,
  unitId: number,
  { trainingId, personId }: Who,
  deviceHash: Buffer,
): Promise<boolean> {
  await statement`insert into check_in_device (unit_id, training_id, device_hash, person_id)
    values (${unitId}, ${trainingId}, ${deviceHash}, ${personId}) on conflict do nothing`.execute(sql);
  const found = await statement<{ person_id: number }>`select person_id from check_in_device
    where unit_id = ${unitId} and training_id = ${trainingId} and device_hash = ${deviceHash}`.execute(sql);
  return found.rows[0]?.person_id === personId;
}

/** The first coming stands; who came by another's phone before comes now by one's own. Answers whether it is new. */
export async function noteIn(
  sql: Sql,
  unitId: number,
  { trainingId, personId }: Who,
  { room, at }: { room: number; at: Date },
): Promise<boolean> {
  const noted = await statement`
    insert into presence as e (unit_id, training_id, person_id, room, in_at)
    values (${unitId}, ${trainingId}, ${personId}, ${room}, ${at.toISOString()})
    on conflict (unit_id, training_id, person_id) do update set in_at = excluded.in_at, room = excluded.room, shared_at = null
      where e.in_at is null and e.decision is null`.execute(sql);
  return noted.numAffectedRows === 1n;
}

export async function noteOut(sql: Sql, unitId: number, { trainingId, personId }: Who, at: Instant): Promise<void> {
  await statement`update presence set out_at = ${at}, shared_at = null
    where unit_id = ${unitId} and training_id = ${trainingId} and person_id = ${personId}`.execute(sql);
}

/** Came by the phone of another: nothing counts, and the officer sees it. */
export async function noteShared(
  sql: Sql,
  unitId: number,
  { trainingId, personId }: Who,
  { room, at }: { room: number; at: Date },
): Promise<void> {
  await statement`
    insert into presence as e (unit_id, training_id, person_id, room, shared_at)
    values (${unitId}, ${trainingId}, ${personId}, ${room}, ${at.toISOString()})
    on conflict (unit_id, training_id, person_id) do update set shared_at = coalesce(e.shared_at, excluded.shared_at)
      where e.decision is null`.execute(sql);
}

type Decided = { readonly trainingId: number; readonly decision: Decision; readonly at: Instant; readonly by: number };

/** Of these people, those who came, did not go and of whom nothing was decided; answers who they were and when they came. */
export async function decidePresence(
  sql: Sql,
  unitId: number,
  { trainingId, decision, at, by }: Decided,
  people: readonly number[],
): Promise<{ personId: number; inAt: Instant | null }[]> {
  const decided = await statement<{ personId: number; inAt: Instant | null }>`
    update presence set decision = ${decision}, decided_at = ${at}, decided_by = ${by}
    where unit_id = ${unitId} and training_id = ${trainingId} and person_id = any(${[...people]}::bigint[])
      and out_at is null and decision is null
    returning person_id as "personId", in_at as "inAt"`.execute(sql);
  return decided.rows;
}

/** Gone with the end of the session: no phone is known any longer than it is needed. */
export async function forgetPhones(sql: Sql, unitId: number, trainingId: number): Promise<void> {
  await statement`delete from check_in_device where unit_id = ${unitId} and training_id = ${trainingId}`.execute(sql);
}

/** Of sessions of days past that nobody closed: the secret and the phones go. Answers which sessions they were. */
export async function forgetPastCheckIns(sql: Sql, unitId: number, today: Day): Promise<number[]> {
  await statement`delete from check_in_device d using training t
    where d.unit_id = ${unitId} and t.unit_id = ${unitId} and t.training_id = d.training_id and t.day < ${today}`.execute(
    sql,
  );
  const ended = await statement<{ training_id: number }>`update training set check_in_secret = null
    where unit_id = ${unitId} and check_in_secret is not null and day < ${today} returning training_id`.execute(sql);
  return ended.rows.map((row) => row.training_id);
}

export type Present = Presence & {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  /** What counts in the ledger; null where nothing does. */
  readonly hours: number | null;
};

/** What awaits somebody's word first: by another's phone, then without check-out; then the others. Each by department and name. */
export async function listPresent(
  sql: Sql,
  unitId: number,
  { trainingId, offset, limit }: { trainingId: number; offset: number; limit: number },
): Promise<Present[]> {
  const found = await statement<Present>`
    select ${COLUMNS}, e.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
      case when a.person_id is not null then least(coalesce(a.hours, t.hours), t.hours) end as hours
    from presence e
    join training t on t.unit_id = ${unitId} and t.training_id = e.training_id
    join person p on p.unit_id = ${unitId} and p.person_id = e.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join attendance a on a.unit_id = ${unitId} and a.training_id = e.training_id and a.person_id = e.person_id
      and a.withdrawn_at is null
    where e.unit_id = ${unitId} and e.training_id = ${trainingId}
    order by (e.decision is null and e.shared_at is not null) desc, (e.decision is null and e.out_at is null) desc,
      d.name, p.name, p.person_id offset ${offset} limit ${limit}`.execute(sql);
  return found.rows;
}

export type DoorCounts = {
  readonly room: number;
  readonly came: number;
  readonly went: number;
  readonly withoutCheckOut: number;
  readonly byAnothersPhone: number;
};

export async function countPresent(sql: Sql, unitId: number, trainingId: number): Promise<DoorCounts[]> {
  const counted = await statement<DoorCounts>`
    select room, count(in_at)::int as came, count(out_at)::int as went,
      count(*) filter (where in_at is not null and out_at is null and decision is null)::int as "withoutCheckOut",
      count(*) filter (where shared_at is not null and decision is null)::int as "byAnothersPhone"
    from presence where unit_id = ${unitId} and training_id = ${trainingId} group by room order by room`.execute(sql);
  return counted.rows;
}

export type OwnPresence = Presence & {
  readonly trainingId: number;
  readonly topic: string;
  readonly day: Day;
  readonly startTime: string | null;
  readonly sessionHours: number;
  readonly closed: boolean;
};

/** One's own comings of which nothing is counted (yet): what is open, what was decided, what was too short. */
export async function listOwnPresence(
  sql: Sql,
  unitId: number,
  { personId, today, limit }: { personId: number; today: Day; limit: number },
): Promise<OwnPresence[]> {
  const found = await statement<OwnPresence>`
    select ${COLUMNS}, t.training_id as "trainingId", t.topic, t.day, t.start_time as "startTime", t.hours as "sessionHours",
      (t.closed_at is not null or t.day < ${today}) as closed
    from presence e join training t on t.unit_id = ${unitId} and t.training_id = e.training_id
    where e.unit_id = ${unitId} and e.person_id = ${personId} and t.state <> 'cancelled'
      and not exists (select from attendance a where a.unit_id = ${unitId} and a.training_id = e.training_id
        and a.person_id = e.person_id and a.withdrawn_at is null)
    order by t.day desc, t.training_id desc limit ${limit}`.execute(sql);
  return found.rows;
}
