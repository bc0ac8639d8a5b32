/** Reviewed, rectified, closed; or set aside by the head, with the reason. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { type FindingId, IncidentId, PersonId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { raiseFinding } from '../../findings/raise.ts';
import { giveClosed } from '../evidence.ts';
import { DEAL, DECIDE, lessonKey, SET_ASIDE_AS } from '../incidents.ts';
import { changeIncident, numberIn } from '../store/incidents.ts';
import { insertTask, reportsOf, tasksOf } from '../store/parts.ts';
import { inHand, named, OWN_ROW, refuseSecrets, stepped, tell } from '../within.ts';
import { Words } from './handle.ts';

const Lesson = z.strictObject({ what: line(200), personId: PersonId, dueOn: DayField });

/**
 * How it came about and what it taught; each lesson is somebody's task until a day, and the incident is not rectified before. It is a finding as
 * well: with the task done it is put right, and another person verifies it.
 */
export const review = action({
  name: 'incidents.review',
  input: z.strictObject({ incidentId: IncidentId, words: Words, lessons: z.array(Lesson).max(30) }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, words, lessons }) {
    const { sql, unitId, now, today } = context;
    const one = await inHand(context, incidentId);
    if (one.state !== 'reported') refuse('wrong-state');
    if (lessons.some(({ dueOn }) => dueOn < today)) refuse('task-in-the-past');
    refuseSecrets(...lessons.map(({ what }) => what));
    const given: { taskId: number; findingId: FindingId; task: ReturnType<typeof sealedHash> }[] = [];
    for (const { what, personId, dueOn } of lessons) {
      const holder = await numberIn(sql, unitId, incidentId, { personId });
      const taskId = await insertTask(sql, unitId, one, { what, isLesson: true, holder, dueOn, at: now });
      const { findingId } = await raiseFinding(context, {
        ...{ source: 'incident', sourceKey: lessonKey(incidentId, taskId), severity: 'general', title: what },
        ...{ responsibleId: personId, dueOn, duties: ['P8.5'] },
      });
      given.push({ taskId, findingId, task: sealedHash(one.salt, what, `task-${taskId}`) });
    }
    await stepped(context, one, { reviewed_at: now });
    const entry = await tell(context, one, { what: 'reviewed', words });
    return done({ result: {}, record: { incidentId, lessons: given, ...entry }, touched: OWN_ROW });
  },
});

export const rectify = action({
  name: 'incidents.rectify',
  input: z.strictObject({ incidentId: IncidentId, words: Words }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, words }) {
    const { sql, unitId, now } = context;
    const one = await inHand(context, incidentId);
    if (one.state !== 'reviewed') refuse('wrong-state');
    const open = (await tasksOf(sql, unitId, one)).filter(({ doneAt }) => doneAt === null).length;
    if (open > 0) refuse('tasks-open', { count: open });
    await stepped(context, one, { rectified_at: now });
    const entry = await tell(context, one, { what: 'rectified', words });
    return done({ result: {}, record: { incidentId, ...entry }, touched: 'nothing' });
  },
});

/** The head closes it, once the final report has left where one was owed: from this day its period of being kept runs. */
export const close = action({
  name: 'incidents.close',
  inPerson: true,
  input: z.strictObject({ incidentId: IncidentId }),
  by: DECIDE,
  within: named,
  async run(context, { incidentId }) {
    const { sql, unitId, now, today } = context;
    const one = await inHand(context, incidentId);
    if (one.state !== 'rectified') refuse('wrong-state');
    if (!one.waived && !(await reportsOf(sql, unitId, one)).some(({ which }) => which === 'final'))
      refuse('final-report-first');
    await stepped(context, one, { closed_at: now, closed_on: today });
    const entry = await tell(context, one, { what: 'closed' });
    await giveClosed(context, incidentId);
    return done({ result: {}, record: { incidentId, on: today, ...entry }, touched: OWN_ROW });
  },
});

/** It was none: the head decides so, with the reason. Nothing is deleted, and nothing is owed of it any more. */
export const setAside = action({
  name: 'incidents.set-aside',
  inPerson: true,
  input: z.strictObject({ incidentId: IncidentId, as: z.enum(SET_ASIDE_AS), words: Words }),
  by: DECIDE,
  within: named,
  async run(context, { incidentId, as, words }) {
    const { sql, unitId, now, today } = context;
    const one = await inHand(context, incidentId);
    if ((await reportsOf(sql, unitId, one)).length > 0) refuse('reported-already');
    const entry = await tell(context, one, { what: 'set-aside', words });
    await changeIncident(sql, unitId, incidentId, {
      ...{ state: 'set-aside', set_aside_as: as, closed_at: now, closed_on: today },
    });
    return done({ result: {}, record: { incidentId, as, on: today, ...entry }, touched: OWN_ROW });
  },
});
