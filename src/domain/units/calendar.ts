/** The calendar of working days as it is shown: the days of a year that are not what their day of the week says. Pure. */
import { z } from 'zod';
import { dayOf, lastDayOfYear, plusDays } from '../../law/day.ts';
import type { Calendar, CalendarDay } from '../../law/working-days.ts';

export const YearField = z.int().min(2014).max(2100);

export function markedDays(year: number, calendar: Calendar): CalendarDay[] {
  return daysOf(year, calendar).filter(({ says }) => says !== 'the-week');
}

export const workingDaysIn = (year: number, calendar: Calendar): number =>
  daysOf(year, calendar).filter(({ works }) => works).length;

function daysOf(year: number, calendar: Calendar): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = dayOf(year, 1, 1)!; day <= lastDayOfYear(year); day = plusDays(day, 1)) days.push(calendar.of(day));
  return days;
}
