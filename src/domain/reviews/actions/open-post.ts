/**
 * The order of days (Provisions 9(3), Secrets Law 43): a planned appointment is opened only when review, training and letter stand, all
 * before its start. What the ledger does not show as met is named, with where it is done. In an emergency the head opens the post with
 * a written reason: that stays in the record, in the person's file and in the ledger, where the rows are met late or still owed.
 */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { ruleOf } from '../../../law/duties.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { AppointmentId, PersonId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { employmentOf } from '../../people/actions/appoint.ts';
import { mayStand } from '../../people/person.ts';
import { lockPerson, unitOfPerson } from '../../people/store/people.ts';
import { listAppointments, startOn } from '../../people/store/posts.ts';
import { insertOpening, missingBefore } from '../store/openings.ts';
import { textOf } from './opinions.ts';

const Named = { personId: PersonId, appointmentId: AppointmentId, from: DayField };

/** The planned appointment with its start, today or later; and what is missing before it. */
async function planned(context: Context, { personId, appointmentId, from }: z.output<z.ZodObject<typeof Named>>) {
  const { sql, unitId, actor, today } = context;
  if (actor.personId === personId) refuse('another-person');
  const person = await lockPerson(sql, unitId, personId);
  const all = await listAppointments(sql, unitId, personId);
  const one = all.find((appointment) => appointment.appointmentId === appointmentId) ?? refuse('not-found');
  if (!one.planned) refuse('wrong-state');
  if (from < today) refuse('wrong-order');
  const others = all.filter((other) => other !== one && other.postId === one.postId);
  const verdict = mayStand({ from, to: one.to }, employmentOf(person), others);
  if (verdict !== 'fine') refuse(verdict);
  return { one, missing: await missingBefore(sql, unitId, { personId, appointmentId }) };
}

/** Where what is missing is done, beside its name. */
const WHERE: Record<string, { zh: string; en: string }> = {
  training: { zh: '在“教育培训”中登记', en: 'recorded under Training' },
  reviews: { zh: '在“审查”中办理', en: 'done under Reviews' },
  letters: { zh: '在“承诺书”中发出并由本人签署', en: 'issued under Letters and signed by the person' },
};

function inWords(missing: readonly number[]) {
  const parts = missing.map((number) => {
    const { title, duty } = ruleOf(number)!;
    const where = WHERE[duty.recordedIn.module] ?? { zh: '', en: '' };
    return { zh: `${title.zh}（${where.zh}）`, en: `${title.en} (${where.en})` };
  });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

export const openPost = action({
  name: 'reviews.open-post',
  input: z.strictObject(Named),
  by: ['security-officer', 'personnel'],
  within: ({ sql, unitId }, { personId }) => unitOfPerson(sql, unitId, personId),
  async run(context, input) {
    const { sql, unitId, actor, now } = context;
    const { personId, appointmentId, from } = input;
    const { one, missing } = await planned(context, input);
    if (missing.length > 0) refuse('post-not-ready', { missing: missing.length, ...inWords(missing) });
    await startOn(sql, unitId, { personId, appointmentId }, { from, planned: false });
    const entered = { at: now, by: actor.accountId };
    await insertOpening(sql, unitId, { personId, appointmentId, startsOn: from, missing: [] }, entered);
    return done({
      result: {},
      record: { personId, appointmentId, postId: one.postId, from, plannedFrom: one.from },
      touched: { people: [personId] },
    });
  },
});

/** An exception, for ever: the head alone, with a reason in writing, and only where something is missing. */
export const openPostInEmergency = action({
  name: 'reviews.open-post-in-emergency',
  input: z.strictObject({ ...Named, reason: textOf(1000) }),
  by: ['head'],
  inPerson: true,
  within: ({ sql, unitId }, { personId }) => unitOfPerson(sql, unitId, personId),
  async run(context, { reason, ...input }) {
    const { sql, unitId, actor, now } = context;
    const { personId, appointmentId, from } = input;
    const { one, missing } = await planned(context, input);
    if (missing.length === 0) refuse('wrong-state');
    if (bearsSecrecyMark(reason)) refuse('secrecy-mark');
    await startOn(sql, unitId, { personId, appointmentId }, { from, planned: false });
    const entered = { at: now, by: actor.accountId };
    const salt = await insertOpening(
      sql,
      unitId,
      { personId, appointmentId, startsOn: from, missing, reason },
      entered,
    );
    return done({
      result: { missing },
      record: {
        ...{ personId, appointmentId, postId: one.postId, from, plannedFrom: one.from, missing, isException: true },
        reason: sealedHash(salt, reason, 'reason'),
      },
      touched: { people: [personId] },
    });
  },
});
