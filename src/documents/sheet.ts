/**
 * A table as a file that Excel and WPS open: xlsx, or csv in UTF-8 with a byte order mark. A cell that could be read as a formula
 * gets a leading apostrophe, so that opening an export never runs anything.
 *
 * A long xlsx takes seconds to make: it is made in a thread of its own, so that the server goes on answering, and one at a time,
 * so that the bound on memory holds.
 */
import { Worker } from 'node:worker_threads';
import { makeXlsx, type SheetCells } from './sheet-xlsx.ts';

export const SHEET_MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type SheetFormat = keyof typeof SHEET_MEDIA_TYPES;
export type SheetFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** What spreadsheets take for the beginning of a formula, or skip before one; some also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Rows up to which no thread is worth its start. */
const FEW = 500;
const MEMORY_MB = 1_000;

export async function toXlsx(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells: SheetCells = { columns: columns.map(harmless), rows: rows.map((row) => row.map(harmless)) };
  if (rows.length <= FEW) return makeXlsx(cells);
  const turn = before.then(() => inThread(cells));
  before = turn.catch(() => {});
  return turn;
}

let before: Promise<unknown> = Promise.resolve();

function inThread(cells: SheetCells): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
      workerData: cells,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the sheet was not made: the thread ended with ${code}`)));
  });
}

/** Also what other settings of a spreadsheet take for the end of a cell: else what follows it would begin one, as a formula. */
const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function toCsv(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.concat([...csvPieces(columns, rows)]);
}
const lineOf = (row: readonly string[]): string => `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;

/** The same, some rows at a time, for what is too long to be held. */
export function* csvPieces(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  atOnce = 1_000,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = [`\uFEFF${lineOf(columns)}`];
  for (const row of rows) {
    lines.push(lineOf(row));
    if (lines.length < atOnce) continue;
    yield encoder.encode(lines.join(''));
    lines = [];
  }
  yield encoder.encode(lines.join(''));
}

/** In the format asked for, with the name and type under which it is sent. */
export async function toSheet(
  name: string,
  format: SheetFormat,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<SheetFile> {
  const bytes = format === 'xlsx' ? await toXlsx(columns, rows) : toCsv(columns, rows);
  return { name: `${name}.${format}`, mediaType: SHEET_MEDIA_TYPES[format], bytes };
}
