/** Once a day: does the record say what the tables say? Whatever it finds stands in the record itself, and on the page. */
import type { Sql } from '../../database/connect.ts';
import { holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { type Difference, compareRecord as differencesOf } from '../../journal/compare.ts';
import { recorded, reference } from '../../journal/entry.ts';
import { areNoted } from '../../journal/keys.ts';
import { dayAt, type Instant, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { findBodyOfUnit, keysOf } from '../units/store/bodies.ts';
import type { Check } from './record.ts';

export const COMPARE_RECORD = 'compare-record' satisfies Check;

/** Answers what differs, unless it was done on this day of the unit's already. May run at any time and twice. */
export async function compareOnceADay(
  { db, clock }: World,
  unitId: number,
  timeZone: string,
): Promise<readonly Difference[]> {
  return db.inUnit(unitId, async (sql) => {
    const today = dayAt(clock(), timeZone);
    if ((await holdMark(sql, unitId, COMPARE_RECORD))?.doneFor === today) return [];
    const at = instant(clock());
    const found = await compared(sql, unitId, at);
    const differences = found.reduce((sum, { rows }) => sum + rows, 0);
    await markDone(sql, unitId, COMPARE_RECORD, { day: today, at, differences });
    return found;
  });
}

/** The row by which others know this unit, if its keys are not those that the record notes: somebody changed it past the program. */
async function swappedKeys(sql: Sql, unitId: number): Promise<Difference[]> {
  const body = await findBodyOfUnit(sql, unitId);
  if (!body || (await areNoted(sql, unitId, keysOf(body)))) return [];
  return [{ kind: 'foreign', table: 'body', rows: 1, keys: [body.bodyId] }];
}

async function compared(sql: Sql, unitId: number, at: Instant): Promise<readonly Difference[]> {
  const differences = [...(await differencesOf(sql, unitId)), ...(await swappedKeys(sql, unitId))];
  const facts = recorded({
    differences: differences.length,
    found: differences.map((one) => ({
      kind: one.kind,
      ...('table' in one && one.table ? { table: reference(one.table) } : {}),
      rows: one.rows,
      keys: one.keys.map(reference),
    })),
  });
  await appendEntry(sql, { unit: unitId, at, action: 'record.compared', by: 0, facts });
  return differences;
}
