/**
 * What is withheld from the person (rights.md R7; PIPL 18, 35): legal reference, two approvers, a day on which it is looked at again,
 * by another than who proposed it and never out of sight.
 */

import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { type Day, plusMonths } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ReviewId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { isOpen } from '../reviews.ts';
import { approveWithheld, insertWithheld, reviewWithheld, type Withheld, withheldOf } from '../store/decisions.ts';
import type { Review } from '../store/reviews.ts';
import { held, named } from './open-review.ts';
import { hashOf, placeOf, textOf } from './opinions.ts';

const BY = ['head', 'security-officer', 'personnel'] as const;

/** Told that something is withheld is the person always, unless a provision forbids even that: then it is named. */
export const withhold = action({
  name: 'reviews.withhold',
  input: z.strictObject({
    reviewId: ReviewId,
    what: textOf(4000),
    legalReference: line(200),
    untoldReference: line(200).optional(),
    reviewOn: DayField,
  }),
  by: BY,
  inPerson: true,
  within: named,
  async run(context, { reviewId, what, legalReference, untoldReference, reviewOn }) {
    const { sql, unitId, actor, now } = context;
    const review = await held(context, reviewId);
    if (!isOpen(review.state) || review.state === 'draft') refuse('wrong-state');
    await refuseDay(context, reviewOn);
    if (bearsSecrecyMark(what)) refuse('secrecy-mark');
    const entry = { what, legalReference, untoldReference, reviewOn };
    const withheldId = await insertWithheld(sql, placeOf(review, unitId), entry, { at: now, by: actor.accountId });
    return done({
      result: { withheldId },
      record: {
        ...{ reviewId, personId: review.personId, withheldId, reviewOn, isTold: untoldReference === undefined },
        what: hashOf(review, `withheld-${withheldId}`, what),
      },
      touched: 'nothing',
    });
  },
});

/** The last day for which something can be withheld today. */
export async function withheldAtMost({ sql, unitId, today }: Pick<Context, 'sql' | 'unitId' | 'today'>) {
  const months = effectiveFigures(await choicesOf(sql, unitId))['review.withheld'];
  return { months, until: plusMonths(today, months) };
}

async function refuseDay(context: Context, on: Day): Promise<void> {
  if (on <= context.today) refuse('wrong-order');
  const most = await withheldAtMost(context);
  if (on > most.until) refuse('withheld-too-long', most);
}

async function oneOf(
  context: Context,
  reviewId: number,
  withheldId: number,
): Promise<{ review: Review; one: Withheld }> {
  const review = await held(context, reviewId);
  const all = await withheldOf(context.sql, { unitId: context.unitId, reviewId, key: review.key });
  return { review, one: all.find((other) => other.withheldId === withheldId) ?? refuse('not-found') };
}

const Named = { reviewId: ReviewId, withheldId: z.int().positive() };

/** By a second person. */
export const approveWithholding = action({
  name: 'reviews.approve-withholding',
  input: z.strictObject(Named),
  by: BY,
  inPerson: true,
  within: named,
  async run(context, { reviewId, withheldId }) {
    const { sql, unitId, actor, now } = context;
    const { review, one } = await oneOf(context, reviewId, withheldId);
    if (one.approvedAt !== null) refuse('wrong-state');
    if (isSame(actor, one.proposedBy)) refuse('another-person');
    await approveWithheld(sql, { unitId, reviewId, withheldId }, { at: now, by: actor.accountId });
    return done({ result: {}, record: { reviewId, personId: review.personId, withheldId }, touched: 'nothing' });
  },
});

/** Looked at again: without `until` it is given free, and the person reads it. It stays withheld by another than its proposer. */
export const lookAgainAtWithheld = action({
  name: 'reviews.review-withholding',
  input: z.strictObject({ ...Named, until: DayField.optional() }),
  by: BY,
  inPerson: true,
  within: named,
  async run(context, { reviewId, withheldId, until }) {
    const { sql, unitId, actor, now } = context;
    const { review, one } = await oneOf(context, reviewId, withheldId);
    if (one.approvedAt === null || one.liftedAt !== null) refuse('wrong-state');
    if (until !== undefined) {
      await refuseDay(context, until);
      if (isSame(actor, one.proposedBy)) refuse('own-withholding');
    }
    await reviewWithheld(sql, { unitId, reviewId, withheldId }, { until, at: now, by: actor.accountId });
    return done({ result: {}, record: { reviewId, personId: review.personId, withheldId, until }, touched: 'nothing' });
  },
});
