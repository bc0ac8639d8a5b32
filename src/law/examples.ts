/** Facts for tests of the law: fixed values, each part replaceable. */
import { derivePerson } from './applies.ts';
import { day } from './day.ts';
import type { EvidenceFact, Holding, PersonFacts, PostTerm, StatusPeriod, UnitFacts } from './facts.ts';
import { effectiveFigures } from './parameters.ts';

export const today = day('2026-11-23');
export const figures = effectiveFigures({});

export const aUnit = (over: Partial<UnitFacts> = {}): UnitFacts => ({
  statuses: [],
  ledgerFrom: day('2026-01-01'),
  evidence: [],
  ...over,
});
export const keyUnitFrom = (from: string, to?: string): StatusPeriod => ({
  status: 'key-unit',
  from: day(from),
  ...(to && { to: day(to) }),
});
export const aKeyUnit = aUnit({ statuses: [keyUnitFrom('2020-01-01')] });
export const aPerson = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  joinedOn: day('2015-01-01'),
  stationings: [],
  holdings: [],
  evidence: [],
  ...over,
});
export const aTerm = (over: Partial<PostTerm> = {}): PostTerm => ({
  from: day('1900-01-01'),
  level: 'none',
  foreignRelated: false,
  keyPost: 'none',
  ...over,
});
export const aHolding = (from: string, term: Partial<PostTerm>, over: Partial<Holding> = {}): Holding => ({
  appointmentId: 1,
  from: day(from),
  terms: [aTerm(term)],
  ...over,
});
let evidenceIds = 0;
export const evidence = (kind: EvidenceFact['kind'], on: string, over: Partial<EvidenceFact> = {}): EvidenceFact => ({
  evidenceId: ++evidenceIds,
  kind,
  appointmentId: 0,
  day: day(on),
  enteredOn: day(on),
  hours: 0,
  takenOver: false,
  ...over,
});

export const rowsOf = (rule: number, unit: UnitFacts, person: PersonFacts) =>
  derivePerson(unit, person, figures, today).filter((row) => row.rule === rule);

/** The single row of this rule. Throws where there are none or several. */
export function theRowOf(rule: number, unit: UnitFacts, person: PersonFacts) {
  const rows = rowsOf(rule, unit, person);
  if (rows.length !== 1) throw new Error(`expected one row of rule ${rule}: ${JSON.stringify(rows)}`);
  return rows[0]!;
}
