/** The unit's own days in the calendar of working days. What was counted and written down before is not counted anew. */
import { z } from 'zod';
import { tableExport } from '../../../exports/table-export.ts';
import { daysBetween, plusDays } from '../../../law/day.ts';
import { SAYS_NAMES } from '../../../law/working-days.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { markedDays, YearField } from '../calendar.ts';
import { keepCalendarDays, readCalendar, removeCalendarDay } from '../store/calendar.ts';

/** No holiday is longer. */
const LONGEST = 31;

/** From a first to a last day, so that a notice is entered line by line as it is written. */
export const setCalendarDays = action({
  name: 'units.set-calendar-days',
  input: z.strictObject({
    from: DayField,
    to: DayField.optional(),
    works: z.boolean(),
    name: line(40),
    source: line(100),
  }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId, now }, { from, to = from, works, name, source }) {
    if (to < from) refuse('wrong-order');
    const length = daysBetween(from, to) + 1;
    if (length > LONGEST) refuse('invalid-input', { field: 'to' });
    const days = Array.from({ length }, (_, after) => plusDays(from, after));
    await keepCalendarDays(sql, unitId, days, { works, name, source }, now);
    return done({
      result: { days: length },
      record: { from, to, works }, // what somebody typed stays out of the record
      touched: 'nothing',
    });
  },
});

/** The day is again what the notice, the rule or the week says. */
export const removeFromCalendar = action({
  name: 'units.remove-calendar-day',
  input: z.strictObject({ day: DayField }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId }, { day }) {
    if (!(await removeCalendarDay(sql, unitId, day))) refuse('not-found');
    return done({ result: {}, record: { day }, touched: 'nothing' });
  },
});

export const exportCalendar = tableExport({
  name: 'units.export-calendar',
  file: { zh: '工作日历', en: 'working-days' },
  by: ['security-officer', 'head', 'personnel'],
  ofPeople: false,
  filter: { year: YearField },
  rows: async ({ sql, unitId }, { year }) => markedDays(year, await readCalendar(sql, unitId)),
  columns: [
    { zh: '日期', en: 'Day', of: ({ day }) => day },
    {
      zh: '是否计入',
      en: 'Counts',
      of: ({ works }) => (works ? { zh: '上班，计入', en: 'Worked' } : { zh: '放假，不计', en: 'Off' }),
    },
    { zh: '名称', en: 'Name', of: ({ name }) => name },
    { zh: '由谁确定', en: 'Who says so', of: ({ says }) => SAYS_NAMES[says] },
    { zh: '来源', en: 'Source', of: ({ source }) => source },
  ],
});
