/** On the day on which a document is due back its holder is reminded, and again while it is out: on My page and in the bell. */
import { holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { dayAt, instant, plusDays } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { isWorkingTime } from '../notices/notices.ts';
import { addDocumentReminders } from '../notices/store/reminders.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { dueHolders } from './store/reminding.ts';

const REMIND = 'remind-documents';

/** May run at any time and twice: outside working hours, and on a day that is done, nothing happens. */
export async function remindOfDocuments({ db, clock }: World, unitId: number): Promise<void> {
  await db.inUnit(unitId, async (sql) => {
    const now = clock();
    const timeZone = await timeZoneOf(sql, unitId);
    if (!isWorkingTime(now, timeZone, await readCalendar(sql, unitId))) return;
    const today = dayAt(now, timeZone);
    if ((await holdMark(sql, unitId, REMIND))?.doneFor === today) return;
    const at = instant(now);
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const all = await dueHolders(sql, unitId, today, plusDays(today, -figures['reminder.again']));
    const reminded = await addDocumentReminders(sql, unitId, { all, day: today, by: null, at });
    if (reminded.length > 0) {
      const facts = recorded({ reminded: reminded.length });
      await appendEntry(sql, { unit: unitId, at, action: 'travel-documents.reminded', by: 0, facts });
    }
    await markDone(sql, unitId, REMIND, { day: today, at });
  });
}
