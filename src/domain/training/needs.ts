/** From what the ledger says is owed to what a plan must give: how many hours and times are missing, by when. The figures are the law's. */
import { strictest } from '../../law/applies.ts';
import { bindingsOf, type ClassSpan } from '../../law/binds.ts';
import {
  type Day,
  firstDayOfYear,
  lastDayOfYear,
  laterOf,
  monthOf,
  plusDays,
  plusMonths,
  yearOf,
} from '../../law/day.ts';
import { ruleOf } from '../../law/duties.ts';
import type { Rule } from '../../law/duty.ts';
import { BEGINNING, type Figures, NO_END, type UnitFacts } from '../../law/facts.ts';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { choicesOf, unitFacts } from '../duties/store/facts.ts';
import { hiresBefore, type Owed, owedInYear } from './store/needs.ts';
import type { Audience } from './training.ts';
import type { Asked, Need } from './year-plan.ts';

/** `first`: the first day for which something can still be planned. */
type Law = { readonly unit: UnitFacts; readonly figures: Figures; readonly year: number; readonly first: Day };

/** Everything that the proposal, and the question what a plan covers, stand on. */
export async function needsOfYear(
  { sql, unitId, today }: Pick<Context, 'sql' | 'unitId' | 'today'>,
  year: number,
): Promise<Omit<Asked, 'roomSize'>> {
  const unit = await unitFacts(sql, unitId);
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const hiresWithinDays = figures['training.new-hire'];
  const owed = await owedInYear(sql, unitId, { year, today, newSince: plusDays(today, -hiresWithinDays) });
  const law = { unit, figures, year, first: laterOf(today, firstDayOfYear(year)) };
  return {
    needs: owed.map((one) => needOf(one, law)),
    from: firstMonth(year, today),
    hiresAYear: await hiresBefore(sql, unitId, today, plusMonths(today, -12)),
    hiresWithinDays,
  };
}

/** Late in a month, nothing is planned into it any more. */
const LATE = 21;
function firstMonth(year: number, today: Day): number {
  if (year > yearOf(today)) return 1;
  return Math.min(12, monthOf(today) + (Number(today.slice(8)) >= LATE ? 1 : 0));
}

export function needOf(owed: Owed, law: Law): Need {
  const missing = owed.rules.map((rule) => missingOf(ruleOf(rule)!, owed, law));
  const most = (which: 'hours' | 'ownHours' | 'times') => Math.max(0, ...missing.map((one) => one[which]));
  const isOperator = owed.rules.some((rule) => ruleOf(rule)!.satisfiedBy.includes('network-training-attended'));
  return {
    groups: [
      ...(owed.classes as readonly Audience[]),
      ...(isOperator ? (['operator-employees'] as const) : []),
      ...(owed.isNew ? (['new-hires'] as const) : []),
    ],
    people: owed.people,
    hours: most('hours'),
    ownHours: most('ownHours'),
    times: most('times'),
    firstBy: owed.dueOn === null || owed.dueOn < law.first ? 12 : monthOf(owed.dueOn), // what is overdue cannot be in time any more
  };
}

const NOTHING = { hours: 0, ownHours: 0, times: 0 };

/** What is owed by a day of its own is met by coming once; of a year's, what the strictest figure asks less what is there already. */
function missingOf(rule: Rule, owed: Owed, law: Law): typeof NOTHING {
  const figure = yearlyFigure(rule, owed, law);
  if (figure === undefined) return { ...NOTHING, times: 1 };
  if (rule.satisfiedBy.includes('training-own-unit'))
    return { ...NOTHING, ownHours: Math.max(0, figure.value - owed.ownHours) };
  if (figure.inHours) return { ...NOTHING, hours: Math.max(0, figure.value - owed.hours) };
  const network = rule.satisfiedBy.includes('network-training-attended') ? owed.networkTimes : 0;
  return { ...NOTHING, times: Math.max(0, figure.value - owed.times - network) };
}

/** Of a rule of every year, the strictest figure for people of these classes at the year's end; of another rule, nothing. */
export function yearlyFigure(
  rule: Rule,
  { classes }: Pick<Owed, 'classes'>,
  { unit, figures, year }: Omit<Law, 'first'>,
) {
  const due = rule.cases[0]!.due;
  if (due.kind !== 'every-year') return undefined;
  const span = { from: BEGINNING, to: NO_END, appointmentId: 0, holdingFrom: BEGINNING };
  const held: ClassSpan[] = (['everyone', ...classes] as const).map((known) => ({ class: known, ...span }));
  const last = lastDayOfYear(year);
  const bindings = bindingsOf(ruleOf(rule.number)!, unit, held).filter(({ from, to }) => from <= last && last <= to);
  return {
    value: strictest(bindings, figures, 'figure') ?? 0,
    inHours: parameter(due.atLeast).unit === 'hours-a-year',
  };
}
