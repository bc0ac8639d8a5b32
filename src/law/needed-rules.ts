/**
 * The needed set (应有制度清单) of a key unit, as data: which rules a unit that "establishes and improves its rules" (Provisions 9(1)) has, and what
 * each has to settle. The law names no list: this one is ours `[D]`, made from what Articles 8 to 10 ask to be done; it is shown as such.
 */
import type { DutyCode } from './duty.ts';
import type { Localised } from './localised.ts';
import { MANAGEMENT } from './needed-rules/management.ts';
import { PROTECTION } from './needed-rules/protection.ts';

export type NeededRule = {
  readonly title: Localised;
  /** What it serves; their articles are its law. */
  readonly duties: readonly [DutyCode, ...DutyCode[]];
  /** What it must settle: the headings to begin with. Only ever appended to, a point is known by its place. */
  readonly points: readonly [Localised, ...Localised[]];
};

export const NEEDED = { ...MANAGEMENT, ...PROTECTION } satisfies Record<string, NeededRule>;
export type NeededKind = keyof typeof NEEDED;
export const NEEDED_KINDS = Object.keys(NEEDED) as [NeededKind, ...NeededKind[]];
export const neededRule = (kind: NeededKind): NeededRule => NEEDED[kind];

/** A point by its name: `training.2` is the second of training. */
export const pointsOf = (kind: NeededKind): { readonly point: string; readonly title: Localised }[] =>
  neededRule(kind).points.map((title, at) => ({ point: `${kind}.${at + 1}`, title }));

export const POINTS = NEEDED_KINDS.flatMap(pointsOf).map(({ point }) => point) as [string, ...string[]];

/** The duties that rules of these kinds serve. */
export const dutiesOfKinds = (kinds: readonly NeededKind[]): DutyCode[] => [
  ...new Set(kinds.flatMap((kind) => neededRule(kind).duties)),
];
