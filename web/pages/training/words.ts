/** Words that several pages of training share. */
import type { TrainingState } from '../../../src/domain/training/training.ts';
import type { Localised } from '../../../src/law/localised.ts';
import type { Tone } from '../../kit/state-tag.tsx';

export const TONE_OF_TRAINING: Record<TrainingState, Tone> = { planned: 'waiting', held: 'good', cancelled: 'ended' };
export const AFTERWARDS: Localised = { zh: '事后登记', en: 'Entered afterwards' };

/** Facts about a moment, never a word about a person. */
export const moments = {
  late: (minutes: number): Localised =>
    minutes === 0 ? { zh: '', en: '' } : { zh: `（开始后 ${minutes} 分钟）`, en: `(${minutes} min after the start)` },
  early: (minutes: number): Localised =>
    minutes === 0 ? { zh: '', en: '' } : { zh: `（结束前 ${minutes} 分钟）`, en: `(${minutes} min before the end)` },
};
