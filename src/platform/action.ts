/**
 * An action is data: its name is the address (`POST /api/training.record-attendance`), the row in the permissions table, the type of
 * the journal entry, the call in the browser and the title of its test. `by` and `within` are required, so that permission cannot
 * be forgotten; `run` must end with `done`, so that neither the record nor the ledger can be.
 *
 * A released name is never changed or reused.
 */
import type { z } from 'zod';
import type { Sql } from '../database/connect.ts';
import type { Recordable } from '../journal/entry.ts';
import type { Day, Instant } from '../law/day.ts';
import type { AccountId, PersonId, UnitId } from './ids.ts';
import type { Role } from './permission.ts';

/** Who acts, as known at the beginning of the transaction: a role taken away a moment ago is gone. */
export type Actor = {
  readonly unitId: UnitId;
  readonly accountId: AccountId;
  readonly personId: PersonId | undefined;
  readonly roles: readonly Role[];
};

/** What the installation lends to actions besides the database. */
export type Services = {
  /** The folder under which files lie, by hash. */
  readonly filesRoot: string;
  /** Further fonts for paper, or none. */
  readonly fontsRoot: string | undefined;
  /** Seals what even the database's owner may not read (one-time secrets). Lies beside the database, never in it. */
  readonly installationKey: Buffer;
};

export type Context = {
  readonly sql: Sql;
  readonly actor: Actor;
  readonly unitId: UnitId;
  readonly timeZone: string;
  readonly today: Day;
  readonly now: Instant;
  readonly services: Services;
};

/** Whose ledger rows the change bears on: they are brought up to date in the same transaction. */
export type Touched = 'nothing' | 'whole-unit' | { readonly people: readonly number[]; readonly unit?: boolean };

declare const finished: unique symbol;
export type Done<Result> = {
  readonly [finished]: true;
  readonly result: Result;
  readonly record: unknown;
  readonly touched: Touched;
};

/** Ends an action: what the caller gets, what the journal keeps (ids and facts, no plain text), whose ledger rows are touched. */
export function done<Result, const Facts>(end: {
  result: Result;
  record: Facts & Recordable<Facts>;
  touched: Touched;
}): Done<Result> {
  return end as unknown as Done<Result>;
}

export type Action<Name extends string = string, Input extends z.ZodType = z.ZodType, Result = unknown> = {
  readonly kind: 'action';
  readonly name: Name;
  readonly input: Input;
  readonly by: readonly Role[];
  /** The unit that the named things belong to; refuses `not-found` where there is none in sight. */
  readonly within: (context: Context, input: z.output<Input>) => Promise<UnitId>;
  readonly run: (context: Context, input: z.output<Input>) => Promise<Done<Result>>;
};

export function action<const Name extends string, Input extends z.ZodType, Result>(
  parts: Omit<Action<Name, Input, Result>, 'kind'>,
): Action<Name, Input, Result> {
  return { kind: 'action', ...parts };
}

/** For actions that name nothing but what belongs to the actor's own unit by construction. */
export const ownUnit = async ({ unitId }: { unitId: UnitId }): Promise<UnitId> => unitId;
