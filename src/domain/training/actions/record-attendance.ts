/** Attendance by list, and its withdrawal. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { PersonId, TrainingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { giveAttended, withdrawAttended } from '../evidence.ts';
import { addAttendance, knownPeople, withdrawAttendance } from '../store/attendance.ts';
import { decidePresence } from '../store/presence.ts';
import { listScans } from '../store/scans.ts';
import { holdTraining, markHeld, unitOfTraining } from '../store/sessions.ts';
import { LIST_REASONS, mayRecordAttendance, WITHDRAWAL_REASONS } from '../training.ts';

/**
 * Why somebody stands on the list is said from a closed set; what is entered from the paper list needs its scan. Whoever stands there already is left as they are: sending a list twice changes nothing. The first attendance makes the
 * session one that was held.
 */
export const recordAttendance = action({
  name: 'training.record-attendance',
  input: z.strictObject({
    trainingId: TrainingId,
    attendees: z.array(PersonId).min(1).max(5000),
    reason: z.enum(LIST_REASONS).default('seen-in-the-room'),
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, actor, now, today }, { trainingId, attendees, reason }) {
    const session = await holdTraining(sql, unitId, trainingId);
    const verdict = mayRecordAttendance(session, today);
    if (verdict !== 'fine') refuse(verdict);
    if (reason === 'paper-list' && (await listScans(sql, unitId, trainingId)).length === 0) refuse('no-paper-list');
    const asked = [...new Set<number>(attendees)];
    const known = await knownPeople(sql, unitId, asked);
    if (known.length < asked.length) refuse('not-found');
    // Who had left by that day cannot have been there as one of the unit's people.
    if (known.some(({ leftOn }) => leftOn !== null && leftOn < session.day))
      refuse('invalid-input', { field: 'attendees' });
    const by = actor.accountId;
    const people = await addAttendance(sql, unitId, { trainingId, how: 'list', reason, at: now, by }, asked);
    await decidePresence(sql, unitId, { trainingId, decision: 'by-list', at: now, by }, people);
    await giveAttended(sql, unitId, session, now, people);
    await markHeld(sql, unitId, trainingId, now);
    const result = { recorded: people.length, already: asked.length - people.length };
    return done({
      result,
      record: { trainingId, how: 'list', reason, day: session.day, hours: session.hours, people },
      touched: { people },
    });
  },
});

/** The attendance stays readable with its reason; its evidence is gone, and what it met is owed again. */
export const withdrawOne = action({
  name: 'training.withdraw-attendance',
  input: z.strictObject({ trainingId: TrainingId, personId: PersonId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, actor, now }, { trainingId, personId, reason }) {
    await holdTraining(sql, unitId, trainingId);
    const stood = await withdrawAttendance(sql, unitId, { trainingId, personId, reason, at: now, by: actor.accountId });
    if (!stood) refuse('not-found');
    await withdrawAttended(sql, unitId, trainingId, [personId]);
    return done({ result: {}, record: { trainingId, personId, reason }, touched: { people: [personId] } });
  },
});
