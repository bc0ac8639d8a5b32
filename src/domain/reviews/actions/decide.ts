/**
 * Deciding, being heard, deciding again (rights.md R6). A first decision that passes ends the review and meets the duty. Any other is
 * an intended one: the person is notified with reasons, has time for a statement, and another person decides again. There is no way
 * around the state between. Order of effects: the notice is made and lies on the disk, then one transaction refers to it.
 */

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Paper } from '../../../documents/paper.ts';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import type { Day } from '../../../law/day.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { reviewCondition } from '../../../law/review-conditions.ts';
import { addWorkingDays } from '../../../law/working-days.ts';
import { type Actor, action, type Context, done, type Preparing } from '../../../platform/action.ts';
import { attach, keepSealed, type SealedFile } from '../../../platform/attach.ts';
import { ReviewId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Who } from '../../../platform/second-person.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { readCalendar } from '../../units/store/calendar.ts';
import { isDecider } from '../deciders.ts';
import { decisionPaper, printed } from '../documents.ts';
import { givePassed } from '../evidence.ts';
import {
  CONCLUSIONS,
  type Conclusions,
  DECIDER_ROLES,
  type DecideVerdict,
  isAsNotified,
  mayDecide,
  mayDecideAgain,
  mayState,
  outcomeOf,
} from '../reviews.ts';
import { decidersOf } from '../store/deciders.ts';
import { decisionsOf, insertDecision, withheldOf } from '../store/decisions.ts';
import { conditionsOf, helpsOf, insertStatement, opinionsOf, statementsOf } from '../store/parts.ts';
import { closeReview, decideAgainBy, getReview, hearUntil, holdReview, type Review } from '../store/reviews.ts';
import { named } from './open-review.ts';
import { hashOf, placeOf, textOf } from './opinions.ts';

const DecisionFields = {
  reviewId: ReviewId,
  secrecy: z.enum(CONCLUSIONS),
  counterEspionage: z.enum(CONCLUSIONS),
  reasons: textOf(4000).optional(),
  reliedOn: textOf(4000).optional(),
  terms: textOf(2000).optional(),
};

type Words = { readonly reasons?: string; readonly reliedOn?: string; readonly terms?: string };
type Given = Conclusions & Words;

const whoIs = ({ accountId, personId }: Actor): Who => ({ accountId, personId: personId ?? null });

/** Whom the unit has left it to; then what holds for everybody. */
async function checkDecider({ sql, unitId, actor }: Context): Promise<void> {
  if (!isDecider(actor, await decidersOf(sql, unitId))) refuse('not-a-decider');
}

function refuseUnless(verdict: DecideVerdict, review: Review): void {
  if (verdict === 'too-early') refuse('not-heard-yet', { until: review.statementDue! });
  else if (verdict !== 'fine') refuse(verdict);
}

/** Whatever is not a plain pass needs its reasons in writing, and what they rest on; conditions are written down too. */
function checkWords(given: Given): void {
  const outcome = outcomeOf(given);
  if (outcome !== 'passed' && (!given.reasons || !given.reliedOn)) refuse('reasons-needed');
  if ((outcome === 'passed-with-conditions') !== (given.terms !== undefined)) refuse('reasons-needed');
  for (const text of [given.reasons, given.reliedOn, given.terms])
    if (text && bearsSecrecyMark(text)) refuse('secrecy-mark');
}

/** The last day of so many of the unit's working days after today. */
const workingDaysOn = async ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, from: Day, days: number): Promise<Day> =>
  addWorkingDays(from, days, await readCalendar(sql, unitId));

const figuresOf = async ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>) =>
  effectiveFigures(await choicesOf(sql, unitId));

/** What stands in the way of a first decision: an opinion not given, a letter not answered, something withheld but not approved. */
async function toDecide(context: Context, reviewId: number): Promise<Review> {
  const { sql, unitId, actor, today } = context;
  const review = await getReview(sql, unitId, reviewId, today);
  refuseUnless(mayDecide(whoIs(actor), review), review);
  await checkDecider(context);
  const opinions = await opinionsOf(sql, { unitId, reviewId, key: review.key });
  const waiting = (await helpsOf(sql, unitId, reviewId)).filter(({ reply }) => reply === null);
  if (opinions.length < 2 || waiting.length > 0)
    refuse('review-incomplete', {
      zh: '组织人事部门和保密、安全防范工作机构的意见须齐备，已发出的协助函须已登记答复，才能决定。决定没有作出。',
      en: 'Both offices must have given their opinions, and every letter that asked for help must have its reply recorded. No decision was taken.',
    });
  await checkWithheld(context, review);
  return review;
}

async function toDecideAgain(context: Context, reviewId: number): Promise<Review> {
  const { sql, unitId, actor, today } = context;
  const review = await getReview(sql, unitId, reviewId, today);
  const place = { unitId, reviewId, key: review.key };
  const [first] = await decisionsOf(sql, place);
  const { length: statements } = await statementsOf(sql, place);
  refuseUnless(mayDecideAgain(whoIs(actor), { ...review, decidedBy: first?.decidedBy, statements }, today), review);
  await checkDecider(context);
  await checkWithheld(context, review);
  return review;
}

/** Nobody is decided on again more strictly than he was heard on; a condition of the law that is not met does not go by in silence. */
async function checkGiven({ sql, unitId }: Context, { reviewId, key }: Review, given: Given, round: 1 | 2) {
  const [notified] = round === 2 ? await decisionsOf(sql, { unitId, reviewId, key }) : [];
  if (notified && !isAsNotified(given, notified)) refuse('not-as-notified');
  if (outcomeOf(given) !== 'passed') return;
  const unmet = (await conditionsOf(sql, unitId, reviewId)).filter(({ met }) => !met);
  if (unmet.length > 0)
    refuse('review-incomplete', {
      zh: `以下法定条件登记为不具备：${unmet.map(({ condition }) => reviewCondition(condition).title.zh).join('；')}。不能直接通过，决定没有作出。请附条件、不予任用，或者先更正登记。`,
      en: `Recorded as not met: ${unmet.map(({ condition }) => reviewCondition(condition).title.en).join('; ')}. A plain pass is not possible and no decision was taken. Please decide under conditions or against the appointment, or correct what was recorded.`,
    });
}

async function checkWithheld({ sql, unitId }: Context, { reviewId, key }: Review): Promise<void> {
  const open = (await withheldOf(sql, { unitId, reviewId, key })).some(({ approvedAt }) => approvedAt === null);
  if (open)
    refuse('review-incomplete', {
      zh: '有不予告知的内容尚未经第二人批准，决定没有作出。请先由另一人批准。',
      en: 'Something is to be withheld and a second person has not approved it. No decision was taken. Please have it approved first.',
    });
}

/** The notice to the person, as it reads for this decision today. */
async function noticeOf(context: Context, review: Review, given: Given, round: 1 | 2): Promise<Paper> {
  const { sql, unitId, today, now, timeZone } = context;
  const workingDays = (await figuresOf(context))['review.statement'];
  const withheld = await withheldOf(sql, { unitId, reviewId: review.reviewId, key: review.key });
  const told = withheld.filter((one) => one.untoldReference === null && one.liftedAt === null);
  return decisionPaper(
    review,
    {
      ...{ round, workingDays, secrecy: given.secrecy, counterEspionage: given.counterEspionage },
      ...{ reasons: given.reasons, reliedOn: given.reliedOn, terms: given.terms },
      statementDue: round === 1 ? await workingDaysOn(context, today, workingDays) : undefined,
      withheld: told.map(({ legalReference, reviewOn }) => ({ legalReference, reviewOn })),
    },
    { day: today, at: now, timeZone },
  );
}

type Prepared = { readonly paper: Paper; readonly file: SealedFile } | undefined;

/** A plain first pass needs no paper: the person reads it on the page. */
const needsNotice = (given: Given, round: 1 | 2): boolean => round === 2 || outcomeOf(given) !== 'passed';

async function prepared(preparing: Preparing, given: Given & { reviewId: number }, round: 1 | 2): Promise<Prepared> {
  checkWords(given);
  const paper = await preparing.read(async (context) => {
    const review = await (round === 1 ? toDecide : toDecideAgain)(context, given.reviewId);
    await checkGiven(context, review, given, round);
    return needsNotice(given, round) ? noticeOf(context, review, given, round) : undefined;
  });
  if (!paper) return undefined;
  return {
    paper,
    file: await keepSealed(preparing, await printed(paper, preparing.services.fontsRoot), 'application/pdf'),
  };
}

/** The decision's row with its notice; who decides meanwhile, or what was changed, is seen here again. */
async function decided(
  context: Context,
  given: Given & { reviewId: number },
  round: 1 | 2,
  made: Prepared,
): Promise<Review> {
  const { sql, unitId, actor, now } = context;
  await holdReview(sql, unitId, given.reviewId);
  const review = await (round === 1 ? toDecide : toDecideAgain)(context, given.reviewId);
  await checkGiven(context, review, given, round);
  if (made && !isDeepStrictEqual(await noticeOf(context, review, given, round), made.paper)) refuse('busy');
  const fileHash = made ? await attach(context, made.file) : null;
  const { secrecy, counterEspionage, reasons, reliedOn, terms } = given;
  await insertDecision(
    sql,
    placeOf(review, unitId),
    { round, secrecy, counterEspionage, reasons, reliedOn, terms, fileHash },
    { at: now, by: actor.accountId },
  );
  return review;
}

const factsOf = (review: Review, given: Given, round: 1 | 2, made: Prepared) => ({
  ...{ reviewId: review.reviewId, personId: review.personId, round },
  ...{ secrecy: given.secrecy, counterEspionage: given.counterEspionage },
  reasons: hashOf(review, `reasons-${round}`, given.reasons),
  reliedOn: hashOf(review, `relied-on-${round}`, given.reliedOn),
  terms: hashOf(review, `terms-${round}`, given.terms),
  notice: made && reference(made.file.hash),
});

async function close(context: Context, review: Review, given: Given): Promise<void> {
  const { sql, unitId, now, today } = context;
  const outcome = outcomeOf(given);
  await closeReview(sql, unitId, review.reviewId, { state: outcome, at: now, on: today });
  if (outcome !== 'not-appointed') await givePassed(sql, unitId, review, { at: now, on: today });
}

type FirstResult = { readonly state: 'passed' | 'pending-statement'; readonly statementDue?: Day };

export const decide = action({
  name: 'reviews.decide',
  input: z.strictObject(DecisionFields),
  by: DECIDER_ROLES,
  inPerson: true,
  within: named,
  prepare: (preparing, given) => prepared(preparing, given as Given & { reviewId: number }, 1),
  async run(context, input, made: Prepared) {
    const { sql, unitId, today } = context;
    const given = input as Given & { reviewId: number };
    checkWords(given);
    const review = await decided(context, given, 1, made);
    const outcome = outcomeOf(given);
    const facts = factsOf(review, given, 1, made);
    if (outcome === 'passed') {
      await close(context, review, given);
      const result: FirstResult = { state: outcome };
      return done({ result, record: { ...facts, outcome }, touched: { people: [review.personId] } });
    }
    const figures = await figuresOf(context);
    const statementDue = await workingDaysOn(context, today, figures['review.statement']);
    const again = await workingDaysOn(context, statementDue, figures['review.re-decision']);
    await hearUntil(sql, unitId, review.reviewId, statementDue, again);
    const result: FirstResult = { state: 'pending-statement', statementDue };
    return done({
      result,
      record: { ...facts, intended: outcome, statementDue },
      touched: 'nothing',
    });
  },
});

export const decideAgain = action({
  name: 'reviews.decide-again',
  input: z.strictObject(DecisionFields),
  by: DECIDER_ROLES,
  inPerson: true,
  within: named,
  prepare: (preparing, given) => prepared(preparing, given as Given & { reviewId: number }, 2),
  async run(context, input, made: Prepared) {
    const given = input as Given & { reviewId: number };
    checkWords(given);
    const review = await decided(context, given, 2, made);
    await close(context, review, given);
    return done({
      result: { state: outcomeOf(given) },
      record: { ...factsOf(review, given, 2, made), outcome: outcomeOf(given) },
      touched: { people: [review.personId] },
    });
  },
});

/** By the person concerned alone, as often as needed. What comes after its time is accepted and marked late. */
export const makeStatement = action({
  name: 'reviews.make-statement',
  input: z.strictObject({ reviewId: ReviewId, words: textOf(8000) }),
  by: ['member'],
  inPerson: true,
  within: named,
  async run(context, { reviewId, words }) {
    const { sql, unitId, actor, now, today } = context;
    await holdReview(sql, unitId, reviewId);
    const review = await getReview(sql, unitId, reviewId, today);
    if (review.personId !== actor.personId) refuse('not-found');
    const verdict = mayState(review, today);
    if (verdict === 'wrong-state') refuse('wrong-state');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const isLate = verdict === 'late';
    const statementId = await insertStatement(sql, placeOf(review, unitId), { words, at: now, isLate });
    if (review.state === 'pending-statement' && (await statementsOf(sql, { ...review, unitId })).length === 1) {
      const figures = await figuresOf(context);
      await decideAgainBy(sql, unitId, reviewId, await workingDaysOn(context, today, figures['review.re-decision']));
    }
    return done({
      result: { statementId, isLate },
      record: { reviewId, personId: review.personId, statementId, isLate, words: hashOf(review, 'statement', words) },
      touched: 'nothing',
    });
  },
});
