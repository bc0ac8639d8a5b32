import { halfWidth, withoutInvisible } from './text.ts';

/*
 * The mark of a state secret is its grade and a star, before the term: 机密★10年 (Secrets Law; the mark stands at the
 * head of a document, often as a page header or a text box). The grades alone are ordinary words (保守国家秘密承诺书,
 * or 机密 as a value in a column), so a grade counts as a mark only with its star, in brackets of its own, or after 密级.
 */
const GRADE = '[绝機机秘祕]\\s*密';
const STAR = '[\u2605\u2606\u2B50\u272D\u272E\u2729\u272A\u22C6\u2736*]';
/** The term belongs to the mark. */
const TERM = '(?:\\s*(?:\\d{1,3}\\s*(?:年|个月)|[一二三四五六七八九十]{1,3}年|长期))?';
const WITH_STAR = new RegExp(`${GRADE}\\s*级?\\s*${STAR}${TERM}|${STAR}\\s*${GRADE}(?![\\p{L}\\p{N}])`, 'u');
const AS_LABEL = new RegExp(
  `[[(\u3010\u3014{<]\\s*${GRADE}\\s*级?\\s*[\\])\u3011\u3015}>]|密\\s*级\\s*[:\uFF1A]\\s*${GRADE}`,
  'u',
);
/** What a part must contain at the least to be looked into; the last three are ways to write a star or an asterisk mark. */
const TRACES = [
  ...['\u2605', '\u2606', '\u2B50', '\u272D', '\u272E', '\u2729', '\u272A', '\u22C6', '\u2736'],
  ...['&#9733;', '&#9734;', '&#x2605;', '&#x2606;', '密*', '密 *', '\uFF0A'],
].map((trace) => Buffer.from(trace));

const prepared = (text: string): string => halfWidth(withoutInvisible(text));

/** The mark in a line of text (a cell, a page header) and nothing else of it: 绝密★, 机密★10年, ★秘密 and their variants. */
export const secrecyMarkIn = (text: string): string | undefined =>
  text.includes('密') ? WITH_STAR.exec(prepared(text))?.[0] : undefined;
export const bearsSecrecyMark = (text: string): boolean => secrecyMarkIn(text) !== undefined;

/** Near the top of a sheet a bracketed grade or 密级:机密 is a mark too. */
export function labelledMarkIn(text: string): string | undefined {
  const line = prepared(text);
  return (WITH_STAR.exec(line) ?? AS_LABEL.exec(line))?.[0].trim();
}
/** In a file's name, a sheet's name and the title rows a grade alone is one, besides. */
export const titleSecrecyMarkIn = (text: string): string | undefined =>
  labelledMarkIn(text) ?? /^\s*[绝机秘]\s*密\s*$/u.exec(prepared(text))?.[0].trim();
export const titleBearsSecrecyMark = (text: string): boolean => titleSecrecyMarkIn(text) !== undefined;

/** The ends of what a reader sees as one text; other tags (runs of differing style) may fall inside a mark. */
const TEXT_END =
  /<\/(?:\w+:)?(?:si|is|p|comment|c|v|[A-Za-z]*(?:Header|Footer)|title|subject|description|keywords|category)>/g;

/**
 * The first mark that any text of an XML part bears: cells, page headers and footers, text boxes, comments, properties.
 * Parts without a star's bytes are passed over, so that a sheet of 80 MB costs no more than a search.
 */
export function secrecyMarkInPart(xml: Buffer): string | undefined {
  if (!TRACES.some((trace) => xml.includes(trace))) return undefined;
  const texts = xml
    .toString('utf8')
    .replace(TEXT_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:9733|x2605);/gi, '\u2605')
    .replace(/&#(?:9734|x2606);/gi, '\u2606')
    .split('\n');
  for (const text of texts) {
    const mark = secrecyMarkIn(text);
    if (mark) return mark;
  }
  return undefined;
}
export const partBearsSecrecyMark = (xml: Buffer): boolean => secrecyMarkInPart(xml) !== undefined;
