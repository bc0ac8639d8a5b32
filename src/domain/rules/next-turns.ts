/**
 * When the day of a task has passed, its next turn stands, whether it was done or not; when the last day of whoever was in charge has come and
 * another is in the place already, that is followed. May run at any time and twice.
 */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { giveSuccessors } from './evidence.ts';
import { addNextTurns } from './store/tasks.ts';
import { OWN_ROW } from './within.ts';

export async function nextTurns({ db, clock, rederive }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const today = dayAt(now, await timeZoneOf(sql, unitId));
    const turns = await addNextTurns(sql, unitId, today);
    const followed = await giveSuccessors({ sql, unitId, now: instant(now), today });
    if (turns === 0 && followed.length === 0) return;
    const ledger = await rederive(sql, unitId, OWN_ROW, today);
    const facts = recorded({ turns, followed, ledger });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'rules.next-turns', by: 0, facts });
  });
}
