/** What states mean to the reader, and where the thing that a finding is about is opened. */
import type { FindingStand, Severity, ThingKind } from '../../../src/domain/findings/findings.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useWhoAmI } from '../../shell.tsx';
import '../person/person.css';
import './findings.css';

export type Finding = ResultOf<'findings.get'>;

export const TONE_OF_FINDING: Record<FindingStand, Tone> = {
  suggested: 'working',
  overdue: 'late',
  'due-soon': 'soon',
  open: 'waiting',
  submitted: 'working',
  'closed-late': 'good',
  closed: 'good',
  dismissed: 'ended',
};
export const TONE_OF_SEVERITY: Record<Severity, Tone> = {
  critical: 'late',
  major: 'soon',
  general: 'waiting',
  minor: 'unknown',
};

/** Things that have a page of their own. */
export const PAGE_OF: Partial<Record<ThingKind, (id: number) => string>> = {
  carrier: (id) => `/registers/items/${id}`,
  place: (id) => `/registers/items/${id}`,
  'data-set': (id) => `/registers/items/${id}`,
  inventory: (id) => `/registers/inventories/${id}`,
  measure: (id) => `/measures/${id}`,
  rule: (id) => `/rules/${id}`,
  plan: (id) => `/plans/${id}`,
  drill: (id) => `/plans/drills/${id}`,
  incident: (id) => `/incidents/${id}`,
  trip: (id) => `/travel/${id}`,
  leaver: (id) => `/leavers/${id}`,
  order: (id) => `/inspections/received/${id}`,
};

export const useRuns = (): boolean => useWhoAmI().roles.some((role) => role === 'security-officer' || role === 'head');
export const useIsHead = (): boolean => useWhoAmI().roles.includes('head');
