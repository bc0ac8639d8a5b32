/**
 * The clock of an incident, watched: when half of the time is gone and nothing was reported, the head is told
 * (store/tell.ts); when it has run out, that stands in the record. At any hour of any day: the law's clock keeps no office hours. May run twice, and be killed anywhere.
 */
import type { Sql } from '../../database/connect.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { tellHeadAt } from './incidents.ts';
import { changeIncident, getIncident, insertEntry } from './store/incidents.ts';
import { runningClocks } from './store/lists.ts';

/** Answers how many were told of, or found overrun. */
export async function escalate({ db, clock }: World, unitId: number): Promise<number> {
  const now = instant(clock());
  const waits = await db.inUnit(unitId, (sql) => runningClocks(sql, unitId, 'all'), 'reads');
  const ripe = waits.filter((one) => (one.escalatedAt === null ? now >= tellHeadAt(one) : now > one.reportBy));
  let told = 0;
  for (const { incidentId } of ripe)
    told += await db.inUnit(unitId, async (sql: Sql) => {
      const one = await getIncident(sql, unitId, incidentId, true);
      if (one.reportedAt || one.closedAt) return 0;
      const tell = async (what: 'escalated' | 'overrun') => {
        await changeIncident(sql, unitId, incidentId, { [`${what}_at`]: now });
        await insertEntry(sql, unitId, one, { what, happenedAt: now, at: now, by: null });
        const facts = recorded({ incidentId, reportBy: one.reportBy });
        await appendEntry(sql, { unit: unitId, at: now, action: `incidents.${what}`, by: 0, facts });
        return 1;
      };
      const first = one.escalatedAt === null && now >= tellHeadAt(one) ? await tell('escalated') : 0;
      const second = one.overrunAt === null && now > one.reportBy ? await tell('overrun') : 0;
      return first + second;
    });
  return told;
}
