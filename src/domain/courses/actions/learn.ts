/** Learning: begun, and done part by part, by the person alone. Sent twice it is done once. */
import { z } from 'zod';
import { yearOf } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { CourseId, CoursePartId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { finishPart } from '../finish.ts';
import { isEnough } from '../played.ts';
import { holdCourse, unitOfCourse, versionInForce } from '../store/courses.ts';
import { addEnrolment, holdEnrolment, holdEnrolmentOfPart, playingOf, startEnrolment } from '../store/learning.ts';
import { findPublishedPart } from '../store/parts.ts';

/** What is in force on that day is what the person learns, whatever is published later. Finished this year, it is not begun again. */
export const startCourse = action({
  name: 'courses.start',
  input: z.strictObject({ courseId: CourseId }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { courseId }) => unitOfCourse(sql, unitId, courseId),
  async run({ sql, unitId, actor, now, today }, { courseId }) {
    const personId = actor.personId ?? refuse('not-found');
    const course = await holdCourse(sql, unitId, courseId);
    const last = await holdEnrolment(sql, unitId, { courseId, personId });
    const goesOn = last?.startedAt && (!last.finishedOn || yearOf(last.finishedOn) === yearOf(today));
    if (goesOn) return done({ result: { again: true }, record: { courseId, again: true }, touched: 'nothing' });
    const open = last && !last.finishedOn ? last : undefined;
    if (!open && !course.openToAll) refuse('not-found');
    if (course.retiredAt) refuse('course-retired');
    const version = (await versionInForce(sql, unitId, courseId, today)) ?? refuse('course-not-in-force');
    if (!open) await addEnrolment(sql, unitId, { courseId, personId });
    const { enrolmentId } = open ?? (await holdEnrolment(sql, unitId, { courseId, personId }))!;
    await startEnrolment(sql, unitId, enrolmentId, { version: version.version, at: now });
    return done({
      result: { again: false },
      record: { courseId, version: version.version, enrolmentId },
      touched: 'nothing',
    });
  },
});

/** A page read to its end, a paper confirmed as read, a video of which enough was played. Packages and tests say it themselves. */
export const finishOwnPart = action({
  name: 'courses.finish-part',
  input: z.strictObject({ coursePartId: CoursePartId }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { coursePartId: partId }) {
    const personId = actor.personId ?? refuse('not-found');
    const part = (await findPublishedPart(sql, unitId, partId)) ?? refuse('not-found');
    if (part.kind === 'package' || part.kind === 'test') refuse('part-elsewhere');
    if (part.kind === 'video') {
      const { enrolmentId } = (await holdEnrolmentOfPart(sql, unitId, { partId, personId })) ?? refuse('not-found');
      const playing = await playingOf(sql, unitId, { enrolmentId, partId });
      if (!playing?.doneAt && !isEnough(playing?.played ?? [], part.seconds!)) refuse('not-played-enough');
    }
    const { enrolmentId, already, courseFinished, hours } = await finishPart(sql, unitId, {
      personId,
      partId,
      at: now,
    });
    return done({
      result: { already, courseFinished },
      record: { coursePartId: partId, enrolmentId, already, ...(courseFinished && { hours }) },
      touched: courseFinished ? { people: [personId] } : 'nothing',
    });
  },
});
