/**
 * Appointments: who holds which post, from when to when. Where the law wants something before the start (a review, a training, a
 * letter: Provisions 9(3), 10(1)), an appointment that starts today or later is entered as *planned*: the person does not hold the
 * post until it is opened (`reviews.open-post`). One that started earlier is a fact and entered as such: whether it came too early is
 * seen in the ledger, by the instant at which each was entered.
 */
import { z } from 'zod';
import { rulesBeforeStart } from '../../../law/before-start.ts';
import { plusMonths } from '../../../law/day.ts';
import { parameter } from '../../../law/parameters.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { AppointmentId, PersonId, PostId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { listStatuses } from '../../units/store/unit.ts';
import { type Employment, mayStand, postStands, WITHDRAWAL_REASONS } from '../person.ts';
import { leavesSecretWork, lockPerson, type PersonRow } from '../store/people.ts';
import {
  type Appointment,
  endAppointmentOn,
  holdPost,
  insertAppointment,
  listAppointments,
  listTerms,
  removeAppointment,
  startOn,
} from '../store/posts.ts';
import { named } from './change-people.ts';

export const employmentOf = ({ joined_on, left_on }: Pick<PersonRow, 'joined_on' | 'left_on'>): Employment => ({
  joinedOn: joined_on ?? undefined,
  leftOn: left_on ?? undefined,
});

/**
 * Of somebody whose leaving is recorded, the appointment ends with it. Where it is answered as planned, `before` names the rules that
 * must be met before it can be opened.
 */
export const appoint = action({
  name: 'people.appoint',
  input: z.strictObject({ personId: PersonId, postId: PostId, from: DayField, to: DayField.optional() }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId, now, today }, { personId, postId, from, to }) {
    const employment = employmentOf(await lockPerson(sql, unitId, personId));
    const post = await holdPost(sql, unitId, postId);
    const terms = await listTerms(sql, unitId, postId);
    const period = { from, to: to ?? employment.leftOn };
    const others = (await listAppointments(sql, unitId, personId)).filter((one) => one.postId === postId);
    const verdict = mayStand({ from, to }, employment, others);
    if (verdict !== 'fine') refuse(verdict);
    if (!postStands(period, { firstDay: terms[0]!.from, closedOn: post.closedOn })) refuse('no-longer-in-use');
    const before = rulesBeforeStart(await listStatuses(sql, unitId), { ...period, terms });
    const planned = from >= today && before.length > 0;
    const appointmentId = await insertAppointment(sql, unitId, personId, {
      postId,
      ...period,
      planned,
      enteredAt: now,
    });
    return done({
      result: { appointmentId, planned, before: planned ? before.map(({ number }) => number) : [] },
      record: { personId, appointmentId, postId, ...period, planned },
      touched: { people: [personId] },
    });
  },
});

/** The appointment, with the person locked and the other appointments to the same post beside it. */
async function appointmentAmong(
  { sql, unitId }: Context,
  personId: number,
  appointmentId: number,
): Promise<{ person: PersonRow; one: Appointment; others: Appointment[] }> {
  const person = await lockPerson(sql, unitId, personId);
  const all = await listAppointments(sql, unitId, personId);
  const one = all.find((appointment) => appointment.appointmentId === appointmentId) ?? refuse('not-found');
  return { person, one, others: all.filter((other) => other !== one && other.postId === one.postId) };
}

/** A post left longer ago than the longest usual period needs no case any more. */
const [, LONGEST_AFTER] = parameter('leaver.period-core').range;

/**
 * Said again with another day, it puts the day right; the record keeps both. Who holds no other secret-related post afterwards leaves
 * by the five steps (Secrets Law Regulations 53), which a leaver's case records with the end of the post.
 */
export const endAppointment = action({
  name: 'people.end-appointment',
  input: z.strictObject({ personId: PersonId, appointmentId: AppointmentId, to: DayField }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { personId, appointmentId, to }) {
    const { sql, unitId, today } = context;
    const { person, one, others } = await appointmentAmong(context, personId, appointmentId);
    const verdict = mayStand({ from: one.from, to }, { leftOn: person.left_on ?? undefined }, others);
    if (verdict !== 'fine') refuse(verdict);
    const post = await holdPost(sql, unitId, one.postId);
    if (post.closedOn !== undefined && to > post.closedOn) refuse('no-longer-in-use');
    const since = plusMonths(today, -LONGEST_AFTER);
    if (await leavesSecretWork(sql, unitId, { personId, appointmentId }, { to, since })) refuse('leaver-case');
    await endAppointmentOn(sql, unitId, personId, appointmentId, to);
    return done({
      result: {},
      record: { personId, appointmentId, postId: one.postId, to, toBefore: one.to },
      touched: { people: [personId] },
    });
  },
});

/** For an appointment that never was. What it made owed goes; the record keeps that it stood, and why it was taken back. */
export const withdrawAppointment = action({
  name: 'people.withdraw-appointment',
  input: z.strictObject({ personId: PersonId, appointmentId: AppointmentId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { personId, appointmentId, reason }) {
    const { one } = await appointmentAmong(context, personId, appointmentId);
    await removeAppointment(context.sql, context.unitId, personId, appointmentId);
    return done({
      result: {},
      record: { personId, appointmentId, postId: one.postId, from: one.from, to: one.to, reason },
      touched: { people: [personId] },
    });
  },
});

/** Another day for a start that is still planned; what must stand before it is then due before that day. */
export const moveStart = action({
  name: 'people.move-planned-start',
  input: z.strictObject({ personId: PersonId, appointmentId: AppointmentId, from: DayField }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { personId, appointmentId, from }) {
    const { sql, unitId, today } = context;
    const { person, one, others } = await appointmentAmong(context, personId, appointmentId);
    if (!one.planned) refuse('wrong-state');
    if (from < today) refuse('wrong-order');
    const verdict = mayStand({ from, to: one.to }, employmentOf(person), others);
    if (verdict !== 'fine') refuse(verdict);
    await startOn(sql, unitId, { personId, appointmentId }, { from, planned: true });
    return done({
      result: {},
      record: { personId, appointmentId, postId: one.postId, from, fromBefore: one.from },
      touched: { people: [personId] },
    });
  },
});
