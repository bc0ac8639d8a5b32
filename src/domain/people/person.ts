/**
 * People (人员), posts (岗位) and who holds which post when (任职). Provisions 9(3), 9(6), 10(1); Secrets Law 43 (level of the post);
 * CII Regulations 14 (key posts, head of the security body).
 *
 * The post carries the level, never the person: what somebody owes follows from the posts held, and ends with them. What a post is
 * holds for a term; changing it makes a new term from a day, so that the past stays as it was. A person may hold several posts,
 * each once at a time, between joining and leaving.
 *
 * This is no personnel file: only what a duty needs stands here (rights.md R2, R4, R5), and nothing is said about what a person is
 * like, might do, or has been through.
 */
import { type Day, plusDays } from '../../law/day.ts';
import type { KeyPost, PostLevel } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import { inOrder, overlap, type Period } from '../units/unit.ts';

export const PRESENCES = ['in-post', 'seconded', 'off-post'] as const;
export type Presence = (typeof PRESENCES)[number];

export const PRESENCE_NAMES: Record<Presence, Localised> = {
  'in-post': { zh: '在岗', en: 'In post' },
  seconded: { zh: '借调', en: 'Seconded' },
  'off-post': { zh: '离岗', en: 'Off post' },
};

/** Time in the unit: from joining, where that is known, to leaving, where somebody leaves. */
export type Employment = { readonly joinedOn?: Day; readonly leftOn?: Day };

export type PeriodVerdict = 'fine' | 'wrong-order' | 'outside-employment' | 'overlapping';

/**
 * Whether a period (of holding a post, of being stationed abroad) can stand for this person beside others of the same. Not before
 * joining: an earlier day is a slip of the pen, or the day of joining is wrong and is put right first. What a roster states
 * about the time before is taken over by import, not by hand.
 */
export function mayStand(wish: Period, { joinedOn, leftOn }: Employment, others: readonly Period[]): PeriodVerdict {
  if (!inOrder(wish)) return 'wrong-order';
  if (joinedOn !== undefined && wish.from < joinedOn) return 'outside-employment';
  if (leftOn !== undefined && (wish.from > leftOn || (wish.to !== undefined && wish.to > leftOn))) {
    return 'outside-employment';
  }
  return others.some((other) => overlap(wish, other)) ? 'overlapping' : 'fine';
}

/** What a post is for a time. A foreign-related post says why it is one. */
export type Nature = {
  readonly level: PostLevel;
  readonly foreignRelated: boolean;
  readonly foreignReason?: string;
  readonly keyPost: KeyPost;
};
export type Term = Period & Nature;

/** What is done to a post's terms so that it has another nature from a day on. Terms planned for later stay. */
export type TermChange =
  | { readonly what: 'replace'; readonly from: Day }
  | { readonly what: 'split'; readonly shortened: Day; readonly lastDayBefore: Day; readonly to?: Day }
  | { readonly what: 'put-before'; readonly to: Day };

/**
 * From that day the post has the new nature: the term that holds then ends the day before, and the new one lasts as long as that
 * would have. A term that begins on that very day is replaced; before the first, the new one lasts until it.
 */
export function changeFrom(terms: readonly Period[], from: Day): TermChange {
  const first = terms[0]!;
  if (from < first.from) return { what: 'put-before', to: plusDays(first.from, -1) };
  const current = terms.findLast((term) => term.from <= from)!;
  if (current.from === from) return { what: 'replace', from };
  return { what: 'split', shortened: current.from, lastDayBefore: plusDays(from, -1), to: current.to };
}

/** The terms once that change is made: what `people.change-post` would leave behind. */
export function termsAfter(terms: readonly Term[], from: Day, nature: Nature): Term[] {
  const change = changeFrom(terms, from);
  if (change.what === 'replace') return terms.map((term) => (term.from === from ? { ...term, ...nature } : term));
  const kept =
    change.what === 'split'
      ? terms.map((term) => (term.from === change.shortened ? { ...term, to: change.lastDayBefore } : term))
      : terms;
  return [...kept, { from, to: change.to, ...nature }].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether the post exists throughout: from its first term on, until it is closed. */
export function postStands(wish: Period, post: { readonly firstDay: Day; readonly closedOn?: Day }): boolean {
  if (wish.from < post.firstDay) return false;
  return post.closedOn === undefined || (wish.to !== undefined && wish.to <= post.closedOn);
}

/** Which of the two a text is: a foreign-related post needs its reason, any other has none. */
export const reasonFits = ({ foreignRelated, foreignReason }: Nature): boolean =>
  foreignRelated === (foreignReason !== undefined);

/** A recommended standard (GB/T 39204-2022), not the law: a key post of an operator is held by at least so many together. */
export const KEY_POST_HELD_BY = 2;
export const isHeldAlone = (keyPost: KeyPost, holders: number): boolean =>
  keyPost === 'key-post' && holders < KEY_POST_HELD_BY;

/** Why an appointment or stationing is withdrawn as never having been: closed, so that no story is kept (rights.md R5). */
export const WITHDRAWAL_REASONS = [
  'wrong-person',
  'wrong-post',
  'wrong-days',
  'entered-twice',
  'did-not-happen',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const WITHDRAWAL_REASON_NAMES: Record<WithdrawalReason, Localised> = {
  'wrong-person': { zh: '选错人员', en: 'The wrong person was picked' },
  'wrong-post': { zh: '选错岗位', en: 'The wrong post was picked' },
  'wrong-days': { zh: '日期有误', en: 'The days were wrong' },
  'entered-twice': { zh: '重复登记', en: 'Entered twice' },
  'did-not-happen': { zh: '实际未发生', en: 'It did not come about' },
};
