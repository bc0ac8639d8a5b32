/** Planning a session, changing the plan, cancelling it, and putting right what was written down about one that was held. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { TrainingId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { giveAttended, withdrawAttended } from '../evidence.ts';
import { attendingByInstant, countAttending } from '../store/attendance.ts';
import {
  addTraining,
  changeTraining,
  correctTraining,
  holdTraining,
  markCancelled,
  type Planned,
  unitOfTraining,
} from '../store/sessions.ts';
import {
  areHours,
  CORRECTION_REASONS,
  hoursCounted,
  instantOfEvidence,
  mayCancel,
  mayChange,
  mayCorrect,
  ORGANISERS,
  SUBJECTS,
} from '../training.ts';

const Hours = z.number().refine(areHours, { message: 'hours' });

const SessionFields = {
  topic: line(200),
  subjects: z
    .array(z.enum(SUBJECTS))
    .min(1)
    .max(SUBJECTS.length)
    .refine((subjects) => new Set(subjects).size === subjects.length, { message: 'twice' }),
  day: DayField,
  startTime: z
    .string()
    .max(5)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  hours: Hours,
  place: line(100),
  notes: paragraph(2000).default(''),
  organiser: z.enum(ORGANISERS).default('own-unit'),
};

/** What is written here is read by everybody: it holds no secret, and the system is no place for one. */
function refuseSecrecyMark({ topic, place, notes }: Pick<Planned, 'topic' | 'place' | 'notes'>): void {
  if ([topic, place, ...notes.split('\n')].some(bearsSecrecyMark)) refuse('secrecy-mark');
}

/** A plan, or a session that was already held: the instant of entry says which, and both days are shown. */
export const planTraining = action({
  name: 'training.plan',
  input: z.strictObject(SessionFields),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now }, { startTime, ...session }) {
    refuseSecrecyMark(session);
    const salt = newSalt();
    const trainingId = await addTraining(sql, unitId, { startTime, ...session }, salt, now);
    return done({ result: { trainingId }, record: { trainingId, ...factsOf(session, salt) }, touched: 'nothing' });
  },
});

const factsOf = (
  { topic, subjects, day, hours, place, notes, organiser }: Omit<Planned, 'startTime'>,
  salt: Buffer,
) => ({
  subjects,
  day,
  hours,
  organiser,
  topic: sealedHash(salt, topic, 'topic'),
  place: sealedHash(salt, place, 'place'),
  notes: sealedHash(salt, notes, 'notes'),
});

export const changePlan = action({
  name: 'training.change',
  input: z.strictObject({ trainingId: TrainingId, ...SessionFields }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId }, { trainingId, startTime, ...session }) {
    refuseSecrecyMark(session);
    const before = await holdTraining(sql, unitId, trainingId);
    if (mayChange(before) !== 'fine') refuse('wrong-state');
    await changeTraining(sql, unitId, trainingId, { startTime, ...session });
    return done({ result: {}, record: { trainingId, ...factsOf(session, before.salt) }, touched: 'nothing' });
  },
});

export const cancelTraining = action({
  name: 'training.cancel',
  input: z.strictObject({ trainingId: TrainingId }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now }, { trainingId }) {
    const before = await holdTraining(sql, unitId, trainingId);
    const attending = await countAttending(sql, unitId, trainingId);
    if (mayCancel(before, attending) !== 'fine') refuse('wrong-state');
    await markCancelled(sql, unitId, trainingId, now);
    return done({ result: {}, record: { trainingId, was: before.state }, touched: 'nothing' });
  },
});

/**
 * The day, the hours or the organiser of a session that was held, put right. Everybody's evidence is given anew; the record keeps what
 * stood before. Where the day changes, the evidence counts as entered now: a later word cannot make an earlier order.
 */
export const correctSession = action({
  name: 'training.correct',
  input: z.strictObject({
    trainingId: TrainingId,
    day: DayField,
    hours: Hours,
    organiser: z.enum(ORGANISERS).optional(),
    reason: z.enum(CORRECTION_REASONS),
  }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { trainingId }) => unitOfTraining(sql, unitId, trainingId),
  async run({ sql, unitId, now, today }, { trainingId, day, hours, organiser: stated, reason }) {
    const before = await holdTraining(sql, unitId, trainingId);
    const verdict = mayCorrect(before, day, today);
    if (verdict !== 'fine') refuse(verdict);
    const organiser = stated ?? before.organiser;
    await correctTraining(sql, unitId, trainingId, { day, hours, organiser, reason, at: now });
    const groups = await attendingByInstant(sql, unitId, trainingId);
    const people = groups.flatMap((group) => group.people);
    await withdrawAttended(sql, unitId, trainingId, people);
    for (const group of groups) {
      const enteredAt = instantOfEvidence(group.enteredAt, day !== before.day, now);
      const counted = hoursCounted(group.hours, hours);
      await giveAttended(sql, unitId, { ...before, day, hours: counted, organiser }, enteredAt, group.people);
    }
    const record = {
      trainingId,
      reason,
      dayWas: before.day,
      day,
      hoursWere: before.hours,
      hours,
      organiserWas: before.organiser,
      organiser,
      people: people.length,
    };
    return done({ result: { people: people.length }, record, touched: { people } });
  },
});
