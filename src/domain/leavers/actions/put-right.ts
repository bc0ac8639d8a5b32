/** What was entered by mistake: taken back, or the day of leaving moved. What stood stays in the case and in the record. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { FollowUpId, LeaverCaseId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { leave, lockPerson } from '../../people/store/people.ts';
import { endAppointmentOn, listAppointments } from '../../people/store/posts.ts';
import { takeBackFollowUp } from '../evidence.ts';
import { FIVE_STEPS, REVOCABLE_STEPS } from '../leavers.ts';
import { setLeaving, setState } from '../store/cases.ts';
import { listSteps, markFollowUpWithdrawn, withdrawStep } from '../store/steps.ts';
import { namedCase } from './open-case.ts';
import { caseInHand, OFFICERS } from './steps.ts';

const REASONS = ['wrong-day', 'entered-twice', 'did-not-happen'] as const;

/** Of a case whose period runs, the steps are then open again. An account that was closed stays closed. */
export const takeBackStep = action({
  name: 'leavers.withdraw-step',
  input: z.strictObject({
    leaverCaseId: LeaverCaseId,
    step: z.enum(REVOCABLE_STEPS),
    reason: z.enum(REASONS),
  }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, step, reason }) {
    const { sql, unitId, now, actor } = context;
    const one = await caseInHand(context, leaverCaseId);
    const on = await withdrawStep(sql, unitId, one, step, { at: now, by: actor.accountId });
    if (on === undefined) return refuse('wrong-state');
    const ofTheFive = (FIVE_STEPS as readonly string[]).includes(step);
    if (ofTheFive && one.state === 'running') await setState(sql, unitId, leaverCaseId, 'open');
    return done({
      result: {},
      record: { personId: one.personId, leaverCaseId, step, on, reason },
      touched: 'nothing',
    });
  },
});

/** What it had met in the ledger is owed again. */
export const withdrawFollowUp = action({
  name: 'leavers.withdraw-follow-up',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, followUpId: FollowUpId, reason: z.enum(REASONS) }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, followUpId, reason }) {
    const { sql, unitId, now, actor } = context;
    const one = await caseInHand(context, leaverCaseId);
    const on = await markFollowUpWithdrawn(sql, unitId, one, followUpId, { at: now, by: actor.accountId });
    await takeBackFollowUp(sql, unitId, one, followUpId);
    return done({
      result: {},
      record: { personId: one.personId, leaverCaseId, followUpId, on, reason },
      touched: { people: [one.personId] },
    });
  },
});

/** Another last day, in the unit or in the post. Not once access was cancelled on another day: that step is taken back first. */
export const moveLeaving = action({
  name: 'leavers.move-leaving',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, leavesOn: DayField }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, leavesOn }) {
    const { sql, unitId } = context;
    const one = await caseInHand(context, leaverCaseId);
    const { personId, leavesOn: before } = one;
    const person = await lockPerson(sql, unitId, personId);
    if (person.joined_on !== null && leavesOn < person.joined_on) refuse('wrong-order');
    const steps = await listSteps(sql, unitId, leaverCaseId);
    const access = steps.find(({ step, withdrawnAt }) => step === 'access' && withdrawnAt === null);
    if (access && access.doneOn < leavesOn) refuse('not-left-yet');
    const ended = one.leaves === 'unit' ? await leave(sql, unitId, personId, person.left_on, leavesOn) : undefined;
    if (one.leaves === 'post') {
      const left = (await listAppointments(sql, unitId, personId)).filter(({ to }) => to === before);
      if (left.some(({ from }) => from > leavesOn)) refuse('wrong-order');
      for (const { appointmentId } of left) await endAppointmentOn(sql, unitId, personId, appointmentId, leavesOn);
    }
    await setLeaving(sql, unitId, leaverCaseId, one.leaves, leavesOn);
    return done({
      result: {},
      record: { personId, leaverCaseId, leavesOn, leavesOnBefore: before, ...ended },
      touched: { people: [personId], unit: true },
    });
  },
});
