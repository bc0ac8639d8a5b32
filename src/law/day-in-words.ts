import type { Day } from './day.ts';
import { dateOf, monthOf, yearOf } from './day.ts';
import type { Localised } from './localised.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2026年3月1日 / 1 March 2026. */
export const dayInWords = (of: Day): Localised => ({
  zh: `${yearOf(of)}年${monthOf(of)}月${dateOf(of)}日`,
  en: `${dateOf(of)} ${MONTHS[monthOf(of) - 1]} ${yearOf(of)}`,
});
