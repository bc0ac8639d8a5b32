/** Checking in by a code that is shown in the room, on one's own phone. */
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { TrainingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { giveAttended } from '../evidence.ts';
import { addAttendance } from '../store/attendance.ts';
import { findByCode, holdTraining, markHeld, setCode, unitOfTraining } from '../store/sessions.ts';
import { checkInPath, mayOpenCheckIn } from '../training.ts';

// No letter or digit that is taken for another; ten of them are 48 bits, and the code lives for a day at most.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const newCode = (): string => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Opens it, or shows the code that is open already. Whoever opens a check-in is holding the session. */
export const openCheckIn = action({
  name: 'training.open-check-in',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now, today }, { trainingId }) {
    const session = await holdTraining(sql, unitId, trainingId);
    const verdict = mayOpenCheckIn(session, today);
    if (verdict !== 'fine') refuse(verdict);
    const code = session.checkInCode ?? newCode();
    if (!session.checkInCode) await setCode(sql, unitId, trainingId, code);
    await markHeld(sql, unitId, trainingId, now);
    const result = { code, url: checkInPath(code) };
    return done({ result, record: { trainingId, again: session.checkInCode !== null }, touched: 'nothing' });
  },
});

export const closeCheckIn = action({
  name: 'training.close-check-in',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId }, { trainingId }) {
    const session = await holdTraining(sql, unitId, trainingId);
    if (!session.checkInCode) refuse('wrong-state');
    await setCode(sql, unitId, trainingId, null);
    return done({ result: {}, record: { trainingId }, touched: 'nothing' });
  },
});

/** The member's own: a person checks in oneself and nobody else. A second time changes nothing and says so. */
export const checkIn = action({
  name: 'training.check-in',
  input: z.strictObject({ code: z.string().min(1).max(40) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { code }) {
    const personId = actor.personId ?? refuse('not-found');
    const session = await findByCode(sql, unitId, code.trim().toUpperCase());
    if (!session || session.day !== today) return refuse('wrong-code');
    const { trainingId, topic, day, hours } = session;
    const people = await addAttendance(sql, unitId, { trainingId, how: 'qr', at: now, by: actor.accountId }, [
      personId,
    ]);
    await giveAttended(sql, unitId, session, now, people);
    const already = people.length === 0;
    return done({
      result: { trainingId, topic, day, hours, already },
      record: { trainingId, how: 'qr', day, hours, people },
      touched: { people },
    });
  },
});
