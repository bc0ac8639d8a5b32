/** What the states of a reported matter mean to the reader, and words that several of its pages say. */
import type { MatterState, MatterWord } from '../../../src/domain/matters/matters.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Localised } from '../../language.tsx';

export const TONE_OF_MATTER: Record<MatterState, Tone> = {
  reported: 'soon',
  acknowledged: 'working',
  handled: 'good',
  closed: 'ended',
};

export const WORD_NAMES: Record<MatterWord, Localised> = {
  report: { zh: '报告的事实', en: 'What was reported' },
  addition: { zh: '报告人补充', en: 'Added by the reporter' },
  handling: { zh: '办理情况', en: 'How it was handled' },
};

export const LATE: Localised = { zh: '逾期报告', en: 'Reported late' };
