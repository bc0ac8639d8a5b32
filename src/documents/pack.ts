/**
 * A bundle of material with a cover, contents and chapters, as paper (its headings are the bookmarks of the PDF) and, the same content, as
 * DOCX (pack-docx.ts). Content as data; the form is templates/pack.typ.
 */
import type { Instant } from '../law/day.ts';
import type { Language } from '../law/localised.ts';
import { documentDate, momentIn, offsetIn, type Paper } from './paper.ts';

export type PackColumn = {
  readonly title: string /** Of the width; 0: as wide as what stands in it. */;
  readonly share: number;
};
export type PackChapter = {
  readonly level: 1 | 2 | 3;
  readonly heading: string;
  readonly newPage?: boolean;
  readonly text?: readonly string[];
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly columns?: readonly PackColumn[];
  /** As many texts a row as there are columns. */
  readonly rows?: readonly (readonly string[])[];
  readonly after?: readonly string[];
};
export type PackContent = {
  readonly language: Language;
  readonly unitName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** On the cover: what is not in it, how it can be checked. */
  readonly notes: readonly string[];
  readonly chapters: readonly PackChapter[];
  readonly asOf: Instant;
  readonly timeZone: string;
};

const WORDS = {
  zh: { nothing: '（无）', contents: '目录', asOf: (moment: string, zone: string) => `数据截至 ${moment}（${zone}）` },
  en: { nothing: '(none)', contents: 'Contents', asOf: (moment: string, zone: string) => `As of ${moment} (${zone})` },
} as const;

export const packWords = ({ language, asOf, timeZone }: Pick<PackContent, 'language' | 'asOf' | 'timeZone'>) => ({
  ...{ nothing: WORDS[language].nothing, contents: WORDS[language].contents },
  asOf: WORDS[language].asOf(momentIn(timeZone, asOf), offsetIn(timeZone, asOf)),
});

export function packPaper(content: PackContent): Paper {
  const { language, unitName, title, subtitle, facts, notes, chapters, asOf } = content;
  return {
    form: 'pack',
    data: {
      ...{ language, date: documentDate(asOf), unitName, title, subtitle, facts, notes, ...packWords(content) },
      chapters: chapters.map(({ level, heading, newPage = false, ...rest }) => {
        const { text = [], facts: of = [], columns = [], rows = [], after = [] } = rest;
        return { level, heading, newPage, text, facts: of, columns, rows, after };
      }),
    },
  };
}

/** No font has these characters: the same content with each named in brackets, 〔U+9FCD〕, so that one rare name holds nothing up. */
export function withoutCharacters<Content>(content: Content, characters: ReadonlyMap<string, string>): Content {
  const spelt = (value: unknown): unknown => {
    if (typeof value === 'string') return [...value].map((one) => characters.get(one) ?? one).join('');
    if (Array.isArray(value)) return value.map(spelt);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, spelt(of)]));
  };
  return spelt(content) as Content;
}
