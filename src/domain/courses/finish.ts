/**
 * A part is done; and with the last of them the course, once: its hours become evidence on that day. Packages and tests call it in their
 * own transaction. The person belongs into the `touched` of the act.
 */
import type { Sql } from '../../database/connect.ts';
import { type Day, dayAt, type Instant } from '../../law/day.ts';
import { refuse } from '../../platform/refusal.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { giveLearnt } from '../training/evidence.ts';
import type { PartKind } from './courses.ts';
import { getVersion } from './store/courses.ts';
import { enrolmentOfPart, finishEnrolment, holdEnrolmentOfPart, markDone, partsLeft } from './store/learning.ts';
import { findPublishedPart } from './store/parts.ts';

export type Finishing = {
  readonly personId: number;
  readonly partId: number;
  readonly at: Instant;
  /** On which day it was done, where that is not the day of `at`. */
  readonly day?: Day | undefined;
};
export type Finished = {
  readonly enrolmentId: number;
  /** Whether the part was done before: nothing was changed then. */
  readonly already: boolean;
  /** Whether with it the whole course was finished, just now. */
  readonly courseFinished: boolean;
  readonly hours: number;
};

/** Refuses `not-found` where the person has not begun a course that this part stands in. */
export async function finishPart(
  sql: Sql,
  unitId: number,
  { personId, partId, at, ...on }: Finishing,
): Promise<Finished> {
  const enrolment = (await holdEnrolmentOfPart(sql, unitId, { partId, personId })) ?? refuse('not-found');
  const { enrolmentId, courseId, version } = enrolment;
  const { hours, subjects } = await getVersion(sql, unitId, courseId, version!);
  const now = !enrolment.finishedAt && (await markDone(sql, unitId, { enrolmentId, partId }, at));
  if (!now || (await partsLeft(sql, unitId, enrolmentId)) > 0)
    return { enrolmentId, already: !now, courseFinished: false, hours };
  const day = on.day ?? dayAt(new Date(at), await timeZoneOf(sql, unitId));
  await finishEnrolment(sql, unitId, enrolmentId, { at, on: day });
  const learnt = { unitId, source: 'courses', sourceId: enrolmentId, day, hours, subjects } as const;
  await giveLearnt(sql, { ...learnt, organiser: 'own-unit' }, at, [personId]);
  return { enrolmentId, already: false, courseFinished: true, hours };
}

export type PartHeld = {
  readonly enrolmentId: number;
  readonly courseId: number;
  readonly kind: PartKind;
  readonly refId: number | null;
  /** When this taking up of the course began. */
  readonly startedAt: Instant;
};

/** The part as this person meets it, for the module that has it. Refuses `not-found` to who has not begun the course. */
export async function partHeldBy(
  sql: Sql,
  unitId: number,
  { personId, partId }: Pick<Finishing, 'personId' | 'partId'>,
): Promise<PartHeld> {
  const part = (await findPublishedPart(sql, unitId, partId)) ?? refuse('not-found');
  const met = (await enrolmentOfPart(sql, unitId, { partId, personId })) ?? refuse('not-found');
  const { enrolmentId, courseId, startedAt } = met;
  return { enrolmentId, courseId, kind: part.kind, refId: part.refId, startedAt: startedAt! };
}

export type CourseOfPart = {
  readonly courseId: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly hours: number;
  readonly finishedOn: Day | null;
};

/** The course in which somebody meets a part, to go back to. Refuses `not-found` to who has not begun it. */
export async function courseOfPart(
  sql: Sql,
  unitId: number,
  of: Pick<Finishing, 'personId' | 'partId'>,
): Promise<CourseOfPart> {
  const { courseId, version, finishedOn } = (await enrolmentOfPart(sql, unitId, of)) ?? refuse('not-found');
  const { titleZh, titleEn, hours } = await getVersion(sql, unitId, courseId, version!);
  return { courseId, titleZh, titleEn, hours, finishedOn };
}
