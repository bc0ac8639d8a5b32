/**
 * A PDF as its streams and what stands outside them, read from its beginning to its end. A viewer jumps by a table of places instead: what
 * such a jump could find and this reading does not (a stream in a string or a comment, an object among packed bytes) is unclear, and
 * an unclear file is refused.
 */

export type Stream = {
  /** With escaped names written out, without its strings and comments. */
  readonly dictionary: string;
  /** Where its bytes begin, and where the word `endstream` first stands behind them. */
  readonly from: number;
  readonly to: number;
};
export type Parts = { readonly outside: string; readonly streams: readonly Stream[] };

const TOKEN = /%[^\r\n]*|\(|<<|>>|<[0-9a-fA-F\s]*>|\/[^\0\s()<>[\]{}/%]*|[A-Za-z]+/g;
const NAME = /\/[^\0\s()<>[\]{}/%]+/g;
const OBJECT = /\d\s+\d+\s+obj(?![A-Za-z])/;
const STREAM = /(?<![A-Za-z/])stream[ \t]*(?:[\r\n]|$)/;

/** `/J#61vaScript` says `/JavaScript`. */
export const plainNames = (text: string): string =>
  text.includes('#')
    ? text.replace(NAME, (name) =>
        name.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      )
    : text;

export function partsOf(raw: string): Parts | 'unclear' {
  const token = new RegExp(TOKEN);
  const streams: Stream[] = [];
  const outside: string[] = [];
  const hidden: string[] = [];
  let outsideFrom = 0;
  let depth = 0;
  let dictionary = '';
  let read = 0;
  let isClosed = false;
  for (let found = token.exec(raw); found; found = token.exec(raw)) {
    const [word] = found;
    if (depth > 0) dictionary += raw.slice(read, found.index);
    read = token.lastIndex;
    if (word.startsWith('%')) hidden.push(word);
    else if (word === '(') {
      const end = endOfString(raw, found.index);
      if (end === undefined) return 'unclear';
      hidden.push(raw.slice(found.index + 1, end - 1));
      if (depth > 0) dictionary += ' () ';
      token.lastIndex = end;
      read = end;
      isClosed = false;
    } else if (word === '<<') {
      if (depth === 0) dictionary = '';
      dictionary += '<<';
      depth += 1;
      isClosed = false;
    } else if (word === '>>') {
      if (depth === 0) return 'unclear';
      dictionary += '>>';
      depth -= 1;
      isClosed = depth === 0;
    } else if (word === 'stream') {
      if (!isClosed) return 'unclear';
      const line = /\r\n|\n|\r/g;
      line.lastIndex = token.lastIndex;
      if (!line.exec(raw)) return 'unclear';
      const from = line.lastIndex;
      const to = raw.indexOf('endstream', from);
      if (to < 0) return 'unclear';
      streams.push({ dictionary: plainNames(dictionary), from, to });
      outside.push(raw.slice(outsideFrom, from));
      outsideFrom = to;
      token.lastIndex = to + 'endstream'.length;
      read = token.lastIndex;
      isClosed = false;
    } else {
      if (depth > 0) dictionary += word;
      if (word === 'endobj' && depth > 0) return 'unclear';
      isClosed = false;
    }
  }
  outside.push(raw.slice(outsideFrom));
  if (depth > 0 || hidden.some((text) => STREAM.test(text))) return 'unclear';
  return { outside: plainNames(outside.join('\n')), streams };
}

/** Whether objects stand among bytes that nobody reads as such. */
export const holdsObjects = (raw: string): boolean => OBJECT.test(raw);

/** Behind its last bracket; brackets are counted, escaped ones are not. */
function endOfString(raw: string, from: number): number | undefined {
  const mark = /\\[\s\S]|[()]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(raw); found; found = mark.exec(raw)) {
    if (found[0] === '(') depth += 1;
    else if (found[0] === ')') depth -= 1;
    if (depth === 0) return mark.lastIndex;
  }
  return undefined;
}

const FIRST_OF = (key: string) => new RegExp(`/${key}(?![^\\0\\s()<>[\\]{}/%])`, 'g');
export const has = (dictionary: string, key: string): boolean => FIRST_OF(key).test(dictionary);

/** Its filters in order; unclear where they are not written out once, or stand elsewhere. */
export function filtersOf(dictionary: string): readonly string[] | 'unclear' {
  const places = [...dictionary.matchAll(FIRST_OF('Filter'))];
  if (places.length === 0) return [];
  const rest = dictionary.slice(places[0]!.index + '/Filter'.length);
  const [, one, several] = /^\s*(?:\/([^\0\s()<>[\]{}/%]+)|\[([^\]]*)\])/.exec(rest) ?? [];
  if (places.length > 1) return 'unclear';
  if (one !== undefined) return [one];
  if (several === undefined || several.replace(NAME, '').trim() !== '') return 'unclear';
  return [...several.matchAll(NAME)].map(([name]) => name.slice(1));
}

/** A number of its parameters, where it stands there once; unclear where it is another object's, or stands twice. */
export function numberIn(dictionary: string, key: string): number | undefined | 'unclear' {
  const values = [...dictionary.matchAll(new RegExp(`/${key}\\s+(\\d+)(\\s+\\d+\\s+R)?`, 'g'))];
  if (values.length === 0) return has(dictionary, key) ? 'unclear' : undefined;
  return values.length > 1 || values[0]![2] ? 'unclear' : Number(values[0]![1]);
}
