/** Who checked in and did not check out: decided by the officer when the check-in is closed, from a closed set, each by name. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { PersonId, TrainingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { startOfDay } from '../../duties/ledger.ts';
import { giveAttended } from '../evidence.ts';
import { addAttendance } from '../store/attendance.ts';
import { decidePresence } from '../store/presence.ts';
import { holdTraining, unitOfTraining } from '../store/sessions.ts';
import { areHours, boundsOf, DECISIONS, halfHoursBetween, hoursCounted } from '../training.ts';

/**
 * Who stayed to the end has the hours from the check-in to the end, where the end is known by the clock, otherwise the session's. Who left
 * before has those that are stated, which are fewer. Where it cannot be established nothing counts. The person reads it under My training.
 */
export const decideWithoutCheckOut = action({
  name: 'training.decide-without-check-out',
  input: z.strictObject({
    trainingId: TrainingId,
    personIds: z.array(PersonId).min(1).max(5000),
    decision: z.enum(DECISIONS),
    hours: z.number().refine(areHours, { message: 'hours' }).optional(),
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, actor, now, today, timeZone }, { trainingId, personIds, decision, hours: stated }) {
    const session = await holdTraining(sql, unitId, trainingId);
    const over = session.closedAt !== null || session.day < today;
    if (session.state !== 'held' || !over) refuse('wrong-state');
    const asked = [...new Set<number>(personIds)];
    const by = actor.accountId;
    const decided = await decidePresence(sql, unitId, { trainingId, decision, at: now, by }, asked);
    if (decided.length < asked.length || decided.some(({ inAt }) => inAt === null)) refuse('not-found');
    if ((decision === 'left-early') !== (stated !== undefined)) refuse('invalid-input', { field: 'hours' });
    if (stated !== undefined && stated >= session.hours) refuse('invalid-input', { field: 'hours' });

    const { endsAt } = boundsOf(session, startOfDay(session.day, timeZone));
    const byHours = new Map<number | null, number[]>();
    for (const { personId, inAt } of decision === 'not-known' ? [] : decided) {
      const own = stated ?? (endsAt && halfHoursBetween(inAt!, endsAt));
      if (own !== 0) byHours.set(own, [...(byHours.get(own) ?? []), personId]);
    }
    const people: number[] = [];
    for (const [own, group] of byHours) {
      const hours = own === null ? null : Math.min(own, 24);
      const added = await addAttendance(sql, unitId, { trainingId, how: 'qr', at: now, by, hours }, group);
      const counted = hoursCounted(own, session.hours);
      await giveAttended(sql, unitId, { ...session, hours: counted }, now, added);
      people.push(...added);
    }
    return done({
      result: { decided: decided.length, counted: people.length },
      record: { trainingId, decision, hours: stated ?? null, decided: asked, people },
      touched: { people },
    });
  },
});
