/**
 * Retention and destruction (保存期限与销毁): rights.md R10; PIPL 19, 47, 56. The system itself finds what is due and prepares it as a
 * batch, on time; a security officer starts the batch, a second person confirms it, and then it is destroyed in one go and certified.
 * Nothing is destroyed without two persons, and nothing due is passed over in silence: a batch that waits too long is loud.
 *
 * What is on hold (保全) stays, for a reason and until a day. What the kinds of records are stands in each module's retention.ts.
 */
import { type Day, plusDays, plusMonths } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

export const BATCH_STATES = ['prepared', 'proposed', 'confirmed', 'destroyed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export const BATCH_STATE_NAMES: Record<BatchState, Localised> = {
  prepared: { zh: '待提出', en: 'To be started' },
  proposed: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '销毁中', en: 'Being destroyed' },
  destroyed: { zh: '已销毁', en: 'Destroyed' },
};

/** Of one kind in a batch. `left`: what was no longer due, or on hold, when its turn came, and so was not destroyed. */
export type KindCount = {
  readonly kind: string;
  readonly prepared: number;
  readonly destroyed: number;
  readonly left: number;
  /** When the periods of these records ran out. */
  readonly firstDue: Day;
  readonly lastDue: Day;
};

export const recordsIn = (counts: readonly KindCount[], what: 'prepared' | 'destroyed' | 'left'): number =>
  counts.reduce((sum, one) => sum + one[what], 0);

/** Whether a batch prepared on that day should have been carried out by now. */
export const isLate = (preparedOn: Day, today: Day, days: number): boolean => today > plusDays(preparedOn, days);

/** Why records are kept beyond their time. Closed; the reason itself is text, and sealed. */
export const HOLD_GROUNDS = ['complaint-or-suit', 'inspection-or-order', 'organ-request', 'incident'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

export const HOLD_GROUND_NAMES: Record<HoldGround, Localised> = {
  'complaint-or-suit': { zh: '投诉、申诉、复议或诉讼未了结', en: 'A complaint, appeal or suit is pending' },
  'inspection-or-order': { zh: '监督检查或责令整改未了结', en: 'An inspection or an order to rectify is pending' },
  'organ-request': { zh: '国家机关依法要求保存', en: 'A state organ lawfully asks for it' },
  incident: { zh: '突发情况处置未了结', en: 'An incident is being dealt with' },
};

export type HoldVerdict = 'fine' | 'hold-too-long';

/** There is no hold without an end, nor one that ends out of sight. */
export const mayHold = (endsOn: Day, today: Day, monthsAtMost: number): HoldVerdict =>
  endsOn > today && endsOn <= plusMonths(today, monthsAtMost) ? 'fine' : 'hold-too-long';
