/**
 * The draw that both sides can repeat. The unit commits itself to its part before the inspector speaks his; the seed is both. Pure.
 * docs/record-format.md says how to do it again with sha256sum alone.
 */
import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The list of who can be drawn, as both sides keep it: numbers in order, one a line. */
export const populationText = (ids: readonly number[]): string =>
  ids
    .toSorted((a, b) => a - b)
    .map((id) => `${id}\n`)
    .join('');
export const populationHash = (ids: readonly number[]): string => sha256(populationText(ids));
export const commitmentTo = (part: string): string => sha256(part);

type Seed = { readonly part: string; readonly spoken: string; readonly wanted: number };

/** Everybody's hash is SHA-256 of `part:spoken:number`; the lowest are drawn. */
export function drawFrom(ids: readonly number[], { part, spoken, wanted }: Seed): number[] {
  return ids
    .map((id) => ({ id, hash: sha256(`${part}:${spoken}:${id}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, wanted)
    .map(({ id }) => id);
}
