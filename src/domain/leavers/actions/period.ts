/** While the period runs, and its end. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { FollowUpId, LeaverCaseId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { giveFollowUp, takeBackFollowUp } from '../evidence.ts';
import { FOLLOW_UP_OUTCOMES, FOLLOW_UP_WAYS } from '../leavers.ts';
import { lockCase, setState } from '../store/cases.ts';
import { insertFollowUp, keepStep, markFollowUpWithdrawn } from '../store/steps.ts';
import { namedCase, refuseOwn } from './open-case.ts';
import { caseInHand } from './steps.ts';

/**
 * Counts in the ledger at once. Not before the period begins, and not for a day to come. With `replaces` it puts right one that was
 * entered before, which stays in the case and counts no more.
 */
export const followUp = action({
  name: 'leavers.follow-up',
  input: z.strictObject({
    leaverCaseId: LeaverCaseId,
    on: DayField,
    how: z.enum(FOLLOW_UP_WAYS),
    outcome: z.enum(FOLLOW_UP_OUTCOMES),
    replaces: FollowUpId.optional(),
  }),
  by: ['security-officer', 'personnel'],
  within: namedCase,
  async run(context, { leaverCaseId, on, how, outcome, replaces }) {
    const { sql, unitId, today, now, actor } = context;
    const one = await caseInHand(context, leaverCaseId);
    if (one.periodFrom === null) return refuse('wrong-state');
    if (on > today) refuse('in-the-future');
    if (on < one.periodFrom) refuse('wrong-order');
    const by = { at: now, by: actor.accountId };
    const onBefore = replaces && (await markFollowUpWithdrawn(sql, unitId, one, replaces, by));
    if (replaces) await takeBackFollowUp(sql, unitId, one, replaces);
    const followUpId = await insertFollowUp(sql, unitId, one, { on, how, outcome, ...by });
    await giveFollowUp(sql, unitId, now, one, followUpId, on);
    return done({
      result: { followUpId },
      record: { personId: one.personId, leaverCaseId, followUpId, on, how, outcome, replaces, onBefore },
      touched: { people: [one.personId] },
    });
  },
});

/**
 * The period is over and the person has been told so: nothing restricts any more. Never before its last day has passed.
 * Said again, it puts the day right.
 */
export const endCase = action({
  name: 'leavers.end',
  inPerson: true,
  input: z.strictObject({ leaverCaseId: LeaverCaseId, toldOn: DayField }),
  by: ['security-officer', 'personnel'],
  within: namedCase,
  async run({ sql, unitId, today, now, actor }, { leaverCaseId, toldOn }) {
    const one = await lockCase(sql, unitId, leaverCaseId);
    refuseOwn(actor, one.personId);
    if ((one.state !== 'running' && one.state !== 'ended') || one.periodTo === null) return refuse('wrong-state');
    if (toldOn > today) refuse('in-the-future');
    if (one.periodTo >= today || toldOn < one.periodTo) refuse('period-still-runs');
    const onBefore = await keepStep(sql, unitId, one, { step: 'told', on: toldOn, at: now, by: actor.accountId });
    if (one.state === 'running') await setState(sql, unitId, leaverCaseId, 'ended', now);
    const record = { personId: one.personId, leaverCaseId, toldOn, onBefore };
    return done({ result: {}, record, touched: 'nothing' });
  },
});
