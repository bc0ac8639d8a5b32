/**
 * The clock of an incident, watched: when half of the time is gone and nothing was reported, the head is told; when it has run out, that
 * stands in the record. At any hour of any day: the law's clock keeps no office hours. May run twice, and be killed anywhere.
 */
import type { Sql } from '../../database/connect.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import type { Post } from '../notices/remind.ts';
import { tellHeadAt } from './incidents.ts';
import { changeIncident, getIncident, insertEntry } from './store/incidents.ts';
import { headsWithMail, runningClocks } from './store/lists.ts';

type Mail = { readonly post: Post; readonly systemName?: string | undefined };

/** Answers how many were told of, or found overrun. */
export async function escalate({ db, clock }: World, unitId: number, mail?: Mail): Promise<number> {
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
  if (told > 0 && mail) await writeToHead(db, unitId, mail);
  return told;
}

/** Once for each time that something was told, and only after it was: no mail goes twice. It says that a clock runs, never of what. */
async function writeToHead(db: World['db'], unitId: number, { post, systemName }: Mail): Promise<void> {
  const heads = await db.inUnit(unitId, (sql) => headsWithMail(sql, unitId), 'reads');
  for (const to of heads) await post({ to, ...clockMail(systemName) });
}

export const clockMail = (systemName: string | undefined): { subject: string; text: string } => ({
  subject: systemName ?? '待办提醒 · Reminder',
  text:
    `${systemName ?? '内部系统'}中有一项事项的办理时限已经过半或者已过，请立即按平时的方式登录查看。本邮件不含链接和具体内容，请勿回复。\n\n` +
    `In ${systemName ?? 'the internal system'} the time of something runs out, or has. Please sign in at once, as you always do. This mail holds no link and no content; please do not reply.\n`,
});
