/**
 * A table as a file that Excel and WPS open: xlsx, or csv in UTF-8 with a byte order mark. A cell that could be read as a formula
 * gets a leading apostrophe, so that opening an export never runs anything.
 */
import writeXlsxFile from 'write-excel-file/node';

export const SHEET_MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type SheetFormat = keyof typeof SHEET_MEDIA_TYPES;

const FORMULA = /^[=+\-@\t\r]/;
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** How wide a column must be for what stands in it, in characters; a Chinese character takes two. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(60, Math.max(8, ...texts.map((text) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 2))));

export async function toXlsx(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const header = columns.map((value) => ({ value: harmless(value), type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => ({ value: harmless(value), type: String })));
  const sampled = rows.slice(0, 200);
  const widths = columns.map((column, index) => ({ width: widthOf([column, ...sampled.map((row) => row[index] ?? '')]) }));
  const file = writeXlsxFile([header, ...body], { columns: widths, stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function toCsv(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(harmless(cell))).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** In the format asked for, with the name and type under which it is sent. */
export async function toSheet(
  name: string,
  format: SheetFormat,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const bytes = format === 'xlsx' ? await toXlsx(columns, rows) : toCsv(columns, rows);
  return { name: `${name}.${format}`, mediaType: SHEET_MEDIA_TYPES[format], bytes };
}
