/**
 * How a ledger row is shown on a given day. A row says what is owed, by when, and what was done; whether it is overdue, due
 * soon or met is never stored but follows from the day that is asked about.
 */
import type { DerivedRow } from './applies.ts';
import type { Day } from './day.ts';
import { plusDays } from './day.ts';
import type { Duty, Rule } from './duty.ts';
import type { Localised } from './localised.ts';
import type { Mark, ParameterKey } from './parameters.ts';
import { parameter } from './parameters.ts';

export const SHOWN_STATES = [
  'overdue',
  'due-soon',
  'owed',
  'not-recordable',
  'met',
  'met-late',
  'met-as-stated',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What is due within so many days, today included, is due soon. */
export const SOON_DAYS = 30;

/** The state of a row on the day `today`. What cannot be recorded here yet is never called overdue. */
export function shownState(
  row: Pick<DerivedRow, 'due' | 'outcome'>,
  duty: Pick<Duty, 'recordedIn'>,
  today: Day,
): ShownState {
  if (row.outcome === 'in-time') return 'met';
  if (row.outcome === 'late') return 'met-late';
  if (row.outcome === 'stated') return 'met-as-stated';
  if (duty.recordedIn.module === 'not-yet') return 'not-recordable';
  if (row.due < today) return 'overdue';
  return row.due <= plusDays(today, SOON_DAYS) ? 'due-soon' : 'owed';
}

export const SHOWN_STATE_NAMES: Record<ShownState, Localised> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  owed: { zh: '待履行', en: 'Owed' },
  'not-recordable': { zh: '暂不能在本系统登记', en: 'Not recordable here yet' },
  met: { zh: '已履行', en: 'Met' },
  'met-late': { zh: '逾期后履行', en: 'Met late' },
  'met-as-stated': { zh: '已履行（据所载日期）', en: 'Met as stated' },
};

/** The figures from which the deadlines of this rule come, for the marks that stand beside them. */
export function figuresOf(rule: Pick<Rule, 'cases'>, row?: Pick<DerivedRow, 'owedFrom' | 'due'>): ParameterKey[] {
  const keys = rule.cases.flatMap(({ due }): ParameterKey[] => {
    if (due.kind === 'within' || due.kind === 'after-change') return [due.days];
    if (due.kind === 'every-year') return [due.atLeast];
    if (due.kind === 'renewal') return [due.months];
    if (due.kind === 'on-event') return due.parameter ? [due.parameter] : [];
    // Due on the first day of the post itself: the order counts. Later: the time given to who was in post already.
    if (!row) return [due.order, due.existing];
    return row.due === row.owedFrom ? [due.order] : [due.existing];
  });
  return [...new Set(keys)];
}

/** The marks to be shown beside a deadline, without repetition, S first. */
export function marksOf(rule: Pick<Rule, 'cases'>, row?: Pick<DerivedRow, 'owedFrom' | 'due'>): Mark[] {
  const marks = new Set(figuresOf(rule, row).map((key) => parameter(key).mark));
  return (['S', 'P', 'D'] as const).filter((mark) => marks.has(mark));
}
