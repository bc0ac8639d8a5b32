/** How packs stand, in colours; who makes them. */
import type { PackStand } from '../../../src/domain/inspection-packs/inspection-packs.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import { useWhoAmI } from '../../shell.tsx';

export const TONE_OF_PACK: Record<PackStand, Tone> = {
  waiting: 'waiting',
  making: 'working',
  ready: 'soon',
  failed: 'late',
  'handed-over': 'good',
  'files-gone': 'ended',
};

export const useMakes = (): boolean => useWhoAmI().roles.includes('security-officer');
