import readXlsxFile from 'read-excel-file/node';
import { asDay } from '../law/day.ts';
import { openArchive, storedArchive } from './archive.ts';
import { type MarkPlace, partOf } from './mark-place.ts';
import { secrecyMarkInPart } from './secrecy-mark.ts';
import { type Cell, type DayCell, LIMITS, type Sheet, type Spreadsheet, type Unreadable, unreadable } from './sheet.ts';
import { prepareSheet, type VerticalMerge } from './sheet-xml.ts';
import { oneLine } from './text.ts';

/*
 * An .xlsx as plain sheets. read-excel-file does the reading; around it stands what it does not do: it has no bounds,
 * gives a formula's error as an empty cell, gives up on a sheet whose cells carry no address, and knows no merges.
 */

const LOOKED_AT = /\.(?:xml|rels|vml)$/i;
const READ =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** `marked`: one of its parts bears a secrecy mark; the sheets are read all the same, so that its cell can be named. */
export type Workbook = Spreadsheet & { readonly marked?: MarkPlace };

/** The sheets in the order of their tabs. `bytes` is not changed and not kept. */
export async function readWorkbook(bytes: Buffer, onUnpacked?: () => void): Promise<Workbook | Unreadable> {
  const archive = openArchive(bytes, (path) => LOOKED_AT.test(path));
  if (!archive.ok) return archive;
  for (const [path, part] of archive.parts) {
    const mark = secrecyMarkInPart(part);
    if (mark === undefined) continue;
    if (!READ.test(path)) return unreadable('secrecy-mark', { where: partOf(path), mark });
    const read = await readSheets(archive.parts, onUnpacked);
    if (!read.ok) return unreadable('secrecy-mark', { where: 'content', mark });
    const at = read.sheets.findIndex(({ name }) => read.paths.get(name) === path);
    const sheet = read.sheets[at]?.name;
    return {
      ...read,
      marked: sheet ? { where: 'page-header', mark, sheet, sheetNumber: at + 1 } : { where: 'content', mark },
    };
  }
  return readSheets(archive.parts, onUnpacked);
}

type Sheets = Spreadsheet & { readonly paths: ReadonlyMap<string, string> };
async function readSheets(all: ReadonlyMap<string, Buffer>, onUnpacked?: () => void): Promise<Sheets | Unreadable> {
  const parts = new Map<string, Buffer>();
  const merges = new Map<string, readonly VerticalMerge[]>();
  let cells = 0;
  for (const [path, part] of all) {
    if (!READ.test(path)) continue;
    if (!SHEET.test(path)) {
      parts.set(path, part);
      continue;
    }
    const prepared = prepareSheet(part);
    if (!prepared.ok) return prepared;
    cells += prepared.cells;
    if (cells > LIMITS.cells) return unreadable('too-many-cells', { found: cells, limit: LIMITS.cells });
    parts.set(path, prepared.xml);
    merges.set(path, prepared.merges);
  }
  if (merges.size === 0) return unreadable('damaged');
  if (merges.size > LIMITS.sheets) return unreadable('too-many-sheets', { found: merges.size, limit: LIMITS.sheets });

  onUnpacked?.();

  const paths = sheetPaths(parts);
  let read: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    read = await readXlsxFile(storedArchive(parts));
  } catch {
    // The library's own message is about the file's inside and may quote it; the verdict says what the user can do.
    return unreadable('damaged');
  }

  const sheets: Sheet[] = [];
  for (const { sheet, data } of read) {
    if (!Array.isArray(data)) continue; // a chart has a tab too
    const name = String(sheet);
    if (data.length > LIMITS.rows) return unreadable('too-many-rows', { sheet: name, limit: LIMITS.rows });
    if ((data[0]?.length ?? 0) > LIMITS.columns)
      return unreadable('too-many-columns', { sheet: name, limit: LIMITS.columns });
    const rows = data as unknown as Cell[][];
    for (const row of rows) for (let index = 0; index < row.length; index += 1) row[index] = plainCell(row[index]);
    fillMerges(rows, merges.get(paths.get(name) ?? '') ?? []);
    sheets.push({ name: oneLine(name), rows, typed: true });
  }
  return { ok: true, format: 'xlsx', sheets, paths };
}

const FORMULA_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA|BUSY!)$/;

const days = new Map<number, DayCell | { broken: 'impossible-day' }>();

/** One value as the library gives it (text, number, yes/no, Date at midnight UTC, null) as a plain cell. */
export function plainCell(value: unknown): Cell {
  if (typeof value === 'string') {
    if (value.length > LIMITS.cellCharacters) return { broken: 'too-long' };
    if (value.startsWith('#') && FORMULA_ERROR.test(value)) return { broken: 'formula-error' };
    return value === '' ? null : value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return dayCell(value);
  return null;
}

/** The day of a spreadsheet's date; its time of day is not a fact about a duty and falls away. */
function dayCell(date: Date): Cell {
  const number = Math.floor(date.getTime() / 86_400_000);
  let cell = days.get(number);
  if (!cell) {
    const known = Number.isNaN(number) || Math.abs(number) > 100_000 ? undefined : asDay(isoDay(number));
    cell = known ? { day: known } : { broken: 'impossible-day' };
    days.set(number, cell);
  }
  return cell;
}

const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A department that is written once beside many rows (merged downwards) is meant for each of them. */
function fillMerges(rows: Cell[][], merges: readonly VerticalMerge[]): void {
  for (const { column, from, to } of merges) {
    const value = rows[from]?.[column] ?? null;
    if (value === null) continue;
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) rows[row]![column] ??= value;
  }
}

/** Sheet names to the paths of their parts, as the library finds them: workbook.xml names, the relations file places. */
function sheetPaths(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const paths = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const path = targets.get(attribute(tag, '\\w+:id') ?? '');
    if (name && path) paths.set(name, path);
  }
  return paths;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];
