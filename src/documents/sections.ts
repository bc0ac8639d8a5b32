/** Several parts on one paper, each under its heading, as words or as a table: a plan for the wall, the record of a drill. */
import type { Instant } from '../law/day.ts';
import type { Language } from '../law/localised.ts';
import { documentDate, momentIn, offsetIn, type Paper } from './paper.ts';

export type PrintedPart = {
  readonly heading: string;
  readonly text?: string;
  /** `share` of the width; 0: as wide as what stands in it. */
  readonly columns?: readonly { readonly title: string; readonly share: number }[];
  readonly rows?: readonly (readonly string[])[];
};

export type PrintedSections = {
  readonly language: Language;
  readonly unitName: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly PrintedPart[];
  readonly closing?: readonly string[];
  /** In points: larger for what hangs on a wall. */
  readonly size?: number;
  readonly asOf: Instant;
  readonly timeZone: string;
};

const WORDS = {
  zh: { nothing: '（无）', asOf: (moment: string, zone: string) => `数据截至 ${moment}（${zone}）` },
  en: { nothing: '(none)', asOf: (moment: string, zone: string) => `As of ${moment} (${zone})` },
} as const;

export function sectionsPaper({ language, asOf, timeZone, parts, ...paper }: PrintedSections): Paper {
  const words = WORDS[language];
  return {
    form: 'sections',
    data: {
      ...{ language, date: documentDate(asOf), unitName: paper.unitName, title: paper.title, facts: paper.facts },
      ...{ subtitle: paper.subtitle ?? null, closing: paper.closing ?? [], size: paper.size ?? 10.5 },
      parts: parts.map(({ heading, text = null, columns = [], rows = [] }) => ({ heading, text, columns, rows })),
      ...{ nothing: words.nothing, asOf: words.asOf(momentIn(timeZone, asOf), offsetIn(timeZone, asOf)) },
    },
  };
}
