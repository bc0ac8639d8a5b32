/** What is checked when, for the page where the unit stands. Counts alone. */
import { z } from 'zod';
import { type Day, day, plusDays, plusMonths } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Context } from '../../platform/action.ts';
import { query } from '../../platform/query.ts';
import { PLAN_KIND_NAMES, type PlanKind } from '../plans/plans.ts';
import { ALL_CHECKED, CHECKED, type Checked, type Line, MONTHS_SHOWN } from './calendar.ts';
import { READ } from './self-inspections.ts';
import { countByMonth, thingsDue } from './store/calendar.ts';
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

const THINGS_AT_MOST = 200;

/** The very things behind one figure, each to be opened: by what is checked, and the month, or left out, those whose day has passed. */
export const checked = query({
  name: 'self-inspections.checked',
  input: z.strictObject({
    what: z.enum(ALL_CHECKED as [Checked, ...Checked[]]),
    month: z
      .string()
      .max(7)
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
  }),
  by: READ,
  recorded: 'no',
  async run(context, { what, month }) {
    const { sql, unitId, today, timeZone } = context;
    const first = month === undefined ? undefined : monthsFrom(context).find((one) => one.startsWith(month));
    if (month !== undefined && first === undefined) return { total: 0, rows: [] };
    const from = first === undefined || first > today ? first : today;
    const until = first === undefined ? plusDays(today, -1) : plusDays(plusMonths(first, 1), -1);
    const asked = { what, from, until, today, timeZone, figures: await figuresOf(context), limit: THINGS_AT_MOST };
    const { total, rows } = await thingsDue(sql, unitId, asked);
    return { total, rows: rows.map((row) => ({ ...row, label: labelOf(what, row.label) })) };
  },
});

/** A plan is told by its kind; the rest by the number or name that people use. */
function labelOf(what: Checked, label: string | null): Localised | null {
  if (label === null) return null;
  return what === 'plans' || what === 'drills' ? PLAN_KIND_NAMES[label as PlanKind] : { zh: label, en: label };
}

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
