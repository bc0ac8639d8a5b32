/** The reasons of one row: why it is due on its day, what satisfied it or what is missing. Part of explain.ts. */
import { changesOf, dayOfChange } from './after-change.ts';
import type { DerivedRow, RuleWithDuty, Subject } from './applies.ts';
import { countsHours, evidenceFor, extent, strictestKey } from './applies.ts';
import type { Binding } from './binds.ts';
import { plusDays, plusMonths, yearOf } from './day.ts';
import type { EvidenceFact, Figures } from './facts.ts';
import type { ParameterKey } from './parameters.ts';
import { parameter } from './parameters.ts';
import type { FigureFacts, Reason } from './reasons.ts';

export function explainRow(
  rule: RuleWithDuty,
  row: DerivedRow,
  bindings: readonly Binding[],
  subject: Subject,
): Reason[] {
  return [...whyDue(rule, row, bindings, subject), ...whatWasDone(rule, row, bindings, subject)];
}

/** Why there is no row although the rule is one that derives rows: it binds, or bound, and yet nothing is owed. */
export function explainWithoutRow(
  rule: RuleWithDuty,
  rows: number,
  bindings: readonly Binding[],
  evidence: readonly EvidenceFact[],
  { unit, figures, today }: Subject,
): Reason[] {
  const due = rule.cases[0]!.due;
  if (due.kind === 'on-event') {
    if (rows > 0) return [];
    const recordedIn = rule.recordedIn ?? rule.duty.recordedIn;
    const module = recordedIn.module === 'not-yet' ? { module: recordedIn.later } : {};
    return [{ code: 'arises-on-event', words: due.words, ...module }];
  }
  if (rows > 0 || bindings.length === 0) return [];
  if (due.kind === 'renewal' && evidence.length === 0) return [{ code: 'nothing-to-renew', kinds: rule.satisfiedBy }];
  const { from, to } = extent(bindings);
  if (to < unit.ledgerFrom) return [{ code: 'over-before-ledger', ledgerFrom: unit.ledgerFrom }];
  if (due.kind === 'every-year')
    return [{ code: 'not-on-last-day-of-year', year: yearOf(from > today ? from : today) }];
  if (due.kind === 'after-change') return [{ code: 'nothing-changed', changes: due.on, kinds: rule.satisfiedBy }];
  const key = strictestKey(bindings, figures, 'figure');
  if (due.kind === 'within' && key && to < plusDays(from, figures[key])) return [{ code: 'ended-before-due' }];
  return due.kind === 'renewal' ? [{ code: 'ended-before-due' }] : [];
}

function whyDue(rule: RuleWithDuty, row: DerivedRow, bindings: readonly Binding[], subject: Subject): Reason[] {
  const { figures } = subject;
  const due = rule.cases[0]!.due;
  if (due.kind === 'on-event') {
    const figure = due.parameter && figureFacts(due.parameter, figures);
    return [{ code: 'by-an-event', words: due.words, from: row.owedFrom, due: row.due, ...(figure && { figure }) }];
  }
  const { from } = extent(bindings);
  if (due.kind === 'before-start') {
    const since = bindings[0]!.holdingFrom;
    if (from === since) return [{ code: 'before-the-post', start: since, figure: figureFacts(due.order, figures) }];
    return [{ code: 'in-post-already', since, from, figure: figureFacts(due.existing, figures) }];
  }
  if (due.kind === 'within') {
    const figure = figureFacts(strictestKey(bindings, figures, 'figure')!, figures);
    return [{ code: 'within-figure', from, figure }];
  }
  if (due.kind === 'after-change') {
    const { newTexts = [] } = subject.unit;
    const on = dayOfChange(row.occasion);
    const figure = figureFacts(strictestKey(bindings, figures, 'figure')!, figures);
    const whats = changesOf(bindings, { newTexts, reportedChanges: subject.reportedChanges })
      .filter((one) => one.on === on)
      .map(({ what }) => what);
    return [...new Set(whats)].map((what): Reason => ({ code: 'after-change', what, on, figure }));
  }
  if (due.kind === 'every-year') {
    const still = bindings.filter((binding) => binding.from <= row.due && row.due <= binding.to);
    const figure = figureFacts(strictestKey(still, figures, 'figure')!, figures);
    return [{ code: 'in-the-year', year: row.occasion, figure }, ...among(still, figure)];
  }
  const renewed = subject.evidence.find(({ evidenceId }) => evidenceId === row.occasion)!;
  const still = bindings.filter((binding) => binding.to >= renewed.day);
  const months = strictestKey(still, figures, 'figure')!;
  const figure = figureFacts(months, figures);
  if (plusMonths(renewed.day, figures[months]) >= from)
    return [{ code: 'renews-evidence', kind: renewed.kind, day: renewed.day, figure }, ...among(still, figure)];
  const existing = figureFacts(strictestKey(still, figures, 'existing')!, figures);
  return [{ code: 'lapsed-before', day: renewed.day, from, figure: existing }];
}

/** Said only where several figures bind: which of them counts. */
function among(bindings: readonly Binding[], figure: FigureFacts): Reason[] {
  const keys = new Set(
    bindings.map(({ due }) =>
      due.kind === 'every-year' ? due.atLeast : due.kind === 'renewal' ? due.months : undefined,
    ),
  );
  const several = [...keys].filter((key): key is ParameterKey => key !== undefined);
  return several.length > 1 ? [{ code: 'strictest-counts', among: several, figure }] : [];
}

function whatWasDone(rule: RuleWithDuty, row: DerivedRow, bindings: readonly Binding[], subject: Subject): Reason[] {
  const done = subject.evidence.find(({ evidenceId }) => evidenceId === row.doneBy);
  if (done) return [satisfied(done), ...howItCounts(row, done)];
  const reasons = [notEnoughYet(rule, row, bindings, subject) ?? missing(rule, row, subject)];
  const recordedIn = rule.recordedIn ?? rule.duty.recordedIn;
  if (recordedIn.module === 'not-yet') reasons.push({ code: 'not-recordable-yet', module: recordedIn.later });
  return reasons;
}

const satisfied = ({ kind, day, enteredOn }: EvidenceFact): Reason => ({ code: 'satisfied-by', kind, day, enteredOn });

function howItCounts(row: DerivedRow, { day, enteredOn, takenOver }: EvidenceFact): Reason[] {
  const { due } = row;
  const reasons: Reason[] = [];
  if (day > due) reasons.push({ code: 'done-after-due', day, due });
  else if (row.outcome === 'late') reasons.push({ code: 'entered-after-due', day, enteredOn, due });
  if (takenOver) reasons.push({ code: 'stated-by-roster', day, enteredOn });
  return reasons;
}

const missing = (rule: RuleWithDuty, { due }: DerivedRow, { today }: Subject): Reason => ({
  code: 'missing',
  kinds: rule.satisfiedBy,
  due,
  overdue: due < today,
});

/** Where something was counted in the year, but less than the figure. */
function notEnoughYet(
  rule: RuleWithDuty,
  row: DerivedRow,
  bindings: readonly Binding[],
  subject: Subject,
): Reason | undefined {
  if (rule.cases[0]!.due.kind !== 'every-year') return undefined;
  const ofTheYear = evidenceFor(rule, subject).filter(({ day }) => yearOf(day) === row.occasion);
  const total = ofTheYear.reduce((sum, { hours }) => sum + (countsHours(rule) ? Math.round(hours * 10) : 10), 0) / 10;
  if (total === 0) return undefined;
  const still = bindings.filter((binding) => binding.from <= row.due && row.due <= binding.to);
  const figure = figureFacts(strictestKey(still, subject.figures, 'figure')!, subject.figures);
  return { code: 'not-enough-yet', total, figure, due: row.due, overdue: row.due < subject.today };
}

function figureFacts(key: ParameterKey, figures: Figures): FigureFacts {
  const { value: own, mark } = parameter(key);
  const value = figures[key];
  return value === own ? { key, value, mark } : { key, value, mark, changedFrom: own };
}
