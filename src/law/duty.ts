/**
 * The words in which a duty is written down.
 *
 * A *duty* is an entry of the catalogue (P9.3b, pre-post review). It is carried out through one or more *rules*, its regular
 * parts (the review before the post, the re-review afterwards). A rule says whom it binds, about whom or what, when it falls
 * due, and which kinds of evidence satisfy it. From rules and facts the ledger is derived, by one SQL statement for a whole
 * unit (domain/duties/store.ts) and by `derive` (applies.ts) for one subject: a property test holds the two equal.
 */
import type { Citation } from './citation.ts';
import type { Day } from './day.ts';
import type { Localised } from './localised.ts';
import type { ModuleName } from './names.ts';
import type { ParameterKey } from './parameters.ts';

/** Who the law speaks to. A unit bears P8-P10, C18-C20; departments and organs bear their own. */
export type Bearer = 'unit' | 'industry-department' | 'organ';

/** What a unit is in the eyes of the law. Every body has the status 'unit' always; the others hold for periods. */
export const UNIT_STATUSES = ['unit', 'key-unit', 'cii-operator', 'school', 'research-institute'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** The level of a post. The post carries the level, never the person. */
export const POST_LEVELS = ['none', 'ordinary', 'important', 'core'] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** Whether the post is one of an operator's key posts, or the head of its security management body (CII Regulations 14). */
export const KEY_POSTS = ['none', 'key-post', 'security-head'] as const;
export type KeyPost = (typeof KEY_POSTS)[number];

/**
 * The classes of subject that a rule can bind: a closed set, each a bit in the derivation. `the-unit` is the body itself;
 * `everyone` follows from employment; `stationed-abroad` from where a person is stationed; `in-declassification` from the period set
 * for who left a secret-related post; the rest from the posts a person holds.
 */
export const SUBJECT_CLASSES = [
  'the-unit',
  'everyone',
  'secret-ordinary',
  'secret-important',
  'secret-core',
  'foreign-related',
  'cii-key-post',
  'cii-security-head',
  'stationed-abroad',
  'in-declassification',
] as const;
export type SubjectClass = (typeof SUBJECT_CLASSES)[number];

export const SECRET_RELATED = ['secret-ordinary', 'secret-important', 'secret-core'] as const;

/**
 * What a rule is about, and so what one ledger row stands for. `trip`, `clue` and the like come from the records of modules:
 * their rows are derived once the module exists.
 */
export type About =
  | 'unit'
  | 'person'
  | 'appointment'
  | 'trip'
  | 'exchange'
  | 'clue'
  | 'request'
  | 'incident'
  | 'leaver'
  | 'notice'
  | 'order'
  | 'inspection'
  | 'requirement'
  | 'guidance'
  | 'finding';

/** The kinds of evidence that exist. Closed: a module that makes a new kind names it here first. */
export const EVIDENCE_KINDS = [
  'training-attended',
  'review-passed',
  'letter-signed',
  'matters-confirmed',
  'rules-issued',
  'bodies-appointed',
  'registers-checked',
  'measures-checked',
  'technical-test',
  'self-inspection-certified',
  'drill-held',
  'exchange-reported',
  'briefing-held',
  'interview-held',
  'clue-relayed',
  'request-handled',
  'incident-closed',
  'leaver-followed-up',
  'stationed-contact',
  'requirement-issued',
  'nomination-made',
  'guidance-given',
  'cooperation-held',
  'notice-served',
  'list-reviewed',
  'inspection-recorded',
  'order-checked',
  'plan-issued',
  'exchange-plan-issued',
  'physical-measures-checked',
  'technical-measures-checked',
  'matter-reported',
  'rectification-reported',
  'talk-held',
  'clue-transferred',
  'declassification-begun',
  'list-opinion-given',
  'cooperation-followed-up',
  'exchange-prepared',
  'clue-relayed-in-writing',
  'clue-acknowledged',
  'clue-fed-back',
  'network-training-attended',
  'training-own-unit',
  'plan-reviewed',
  'incident-reported',
  'rule-reviewed',
  'finding-closed',
  'successor-designated',
  'required-task-done',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * When a rule falls due. Figures are parameters, never numbers here, so that each carries its mark (S, P, D).
 *
 * - `before-start`: on the day an appointment starts (`order` names who says so; its figure is 0 days); where someone already held the post when the rule began to bind, that
 *   many days later. Order is judged by the instant of entry: what is entered after the start is late, however it is dated.
 * - `within`: that many days after the rule began to bind the subject.
 * - `renewal`: that many months after each piece of evidence, as long as the rule binds; the strictest figure counts. Where it
 *   had lapsed before the rule began to bind, `existing` days after that.
 * - `every-year`: by 31 December of each calendar year in which the rule still binds that day; `at-least` is a number of hours
 *   or of occurrences.
 * - `after-change`: that many days after something changed for a post that is held, where what the change outdates had been done for it
 *   before (`CHANGES`); one row for each appointment and day of change.
 * - `on-event`: by a day that a record sets (a decision and the notice of it, a clue, a trip); one row for each such record (occasion.ts).
 */
export type Due =
  | { readonly kind: 'before-start'; readonly order: ParameterKey; readonly existing: ParameterKey }
  | { readonly kind: 'within'; readonly days: ParameterKey }
  | { readonly kind: 'renewal'; readonly months: ParameterKey; readonly existing: ParameterKey }
  | { readonly kind: 'every-year'; readonly atLeast: ParameterKey }
  | { readonly kind: 'after-change'; readonly on: readonly Change[]; readonly days: ParameterKey }
  | { readonly kind: 'on-event'; readonly words: Localised; readonly parameter?: ParameterKey };

/**
 * What outdates a review or a letter: another level of the post that is held; a new text that calls for signing anew; another
 * nationality or residence, reported.
 */
export const CHANGES = ['level', 'text', 'circumstances'] as const;
export type Change = (typeof CHANGES)[number];

export type RuleBinds = {
  /** The statuses under which it binds: any of them. */
  readonly statuses: readonly UnitStatus[];
  /** The classes of subject it binds: any of them. */
  readonly classes: readonly SubjectClass[];
};

export type Rule = {
  /** Stable for ever: the ledger's key. Never reused. */
  readonly number: number;
  /** The duty's code, or with a suffix where a duty has several rules: `P9.3b.renewal`. */
  readonly code: string;
  readonly title: Localised;
  readonly about: About;
  /** One entry per figure: re-review differs by level. Where several bind one subject, the strictest counts. */
  readonly cases: readonly { readonly binds: RuleBinds; readonly due: Due }[];
  readonly satisfiedBy: readonly EvidenceKind[];
  /** What an inspector accepts, in words. */
  readonly evidenceInWords: Localised;
  /** In force, when other than the duty's own dates. */
  readonly inForce?: { readonly from: Day; readonly to?: Day };
  /** Where it is recorded, when elsewhere than the duty's other rules. */
  readonly recordedIn?: RecordedIn;
};

/** The modules, as in ARCHITECTURE.md; `not-yet` where a duty can be owed but not yet be recorded here. */
export type RecordedIn =
  | {
      readonly module: 'training' | 'reviews' | 'letters' | 'people' | 'inspections' | 'leavers' | 'organ' | 'matters';
      readonly page: string;
    }
  | {
      readonly module:
        | 'industry'
        | 'cooperation'
        | 'travel'
        | 'stationed'
        | 'exchanges'
        | 'matters'
        | 'clues'
        | 'requests'
        | 'incidents'
        | 'plans'
        | 'registers'
        | 'rules'
        | 'measures'
        | 'findings'
        | 'self-inspections';
      readonly page: string;
    }
  | { readonly module: 'not-yet'; readonly later: ModuleName };

export type Duty = {
  readonly code: DutyCode;
  readonly title: Localised;
  /** What must be done, in one or two plain sentences. */
  readonly summary: Localised;
  readonly citations: readonly [Citation, ...Citation[]];
  readonly inForce: { readonly from: Day; readonly to?: Day };
  readonly bearer: Bearer;
  readonly rules: readonly [Rule, ...Rule[]];
  readonly recordedIn: RecordedIn;
};

export type DutyCode =
  | 'P4'
  | 'P5'
  | 'P6'
  | 'P7.1'
  | 'P7.2'
  | 'P7.3'
  | 'P7.4'
  | 'P8.1'
  | 'P8.2'
  | 'P8.3'
  | 'P8.4'
  | 'P8.5'
  | 'P8.6'
  | 'P9.0'
  | 'P9.1'
  | 'P9.2'
  | 'P9.3a'
  | 'P9.3b'
  | 'P9.3c'
  | 'P9.4'
  | 'P9.5'
  | 'P9.6'
  | 'P9.7'
  | 'P9.8'
  | 'P9.9'
  | 'P10.1'
  | 'P10.2'
  | 'P10.3'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P18'
  | 'P19'
  | 'P21'
  | 'P23'
  | 'P25'
  | 'P26'
  | 'P27'
  | 'P28.1'
  | 'P28.2'
  | 'P28.3'
  | 'P29'
  | 'C18'
  | 'C19'
  | 'C20';
