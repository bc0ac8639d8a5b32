/** One sheet of texts as xlsx: the header in bold and kept in sight, columns as wide as what stands in them. Every cell is text. */
import writeXlsxFile from 'write-excel-file/node';

export type SheetCells = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** How many rows are looked at for the widths. */
const SAMPLED = 200;

export async function makeXlsx({ columns, rows }: SheetCells): Promise<Uint8Array> {
  const header = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String })));
  const sampled = rows.slice(0, SAMPLED);
  const widths = columns.map((column, index) => ({
    width: widthOf([column, ...sampled.map((row) => row[index] ?? '')]),
  }));
  const file = writeXlsxFile([header, ...body], { columns: widths, stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

/** How wide a column must be for what stands in it, in characters; a Chinese character takes two. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(60, Math.max(8, ...texts.map((text) => [...text].reduce((sum, one) => sum + (one > 'ÿ' ? 2 : 1), 2))));
