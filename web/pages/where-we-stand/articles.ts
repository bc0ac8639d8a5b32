/** Lines of the law into what is drawn: one bar a duty, in the order of the articles. Pure. */

import { dutyOf } from '../../../src/law/duties.ts';
import type { DutyCode } from '../../../src/law/duty.ts';
import type { Localised } from '../../../src/law/localised.ts';
import type { ResultOf } from '../../api.ts';

export type RuleLine = ResultOf<'duties.where-we-stand'>['rules'][number];

export type ArticleLine = {
  readonly duty: DutyCode;
  readonly title: Localised;
  readonly rules: readonly number[];
  readonly met: number;
  readonly late: number;
  readonly stated: number;
  readonly overdue: number;
  readonly soon: number;
  readonly owed: number;
  /** Owed by rules that nothing can be recorded for here yet: counted apart, so that nothing unknown is called overdue. */
  readonly unrecordable: number;
};

const FIGURES = ['met', 'late', 'stated', 'overdue', 'soon', 'owed', 'unrecordable'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

const figuresOf = ({ met, late, stated, overdue, soon, owed, recordable }: RuleLine): Figures =>
  recordable
    ? { met, late, stated, overdue, soon, owed, unrecordable: 0 }
    : { met, late, stated, overdue: 0, soon: 0, owed: 0, unrecordable: overdue + soon + owed };

export function byDuty(rules: readonly RuleLine[]): ArticleLine[] {
  const lines = new Map<DutyCode, ArticleLine>();
  for (const rule of rules) {
    const before = lines.get(rule.duty);
    const here = figuresOf(rule);
    const sums = Object.fromEntries(FIGURES.map((key) => [key, (before?.[key] ?? 0) + here[key]])) as Figures;
    lines.set(rule.duty, {
      duty: rule.duty,
      title: dutyOf(rule.duty).title,
      rules: [...(before?.rules ?? []), rule.rule],
      ...sums,
    });
  }
  return [...lines.values()];
}

export type Totals = Figures;

export function totalsOf(lines: readonly ArticleLine[]): Totals {
  const totals: Totals = { met: 0, late: 0, stated: 0, overdue: 0, soon: 0, owed: 0, unrecordable: 0 };
  for (const line of lines) for (const key of FIGURES) totals[key] += line[key];
  return totals;
}

/** Of what has fallen due or been met already, the part that was met: whole percent, never rounded up to 100. */
export function coverage(lines: readonly ArticleLine[], duties: readonly DutyCode[]): number | undefined {
  const some = lines.filter((line) => duties.includes(line.duty));
  const met = some.reduce((sum, line) => sum + line.met + line.late + line.stated, 0);
  const all = some.reduce((sum, line) => sum + line.overdue, met);
  return all === 0 ? undefined : Math.floor((met / all) * 100);
}

/** All rules of these duties: what the ledger is filtered by to show them. */
export const rulesOf = (lines: readonly ArticleLine[], duties: readonly DutyCode[]): number[] =>
  lines.filter((line) => duties.includes(line.duty)).flatMap(({ rules }) => rules);
