/** What states of a yearly report mean to the reader, and who does what with one. */
import type { State } from '../../../src/domain/yearly-reports/yearly-reports.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './yearly-reports.css';

export type Whole = ResultOf<'yearly-reports.get'>;

export const TONE_OF_STATE: Record<State, Tone> = { draft: 'working', submitted: 'soon', issued: 'good' };

export const useRuns = (): boolean => useWhoAmI().roles.includes('security-officer');
export const useIssues = (): boolean => useWhoAmI().roles.includes('head');
