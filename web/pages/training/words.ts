/** Words that several pages of training share. */
import type { TrainingState } from '../../../src/domain/training/training.ts';
import type { Localised } from '../../../src/law/localised.ts';
import type { Tone } from '../../kit/state-tag.tsx';

export const TONE_OF_TRAINING: Record<TrainingState, Tone> = { planned: 'waiting', held: 'good', cancelled: 'ended' };
export const AFTERWARDS: Localised = { zh: '事后登记', en: 'Entered afterwards' };
