/**
 * Attempts whose time is over and that nobody submitted: counted by what had been saved. A phone that died in the middle costs no answer
 * that had arrived. May run twice, and be killed anywhere.
 */
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { listOverdue } from './store/attempts.ts';
import { endOverdue } from './taking.ts';

const AT_ONCE = 500;

/** Answers how many were ended. */
export async function endOverdueAttempts(world: World, unitId: number): Promise<number> {
  const { db, clock } = world;
  const now = instant(clock());
  const overdue = await db.inUnit(unitId, (sql) => listOverdue(sql, unitId, now, AT_ONCE), 'reads');
  let ended = 0;
  for (const attempt of overdue)
    ended += await db.inUnit(unitId, async (sql) => {
      const timeZone = await timeZoneOf(sql, unitId);
      if (!(await endOverdue(sql, { unitId, timeZone, now }, attempt))) return 0;
      await world.rederive(sql, unitId, { people: [attempt.personId] }, dayAt(new Date(now), timeZone));
      const facts = recorded({ attemptId: attempt.attemptId });
      await appendEntry(sql, { unit: unitId, at: now, action: 'questions.time-over', by: 0, facts });
      return 1;
    });
  return ended;
}
