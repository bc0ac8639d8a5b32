/** The clocks of orders: the unit's report before the limit, the organ's check fifteen working days after it (Provisions 28). */
import { type Day, plusDays } from '../../law/day.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays, type Calendar, type Counted, countWorkingDays } from '../../law/working-days.ts';
import type { Context } from '../../platform/action.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { readCalendar } from '../units/store/calendar.ts';

type Where = Pick<Context, 'sql' | 'unitId'>;

export type CheckClock = { readonly days: number; readonly calendar: Calendar };

export async function checkClock({ sql, unitId }: Where): Promise<CheckClock> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  return { days: figures['order.check'], calendar: await readCalendar(sql, unitId) };
}

/** How the day was counted by which a report of that day is to be checked. */
export const checkDue = (reportedOn: Day, { days, calendar }: CheckClock): Counted =>
  countWorkingDays(reportedOn, days, calendar);

/** The last day whose reports should have been checked before today. */
export function lateReportsUpTo(today: Day, { days, calendar }: CheckClock): Day {
  let on = plusDays(today, -1);
  while (addWorkingDays(on, days, calendar) >= today) on = plusDays(on, -1);
  return on;
}

/** By when the unit's report is to be with the organ, as the unit set it for itself: on the limit's day or ahead of it. */
export async function reportAhead({ sql, unitId }: Where): Promise<number> {
  return effectiveFigures(await choicesOf(sql, unitId))['order.report'];
}
