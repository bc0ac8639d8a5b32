/** On its day a requirement begins to count: the unit's ledger is derived anew, once. May run at any time and twice. */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { putInForce } from '../duties/store/required.ts';

export async function comeIntoForce({ db, clock, rederive }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const today = dayAt(now, await timeZoneOf(sql, unitId));
    const arrivals = await putInForce(sql, unitId, today);
    if (arrivals.length === 0) return;
    const ledger = await rederive(sql, unitId, 'whole-unit', today);
    const facts = recorded({ arrivals, ledger });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'industry.in-force', by: 0, facts });
  });
}
