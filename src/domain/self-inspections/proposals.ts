/**
 * What the ledger and the registers answer by themselves: a proposal with its figures, which a person confirms or disputes. Nothing is proposed
 * where nothing was owed yet or nothing can be recorded here: then somebody is asked.
 */

import type { Day, Instant } from '../../law/day.ts';
import { plusDays } from '../../law/day.ts';
import type { UnitStatus } from '../../law/duty.ts';
import type { Context } from '../../platform/action.ts';
import { standingByArea } from '../cross-checks/standing.ts';
import { NOT_RECORDABLE, startOfDay } from '../duties/ledger.ts';
import {
  type Answer,
  COUNT_NAMES,
  type CountName,
  type Figures,
  type Holding,
  type Item,
  itemsOf,
  type Template,
} from './self-inspections.ts';
import { type Proposal, putProposals } from './store/answers.ts';
import { departmentsOf } from './store/departments.ts';
import { figuresOfRules, holdingsOf, type Period } from './store/ledger.ts';
import { figuresOfRegisters } from './store/registers.ts';
import { figuresOf, statusesIn } from './within.ts';

export type Known = {
  readonly statuses: readonly UnitStatus[];
  readonly holdings: readonly Holding[];
  readonly figures: ReadonlyMap<number, Figures>;
  readonly counts: ReadonlyMap<CountName, Figures>;
};
type Proposed = { readonly answer: Answer | null; readonly occurrences: number; readonly figures: Figures | null };
const NOTHING: Proposed = { answer: null, occurrences: 0, figures: null };
const DOES_NOT_APPLY: Proposed = { answer: 'not-applicable', occurrences: 0, figures: null };

/** Pure. */
export function proposalOf(
  { applies, rules = [], counts = [] }: Pick<Item, 'applies' | 'rules' | 'counts'>,
  known: Known,
): Proposed {
  if (applies && 'statuses' in applies && !applies.statuses.some((one) => known.statuses.includes(one)))
    return DOES_NOT_APPLY;
  if (applies && 'has' in applies && !known.holdings.includes(applies.has)) return DOES_NOT_APPLY;
  const recordable = rules.filter((rule) => !NOT_RECORDABLE.includes(rule));
  if (recordable.length === 0 && counts.length === 0) return NOTHING;
  const isAskedElsewhere = recordable.length > 0 || counts.some((name) => !isContradictions(name));
  const figures = added([
    ...recordable.flatMap((rule) => known.figures.get(rule) ?? []),
    ...counts.filter((name) => !isContradictions(name)).flatMap((name) => known.counts.get(name) ?? []),
    ...counts.filter(isContradictions).flatMap((name) => contradictions(known.counts.get(name), isAskedElsewhere)),
  ]);
  const { met, late, overdue, open } = figures;
  // An empty register says nothing: then somebody is asked. Where no finding was ever made, there is none to put right.
  if (met + late + overdue + open === 0)
    return counts.some((name) => !name.endsWith('findings')) ? NOTHING : { ...DOES_NOT_APPLY, figures };
  if (late + overdue > 0) return { answer: 'not-met', occurrences: late + overdue, figures };
  return met > 0 ? { answer: 'met', occurrences: 0, figures } : { ...NOTHING, figures };
}

const isContradictions = (name: CountName): boolean => name.startsWith('contradictions-');
/** That nothing contradicts itself says by itself that all is well only where nothing else is asked: an empty register has no contradictions either. */
const contradictions = (figures: Figures | undefined, isAskedElsewhere: boolean): Figures[] =>
  figures ? [isAskedElsewhere ? { ...figures, met: 0 } : figures] : [];

/** As they stand today: what was mended before is no contradiction any more. */
async function figuresOfContradictions({ sql, unitId, today }: Context): Promise<[CountName, Figures][]> {
  const areas = await standingByArea(sql, unitId, today);
  return COUNT_NAMES.flatMap((name): [CountName, Figures][] => {
    const figures = [...areas].find(([area]) => name === `contradictions-${area}`)?.[1];
    return figures ? [[name, figures]] : [];
  });
}

const added = (all: readonly Figures[]): Figures =>
  all.reduce(
    (sum, one) => ({
      met: sum.met + one.met,
      late: sum.late + one.late,
      overdue: sum.overdue + one.overdue,
      open: sum.open + one.open,
    }),
    { met: 0, late: 0, overdue: 0, open: 0 },
  );

type Asked = {
  readonly template: Template;
  readonly periodFrom: Day;
  readonly periodTo: Day;
};

/** Reads the ledger as it is now and writes down what it says; what was answered stays. */
export async function readLedgerFor(context: Context, selfInspectionId: number, asked: Asked): Promise<void> {
  const { sql, unitId, now, timeZone } = context;
  const period = periodOf(asked, timeZone, now);
  const items = itemsOf(asked.template, 'unit');
  const rules = [...new Set(items.flatMap((one) => one.rules ?? []))];
  const known = {
    statuses: await statusesIn(context, period),
    holdings: await holdingsOf(sql, unitId, period),
    figures: await figuresOfRules(sql, unitId, rules, period),
    counts: new Map([
      ...(await figuresOfRegisters(sql, unitId, await figuresOf(context), period)),
      ...(await figuresOfContradictions(context)),
    ]),
  };
  const ofUnit = items.map((one): Proposal => ({ item: one.ref, departmentId: 0, ...proposalOf(one, known) }));
  const departments = await departmentsOf(sql, unitId, selfInspectionId);
  const ofDepartments = itemsOf(asked.template, 'department').flatMap(({ ref }) =>
    departments.map(({ departmentId }): Proposal => ({ item: ref, departmentId, ...NOTHING })),
  );
  await putProposals(sql, unitId, selfInspectionId, [...ofUnit, ...ofDepartments]);
}

const periodOf = ({ periodFrom: from, periodTo: to }: Asked, timeZone: string, now: Instant): Period => ({
  ...{ from, to, now },
  begins: startOfDay(from, timeZone),
  ends: startOfDay(plusDays(to, 1), timeZone),
});
