/** Words that the parts of the year's plan share. */
import type { LineChange, PlanState } from '../../../src/domain/training/training.ts';
import type { Localised } from '../../../src/law/localised.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';

export type Seen = ResultOf<'training.year-plan'>;
export type Plan = NonNullable<Seen['plan']>;
export type Line = Seen['lines'][number];

export const TONE_OF_PLAN: Record<PlanState, Tone> = {
  draft: 'working',
  submitted: 'waiting',
  approved: 'good',
  replaced: 'ended',
};

/** Only what differs from the version before is said. */
export const TONE_OF_CHANGE: Record<Exclude<LineChange, 'same'>, Tone> = {
  added: 'good',
  changed: 'waiting',
  removed: 'ended',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthName = (month: number): Localised => ({ zh: `${month} 月`, en: MONTHS[month - 1]! });
