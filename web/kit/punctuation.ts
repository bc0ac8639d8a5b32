/** Signs between words that come from data: Chinese has its own, as wide as a character. */
import type { Localised } from '../language.tsx';

export const COLON: Localised = { zh: '：', en: ': ' };
export const LIST: Localised = { zh: '、', en: ', ' };
