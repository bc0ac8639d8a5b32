/** Opening a review, beginning it, what was seen of each condition, handing it on for opinions, giving it up. */
import { z } from 'zod';
import { plusDays } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import {
  CHANGING_CONDITIONS,
  conditionsFor,
  REVIEW_CONDITION_KEYS,
  REVIEW_DOCUMENTS,
  type ReviewCondition,
  reviewCondition,
} from '../../../law/review-conditions.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { AppointmentId, PersonId, ReviewId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { lockPerson, unitOfPerson } from '../../people/store/people.ts';
import { listAppointments } from '../../people/store/posts.ts';
import { CAUSES, mayRecord, missingConditions, reviewedFor, WITHDRAWAL_REASONS } from '../reviews.ts';
import { conditionsOf, keepCondition } from '../store/parts.ts';
import {
  beginReview,
  closeReview,
  getReview,
  holdReview,
  insertReview,
  moveTo,
  type Review,
  unitOfReview,
} from '../store/reviews.ts';

/** Personnel runs reviews (Secrets Regulations 50); the security office signs with it. */
const RUN_BY = ['personnel', 'security-officer'] as const;

export const named = ({ sql, unitId }: Context, { reviewId }: { reviewId: number }) =>
  unitOfReview(sql, unitId, reviewId);

/** The review, held until the act ends. Nobody does anything in his own. */
export async function held(context: Context, reviewId: number): Promise<Review> {
  const { sql, unitId, actor, today } = context;
  await holdReview(sql, unitId, reviewId);
  const review = await getReview(sql, unitId, reviewId, today);
  if (review.personId === actor.personId) refuse('another-person');
  return review;
}

/** Of the appointment it is for, planned or running; one at a time. */
async function opened(context: Context, { personId, appointmentId }: { personId: number; appointmentId: number }) {
  const { sql, unitId, actor, today } = context;
  if (actor.personId === personId) refuse('another-person');
  await lockPerson(sql, unitId, personId);
  const all = await listAppointments(sql, unitId, personId);
  const one = all.find((appointment) => appointment.appointmentId === appointmentId) ?? refuse('not-found');
  return one.to !== undefined && one.to < today ? refuse('wrong-state') : one;
}

export const openReview = action({
  name: 'reviews.open',
  input: z.strictObject({
    personId: PersonId,
    appointmentId: AppointmentId,
    cause: z.enum(CAUSES).exclude(['circumstances-changed']),
  }),
  by: RUN_BY,
  within: ({ sql, unitId }, { personId }) => unitOfPerson(sql, unitId, personId),
  async run(context, { personId, appointmentId, cause }) {
    const { sql, unitId, actor, now, today } = context;
    const { postId } = await opened(context, { personId, appointmentId });
    const reviewId = await insertReview(
      sql,
      unitId,
      { personId, appointmentId, postId, cause },
      { at: now, by: actor.accountId },
    );
    const { level, keyPost } = await getReview(sql, unitId, reviewId, today);
    if (reviewedFor({ level, keyPost }).length === 0)
      refuse('review-incomplete', {
        zh: '该岗位既非涉密岗位，也非关键岗位，依法不需审查，没有开立。请核对岗位。',
        en: 'This post is neither secret-related nor a key post: no review is asked for, and none was opened. Please check the post.',
      });
    return done({
      result: { reviewId },
      record: { reviewId, personId, appointmentId, postId, cause },
      touched: 'nothing',
    });
  },
});

/** From here on the person sees that it runs. */
export const begin = action({
  name: 'reviews.begin',
  input: z.strictObject({ reviewId: ReviewId }),
  by: RUN_BY,
  within: named,
  async run(context, { reviewId }) {
    const { sql, unitId, now } = context;
    const { state, personId } = await held(context, reviewId);
    if (state !== 'draft') refuse('wrong-state');
    await beginReview(sql, unitId, reviewId, now);
    return done({ result: {}, record: { reviewId, personId }, touched: 'nothing' });
  },
});

const Seen = {
  met: z.boolean(),
  document: z.enum(REVIEW_DOCUMENTS),
  seenOn: DayField,
};

/**
 * Met or not, by which document, seen on which day: no words about it are asked or kept (rights.md R5). While the person is heard only
 * to the better: what turns out not to be so can then be put right, and nothing is added on which nobody was heard (R6).
 */
export const recordCondition = action({
  name: 'reviews.record-condition',
  input: z.strictObject({
    reviewId: ReviewId,
    condition: z.enum(REVIEW_CONDITION_KEYS as readonly [ReviewCondition, ...ReviewCondition[]]),
    ...Seen,
  }),
  by: RUN_BY,
  within: named,
  async run(context, { reviewId, condition, met, document, seenOn }) {
    const { sql, unitId, actor, now, today } = context;
    const review = await held(context, reviewId);
    if (!mayRecord(review.state, met)) refuse('wrong-state');
    if (!conditionsFor(reviewedFor(review)).includes(condition)) refuse('invalid-input', { field: 'condition' });
    if (!reviewCondition(condition).documents.includes(document)) refuse('invalid-input', { field: 'document' });
    if (seenOn > today) refuse('in-the-future');
    await keepCondition(sql, unitId, reviewId, { condition, met, document, seenOn }, { at: now, by: actor.accountId });
    return done({
      result: {},
      record: { reviewId, personId: review.personId, condition, document, seenOn },
      touched: 'nothing',
    });
  },
});

/** The materials are complete: both offices give their opinions. */
export const askOpinions = action({
  name: 'reviews.ask-opinions',
  input: z.strictObject({ reviewId: ReviewId }),
  by: RUN_BY,
  within: named,
  async run(context, { reviewId }) {
    const { sql, unitId } = context;
    const review = await held(context, reviewId);
    if (review.state !== 'materials') refuse('wrong-state');
    const recorded = await conditionsOf(sql, unitId, reviewId);
    const missing = missingConditions(
      review,
      recorded.map(({ condition }) => condition),
    ).map((one) => reviewCondition(one).title);
    if (missing.length > 0)
      refuse('review-incomplete', {
        zh: `以下条件尚未登记所见材料：${missing.map(({ zh }) => zh).join('；')}。审查仍在“收集材料”。请逐项登记后再征求意见。`,
        en: `No document is recorded yet for: ${missing.map(({ en }) => en).join('; ')}. The review stays with its materials. Please record each, then ask for opinions.`,
      });
    await moveTo(sql, unitId, reviewId, 'opinions');
    return done({ result: {}, record: { reviewId, personId: review.personId }, touched: 'nothing' });
  },
});

/** Only before a decision: what was decided is ended by deciding again, never by a word. */
export const withdrawReview = action({
  name: 'reviews.withdraw',
  input: z.strictObject({ reviewId: ReviewId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: RUN_BY,
  within: named,
  async run(context, { reviewId, reason }) {
    const { sql, unitId, now, today } = context;
    const { state, personId, cause } = await held(context, reviewId);
    if (state !== 'draft' && state !== 'materials' && state !== 'opinions') refuse('wrong-state');
    await closeReview(sql, unitId, reviewId, { state: 'withdrawn', at: now, on: today, reason });
    // A reported change is a fact of the ledger; one recorded by mistake ceases to be.
    const touched = cause === 'circumstances-changed' ? { people: [personId] } : ('nothing' as const);
    return done({ result: {}, record: { reviewId, personId, was: state, reason }, touched });
  },
});

/**
 * Somebody in a post reports another nationality or residence: what was seen is recorded, and a review is owed within its time. It is begun
 * at once, so that the person sees it.
 */
export const reportChange = action({
  name: 'reviews.report-change',
  input: z.strictObject({
    personId: PersonId,
    appointmentId: AppointmentId,
    condition: z.enum(CHANGING_CONDITIONS),
    ...Seen,
  }),
  by: RUN_BY,
  within: ({ sql, unitId }, { personId }) => unitOfPerson(sql, unitId, personId),
  async run(context, { personId, appointmentId, condition, met, document, seenOn }) {
    const { sql, unitId, actor, now, today } = context;
    if (seenOn > today) refuse('in-the-future');
    if (!reviewCondition(condition).documents.includes(document)) refuse('invalid-input', { field: 'document' });
    const { postId } = await opened(context, { personId, appointmentId });
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const dueOn = plusDays(today, figures['review.on-change']);
    const entered = { at: now, by: actor.accountId };
    const cause = 'circumstances-changed' as const;
    const reviewId = await insertReview(sql, unitId, { personId, appointmentId, postId, cause, dueOn }, entered);
    await beginReview(sql, unitId, reviewId, now);
    const review = await getReview(sql, unitId, reviewId, today);
    if (!conditionsFor(reviewedFor(review)).includes(condition)) refuse('invalid-input', { field: 'condition' });
    await keepCondition(sql, unitId, reviewId, { condition, met, document, seenOn }, entered);
    return done({
      result: { reviewId, dueOn },
      record: { reviewId, personId, appointmentId, postId, cause, condition, document, seenOn, dueOn },
      touched: { people: [personId] },
    });
  },
});
