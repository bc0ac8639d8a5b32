/**
 * A list of units (单位名录) as a file: which units it proposes, and everything that was not plainly so. Pure; what of it is new in an
 * installation is seen elsewhere.
 */
import type { Day } from '../law/day.ts';
import { isFooter, shownRaw } from './roster.ts';
import type { Cell, Sheet } from './sheet.ts';
import { columnLetters } from './sheet-xml.ts';
import { compact } from './text.ts';
import { recogniseUnits, sameHeader, type UnitColumn, type UnitMeaning, type UnitSheet } from './unit-columns.ts';
import type { UnitNote, UnitReason } from './unit-reasons.ts';
import { type ListedUnit, readUnit, type UnitPlace, type UnitRemark } from './unit-row.ts';

export type UnitCell<Code> = UnitPlace & { readonly reason: Code };
/** Rows that name the same unit by code or by name and differ: none of them is taken. */
export type UnitsInConflict = readonly ListedUnit[];

export type UnitsList = {
  readonly units: readonly ListedUnit[];
  readonly conflicts: readonly UnitsInConflict[];
  readonly problems: readonly UnitCell<UnitReason>[];
  readonly notes: readonly UnitCell<UnitNote>[];
  /** Rows of which the unit itself could not be made out. */
  readonly unreadable: number;
  /** Rows that say again what a row before them said. */
  readonly repeated: number;
  readonly sheets: readonly { readonly sheet: string; readonly columns: readonly UnitColumn[] | undefined }[];
};

export function readUnitsList(sheets: readonly Sheet[], today: Day): UnitsList {
  const problems: UnitCell<UnitReason>[] = [];
  const notes: UnitCell<UnitNote>[] = [];
  const read: ListedUnit[] = [];
  const recognised = sheets.map((sheet) => ({ sheet, as: recogniseUnits(sheet) }));
  let unreadable = 0;
  for (const { sheet, as } of recognised) {
    if (!as) continue;
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= as.headerRow || !isUnit(sheet, as, cells)) continue;
      const { cellOf, placeOf } = reader(sheet, as, index);
      const remark: UnitRemark = (meaning, what) => {
        if ('reason' in what) problems.push({ ...placeOf(meaning), reason: what.reason });
        else notes.push({ ...placeOf(meaning), reason: what.note });
      };
      const unit = readUnit({ sheet: sheet.name, row: index + 1, today, typed: sheet.typed }, cellOf, remark);
      if (unit) read.push(unit.superior === undefined ? unit : { ...unit, superiorAt: placeOf('superior') });
      else unreadable += 1;
    }
  }
  const columns = recognised.map(({ sheet, as }) => ({ sheet: sheet.name, columns: as?.columns }));
  return { ...apart(read), problems, notes, unreadable, sheets: columns };
}

function reader(sheet: Sheet, { columns }: UnitSheet, index: number) {
  const at = new Map(columns.flatMap((one) => (one.meaning ? [[one.meaning, one] as const] : [])));
  const cellOf = (meaning: UnitMeaning): Cell => {
    const column = at.get(meaning);
    return column ? (sheet.rows[index]?.[column.index] ?? null) : null;
  };
  const placeOf = (meaning: UnitMeaning) => {
    const column = at.get(meaning);
    return {
      sheet: sheet.name,
      cell: `${column ? columnLetters(column.index) : ''}${index + 1}`,
      header: column?.header ?? '',
      raw: shownRaw(cellOf(meaning)),
    };
  };
  return { cellOf, placeOf };
}

/** Not a blank row with its running number, a footer, or the header again. */
function isUnit(sheet: Sheet, { headerRow, columns }: UnitSheet, cells: readonly Cell[]): boolean {
  const filled = columns.filter(({ index, meaning }) => meaning && (cells[index] ?? null) !== null);
  if (filled.every(({ index }) => compact(String(cells[index])) === '')) return false;
  const first = cells.find((cell) => cell !== null);
  if (typeof first === 'string' && isFooter(first)) return false;
  const headers = sheet.rows[headerRow]!;
  return !filled.every(({ index }) => sameHeader(cells[index]!, headers[index] ?? null));
}

/** Names as they are compared: width, blanks and case tell no two units apart. */
export const nameKey = (name: string): string => compact(name).toLowerCase();

function apart(read: readonly ListedUnit[]): Pick<UnitsList, 'units' | 'conflicts' | 'repeated'> {
  const units: ListedUnit[] = [];
  const conflicts: UnitsInConflict[] = [];
  let repeated = 0;
  for (const group of ofOneUnit(read)) {
    const different = group.filter((one, index) => group.findIndex((other) => said(other) === said(one)) === index);
    repeated += group.length - different.length;
    if (different.length === 1) units.push(different[0]!);
    else conflicts.push(different);
  }
  return { units, conflicts, repeated };
}

const said = ({ sheet: _, row: __, superiorAt: ___, ...rest }: ListedUnit): string => JSON.stringify(rest);

/** Rows that share a name or a code, also by way of a third, in the order of the file. */
function ofOneUnit(read: readonly ListedUnit[]): ListedUnit[][] {
  let groups: { keys: Set<string>; rows: ListedUnit[] }[] = [];
  for (const unit of read) {
    const keys = [`name ${nameKey(unit.name)}`, ...(unit.creditCode ? [`code ${unit.creditCode}`] : [])];
    const touched = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const joined = {
      keys: new Set([...touched.flatMap((group) => [...group.keys]), ...keys]),
      rows: [...touched.flatMap((group) => group.rows), unit],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map(({ rows }) => rows).sort(([a], [b]) => read.indexOf(a!) - read.indexOf(b!));
}
