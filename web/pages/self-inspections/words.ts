/** What states and results of a self-inspection mean to the reader. */
import type { Band, Result, State } from '../../../src/domain/self-inspections/self-inspections.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './self-inspections.css';

export type Whole = ResultOf<'self-inspections.get'>;
export type AnswerRow = Whole['answers'][number];
export type Item = Whole['template']['sections'][number]['items'][number];

export const TONE_OF_STATE: Record<State, Tone> = {
  open: 'working',
  submitted: 'soon',
  certified: 'good',
  cancelled: 'ended',
};
export const TONE_OF_BAND: Record<Band, Tone> = { meets: 'good', basically: 'stated', not: 'late' };

export const useRuns = (): boolean => useWhoAmI().roles.includes('security-officer');
export const useCertifies = (): boolean => useWhoAmI().roles.includes('head');

/** 87.4%, rounded down as it was counted. */
export const percentOf = ({ permille }: Pick<Result, 'permille'>): string =>
  permille === null ? '—' : `${Math.floor(permille / 10)}.${permille % 10}%`;

/** In English one point is no points. */
export const pointsOf = (n: number): { readonly zh: string; readonly en: string } => ({
  zh: `${n}分`,
  en: n === 1 ? '1 point' : `${n} points`,
});
