/**
 * The registry: every action and query of every module, by name. What is not listed here does not exist for the outside. The
 * browser's types come from `Registry`; the permissions table is printed from it.
 */
import { offerPartKind } from '../domain/courses/part-kinds.ts';
import { finishedByTitle } from '../domain/courses/store/courses.ts';
import { PACKAGE_PARTS } from '../domain/packages/part-kind.ts';
import { TEST_PARTS } from '../domain/questions/part-kind.ts';
import { offerCoursesOfYear } from '../domain/training/plan-done.ts';
import type { Action, Done } from '../platform/action.ts';
import type { Query } from '../platform/query.ts';
import { MODULES_OF_BODIES } from './modules-of-bodies.ts';
import { MODULES_OF_CASES } from './modules-of-cases.ts';
import { MODULES_OF_LEARNING } from './modules-of-learning.ts';
import { MODULES_OF_MEASURES } from './modules-of-measures.ts';
import { MODULES_OF_PACKS } from './modules-of-packs.ts';
import { MODULES_OF_PEOPLE } from './modules-of-people.ts';
import { MODULES_OF_REGISTERS } from './modules-of-registers.ts';
import { MODULES_OF_RULES } from './modules-of-rules.ts';
import { MODULES_OF_SELF_INSPECTION } from './modules-of-self-inspection.ts';
import { MODULES_OF_THE_FOUNDATION } from './modules-of-the-foundation.ts';
import { MODULES_OF_YEARLY_REPORTS } from './modules-of-yearly-reports.ts';

offerCoursesOfYear(finishedByTitle);
offerPartKind('package', PACKAGE_PARTS);
offerPartKind('test', TEST_PARTS);

/** In the order of the modules. */
const MODULES = {
  ...MODULES_OF_THE_FOUNDATION,
  ...MODULES_OF_LEARNING,
  ...MODULES_OF_PEOPLE,
  ...MODULES_OF_REGISTERS,
  ...MODULES_OF_CASES,
  ...MODULES_OF_RULES,
  ...MODULES_OF_MEASURES,
  ...MODULES_OF_SELF_INSPECTION,
  ...MODULES_OF_YEARLY_REPORTS,
  ...MODULES_OF_PACKS,
  ...MODULES_OF_BODIES,
};

type Operation = Action | Query;
type ExportedOf<Module> = Module[keyof Module];
type Exported = { [One in keyof typeof MODULES]: ExportedOf<(typeof MODULES)[One]> }[keyof typeof MODULES];
type OperationsOf<T> = T extends { readonly kind: 'action' | 'query'; readonly name: string } ? T : never;

/** name → the action or query of that name. */
export type Registry = { readonly [One in OperationsOf<Exported> as One['name']]: One };

type Answer<One> = One extends { readonly run: (...given: never) => Promise<infer Given> } ? Given : never;

/** name → what it gives: the browser's types, and the shapes that tools/write-results.ts reads from here. */
export type Results = {
  readonly [Name in keyof Registry]: Answer<Registry[Name]> extends Done<infer Result>
    ? Result
    : Answer<Registry[Name]>;
};

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'action' || value.kind === 'query') &&
  'run' in value;

const all = Object.values(MODULES).flatMap((module) =>
  Object.values(module as Record<string, unknown>).filter(isOperation),
);

export const registry: ReadonlyMap<string, Operation> = new Map(all.map((one) => [one.name, one]));

if (registry.size !== all.length) throw new Error('two actions or queries bear the same name');
