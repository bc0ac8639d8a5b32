/**
 * The turn of a unit's day: the ledger is compared with one derived from nothing, then brought to the new day. A new calendar year
 * makes new rows owed; everything else about time is asked, not stored. In this order, for deriving anew would hide what differed.
 *
 * Another edition of the law or of the program derives otherwise by right: its first day compares nothing. Nothing else may differ:
 * every act brings the rows it touches up to date itself. What differs was changed past the program, or is a fault of ours.
 */
import { createHash } from 'node:crypto';
import type { Sql } from '../../database/connect.ts';
import { type DoneMark, holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { type Day, day, dayAt, instant, yearOf } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import { PARAMETERS } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { type Difference, rebuildDifference } from './store/derive.ts';
import { timeZoneOf } from './store/facts.ts';

export const TURN_OF_DAY = 'turn-of-day';
/** As many rows are named in the record. */
const NAMED_AT_MOST = 20;

/** By which edition a ledger is derived. `program` is the version. */
export const editionOf = (program: string): string =>
  createHash('sha256')
    .update(JSON.stringify([program, RULES, PARAMETERS]))
    .digest('hex')
    .slice(0, 16);

/** May run at any time and twice: the second finds the day done. Answers how many rows differed. */
export async function turnOfDay(world: World, unitId: number, edition: string): Promise<number> {
  return world.db.inUnit(unitId, async (sql) => {
    const now = world.clock();
    const today = dayAt(now, await timeZoneOf(sql, unitId));
    const last = await holdMark(sql, unitId, TURN_OF_DAY);
    if (last?.doneFor === today && last.basis === edition) return 0;
    const found = last?.basis === edition ? await differing(sql, unitId, last, today) : [];
    const ledger = await world.rederive(sql, unitId, 'whole-unit', today);
    if (found.length > 0) {
      const facts = recorded({
        rows: found.length,
        found: found.slice(0, NAMED_AT_MOST).map((one) => ({
          subject: one.person_id, // 0: the unit itself; nobody may be there who is named by a row that was planted
          rule: one.rule,
          occasion: one.occasion,
          what: one.what,
        })),
        ledger,
      });
      await appendEntry(sql, { unit: unitId, at: instant(now), action: 'duties.differed', by: 0, facts });
    }
    const mark = { day: today, at: instant(now), basis: edition, differences: found.length };
    await markDone(sql, unitId, TURN_OF_DAY, mark);
    return found.length;
  });
}

/** Where the year has turned, rows of the new year are owed by right; what also differs from the old one is not. */
async function differing(sql: Sql, unitId: number, last: DoneMark, today: Day): Promise<Difference[]> {
  const now = await rebuildDifference(sql, unitId, today);
  const before = day(last.doneFor);
  if (now.length === 0 || yearOf(before) === yearOf(today)) return now;
  const key = (one: Difference) => `${one.person_id} ${one.rule} ${one.occasion}`;
  const known = new Set((await rebuildDifference(sql, unitId, before)).map(key));
  return now.filter((one) => known.has(key(one)));
}
