/** On which days the sittings of a plan's lines are held: working days of their month, spread over it. Pure. */
import { type Day, dayOf, lastDateOf, plusDays } from '../../law/day.ts';
import type { Calendar } from '../../law/working-days.ts';

type Month = { readonly year: number; readonly month: number };

/** After today alone; where the month has no such day left, the next working days. */
export function daysOfSittings({ year, month }: Month, sittings: number, today: Day, calendar: Calendar): Day[] {
  const all = Array.from({ length: lastDateOf(year, month) }, (_, index) => dayOf(year, month, index + 1)!);
  const working = all.filter((one) => one > today && calendar.of(one).works);
  const days = working.length > 0 ? working : nextWorkingDays(today, sittings, calendar);
  return Array.from({ length: sittings }, (_, index) => days[Math.floor(((index + 0.5) * days.length) / sittings)]!);
}

function nextWorkingDays(today: Day, count: number, calendar: Calendar): Day[] {
  const found: Day[] = [];
  for (let one = plusDays(today, 1); found.length < count; one = plusDays(one, 1))
    if (calendar.of(one).works) found.push(one);
  return found;
}
