/** What a version consists of, in its order; and the files that it shows. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { Block, FileKind, OthersKind, PartKind } from '../courses.ts';

export type Part = {
  readonly partId: number;
  readonly kind: PartKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly blocks: readonly Block[];
  readonly file: string | null;
  readonly captions: string | null;
  readonly seconds: number | null;
  readonly refId: number | null;
};

const PART_COLUMNS = statement`p.part_id as "partId", p.kind, p.title_zh as "titleZh", p.title_en as "titleEn", p.blocks,
  p.file_hash as file, p.captions_hash as captions, p.seconds, p.ref_id as "refId"`;

export async function partsOf(sql: Sql, unitId: number, courseId: number, version: number): Promise<Part[]> {
  const found = await statement<Part>`select ${PART_COLUMNS} from course_part p
    where p.unit_id = ${unitId} and p.course_id = ${courseId} and p.version = ${version}
    order by p.position, p.part_id`.execute(sql);
  return found.rows;
}

export type FoundPart = Part & { readonly courseId: number; readonly version: number };

/** Of a published version; a draft is nobody's to learn. */
export async function findPublishedPart(sql: Sql, unitId: number, partId: number): Promise<FoundPart | undefined> {
  const found = await statement<FoundPart>`
    select ${PART_COLUMNS}, p.course_id as "courseId", p.version from course_part p
    join course_version v on v.unit_id = ${unitId} and v.course_id = p.course_id and v.version = p.version
    where p.unit_id = ${unitId} and p.part_id = ${partId} and v.published_at is not null`.execute(sql);
  return found.rows[0];
}

/** Whether any version of any course has this of another module as a part. */
export async function standsInCourse(sql: Sql, unitId: number, kind: OthersKind, refId: number): Promise<boolean> {
  const found = await statement`select 1 from course_part
    where unit_id = ${unitId} and kind = ${kind} and ref_id = ${refId} limit 1`.execute(sql);
  return found.rows.length > 0;
}

/** `partId`: one that stands in this version already. */
export type PartToSave = Omit<Part, 'partId'> & { readonly partId: number | undefined };

/** The draft consists of these from now on. Answers their ids, in order. */
export async function saveParts(
  sql: Sql,
  unitId: number,
  { courseId, version }: { readonly courseId: number; readonly version: number },
  parts: readonly PartToSave[],
): Promise<number[]> {
  const kept = parts.map(({ partId }) => partId).filter((one) => one !== undefined);
  await statement`delete from course_part where unit_id = ${unitId} and course_id = ${courseId} and version = ${version}
    and part_id <> all(${kept}::bigint[])`.execute(sql);
  const ids: number[] = [];
  for (const [position, part] of parts.entries())
    ids.push(await savePart(sql, unitId, { courseId, version, position }, part));
  return ids;
}

type Place = { readonly courseId: number; readonly version: number; readonly position: number };

async function savePart(
  sql: Sql,
  unitId: number,
  { courseId, version, position }: Place,
  part: PartToSave,
): Promise<number> {
  const { partId, kind, titleZh, titleEn, file, captions, seconds, refId } = part;
  const blocks = JSON.stringify(part.blocks);
  if (partId !== undefined) {
    const changed = await statement`
      update course_part set position = ${position}, kind = ${kind}, title_zh = ${titleZh}, title_en = ${titleEn},
        blocks = ${blocks}::jsonb, file_hash = ${file}, captions_hash = ${captions}, seconds = ${seconds}, ref_id = ${refId}
      where unit_id = ${unitId} and course_id = ${courseId} and version = ${version} and part_id = ${partId}
      returning 1`.execute(sql);
    if (changed.rows.length === 1) return partId;
  }
  const added = await statement<{ part_id: number }>`
    insert into course_part (unit_id, course_id, version, position, kind, title_zh, title_en, blocks, file_hash, captions_hash, seconds,
      ref_id)
    values (${unitId}, ${courseId}, ${version}, ${position}, ${kind}, ${titleZh}, ${titleEn}, ${blocks}::jsonb, ${file}, ${captions},
      ${seconds}, ${refId}) returning part_id`.execute(sql);
  return added.rows[0]!.part_id;
}

export type CourseFile = {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly kind: FileKind;
};

/** Knows it for this course; one that it has already stays as it is. */
export async function addCourseFile(
  sql: Sql,
  unitId: number,
  courseId: number,
  { hash, size, mediaType, kind }: CourseFile,
  at: Instant,
): Promise<void> {
  await statement`insert into file (unit_id, file_hash, size, media_type, kept_at)
    values (${unitId}, ${hash}, ${size}, ${mediaType}, ${at}) on conflict (unit_id, file_hash) do nothing`.execute(sql);
  await statement`insert into course_file (unit_id, course_id, file_hash, kind, added_at)
    values (${unitId}, ${courseId}, ${hash}, ${kind}, ${at}) on conflict do nothing`.execute(sql);
}

export async function filesOfCourse(sql: Sql, unitId: number, courseId: number): Promise<CourseFile[]> {
  const found = await statement<CourseFile>`
    select f.file_hash as hash, f.size, f.media_type as "mediaType", c.kind
    from course_file c join file f on f.unit_id = ${unitId} and f.file_hash = c.file_hash
    where c.unit_id = ${unitId} and c.course_id = ${courseId} order by c.added_at, f.file_hash`.execute(sql);
  return found.rows;
}

/** A file of this course, for who may see it: an officer, and whoever is enrolled in it or may enrol. */
export async function findFileFor(
  sql: Sql,
  unitId: number,
  { courseId, hash, personId }: { readonly courseId: number; readonly hash: string; readonly personId?: number },
): Promise<CourseFile | undefined> {
  const mine = personId ?? null;
  const found = await statement<CourseFile>`
    select f.file_hash as hash, f.size, f.media_type as "mediaType", c.kind
    from course_file c join file f on f.unit_id = ${unitId} and f.file_hash = c.file_hash
    join course k on k.unit_id = ${unitId} and k.course_id = c.course_id
    where c.unit_id = ${unitId} and c.course_id = ${courseId} and c.file_hash = ${hash} and (${mine}::bigint is null
      or (exists (select from enrolment e where e.unit_id = ${unitId} and e.course_id = c.course_id and e.person_id = ${mine})
        and exists (select from course_part p join course_version v on v.unit_id = ${unitId} and v.course_id = p.course_id
            and v.version = p.version and v.published_at is not null
          where p.unit_id = ${unitId} and p.course_id = c.course_id and (p.file_hash = c.file_hash or p.captions_hash = c.file_hash
            or p.blocks @> jsonb_build_array(jsonb_build_object('file', c.file_hash))))))`.execute(sql);
  return found.rows[0];
}
