/**
 * Occasions: what a record makes owed, from a day until a day. A list change that was decided makes its notice owed; a rectification report
 * that arrived, its check; a journey, the interview after it. Part of applies.ts: the row of an occasion is met by the evidence that the
 * very same record gives. It is owed by the body itself, or by the person that the record is about. Which records make something owed is
 * SQL in domain/duties/store/occasions.ts; a property test holds the two equal.
 */
import type { Day } from './day.ts';

/** The records that do, by the name that their evidence bears as its source, and the rules of theirs. Only ever appended to. */
export const OCCASIONS = {
  'key-unit-changes': [9001],
  'key-unit-reviews': [9002],
  dispatches: [7101, 7201, 7301, 5001, 11001],
  arrivals: [7201, 28101, 28201],
  cooperations: [7401],
  'cooperation-follow-ups': [7401],
  'order-steps': [28301, 29001],
  'trip-briefings': [9601, 14002, 15002],
  'trip-interviews': [9602, 14003, 15003],
  'matter-reports': [9402],
  exchanges: [9501, 9503],
  'home-leaves': [9605],
  'lawful-requests': [8401],
  clues: [8301, 8302, 8303, 8304],
  incidents: [8501, 8505],
  'plan-reviews': [8504],
  'rule-reviews': [9102],
  findings: [8208],
  'designation-ends': [9202],
  'required-tasks': [8601],
} as const satisfies Record<string, readonly number[]>;

export type OccasionSource = keyof typeof OCCASIONS;
export const OCCASION_SOURCES = Object.keys(OCCASIONS) as OccasionSource[];

export type Occasion = {
  readonly rule: number;
  readonly source: OccasionSource;
  readonly sourceId: number;
  readonly from: Day;
  readonly due: Day;
};

/** A row's occasion: the record, and of which source it is. */
export const occasionOfRecord = (source: OccasionSource, sourceId: number): number =>
  sourceId * PLACES + placeOf(source);
export const recordOfOccasion = (occasion: number) => ({
  source: OCCASION_SOURCES[(occasion % PLACES) - 1],
  sourceId: Math.floor(occasion / PLACES),
});

/** More than there will be sources. */
export const PLACES = 64;
export const placeOf = (source: OccasionSource): number => OCCASION_SOURCES.indexOf(source) + 1;

/** The rules of which an occasion gives rows now. */
export const givesRows = (rule: number): boolean =>
  Object.values(OCCASIONS).some((rules) => (rules as readonly number[]).includes(rule));
