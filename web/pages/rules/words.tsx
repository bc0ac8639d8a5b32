/** What states mean to the reader, and the law of a kind. */

import type { RuleStand, VersionState } from '../../../src/domain/rules/rules.ts';
import { dutyOf } from '../../../src/law/duties.ts';
import { dutiesOfKinds, type NeededKind } from '../../../src/law/needed-rules.ts';
import type { ResultOf } from '../../api.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './rules.css';

export type Rule = ResultOf<'rules.get'>;
export type Version = ResultOf<'rules.version'>;

export const TONE_OF_RULE: Record<RuleStand, Tone> = {
  'in-the-making': 'working',
  'not-yet-in-force': 'soon',
  'in-force': 'good',
  'review-overdue': 'late',
  expired: 'late',
  repealed: 'ended',
};
export const TONE_OF_VERSION: Record<VersionState, Tone> = {
  draft: 'working',
  submitted: 'soon',
  approved: 'soon',
  issued: 'good',
};

export const useRuns = (): boolean => useWhoAmI().roles.includes('security-officer');
export const useApproves = (): boolean => useWhoAmI().roles.includes('head');

/** P9.1 建立健全工作制度: the duties as they are chosen and shown. */
export const lawOfKinds = (kinds: readonly NeededKind[]) => dutiesOfKinds(kinds).map(dutyOf);
