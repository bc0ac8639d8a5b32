/**
 * Appointments: who holds which post, from when to when. Nothing here asks whether a review, a training and a letter stand before
 * the start: that an appointment came too early is seen in the ledger, by the instant at which each was entered.
 */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { AppointmentId, PersonId, PostId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { type Employment, mayStand, postStands, WITHDRAWAL_REASONS } from '../person.ts';
import { lockPerson, type PersonRow } from '../store/people.ts';
import {
  type Appointment,
  endAppointmentOn,
  holdPost,
  insertAppointment,
  listAppointments,
  listTerms,
  removeAppointment,
} from '../store/posts.ts';
import { named } from './change-people.ts';

export const employmentOf = ({ joined_on, left_on }: Pick<PersonRow, 'joined_on' | 'left_on'>): Employment => ({
  joinedOn: joined_on ?? undefined,
  leftOn: left_on ?? undefined,
});

/** Of somebody whose leaving is recorded, the appointment ends with it. */
export const appoint = action({
  name: 'people.appoint',
  input: z.strictObject({ personId: PersonId, postId: PostId, from: DayField, to: DayField.optional() }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId, now }, { personId, postId, from, to }) {
    const employment = employmentOf(await lockPerson(sql, unitId, personId));
    const post = await holdPost(sql, unitId, postId);
    const [first] = await listTerms(sql, unitId, postId);
    const period = { from, to: to ?? employment.leftOn };
    const others = (await listAppointments(sql, unitId, personId)).filter((one) => one.postId === postId);
    const verdict = mayStand({ from, to }, employment, others);
    if (verdict !== 'fine') refuse(verdict);
    if (!postStands(period, { firstDay: first!.from, closedOn: post.closedOn })) refuse('no-longer-in-use');
    const appointmentId = await insertAppointment(sql, unitId, personId, { postId, ...period, enteredAt: now });
    return done({
      result: { appointmentId },
      record: { personId, appointmentId, postId, ...period },
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

/** Said again with another day, it puts the day right; the record keeps both. */
export const endAppointment = action({
  name: 'people.end-appointment',
  input: z.strictObject({ personId: PersonId, appointmentId: AppointmentId, to: DayField }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { personId, appointmentId, to }) {
    const { sql, unitId } = context;
    const { person, one, others } = await appointmentAmong(context, personId, appointmentId);
    const verdict = mayStand({ from: one.from, to }, { leftOn: person.left_on ?? undefined }, others);
    if (verdict !== 'fine') refuse(verdict);
    const post = await holdPost(sql, unitId, one.postId);
    if (post.closedOn !== undefined && to > post.closedOn) refuse('no-longer-in-use');
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
