/** The opinions of the two offices, and help asked of an organ with its reply. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { ReviewId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { printed, requestPaper } from '../documents.ts';
import { CONCLUSIONS, OFFICES, ORGANS, REPLIES } from '../reviews.ts';
import { insertHelp, keepOpinion, keepReply, opinionsOf, type Place } from '../store/parts.ts';
import { getReview, type Review } from '../store/reviews.ts';
import { held, named } from './open-review.ts';

export const textOf = (max: number) =>
  paragraph(max)
    .transform((text) => text.trim())
    .pipe(z.string().min(2));

/** Where its texts are sealed; refuses where their key was destroyed. */
export const placeOf = ({ reviewId, key }: Review, unitId: number): Place =>
  key ? { unitId, reviewId, key } : refuse('wrong-state');

export const hashOf = ({ salt }: Review, field: string, text: string | undefined) =>
  text === undefined || !salt ? undefined : sealedHash(salt, text, field);

/** Each office for itself: nobody speaks for both, by whatever roles or accounts. */
export const giveOpinion = action({
  name: 'reviews.give-opinion',
  input: z.strictObject({
    reviewId: ReviewId,
    office: z.enum(OFFICES),
    conclusion: z.enum(CONCLUSIONS),
    note: textOf(1000).optional(),
  }),
  by: ['personnel', 'security-officer'],
  inPerson: true,
  within: named,
  async run(context, { reviewId, office, conclusion, note }) {
    const { sql, unitId, actor, now } = context;
    const review = await held(context, reviewId);
    if (review.state !== 'opinions') refuse('wrong-state');
    if (!actor.roles.includes(office === 'personnel' ? 'personnel' : 'security-officer')) refuse('not-permitted');
    if (note && bearsSecrecyMark(note)) refuse('secrecy-mark');
    const others = (await opinionsOf(sql, placeOf(review, unitId))).filter((one) => one.office !== office);
    if (others.some(({ giver }) => isSame(actor, giver))) refuse('own-opinion');
    await keepOpinion(sql, placeOf(review, unitId), { office, conclusion, note }, { at: now, by: actor.accountId });
    return done({
      result: {},
      record: {
        reviewId,
        personId: review.personId,
        office,
        conclusion,
        note: hashOf(review, `opinion-${office}`, note),
      },
      touched: 'nothing',
    });
  },
});

/** Before an opinion: its own state is asked once for the paper and once for the act. */
async function toAskHelp({ sql, unitId, today }: Context, reviewId: number): Promise<Review> {
  const review = await getReview(sql, unitId, reviewId, today);
  return review.state === 'opinions' || review.state === 'materials' ? review : refuse('wrong-state');
}

/** Makes the letter that asks; it is printed, sealed and sent as any letter of the unit. The reply is recorded when it comes. */
export const askHelp = action({
  name: 'reviews.ask-help',
  input: z.strictObject({ reviewId: ReviewId, organ: z.enum(ORGANS), organName: line(100) }),
  by: ['personnel', 'security-officer'],
  within: named,
  async prepare(preparing, { reviewId, organ, organName }) {
    const review = await preparing.read((context) => toAskHelp(context, reviewId));
    const { today: day, now: at, timeZone } = preparing;
    const paper = requestPaper(review, { organ, organName }, { day, at, timeZone });
    return {
      paper,
      file: await keepSealed(preparing, await printed(paper, preparing.services.fontsRoot), 'application/pdf'),
    };
  },
  async run(context, { reviewId, organ, organName }, { paper, file }) {
    const { sql, unitId, actor, now, today, timeZone } = context;
    const { personId } = await held(context, reviewId);
    const review = await toAskHelp(context, reviewId);
    const asked = requestPaper(review, { organ, organName }, { day: today, at: now, timeZone });
    if (!isDeepStrictEqual(asked, paper)) refuse('busy');
    const fileHash = await attach(context, file);
    const by = { at: now, by: actor.accountId };
    const helpId = await insertHelp(sql, unitId, reviewId, { organ, organName, fileHash }, by);
    return done({
      result: { helpId },
      record: { reviewId, personId, helpId, organ, file: reference(fileHash) },
      touched: 'nothing',
    });
  },
});

export const recordReply = action({
  name: 'reviews.record-reply',
  input: z.strictObject({
    reviewId: ReviewId,
    helpId: z.int().positive(),
    reply: z.enum(REPLIES),
    repliedOn: DayField,
    replyNumber: line(60).optional(),
  }),
  by: ['personnel', 'security-officer'],
  within: named,
  async run(context, { reviewId, helpId, reply, repliedOn, replyNumber }) {
    const { sql, unitId, actor, now, today } = context;
    const { personId } = await held(context, reviewId);
    if (repliedOn > today) refuse('in-the-future');
    const recorded = { at: now, by: actor.accountId };
    if (!(await keepReply(sql, unitId, reviewId, { helpId, reply, repliedOn, replyNumber }, recorded)))
      refuse('wrong-state');
    return done({ result: {}, record: { reviewId, personId, helpId, reply, repliedOn }, touched: 'nothing' });
  },
});
