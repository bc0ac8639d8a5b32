/**
 * The registry: every action and query of every module, by name. What is not listed here does not exist for the outside. The
 * browser's types come from `Registry`; the permissions table is printed from it.
 */
import * as dutyActions from '../domain/duties/actions.ts';
import * as dutyQueries from '../domain/duties/queries.ts';
import * as rightsActions from '../domain/rights/actions.ts';
import * as rightsQueries from '../domain/rights/queries.ts';
import type { Action } from '../platform/action.ts';
import type { Query } from '../platform/query.ts';

/** In the order of the modules. */
const MODULES = { dutyActions, dutyQueries, rightsActions, rightsQueries };

type Operation = Action | Query;
type ExportedOf<Module> = Module[keyof Module];
type Exported = { [One in keyof typeof MODULES]: ExportedOf<(typeof MODULES)[One]> }[keyof typeof MODULES];
type OperationsOf<T> = T extends { readonly kind: 'action' | 'query'; readonly name: string } ? T : never;

/** name → the action or query of that name. */
export type Registry = { readonly [One in OperationsOf<Exported> as One['name']]: One };

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
