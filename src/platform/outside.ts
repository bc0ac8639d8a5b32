/**
 * An act of somebody who is not signed in and whom nobody knows. There is no role to ask for and no account to write down: the record says
 * what was done and by nobody. Otherwise as every act (perform.ts): one transaction, the ledger brought up to date, the record written.
 *
 * Whoever offers such an act at the door slows it down there (server/slow-down.ts), by address and in memory alone.
 */
import type { Sql } from '../database/connect.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { type Day, dayAt, type Instant, instant } from '../law/day.ts';
import type { Done, Services } from './action.ts';
import type { UnitId } from './ids.ts';
import type { World } from './perform.ts';
import { refuse } from './refusal.ts';
import { refusalOf } from './refusal-of.ts';

/** In the transaction, as nobody. */
export type AtTheDoor = {
  readonly sql: Sql;
  readonly unitId: UnitId;
  readonly timeZone: string;
  readonly today: Day;
  readonly now: Instant;
};

type Place = { readonly timeZone: string };

/** `find` says whether such acts are taken there, and refuses otherwise. */
export async function performUnknown<Result>(
  world: World,
  unitId: UnitId,
  name: string,
  find: (sql: Sql, unitId: UnitId) => Promise<Place>,
  run: (at: AtTheDoor) => Promise<Done<Result>>,
): Promise<Result> {
  if (world.hasRoom?.() === false) refuse('storage-full');
  const at = world.clock();
  try {
    return await world.db.inUnit(unitId, async (sql) => {
      const { timeZone } = await find(sql, unitId);
      const today = dayAt(at, timeZone);
      const end = await run({ sql, unitId, timeZone, today, now: instant(at) });
      const ledger = await world.rederive(sql, unitId, end.touched, today);
      const changed = ledger && ledger.added + ledger.removed + ledger.changed > 0;
      const facts = { ...end.record, ...(changed && recorded({ ledger })) };
      await appendEntry(sql, { unit: unitId, at: instant(at), action: name, by: 0, facts });
      return end.result;
    });
  } catch (reason) {
    throw refusalOf(reason) ?? reason;
  }
}

/** What somebody unknown may see; it changes nothing and stands in no record: nobody is watched who reads his own report. */
export async function lookUnknown<Result>(
  { db, services }: World,
  unitId: UnitId,
  run: (sql: Sql, services: Services) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.inUnit(unitId, (sql) => run(sql, services), 'reads');
  } catch (reason) {
    throw refusalOf(reason) ?? reason;
  }
}
