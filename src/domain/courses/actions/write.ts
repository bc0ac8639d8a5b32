/** Writing a course: its draft, saved as it is written, and its versions. What is published is never changed again. */
import { z } from 'zod';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { CourseId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { FaceFields, PartsField, partsToSave, refuseSecrecyMarks, refuseUnknown } from '../content.ts';
import { NOT_READY_WORDS, notReady } from '../courses.ts';
import { offeredParts } from '../part-kinds.ts';
import {
  addCourse,
  addVersion,
  dropDraft,
  holdCourse,
  publishDraft,
  saveFace,
  setRetired,
  unitOfCourse,
  versionsOf,
} from '../store/courses.ts';
import { filesOfCourse, type Part, partsOf, saveParts } from '../store/parts.ts';

export const createCourse = action({
  name: 'courses.create',
  input: z.strictObject(FaceFields),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now }, face) {
    refuseSecrecyMarks(face, []);
    const courseId = await addCourse(sql, unitId, now);
    await addVersion(sql, unitId, courseId, { ...face, version: 1 }, now);
    return done({ result: { courseId }, record: { courseId }, touched: 'nothing' });
  },
});

/** `revision` is the one that the writer has before him: where somebody else has saved since, nothing is overwritten. */
export const saveDraft = action({
  name: 'courses.save-draft',
  input: z.strictObject({
    courseId: CourseId,
    revision: z.int().min(0),
    ...FaceFields,
    parts: PartsField,
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, now, today }, { courseId, revision, parts, ...face }) {
    await holdCourse(sql, unitId, courseId);
    const draft = (await versionsOf(sql, unitId, courseId)).find((one) => one.publishedAt === null);
    if (!draft) return refuse('no-course-draft');
    if (draft.revision !== revision) refuse('course-saved-elsewhere');
    refuseSecrecyMarks(face, parts);
    const files = await filesOfCourse(sql, unitId, courseId);
    const stand = await partsOf(sql, unitId, courseId, draft.version);
    await refuseUnknown(parts, { files, parts: stand, offered: (kind) => offeredParts(sql, unitId, { kind, today }) });
    const saved = await saveParts(sql, unitId, { courseId, version: draft.version }, partsToSave(parts, files));
    const next = await saveFace(sql, unitId, courseId, face, now);
    return done({
      result: { revision: next, partIds: saved, savedAt: now },
      record: { courseId, version: draft.version, revision: next, parts: saved.length },
      touched: 'nothing',
    });
  },
});

/** The next version begins as the last one stands; its parts are new ones, so that what was learnt stays with what was taught. */
export const draftVersion = action({
  name: 'courses.draft-version',
  input: z.strictObject({ courseId: CourseId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, now }, { courseId }) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    const [last] = await versionsOf(sql, unitId, courseId);
    if (last!.publishedAt === null) refuse('course-draft-stands');
    const version = last!.version + 1;
    const parts = await partsOf(sql, unitId, courseId, last!.version);
    await addVersion(sql, unitId, courseId, { ...last!, version }, now);
    const copies = parts.map((part) => ({ ...part, partId: undefined }));
    await saveParts(sql, unitId, { courseId, version }, copies);
    return done({ result: { version }, record: { courseId, version }, touched: 'nothing' });
  },
});

export const discardDraft = action({
  name: 'courses.discard-draft',
  input: z.strictObject({ courseId: CourseId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId }, { courseId }) {
    await holdCourse(sql, unitId, courseId);
    const [draft] = await versionsOf(sql, unitId, courseId);
    if (draft!.publishedAt !== null || draft!.version === 1) return refuse('no-course-draft');
    await dropDraft(sql, unitId, courseId, draft!.version);
    return done({ result: null, record: { courseId, version: draft!.version }, touched: 'nothing' });
  },
});

/** From a day on, today at the earliest: nothing is back-dated. Who is in the middle of the one before stays on it. */
export const publishVersion = action({
  name: 'courses.publish',
  input: z.strictObject({ courseId: CourseId, effectiveFrom: DayField }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, now, today }, { courseId, effectiveFrom }) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    const versions = await versionsOf(sql, unitId, courseId);
    const [draft, before] = versions;
    if (draft!.publishedAt !== null) return refuse('no-course-draft');
    const parts = await partsOf(sql, unitId, courseId, draft!.version);
    const missing = notReady(parts.map(contentOf)) ?? (await notOffered(sql, unitId, parts, today));
    if (missing) refuse('course-not-ready', { zh: NOT_READY_WORDS[missing].zh, en: NOT_READY_WORDS[missing].en });
    if (effectiveFrom < today || (before && effectiveFrom < before.effectiveFrom!)) refuse('course-day-past');
    await publishDraft(sql, unitId, courseId, { from: effectiveFrom, at: now });
    return done({
      result: { version: draft!.version },
      record: { courseId, version: draft!.version, effectiveFrom, hours: draft!.hours },
      touched: 'nothing',
    });
  },
});

/** What was offered when it was chosen may be closed or withdrawn since. */
async function notOffered(sql: Sql, unitId: number, parts: readonly Part[], today: Day) {
  for (const { kind, refId } of parts)
    if (kind === 'package' || kind === 'test')
      if (!(await offeredParts(sql, unitId, { kind, today })).some((one) => one.refId === refId)) return 'not-offered';
  return undefined;
}

const contentOf = ({ kind, blocks, file, seconds, refId }: Part) => ({
  kind,
  blocks,
  file: file ?? undefined,
  seconds: seconds ?? undefined,
  refId: refId ?? undefined,
});

/** Nobody begins it any more; who is in the middle may come to its end. */
export const retireCourse = action({
  name: 'courses.retire',
  input: z.strictObject({ courseId: CourseId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, now }, { courseId }) {
    const { retiredAt } = await holdCourse(sql, unitId, courseId);
    if (retiredAt) refuse('course-retired');
    await setRetired(sql, unitId, courseId, now);
    return done({ result: null, record: { courseId }, touched: 'nothing' });
  },
});
