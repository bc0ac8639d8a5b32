import type { Conflict, RowPlace } from './roster.ts';
import type { RosterRow } from './roster-row.ts';

/**
 * Puts the rows about one person together: by staff number, else by name and department. Rows that say the same are
 * duplicates of the first; rows that differ are a conflict, and only those the user chose are taken.
 */
export function samePeople(
  read: readonly RosterRow[],
  chosen: readonly RowPlace[],
): { rows: RosterRow[]; duplicates: RowPlace[]; conflicts: Conflict[] } {
  const groups = new Map<string, RosterRow[]>();
  const numberOf = numbersByName(read);
  for (const row of read) {
    const key = row.staffNumber ? `#${row.staffNumber}` : (numberOf.get(nameKey(row)) ?? nameKey(row));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }

  const taken = new Set(chosen.map(placeKey));
  const rows: RosterRow[] = [];
  const duplicates: RowPlace[] = [];
  const conflicts: Conflict[] = [];
  for (const group of groups.values()) {
    const distinct: RosterRow[] = [];
    for (const row of group) {
      if (distinct.some((other) => differences([other, row]).length === 0))
        duplicates.push({ sheet: row.sheet, row: row.row });
      else distinct.push(row);
    }
    const picked = distinct.filter((row) => taken.has(placeKey(row)));
    if (distinct.length === 1) rows.push(distinct[0]!);
    else if (picked.length > 0) rows.push(...picked);
    else conflicts.push({ rows: distinct, differs: differences(distinct) });
  }
  return { rows, duplicates, conflicts };
}

const placeKey = ({ sheet, row }: RowPlace): string => `${row}\u0000${sheet}`;
const nameKey = ({ name, department }: RosterRow): string => ['@', name, ...department].join('\u0000');

/** A row without a number belongs to the one numbered person of the same name in the same department, if it is one. */
function numbersByName(read: readonly RosterRow[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const row of read) {
    if (!row.staffNumber) continue;
    const [key, number] = [nameKey(row), `#${row.staffNumber}`];
    if ((numbers.get(key) ?? number) !== number) ambiguous.add(key);
    numbers.set(key, number);
  }
  for (const key of ambiguous) numbers.delete(key);
  return numbers;
}

/** The fields in which rows about one person differ. A missing staff number is no difference. */
function differences(rows: readonly RosterRow[]): (keyof RosterRow)[] {
  const fields = new Set(rows.flatMap((row) => Object.keys(row) as (keyof RosterRow)[]));
  fields.delete('sheet');
  fields.delete('row');
  return [...fields].filter((field) => {
    const values = rows.map((row) => row[field]).filter((value) => field !== 'staffNumber' || value !== undefined);
    return new Set(values.map((value) => JSON.stringify(value ?? null))).size > 1;
  });
}
