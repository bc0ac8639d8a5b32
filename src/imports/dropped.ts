import type { Localised } from '../law/localised.ts';
import { type ProtectedAttribute, protectedColumns } from './protected-columns.ts';
import { type UnneededData, unneededColumns } from './unneeded-columns.ts';

/**
 * The columns that are dropped before anything is stored (safeguards R3 to R5). Closed. `protected`: an attribute that a
 * person may not be judged by; such a column can never be given another meaning. `not-needed`: data no duty needs; it can
 * be given one only where `mayBeRemapped` says so, that is, where the header is so loose that it may hold anything.
 */
export type DropReason = ProtectedAttribute | UnneededData;
export type DropKind = 'protected' | 'not-needed';

export type DroppedColumn = {
  readonly name: Localised;
  /** Why it is dropped, as a sentence for the user. */
  readonly reason: Localised;
  readonly source: Localised;
  /** A header equal to one of `wordings`, or holding one of `parts`, is this column. Compared as `headerKey` leaves them. */
  readonly wordings: readonly string[];
  readonly parts: readonly string[];
  readonly mayBeRemapped?: true;
};

export const dropped: { readonly [R in DropReason]: DroppedColumn } = { ...protectedColumns, ...unneededColumns };
export const dropReasons = Object.keys(dropped) as readonly DropReason[];
export const dropKind = (reason: DropReason): DropKind => (reason in protectedColumns ? 'protected' : 'not-needed');
