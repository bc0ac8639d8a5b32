/**
 * A query is an action without a journal entry: it changes nothing. Where it opens one person's file it says `recorded: 'purpose'`:
 * its input must then name the person and the purpose, and the look is logged for the person to see (rights.md R8). Where a
 * list with names leaves the system as a file, it is an *action* (`ledger.export`), so that it stands in the journal. What a program
 * fetches by itself, again and again, is neither: it says `recorded: 'of-each'` and logs the look at everybody whom it names.
 */
import type { z } from 'zod';
import type { Context, Services } from './action.ts';
import type { PersonId } from './ids.ts';
import type { Purpose } from './input.ts';
import type { Role } from './permission.ts';

/** The files about people are lent to queries that log the look, and to no other: what logs nothing cannot open one. */
export type Looking = Context & { readonly services: Services };
/** What every query may ask besides the database: how the record stands. */
export type Asking = Context & { readonly services: Pick<Services, 'record'> };

type Common<Name extends string, Input extends z.ZodType, Result, Lent extends Context = Looking> = {
  readonly name: Name;
  readonly input: Input;
  readonly by: readonly Role[];
  readonly run: (context: Lent, input: z.output<Input>) => Promise<Result>;
};

export type Looked = { readonly personId: PersonId; readonly purpose: Purpose };

type Recorded = 'no' | 'purpose' | 'of-each';

export type Query<Name extends string = string, Input extends z.ZodType = z.ZodType, Result = unknown> = Common<
  Name,
  Input,
  Result
> & { readonly kind: 'query'; readonly recorded: Recorded };

export function query<const Name extends string, Input extends z.ZodType, Result>(
  parts: Common<Name, Input, Result, Asking> & { readonly recorded: 'no' },
): Query<Name, Input, Result>;
export function query<const Name extends string, Input extends z.ZodType<Looked & object>, Result>(
  parts: Common<Name, Input, Result> & { readonly recorded: 'purpose' },
): Query<Name, Input, Result>;
export function query<const Name extends string, Input extends z.ZodType, Result>(
  parts: Common<Name, Input, Result, Asking> & { readonly recorded: 'of-each' },
): Query<Name, Input, Result>;
export function query(parts: Common<string, z.ZodType, unknown> & { recorded: Recorded }): Query {
  return { kind: 'query', ...parts };
}
