/** What can be seen of courses: the officer writes them and sees how many have finished; the member his own. Nobody sees how long. */
import { z } from 'zod';
import { yearOf } from '../../law/day.ts';
import { CourseId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { OTHERS_KINDS } from './courses.ts';
import { offeredParts } from './part-kinds.ts';
import { secondsOf } from './played.ts';
import { getCourse, getVersion, listCourses, versionInForce, versionsOf } from './store/courses.ts';
import { findEnrolment, listNotYet, ownCourses, progressOf } from './store/learning.ts';
import { filesOfCourse, partsOf } from './store/parts.ts';

export const courses = query({
  name: 'courses.list',
  input: z.strictObject({ retired: z.boolean().default(false), ...Page }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: ({ sql, unitId, today }, asked) => listCourses(sql, unitId, { ...asked, today }),
});

/** One course with its versions, and the parts of one of them: of the draft, or else of the newest. */
export const course = query({
  name: 'courses.get',
  input: z.strictObject({ courseId: CourseId, version: z.int().positive().optional() }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, today }, { courseId, version }) {
    const found = await getCourse(sql, unitId, courseId);
    const versions = await versionsOf(sql, unitId, courseId);
    const shown = versions.find((one) => one.version === (version ?? versions[0]!.version)) ?? refuse('not-found');
    return {
      ...found,
      versions,
      inForce: (await versionInForce(sql, unitId, courseId, today))?.version ?? null,
      shown: { ...shown, parts: await partsOf(sql, unitId, courseId, shown.version) },
      files: await filesOfCourse(sql, unitId, courseId),
      notYet: (await listNotYet(sql, unitId, courseId, { today, offset: 0, limit: 1 })).total,
    };
  },
});

/** What a part of another module may be. */
export const partOffers = query({
  name: 'courses.part-offers',
  input: z.strictObject({ kind: z.enum(OTHERS_KINDS) }),
  by: ['security-officer'],
  recorded: 'no',
  run: async ({ sql, unitId, today }, { kind }) => ({ offers: await offeredParts(sql, unitId, { kind, today }) }),
});

/** To whom it is assigned and who has not finished it: their names and the day, nothing of how far they are. */
export const notYet = query({
  name: 'courses.not-yet',
  input: z.strictObject({ courseId: CourseId, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, today }, { courseId, offset, limit }) {
    await getCourse(sql, unitId, courseId);
    return listNotYet(sql, unitId, courseId, { today, offset, limit });
  },
});

const OWN_AT_MOST = 200;

export const ownLearning = query({
  name: 'courses.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const personId = actor.personId ?? refuse('not-found');
    return { courses: await ownCourses(sql, unitId, { personId, today, limit: OWN_AT_MOST }) };
  },
});

/** All of a course at once, so that a lost connection takes nothing away; with what is done of it. */
export const learn = query({
  name: 'courses.learn',
  input: z.strictObject({ courseId: CourseId }),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }, { courseId }) {
    const personId = actor.personId ?? refuse('not-found');
    const { openToAll, retiredAt } = await getCourse(sql, unitId, courseId);
    const last = await findEnrolment(sql, unitId, { courseId, personId });
    const again = last?.finishedOn && yearOf(last.finishedOn) < yearOf(today) && openToAll && !retiredAt;
    const enrolment = again ? undefined : last;
    if (!enrolment?.startedAt && (retiredAt || (!enrolment && !openToAll))) return refuse('not-found');
    const version = enrolment?.version
      ? await getVersion(sql, unitId, courseId, enrolment.version)
      : ((await versionInForce(sql, unitId, courseId, today)) ?? refuse('not-found'));
    const progress = enrolment ? await progressOf(sql, unitId, enrolment.enrolmentId) : [];
    const parts = await partsOf(sql, unitId, courseId, version.version);
    const { titleZh, titleEn, hours, subjects } = version;
    return {
      ...{ courseId, titleZh, titleEn, hours, subjects, version: version.version },
      dueOn: enrolment?.dueOn ?? null,
      startedAt: enrolment?.startedAt ?? null,
      finishedOn: enrolment?.finishedOn ?? null,
      parts: parts.map((part) => {
        const stands = progress.find(({ partId }) => partId === part.partId);
        return {
          ...part,
          done: (stands?.doneAt ?? null) !== null,
          place: stands?.place ?? 0,
          played: secondsOf(stands?.played ?? []),
        };
      }),
    };
  },
});
