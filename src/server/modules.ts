/**
 * The registry: every action and query of every module, by name. What is not listed here does not exist for the outside. The
 * browser's types come from `Registry`; the permissions table is printed from it.
 */

import * as duties from '../domain/duties/actions.ts';
import * as dutyQueries from '../domain/duties/queries.ts';
import type { Action } from '../platform/action.ts';
import type { Query } from '../platform/query.ts';

const MODULES = { ...duties, ...dutyQueries };

type Operation = Action | Query;
type Exported = (typeof MODULES)[keyof typeof MODULES];
type OperationsOf<T> = T extends { readonly kind: 'action' | 'query'; readonly name: string } ? T : never;

/** name → the action or query of that name. */
export type Registry = { readonly [One in OperationsOf<Exported> as One['name']]: One };

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'action' || value.kind === 'query');

export const registry: ReadonlyMap<string, Operation> = new Map(
  Object.values(MODULES as Record<string, unknown>)
    .filter(isOperation)
    .map((one) => [one.name, one]),
);
