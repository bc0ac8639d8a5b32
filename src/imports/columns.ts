import { type DropReason, dropKind, dropped, dropReasons } from './dropped.ts';
import { type Meaning, meaningNames, meanings } from './meanings.ts';
import { protectedColumn, protectedValue } from './protected-values.ts';
import type { RemapReason } from './reasons.ts';
import type { Cell, Sheet } from './sheet.ts';
import { headerKey, shortened } from './text.ts';

/*
 * Which column of a sheet means what. A column is read only where its meaning is known; everything else is dropped
 * before anything is stored, and said so (safeguard R4). Recognition looks at headers and, for what must not come in,
 * at values too; it keeps none of them.
 */

export type Reading =
  | { readonly kind: 'meaning'; readonly meaning: Meaning; readonly chosen: boolean }
  /** `by` tells whether its header or the values in it gave the column away. */
  | { readonly kind: 'dropped'; readonly reason: DropReason; readonly by: 'header' | 'values' }
  /** `taken`: its header fits a meaning that another column has already. `user`: the user left it out. */
  | { readonly kind: 'unknown'; readonly why: 'header' | 'taken' | 'user' };

export type Column = { readonly index: number; readonly header: string; readonly reading: Reading };

/** `headerRow` counts from 0; undefined where the sheet has no row of known headers, and then it has no columns. */
export type RecognisedSheet = {
  readonly sheet: string;
  readonly headerRow: number | undefined;
  readonly columns: readonly Column[];
};

/** A header stands in the first rows, below a title and perhaps 填报单位; it has at least so many known headers. */
const HEADER_WITHIN = 30;
const FEWEST_KNOWN = 2;
const HEADER_SHOWN = 60;

type Known =
  | { readonly kind: 'meaning'; readonly meaning: Meaning; readonly rank: number }
  | { readonly kind: 'dropped'; readonly reason: DropReason };

const exact = new Map<string, Known>([
  ...dropReasons.flatMap((reason) =>
    dropped[reason].wordings.map((wording): [string, Known] => [headerKey(wording), { kind: 'dropped', reason }]),
  ),
  ...meaningNames.flatMap((meaning) =>
    meanings[meaning].wordings.map((wording, rank): [string, Known] => [
      headerKey(wording),
      { kind: 'meaning', meaning, rank },
    ]),
  ),
]);
const partial = dropReasons.flatMap((reason) =>
  dropped[reason].parts.map((part): [string, DropReason] => [headerKey(part), reason]),
);

/** What a header says by its words alone. */
export function knownHeader(header: Cell): Known | undefined {
  if (typeof header !== 'string') return undefined;
  const key = headerKey(header);
  if (key === '') return undefined;
  const whole = exact.get(key);
  if (whole) return whole;
  const part = partial.find(([words]) => key.includes(words));
  return part && { kind: 'dropped', reason: part[1] };
}

/** Finds the sheet's header row and what each of its columns is. */
export function recognise(sheet: Sheet): RecognisedSheet {
  const headerRow = headerRowOf(sheet);
  if (headerRow === undefined) return { sheet: sheet.name, headerRow, columns: [] };
  const headers = headersAt(sheet, headerRow);
  const known = headers.map(knownHeader);
  const columns = headers.map((header, index): Column | undefined => {
    const empty = header === null && bodyIsEmpty(sheet, headerRow, index);
    return empty
      ? undefined
      : { index, header: shownHeader(header), reading: readingOf(sheet, headerRow, index, known) };
  });
  return { sheet: sheet.name, headerRow, columns: columns.filter((column) => column !== undefined) };
}

function readingOf(sheet: Sheet, headerRow: number, index: number, all: readonly (Known | undefined)[]): Reading {
  const known = all[index];
  if (known?.kind === 'dropped') return { kind: 'dropped', reason: known.reason, by: 'header' };
  const secret = protectedBody(sheet, headerRow, index);
  if (secret) return { kind: 'dropped', reason: secret, by: 'values' };
  if (!known) return { kind: 'unknown', why: 'header' };
  const better = all.some(
    (other, at) =>
      other?.kind === 'meaning' &&
      other.meaning === known.meaning &&
      (other.rank < known.rank || (other.rank === known.rank && at < index)) &&
      !protectedBody(sheet, headerRow, at),
  );
  return better ? { kind: 'unknown', why: 'taken' } : { kind: 'meaning', meaning: known.meaning, chosen: false };
}

/** The row with the most known headers, if they are enough and one of them is the name. */
function headerRowOf(sheet: Sheet): number | undefined {
  let best: { row: number; count: number } | undefined;
  for (const [row, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const known = cells.map(knownHeader);
    const hasName = known.some((found) => found?.kind === 'meaning' && found.meaning === 'name');
    const count = known.filter(Boolean).length;
    if (hasName && count >= FEWEST_KNOWN && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

/** The headers; where a cell is empty because it is merged with the one above (two-row headers), the text above. */
function headersAt(sheet: Sheet, headerRow: number): Cell[] {
  const above = headerRow > 0 ? (sheet.rows[headerRow - 1] ?? []) : [];
  const aboveIsHeader = above.filter((cell) => knownHeader(cell)).length >= FEWEST_KNOWN;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => {
    const header = sheet.rows[headerRow]?.[index] ?? null;
    return header === null && aboveIsHeader ? (above[index] ?? null) : header;
  });
}

const bodyRows = (sheet: Sheet, headerRow: number): number => sheet.rows.length - headerRow - 1;

function bodyIsEmpty(sheet: Sheet, headerRow: number, index: number): boolean {
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1)
    if ((sheet.rows[row]?.[index] ?? null) !== null) return false;
  return true;
}

const protectedBody = (sheet: Sheet, headerRow: number, index: number): DropReason | undefined =>
  protectedColumn(bodyRows(sheet, headerRow), (row) => sheet.rows[headerRow + 1 + row]?.[index] ?? null);

/** A header as it may be shown and kept. Where it is itself such a value (a sheet without headers), it is not. */
function shownHeader(header: Cell): string {
  if (header === null || protectedValue(header)) return '';
  if (typeof header === 'object') return 'day' in header ? header.day : '';
  return shortened(String(header), HEADER_SHOWN);
}

/** The user's choice for one column: a meaning, or to leave it out. `column` is `Column.index`. */
export type Choice = { readonly column: number; readonly meaning: Meaning | 'leave-out' };

export type RemapRefusal = {
  readonly ok: false;
  readonly reason: RemapReason;
  readonly column: number;
};

/**
 * The columns after the user's choices. A column of a protected attribute can never be given a meaning, whether its
 * header or its values show it; of unneeded data only where the header is loose (备注). A meaning belongs to one column:
 * choosing it for another takes it from a column that had it by recognition, not from one that was chosen.
 */
export function remap(
  sheet: Sheet,
  recognised: RecognisedSheet,
  choices: readonly Choice[],
): { readonly ok: true; readonly recognised: RecognisedSheet } | RemapRefusal {
  const columns = [...recognised.columns];
  for (const { column: index, meaning } of choices) {
    const at = columns.findIndex((column) => column.index === index);
    const column = columns[at];
    if (!column || recognised.headerRow === undefined) return { ok: false, reason: 'no-such-column', column: index };
    if (meaning === 'leave-out') {
      if (column.reading.kind === 'meaning') columns[at] = { ...column, reading: { kind: 'unknown', why: 'user' } };
      continue;
    }
    const refusal = mayNotMean(sheet, recognised.headerRow, column);
    if (refusal) return { ok: false, reason: refusal, column: index };
    const holder = columns.findIndex(({ reading }) => reading.kind === 'meaning' && reading.meaning === meaning);
    if (holder >= 0 && holder !== at) {
      const held = columns[holder]!;
      if (held.reading.kind === 'meaning' && held.reading.chosen)
        return { ok: false, reason: 'meaning-taken', column: index };
      columns[holder] = { ...held, reading: { kind: 'unknown', why: 'taken' } };
    }
    columns[at] = { ...column, reading: { kind: 'meaning', meaning, chosen: true } };
  }
  return { ok: true, recognised: { ...recognised, columns } };
}

function mayNotMean(sheet: Sheet, headerRow: number, column: Column): RemapReason | undefined {
  const { reading } = column;
  if (reading.kind === 'dropped') {
    if (dropKind(reading.reason) === 'protected') return 'protected-column';
    if (!dropped[reading.reason].mayBeRemapped) return 'unneeded-column';
  }
  return protectedBody(sheet, headerRow, column.index) ? 'protected-values' : undefined;
}
