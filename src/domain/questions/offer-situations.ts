/**
 * Offers the situations whose day has come, once a day. May run twice and be killed anywhere: the same day offers the same. A day that
 * was long missed (the program stood still, the unit is new) offers nothing afterwards, so that nobody finds four at once.
 */
import { holdMark, markDone } from '../../database/unit-jobs.ts';
import { dayAt, instant, plusDays, yearOf } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { situationKey, slotsOf } from './readiness.ts';
import { forgetBefore, insertOffers, peopleOn } from './store/situations.ts';

const JOB = 'situations';
const MISSED_AFTER_DAYS = 14;

/** Answers how many offers the day has, also where it was done already: none then. */
export async function offerSituations({ db, clock, services }: World, unitId: number): Promise<number> {
  return db.inUnit(unitId, async (sql) => {
    const now = clock();
    const today = dayAt(now, await timeZoneOf(sql, unitId));
    if ((await holdMark(sql, unitId, JOB))?.doneFor === today) return 0;
    const year = yearOf(today);
    const isUnit = (await getUnit(sql, unitId)).body === 'unit';
    const [key, from] = [situationKey(services.installationKey), plusDays(today, -MISSED_AFTER_DAYS)];
    const people = isUnit ? await peopleOn(sql, unitId, today) : [];
    const due = people.flatMap((personId) =>
      slotsOf(key, { unitId, personId, year })
        .filter(({ day }) => from < day && day <= today)
        .map((slot) => ({ personId, ...slot })),
    );
    await insertOffers(sql, unitId, year, due);
    await forgetBefore(sql, unitId, year - 1);
    await markDone(sql, unitId, JOB, { day: today, at: instant(now) });
    return due.length;
  });
}
