/**
 * A sheet of one register, as units keep it: which column means what, by its header or by the user's choice; what each row says; and every cell
 * for which a row is not taken. Nothing is lost: what was not read is named. Pure; what the words mean in the unit is said by the caller.
 */
import type { Day } from '../law/day.ts';
import { parseDay } from './cell-day.ts';
import type { RegisterRowReason } from './register-reasons.ts';
import {
  NEEDED_OF_REGISTER,
  type RegisterColumn,
  registerColumnOf,
  SHEET_LEVELS,
  type SheetLevel,
} from './register-words.ts';
import { isFooter, shownRaw } from './roster.ts';
import { bearsSecrecyMark } from './secrecy-mark.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact, headerKey, withoutInvisible } from './text.ts';

export type RegisterRow = {
  readonly sheet: string;
  readonly row: number;
  readonly level: SheetLevel;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
  readonly certificateUntil: Day | undefined;
  /** Of the rest of the columns, what stands there; and in which cell. */
  readonly texts: Partial<Record<RegisterColumn, string>>;
  readonly cells: Partial<Record<RegisterColumn, string>>;
};
export type RefusedRegisterCell = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly reason: RegisterRowReason;
  readonly raw: string;
};
export type ReadColumn = {
  readonly sheet: string;
  readonly index: number;
  readonly letters: string;
  readonly header: string;
  readonly meaning: RegisterColumn | null;
};
export type RegisterList = {
  readonly items: readonly RegisterRow[];
  readonly refused: readonly RefusedRegisterCell[];
  readonly columns: readonly ReadColumn[];
  readonly unread: readonly { readonly sheet: string; readonly without: readonly RegisterColumn[] }[];
  /** Rows that held something. */
  readonly rows: number;
};
/** The user's choice for a column of a sheet; null: leave it out. */
export type ChosenColumn = { readonly sheet: string; readonly index: number; readonly meaning: RegisterColumn | null };

const HEADER_WITHIN = 30;
const DAYS = ['valid-from', 'valid-to', 'certificate-until'] as const satisfies readonly RegisterColumn[];
type DayColumn = (typeof DAYS)[number];
const MOST: Partial<Record<RegisterColumn, number>> = {
  number: 60,
  designation: 60,
  department: 100,
  owner: 60,
  place: 60,
  certificate: 60,
  'certificate-issuer': 100,
};

export type Asking = { readonly today: Day; readonly chosen: readonly ChosenColumn[] };

export function readRegister(sheets: readonly Sheet[], asking: Asking): RegisterList {
  const all = { items: [], refused: [], columns: [], unread: [] } as {
    items: RegisterRow[];
    refused: RefusedRegisterCell[];
    columns: ReadColumn[];
    unread: { sheet: string; without: readonly RegisterColumn[] }[];
  };
  let rows = 0;
  for (const sheet of sheets) {
    if (sheet.rows.every((cells) => cells.every((cell) => cell === null))) continue;
    const headerRow = headerRowOf(sheet);
    const columns = columnsOf(sheet, headerRow, asking.chosen);
    all.columns.push(...columns);
    const without = NEEDED_OF_REGISTER.filter((one) => !columns.some(({ meaning }) => meaning === one));
    if (without.length > 0) {
      all.unread.push({ sheet: sheet.name, without });
      continue;
    }
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= headerRow || !holdsSomething(cells, columns)) continue;
      rows += 1;
      const read = readRow(sheet, index, columns, asking.today);
      all.refused.push(...read.refused);
      if (read.item) all.items.push(read.item);
    }
  }
  return { ...all, rows };
}

/** The row with most known headers; the first row where none is known, so that its columns can be chosen. */
function headerRowOf(sheet: Sheet): number {
  const known = sheet.rows
    .slice(0, HEADER_WITHIN)
    .map((cells) => cells.filter((cell) => typeof cell === 'string' && registerColumnOf.has(headerKey(cell))).length);
  const most = Math.max(0, ...known);
  return most === 0 ? sheet.rows.findIndex((cells) => cells.some((cell) => cell !== null)) : known.indexOf(most);
}

/** Each meaning once: what the user chose first, then the first header. */
function columnsOf(sheet: Sheet, headerRow: number, chosen: readonly ChosenColumn[]): ReadColumn[] {
  const own = chosen.filter((one) => one.sheet === sheet.name);
  const taken = new Set(own.map(({ meaning }) => meaning));
  return (sheet.rows[headerRow] ?? []).flatMap((cell, index) => {
    if (cell === null) return [];
    const header = bearsSecrecyMark(String(cell)) ? '' : shownRaw(cell);
    const choice = own.find((one) => one.index === index);
    const known = typeof cell === 'string' ? registerColumnOf.get(headerKey(cell)) : undefined;
    const meaning = choice ? choice.meaning : known && !taken.has(known) ? known : null;
    if (meaning) taken.add(meaning);
    return [{ sheet: sheet.name, index, letters: columnLetters(index), header, meaning }];
  });
}

function holdsSomething(cells: readonly Cell[], columns: readonly ReadColumn[]): boolean {
  const filled = columns.filter(({ meaning, index }) => meaning && (cells[index] ?? null) !== null);
  if (filled.every(({ index }) => compact(String(cells[index])) === '')) return false;
  const first = cells.find((cell) => cell !== null);
  return !(typeof first === 'string' && filled.length < 3 && isFooter(first));
}

function readRow(sheet: Sheet, index: number, columns: readonly ReadColumn[], today: Day) {
  const refused: RefusedRegisterCell[] = [];
  const cells: Partial<Record<RegisterColumn, string>> = {};
  const texts: Partial<Record<RegisterColumn, string>> = {};
  const at = (meaning: RegisterColumn) => columns.find((one) => one.meaning === meaning);
  const cellOf = (meaning: RegisterColumn): Cell => sheet.rows[index]?.[at(meaning)?.index ?? -1] ?? null;
  const refuse = (meaning: RegisterColumn, reason: RegisterRowReason): undefined => {
    const raw = reason === 'secrecy-mark' || reason === 'looks-like-content' ? '' : shownRaw(cellOf(meaning));
    const cell = `${columnLetters(at(meaning)?.index ?? 0)}${index + 1}`;
    refused.push({ sheet: sheet.name, row: index + 1, cell, reason, raw });
  };
  for (const { meaning, letters } of columns) {
    if (!meaning) continue;
    cells[meaning] = `${letters}${index + 1}`;
    const cell = cellOf(meaning);
    if (cell === null || (DAYS as readonly RegisterColumn[]).includes(meaning)) continue;
    if (typeof cell === 'object') {
      refuse(meaning, 'broken' in cell && cell.broken === 'too-long' ? 'too-long' : 'formula');
      continue;
    }
    const text = withoutInvisible(String(cell)).replace(/\s+/g, ' ').trim().normalize('NFC');
    if (text.includes('\uFFFD') || !text.isWellFormed()) refuse(meaning, 'damaged-text');
    else if (bearsSecrecyMark(text)) refuse(meaning, 'secrecy-mark');
    else if (/^[=+@][\w(]/.test(text)) refuse(meaning, 'formula');
    else if (text.length > (MOST[meaning] ?? 200)) refuse(meaning, 'too-long');
    else if (text !== '') texts[meaning] = text;
  }
  const dayOf = (meaning: DayColumn): Day | undefined => {
    const read = parseDay(cellOf(meaning), 'start', today, sheet.typed);
    return read.ok ? read.value : refuse(meaning, 'not-a-day');
  };
  const [validFrom, validTo, certificateUntil] = DAYS.map(dayOf);
  if (validFrom && validTo && validTo < validFrom) refuse('valid-to', 'wrong-order');
  const wasRefused = (meaning: RegisterColumn) => refused.some(({ cell }) => cell === cells[meaning]);
  for (const [meaning, reason] of [
    ['number', 'number-missing'],
    ['designation', 'designation-missing'],
  ] as const)
    if (texts[meaning] === undefined && !wasRefused(meaning)) refuse(meaning, reason);
  const level = SHEET_LEVELS[headerKey(texts.level ?? '')];
  if (level === undefined && !wasRefused('level')) refuse('level', 'level-unknown');
  if (refused.length > 0 || level === undefined) return { refused, item: undefined };
  return {
    refused,
    item: { sheet: sheet.name, row: index + 1, level, validFrom, validTo, certificateUntil, texts, cells },
  };
}
