/**
 * Whom a rule binds, and when: a subject's classes over time, met with the unit's statuses and the rule's dates in force.
 * The first half of the derivation (the second, what is owed by when, is applies.ts).
 */
import type { Day } from './day.ts';
import { earlierOf, laterOf } from './day.ts';
import type { Due, Duty, KeyPost, PostLevel, Rule, SubjectClass, UnitStatus } from './duty.ts';
import type { Holding, Period, PersonFacts, PostTerm, UnitFacts } from './facts.ts';
import { BEGINNING, NO_END } from './facts.ts';

/** A period with a definite end; NO_END stands for 'no end'. */
export type Span = { readonly from: Day; readonly to: Day };

/** A class the subject has, for a span, and the appointment it comes from (0: from none). */
export type ClassSpan = Span & {
  readonly class: SubjectClass;
  readonly appointmentId: number;
  readonly holdingFrom: Day;
  /** From a post that is only planned: binds by what must stand before the start, and by nothing else. */
  readonly planned?: boolean;
};

/** One case of a rule that binds the subject, for one of its classes and one of the unit's statuses. */
export type Binding = Span & {
  readonly due: Due;
  readonly class: SubjectClass;
  readonly status: UnitStatus;
  readonly appointmentId: number;
  /** The first day of the appointment, where the class comes from one. */
  readonly holdingFrom: Day;
};

export const spanOf = (period: Partial<Period>): Span => ({
  from: period.from ?? BEGINNING,
  to: period.to ?? NO_END,
});

/** The days common to all the spans, if there are any. */
export function common(...spans: readonly Span[]): Span | undefined {
  const span = spans.reduce((a, b) => ({ from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) }));
  return span.from <= span.to ? span : undefined;
}

const CLASS_OF_LEVEL: Record<PostLevel, SubjectClass | undefined> = {
  none: undefined,
  ordinary: 'secret-ordinary',
  important: 'secret-important',
  core: 'secret-core',
};
export const classOfLevel = (level: PostLevel): SubjectClass | undefined => CLASS_OF_LEVEL[level];

const CLASS_OF_KEY_POST: Record<KeyPost, SubjectClass | undefined> = {
  none: undefined,
  'key-post': 'cii-key-post',
  'security-head': 'cii-security-head',
};

/** The classes that a post gives its holder. */
export function classesOfTerm(term: PostTerm): SubjectClass[] {
  const classes = [
    CLASS_OF_LEVEL[term.level],
    term.foreignRelated ? ('foreign-related' as const) : undefined,
    CLASS_OF_KEY_POST[term.keyPost],
  ];
  return classes.filter((known) => known !== undefined);
}

/** Every class of a person, with its days. Whoever has left has none after that day but that of the declassification period. */
export function classesOfPerson(person: PersonFacts): ClassSpan[] {
  const untilLeft = spanOf({ to: person.leftOn });
  const found: ClassSpan[] = [];
  const add = (known: SubjectClass, span: Span | undefined, of?: Omit<Holding, 'terms'>) => {
    const { appointmentId = 0, from = BEGINNING, planned = false } = of ?? {};
    if (span) found.push({ class: known, ...span, appointmentId, holdingFrom: from, planned });
  };
  add('everyone', common(spanOf({ from: person.joinedOn, to: person.leftOn })));
  for (const stationing of person.stationings) add('stationed-abroad', common(spanOf(stationing), untilLeft));
  for (const period of person.declassifications ?? []) add('in-declassification', spanOf(period), period);
  for (const holding of person.holdings)
    for (const term of holding.terms) {
      const span = common(spanOf(holding), spanOf(term), untilLeft);
      for (const known of classesOfTerm(term)) add(known, span, holding);
    }
  return found;
}

export const CLASSES_OF_UNIT: readonly ClassSpan[] = [
  { class: 'the-unit', from: BEGINNING, to: NO_END, appointmentId: 0, holdingFrom: BEGINNING },
];

/** Every status of a body, with its days; 'unit' always. */
export function statusesOf(unit: UnitFacts): (Span & { readonly status: UnitStatus })[] {
  return [
    { status: 'unit', from: BEGINNING, to: NO_END },
    ...unit.statuses
      .filter(({ status }) => status !== 'unit')
      .map((held) => ({ status: held.status, ...spanOf(held) })),
  ];
}

/** The rule's days in force: its own, or else its duty's. */
export const inForceOf = (rule: Rule & { readonly duty: Duty }): Span => spanOf(rule.inForce ?? rule.duty.inForce);

/** Each way in which the rule binds a subject of these classes, in no particular order. */
export function bindingsOf(
  rule: Rule & { readonly duty: Duty },
  unit: UnitFacts,
  classes: readonly ClassSpan[],
): Binding[] {
  const inForce = inForceOf(rule);
  const statuses = statusesOf(unit);
  const found: Binding[] = [];
  for (const { binds, due } of rule.cases)
    for (const held of statuses)
      for (const known of classes) {
        if (!binds.statuses.includes(held.status) || !binds.classes.includes(known.class)) continue;
        if (known.planned && due.kind !== 'before-start') continue;
        const span = common(known, held, inForce);
        if (!span) continue;
        const { appointmentId, holdingFrom } = known;
        found.push({ ...span, due, class: known.class, status: held.status, appointmentId, holdingFrom });
      }
  return found;
}
