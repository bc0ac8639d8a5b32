/** What is checked when, for the page where the unit stands. Counts alone. */
import { z } from 'zod';
import { type Day, day, plusDays, plusMonths } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { query } from '../../platform/query.ts';
import { ALL_CHECKED, CHECKED, type Line, MONTHS_SHOWN } from './calendar.ts';
import { READ } from './self-inspections.ts';
import { countByMonth } from './store/calendar.ts';
import { figuresOf } from './within.ts';

export const calendar = query({
  name: 'self-inspections.calendar',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  run: async (context) => ({
    months: monthsFrom(context).map((month) => month.slice(0, 7)),
    lines: await linesOf(context),
  }),
});

export function monthsFrom({ today }: Pick<Context, 'today'>): Day[] {
  const first = day(`${today.slice(0, 7)}-01`);
  return Array.from({ length: MONTHS_SHOWN }, (_, at) => plusMonths(first, at));
}

export async function linesOf(context: Context) {
  const { sql, unitId, today, timeZone } = context;
  const figures = await figuresOf(context);
  const months = monthsFrom(context);
  const until = plusDays(plusMonths(months[0]!, MONTHS_SHOWN), -1);
  const counts = await countByMonth(sql, unitId, { today, until, figures, timeZone });
  return ALL_CHECKED.map((what) => {
    const of = (month: string | null) => counts.find((one) => one.what === what && one.month === month)?.n ?? 0;
    const { every }: Line = CHECKED[what];
    return {
      what,
      /** Times a year, where a figure of the unit says so. */
      every: every ? figures[every] : null,
      overdue: of(null),
      due: months.map((month) => of(month)),
    };
  });
}
