/** Courses and their versions. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Subject } from '../../training/training.ts';

export type Course = {
  readonly courseId: number;
  readonly openToAll: boolean;
  readonly retiredAt: Instant | null;
};

export type Version = {
  readonly version: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly subjects: readonly Subject[];
  readonly hours: number;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly effectiveFrom: Day | null;
};

const VERSION_COLUMNS = statement`v.version, v.title_zh as "titleZh", v.title_en as "titleEn", v.subjects, v.hours, v.revision,
  v.saved_at as "savedAt", v.published_at as "publishedAt", v.effective_from as "effectiveFrom"`;

/** The unit itself where it has this course; refuses `not-found` where not. */
export async function unitOfCourse(sql: Sql, unitId: UnitId, courseId: number): Promise<UnitId> {
  const found = await statement<{ unit_id: UnitId }>`
    select unit_id from course where unit_id = ${unitId} and course_id = ${courseId}`.execute(sql);
  return found.rows[0]?.unit_id ?? refuse('not-found');
}

/** Nobody else changes it, or its versions, until the transaction ends. */
export async function holdCourse(sql: Sql, unitId: number, courseId: number): Promise<Course> {
  const found = await statement<Course>`
    select course_id as "courseId", open_to_all as "openToAll", retired_at as "retiredAt" from course
    where unit_id = ${unitId} and course_id = ${courseId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function getCourse(sql: Sql, unitId: number, courseId: number): Promise<Course> {
  const found = await statement<Course>`
    select course_id as "courseId", open_to_all as "openToAll", retired_at as "retiredAt" from course
    where unit_id = ${unitId} and course_id = ${courseId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function addCourse(sql: Sql, unitId: number, at: Instant): Promise<number> {
  const added = await statement<{ course_id: number }>`
    insert into course (unit_id, created_at) values (${unitId}, ${at}) returning course_id`.execute(sql);
  return added.rows[0]!.course_id;
}

/** The newest first. */
export async function versionsOf(sql: Sql, unitId: number, courseId: number): Promise<Version[]> {
  const found = await statement<Version>`select ${VERSION_COLUMNS} from course_version v
    where v.unit_id = ${unitId} and v.course_id = ${courseId} order by v.version desc`.execute(sql);
  return found.rows;
}

/** What who begins on this day begins. */
export async function versionInForce(
  sql: Sql,
  unitId: number,
  courseId: number,
  day: Day,
): Promise<Version | undefined> {
  const found = await statement<Version>`select ${VERSION_COLUMNS} from course_version v
    where v.unit_id = ${unitId} and v.course_id = ${courseId} and v.effective_from <= ${day}
    order by v.version desc limit 1`.execute(sql);
  return found.rows[0];
}

export async function getVersion(sql: Sql, unitId: number, courseId: number, version: number): Promise<Version> {
  const found = await statement<Version>`select ${VERSION_COLUMNS} from course_version v
    where v.unit_id = ${unitId} and v.course_id = ${courseId} and v.version = ${version}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export type Face = Pick<Version, 'titleZh' | 'titleEn' | 'subjects' | 'hours'>;

export async function addVersion(
  sql: Sql,
  unitId: number,
  courseId: number,
  { version, titleZh, titleEn, subjects, hours }: Face & { readonly version: number },
  at: Instant,
): Promise<void> {
  await statement`insert into course_version (unit_id, course_id, version, title_zh, title_en, subjects, hours, saved_at)
    values (${unitId}, ${courseId}, ${version}, ${titleZh}, ${titleEn}, ${[...subjects]}, ${hours}, ${at})`.execute(
    sql,
  );
}

export async function saveFace(
  sql: Sql,
  unitId: number,
  courseId: number,
  { titleZh, titleEn, subjects, hours }: Face,
  at: Instant,
): Promise<number> {
  const saved = await statement<{ revision: number }>`
    update course_version set title_zh = ${titleZh}, title_en = ${titleEn}, subjects = ${[...subjects]}, hours = ${hours},
      saved_at = ${at}, revision = revision + 1
    where unit_id = ${unitId} and course_id = ${courseId} and published_at is null returning revision`.execute(sql);
  return saved.rows[0]!.revision;
}

export async function publishDraft(
  sql: Sql,
  unitId: number,
  courseId: number,
  { from, at }: { readonly from: Day; readonly at: Instant },
): Promise<void> {
  await statement`update course_version set published_at = ${at}, effective_from = ${from}
    where unit_id = ${unitId} and course_id = ${courseId} and published_at is null`.execute(sql);
}

export async function dropDraft(sql: Sql, unitId: number, courseId: number, version: number): Promise<void> {
  await statement`delete from course_part where unit_id = ${unitId} and course_id = ${courseId} and version = ${version}`.execute(
    sql,
  );
  await statement`delete from course_version
    where unit_id = ${unitId} and course_id = ${courseId} and version = ${version} and published_at is null`.execute(
    sql,
  );
}

export async function setOpen(sql: Sql, unitId: number, courseId: number, open: boolean): Promise<void> {
  await statement`update course set open_to_all = ${open} where unit_id = ${unitId} and course_id = ${courseId}`.execute(
    sql,
  );
}

export async function setRetired(sql: Sql, unitId: number, courseId: number, at: Instant | null): Promise<void> {
  await statement`update course set retired_at = ${at} where unit_id = ${unitId} and course_id = ${courseId}`.execute(
    sql,
  );
}

export type ListedCourse = Course &
  Face & {
    /** The version that counts today, if one does. */
    readonly inForce: number | null;
    readonly hasDraft: boolean;
    readonly assigned: number;
    readonly finished: number;
  };
type CoursesAsked = {
  readonly retired: boolean;
  readonly today: Day;
  readonly offset: number;
  readonly limit: number;
};

/** The newest first, each by the version in force or else by its draft; with counts, and never with names. */
export async function listCourses(
  sql: Sql,
  unitId: number,
  { retired, today, offset, limit }: CoursesAsked,
): Promise<{ total: number; rows: ListedCourse[] }> {
  const which = statement`c.unit_id = ${unitId} and (c.retired_at is not null) = ${retired}`;
  const counted = await statement<{
    total: number;
  }>`select count(*)::int as total from course c where ${which}`.execute(sql);
  const found = await statement<ListedCourse>`
    select c.course_id as "courseId", c.open_to_all as "openToAll", c.retired_at as "retiredAt",
      v.title_zh as "titleZh", v.title_en as "titleEn", v.subjects, v.hours, f.version as "inForce",
      exists (select from course_version d where d.unit_id = ${unitId} and d.course_id = c.course_id and d.published_at is null)
        as "hasDraft",
      n.assigned, n.finished
    from course c
    left join lateral (select max(version) as version from course_version
      where unit_id = ${unitId} and course_id = c.course_id and effective_from <= ${today}) f on true
    join lateral (select * from course_version
      where unit_id = ${unitId} and course_id = c.course_id and version = coalesce(f.version,
        (select max(version) from course_version where unit_id = ${unitId} and course_id = c.course_id))) v on true
    cross join lateral (select count(*)::int as assigned, count(finished_on)::int as finished from enrolment
      where unit_id = ${unitId} and course_id = c.course_id) n
    where ${which} order by c.course_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}

/** By each title under which a course was published: how many finished it in the year. For the year's plan (training/plan-done.ts). */
export async function finishedByTitle(
  sql: Sql,
  unitId: number,
  year: number,
): Promise<{ title: string; finished: number }[]> {
  const found = await statement<{ title: string; finished: number }>`
    select v.title_zh as title, count(distinct e.person_id)::int as finished from course_version v
    left join enrolment e on e.unit_id = ${unitId} and e.course_id = v.course_id and extract(year from e.finished_on) = ${year}
    where v.unit_id = ${unitId} and v.published_at is not null group by v.title_zh`.execute(sql);
  return found.rows;
}
