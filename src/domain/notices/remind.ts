/** Reminding, once on each working day: notices in the app, and mails without content where the operator has set them up. */
import type { Sql } from '../../database/connect.ts';
import { holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant, plusDays } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { againAfter, type MailEnd, type Post } from './mail.ts';
import { boundsOf, isWorkingTime, mailOf } from './notices.ts';
import { forgetReminders } from './store/reminders.ts';
import { type Addressee, claimMail, giveNotices, listAddressees, markFailed, markSent } from './store.ts';

export const REMIND = 'remind';
/** `[D]` What somebody was reminded of by hand is forgotten after a year. */
const KEPT_DAYS = 365;

/** May run at any time and twice: outside working hours, and on a day that is done, nothing happens. */
export async function remind({ db, clock }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const timeZone = await timeZoneOf(sql, unitId);
    if (!isWorkingTime(now, timeZone, await readCalendar(sql, unitId))) return;
    const today = dayAt(now, timeZone);
    if ((await holdMark(sql, unitId, REMIND))?.doneFor === today) return;
    const bounds = boundsOf(today, timeZone, effectiveFigures(await choicesOf(sql, unitId)));
    const given = await giveNotices(sql, unitId, bounds, instant(now));
    await forgetReminders(sql, unitId, plusDays(today, -KEPT_DAYS));
    const facts = recorded({ given });
    await appendEntry(sql, { unit: unitId, at: instant(now), action: 'notices.given', by: 0, facts });
    await markDone(sql, unitId, REMIND, { day: today, at: instant(now) });
  });
}

/**
 * May run at any time and twice, and be killed anywhere: a person is marked before the mail goes. Where the program dies between the two,
 * that person is not written to on this day; nobody is written to twice. What failed goes again (mail.ts). Answers how many mails went.
 */
export async function remindByMail(
  { db, clock }: World,
  unitId: number,
  { post, systemName }: { post: Post; systemName?: string | undefined },
): Promise<number> {
  const now = clock();
  const placed = async (sql: Sql) => [await timeZoneOf(sql, unitId), await readCalendar(sql, unitId)] as const;
  const [timeZone, calendar] = await db.inUnit(unitId, placed, 'reads');
  if (!isWorkingTime(now, timeZone, calendar)) return 0;
  const today = dayAt(now, timeZone);
  const write = async ({ personId, email, items }: Addressee): Promise<MailEnd | undefined> => {
    const at = instant(now);
    const tries = await db.inUnit(unitId, (sql) => claimMail(sql, unitId, { personId, items, today, at }));
    if (tries === undefined) return undefined;
    const end = await post({ to: email, ...mailOf(items, systemName) });
    await db.inUnit(unitId, (sql) =>
      end === 'sent'
        ? markSent(sql, unitId, personId, at)
        : markFailed(sql, unitId, personId, { failure: end, at, againAt: againAfter(end, tries, at) }),
    );
    return end;
  };
  let mails = 0;
  for (const one of await db.inUnit(unitId, (sql) => listAddressees(sql, unitId, today, instant(now)), 'reads')) {
    const end = await write(one);
    if (end === 'sent') mails += 1;
    if (end === 'away') break; // the others wait for the next round too
  }
  if (mails > 0)
    await db.inUnit(unitId, (sql) =>
      appendEntry(sql, { unit: unitId, at: instant(now), action: 'notices.mailed', by: 0, facts: recorded({ mails }) }),
    );
  return mails;
}
