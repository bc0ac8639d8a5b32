/**
 * Working days (工作日): Monday to Friday, but for public holidays, and the weekend days on which is worked to make up for them. Which
 * those are the State Council's office says in a notice each year (working-days/notices.ts); for a year whose notice is not here,
 * the holidays fixed by regulation are reckoned (working-days/by-rule.ts), and the count says so. A unit adds to both: the
 * notice of a coming year, or a day on which it alone does not work.
 *
 * The day of the event itself does not count (Civil Code 201): ten working days after the 1st end on the tenth one after it.
 */
import { type Day, dayInWeek, earlierOf, plusDays, yearOf } from './day.ts';
import type { Localised } from './localised.ts';
import { type Marked, marksByRule } from './working-days/by-rule.ts';
import { NOTICES } from './working-days/notices.ts';

/** Entered by the unit: whether it is worked on this day, what it is called, and who says so. */
export type OwnDay = { readonly day: Day; readonly works: boolean; readonly name: string; readonly source: string };

/** Who says what a day is. */
export type Says = 'the-week' | 'a-notice' | 'the-rule' | 'the-unit';
export const SAYS_NAMES: Record<Says, Localised> = {
  'the-week': { zh: '星期', en: 'The week' },
  'a-notice': { zh: '国务院办公厅通知', en: 'Notice of the State Council’s office' },
  'the-rule': { zh: '放假办法（无当年通知）', en: 'Regulation (no notice yet)' },
  'the-unit': { zh: '本单位录入', en: 'Entered by the unit' },
};

export type CalendarDay = {
  readonly day: Day;
  readonly works: boolean;
  readonly says: Says;
  readonly name?: Localised;
  /** The notice, or what the unit named as its source. */
  readonly source?: Localised;
};

export type Calendar = { readonly of: (day: Day) => CalendarDay; readonly ownIn: (year: number) => readonly OwnDay[] };

/** The calendar of a unit that entered these days: its own entry stands before the notice, the notice before the rule. */
export function calendarOf(own: readonly OwnDay[]): Calendar {
  const entered = new Map(own.map((one) => [one.day, one]));
  return {
    of: (day) => {
      const ours = entered.get(day);
      return ours ? { ...ours, says: 'the-unit', name: both(ours.name), source: both(ours.source) } : shipped(day);
    },
    ownIn: (year) => own.filter(({ day }) => yearOf(day) === year),
  };
}

/** The product's own, for who has entered nothing. */
export const SHIPPED_CALENDAR: Calendar = calendarOf([]);

const both = (text: string): Localised => ({ zh: text, en: text });
const byNotice = new Map(
  NOTICES.flatMap(({ title, days }) => days.map((one) => [one.day, { ...one, source: title }] as const)),
);

function shipped(day: Day): CalendarDay {
  const noticed = byNotice.get(day);
  if (noticed) return { ...noticed, says: 'a-notice' };
  const ruled: Marked | undefined = hasNotice(yearOf(day)) ? undefined : marksByRule(yearOf(day)).get(day);
  if (ruled) return { ...ruled, says: 'the-rule' };
  return { day, works: dayInWeek(day) <= 5, says: 'the-week' };
}

export const hasNotice = (year: number): boolean => NOTICES.some((notice) => notice.year === year);

/** A run of days that do not count, by one name. */
export type LeftOut = { readonly from: Day; readonly to: Day; readonly name: Localised };

/** How a deadline was counted: all that its reader needs to count it again. Plain data, so that a page can be given it. */
export type Counted = {
  readonly from: Day;
  readonly days: number;
  readonly last: Day;
  /** Holidays in between, with the weekends within them; ordinary weekends are not listed. */
  readonly leftOut: readonly LeftOut[];
  /** Weekend days on which is worked, and which therefore count. */
  readonly madeUp: readonly Day[];
  readonly basis: readonly { readonly year: number; readonly words: Localised; readonly sure: boolean }[];
};

/** The last day of a limit of so many working days after `from`. 0 is the day itself. */
export const addWorkingDays = (from: Day, days: number, calendar: Calendar): Day =>
  countWorkingDays(from, days, calendar).last;

/** A calendar that leaves no day to work on within this time was entered wrongly; no limit waits longer. */
const LONGEST = 3660;

export function countWorkingDays(from: Day, days: number, calendar: Calendar): Counted {
  const leftOut: LeftOut[] = [];
  const madeUp: Day[] = [];
  const giveUp = plusDays(from, LONGEST);
  let last = from;
  for (let counted = 0; counted < days && last < giveUp; ) {
    last = plusDays(last, 1);
    const { works, name } = calendar.of(last);
    if (works) counted += 1;
    if (works && dayInWeek(last) > 5) madeUp.push(last);
    if (!works && name) leaveOut(leftOut, last, name);
  }
  return { from, days, last, leftOut, madeUp, basis: basisOf(from, last, calendar) };
}

function leaveOut(runs: LeftOut[], day: Day, name: Localised): void {
  const before = runs.at(-1);
  if (before && before.name.zh === name.zh && plusDays(before.to, 1) === day)
    runs[runs.length - 1] = { ...before, to: day };
  else runs.push({ from: day, to: day, name });
}

function basisOf(from: Day, last: Day, calendar: Calendar): Counted['basis'] {
  const years = [];
  for (let year = yearOf(earlierOf(plusDays(from, 1), last)); year <= yearOf(last); year += 1) years.push(year);
  return years.map((year) => ({
    year,
    words: basisOfYear(year, calendar),
    sure: hasNotice(year) || calendar.ownIn(year).length > 0,
  }));
}

/** On what the working days of a year rest, in words. */
export function basisOfYear(year: number, calendar: Calendar): Localised {
  const notice = NOTICES.find((one) => one.year === year);
  const sources = [...new Set(calendar.ownIn(year).map(({ source }) => source))];
  const own: Localised | undefined =
    sources.length === 0
      ? undefined
      : { zh: `，另按本单位录入（${sources.join('；')}）`, en: `, and what the unit entered (${sources.join('; ')})` };
  const base: Localised = notice ? notice.title : own ? RULE_AND_OWN : RULE_ALONE;
  return { zh: base.zh + (own?.zh ?? ''), en: base.en + (own?.en ?? '') };
}

const RULE_AND_OWN: Localised = {
  zh: '周一至周五，扣除《全国年节及纪念日放假办法》规定的节日',
  en: 'Monday to Friday without the holidays fixed by regulation',
};
const RULE_ALONE: Localised = {
  zh: '周一至周五，扣除《全国年节及纪念日放假办法》规定的节日；该年放假安排尚未录入，录入后可能变化',
  en: 'Monday to Friday without the holidays fixed by regulation; the notice for that year has not been entered, and may change this',
};

/** "10 working days after 2026-09-28: 10-01 to 10-07 (National Day) do not count; 10-10 counts (worked). …" */
export function howCounted({ from, days, leftOut, madeUp, basis }: Counted): Localised {
  const span = ({ from: first, to, name }: LeftOut) => ({
    zh: `${short(first)}${first === to ? '' : `至${short(to)}`}（${name.zh}）`,
    en: `${short(first)}${first === to ? '' : ` to ${short(to)}`} (${name.en})`,
  });
  const out = leftOut.map(span);
  const worked = madeUp.map(short);
  const zh = [
    `自${from}的次日起数${days}个工作日：周末${out.length ? `和${out.map((one) => one.zh).join('、')}` : ''}不计`,
    ...(worked.length ? [`${worked.join('、')}（调休上班）计入`] : []),
  ].join('，');
  const en = [
    `${days} working ${days === 1 ? 'day' : 'days'} after ${from}: weekends ${out.length ? `and ${out.map((one) => one.en).join(', ')} ` : ''}do not count`,
    ...(worked.length ? [`${worked.join(', ')} (worked to make up) ${worked.length === 1 ? 'counts' : 'count'}`] : []),
  ].join('; ');
  return {
    zh: `${zh}。依据：${basis.map(({ year, words }) => `${year}年，${words.zh}`).join('；')}。`,
    en: `${en}. Basis: ${basis.map(({ year, words }) => `${year}, ${words.en}`).join('; ')}.`,
  };
}

const short = (day: Day): string => day.slice(5);
