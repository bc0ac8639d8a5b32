/** Contained, reported, followed up: what is done while it lasts. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { IncidentEvidenceId, IncidentId, IncidentTaskId, PersonId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { settleFindings } from '../../findings/raise.ts';
import { giveReported } from '../evidence.ts';
import {
  DEAL,
  DECIDE,
  ENTRIES_AT_MOST,
  EVERYBODY,
  INCIDENT_REPORTS,
  isOpen,
  lessonKey,
  mayDealWith,
  RECEIVERS,
  REPORT_CHANNELS,
  REPORTS_AT_MOST,
  TASKS_AT_MOST,
} from '../incidents.ts';
import { entriesOf, getIncident, namesIn, numberIn } from '../store/incidents.ts';
import {
  evidenceOf,
  finishTask,
  incidentOfEvidence,
  incidentOfTask,
  insertCustody,
  insertReport,
  insertTask,
  reportsOf,
  tasksOf,
} from '../store/parts.ts';
import {
  InstantField,
  inHand,
  named,
  OWN_ROW,
  ownNumber,
  refuseSecrets,
  refuseTimes,
  stepped,
  tell,
  toTheMinute,
} from '../within.ts';

export const Words = paragraph(2000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

/** What happened in its course: with the moment at which it did. */
export const note = action({
  name: 'incidents.note',
  input: z.strictObject({ incidentId: IncidentId, words: Words, happenedAt: InstantField.optional() }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, words, happenedAt }) {
    const { sql, unitId, now } = context;
    const one = await inHand(context, incidentId);
    if (happenedAt) refuseTimes(happenedAt, one, now);
    if ((await entriesOf(sql, unitId, one)).length >= ENTRIES_AT_MOST)
      refuse('too-many-entries', { limit: ENTRIES_AT_MOST });
    const entry = await tell(context, one, { what: 'note', words, ...(happenedAt && { happenedAt }) });
    return done({ result: {}, record: { incidentId, ...entry }, touched: 'nothing' });
  },
});

export const contain = action({
  name: 'incidents.contain',
  input: z.strictObject({ incidentId: IncidentId, words: Words, happenedAt: InstantField.optional() }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, words, happenedAt }) {
    const { now } = context;
    const one = await inHand(context, incidentId);
    if (one.containedAt) refuse('wrong-state');
    if (happenedAt) refuseTimes(happenedAt, one, now);
    const at = happenedAt ?? now;
    await stepped(context, one, { contained_at: at });
    const entry = await tell(context, one, { what: 'contained', words, happenedAt: at });
    return done({ result: {}, record: { incidentId, at, ...entry }, touched: 'nothing' });
  },
});

const ENTRY_OF = { first: 'first-report', 'follow-up': 'follow-up', final: 'final-report' } as const;

/**
 * That a report went out: to whom, how, when, under which number it was received. The first one stops the clock, whatever the state; the
 * final one follows the review. When it went out and when that was entered both stand.
 */
export const report = action({
  name: 'incidents.report',
  inPerson: true,
  input: z.strictObject({
    incidentId: IncidentId,
    which: z.enum(INCIDENT_REPORTS),
    receivers: z.array(z.enum(RECEIVERS)).min(1).max(RECEIVERS.length),
    channel: z.enum(REPORT_CHANNELS),
    receipt: line(100).optional(),
    /** Just now, where it is not said. */
    sentAt: InstantField.optional(),
  }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, which, receivers, channel, receipt, sentAt: said }) {
    const { sql, unitId, now } = context;
    const sentAt = said ?? now;
    const one = await inHand(context, incidentId);
    refuseTimes(sentAt, one, now);
    refuseSecrets(receipt);
    const sent = await reportsOf(sql, unitId, one);
    const has = (one: typeof which) => sent.some((report) => report.which === one);
    if (which === 'first' ? has('first') : !has('first'))
      refuse(which === 'first' ? 'wrong-state' : 'first-report-first');
    if (which === 'final' && (!one.reviewedAt || has('final'))) refuse('wrong-state');
    if (sent.length >= REPORTS_AT_MOST) refuse('too-many-entries', { limit: REPORTS_AT_MOST });
    const to = [...new Set(receivers)];
    const by = await ownNumber(context, incidentId);
    await insertReport(sql, unitId, one, { which, receivers: to, channel, receipt, sentAt, at: now, by });
    if (which === 'first') {
      await stepped(context, one, { reported_at: sentAt, waived: false });
      await giveReported(context, incidentId, sentAt);
    }
    const entry = await tell(context, one, { what: ENTRY_OF[which], happenedAt: sentAt });
    const late = which === 'first' && sentAt > one.reportBy;
    return done({
      result: { late },
      record: {
        ...{ incidentId, which, receivers: to, channel, sentAt, late, ...entry },
        ...(receipt && { receipt: sealedHash(one.salt, receipt, `receipt-${entry.position}`) }),
      },
      touched: OWN_ROW,
    });
  },
});

/** `[D]` The head alone decides that none is owed (a network incident below “larger”, nothing suspicious), and says why. */
export const waiveReport = action({
  name: 'incidents.waive-report',
  inPerson: true,
  input: z.strictObject({ incidentId: IncidentId, words: Words }),
  by: DECIDE,
  within: named,
  async run(context, { incidentId, words }) {
    const { now } = context;
    const one = await inHand(context, incidentId);
    if (one.reportedAt) refuse('wrong-state');
    if (one.clock === 'incident.secret-leak') refuse('leak-is-reported');
    await stepped(context, one, { reported_at: now, waived: true });
    const entry = await tell(context, one, { what: 'no-report', words });
    return done({ result: {}, record: { incidentId, at: now, ...entry }, touched: OWN_ROW });
  },
});

export const giveTask = action({
  name: 'incidents.give-task',
  input: z.strictObject({ incidentId: IncidentId, what: line(200), personId: PersonId, dueOn: DayField }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, what, personId, dueOn }) {
    const { sql, unitId, now, today } = context;
    const one = await inHand(context, incidentId);
    if (dueOn < today) refuse('task-in-the-past');
    if ((await tasksOf(sql, unitId, one)).length >= TASKS_AT_MOST) refuse('too-many-entries', { limit: TASKS_AT_MOST });
    refuseSecrets(what);
    const holder = await numberIn(sql, unitId, incidentId, { personId });
    const incidentTaskId = await insertTask(sql, unitId, one, { what, isLesson: false, holder, dueOn, at: now });
    const task = sealedHash(one.salt, what, `task-${incidentTaskId}`);
    return done({
      result: { incidentTaskId },
      record: { incidentId, incidentTaskId, holder, dueOn, task },
      touched: 'nothing',
    });
  },
});

/** By whom it was given to, or who deals with the incident. */
export const finish = action({
  name: 'incidents.finish-task',
  input: z.strictObject({ incidentTaskId: IncidentTaskId }),
  by: EVERYBODY,
  within: async ({ sql, unitId }, { incidentTaskId }) => {
    await incidentOfTask(sql, unitId, incidentTaskId);
    return unitId;
  },
  async run(context, { incidentTaskId }) {
    const { sql, unitId, now, actor } = context;
    const one = await getIncident(sql, unitId, await incidentOfTask(sql, unitId, incidentTaskId), true);
    const task = (await tasksOf(sql, unitId, one)).find(({ taskId }) => taskId === incidentTaskId)!;
    const holder = (await namesIn(sql, unitId, one.incidentId)).find(({ position }) => position === task.holder);
    const isOwn = actor.personId !== undefined && holder?.personId === actor.personId;
    if (!isOwn && !mayDealWith(actor.roles, one.kind)) refuse('not-found');
    if (!isOpen(one.state) || task.doneAt) refuse('wrong-state');
    const by = await ownNumber(context, one.incidentId);
    await finishTask(sql, unitId, incidentTaskId, { at: now, by });
    await tell(context, one, { what: 'task-done', words: task.what });
    const key = lessonKey(one.incidentId, incidentTaskId);
    const putRight = task.isLesson ? await settleFindings(context, 'incident', [key]) : [];
    return done({
      result: {},
      record: { incidentId: one.incidentId, incidentTaskId, by, putRight },
      touched: task.isLesson ? OWN_ROW : 'nothing',
    });
  },
});

/** From whoever holds it to somebody of the unit: since when, and where it lies. */
export const handOver = action({
  name: 'incidents.hand-over',
  input: z.strictObject({
    incidentEvidenceId: IncidentEvidenceId,
    personId: PersonId,
    place: line(100).optional(),
    since: InstantField.optional(),
  }),
  by: DEAL,
  within: async ({ sql, unitId }, { incidentEvidenceId }) => {
    await incidentOfEvidence(sql, unitId, incidentEvidenceId);
    return unitId;
  },
  async run(context, { incidentEvidenceId, personId, place, since: said }) {
    const { sql, unitId, now } = context;
    const since = said ?? now;
    const incidentId = await incidentOfEvidence(sql, unitId, incidentEvidenceId);
    const one = await inHand(context, incidentId);
    const thing = (await evidenceOf(sql, unitId, one)).find(({ evidenceId }) => evidenceId === incidentEvidenceId)!;
    if (since > now) refuse('in-the-future');
    if (toTheMinute(since) < toTheMinute(thing.custody.at(-1)!.since)) refuse('before-last-holder');
    if (thing.custody.length >= ENTRIES_AT_MOST) refuse('too-many-entries', { limit: ENTRIES_AT_MOST });
    refuseSecrets(place);
    const heldBy = await numberIn(sql, unitId, incidentId, { personId });
    const by = await ownNumber(context, incidentId);
    await insertCustody(sql, unitId, one, incidentEvidenceId, { heldBy, place, since, at: now, by });
    await tell(context, one, { what: 'custody', words: thing.name, happenedAt: since });
    return done({
      result: {},
      record: { incidentId, incidentEvidenceId, heldBy, since, by },
      touched: 'nothing',
    });
  },
});
