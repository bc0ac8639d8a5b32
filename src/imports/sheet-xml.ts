import { LIMITS, type Unreadable, unreadable } from './sheet.ts';

/** Cells merged downwards in one column; rows and columns count from 0, both ends included. */
export type VerticalMerge = { readonly column: number; readonly from: number; readonly to: number };

export type PreparedSheet = {
  readonly ok: true;
  readonly xml: Buffer;
  readonly cells: number;
  readonly merges: readonly VerticalMerge[];
};

/** The most that a spreadsheet program itself allows; an address beyond it is forged. */
const LAST_ROW = 1_048_576;

/**
 * One pass over a sheet's XML before the library sees it: addresses within bounds (an address is all it takes to make a
 * reader fill millions of rows), cells counted, errors of formulas turned into texts so that they are not lost, missing
 * addresses supplied. Works on bytes as Latin-1: tags are ASCII, texts pass through unchanged.
 */
export function prepareSheet(part: Buffer): PreparedSheet | Unreadable {
  let xml = part.toString('latin1');
  const start = xml.search(/<(?:\w+:)?sheetData\b/);
  if (start < 0) return { ok: true, xml: part, cells: 0, merges: [] };

  const tags = /<(?:\w+:)?(?:c|row)\b[^>]*>/g;
  tags.lastIndex = start;
  let cells = 0;
  let addressless = false;
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    const tag = found[0];
    const address = ADDRESS.exec(tag);
    if (!address) {
      addressless = true;
      continue;
    }
    if (Number(address[2]) > LAST_ROW) return unreadable('damaged');
    if (tag.endsWith('/>')) continue; // formatted but empty: the library leaves it out, however far it stands
    if (address[1] === '') continue; // a row
    cells += 1;
    if (columnNumber(address[1]!) > LIMITS.columns) return unreadable('too-many-columns', { limit: LIMITS.columns });
  }
  if (cells > LIMITS.cells) return unreadable('too-many-cells', { found: cells, limit: LIMITS.cells });

  const before = xml;
  if (/\st=["']e["']/.test(xml)) xml = xml.replace(/(<(?:\w+:)?c\b[^>]*\st=)(["'])e\2/g, '$1$2str$2');
  if (addressless) xml = addressed(xml);
  return { ok: true, xml: xml === before ? part : Buffer.from(xml, 'latin1'), cells, merges: mergesOf(xml) };
}

const ADDRESS = /\sr=["']([A-Za-z]*)(\d+)["']/;

/** A = 1, Z = 26, AA = 27 … */
function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 0 = A, 25 = Z, 26 = AA … */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Writers may leave addresses out where cells follow one another; here each gets the one it then has. */
function addressed(xml: string): string {
  let [row, column] = [0, 0];
  return xml.replace(/<((?:\w+:)?(c|row))\b([^>]*)>/g, (tag: string, name: string, kind: string, rest: string) => {
    const address = ADDRESS.exec(tag);
    if (kind === 'row') {
      row = address ? Number(address[2]) : row + 1;
      column = 0;
      return address ? tag : `<${name} r="${row}"${rest}>`;
    }
    column = address ? columnNumber(address[1]!) : column + 1;
    return address ? tag : `<${name} r="${columnLetters(column - 1)}${row}"${rest}>`;
  });
}

function mergesOf(xml: string): VerticalMerge[] {
  const merges: VerticalMerge[] = [];
  for (const [, left, top, right, bottom] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g,
  )) {
    if (left === right && top !== bottom) {
      merges.push({ column: columnNumber(left!) - 1, from: Number(top) - 1, to: Number(bottom) - 1 });
    }
  }
  return merges;
}
