/** A version is submitted, sent back or approved; a plan is looked at again, or ended. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { PlanId, PlanVersionId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { giveIssued, giveReviewed } from '../evidence.ts';
import { APPROVE, LACK_NAMES, lacksOf, REVIEWED, type ReviewOutcome, RUN } from '../plans.ts';
import { closeReview, countOthersInForce, dropReview, oweReview } from '../store/lists.ts';
import {
  authorsOf,
  changeVersion,
  endPlan,
  getPlan,
  holdersOf,
  holdVersion,
  noteReturned,
  openVersion,
  versionOn,
  versionsOf,
} from '../store/plans.ts';
import { figuresOf, namedPlan, namedVersion, OWN_ROW, refuseAbsent, refuseSecrets } from '../within.ts';
import { drafted } from './write.ts';

export const submit = action({
  name: 'plans.submit',
  input: z.strictObject({ planVersionId: PlanVersionId }),
  by: RUN,
  within: namedVersion,
  async run(context, { planVersionId }) {
    const { sql, unitId, now, actor } = context;
    const { planId } = await drafted(context, planVersionId);
    const { words } = await openVersion(sql, unitId, planVersionId);
    const holders = await holdersOf(sql, unitId, planVersionId);
    const lacks = lacksOf(words!, holders);
    if (lacks.length > 0)
      refuse('plan-incomplete', {
        zh: lacks.map((lack) => LACK_NAMES[lack].zh).join('；'),
        en: lacks.map((lack) => LACK_NAMES[lack].en).join('; '),
      });
    await refuseAbsent(
      context,
      holders.map(({ personId }) => personId),
    );
    await changeVersion(sql, unitId, planVersionId, {
      ...{ state: 'submitted', submitted_at: now, submitted_by: actor.accountId },
    });
    return done({ result: {}, record: { planId, planVersionId }, touched: 'nothing' });
  },
});

/** By the head with the reason, or by the office itself: it can be written in again. */
export const sendBack = action({
  name: 'plans.send-back',
  input: z.strictObject({ planVersionId: PlanVersionId, words: line(200) }),
  by: [...RUN, ...APPROVE],
  within: namedVersion,
  async run({ sql, unitId }, { planVersionId, words }) {
    const one = await holdVersion(sql, unitId, planVersionId);
    if (one.state !== 'submitted') refuse('wrong-state');
    refuseSecrets(words);
    await noteReturned(sql, unitId, one, words);
    return done({
      result: {},
      record: { planId: one.planId, planVersionId, words: sealedHash(one.salt, words, 'returned') },
      touched: 'nothing',
    });
  },
});

/** By a head who has not written in it: it is issued, and holds from its day. That is also the review of the one before. */
export const approve = action({
  name: 'plans.approve',
  inPerson: true,
  input: z.strictObject({
    planVersionId: PlanVersionId,
    /** The revision that was read. */
    revision: z.int().min(1).max(1_000_000),
    effectiveFrom: DayField,
    document: line(60).optional(),
  }),
  by: APPROVE,
  within: namedVersion,
  async run(context, { planVersionId, revision, effectiveFrom, document }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await holdVersion(sql, unitId, planVersionId);
    if (one.state !== 'submitted') refuse('wrong-state');
    if (one.revision !== revision) refuse('plan-changed');
    await getPlan(sql, unitId, one.planId, true); // a review that is confirmed meanwhile waits, or this waits for it
    if ((await authorsOf(sql, unitId, planVersionId)).some((author) => isSame(actor, author))) refuse('own-plan');
    const before = (await versionsOf(sql, unitId, one.planId)).find(({ state }) => state === 'issued');
    if (effectiveFrom < today || (before && effectiveFrom < before.effectiveFrom!)) refuse('holds-too-early');
    refuseSecrets(document ?? '');
    await changeVersion(sql, unitId, planVersionId, {
      ...{ state: 'issued', approved_at: now, approved_by: actor.accountId, effective_from: effectiveFrom },
      ...(document && { document }),
    });
    await giveIssued(context, planVersionId);
    await reviewed(context, one.planId, 'revised');
    const facts = { planId: one.planId, planVersionId, revision, effectiveFrom };
    return done({
      result: {},
      record: { ...facts, ...(document && { document: sealedHash(one.salt, document, 'document') }) },
      touched: OWN_ROW,
    });
  },
});

/** Whatever review was open is held; the next one is owed from today. */
async function reviewed(context: Context, planId: number, outcome: ReviewOutcome): Promise<void> {
  const { sql, unitId, now, today, actor } = context;
  const reviewId = await closeReview(sql, unitId, planId, { on: today, at: now, by: actor.accountId, outcome });
  if (reviewId !== undefined) await giveReviewed(context, reviewId);
  await oweReview(sql, unitId, planId, today, (await figuresOf(context))['plan.review']);
}

/** The yearly review with nothing to change: all of it was looked at. What is to change becomes the next version instead. */
export const confirmReview = action({
  name: 'plans.confirm-review',
  input: z.strictObject({ planId: PlanId, looked: z.array(z.enum(REVIEWED)).max(REVIEWED.length) }),
  by: RUN,
  within: namedPlan,
  async run(context, { planId, looked }) {
    const { sql, unitId, today } = context;
    if ((await getPlan(sql, unitId, planId, true)).endedOn !== null) refuse('wrong-state');
    const one = await versionOn(sql, unitId, planId, today);
    if (!one) return refuse('not-in-force-yet');
    if (new Set(looked).size < REVIEWED.length) refuse('review-not-whole');
    await refuseAbsent(
      context,
      (await holdersOf(sql, unitId, one.versionId)).map(({ personId }) => personId),
    );
    await reviewed(context, planId, 'unchanged');
    return done({ result: {}, record: { planId, planVersionId: one.versionId }, touched: OWN_ROW });
  },
});

/** No longer used. It stays readable; a unit keeps one plan in force. */
export const end = action({
  name: 'plans.end',
  inPerson: true,
  input: z.strictObject({ planId: PlanId }),
  by: APPROVE,
  within: namedPlan,
  async run(context, { planId }) {
    const { sql, unitId, today, actor } = context;
    if ((await getPlan(sql, unitId, planId, true)).endedOn !== null) refuse('wrong-state');
    const [newest] = await versionsOf(sql, unitId, planId);
    if (newest!.state !== 'issued') refuse('plan-in-hand');
    if ((await countOthersInForce(sql, unitId, planId, today)) === 0) refuse('last-plan');
    await endPlan(sql, unitId, planId, today, actor.accountId);
    await dropReview(sql, unitId, planId);
    return done({ result: {}, record: { planId, on: today }, touched: OWN_ROW });
  },
});
