/**
 * An action is data: its name is the address (`POST /api/training.record-attendance`), the row in the permissions table, the type of
 * the journal entry, the call in the browser and the title of its test. `by` and `within` are required, so that permission cannot
 * be forgotten; `run` must end with `done`, so that neither the record nor the ledger can be.
 *
 * What takes long (paper, sheets, passwords) or touches the disk is done in `prepare`, before the transaction: it is asked after
 * permission, reads in transactions of its own and hands its result to `run`. `run` has no folders to write to and looks again at
 * what may have changed in between; who acts and whether he may is asked again for it.
 *
 * A released name is never changed or reused.
 */
import type { z } from 'zod';
import type { Sql } from '../database/connect.ts';
import type { Signer } from '../journal/checkpoint.ts';
import { type Recordable, type Recorded, recorded } from '../journal/entry.ts';
import type { Trouble } from '../journal/trouble.ts';
import type { Day, Instant } from '../law/day.ts';
import type { Localised } from '../law/localised.ts';
import type { AccountId, PersonId, UnitId } from './ids.ts';
import type { World } from './perform.ts';
import type { Role } from './permission.ts';

/** Who acts, as known at the beginning of the transaction: a role taken away a moment ago is gone. */
export type Actor = {
  readonly unitId: UnitId;
  readonly accountId: AccountId;
  readonly personId: PersonId | undefined;
  /** The access token that a program acts by; nothing for a person at a page. */
  readonly tokenId?: number | undefined;
  readonly roles: readonly Role[];
};

/** What the installation lends besides the database: to what is prepared and to looks, never to a transaction that writes. */
export type Services = {
  /** The folder under which files lie, by hash. */
  readonly filesRoot: string;
  /** Further fonts for paper, or none. */
  readonly fontsRoot: string | undefined;
  /** Seals what even the database's owner may not read (one-time secrets). Lies beside the database, never in it. */
  readonly installationKey: Buffer;
  /** What signs the record, and what it found wrong. */
  readonly record: {
    readonly signer: Signer;
    troubles(): readonly Trouble[];
    acceptRestored(unitId: number): void;
  };
  /** The folder in which it lies; the units' signing keys lie beside it (signing-key.ts). */
  readonly keysRoot: string;
  /** The address that users type, where the operator has said it: for what is printed and leads back here. */
  readonly origin?: string | undefined;
  /** Where packages are served (server/packages-door.ts): the address that users reach it at, where that is told, and its port. */
  readonly packagesAt?: { readonly origin: string | undefined; readonly port: () => number | undefined } | undefined;
};

/** As it was sent: neither its name nor its kind is to be believed. In memory alone. */
export type UploadedFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of an act that takes its file packed: `bytes` are gzip, and this is what was sent. */
  readonly packed?: { readonly contentHash: string; readonly size: number };
};

type Situation = {
  readonly actor: Actor;
  readonly unitId: UnitId;
  readonly timeZone: string;
  readonly today: Day;
  /** One instant for the whole act: what is prepared and what is written bear the same. */
  readonly now: Instant;
};

/** In the transaction. */
export type Context = Situation & { readonly sql: Sql };

/** Before it: no connection is held but by `read`, for as long as one reading takes. Nothing can be written. */
export type Preparing = Situation & {
  readonly services: Services;
  readonly read: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
  /** The file that came with the request, for an act with `takesFile`. */
  readonly upload?: UploadedFile | undefined;
};

/** Whose ledger rows the change bears on: they are brought up to date in the same transaction. */
export type Touched = 'nothing' | 'whole-unit' | { readonly people: readonly number[]; readonly unit?: boolean };

declare const finished: unique symbol;
export type Done<Result> = {
  readonly [finished]: true;
  readonly result: Result;
  readonly record: Recorded;
  readonly touched: Touched;
};

/** Ends an action: what the caller gets, what the journal keeps (ids and facts, no plain text), whose ledger rows are touched. */
export function done<Result, const Facts extends object>(end: {
  result: Result;
  record: Facts & Recordable<Facts>;
  touched: Touched;
}): Done<Result> {
  return { ...end, record: recorded<Facts>(end.record) } as unknown as Done<Result>;
}

type Described<Name extends string, Input extends z.ZodType> = {
  readonly name: Name;
  readonly input: Input;
  readonly by: readonly Role[];
  /** Only a person at a page may, never a program with an access token: docs/decisions/0012-access-tokens.md says what is so marked. */
  readonly inPerson?: true;
  /** Sent with a file, as a form to `/upload/<name>`: its `prepare` finds it in `upload` (imports/scan.ts). */
  readonly takesFile?: true;
  /** Text by the hundred MB: packed as it comes in (imports/pack-scan.ts), so that it is never held whole. */
  readonly packed?: true;
  /** How large that file may be; otherwise as large as a scan. */
  readonly bytesAtMost?: number;
  /** What is said where a request for it brings no file; otherwise the words for a scan. */
  readonly noFile?: Localised;
  /**
   * What follows once the change is committed and may come later (a dispatch is brought to its receiver): awaited, so that the answer
   * finds it done; where it fails it is left to the job that does the same.
   */
  readonly afterwards?: (world: World, unitId: UnitId) => Promise<void>;
  /** The unit that the named things belong to; refuses `not-found` where there is none in sight. Reads only. */
  readonly within: (context: Context, input: z.output<Input>) => Promise<UnitId>;
};

export type Action<Name extends string = string, Input extends z.ZodType = z.ZodType, Result = unknown> = Described<
  Name,
  Input
> & {
  readonly kind: 'action';
  readonly prepare?: ((preparing: Preparing, input: z.output<Input>) => Promise<unknown>) | undefined;
  /** `prepared` is what `prepare` of the same action answered. */
  readonly run: (context: Context, input: z.output<Input>, prepared: never) => Promise<Done<Result>>;
};

export function action<const Name extends string, Input extends z.ZodType, Result, Prepared = undefined>(
  parts: Described<Name, Input> & {
    readonly prepare?: (preparing: Preparing, input: z.output<Input>) => Promise<Prepared>;
    readonly run: (context: Context, input: z.output<Input>, prepared: NoInfer<Prepared>) => Promise<Done<Result>>;
  },
): Action<Name, Input, Result> {
  return { kind: 'action', ...parts };
}

/** For actions that name nothing but what belongs to the actor's own unit by construction. */
export const ownUnit = async ({ unitId }: { unitId: UnitId }): Promise<UnitId> => unitId;
