/**
 * What can be seen of reviews. Lists say who and how far; a case is opened for a purpose, and the look is logged. The person sees his own:
 * how far it is, what was seen of each condition, decisions with reasons and what they rest on, that something is withheld; not what
 * is withheld, and not the offices' opinions, on which a decision does not rest.
 */

import { z } from 'zod';
import { RULES_BEFORE_START } from '../../law/before-start.ts';
import { plusDays } from '../../law/day.ts';
import { SOON_DAYS } from '../../law/due.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { conditionsFor } from '../../law/review-conditions.ts';
import type { Context } from '../../platform/action.ts';
import { readAttached } from '../../platform/attach.ts';
import { DepartmentId, PersonId, ReviewId } from '../../platform/ids.ts';
import { line, Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { owingAsk, readOwing } from '../duties/owing.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { countOwing } from '../duties/store/owing.ts';
import { unitOfPerson } from '../people/store/people.ts';
import { withheldAtMost } from './actions/withhold.ts';
import { isDecider } from './deciders.ts';
import { numberOf } from './documents.ts';
import { type DecideVerdict, mayDecide, mayDecideAgain, REVIEW_STATES, reviewedFor } from './reviews.ts';
import { decidersOf, listCandidates } from './store/deciders.ts';
import { decisionsOf, withheldOf } from './store/decisions.ts';
import { countWaiting, listPlanned, listReviews, listWithheld, REVIEWS_WORK } from './store/lists.ts';
import { openingsOf } from './store/openings.ts';
import { conditionsOf, helpsOf, opinionsOf, statementsOf } from './store/parts.ts';
import { getReview, type Review } from './store/reviews.ts';

export const SEE_REVIEWS = ['personnel', 'security-officer', 'head'] as const;

export const ReviewsFilterFields = {
  state: z.enum([...REVIEW_STATES, 'open']).optional(),
  departmentId: DepartmentId.optional(),
  text: line(60).optional(),
};

export const OwingFilterFields = { departmentId: DepartmentId.optional(), text: line(60).optional() };

export const reviews = query({
  name: 'reviews.list',
  input: z.strictObject({ ...ReviewsFilterFields, reviewId: ReviewId.optional(), ...Page }),
  by: SEE_REVIEWS,
  recorded: 'no',
  run: ({ sql, unitId }, { offset, limit, ...asked }) => listReviews(sql, unitId, asked, { offset, limit }),
});

/** Appointments whose review is owed and has no open case; again, from thirty days before. */
export const whoOwes = query({
  name: 'reviews.who-owes',
  input: z.strictObject({ ...OwingFilterFields, ...Page }),
  by: SEE_REVIEWS,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const asked = owingAsk(context, filter);
    const levels = await countOwing(context.sql, context.unitId, REVIEWS_WORK, asked);
    const rows = await readOwing(context, REVIEWS_WORK, asked, { offset, limit });
    return { total: levels.reduce((sum, { appointments }) => sum + appointments, 0), rows };
  },
});

/** Starts that are planned, each with what must stand before it and whether it does. */
export const plannedStarts = query({
  name: 'reviews.planned',
  input: z.strictObject(Page),
  by: SEE_REVIEWS,
  recorded: 'no',
  run: ({ sql, unitId }, slice) =>
    listPlanned(
      sql,
      unitId,
      RULES_BEFORE_START.map(({ number }) => number),
      slice,
    ),
});

/** What is withheld from people and to be approved, or looked at again by the day set for it; never one's own. */
export const withheldDue = query({
  name: 'reviews.withheld-due',
  input: z.strictObject(Page),
  by: SEE_REVIEWS,
  recorded: 'no',
  run: ({ sql, unitId, actor, today }, slice) =>
    listWithheld(sql, unitId, { but: actor.personId, until: plusDays(today, SOON_DAYS) }, slice),
});

/** How much waits: starts whose day passed unopened, and what is withheld and due to be looked at. */
export const waiting = query({
  name: 'reviews.waiting',
  input: z.strictObject({}),
  by: SEE_REVIEWS,
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const asked = { but: actor.personId, until: plusDays(today, SOON_DAYS) };
    const { total: withheld } = await listWithheld(sql, unitId, asked, { offset: 0, limit: 1 });
    return { startsPassed: await countWaiting(sql, unitId, today), withheld };
  },
});

/** Who decides reviews here, and who could be chosen. */
export const deciders = query({
  name: 'reviews.deciders',
  input: z.strictObject({}),
  by: SEE_REVIEWS,
  recorded: 'no',
  async run({ sql, unitId }) {
    const chosen = await decidersOf(sql, unitId);
    const candidates = await listCandidates(sql, unitId);
    return {
      ...chosen,
      candidates: candidates.map(({ personId: _, ...one }) => ({ ...one, decides: isDecider(one, chosen) })),
    };
  },
});

const bare = ({ key: _, salt: __, openedBy: ___, ...review }: Review, { timeZone }: Context) => ({
  ...review,
  number: numberOf(review, timeZone),
});

async function partsOf({ sql, unitId }: Context, { reviewId, key }: Review) {
  const place = { unitId, reviewId, key };
  return {
    conditions: await conditionsOf(sql, unitId, reviewId),
    opinions: await opinionsOf(sql, place),
    helps: await helpsOf(sql, unitId, reviewId),
    decisions: await decisionsOf(sql, place),
    statements: await statementsOf(sql, place),
    withheld: await withheldOf(sql, place),
  };
}

/** A case with all that stands in it. `may` says what the reader could do now; the server asks again when he does. */
export const review = query({
  name: 'reviews.get',
  input: z.strictObject({ reviewId: ReviewId, personId: PersonId, purpose: PurposeField }),
  by: SEE_REVIEWS,
  recorded: 'purpose',
  async run(context, { reviewId, personId }) {
    const { sql, unitId, actor, today } = context;
    const one = await getReview(sql, unitId, reviewId, today);
    // Officers read their own as anybody does: on their page, without what is withheld.
    if (one.personId !== personId || one.personId === actor.personId) return refuse('not-found');
    const { decisions, ...parts } = await partsOf(context, one);
    const who = { accountId: actor.accountId, personId: actor.personId ?? null };
    const chosen = isDecider(actor, await decidersOf(sql, unitId));
    const asDecider = (verdict: DecideVerdict) => (verdict === 'fine' && !chosen ? 'not-a-decider' : verdict);
    const first = decisions[0]?.decidedBy;
    const again = mayDecideAgain(who, { ...one, decidedBy: first, statements: parts.statements.length }, today);
    return {
      review: { ...bare(one, context), conditionsAsked: conditionsFor(reviewedFor(one)) },
      ...parts,
      withheld: parts.withheld.map(({ proposedBy, ...row }) => ({
        ...row,
        mayApprove: row.approvedAt === null && !isSame(actor, proposedBy),
        /** Whoever proposed it does not prolong it. */
        mayProlong: !isSame(actor, proposedBy),
      })),
      withheldAtMost: (await withheldAtMost(context)).until,
      opinions: parts.opinions.map(({ giver, ...row }) => ({ ...row, mine: isSame(actor, giver) })),
      decisions: decisions.map(({ decidedBy: _, ...row }) => row),
      may: { decide: asDecider(mayDecide(who, one)), decideAgain: asDecider(again) },
      openings: (await openingsOf(sql, unitId, personId)).filter((row) => row.appointmentId === one.appointmentId),
    };
  },
});

const PAPERS = ['intended-decision', 'decision', 'request-for-help'] as const;

/** A paper of the case: the letter that asks an organ, for officers; or a notice to the person, for both. */
export const download = query({
  name: 'reviews.download',
  input: z.strictObject({
    reviewId: ReviewId,
    personId: PersonId,
    paper: z.enum(PAPERS),
    helpId: z.int().positive().optional(),
    purpose: PurposeField,
  }),
  by: [...SEE_REVIEWS, 'member'],
  recorded: 'purpose',
  async run(looking, { reviewId, personId, paper, helpId }) {
    const { sql, unitId, actor, today } = looking;
    const one = await getReview(sql, unitId, reviewId, today);
    const own = one.personId === actor.personId;
    const officer = SEE_REVIEWS.some((role) => actor.roles.includes(role));
    const asksForHelp = paper === 'request-for-help';
    if (one.personId !== personId || !(own ? !asksForHelp : officer)) refuse('not-found');
    const round = paper === 'intended-decision' ? 1 : 2;
    const hash = asksForHelp
      ? (await helpsOf(sql, unitId, reviewId)).find((help) => help.helpId === helpId)?.fileHash
      : (await decisionsOf(sql, { unitId, reviewId, key: one.key })).find((row) => row.round === round)?.fileHash;
    if (!hash) return refuse('not-found');
    const name = `${PAPER_NAMES[paper]}-${numberOf(one, looking.timeZone)}.pdf`;
    return { file: { name, ...(await readAttached(looking, hash)) } };
  },
});

const PAPER_NAMES: Record<(typeof PAPERS)[number], string> = {
  'intended-decision': '审查拟作决定告知书',
  decision: '审查决定书',
  'request-for-help': '协助审查函',
};

const OWN_AT_MOST = 50;

/** One's own reviews, the newest first, from the moment at which they began. */
export const ownReviews = query({
  name: 'reviews.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    const { rows } = await listReviews(sql, unitId, { personId }, { offset: 0, limit: OWN_AT_MOST });
    return {
      reviews: rows
        .filter(({ state }) => state !== 'draft')
        .map(({ helpAsked: _, name: __, staffNumber: ___, ...row }) => row),
    };
  },
});

/** One's own review: what was decided and why, what one said, what is withheld by which provision. */
export const ownReview = query({
  name: 'reviews.my-review',
  input: z.strictObject({ reviewId: ReviewId }),
  by: ['member'],
  recorded: 'no',
  async run(context, { reviewId }) {
    const { sql, unitId, actor, today } = context;
    const one = await getReview(sql, unitId, reviewId, today);
    if (one.personId !== actor.personId || one.state === 'draft') return refuse('not-found');
    const { conditions, decisions, statements, withheld } = await partsOf(context, one);
    const { openedByName: _, ...told } = bare(one, context);
    return {
      review: told,
      conditions: conditions.map(({ recordedBy: _by, ...row }) => row),
      decisions: decisions.map(({ decidedBy: _by, ...row }) => row),
      statements,
      withheld: withheld
        .filter(({ untoldReference, approvedAt }) => untoldReference === null && approvedAt !== null)
        .map(({ withheldId, legalReference, reviewOn, liftedAt, what }) => ({
          ...{ withheldId, legalReference, reviewOn, liftedAt },
          what: liftedAt === null ? null : what,
        })),
      workingDays: effectiveFigures(await choicesOf(sql, unitId))['review.statement'],
    };
  },
});

/** How somebody's posts were opened: an exception stays to be seen, by officers and by the person. */
export const openings = query({
  name: 'reviews.openings',
  input: z.strictObject({ personId: PersonId, purpose: PurposeField }),
  by: [...SEE_REVIEWS, 'member'],
  recorded: 'purpose',
  async run({ sql, unitId, actor }, { personId }) {
    const officer = SEE_REVIEWS.some((role) => actor.roles.includes(role));
    if (!officer && actor.personId !== personId) refuse('not-found');
    await unitOfPerson(sql, unitId, personId); // a look at somebody whom there is not is none
    return { openings: await openingsOf(sql, unitId, personId) };
  },
});
