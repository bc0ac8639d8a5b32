/** How far a change of the list is, and when an entry is to be reviewed. Red only where a day has passed. */
import type { ChangeState, Step } from '../../../src/domain/organ/organ.ts';
import { plusDays } from '../../../src/law/day.ts';
import { SOON_DAYS } from '../../../src/law/due.ts';
import { DayText } from '../../kit/days.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

/** What is to be done next, in words for a list. */
export const NEXT_NAMES: Record<Step, Localised> = {
  factors: { zh: '待核查', en: 'Factors to be found' },
  consultation: { zh: '待会商', en: 'In consultation' },
  decision: { zh: '待决定', en: 'To be decided' },
  notice: { zh: '待告知', en: 'Notice to be sent' },
  service: { zh: '待送达', en: 'Service awaited' },
};
export const TONE_OF_STEP: Record<Step, Tone> = {
  factors: 'working',
  consultation: 'working',
  decision: 'waiting',
  notice: 'working',
  service: 'waiting',
};
export const TONE_OF_CHANGE: Record<ChangeState, Tone> = {
  open: 'working',
  decided: 'waiting',
  declined: 'ended',
  withdrawn: 'ended',
  served: 'good',
};

/** A day by which something is to be done. */
export function DueDay({ day, today }: { day: string | null | undefined; today: string }) {
  if (!day) return <span aria-hidden>—</span>;
  if (day < today) return <ToneTag tone="late" text={{ zh: `${day} 逾期`, en: `${day} overdue` }} />;
  if (day <= plusDays(today as never, SOON_DAYS)) return <ToneTag tone="soon" text={{ zh: day, en: day }} />;
  return <DayText day={day} />;
}
