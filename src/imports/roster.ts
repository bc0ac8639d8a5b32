import type { Day } from '../law/day.ts';
import type { Column, RecognisedSheet } from './columns.ts';
import { knownHeader } from './columns.ts';
import type { Meaning } from './meanings.ts';
import { protectedValue } from './protected-values.ts';
import type { CellNote, CellReason, SkipReason } from './reasons.ts';
import { type Remark, type RosterRow, readRow } from './roster-row.ts';
import { samePeople } from './same-people.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact, shortened } from './text.ts';

/*
 * A roster's sheets and the meanings of their columns become rows to propose, with everything that was not plainly so
 * listed beside them. Nothing of a dropped or unknown column is looked at, let alone kept (safeguard R4).
 */

/** One cell and what is to be said of it. `raw` is what stands there, shortened; blank where it may not be shown. */
export type CellRemark<Code> = {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly reason: Code;
  readonly raw: string;
};

export type SkippedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly why: SkipReason;
};

/** Rows that are about one person and say different things: none is taken until the user chooses (perhaps several). */
export type Conflict = {
  readonly rows: readonly RosterRow[];
  readonly differs: readonly (keyof RosterRow)[];
};

export type RowPlace = { readonly sheet: string; readonly row: number };

export type Interpretation = {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly CellRemark<CellReason>[];
  readonly notes: readonly CellRemark<CellNote>[];
  readonly skipped: readonly SkippedRow[];
  readonly conflicts: readonly Conflict[];
  /** The columns as they were read, sheet by sheet; a sheet without a header row is listed with none and gave no rows. */
  readonly columns: readonly RecognisedSheet[];
  /** How many there are in all; the lists above end at `LISTED` entries. */
  readonly totals: { readonly problems: number; readonly notes: number; readonly skipped: number };
};

/** The longest list of remarks that is handed on; beyond it only the number is. Rows and conflicts are never cut. */
export const LISTED = 50_000;
const RAW_SHOWN = 40;

export type InterpretOptions = {
  /** Rows of conflicts that the user chose to take; several of one conflict where a person has several posts. */
  readonly chosen?: readonly RowPlace[];
  /** Told the rows done and the rows there are, every thousand rows. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** `mapping` holds, for each sheet in the same order, its columns as recognised and re-mapped. Throws only on a fault. */
export function interpret(
  sheets: readonly Sheet[],
  mapping: readonly RecognisedSheet[],
  today: Day,
  { chosen = [], onProgress }: InterpretOptions = {},
): Interpretation {
  const problems: CellRemark<CellReason>[] = [];
  const notes: CellRemark<CellNote>[] = [];
  const skipped: SkippedRow[] = [];
  const totals = { problems: 0, notes: 0, skipped: 0 };
  const skip = (sheet: string, row: number, why: SkipReason): void => {
    totals.skipped += 1;
    if (skipped.length < LISTED) skipped.push({ sheet, row, why });
  };

  const read: RosterRow[] = [];
  const all = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  for (const [at, sheet] of sheets.entries()) {
    const recognised = mapping[at];
    if (recognised?.headerRow === undefined) {
      done += sheet.rows.length;
      continue;
    }
    const columns = new Map(recognised.columns.map((column) => [column.index, column]));
    const columnOf = meaningColumns(recognised.columns);
    for (const [index, cells] of sheet.rows.entries()) {
      done += 1;
      if (done % 1_000 === 0) onProgress?.(done, all);
      const why = notARow(sheet, recognised.headerRow, index, columnOf);
      if (why === 'header') continue;
      if (why) {
        skip(sheet.name, index + 1, why);
        continue;
      }
      const remark: Remark = (meaning, what) => {
        const column = columnOf.get(meaning);
        const place = {
          sheet: sheet.name,
          cell: `${column === undefined ? '' : columnLetters(column)}${index + 1}`,
          header: column === undefined ? '' : (columns.get(column)?.header ?? ''),
          raw: column === undefined ? '' : shownRaw(cells[column] ?? null),
        };
        if ('reason' in what) {
          totals.problems += 1;
          if (problems.length < LISTED) problems.push({ ...place, reason: what.reason });
        } else {
          totals.notes += 1;
          if (notes.length < LISTED) notes.push({ ...place, reason: what.note });
        }
      };
      const row = readRow({ sheet, columnOf, today }, index, remark);
      if (row) read.push(row);
    }
  }
  onProgress?.(all, all);

  const { rows, duplicates, conflicts } = samePeople(read, chosen);
  for (const { sheet, row } of duplicates) skip(sheet, row, 'duplicate');
  return { rows, problems, notes, skipped, conflicts, columns: mapping, totals };
}

const meaningColumns = (columns: readonly Column[]): ReadonlyMap<Meaning, number> =>
  new Map(
    columns.flatMap(({ index, reading }) => (reading.kind === 'meaning' ? [[reading.meaning, index] as const] : [])),
  );

/** What stands in a cell, as far as it may be shown: never a protected value, though it stand in the wrong column. */
export function shownRaw(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'day' in cell ? cell.day : '';
  return protectedValue(cell) ? '' : shortened(String(cell), RAW_SHOWN);
}

const FOOTER =
  /^(?:填表人?|制表人?|制表日期|填报人|填报单位|填报日期|填报时间|审核人?|审批人?|负责人|单位负责人|部门负责人|经办人|单位\(?盖章\)?|公章|盖章|签字|签章|注|备注|说明|填表说明|合计|总计|小计|共计|本页小计|联系电话|联系人|preparedby|approvedby|total|note)(?:[:(]|$|\(|\d)/i;
/** 填表人：…, 合计 and the like, as the first words of a row. */
export const isFooter = (text: string): boolean => FOOTER.test(compact(text));

/** Why a row is not a person's; undefined where it is. */
function notARow(
  sheet: Sheet,
  headerRow: number,
  index: number,
  columnOf: ReadonlyMap<Meaning, number>,
): SkipReason | 'header' | undefined {
  if (index === headerRow) return 'header';
  const cells = sheet.rows[index]!;
  const filled = cells.flatMap((cell, column) => (cell === null ? [] : [column]));
  if (index < headerRow) return filled.length === 0 ? 'blank' : 'title';
  const sequence = columnOf.get('sequence');
  if (filled.every((column) => isDefault(cells[column]!) || (column === sequence && isNumber(cells[column]!))))
    return 'blank';
  const first = cells[filled[0]!];
  const name = columnOf.get('name');
  if (typeof first === 'string' && isFooter(first)) return 'footer';
  const alike = filled.filter((column) => sameHeader(cells[column]!, sheet.rows[headerRow]?.[column] ?? null)).length;
  if (alike >= 2 && alike * 2 > filled.length) return 'repeated-header';
  if (filled.length === 1 && filled[0] !== name && typeof first === 'string') return 'title';
  return undefined;
}

/** White space, dashes and unticked boxes that a template leaves in otherwise blank rows; and its running numbers. */
const isDefault = (cell: Cell): boolean =>
  cell === null || cell === false || (typeof cell === 'string' && /^[-\u2014/]*$/.test(compact(cell)));
const isNumber = (cell: Cell): boolean => typeof cell === 'number' || /^\d+$/.test(compact(String(cell)));

const sameHeader = (cell: Cell, header: Cell): boolean =>
  typeof cell === 'string' &&
  typeof header === 'string' &&
  compact(cell) === compact(header) &&
  knownHeader(cell) !== undefined;
