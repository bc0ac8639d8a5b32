/**
 * Review before a post and again while it is held (审查): Provisions 9(3), 10(1); Secrets Law 43, Regulations 50; CII Regulations 14.
 * One case with two conclusions, on secrecy and on counter-espionage, so that it serves both offices. Personnel runs it, the
 * security office gives its opinion, and who decides is neither who opened it nor the person.
 *
 * The law gives no appeal against a failed review; here the person is heard all the same (rights.md R6): who is to be refused, or
 * passed under conditions, gets reasons and what they rest on in writing, has time for a statement, and another person decides
 * again. The state between cannot be skipped by anybody. It is no investigation, no score and no judgement of a person.
 */

import type { Day } from '../../law/day.ts';
import type { KeyPost, PostLevel } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import { conditionsFor, type ReviewCondition, type ReviewedFor } from '../../law/review-conditions.ts';
import { isSame, type Who } from '../../platform/second-person.ts';

export const REVIEW_STATES = [
  'draft',
  'materials',
  'opinions',
  'pending-statement',
  'passed',
  'passed-with-conditions',
  'not-appointed',
  'withdrawn',
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STATE_NAMES: Record<ReviewState, Localised> = {
  draft: { zh: '草拟', en: 'Draft' },
  materials: { zh: '收集材料', en: 'Materials' },
  opinions: { zh: '征求意见', en: 'Opinions' },
  'pending-statement': { zh: '待本人陈述、另行决定', en: 'To be heard, then decided anew' },
  passed: { zh: '通过', en: 'Passed' },
  'passed-with-conditions': { zh: '附条件通过', en: 'Passed with conditions' },
  'not-appointed': { zh: '不予任用', en: 'Not appointed' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
};

export const CAUSES = ['before-post', 're-review', 'level-changed', 'circumstances-changed'] as const;
export type Cause = (typeof CAUSES)[number];

export const CAUSE_NAMES: Record<Cause, Localised> = {
  'before-post': { zh: '上岗前审查', en: 'Before the post' },
  're-review': { zh: '定期复审', en: 'Regular re-review' },
  'level-changed': { zh: '岗位涉密等级变化', en: 'The level of the post changed' },
  'circumstances-changed': { zh: '国籍或者居留情况变化', en: 'Nationality or residence changed' },
};

/** What an opinion or a decision says, once for secrecy and once for counter-espionage. */
export const CONCLUSIONS = ['passed', 'with-conditions', 'not-passed'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const CONCLUSION_NAMES: Record<Conclusion, Localised> = {
  passed: { zh: '通过', en: 'Passed' },
  'with-conditions': { zh: '附条件通过', en: 'Passed with conditions' },
  'not-passed': { zh: '不通过', en: 'Not passed' },
};

export const OFFICES = ['personnel', 'security'] as const;
export type Office = (typeof OFFICES)[number];

export const OFFICE_NAMES: Record<Office, Localised> = {
  personnel: { zh: '组织人事部门', en: 'Personnel' },
  security: { zh: '保密、安全防范工作机构', en: 'Security office' },
};

export const ORGANS = ['public-security', 'state-security'] as const;
export type Organ = (typeof ORGANS)[number];

export const ORGAN_NAMES: Record<Organ, Localised> = {
  'public-security': { zh: '公安机关', en: 'Public security organ' },
  'state-security': { zh: '国家安全机关', en: 'State security organ' },
};

export const REPLIES = ['nothing-against', 'something-against', 'cannot-help', 'no-reply'] as const;
export type Reply = (typeof REPLIES)[number];

export const REPLY_NAMES: Record<Reply, Localised> = {
  'nothing-against': { zh: '未提出不宜任用的意见', en: 'Nothing against the appointment' },
  'something-against': { zh: '提出不宜任用的意见', en: 'Something against the appointment' },
  'cannot-help': { zh: '答复无法协助', en: 'Cannot help' },
  'no-reply': { zh: '未予答复', en: 'No reply' },
};

export const WITHDRAWAL_REASONS = ['opened-by-mistake', 'post-given-up', 'person-withdrew'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const WITHDRAWAL_REASON_NAMES: Record<WithdrawalReason, Localised> = {
  'opened-by-mistake': { zh: '误开', en: 'Opened by mistake' },
  'post-given-up': { zh: '不再拟任该岗位', en: 'The post is no longer intended' },
  'person-withdrew': { zh: '本人放弃', en: 'The person withdrew' },
};

/** What a post asks to be reviewed: by its level, by its being a key post, or by both. */
export function reviewedFor(post: { readonly level: PostLevel; readonly keyPost: KeyPost }): ReviewedFor[] {
  return [
    ...(post.level === 'none' ? [] : (['secret-related'] as const)),
    ...(post.keyPost === 'none' ? [] : (['key-post'] as const)),
  ];
}

/** The conditions not yet recorded. */
export const missingConditions = (
  post: { readonly level: PostLevel; readonly keyPost: KeyPost },
  recorded: readonly ReviewCondition[],
): ReviewCondition[] => conditionsFor(reviewedFor(post)).filter((one) => !recorded.includes(one));

export type Conclusions = { readonly secrecy: Conclusion; readonly counterEspionage: Conclusion };
export type Outcome = Extract<ReviewState, 'passed' | 'passed-with-conditions' | 'not-appointed'>;

/** The stricter of the two conclusions counts. */
export function outcomeOf({ secrecy, counterEspionage }: Conclusions): Outcome {
  const both = [secrecy, counterEspionage];
  if (both.includes('not-passed')) return 'not-appointed';
  return both.includes('with-conditions') ? 'passed-with-conditions' : 'passed';
}

/** Not as strict as the other on either side, or exactly as strict on both (CONCLUSIONS stands from mild to strict). */
export function compared(given: Conclusions, notified: Conclusions): 'milder' | 'the-same' | 'stricter' {
  const steps = (['secrecy', 'counterEspionage'] as const).map(
    (side) => CONCLUSIONS.indexOf(given[side]) - CONCLUSIONS.indexOf(notified[side]),
  );
  if (steps.some((step) => step > 0)) return 'stricter';
  return steps.some((step) => step < 0) ? 'milder' : 'the-same';
}

/**
 * Whether the person was heard on it: nothing stricter than what was notified, and upheld only on what it was said to rest on. Two
 * texts of conditions cannot be weighed by a program; the second person answers for that.
 */
export function isAsNotified(
  given: Conclusions & { readonly reliedOn?: string | null },
  notified: Conclusions & { readonly reliedOn: string | null },
): boolean {
  const how = compared(given, notified);
  return how === 'milder' || (how === 'the-same' && (given.reliedOn ?? null) === notified.reliedOn);
}

/** Roles of which the unit chooses who decides (deciders.ts). */
export const DECIDER_ROLES = ['head', 'security-officer', 'personnel'] as const;
export type DeciderRole = (typeof DECIDER_ROLES)[number];

export type DecideVerdict = 'fine' | 'wrong-state' | 'another-person' | 'not-a-decider' | 'too-early';

type ToDecide = {
  readonly state: ReviewState;
  /** The person who is reviewed. */
  readonly personId: number;
  readonly openedBy: Who;
};

/** Nobody decides on himself, nor on a case of his own making. */
const mayBe = (who: Who, { personId, openedBy }: ToDecide): boolean =>
  who.personId !== personId && !isSame(who, openedBy);

export const mayDecide = (who: Who, review: ToDecide): DecideVerdict => {
  if (review.state !== 'opinions') return 'wrong-state';
  return mayBe(who, review) ? 'fine' : 'another-person';
};

type ToDecideAgain = ToDecide & {
  readonly decidedBy: Who | undefined;
  readonly statements: number;
  readonly statementDue: Day | null;
};

/** By another than who decided first; once the person was heard, or the time for it is over. */
export function mayDecideAgain(who: Who, review: ToDecideAgain, today: Day): DecideVerdict {
  const { state, decidedBy, statements, statementDue } = review;
  if (state !== 'pending-statement' || !decidedBy || !statementDue) return 'wrong-state';
  if (!mayBe(who, review) || isSame(who, decidedBy)) return 'another-person';
  return statements > 0 || today > statementDue ? 'fine' : 'too-early';
}

/** Whether a condition can be recorded so: while the person is heard, as met alone. */
export const mayRecord = (state: ReviewState, met: boolean): boolean =>
  state === 'materials' || state === 'opinions' || (state === 'pending-statement' && met);

/** From the notice on, for as long as there is the case: what comes late is kept and marked so, never dropped. */
export function mayState(
  review: { state: ReviewState; statementDue: Day | null },
  today: Day,
): 'fine' | 'late' | 'wrong-state' {
  if (review.statementDue === null || review.state === 'withdrawn') return 'wrong-state';
  return review.state !== 'pending-statement' || today > review.statementDue ? 'late' : 'fine';
}

export const isOpen = (state: ReviewState): boolean =>
  state === 'draft' || state === 'materials' || state === 'opinions' || state === 'pending-statement';
