/**
 * A notice or an official letter as paper: a title, whom it is addressed to, paragraphs under headings, the unit and the day at its foot.
 * The Chinese text counts; a reading aid in English follows on a page of its own. What users wrote stands in both as they wrote it.
 */
import type { Day, Instant } from '../law/day.ts';
import { dayInWords } from '../law/day-in-words.ts';
import type { Localised } from '../law/localised.ts';
import { documentDate, type Paper } from './paper.ts';

export type NoticePart = {
  readonly heading?: Localised;
  /** Lines of their own; a text is split where its writer did. */
  readonly text: Localised;
};

export type Notice = {
  readonly unitName: string;
  readonly title: Localised;
  readonly number: string;
  readonly addressee: Localised;
  readonly parts: readonly NoticePart[];
  readonly day: Day;
  readonly at: Instant;
  /** Where to turn outside the unit; a letter to another body has none. */
  readonly routes?: readonly Localised[];
  /** Lines to be filled in by hand. */
  readonly byHand?: readonly Localised[];
};

const READING_AID = 'English reading aid. The Chinese text on the preceding page alone counts.';

export function noticePaper(notice: Notice): Paper {
  const inOne = (language: 'zh' | 'en') => ({
    title: notice.title[language],
    number: notice.number,
    addressee: `${notice.addressee[language]}${language === 'zh' ? '：' : ':'}`,
    parts: notice.parts.map(({ heading, text }) => ({
      heading: heading?.[language] ?? null,
      lines: text[language].split(/\r?\n/).filter((line) => line.trim() !== ''),
    })),
    byHand: (notice.byHand ?? []).map((line) => line[language]),
    unitName: notice.unitName,
    day: dayInWords(notice.day)[language],
    routesTitle: { zh: '不同意见的反映渠道', en: 'If you disagree' }[language],
    routes: (notice.routes ?? []).map((route) => route[language]),
  });
  return {
    form: 'notice',
    data: {
      date: documentDate(notice.at),
      unitName: notice.unitName,
      zh: inOne('zh'),
      en: inOne('en'),
      aid: READING_AID,
    },
  };
}
