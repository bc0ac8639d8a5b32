/** Attendance: who was there, and who would be served by coming. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { type Day, type Instant, yearOf } from '../../../law/day.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import { inDepartment } from '../../units/store/departments.ts';
import { HOURS_COUNTED, rulesServed, YEARLY_TRAINING_RULES } from '../evidence.ts';
import type { Learning, LearntKind, ListReason, Subject, Way, WithdrawalReason } from '../training.ts';

/** Of these ids, those who are people of the unit, and the last day on which each belonged to it. */
export async function knownPeople(
  sql: Sql,
  unitId: number,
  people: readonly number[],
): Promise<{ personId: number; leftOn: Day | null }[]> {
  const found = await statement<{ personId: number; leftOn: Day | null }>`
    select person_id as "personId", left_on as "leftOn" from person
    where unit_id = ${unitId} and person_id = any(${people}::bigint[])`.execute(sql);
  return found.rows;
}

type NewAttendance = {
  readonly trainingId: number;
  readonly how: Way;
  readonly at: Instant;
  readonly by: number;
  /** Why by list. */
  readonly reason?: ListReason;
  /** As they follow from both ends, or were stated; otherwise the session's. */
  readonly hours?: number | null;
};

/** Adds those who do not stand there yet; answers whom it added. */
export async function addAttendance(
  sql: Sql,
  unitId: number,
  { trainingId, how, at, by, reason = undefined, hours = null }: NewAttendance,
  people: readonly number[],
): Promise<number[]> {
  const added = await statement<{ person_id: number }>`
    insert into attendance (unit_id, training_id, person_id, how, entered_at, entered_by, reason, hours)
    select ${unitId}, ${trainingId}, person_id, ${how}, ${at}, ${by}, ${reason ?? null}, ${hours}::numeric
    from unnest(${people}::bigint[]) as p(person_id)
    on conflict (unit_id, training_id, person_id) where withdrawn_at is null do nothing
    returning person_id`.execute(sql);
  return added.rows.map((row) => row.person_id);
}

/** Who went again, later: the hours of the standing attendance by code. Answers whether they are more now. */
export async function lengthen(
  sql: Sql,
  unitId: number,
  { trainingId, personId, hours }: { trainingId: number; personId: number; hours: number },
): Promise<boolean> {
  const longer = await statement`update attendance set hours = ${hours}
    where unit_id = ${unitId} and training_id = ${trainingId} and person_id = ${personId} and withdrawn_at is null
      and how = 'qr' and hours < ${hours}`.execute(sql);
  return longer.numAffectedRows === 1n;
}

type Withdrawal = {
  readonly trainingId: number;
  readonly personId: number;
  readonly reason: WithdrawalReason;
  readonly at: Instant;
  readonly by: number;
};

/** Whether there was one to withdraw. */
export async function withdrawAttendance(
  sql: Sql,
  unitId: number,
  { trainingId, personId, reason, at, by }: Withdrawal,
): Promise<boolean> {
  const gone =
    await statement`update attendance set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawal_reason = ${reason}
    where unit_id = ${unitId} and training_id = ${trainingId} and person_id = ${personId} and withdrawn_at is null`.execute(
      sql,
    );
  return gone.numAffectedRows === 1n;
}

export async function countAttending(sql: Sql, unitId: number, trainingId: number): Promise<number> {
  const counted = await statement<{ people: number }>`
    select count(*)::int as people from attendance
    where unit_id = ${unitId} and training_id = ${trainingId} and withdrawn_at is null`.execute(sql);
  return counted.rows[0]!.people;
}

/** Everyone attending, by the instant of entry and their own hours: what is needed to give their evidence anew. */
export async function attendingByInstant(
  sql: Sql,
  unitId: number,
  trainingId: number,
): Promise<{ enteredAt: Instant; hours: number | null; people: number[] }[]> {
  const found = await statement<{ enteredAt: Instant; hours: number | null; people: string[] }>`
    select entered_at as "enteredAt", hours, array_agg(person_id::text order by person_id) as people from attendance
    where unit_id = ${unitId} and training_id = ${trainingId} and withdrawn_at is null
    group by entered_at, hours order by entered_at, hours`.execute(sql);
  return found.rows.map(({ people, ...group }) => ({ ...group, people: people.map(Number) }));
}

export type Attendee = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly how: Way;
  readonly reason: ListReason | null;
  readonly hours: number;
  readonly inAt: Instant | null;
  readonly outAt: Instant | null;
  readonly enteredAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: WithdrawalReason | null;
};

/** Standing ones first, then the withdrawn, each by department and name. */
export async function listAttendees(
  sql: Sql,
  unitId: number,
  { trainingId, offset, limit }: { trainingId: number; offset: number; limit: number },
): Promise<Attendee[]> {
  const found = await statement<Attendee>`
    select a.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, a.how,
      a.reason, least(coalesce(a.hours, t.hours), t.hours) as hours, e.in_at as "inAt", e.out_at as "outAt",
      a.entered_at as "enteredAt", a.withdrawn_at as "withdrawnAt", a.withdrawal_reason as "withdrawalReason"
    from attendance a
    join training t on t.unit_id = ${unitId} and t.training_id = a.training_id
    left join presence e on e.unit_id = ${unitId} and e.training_id = a.training_id and e.person_id = a.person_id
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where a.unit_id = ${unitId} and a.training_id = ${trainingId}
    order by (a.withdrawn_at is not null), d.name, p.name, p.person_id, a.attendance_id offset ${offset} limit ${limit}`.execute(
    sql,
  );
  return found.rows;
}

type Served = {
  readonly session: Learning & { readonly trainingId: number; readonly day: Day };
  readonly departmentId?: number;
};

/** Open training duties that attending this session would serve, by person: a yearly one only in the session's own year. */
const owing = (unitId: number, { session, departmentId }: Served) => statement`
  select o.person_id, p.name, p.staff_number, p.department_id, o.rules, o.due_at, o.due_rule, o.owed_from
  from (
    select d.person_id, array_agg(distinct d.rule::int) as rules, min(d.due_at) as due_at,
      (array_agg(d.rule::int order by d.due_at, d.rule))[1] as due_rule,
      (array_agg(d.owed_from order by d.due_at, d.rule))[1] as owed_from
    from duty d
    where d.unit_id = ${unitId} and d.done_on is null and d.person_id > 0 and d.rule = any(${rulesServed(session)}::smallint[])
      and (d.rule <> all(${YEARLY_TRAINING_RULES}::smallint[]) or d.occasion = ${yearOf(session.day)})
    group by d.person_id
  ) o
  join person p on p.unit_id = ${unitId} and p.person_id = o.person_id and (p.left_on is null or p.left_on >= ${session.day})
  where not exists (select from attendance a
      where a.unit_id = ${unitId} and a.training_id = ${session.trainingId} and a.person_id = o.person_id and a.withdrawn_at is null)
    and ${inDepartment(unitId, 'p.department_id', departmentId)}`;

export type Owing = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly departmentId: number | null;
  readonly department: string | null;
  readonly rules: readonly number[];
  /** The earliest of these duties' last days, and the duty that it is of: it says whose deadline it is. */
  readonly due: Day;
  readonly dueRule: number;
  readonly owedFrom: Day;
};

/** Whom it would serve, most pressing first. */
export async function listOwing(
  sql: Sql,
  unitId: number,
  { timeZone, offset, limit, ...served }: Served & { timeZone: string; offset: number; limit: number },
): Promise<Owing[]> {
  const found = await statement<Owing>`
    select o.person_id as "personId", o.name, o.staff_number as "staffNumber", o.department_id as "departmentId", d.name as department,
      o.rules, (o.due_at at time zone ${timeZone})::date as due, o.due_rule as "dueRule", o.owed_from as "owedFrom"
    from (${owing(unitId, served)}) o
    left join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    order by o.due_at, d.name, o.name, o.person_id offset ${offset} limit ${limit}`.execute(sql);
  return found.rows;
}

export type OwingDepartment = {
  readonly departmentId: number | null;
  readonly name: string | null;
  readonly people: number;
};

/** The same people counted by department; their sum is the total. */
export async function countOwing(sql: Sql, unitId: number, served: Served): Promise<OwingDepartment[]> {
  const found = await statement<OwingDepartment>`
    select o.department_id as "departmentId", d.name, count(*)::int as people
    from (${owing(unitId, served)}) o
    left join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    group by o.department_id, d.name, d.path order by d.path nulls last`.execute(sql);
  return found.rows;
}

export type OwnSession = {
  readonly trainingId: number;
  readonly topic: string;
  readonly subjects: readonly Subject[];
  readonly day: Day;
  readonly startTime: string | null;
  readonly hours: number;
  readonly place: string;
  readonly how: Way;
  readonly reason: ListReason | null;
  readonly inAt: Instant | null;
  readonly outAt: Instant | null;
  readonly enteredAt: Instant;
};

/** The sessions that a person attended, newest first. */
export async function listOwnSessions(
  sql: Sql,
  unitId: number,
  personId: number,
  limit: number,
): Promise<OwnSession[]> {
  const found = await statement<OwnSession>`
    select t.training_id as "trainingId", t.topic, t.subjects, t.day, t.start_time as "startTime",
      least(coalesce(a.hours, t.hours), t.hours) as hours, t.place, a.how, a.reason, e.in_at as "inAt", e.out_at as "outAt",
      a.entered_at as "enteredAt"
    from attendance a join training t on t.unit_id = ${unitId} and t.training_id = a.training_id
    left join presence e on e.unit_id = ${unitId} and e.training_id = a.training_id and e.person_id = a.person_id
    where a.unit_id = ${unitId} and a.person_id = ${personId} and a.withdrawn_at is null
    order by t.day desc, t.training_id desc limit ${limit}`.execute(sql);
  return found.rows;
}

export type ComingSession = Omit<OwnSession, 'how' | 'reason' | 'inAt' | 'outAt' | 'enteredAt'> & {
  readonly checkInOpen: boolean;
};

/** What is still to come, or is on today and not attended yet. */
export async function listComing(
  sql: Sql,
  unitId: number,
  personId: number,
  today: Day,
  limit: number,
): Promise<ComingSession[]> {
  const found = await statement<ComingSession>`
    select t.training_id as "trainingId", t.topic, t.subjects, t.day, t.start_time as "startTime", t.hours, t.place,
      t.check_in_secret is not null and t.day = ${today} as "checkInOpen"
    from training t
    where t.unit_id = ${unitId} and t.day >= ${today} and t.state <> 'cancelled'
      and not exists (select from attendance a
        where a.unit_id = ${unitId} and a.training_id = t.training_id and a.person_id = ${personId} and a.withdrawn_at is null)
    order by t.day, t.start_time nulls last, t.training_id limit ${limit}`.execute(sql);
  return found.rows;
}

/** Of those whom the session would serve, how many were not there: neither on its list nor seen at the door. */
export async function countAbsent(sql: Sql, unitId: number, served: Served): Promise<number> {
  const counted = await statement<{ people: number }>`
    select count(*)::int as people from (${owing(unitId, served)}) o
    where not exists (select from presence e where e.unit_id = ${unitId} and e.training_id = ${served.session.trainingId}
      and e.person_id = o.person_id and e.decision is distinct from 'not-known')`.execute(sql);
  return counted.rows[0]!.people;
}

/** A person's hours of training in a year as the ledger counts them: our own sessions and what a roster stated. */
export async function hoursInYear(
  sql: Sql,
  unitId: number,
  personId: number,
  year: number,
  kinds: readonly LearntKind[] = HOURS_COUNTED,
): Promise<number> {
  const counted = await statement<{ hours: number }>`
    select coalesce(sum(hours), 0) as hours from evidence
    where unit_id = ${unitId} and person_id = ${personId} and kind = any(${kinds.map(codeOfEvidence)}::smallint[])
      and happened_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`.execute(sql);
  return counted.rows[0]!.hours;
}
