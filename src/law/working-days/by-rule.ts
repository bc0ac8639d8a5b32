/**
 * The holidays that are fixed by regulation (全国年节及纪念日放假办法; since 2025 with New Year's Eve of the lunar year and the second of
 * May), for years whose notice is not here. What is moved to make longer holidays, and what is given in place of a holiday that
 * falls on a weekend, only a notice can say.
 */
import { type Day, day, dayOf, plusDays } from '../day.ts';
import type { Localised } from '../localised.ts';

export type Marked = { readonly day: Day; readonly works: boolean; readonly name: Localised };

export const HOLIDAY_NAMES = {
  'new-year': { zh: '元旦', en: 'New Year' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { zh: '国庆节', en: 'National Day' },
  'national-day-and-mid-autumn': { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn' },
} satisfies Record<string, Localised>;
export type Holiday = keyof typeof HOLIDAY_NAMES;

/** The amended regulation is in force from then. */
const AMENDED = 2025;

const known = new Map<number, ReadonlyMap<Day, Marked>>();

/** The days of one calendar year that are holidays by regulation. */
export function marksByRule(year: number): ReadonlyMap<Day, Marked> {
  const before = known.get(year);
  if (before) return before;
  const days: [Holiday, Day][] = [
    ['new-year', dayOf(year, 1, 1)!],
    ['qingming', dayOf(year, 4, qingmingIn(year))!],
    ...(year >= AMENDED ? [1, 2] : [1]).map((date): [Holiday, Day] => ['labour-day', dayOf(year, 5, date)!]),
    ...lunarHolidays(year),
    ...[1, 2, 3].map((date): [Holiday, Day] => ['national-day', dayOf(year, 10, date)!]),
  ];
  const marks = new Map(days.map(([name, one]) => [one, { day: one, works: false, name: HOLIDAY_NAMES[name] }]));
  known.set(year, marks);
  return marks;
}

/**
 * First day of spring, fifth of the fifth and fifteenth of the eighth month of the lunar calendar: month and date, by year. Written
 * down, not reckoned: the calendar built into programs has the first day of 2027 a day late. Two almanacs agree on all of them. For
 * other years nobody is told a day that is not known: these three holidays are then left out.
 */
const LUNAR: Readonly<Record<number, readonly [spring: string, dragonBoat: string, midAutumn: string]>> = {
  2024: ['02-10', '06-10', '09-17'],
  2025: ['01-29', '05-31', '10-06'],
  2026: ['02-17', '06-19', '09-25'],
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
  2034: ['02-19', '06-20', '09-27'],
  2035: ['02-08', '06-10', '09-16'],
  2036: ['01-28', '05-30', '10-04'],
  2037: ['02-15', '06-18', '09-24'],
  2038: ['02-04', '06-07', '09-13'],
  2039: ['01-24', '05-27', '10-02'],
  2040: ['02-12', '06-14', '09-20'],
};

function lunarHolidays(year: number): [Holiday, Day][] {
  const found = LUNAR[year];
  if (!found) return [];
  const [spring, dragonBoat, midAutumn] = found.map((text) => day(`${year}-${text}`)) as [Day, Day, Day];
  const ofSpring = year >= AMENDED ? [-1, 0, 1, 2] : [0, 1, 2];
  return [
    ...ofSpring.map((after): [Holiday, Day] => ['spring-festival', plusDays(spring, after)]),
    ['dragon-boat', dragonBoat],
    ['mid-autumn', midAutumn],
  ];
}

/** The solar term Qingming falls on the 4th, 5th or 6th of April; the usual reckoning for this century and the last. */
function qingmingIn(year: number): number {
  const short = year % 100;
  return Math.floor(short * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(short / 4);
}
