/**
 * Evidence: that something was done, by whom, on which day. How later modules say so: they give it (store/evidence.ts), and the
 * ledger, which knows none of them, follows. The touched person belongs into the `touched` of the action.
 */
import type { Day } from '../../law/day.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../law/duty.ts';
import type { OccasionSource } from '../../law/occasion.ts';

/** The stored code of a kind: its place in the closed list, which is only ever appended to. */
export const codeOfEvidence = (kind: EvidenceKind): number => EVIDENCE_KINDS.indexOf(kind) + 1;
export const evidenceOfCode = (code: number): EvidenceKind => EVIDENCE_KINDS[code - 1]!;

export type NewEvidence = {
  /** 0: evidence of the unit itself. */
  readonly personId: number;
  readonly kind: EvidenceKind;
  /** Where it stands for one appointment only (the letter for this post); otherwise 0. */
  readonly appointmentId?: number;
  readonly happenedOn: Day;
  readonly hours?: number;
  readonly takenOver?: boolean;
};

/** The record it comes from: module and id, so that it can be shown and, with it, withdrawn. */
export type Source = {
  readonly source:
    | ('training' | 'courses' | 'completions' | 'tests' | 'reviews' | 'letters' | 'rosters')
    | ('leavers' | 'leaver-follow-ups')
    | ('inspections' | 'matter-confirmations' | 'exchange-plans' | 'stationed-contacts')
    | 'register-checks'
    | ('measure-rounds' | 'technical-tests')
    | ('plans' | 'drills' | 'rules' | 'designations')
    | 'self-inspections'
    | OccasionSource; // what such a record makes owed is met by its own evidence
  readonly sourceId: number;
};
