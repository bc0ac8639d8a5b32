/** Where nobody closed a check-in, its secret and the phones that were used go when its day is past. May run at any time and twice. */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { forgetPastCheckIns } from './store/presence.ts';

export async function forgetPhones({ db, clock }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const trainings = await forgetPastCheckIns(sql, unitId, dayAt(now, await timeZoneOf(sql, unitId)));
    if (trainings.length === 0) return;
    const facts = recorded({ trainings });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'training.forget-phones', by: 0, facts });
  });
}
