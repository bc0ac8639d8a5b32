/** Once a day: does the record say what the tables say? Whatever it finds stands in the record itself, and on the page. */
import { appendEntry } from '../../journal/append.ts';
import { type Difference, compareRecord as differencesOf } from '../../journal/compare.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { listOwnEntries } from '../../journal/read.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';

/** Answers what differs; may run at any time and twice. */
export async function compareRecord({ db, clock }: World, unitId: number): Promise<readonly Difference[]> {
  return db.inUnit(unitId, async (sql) => {
    const differences = await differencesOf(sql, unitId);
    const facts = recorded({
      differences: differences.length,
      found: differences.map((one) => ({
        kind: one.kind,
        ...('table' in one && one.table ? { table: reference(one.table) } : {}),
        rows: one.rows,
        keys: one.keys.map(reference),
      })),
    });
    await appendEntry(sql, { unit: unitId, at: instant(clock()), action: 'record.compared', by: 0, facts });
    return differences;
  });
}

/** Unless it was done on this day of the unit's already, by this start of the program or an earlier one. */
export async function compareOnceADay(world: World, unitId: number, timeZone: string): Promise<readonly Difference[]> {
  const today = dayAt(world.clock(), timeZone);
  const last = await world.db.inUnit(unitId, (sql) => listOwnEntries(sql, unitId, 'record.compared', 1), 'reads');
  if (last[0] && dayAt(new Date(last[0].at), timeZone) === today) return [];
  return compareRecord(world, unitId);
}
