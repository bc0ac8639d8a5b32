/**
 * Why a duty applies or does not, why a row is due when it is, what satisfied it and what is missing: a closed set of reasons,
 * each with its facts. The sentences for them are in reasons-in-words.ts, by an exhaustive map.
 */
import type { Day } from './day.ts';
import type { Bearer, Change, EvidenceKind, SubjectClass, UnitStatus } from './duty.ts';
import type { Localised } from './localised.ts';
import type { ModuleName } from './names.ts';
import type { Mark, ParameterKey } from './parameters.ts';

/** Where a period stands on the day asked about. */
export type When = 'now' | 'ended' | 'to-come';

/** A figure as it counts for this unit, with who says so. */
export type FigureFacts = {
  readonly key: ParameterKey;
  readonly value: number;
  /** The product's own figure, where the unit chose another. */
  readonly changedFrom?: number;
  readonly mark: Mark;
};

type Spell = { readonly from: Day; readonly to?: Day; readonly when: When };

export type Reason =
  // Who, and whether it is law on that day.
  | { readonly code: 'borne-by-another-body'; readonly bearer: Bearer }
  | { readonly code: 'borne-by-this-body'; readonly bearer: Bearer }
  | { readonly code: 'in-force'; readonly from: Day; readonly to?: Day }
  | { readonly code: 'not-yet-in-force'; readonly from: Day }
  | { readonly code: 'no-longer-in-force'; readonly to: Day }
  | { readonly code: 'about-the-unit-itself' }
  | { readonly code: 'about-its-people' }
  | { readonly code: 'arises-on-event'; readonly words: Localised; readonly module?: ModuleName }
  // The unit's statuses.
  | { readonly code: 'binds-every-unit' }
  | ({
      readonly code: 'status-held';
      readonly status: UnitStatus;
      readonly noticeNumber?: string;
      readonly noticeDay?: Day;
    } & Spell)
  | { readonly code: 'status-missing'; readonly statuses: readonly UnitStatus[] }
  // The subject's classes.
  | { readonly code: 'binds-everyone'; readonly joinedOn?: Day }
  | ({ readonly code: 'stationed-abroad' } & Spell)
  | ({ readonly code: 'in-declassification' } & Spell)
  | ({
      readonly code: 'post-held';
      readonly class: SubjectClass;
      readonly appointmentId: number;
      readonly title?: string;
    } & Spell)
  | { readonly code: 'class-missing'; readonly classes: readonly SubjectClass[] }
  | { readonly code: 'has-left'; readonly on: Day }
  | { readonly code: 'not-yet-joined'; readonly on: Day }
  | { readonly code: 'never-together' }
  // When it falls due.
  | { readonly code: 'before-the-post'; readonly start: Day; readonly figure: FigureFacts }
  | { readonly code: 'in-post-already'; readonly since: Day; readonly from: Day; readonly figure: FigureFacts }
  | { readonly code: 'within-figure'; readonly from: Day; readonly figure: FigureFacts }
  | {
      readonly code: 'by-an-event';
      readonly words: Localised;
      readonly from: Day;
      readonly due: Day;
      readonly figure?: FigureFacts;
    }
  | { readonly code: 'renews-evidence'; readonly kind: EvidenceKind; readonly day: Day; readonly figure: FigureFacts }
  | { readonly code: 'lapsed-before'; readonly day: Day; readonly from: Day; readonly figure: FigureFacts }
  | { readonly code: 'after-change'; readonly what: Change; readonly on: Day; readonly figure: FigureFacts }
  | { readonly code: 'in-the-year'; readonly year: number; readonly figure: FigureFacts }
  | { readonly code: 'strictest-counts'; readonly among: readonly ParameterKey[]; readonly figure: FigureFacts }
  | { readonly code: 'ended-before-due' }
  | { readonly code: 'over-before-ledger'; readonly ledgerFrom: Day }
  | { readonly code: 'not-on-last-day-of-year'; readonly year: number }
  | { readonly code: 'nothing-changed'; readonly changes: readonly Change[]; readonly kinds: readonly EvidenceKind[] }
  | { readonly code: 'nothing-to-renew'; readonly kinds: readonly EvidenceKind[] }
  // What was done about it.
  | { readonly code: 'satisfied-by'; readonly kind: EvidenceKind; readonly day: Day; readonly enteredOn: Day }
  | { readonly code: 'done-after-due'; readonly day: Day; readonly due: Day }
  | { readonly code: 'entered-after-due'; readonly day: Day; readonly enteredOn: Day; readonly due: Day }
  | { readonly code: 'stated-by-roster'; readonly day: Day; readonly enteredOn: Day }
  | { readonly code: 'missing'; readonly kinds: readonly EvidenceKind[]; readonly due: Day; readonly overdue: boolean }
  | {
      readonly code: 'not-enough-yet';
      readonly total: number;
      readonly figure: FigureFacts;
      readonly due: Day;
      readonly overdue: boolean;
    }
  | { readonly code: 'not-recordable-yet'; readonly module: ModuleName };

export type ReasonCode = Reason['code'];
export type ReasonOf<Code extends ReasonCode> = Extract<Reason, { readonly code: Code }>;
