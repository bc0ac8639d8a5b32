/**
 * Which situations are offered to whom and when, and how answers are counted so that none leads back to a person
 * (docs/decisions/0063-readiness.md). Pure but for cryptography.
 *
 * When and which: from a keyed hash over unit, person, year and place; three to five a year, spread over it. Nothing is drawn, so that a
 * job that runs twice offers the same, and nothing of it can be foreseen without the key, which lies beside the database.
 *
 * What was answered: two numbers for each situation and year, chosen as recommended and otherwise, always of the same length, sealed under
 * a key derived from the same one. With every full ten it is said in the open whether the situation was hard, and no more than that.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { type Day, dayOf, plusDays } from '../../law/day.ts';
import { open, SealBroken, seal } from '../../platform/sealing.ts';
import { ANSWERS_AT_LEAST } from './questions.ts';
import { SITUATIONS } from './situations.ts';

export const situationKey = (installationKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, Buffer.alloc(0), 'bulwark situations', 32));

export type Slot = { readonly slot: number; readonly situation: number; readonly day: Day };
type Whose = { readonly unitId: number; readonly personId: number; readonly year: number };

const FEWEST = 3;
const MOST = 5;
const daysIn = (year: number): number => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;

/** In the order of the year; no situation twice. */
export function slotsOf(key: Buffer, { unitId, personId, year }: Whose): Slot[] {
  const drawn = (what: string, below: number): number =>
    createHmac('sha256', key)
      .update(JSON.stringify([unitId, personId, year, what]))
      .digest()
      .readUIntBE(0, 6) % below;
  const count = FEWEST + drawn('count', MOST - FEWEST + 1);
  const left = SITUATIONS.map(({ situation }) => situation);
  return Array.from({ length: count }, (_, at) => {
    const [situation] = left.splice(drawn(`situation ${at}`, left.length), 1);
    const [from, to] = [at, at + 1].map((edge) => Math.floor((daysIn(year) * edge) / count));
    const day = plusDays(dayOf(year, 1, 1)!, from! + drawn(`day ${at}`, to! - from!));
    return { slot: at + 1, situation: situation!, day };
  });
}

export type Counts = { readonly recommended: number; readonly otherwise: number };
const NONE: Counts = { recommended: 0, otherwise: 0 };

export const withAnswer = ({ recommended, otherwise }: Counts, asRecommended: boolean): Counts =>
  asRecommended ? { recommended: recommended + 1, otherwise } : { recommended, otherwise: otherwise + 1 };

/** Whether half or more chose otherwise, with every full ten of answers; between them nothing is said anew. How large the share is, is told nobody. */
export const saysAnew = ({ recommended, otherwise }: Counts): { hard: boolean } | undefined =>
  (recommended + otherwise) % ANSWERS_AT_LEAST === 0 ? { hard: otherwise >= recommended } : undefined;

export type Where = { readonly unitId: number; readonly year: number; readonly situation: number };
const about = ({ unitId, year, situation }: Where): string => `unit/${unitId}/situation/${year}/${situation}`;

/** Of one length whatever it holds, and of other bytes each time. */
export function sealCounts(key: Buffer, where: Where, { recommended, otherwise }: Counts): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(recommended, 0);
  bytes.writeUInt32BE(otherwise, 4);
  return seal(bytes, about(where), key).sealed;
}

/** Counts that no longer open (the installation has another key) begin anew: nobody's answer is worth keeping by other means. */
export function openCounts(key: Buffer, where: Where, sealed: Buffer | undefined): Counts {
  if (!sealed) return NONE;
  try {
    const bytes = open(sealed, about(where), key)!;
    return { recommended: bytes.readUInt32BE(0), otherwise: bytes.readUInt32BE(4) };
  } catch (fault) {
    if (fault instanceof SealBroken) return NONE;
    throw fault;
  }
}

/** Fewer than so many are not told apart, on either side (rights.md R23). */
const FEW = 5;
export type Known = { readonly told: 'few' | 'some' | 'most'; readonly known: number | null };

/**
 * How many know the answer, with every full ten of answers and not between, in full fives: whoever looks before and after learns of none of the ten
 * for certain. Few know, or few do not: that alone.
 */
export function saysKnown({ recommended, otherwise }: Counts): Known | undefined {
  if ((recommended + otherwise) % ANSWERS_AT_LEAST !== 0) return undefined;
  if (recommended < FEW) return { told: 'few', known: null };
  if (otherwise < FEW) return { told: 'most', known: null };
  return { told: 'some', known: recommended - (recommended % FEW) };
}
