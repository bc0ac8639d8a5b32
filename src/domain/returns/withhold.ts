/**
 * What of the counts of one duty may leave the unit (docs/decisions/0035-returns.md). Pure.
 *
 * A count that fewer than five people stand behind is withheld; nobody standing behind it, a zero, is not a small group. What was withheld
 * must not follow from the rest: owed = met + soon + overdue + later. Of a duty of few dozen people nothing but the total is then stated.
 * Of a larger one `later`, which is never stated, takes up what is missing; where it leaves too little room, one more count is withheld.
 * A count may stand for few people and many rows (three people, five years of training): people are counted, rows are stated.
 */

import { RETURN_FIGURES } from '../dispatches/dispatches.ts';

/** The states of a duty that a return tells apart; `later`: owed, not met, and not due within thirty days. */
export const STATES = ['met', 'soon', 'overdue', 'later'] as const;
export type State = (typeof STATES)[number];
export const FIGURES = RETURN_FIGURES;
export type Figure = (typeof FIGURES)[number];

export type Cell = { readonly rows: number; readonly people: number };
export type Counted = Readonly<Record<State, Cell>> & {
  readonly duty: string;
  /** Different people over all states. */
  readonly people: number;
  /** A duty of the unit itself: its rows stand for nobody. */
  readonly ofUnit: boolean;
};
export type Stated = Readonly<Record<Figure, number | null>>;

/**
 * `few`: fewer than five people stand behind it. `few-in-all`: behind the whole duty. `protects`: it would let another one be worked out.
 * Closed.
 */
export const WHY_WITHHELD = ['few', 'few-in-all', 'protects'] as const;
export type WhyWithheld = (typeof WHY_WITHHELD)[number];
export type Withheld = Readonly<Partial<Record<Figure, WhyWithheld>>>;

export const isFew = (people: number, atLeast: number): boolean => people > 0 && people < atLeast;
export const owedOf = (one: Counted): number => STATES.reduce((sum, state) => sum + one[state].rows, 0);

export const countOf = (one: Counted, figure: Figure): number => (figure === 'owed' ? owedOf(one) : one[figure].rows);

/** Least telling first: what is given up to protect another. */
const GIVEN_UP = ['soon', 'met', 'overdue'] as const;

/** `atLeast`: how many people a stated count stands for at the least (figure returns.at-least). */
export function stated(one: Counted, atLeast: number): { readonly figures: Stated; readonly withheld: Withheld } {
  const owed = owedOf(one);
  const all = { owed, met: one.met.rows, soon: one.soon.rows, overdue: one.overdue.rows };
  if (one.ofUnit) return { figures: all, withheld: {} };
  if (isFew(one.people, atLeast)) return nothing('few-in-all');
  const withheld = new Map<Figure, WhyWithheld>();
  for (const state of GIVEN_UP) if (isFew(one[state].people, atLeast)) withheld.set(state, 'few');
  if (withheld.size === 0 && !isFew(one.later.people, atLeast)) return { figures: all, withheld: {} };
  const isSmall = one.people < SMALL * atLeast;
  for (const state of GIVEN_UP) {
    if (withheld.has(state) || (!isSmall && isWide(one, withheld, atLeast))) continue;
    if (isSmall || one[state].rows > 0) withheld.set(state, 'protects');
  }
  const figures = Object.fromEntries(FIGURES.map((key) => [key, withheld.has(key) ? null : all[key]]));
  return { figures: figures as Stated, withheld: Object.fromEntries(withheld) };
}

/** Of a duty of fewer than ten times as many people, where something is withheld, nothing but the total is stated. */
const SMALL = 10;

/** What is not stated comes to so many rows together that each withheld count can be anything from one to four. */
function isWide(one: Counted, withheld: ReadonlyMap<Figure, unknown>, atLeast: number): boolean {
  const hidden = GIVEN_UP.filter((state) => withheld.has(state));
  const together = hidden.reduce((sum, state) => sum + one[state].rows, one.later.rows);
  return hidden.length > 0 && together >= hidden.length - 1 + atLeast - 1;
}

const nothing = (why: WhyWithheld) => ({
  figures: { owed: null, met: null, soon: null, overdue: null },
  withheld: { owed: why, met: why, soon: why, overdue: why },
});

/**
 * Two returns laid side by side must not tell of few either: a count that differs by fewer than five from what was last stated is stated
 * as it was, with its day. So a stated count is true on its day, and within four of the truth since. A zero is stated whenever it holds.
 */
export const isAsBefore = (before: number | null | undefined, now: number | null, atLeast: number): boolean =>
  before != null && before > 0 && now !== null && now > 0 && now !== before && Math.abs(now - before) < atLeast;
