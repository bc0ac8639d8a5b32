/** How contradictions are called, and what their states mean to the reader. */
import { AREA_NAMES, HIT_STAND_NAMES } from '../../../src/domain/cross-checks/cross-checks.ts';
import type { CheckWords } from '../findings/check-list.tsx';

export const WORDS = {
  stands: HIT_STAND_NAMES,
  tones: { open: 'late', accepted: 'stated', 'in-hand': 'working', gone: 'ended' },
  areas: AREA_NAMES,
} as const satisfies CheckWords;
