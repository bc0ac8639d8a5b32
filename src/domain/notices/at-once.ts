/**
 * Mail at any hour, for what the law gives hours: that something waits, and not what. Modules after this one say who is to be written to
 * of which occasion; each is written of once. May run at any time and twice, and be killed anywhere (remind.ts); what failed goes again (mail.ts).
 */
import type { Sql } from '../../database/connect.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { type Day, type Instant, instant, plusDays } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { againAfter, type Post } from './mail.ts';
import { mailOf } from './notices.ts';
import { claimAtOnce, forgetAtOnce, markFailedAtOnce, markSentAtOnce } from './store/at-once.ts';

/** `mark`: the occasion, by its number. It stands in no mail and says nothing of what is in it. Only what is `toBeWritten` (store/at-once.ts). */
export type Wanted = { readonly personId: number; readonly email: string; readonly mark: string };
export type Wants = (sql: Sql, unitId: number, now: Instant) => Promise<readonly Wanted[]>;

const KEPT_DAYS = 365;

/** Answers how many mails went. */
export async function mailAtOnce(
  { db, clock }: World,
  unitId: number,
  { wants, post, systemName }: { wants: readonly Wants[]; post: Post; systemName?: string | undefined },
): Promise<number> {
  const now = instant(clock());
  const wanted = await db.inUnit(
    unitId,
    async (sql) => (await Promise.all(wants.map((of) => of(sql, unitId, now)))).flat(),
    'reads',
  );
  let mails = 0;
  for (const [personId, all] of Map.groupBy(wanted, (one) => one.personId)) {
    const marks = all.map(({ mark }) => mark);
    const claimed = await db.inUnit(unitId, (sql) => claimAtOnce(sql, unitId, { personId, marks, at: now }));
    if (claimed.length === 0) continue;
    const ours = { personId, marks: claimed.map(({ mark }) => mark), at: now };
    const end = await post({ to: all[0]!.email, ...mailOf(claimed.length, systemName) });
    if (end === 'sent') {
      mails += 1;
      await db.inUnit(unitId, (sql) => markSentAtOnce(sql, unitId, ours));
      continue;
    }
    const againAt = againAfter(end, Math.max(...claimed.map(({ tries }) => tries)), now);
    await db.inUnit(unitId, (sql) => markFailedAtOnce(sql, unitId, { ...ours, failure: end, againAt }));
    if (end === 'away') break; // the others wait for the next round too
  }
  if (mails > 0)
    await db.inUnit(unitId, async (sql) => {
      await forgetAtOnce(sql, unitId, plusDays(now.slice(0, 10) as Day, -KEPT_DAYS));
      await appendEntry(sql, {
        unit: unitId,
        at: now,
        action: 'notices.mailed-at-once',
        by: 0,
        facts: recorded({ mails }),
      });
    });
  return mails;
}
