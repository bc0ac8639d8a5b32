/** The five steps and what stands beside them. Each has its day and the instant of its entry; none is done by ticking another. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { plusMonths } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { LeaverCaseId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { lockSecurityAdmins } from '../../accounts/store.ts';
import { closeAccountOfLeaver } from '../closing.ts';
import { givePeriod } from '../evidence.ts';
import { isOutsideRange, openSteps, RECORDED_STEPS } from '../leavers.ts';
import { type LeaverCase, lockCase, setCompensation, setPeriod, setState } from '../store/cases.ts';
import { keepStep, listSteps } from '../store/steps.ts';
import { namedCase, refuseOwn } from './open-case.ts';

export const OFFICERS = ['security-officer', 'personnel'] as const;
const Reason = paragraph(1000).min(2);

/** The case, locked and not yet over; never one's own. */
export async function caseInHand({ sql, unitId, actor }: Context, caseId: number): Promise<LeaverCase> {
  const one = await lockCase(sql, unitId, caseId);
  refuseOwn(actor, one.personId);
  return one.state === 'open' || one.state === 'running' ? one : refuse('wrong-state');
}

/** With the fifth step the period runs: nobody starts it by hand. */
export async function stepDone(
  { sql, unitId, now, actor }: Context,
  one: LeaverCase,
  step: Omit<Parameters<typeof keepStep>[3], 'at' | 'by'>,
) {
  const before = await keepStep(sql, unitId, one, { ...step, at: now, by: actor.accountId });
  const complete = openSteps(await listSteps(sql, unitId, one.caseId)).length === 0;
  if (complete && one.state === 'open') await setState(sql, unitId, one.caseId, 'running');
  return { complete, before };
}

/** Access is cancelled when the person leaves, not before; who leaves the unit loses the account here with it, in the same act. */
export const recordStep = action({
  name: 'leavers.record-step',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, step: z.enum(RECORDED_STEPS), on: DayField }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, step, on }) {
    const { sql, unitId, today } = context;
    const closing = step === 'access';
    const securityAdmins = closing ? await lockSecurityAdmins(sql, unitId, today) : [];
    const one = await caseInHand(context, leaverCaseId);
    if (on > today) refuse('in-the-future');
    if (closing && on < one.leavesOn) refuse('not-left-yet');
    const account =
      closing && one.leaves === 'unit' ? await closeAccountOfLeaver(context, one, securityAdmins) : undefined;
    const { complete, before } = await stepDone(context, one, { step, on });
    return done({
      result: { complete, accountClosed: account !== undefined },
      record: { personId: one.personId, leaverCaseId, step, on, onBefore: before, account },
      touched: 'nothing',
    });
  },
});

/** The last day and why. Outside the usual range for the level it is warned of, and set only knowingly. */
export const setDeclassification = action({
  name: 'leavers.set-period',
  inPerson: true,
  input: z.strictObject({
    leaverCaseId: LeaverCaseId,
    from: DayField,
    to: DayField,
    reason: Reason,
    outsideRangeKnown: z.boolean().default(false),
  }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, from, to, reason, outsideRangeKnown }) {
    const { sql, unitId, today, now } = context;
    const one = await caseInHand(context, leaverCaseId);
    if (to < from) refuse('wrong-order');
    if (to > plusMonths(from, MOST_MONTHS)) refuse('invalid-input', { field: 'to' });
    if (bearsSecrecyMark(reason)) refuse('secrecy-mark');
    const outsideRange = isOutsideRange(one.level, { from, to });
    if (outsideRange && !outsideRangeKnown) refuse('period-outside-range');
    await setPeriod(sql, unitId, one, { from, to, outsideRange, reason });
    await givePeriod(sql, unitId, now, one, from);
    const { complete } = await stepDone(context, one, { step: 'period', on: today, period: { from, to } });
    return done({
      result: { complete },
      record: {
        ...{ personId: one.personId, leaverCaseId, from, to, outsideRange, toBefore: one.periodTo ?? undefined },
        reason: sealedHash(one.salt, reason, 'reason'),
      },
      touched: { people: [one.personId] },
    });
  },
});

/** Longer than any rule asks for: a slip of the pen. */
const MOST_MONTHS = 240;

/** Whether the unit owes something for the restriction, by which document and since when (GSSL 43, GSSR 55). No amounts. */
export const recordCompensation = action({
  name: 'leavers.record-compensation',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, owed: z.boolean(), document: Reason.max(200), on: DayField }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, owed, document, on }) {
    const { sql, unitId, today } = context;
    const one = await caseInHand(context, leaverCaseId);
    if (on > today) refuse('in-the-future');
    if (bearsSecrecyMark(document)) refuse('secrecy-mark');
    await setCompensation(sql, unitId, one, { owed, on, document });
    return done({
      result: {},
      record: {
        personId: one.personId,
        leaverCaseId,
        owed,
        on,
        document: sealedHash(one.salt, document, 'compensation'),
      },
      touched: 'nothing',
    });
  },
});

/** That the restriction was filed with the exit-entry administration, where the rules of the place ask for it. */
export const recordExitFiled = action({
  name: 'leavers.record-exit-filing',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, on: DayField }),
  by: OFFICERS,
  within: namedCase,
  async run(context, { leaverCaseId, on }) {
    const one = await caseInHand(context, leaverCaseId);
    if (on > context.today) refuse('in-the-future');
    if (one.periodTo === null) refuse('wrong-state');
    const before = await keepStep(context.sql, context.unitId, one, {
      ...{ step: 'exit-filed', on, at: context.now, by: context.actor.accountId },
    });
    const record = { personId: one.personId, leaverCaseId, on, onBefore: before };
    return done({ result: {}, record, touched: 'nothing' });
  },
});
