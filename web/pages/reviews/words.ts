/** What the states of a review look like, and its steps. Pure. */
import { REVIEW_STATE_NAMES, type ReviewState } from '../../../src/domain/reviews/reviews.ts';
import type { Step } from '../../kit/case.tsx';
import type { Tone } from '../../kit/state-tag.tsx';

export const TONE_OF_REVIEW: Record<ReviewState, Tone> = {
  draft: 'waiting',
  materials: 'working',
  opinions: 'working',
  'pending-statement': 'soon',
  passed: 'good',
  'passed-with-conditions': 'good',
  'not-appointed': 'ended',
  withdrawn: 'ended',
};

type Shown = {
  readonly state: ReviewState;
  readonly openedAt: string;
  readonly begunAt: string | null;
  readonly statementDue: string | null;
  readonly closedOn: string | null;
};

const ORDER = ['draft', 'materials', 'opinions', 'decided'] as const;

/** `dayOf` is the reader's day of an instant. */
export function stepsOf(review: Shown, dayOf: (at: string) => string): Step[] {
  const { state, openedAt, begunAt, statementDue, closedOn } = review;
  const opened: Step = { title: { zh: '开立', en: 'Opened' }, day: dayOf(openedAt), state: 'done' };
  if (state === 'withdrawn') return [opened, { title: REVIEW_STATE_NAMES.withdrawn, day: closedOn, state: 'stopped' }];
  const at = ORDER.indexOf(state as never) === -1 ? 3 : ORDER.indexOf(state as never);
  const stateOf = (place: number): Step['state'] => (at > place ? 'done' : at === place ? 'now' : 'later');
  const heard = statementDue !== null;
  const ended = closedOn !== null;
  return [
    { ...opened, state: state === 'draft' ? 'now' : 'done' },
    { title: REVIEW_STATE_NAMES.materials, day: begunAt && dayOf(begunAt), state: stateOf(1) },
    { title: REVIEW_STATE_NAMES.opinions, state: stateOf(2) },
    ...(heard
      ? [
          {
            title: { zh: '本人陈述', en: 'To be heard' },
            day: statementDue,
            state: ended ? ('done' as const) : ('now' as const),
          },
        ]
      : []),
    {
      title: ended ? REVIEW_STATE_NAMES[state] : { zh: '决定', en: 'Decided' },
      day: closedOn,
      state: ended ? (state === 'not-appointed' ? 'stopped' : 'done') : 'later',
    },
  ];
}
