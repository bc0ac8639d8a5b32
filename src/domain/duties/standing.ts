/** Counts into the shape a head reads in a minute. Pure. */
import { type Day, monthOf, plusMonths, yearOf } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { MetCount, OpenCount, TrendRow } from './store/standing.ts';

export type StandingOfRule = {
  readonly rule: number;
  readonly duty: DutyCode;
  readonly recordable: boolean;
  /** Met in time, met late, met as stated by a sheet taken over. */
  readonly met: number;
  readonly late: number;
  readonly stated: number;
  /** Open: overdue, due within 30 days, later. */
  readonly overdue: number;
  readonly soon: number;
  readonly owed: number;
};

/** One line a rule that has any row, in the order of the law. */
export function byRule(open: readonly OpenCount[], met: readonly MetCount[]): StandingOfRule[] {
  const lines: StandingOfRule[] = [];
  for (const rule of RULES) {
    const still = open.find((one) => one.rule === rule.number);
    const [inTime, late, stated] = ([1, 2, 3] as const).map(
      (outcome) => met.find((one) => one.rule === rule.number && one.outcome === outcome)?.n ?? 0,
    );
    if (!still && !inTime && !late && !stated) continue;
    lines.push({
      rule: rule.number,
      duty: rule.duty.code,
      recordable: rule.recordedIn.module !== 'not-yet',
      met: inTime!,
      late: late!,
      stated: stated!,
      overdue: still?.overdue ?? 0,
      soon: still?.soon ?? 0,
      owed: still ? still.open - still.overdue - still.soon : 0,
    });
  }
  return lines;
}

export type Month = { readonly month: string; readonly owed: number; readonly met: number; readonly overdue: number };

const keyOf = (day: Day): number => yearOf(day) * 12 + monthOf(day) - 1;

/** The last twelve months, this one included: at the end of each, how many rows were owed, met of them, overdue of them. */
export function trendOf(rows: readonly TrendRow[], today: Day): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = plusMonths(today, index - 11);
    const end = keyOf(month);
    const owed = rows.filter((row) => keyOf(row.owed_month) <= end);
    const met = owed.filter((row) => row.done_month !== null && keyOf(row.done_month) <= end);
    const isCurrent = index === 11;
    const overdue = owed.filter(
      (row) =>
        (row.done_month === null || keyOf(row.done_month) > end) &&
        // Within the current month a row is not overdue before its day; the counts above the chart are exact to the day.
        (isCurrent ? keyOf(row.due_month) < end : keyOf(row.due_month) <= end),
    );
    const sum = (some: readonly TrendRow[]) => some.reduce((total, row) => total + row.n, 0);
    return { month: month.slice(0, 7), owed: sum(owed), met: sum(met), overdue: sum(overdue) };
  });
}
