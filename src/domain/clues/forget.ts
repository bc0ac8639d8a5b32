/**
 * How reporters could be reached is deleted when its period after the closing of the case is over, by itself (rights.md R10, R11). May run at
 * any time and twice.
 */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant, plusMonths } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { deleteContacts } from './store/retention.ts';

export async function forgetContacts({ db, clock }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const months = effectiveFigures(await choicesOf(sql, unitId))['keep.clue-contact'];
    const limit = plusMonths(dayAt(now, await timeZoneOf(sql, unitId)), -months);
    const clueIds = await deleteContacts(sql, unitId, limit);
    if (clueIds.length === 0) return;
    const facts = recorded({ clues: clueIds });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'clues.forget-contacts', by: 0, facts });
  });
}
