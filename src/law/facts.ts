/**
 * The facts from which duties follow. All periods are in days, both ends inclusive; a missing `to` is no end. What a person
 * holds and where they are is given with its periods; what they did is given as evidence.
 */
import type { Day } from './day.ts';
import { day } from './day.ts';
import type { Bearer, EvidenceKind, KeyPost, PostLevel, UnitStatus } from './duty.ts';
import type { Occasion } from './occasion.ts';
import type { ParameterKey } from './parameters.ts';

export type Period = { readonly from: Day; readonly to?: Day };

/** A status held for a period. The status 'unit' is implicit: every body has it, always. */
export type StatusPeriod = Period & {
  readonly status: UnitStatus;
  /** The notice that gave it; only shown, never reckoned with. */
  readonly noticeNumber?: string;
  readonly noticeDay?: Day;
};

/** A stretch of a post's life in which its level, foreign-relatedness and key-post kind stayed the same. */
export type PostTerm = Period & {
  readonly level: PostLevel;
  readonly foreignRelated: boolean;
  readonly keyPost: KeyPost;
};

/** An appointment with the terms of its post. The post carries the level, never the person. */
export type Holding = Period & {
  readonly appointmentId: number;
  readonly terms: readonly PostTerm[];
  /** Intended, and not begun: only what must stand before the start is owed of it. */
  readonly planned?: boolean;
  /** What the post is called; only shown, never reckoned with. */
  readonly title?: string;
};

/** One piece of evidence. It has the day on which it happened and the day on which it was entered. */
export type EvidenceFact = {
  readonly evidenceId: number;
  readonly kind: EvidenceKind;
  /** 0 where it belongs to no particular appointment. */
  readonly appointmentId: number;
  readonly day: Day;
  readonly enteredOn: Day;
  readonly hours: number;
  /** Taken over from a roster: stated by it, not recorded here when it happened. */
  readonly takenOver: boolean;
  /** The record that gave it: what that record makes owed is met by its own evidence alone. */
  readonly source?: string;
  readonly sourceId?: number;
};

/** The period set for who left the post of this appointment; it runs on after leaving the unit. */
export type Declassification = { readonly from: Day; readonly to: Day; readonly appointmentId: number };

/** A change of nationality or residence, reported for an appointment on that day. */
export type ReportedChange = { readonly appointmentId: number; readonly on: Day };

/** A text of the commitment letter, in effect from that day, which calls on those in posts of these levels to sign anew. */
export type NewText = { readonly on: Day; readonly levels: readonly PostLevel[] };

export type PersonFacts = {
  readonly joinedOn?: Day;
  readonly leftOn?: Day;
  readonly stationings: readonly Period[];
  readonly holdings: readonly Holding[];
  readonly declassifications?: readonly Declassification[];
  readonly reportedChanges?: readonly ReportedChange[];
  /** What records about the person make owed: a journey, a matter to report. */
  readonly occasions?: readonly Occasion[];
  readonly evidence: readonly EvidenceFact[];
};

export type UnitFacts = {
  readonly statuses: readonly StatusPeriod[];
  /** The day from which the ledger is kept: what was over before it is not derived. */
  readonly ledgerFrom: Day;
  /** What it is; left out, a unit. A department and an organ owe what a unit owes, and duties of their own. */
  readonly body?: Bearer;
  readonly newTexts?: readonly NewText[];
  /** What records of its own make it owe. */
  readonly occasions?: readonly Occasion[];
  /** The evidence of the unit itself. */
  readonly evidence: readonly EvidenceFact[];
};

/** The figures that count for a unit: the product's, as changed by the unit within what each mark allows. */
export type Figures = Readonly<Record<ParameterKey, number>>;

/** Before every fact that can be recorded. */
export const BEGINNING: Day = day('1900-01-01');
/** Later than every day that can be recorded: stands for 'no end' while periods are compared. */
export const NO_END: Day = day('2200-12-31');
