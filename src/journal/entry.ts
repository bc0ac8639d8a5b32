/**
 * One entry of the record: who did what, to which ids, at which instant. Its canonical bytes are what is hashed, kept and, one
 * day, checked by somebody who trusts none of us. An entry holds ids and facts; free text about people enters only as a salted
 * hash, so that the text can still be destroyed (rights.md R10). The type enforces it: a plain `string` is not recordable.
 */
import { hash } from 'node:crypto';
import type { Instant } from '../law/day.ts';

/** A salted SHA-256 of protected text, in hex: `sealedHash()` in platform/sealing.ts makes it. */
export type SealedHash = string & { readonly sealedHash: unique symbol };
/** A number, code or address that is no text about a person: a notice number, a file's hash, a parameter's key. */
export type Reference = string & { readonly reference: unique symbol };

/** Says that this text is a reference. Never for names, contact data or anything a user wrote about somebody. */
export const reference = (text: string): Reference => text as Reference;

/**
 * What may stand in an entry: numbers, truth values, days, instants, closed sets, references and sealed hashes. A text whose type
 * is merely `string` turns into `never`, and the action does not compile.
 */
export type Recordable<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Recordable<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Recordable<T[K]> }
        : never;

declare const passed: unique symbol;
/** The facts of an entry, after the compiler has seen that they are recordable. `recorded` alone makes them. */
export type Recorded = { readonly [passed]: true };

export const recorded = <const Facts extends object>(facts: Facts & Recordable<Facts>): Recorded =>
  facts as unknown as Recorded;

export type Entry = {
  readonly version: 1;
  readonly unit: number;
  readonly at: Instant;
  /** The name of the action: `training.record-attendance`. */
  readonly action: string;
  /** The account that acted; 0 for the system itself. */
  readonly by: number;
  /** Random, so that two equal acts have different leaves. */
  readonly nonce: string;
  readonly facts: unknown;
};

/**
 * Canonical JSON: keys sorted by code unit, no white space, no undefined. The same entry gives the same bytes on every machine;
 * numbers must be finite, so that nothing turns into null unseen, and texts whole, so that every reader of JSON can read them.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('a text in an entry holds half a character');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number in an entry is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item === undefined ? null : item)).join(',')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${pairs.join(',')}}`;
  }
  throw new Error(`not recordable: ${typeof value}`);
}

/** The leaf hash of RFC 6962: SHA-256(0x00 || body). */
export const leafHash = (body: string): Buffer => hash('sha256', Buffer.from(`\0${body}`), 'buffer');
