/**
 * Why: every reason for which a duty applies to a subject or does not, and for each of its rows why it is due then, what
 * satisfied it or what is missing. It explains what applies.ts derives and never decides anything itself.
 */

import { appointmentOfChange } from './after-change.ts';
import type { DerivedRow, RuleWithDuty, Subject } from './applies.ts';
import { deriveRule, evidenceFor, subjectOf } from './applies.ts';
import type { Binding, Span } from './binds.ts';
import { bindingsOf, classesOfPerson, inForceOf, spanOf } from './binds.ts';
import type { Day } from './day.ts';
import { RULES } from './duties.ts';
import type { Duty, SubjectClass, UnitStatus } from './duty.ts';
import { explainRow, explainWithoutRow } from './explain-row.ts';
import type { Figures, Holding, PersonFacts, UnitFacts } from './facts.ts';
import { NO_END } from './facts.ts';
import type { Reason, When } from './reasons.ts';

export type RowExplanation = { readonly row: DerivedRow; readonly reasons: readonly Reason[] };

export type RuleExplanation = {
  readonly rule: number;
  /** Whether it binds the subject on the day asked about. */
  readonly binds: boolean;
  /** Why it binds or does not. */
  readonly reasons: readonly Reason[];
  readonly rows: readonly RowExplanation[];
};

export type Explanation = {
  readonly duty: Duty['code'];
  /** Whether any of its rules binds the subject on the day asked about. */
  readonly applies: boolean;
  readonly rules: readonly RuleExplanation[];
};

/** Explains the duty for one person, or, where `person` is undefined, for the unit itself. */
export function explain(
  duty: Duty,
  unit: UnitFacts,
  person: PersonFacts | undefined,
  figures: Figures,
  today: Day,
): Explanation {
  const subject = subjectOf(unit, person, figures, today);
  const rules = RULES.filter((rule) => rule.duty.code === duty.code).map((rule) => explainRule(rule, subject, person));
  return { duty: duty.code, applies: rules.some(({ binds }) => binds), rules };
}

function explainRule(rule: RuleWithDuty, subject: Subject, person: PersonFacts | undefined): RuleExplanation {
  const { unit, today } = subject;
  const { bearer } = rule.duty;
  if (bearer !== 'unit')
    return bearer === unit.body ? ofTheBody(rule, subject) : without(rule, [{ code: 'borne-by-another-body', bearer }]);
  const ofPeople = rule.cases.some(({ binds }) => !binds.classes.includes('the-unit'));
  if (person && !ofPeople) return without(rule, [{ code: 'about-the-unit-itself' }]);
  if (!person && ofPeople) return without(rule, [{ code: 'about-its-people' }]);

  const bindings = bindingsOf(rule, unit, subject.classes);
  const binds = bindings.some((binding) => binding.from <= today && today <= binding.to);
  const reasons = [
    inForce(inForceOf(rule), today),
    ...statusReasons(rule, unit, today),
    ...(person ? classReasons(rule, person, today) : []),
    ...(bindings.length === 0 && holdsSomething(rule, unit, subject) ? [{ code: 'never-together' } as const] : []),
  ];
  const rows = deriveRule(rule, subject).map((row) => ({
    row,
    reasons: explainRow(rule, row, ofOccasion(rule, row, bindings, subject), subject),
  }));
  return {
    rule: rule.number,
    binds,
    reasons: [...reasons, ...explainWithoutRow(rule, rows.length, bindings, evidenceFor(rule, subject), subject)],
    rows,
  };
}

/** What a department or an organ owes as such: it binds as long as it is law, and its rows come from its own records. */
function ofTheBody(rule: RuleWithDuty, subject: Subject): RuleExplanation {
  const { from, to } = inForceOf(rule);
  const rows = deriveRule(rule, subject).map((row) => ({ row, reasons: explainRow(rule, row, [], subject) }));
  return {
    rule: rule.number,
    binds: from <= subject.today && subject.today <= to,
    reasons: [
      inForce({ from, to }, subject.today),
      { code: 'borne-by-this-body', bearer: rule.duty.bearer },
      ...explainWithoutRow(rule, rows.length, [], [], subject),
    ],
    rows,
  };
}

const without = (rule: RuleWithDuty, reasons: readonly Reason[]): RuleExplanation => ({
  rule: rule.number,
  binds: false,
  reasons,
  rows: [],
});

/** The bindings a row comes from: of its appointment, where it is about one. */
function ofOccasion(rule: RuleWithDuty, row: DerivedRow, bindings: readonly Binding[], { evidence }: Subject) {
  const of =
    rule.about === 'appointment'
      ? rule.cases[0]!.due.kind === 'after-change'
        ? appointmentOfChange(row.occasion)
        : row.occasion
      : rule.about === 'leaver'
        ? evidence.find(({ evidenceId }) => evidenceId === row.occasion)?.appointmentId
        : undefined;
  return of === undefined ? bindings : bindings.filter(({ appointmentId }) => appointmentId === of);
}

function inForce({ from, to }: Span, today: Day): Reason {
  if (today < from) return { code: 'not-yet-in-force', from };
  if (today > to) return { code: 'no-longer-in-force', to };
  return to === NO_END ? { code: 'in-force', from } : { code: 'in-force', from, to };
}

const whenOf = ({ from, to }: Span, today: Day): When => (today < from ? 'to-come' : today > to ? 'ended' : 'now');

const untilOf = (to: Day): { readonly to?: Day } => (to === NO_END ? {} : { to });

/** Each status that the rule asks for, held or missing. Where it binds every unit there is nothing more to say. */
function statusReasons(rule: RuleWithDuty, unit: UnitFacts, today: Day): Reason[] {
  const asked = new Set<UnitStatus>(rule.cases.flatMap(({ binds }) => binds.statuses));
  if (asked.has('unit')) return [{ code: 'binds-every-unit' }];
  const held = unit.statuses.filter(({ status }) => asked.has(status));
  const missing = [...asked].filter((status) => !held.some((period) => period.status === status));
  return [
    ...held.map((period): Reason => {
      const { from, to } = spanOf(period);
      const { status, noticeNumber, noticeDay } = period;
      return {
        code: 'status-held',
        status,
        from,
        ...untilOf(to),
        when: whenOf({ from, to }, today),
        ...(noticeNumber && { noticeNumber }),
        ...(noticeDay && { noticeDay }),
      };
    }),
    ...(missing.length > 0 ? [{ code: 'status-missing', statuses: missing } as const] : []),
  ];
}

/** Each class that the rule asks for, held through which appointment, or missing; and where the person is not here. */
function classReasons(rule: RuleWithDuty, person: PersonFacts, today: Day): Reason[] {
  const asked = new Set<SubjectClass>(rule.cases.flatMap(({ binds }) => binds.classes));
  const held = classesOfPerson(person).filter((known) => asked.has(known.class));
  const missing = [...asked].filter((known) => !held.some((span) => span.class === known));
  const reasons = held.map((span): Reason => {
    const spell = { from: span.from, ...untilOf(span.to), when: whenOf(span, today) };
    if (span.class === 'everyone')
      return person.joinedOn ? { code: 'binds-everyone', joinedOn: person.joinedOn } : { code: 'binds-everyone' };
    if (span.class === 'stationed-abroad' || span.class === 'in-declassification')
      return { code: span.class, ...spell };
    const { appointmentId } = span;
    const { title } = person.holdings.find((holding: Holding) => holding.appointmentId === appointmentId) ?? {};
    return { code: 'post-held', class: span.class, appointmentId, ...(title && { title }), ...spell };
  });
  // Of several levels it is enough to say which one is held: the others are missing in every case.
  if (missing.length > 0 && held.length === 0) reasons.push({ code: 'class-missing', classes: missing });
  if (person.leftOn && person.leftOn < today) reasons.push({ code: 'has-left', on: person.leftOn });
  if (person.joinedOn && person.joinedOn > today) reasons.push({ code: 'not-yet-joined', on: person.joinedOn });
  return reasons;
}

/** Whether the unit has, at some time, a status and the subject, at some time, a class that the same case asks for. */
function holdsSomething(rule: RuleWithDuty, unit: UnitFacts, subject: Subject): boolean {
  const everHeld = new Set<UnitStatus>(['unit', ...unit.statuses.map(({ status }) => status)]);
  return rule.cases.some(
    ({ binds }) =>
      binds.statuses.some((status) => everHeld.has(status)) &&
      subject.classes.some((known) => binds.classes.includes(known.class)),
  );
}
