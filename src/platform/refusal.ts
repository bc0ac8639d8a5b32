/**
 * Refusals: a request is declined, expected, and the user is told what happened, what is kept and what to do. One class, a closed
 * set of codes, an exhaustive map to status and words. Everything else that is thrown is a fault: logged once under a
 * reference, answered without detail.
 */
import type { Localised } from '../law/localised.ts';
import { type Details, GENERAL } from './refusal-words.ts';
import { OF_ATTESTATIONS } from './refusal-words-of-attestations.ts';
import { OF_BODIES } from './refusal-words-of-bodies.ts';
import { OF_CHECK_IN } from './refusal-words-of-check-in.ts';
import { OF_CLUES } from './refusal-words-of-clues.ts';
import { OF_COURSES } from './refusal-words-of-courses.ts';
import { OF_CROSS_CHECKS } from './refusal-words-of-cross-checks.ts';
import { OF_DATE_ORDERS } from './refusal-words-of-date-orders.ts';
import { OF_DISPATCHES } from './refusal-words-of-dispatches.ts';
import { OF_EMERGENCY_ACCESS } from './refusal-words-of-emergency-access.ts';
import { OF_EXCHANGES } from './refusal-words-of-exchanges.ts';
import { OF_FINDINGS } from './refusal-words-of-findings.ts';
import { OF_INCIDENTS } from './refusal-words-of-incidents.ts';
import { OF_INSPECTIONS } from './refusal-words-of-inspections.ts';
import { OF_LEAVERS } from './refusal-words-of-leavers.ts';
import { OF_MATTERS } from './refusal-words-of-matters.ts';
import { OF_MEASURES } from './refusal-words-of-measures.ts';
import { OF_ORGAN } from './refusal-words-of-organ.ts';
import { OF_PACKAGES } from './refusal-words-of-packages.ts';
import { OF_PACKS } from './refusal-words-of-packs.ts';
import { OF_PLANS } from './refusal-words-of-plans.ts';
import { OF_QUESTIONS } from './refusal-words-of-questions.ts';
import { OF_RECORDS } from './refusal-words-of-records.ts';
import { OF_REGISTERS } from './refusal-words-of-registers.ts';
import { OF_REQUESTS } from './refusal-words-of-requests.ts';
import { OF_REVIEWS } from './refusal-words-of-reviews.ts';
import { OF_RULES } from './refusal-words-of-rules.ts';
import { OF_SELF_INSPECTIONS } from './refusal-words-of-self-inspections.ts';
import { OF_STATIONED } from './refusal-words-of-stationed.ts';
import { OF_TRAINING } from './refusal-words-of-training.ts';
import { OF_TRAVEL } from './refusal-words-of-travel.ts';
import { OF_TRAVEL_DOCUMENTS } from './refusal-words-of-travel-documents.ts';
import { OF_YEARLY_REPORTS } from './refusal-words-of-yearly-reports.ts';

const REFUSALS = {
  ...GENERAL,
  ...OF_RECORDS,
  ...OF_PACKAGES,
  ...OF_LEAVERS,
  ...OF_MATTERS,
  ...OF_CLUES,
  ...OF_DISPATCHES,
  ...OF_BODIES,
  ...OF_ORGAN,
  ...OF_INSPECTIONS,
  ...OF_REVIEWS,
  ...OF_CHECK_IN,
  ...OF_TRAVEL_DOCUMENTS,
  ...OF_TRAVEL,
  ...OF_STATIONED,
  ...OF_EXCHANGES,
  ...OF_REQUESTS,
  ...OF_EMERGENCY_ACCESS,
  ...OF_CROSS_CHECKS,
  ...OF_DATE_ORDERS,
  ...OF_FINDINGS,
  ...OF_INCIDENTS,
  ...OF_COURSES,
  ...OF_PLANS,
  ...OF_ATTESTATIONS,
  ...OF_RULES,
  ...OF_MEASURES,
  ...OF_SELF_INSPECTIONS,
  ...OF_YEARLY_REPORTS,
  ...OF_PACKS,
  ...OF_QUESTIONS,
  ...OF_TRAINING,
  ...OF_REGISTERS,
};
/** What stands in two lists would count by its last place alone, in silence. */
export const LISTS = [
  GENERAL,
  OF_RECORDS,
  OF_PACKAGES,
  OF_LEAVERS,
  OF_MATTERS,
  OF_CLUES,
  OF_DISPATCHES,
  OF_BODIES,
  OF_ORGAN,
  OF_INSPECTIONS,
  OF_REVIEWS,
  OF_CHECK_IN,
  OF_TRAVEL_DOCUMENTS,
  OF_TRAVEL,
  OF_STATIONED,
  OF_EXCHANGES,
  OF_REQUESTS,
  OF_EMERGENCY_ACCESS,
  OF_CROSS_CHECKS,
  OF_DATE_ORDERS,
  OF_FINDINGS,
  OF_INCIDENTS,
  OF_COURSES,
  OF_PLANS,
  OF_ATTESTATIONS,
  OF_RULES,
  OF_MEASURES,
  OF_SELF_INSPECTIONS,
  OF_PACKS,
  OF_QUESTIONS,
  OF_TRAINING,
  OF_REGISTERS,
];

export type RefusalCode = keyof typeof REFUSALS;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;
  /** `cause`: the error that the refusal stands for, for the log. */
  constructor(code: RefusalCode, details: Details = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.details = details;
  }
}

export const refuse = (code: RefusalCode, details: Details = {}): never => {
  throw new Refusal(code, details);
};

/** All that there are; what an answer fills in stands in braces. */
export const listRefusals = (): { code: RefusalCode; status: number; words: Localised }[] =>
  (Object.keys(REFUSALS) as RefusalCode[]).map((code) => ({
    code,
    status: REFUSALS[code].status,
    words: REFUSALS[code].words(NAMED),
  }));
const NAMED: Details = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

export const statusOf = (refusal: Refusal): number => REFUSALS[refusal.code].status;
export const wordsOf = (refusal: Refusal): Localised => REFUSALS[refusal.code].words(refusal.details);
