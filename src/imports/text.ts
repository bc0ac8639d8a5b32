/**
 * How a cell's or header's text is made comparable. Unicode's compatibility folding (NFKC) is not used on purpose: it
 * would replace rare characters of names by their relatives (U+FA11 by U+5D0E), and a person's name is not ours to change.
 */

/** Full-width letters, digits and signs (U+FF01 to U+FF5E) and the ideographic space become their ASCII relatives. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Control characters, zero-width characters and direction marks: invisible, and able to make a text show as another. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** A cell's text as one line: nothing invisible, white space (line breaks too) as single spaces, none at the ends. */
export const oneLine = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();

/** A cell's text for comparing with known words: one line, half-width, without any space. */
export const compact = (text: string): string => halfWidth(withoutInvisible(text)).replace(/\s+/g, '');

/** A header for comparing: compact, lower case, and without the signs that people put around the words. */
export const headerKey = (text: string): string =>
  compact(text)
    .toLowerCase()
    .replace(/[*\u203B\u2605\u2606:;,.\u3001\u3002_\-/\\|"'\u2018\u2019\u201C\u201D#]/g, '')
    .replace(/[([\u3010{][^)\]\u3011}]*[)\]\u3011}]$/, '');

/** So much of a text as may be shown in a list of problems; what is cut is marked with an ellipsis. */
export function shortened(text: string, most: number): string {
  const shown = [...oneLine(text.slice(0, most * 4))];
  return shown.length > most || text.length > most * 4 ? `${shown.slice(0, most).join('')}…` : shown.join('');
}
