/** Opening and closing the check-in of a session, and checking in and out oneself, by what one's own phone saw in the room. */
import { z } from 'zod';
import type { Sql } from '../../../database/connect.ts';
import { type Instant, instant } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { TrainingId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { startOfDay } from '../../duties/ledger.ts';
import { openSecret } from '../at-the-door.ts';
import { giveAttended, withdrawAttended } from '../evidence.ts';
import { type Claim, deviceHash, isFresh, isOurs, newSecret, readClaim } from '../room-code.ts';
import { addAttendance, lengthen } from '../store/attendance.ts';
import { forgetPhones, holdPresence, noteIn, noteOut, noteShared, takePhone } from '../store/presence.ts';
import { closeDoor, openDoor } from '../store/rooms.ts';
import { holdTraining, markHeld, shareTraining, type Training, unitOfTraining } from '../store/sessions.ts';
import { boundsOf, halfHoursBetween, hoursCounted, mayOpenCheckIn, minutesEarly, minutesLate } from '../training.ts';

/** Opens it, or leaves it open. Whoever opens a check-in is holding the session. */
export const openCheckIn = action({
  name: 'training.open-check-in',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now, today }, { trainingId }) {
    const session = await holdTraining(sql, unitId, trainingId);
    const verdict = mayOpenCheckIn(session, today);
    if (verdict !== 'fine') refuse(verdict);
    const again = session.checkInSecret !== null;
    if (!again) await openDoor(sql, unitId, trainingId, newSecret());
    await markHeld(sql, unitId, trainingId, now);
    return done({ result: {}, record: { trainingId, again }, touched: 'nothing' });
  },
});

/** Every code is void at once, and no phone is known any more. Who did not check out is then decided on by name. */
export const closeCheckIn = action({
  name: 'training.close-check-in',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now }, { trainingId }) {
    const session = await holdTraining(sql, unitId, trainingId);
    if (!session.checkInSecret) refuse('wrong-state');
    await closeDoor(sql, unitId, trainingId, now);
    await forgetPhones(sql, unitId, trainingId);
    return done({ result: {}, record: { trainingId }, touched: 'nothing' });
  },
});

/**
 * The member's own: a person checks in oneself and nobody else, at the moment at which the phone saw the code. A second time changes
 * nothing and says so; a later check-out takes the place of an earlier one. A phone that another person has used in this session
 * checks nobody in: it is noted for whoever holds the session, who confirms by sight.
 */
export const checkIn = action({
  name: 'training.check-in',
  input: z.strictObject({ claim: z.string().min(1).max(200) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now, today, timeZone }, { claim: text }) {
    const personId = actor.personId ?? refuse('not-found');
    const claim = readClaim(text) ?? refuse('code-over');
    if (claim.unitId !== unitId) refuse('check-in-of-another-unit');
    const session = (await shareTraining(sql, unitId, claim.trainingId)) ?? refuse('code-over');
    if (!isOurs(openSecret(session, today), claim, text)) refuse('code-over');
    if (!isFresh(claim, new Date(now))) refuse('code-over');
    const visit: Visit = { sql, unitId, session, claim, personId, now, by: actor.accountId };
    const { outcome, counted, people } = await (claim.direction === 'in' ? comes(visit) : goes(visit));
    const { room, inAt = null, outAt = null } = (await holdPresence(sql, unitId, { ...session, personId })) ?? {};
    const { trainingId, topic, day, startTime, hours, place } = session;
    const { startsAt, endsAt } = boundsOf(session, startOfDay(day, timeZone));
    const late = { minutesLate: minutesLate(inAt, startsAt), minutesEarly: minutesEarly(outAt, endsAt) };
    return done({
      result: { trainingId, topic, day, startTime, place, hours, outcome, inAt, outAt, ...late, counted },
      record: {
        trainingId,
        how: 'qr',
        direction: claim.direction,
        room: room ?? claim.room,
        outcome,
        counted,
        personId,
      },
      touched: people.length > 0 ? { people } : 'nothing',
    });
  },
});

type Visit = {
  readonly sql: Sql;
  readonly unitId: number;
  readonly session: Training;
  readonly claim: Claim;
  readonly personId: number;
  readonly now: Instant;
  readonly by: number;
};

type Visited = {
  readonly outcome: 'came' | 'went' | 'already' | 'phone-used';
  /** Hours in the ledger by this; null where nothing changed there. */
  readonly counted: number | null;
  readonly people: readonly number[];
};

const unchanged = (outcome: Visited['outcome']): Visited => ({ outcome, counted: null, people: [] });

async function comes({ sql, unitId, session: { trainingId }, claim, personId }: Visit): Promise<Visited> {
  const who = { trainingId, personId };
  const before = await holdPresence(sql, unitId, who);
  if (before && (before.inAt !== null || before.decision !== null)) return unchanged('already');
  const at = { room: claim.room, at: claim.seenAt };
  if (!(await takePhone(sql, unitId, who, deviceHash(claim)))) {
    await noteShared(sql, unitId, who, at);
    return unchanged('phone-used');
  }
  return unchanged((await noteIn(sql, unitId, who, at)) ? 'came' : 'already');
}

async function goes(visit: Visit): Promise<Visited> {
  const { sql, unitId, session, claim, personId } = visit;
  const who = { trainingId: session.trainingId, personId };
  const before = await holdPresence(sql, unitId, who);
  if (!before?.inAt) return refuse('not-checked-in');
  const outAt = instant(claim.seenAt);
  if (before.decision !== null || outAt <= (before.outAt ?? before.inAt)) return unchanged('already');
  if (!(await takePhone(sql, unitId, who, deviceHash(claim)))) {
    await noteShared(sql, unitId, who, { room: claim.room, at: claim.seenAt });
    return unchanged('phone-used');
  }
  await noteOut(sql, unitId, who, outAt);
  return count(visit, halfHoursBetween(before.inAt, outAt));
}

/** The hours are known now, and not before: this is the moment of the evidence. */
async function count({ sql, unitId, session, personId, now, by }: Visit, hours: number): Promise<Visited> {
  if (hours === 0) return { outcome: 'went', counted: 0, people: [] };
  const { trainingId } = session;
  const counted = hoursCounted(hours, session.hours);
  const people = await addAttendance(sql, unitId, { trainingId, how: 'qr', at: now, by, hours }, [personId]);
  if (people.length === 0) {
    if (!(await lengthen(sql, unitId, { trainingId, personId, hours }))) return unchanged('went');
    await withdrawAttended(sql, unitId, trainingId, [personId]);
  }
  await giveAttended(sql, unitId, { ...session, hours: counted }, now, [personId]);
  return { outcome: 'went', counted, people: [personId] };
}
