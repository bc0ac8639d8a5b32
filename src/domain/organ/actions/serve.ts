/** Proof of service, from which the change is in force; and the review of every entry. */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { KeyUnitId, ListChangeId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { getArrival } from '../../dispatches/store/arrivals.ts';
import { listDeliveries } from '../../dispatches/store/deliveries.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { giveListReview, giveService } from '../evidence.ts';
import { refuseSecrets } from '../fields.ts';
import { CONCLUSION_NAMES, type Conclusion, nextReview } from '../organ.ts';
import { type Change, holdChange, markServed, type TakenBy } from '../store/changes.ts';
import { getKeyUnit, isListed } from '../store/key-units.ts';
import { dropPlannedReview, holdReview, planReview } from '../store/reviews.ts';
import { namedChange, namedKeyUnit, OFFICER } from '../within.ts';

const CONCLUSIONS = Object.keys(CONCLUSION_NAMES) as [Conclusion, ...Conclusion[]];

async function reviewAfter({ sql, unitId }: Context, keyUnitId: number, from: Day) {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  return planReview(sql, unitId, { keyUnitId, from, due: nextReview(from, figures['list.review']) });
}

/** In force from service: a listing begins the reviews, a removal ends them. */
async function inForce(
  context: Context,
  one: Change,
  service: { on: Day; how: 'receipt' | 'by-hand'; takenBy?: TakenBy },
) {
  const { sql, unitId, now, today } = context;
  if (one.state !== 'decided' || one.decidedOn === null) return refuse('wrong-state');
  if (service.on < one.decidedOn) refuse('wrong-order');
  if (service.on > today) refuse('in-the-future');
  await markServed(sql, unitId, one, service);
  await giveService(sql, unitId, now, one.changeId, service.on);
  if (one.change === 'listing') await reviewAfter(context, one.keyUnitId, service.on);
  if (one.change === 'removal') await dropPlannedReview(sql, unitId, one.keyUnitId);
  return done({
    result: { servedOn: service.on },
    record: {
      ...{ changeId: one.changeId, change: one.change, servedOn: service.on, how: service.how },
      takenBy: service.takenBy && sealedHash(one.salt, JSON.stringify(service.takenBy), 'taken-by'),
    },
    touched: { people: [], unit: true },
  });
}

/** The receipt that came is the proof, and its day the day of service. */
export const recordReceipt = action({
  name: 'organ.record-receipt',
  input: z.strictObject({ changeId: ListChangeId }),
  by: OFFICER,
  within: namedChange,
  async run(context, { changeId }) {
    const { sql, unitId } = context;
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'decided' || one.dispatchId === null) return refuse('wrong-state');
    const [delivery] = await listDeliveries(sql, unitId, one.dispatchId);
    const receipt = delivery?.receipt ?? refuse('not-receipted');
    const { envelope } = await getArrival(sql, unitId, receipt);
    return inForce(context, one, { on: (envelope.content as ContentOf<'receipt'>).receivedOn, how: 'receipt' });
  },
});

/** Handed over on paper: on which day, who took it, and the number that the paper bears. */
export const recordServiceByHand = action({
  name: 'organ.serve-by-hand',
  input: z.strictObject({ changeId: ListChangeId, servedOn: DayField, takenBy: line(60), noticeNumber: line(60) }),
  by: OFFICER,
  within: namedChange,
  async run(context, { changeId, servedOn, takenBy, noticeNumber }) {
    const one = await holdChange(context.sql, context.unitId, changeId);
    return inForce(context, one, { on: servedOn, how: 'by-hand', takenBy: { name: takenBy, noticeNumber } });
  },
});

/** Of one entry; the next is due from it on. What it concludes is proposed, consulted and decided as every change is. */
export const review = action({
  name: 'organ.review',
  input: z.strictObject({
    keyUnitId: KeyUnitId,
    heldOn: DayField,
    conclusion: z.enum(CONCLUSIONS),
    grounds: paragraph(2_000).refine((text) => text.trim().length > 0, { message: 'grounds' }),
  }),
  by: OFFICER,
  within: namedKeyUnit,
  async run(context, { keyUnitId, heldOn, conclusion, grounds }) {
    const { sql, unitId, now, today, actor } = context;
    if (heldOn > today) refuse('in-the-future');
    refuseSecrets(grounds);
    await getKeyUnit(sql, unitId, keyUnitId, true);
    if (!(await isListed(sql, unitId, keyUnitId, heldOn))) refuse('not-listed');
    const held = await holdReview(sql, unitId, keyUnitId, {
      ...{ on: heldOn, conclusion, grounds, at: now, by: actor.accountId },
    });
    if (!held) return refuse('not-listed');
    if (heldOn < held.owedFrom) refuse('wrong-order');
    await giveListReview(sql, unitId, now, held.reviewId, heldOn);
    await reviewAfter(context, keyUnitId, heldOn);
    const record = { keyUnitId, listReviewId: held.reviewId, heldOn, conclusion, grounds: held.grounds };
    return done({ result: {}, record, touched: { people: [], unit: true } });
  },
});
