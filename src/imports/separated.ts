import { CsvError, parse } from 'csv-parse/sync';
import { LIMITS, type Sheet, type Spreadsheet, type Unreadable, unreadable } from './sheet.ts';
import { oneLine } from './text.ts';
import { plainCell } from './workbook.ts';

/*
 * A csv as one plain sheet. Such files come from Excel and WPS in the system's own encoding (GBK, now GB18030), from
 * other programs in UTF-8, and say nothing of either; separators are a comma, a semicolon or a tab.
 */

/** The longest cell with line breaks that is taken for one; beyond it, a quote was left open. */
const MOST_LINES_IN_A_CELL = 20;

export function readSeparated(bytes: Buffer, name: string): Spreadsheet | Unreadable {
  const text = decoded(bytes);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return unreadable('empty');
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const content = withoutFormulaTexts(announced ? text.slice(announced[0].length) : text);
  const lineOffset = announced ? 1 : 0;

  let linesRead = 0;
  let openQuote: number | undefined;
  let records: string[][];
  try {
    records = parse(content, {
      delimiter: announced?.[1] ?? separatorOf(content),
      relax_column_count: true,
      skip_empty_lines: false,
      to: LIMITS.rows + 1,
      on_record: (record: string[], { lines }) => {
        if (lines - linesRead > MOST_LINES_IN_A_CELL) openQuote ??= linesRead + 1;
        linesRead = lines;
        return record;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return unreadable('broken-quote', { line: linesRead + 1 + lineOffset });
  }
  if (openQuote !== undefined) return unreadable('broken-quote', { line: openQuote + lineOffset });
  if (records.length > LIMITS.rows) return unreadable('too-many-rows', { limit: LIMITS.rows });
  if (records.some((record) => record.length > LIMITS.columns)) {
    return unreadable('too-many-columns', { limit: LIMITS.columns });
  }
  if (records.reduce((sum, record) => sum + record.length, 0) > LIMITS.cells) return unreadable('too-many-cells');
  const sheet: Sheet = { name: oneLine(name), rows: records.map((record) => record.map(cellOf)), typed: false };
  return { ok: true, format: 'csv', sheets: [sheet] };
}

const cellOf = (text: string): ReturnType<typeof plainCell> => plainCell(text.trim());

/** Exports write ="00123" to keep leading zeros in Excel; the text inside is what is meant. */
const withoutFormulaTexts = (text: string): string =>
  text.replace(/(^|[,;\t])="([^"\r\n]*)"(?=[,;\t\r\n]|$)/gm, '$1"$2"');

/** The text in the encoding that its bytes allow: by mark, else UTF-8 where valid, else GB18030. */
function decoded(bytes: Buffer): string | Unreadable {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  for (const candidate of encoding ? [encoding] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(candidate, { fatal: true }).decode(bytes);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a program or picture from a text
      return /[\u0000-\u0008\u000E-\u001A]/.test(text.slice(0, 4_096)) ? unreadable('other-format') : text;
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault;
    }
  }
  return unreadable('unknown-encoding');
}

function markedEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Separators and line ends are ASCII: in UTF-16 each leaves a zero byte, on the one side or the other. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > head.length / 20 && odd > even * 4) return 'utf-16le';
  if (even > head.length / 20 && even > odd * 4) return 'utf-16be';
  return undefined;
}

/** The separator that most often stands outside quotes in the first lines. */
function separatorOf(text: string): string {
  const bare = text.slice(0, 16_384).replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
