/** What courses are called on the pages, in the reader's language where it is there. */
import { LEARNING_STATE_NAMES, type LearningState } from '../../../src/domain/courses/courses.ts';
import type { Tone } from '../../kit/state-tag.tsx';
import type { Language, Localised } from '../../language.tsx';

export const TONE_OF_LEARNING: Record<LearningState, Tone> = {
  'to-do': 'waiting',
  'in-progress': 'working',
  done: 'good',
};
export { LEARNING_STATE_NAMES };

/** A title in both languages: the Chinese stands in for an English one that is not there. */
export const titleOf = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }): Localised => ({
  zh: titleZh,
  en: titleEn || titleZh,
});

/** Whether an English reader is shown Chinese here. */
export const isNotInEnglish = (language: Language, english: string): boolean =>
  language === 'en' && english.trim() === '';

export const NOT_IN_ENGLISH: Localised = { zh: '尚无英文', en: 'Not yet in English' };

/** The address of a file of a course. */
export const addressOf = (courseId: number, file: string): string => `/learning/file/${courseId}/${file}`;
