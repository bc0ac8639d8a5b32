/** Who is to learn, is learning and has learnt; which parts are done. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { inDepartment } from '../../units/store/departments.ts';
import type { Group } from '../courses.ts';
import type { Range } from '../played.ts';

export type Enrolment = {
  readonly enrolmentId: number;
  readonly courseId: number;
  readonly personId: number;
  readonly version: number | null;
  readonly dueOn: Day | null;
  readonly assignedAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly finishedOn: Day | null;
};

const ENROLMENT_COLUMNS = statement`e.enrolment_id as "enrolmentId", e.course_id as "courseId", e.person_id as "personId", e.version,
  e.due_on as "dueOn", e.assigned_at as "assignedAt", e.started_at as "startedAt", e.finished_at as "finishedAt",
  e.finished_on as "finishedOn"`;

/** The one that counts: what is not finished, else the last that was. Nobody else changes it until the transaction ends. */
export async function holdEnrolment(
  sql: Sql,
  unitId: number,
  { courseId, personId }: { readonly courseId: number; readonly personId: number },
): Promise<Enrolment | undefined> {
  const found = await statement<Enrolment>`select ${ENROLMENT_COLUMNS} from enrolment e
    where e.unit_id = ${unitId} and e.course_id = ${courseId} and e.person_id = ${personId}
    order by e.finished_at desc nulls first, e.enrolment_id desc limit 1 for no key update`.execute(sql);
  return found.rows[0];
}

/** The same to look at. */
export async function findEnrolment(
  sql: Sql,
  unitId: number,
  { courseId, personId }: { readonly courseId: number; readonly personId: number },
): Promise<Enrolment | undefined> {
  const found = await statement<Enrolment>`select ${ENROLMENT_COLUMNS} from enrolment e
    where e.unit_id = ${unitId} and e.course_id = ${courseId} and e.person_id = ${personId}
    order by e.finished_at desc nulls first, e.enrolment_id desc limit 1`.execute(sql);
  return found.rows[0];
}

type Meeting = { readonly partId: number; readonly personId: number };
const meeting = (
  unitId: number,
  { partId, personId }: Meeting,
): Fragment => statement`select ${ENROLMENT_COLUMNS} from enrolment e
    join course_part p on p.unit_id = ${unitId} and p.course_id = e.course_id and p.version = e.version and p.part_id = ${partId}
    where e.unit_id = ${unitId} and e.person_id = ${personId}
    order by e.finished_at desc nulls first, e.enrolment_id desc limit 1`;

/** The enrolment in which somebody meets a part: of the part's own version. */
export async function enrolmentOfPart(sql: Sql, unitId: number, of: Meeting): Promise<Enrolment | undefined> {
  return (await statement<Enrolment>`${meeting(unitId, of)}`.execute(sql)).rows[0];
}

/** Nobody else changes it until the transaction ends. */
export async function holdEnrolmentOfPart(sql: Sql, unitId: number, of: Meeting): Promise<Enrolment | undefined> {
  return (await statement<Enrolment>`${meeting(unitId, of)} for no key update of e`.execute(sql)).rows[0];
}

/** Answers nothing where somebody has begun it at the same moment. */
export async function addEnrolment(
  sql: Sql,
  unitId: number,
  { courseId, personId }: { readonly courseId: number; readonly personId: number },
): Promise<void> {
  await statement`insert into enrolment (unit_id, course_id, person_id) values (${unitId}, ${courseId}, ${personId})
    on conflict (unit_id, course_id, person_id) where finished_at is null do nothing`.execute(sql);
}

export async function startEnrolment(
  sql: Sql,
  unitId: number,
  enrolmentId: number,
  { version, at }: { readonly version: number; readonly at: Instant },
): Promise<void> {
  await statement`update enrolment set version = ${version}, started_at = ${at}
    where unit_id = ${unitId} and enrolment_id = ${enrolmentId} and started_at is null`.execute(sql);
}

export async function finishEnrolment(
  sql: Sql,
  unitId: number,
  enrolmentId: number,
  { at, on }: { readonly at: Instant; readonly on: Day },
): Promise<void> {
  await statement`update enrolment set finished_at = ${at}, finished_on = ${on}
    where unit_id = ${unitId} and enrolment_id = ${enrolmentId} and finished_at is null`.execute(sql);
}

const LEVELS: Partial<Record<Group, readonly string[]>> = {
  'secret-related': ['ordinary', 'important', 'core'],
  core: ['core'],
  important: ['important'],
  ordinary: ['ordinary'],
};

/** Who belongs to the group on this day, as a condition on `p`, a person. */
function belongs(unitId: number, group: Group, day: Day): Fragment {
  const here = statement`p.joined_on <= ${day} and (p.left_on is null or p.left_on >= ${day})`;
  if (group === 'everyone') return here;
  const levels = LEVELS[group];
  return statement`${here} and exists (select from appointment a
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and ${day} between t.from_day and coalesce(t.to_day, 'infinity')
      and ${levels ? statement`t.level = any(${[...levels]}::text[])` : statement`t.foreign_related`}
    where a.unit_id = ${unitId} and a.person_id = p.person_id and not a.planned
      and ${day} between a.from_day and coalesce(a.to_day, 'infinity'))`;
}

export type ToAssign = {
  readonly courseId: number;
  readonly group: Group;
  readonly departmentId?: number | undefined;
  readonly dueOn: Day | null;
  readonly day: Day;
  readonly at: Instant;
};

/** Those of the group who are not on it yet, and have not finished it this year; who took it up by himself gets the day. */
export async function assignGroup(
  sql: Sql,
  unitId: number,
  { courseId, group, departmentId, dueOn, day, at }: ToAssign,
): Promise<number> {
  const assigned = await statement`
    insert into enrolment (unit_id, course_id, person_id, due_on, assigned_at)
    select ${unitId}, ${courseId}, p.person_id, ${dueOn}, ${at} from person p
    where p.unit_id = ${unitId} and ${belongs(unitId, group, day)} and ${inDepartment(unitId, 'p.department_id', departmentId)}
      and not exists (select from enrolment f where f.unit_id = ${unitId} and f.course_id = ${courseId} and f.person_id = p.person_id
        and f.finished_on >= date_trunc('year', ${day}::date)::date)
    on conflict (unit_id, course_id, person_id) where finished_at is null
      do update set due_on = excluded.due_on, assigned_at = coalesce(enrolment.assigned_at, excluded.assigned_at)
    returning 1`.execute(sql);
  return assigned.rows.length;
}

export type PartProgress = {
  readonly partId: number;
  readonly place: number;
  readonly played: readonly Range[];
  readonly doneAt: Instant | null;
};

export async function progressOf(sql: Sql, unitId: number, enrolmentId: number): Promise<PartProgress[]> {
  const found = await statement<PartProgress>`
    select part_id as "partId", place, played, done_at as "doneAt" from part_progress
    where unit_id = ${unitId} and enrolment_id = ${enrolmentId}`.execute(sql);
  return found.rows;
}

type OfPart = { readonly enrolmentId: number; readonly partId: number };

/** Whether it was not done before. What was played has served then. */
export async function markDone(
  sql: Sql,
  unitId: number,
  { enrolmentId, partId }: OfPart,
  at: Instant,
): Promise<boolean> {
  const done = await statement`insert into part_progress as g (unit_id, enrolment_id, part_id, done_at)
    values (${unitId}, ${enrolmentId}, ${partId}, ${at})
    on conflict (unit_id, enrolment_id, part_id) do update set done_at = excluded.done_at, played = '[]', place = 0, reported_at = null
      where g.done_at is null returning 1`.execute(sql);
  return done.rows.length === 1;
}

export async function partsLeft(sql: Sql, unitId: number, enrolmentId: number): Promise<number> {
  const counted = await statement<{ parts: number }>`
    select count(*)::int as parts from enrolment e
    join course_part p on p.unit_id = ${unitId} and p.course_id = e.course_id and p.version = e.version
    where e.unit_id = ${unitId} and e.enrolment_id = ${enrolmentId} and not exists (select from part_progress g
      where g.unit_id = ${unitId} and g.enrolment_id = e.enrolment_id and g.part_id = p.part_id and g.done_at is not null)`.execute(
    sql,
  );
  return counted.rows[0]!.parts;
}

export type Playing = {
  readonly played: readonly Range[];
  readonly reportedAt: Instant | null;
  readonly doneAt: Instant | null;
};

/** A part that is being played; held with its enrolment. */
export async function playingOf(
  sql: Sql,
  unitId: number,
  { enrolmentId, partId }: OfPart,
): Promise<Playing | undefined> {
  const found = await statement<Playing>`
    select played, reported_at as "reportedAt", done_at as "doneAt" from part_progress
    where unit_id = ${unitId} and enrolment_id = ${enrolmentId} and part_id = ${partId}`.execute(sql);
  return found.rows[0];
}

export async function putPlayed(
  sql: Sql,
  unitId: number,
  { enrolmentId, partId }: OfPart,
  { played, place, at }: { readonly played: readonly Range[]; readonly place: number; readonly at: Instant },
): Promise<void> {
  const ranges = JSON.stringify(played);
  await statement`insert into part_progress (unit_id, enrolment_id, part_id, played, place, reported_at)
    values (${unitId}, ${enrolmentId}, ${partId}, ${ranges}::jsonb, ${place}, ${at})
    on conflict (unit_id, enrolment_id, part_id) do update set played = excluded.played, place = excluded.place,
      reported_at = excluded.reported_at where part_progress.done_at is null`.execute(sql);
}

export type OwnCourse = {
  readonly courseId: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly hours: number;
  readonly dueOn: Day | null;
  readonly startedAt: Instant | null;
  readonly finishedOn: Day | null;
  readonly parts: number;
  readonly partsDone: number;
};

/** What the person is to learn, is learning or has learnt, and what is open to all; what is due first comes first. */
export async function ownCourses(
  sql: Sql,
  unitId: number,
  { personId, today, limit }: { readonly personId: number; readonly today: Day; readonly limit: number },
): Promise<OwnCourse[]> {
  const found = await statement<OwnCourse>`
    select c.course_id as "courseId", v.title_zh as "titleZh", v.title_en as "titleEn", v.hours, e.due_on as "dueOn",
      e.started_at as "startedAt", e.finished_on as "finishedOn",
      (select count(*)::int from course_part p where p.unit_id = ${unitId} and p.course_id = c.course_id and p.version = v.version) as parts,
      (select count(*)::int from part_progress g where g.unit_id = ${unitId} and g.enrolment_id = e.enrolment_id
        and g.done_at is not null) as "partsDone"
    from course c
    left join lateral (select * from enrolment x
      where x.unit_id = ${unitId} and x.course_id = c.course_id and x.person_id = ${personId}
      order by x.finished_at desc nulls first, x.enrolment_id desc limit 1) e on true
    join course_version v on v.unit_id = ${unitId} and v.course_id = c.course_id and v.version = coalesce(e.version,
      (select max(version) from course_version f
        where f.unit_id = ${unitId} and f.course_id = c.course_id and f.effective_from <= ${today}))
    where c.unit_id = ${unitId} and (e.started_at is not null or (c.retired_at is null and (e.enrolment_id is not null or c.open_to_all)))
    order by e.finished_on desc nulls first, e.due_on nulls last, e.started_at nulls last, c.course_id desc
    limit ${limit}`.execute(sql);
  return found.rows;
}

export type NotYet = {
  readonly personId: number;
  readonly name: string;
  readonly department: string | null;
  readonly dueOn: Day | null;
};

const whoNotYet = (unitId: number, courseId: number, today: Day): Fragment => statement`enrolment e
  join person p on p.unit_id = ${unitId} and p.person_id = e.person_id and (p.left_on is null or p.left_on >= ${today})
  where e.unit_id = ${unitId} and e.course_id = ${courseId} and e.assigned_at is not null and e.finished_at is null`;

/** The ids of all of them. */
export async function peopleNotYet(sql: Sql, unitId: number, courseId: number, today: Day): Promise<number[]> {
  const found = await statement<{ personId: number }>`
    select p.person_id as "personId" from ${whoNotYet(unitId, courseId, today)}`.execute(sql);
  return found.rows.map(({ personId }) => personId);
}

/** To whom it is assigned and who has not finished it: that alone, and not how far. */
export async function listNotYet(
  sql: Sql,
  unitId: number,
  courseId: number,
  { today, offset, limit }: { readonly today: Day; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: NotYet[] }> {
  const from = whoNotYet(unitId, courseId, today);
  const counted = await statement<{ total: number }>`select count(*)::int as total from ${from}`.execute(sql);
  const found = await statement<NotYet>`select p.person_id as "personId", p.name,
      (select d.name from department d where d.unit_id = ${unitId} and d.department_id = p.department_id) as department,
      e.due_on as "dueOn"
    from ${from} order by e.due_on nulls last, p.name, p.person_id offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}
