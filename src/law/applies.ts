/**
 * What one subject owes, and what was done about it: the ledger of one person, or of the unit itself, from facts and evidence.
 * The same answer comes for a whole unit from one SQL statement (domain/duties/store.ts); a property test holds the two equal,
 * so neither may be changed alone. `today` only bounds the calendar years that are looked at; what is open today, due soon or
 * overdue is never derived here but seen on the day of asking (due.ts).
 */
import { changesOf, occasionOfChange } from './after-change.ts';
import type { Binding, ClassSpan } from './binds.ts';
import { bindingsOf, CLASSES_OF_UNIT, classesOfPerson, inForceOf } from './binds.ts';
import type { Day } from './day.ts';
import { earlierOf, firstDayOfYear, lastDayOfYear, laterOf, plusDays, plusMonths, yearOf } from './day.ts';
import { RULES } from './duties.ts';
import type { About, Duty, Rule } from './duty.ts';
import type { EvidenceFact, Figures, PersonFacts, ReportedChange, UnitFacts } from './facts.ts';
import { type Occasion, occasionOfRecord } from './occasion.ts';
import type { ParameterKey } from './parameters.ts';
import { parameter } from './parameters.ts';

export type {
  EvidenceFact,
  Figures,
  Holding,
  Period,
  PersonFacts,
  PostTerm,
  StatusPeriod,
  UnitFacts,
} from './facts.ts';

/** `stated`: met by evidence taken over from a roster, whose day is stated and not recorded here. */
export type Outcome = 'open' | 'in-time' | 'late' | 'stated';

export type DerivedRow = {
  readonly rule: number;
  /** The appointment, that with the day of a change, the year, the evidence to be renewed, or the record that makes it owed; 0 where the duty arises once. */
  readonly occasion: number;
  readonly owedFrom: Day;
  readonly due: Day;
  readonly outcome: Outcome;
  readonly doneOn?: Day;
  /** The evidence that satisfied it. */
  readonly doneBy?: number;
};

export type RuleWithDuty = Rule & { readonly duty: Duty };

/** What rows of one person are about. */
const PERSONAL: readonly About[] = ['person', 'appointment', 'leaver'];

const isOnEvent = (rule: Rule): boolean => rule.cases[0]!.due.kind === 'on-event';

/** The rows of one person, ordered by rule and occasion. */
export function derivePerson(unit: UnitFacts, person: PersonFacts, figures: Figures, today: Day): DerivedRow[] {
  return derive(
    subjectOf(unit, person, figures, today),
    RULES.filter((rule) => PERSONAL.includes(rule.about) || isOnEvent(rule)),
  );
}

/** The rows of the unit itself, ordered by rule and occasion. */
export function deriveUnit(unit: UnitFacts, figures: Figures, today: Day): DerivedRow[] {
  return derive(
    subjectOf(unit, undefined, figures, today),
    RULES.filter((rule) => rule.about === 'unit' || isOnEvent(rule)),
  );
}

export type Subject = {
  readonly unit: UnitFacts;
  readonly classes: readonly ClassSpan[];
  readonly evidence: readonly EvidenceFact[];
  readonly reportedChanges: readonly ReportedChange[];
  readonly occasions: readonly Occasion[];
  readonly figures: Figures;
  readonly today: Day;
};

/** One person, or, without one, the unit itself. */
export const subjectOf = (unit: UnitFacts, person: PersonFacts | undefined, figures: Figures, today: Day): Subject => ({
  ...{ unit, figures, today },
  classes: person ? classesOfPerson(person) : CLASSES_OF_UNIT,
  evidence: person ? person.evidence : unit.evidence,
  reportedChanges: person?.reportedChanges ?? [],
  occasions: (person ?? unit).occasions ?? [],
});

function derive(subject: Subject, rules: readonly RuleWithDuty[]): DerivedRow[] {
  return rules.flatMap((rule) => deriveRule(rule, subject)).sort((a, b) => a.rule - b.rule || a.occasion - b.occasion);
}

/** The rows of one rule for one subject. */
export function deriveRule(rule: RuleWithDuty, subject: Subject): DerivedRow[] {
  if (isOnEvent(rule)) return onEvent(rule, subject);
  const bindings = bindingsOf(rule, subject.unit, subject.classes);
  if (bindings.length === 0) return [];
  const kind = rule.cases[0]!.due.kind;
  if (kind === 'before-start') return beforeStart(rule, bindings, subject);
  if (kind === 'within') return within(rule, bindings, subject);
  if (kind === 'renewal') return renewal(rule, bindings, subject);
  if (kind === 'every-year') return everyYear(rule, bindings, subject);
  if (kind === 'after-change') return afterChange(rule, bindings, subject);
  return [];
}

/** One row for each appointment that binds: owed when it starts, or, for who is in post already, some days after that. */
function beforeStart(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (const appointmentId of new Set(bindings.map((binding) => binding.appointmentId))) {
    const own = bindings.filter((binding) => binding.appointmentId === appointmentId);
    const { from, to } = extent(own);
    if (to < subject.unit.ledgerFrom) continue;
    const due = from === own[0]!.holdingFrom ? from : plusDays(from, strictest(own, subject.figures, 'existing')!);
    const done = evidenceFor(rule, subject).find((evidence) => speaksOf(evidence, appointmentId, own[0]!.holdingFrom));
    rows.push(row(rule, appointmentId, from, due, done));
  }
  return rows;
}

/** Evidence of no particular appointment counts for each; what a roster stated, for those that had begun by then alone. */
const speaksOf = ({ appointmentId, takenOver, enteredOn }: EvidenceFact, of: number, heldFrom: Day): boolean =>
  appointmentId === of || (appointmentId === 0 && (!takenOver || heldFrom <= enteredOn));

/** One row: owed so many days after the rule began to bind, unless it ceased to bind before that. */
function within(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  const { from, to } = extent(bindings);
  const due = plusDays(from, strictest(bindings, subject.figures, 'figure')!);
  if (to < due || to < subject.unit.ledgerFrom) return [];
  return [row(rule, 0, from, due, evidenceFor(rule, subject)[0])];
}

/** Of a leaver each post left has a chain of its own; otherwise whatever is renewed stands in one. */
function renewal(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  if (rule.about !== 'leaver') return renewed(rule, bindings, subject);
  return [...new Set(bindings.map(({ appointmentId }) => appointmentId))].flatMap((of) => {
    const evidence = subject.evidence.filter(({ appointmentId }) => appointmentId === of);
    const own = bindings.filter(({ appointmentId }) => appointmentId === of);
    return renewed(rule, own, { ...subject, evidence });
  });
}

/** One row for each piece of evidence that must be renewed while the rule binds; the next one meets it. */
function renewed(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  const { from, to } = extent(bindings);
  const { ledgerFrom } = subject.unit;
  const inOrder = evidenceFor(rule, subject);
  const rows: DerivedRow[] = [];
  for (const [at, evidence] of inOrder.entries()) {
    const still = bindings.filter((binding) => binding.to >= evidence.day);
    const months = strictest(still, subject.figures, 'figure');
    if (months === undefined) continue;
    const staleOn = plusMonths(evidence.day, months);
    const due = staleOn >= from ? staleOn : plusDays(from, strictest(still, subject.figures, 'existing')!);
    const next = inOrder[at + 1];
    const overBeforeItBound = next !== undefined && next.day < laterOf(from, ledgerFrom);
    if (to < due || to < ledgerFrom || overBeforeItBound) continue;
    rows.push(row(rule, evidence.evidenceId, laterOf(evidence.day, from), due, next));
  }
  return rows;
}

/**
 * One row for each appointment and day of change on which what is outdated had been done before; where it had not, it is owed for the
 * first time, by another rule. Nothing where the appointment ceases to be bound before it falls due.
 */
function afterChange(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  const { ledgerFrom, newTexts = [] } = subject.unit;
  const { reportedChanges } = subject;
  return [...new Set(bindings.map(({ appointmentId }) => appointmentId))].flatMap((of) => {
    const own = bindings.filter(({ appointmentId }) => appointmentId === of);
    const spoken = evidenceFor(rule, subject).filter((evidence) => speaksOf(evidence, of, own[0]!.holdingFrom));
    const days = new Set(changesOf(own, { newTexts, reportedChanges }).map(({ on }) => on));
    return [...days].flatMap((on) => {
      const due = plusDays(on, strictest(own, subject.figures, 'figure')!);
      if (on < ledgerFrom || extent(own).to < due || !spoken.some((evidence) => evidence.day < on)) return [];
      const anew = spoken.find((evidence) => evidence.day >= on);
      return [row(rule, occasionOfChange(of, on), on, due, anew)];
    });
  });
}

/** One row for each record that makes it owed, met by what that same record gives; nothing where its time was over before the ledger begins. */
function onEvent(rule: RuleWithDuty, subject: Subject): DerivedRow[] {
  const { from, to } = inForceOf(rule);
  const isOwed = (one: Occasion) =>
    one.rule === rule.number && from <= one.from && one.from <= to && one.due >= subject.unit.ledgerFrom;
  return subject.occasions.filter(isOwed).map(({ source, sourceId, from, due }) => {
    const done = evidenceFor(rule, subject).find((one) => one.source === source && one.sourceId === sourceId);
    return row(rule, occasionOfRecord(source, sourceId), from, due, done);
  });
}

/** One row for each calendar year on whose last day the rule still binds: so many hours or occurrences within it. */
function everyYear(rule: RuleWithDuty, bindings: readonly Binding[], subject: Subject): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (let year = yearOf(subject.unit.ledgerFrom); year <= yearOf(subject.today); year += 1) {
    const due = lastDayOfYear(year);
    const still = bindings.filter((binding) => binding.from <= due && due <= binding.to);
    const atLeast = strictest(still, subject.figures, 'figure');
    if (atLeast === undefined) continue;
    const owedFrom = laterOf(firstDayOfYear(year), extent(still).from);
    const ofTheYear = evidenceFor(rule, subject).filter((evidence) => yearOf(evidence.day) === year);
    rows.push(row(rule, year, owedFrom, due, reaching(atLeast, ofTheYear, countsHours(rule))));
  }
  return rows;
}

/** The first evidence with which the running total reaches the figure. Hours are kept in tenths and added as whole tenths. */
function reaching(atLeast: number, inOrder: readonly EvidenceFact[], hours: boolean): EvidenceFact | undefined {
  let total = 0;
  return inOrder.find((evidence) => {
    total += hours ? Math.round(evidence.hours * 10) : 10;
    return total >= atLeast * 10;
  });
}

/** Whether a rule of every year counts hours; otherwise it counts occurrences. */
export function countsHours(rule: Rule): boolean {
  const due = rule.cases[0]!.due;
  return due.kind === 'every-year' && parameter(due.atLeast).unit === 'hours-a-year';
}

function row(rule: RuleWithDuty, occasion: number, owedFrom: Day, due: Day, done?: EvidenceFact): DerivedRow {
  const owed = { rule: rule.number, occasion, owedFrom, due };
  if (!done) return { ...owed, outcome: 'open' };
  const beforehand = rule.cases[0]!.due.kind === 'before-start';
  return { ...owed, outcome: outcomeOf(done, due, beforehand), doneOn: done.day, doneBy: done.evidenceId };
}

/** Where the law asks for *before*, order is judged by the entry too: what is entered afterwards is late, however dated. */
function outcomeOf(done: EvidenceFact, due: Day, beforehand: boolean): Outcome {
  if (done.day > due) return 'late';
  if (done.takenOver) return 'stated';
  return beforehand && done.enteredOn > due ? 'late' : 'in-time';
}

/** What can satisfy the rule, in the order in which it happened. */
export function evidenceFor(rule: Rule, subject: Pick<Subject, 'evidence'>): EvidenceFact[] {
  return subject.evidence
    .filter((evidence) => rule.satisfiedBy.includes(evidence.kind))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.evidenceId - b.evidenceId));
}

export function extent(bindings: readonly Binding[]): { readonly from: Day; readonly to: Day } {
  return {
    from: bindings.map(({ from }) => from).reduce(earlierOf),
    to: bindings.map(({ to }) => to).reduce(laterOf),
  };
}

/** The strictest of the figures of these bindings, each by its own sense of stricter; undefined where there are none. */
export function strictest(
  bindings: readonly Binding[],
  figures: Figures,
  which: 'figure' | 'existing',
): number | undefined {
  const key = strictestKey(bindings, figures, which);
  return key && figures[key];
}

/** Which parameter gives that figure. */
export function strictestKey(
  bindings: readonly Binding[],
  figures: Figures,
  which: 'figure' | 'existing',
): ParameterKey | undefined {
  const keys = bindings.map(({ due }) => keyOf(due, which)).filter((key) => key !== undefined);
  if (keys.length === 0) return undefined;
  const sign = parameter(keys[0]!).stricter === 'less' ? 1 : -1;
  return keys.reduce((a, b) => (sign * figures[b] < sign * figures[a] ? b : a));
}

function keyOf(due: Binding['due'], which: 'figure' | 'existing'): ParameterKey | undefined {
  if (which === 'existing') return due.kind === 'before-start' || due.kind === 'renewal' ? due.existing : undefined;
  if (due.kind === 'within' || due.kind === 'after-change') return due.days;
  if (due.kind === 'renewal') return due.months;
  if (due.kind === 'every-year') return due.atLeast;
  return undefined;
}
