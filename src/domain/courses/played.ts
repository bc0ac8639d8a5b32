/**
 * What of a video was played. The player tells every quarter of a minute which seconds it played; what it tells is believed as far as
 * that much time has really passed since it last told, and a quarter more for who plays faster. It is kept until the part is done.
 */
import { PLAYED_ENOUGH } from './courses.ts';

export type Range = readonly [from: number, to: number];

/** `[D]` So much faster than the clock a video may be played. */
export const FASTER_THAN_CLOCK = 1.25;
/** `[D]` What a lost connection may bring later at once; a day's rest is no day of watching. */
export const TOLD_AT_ONCE_S = 20 * 60;

/** Put in order, and those that touch made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const inOrder = ranges.filter(([from, to]) => to > from).toSorted((a, b) => a[0] - b[0]);
  const found: [number, number][] = [];
  for (const [from, to] of inOrder) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

export const secondsOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** What of `ranges` stands in none of `others`; both merged. */
function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return ranges.flatMap(([from, to]) => {
    const left: Range[] = [];
    let at = from;
    for (const [start, end] of others) {
      if (end <= at || start >= to) continue;
      if (start > at) left.push([at, start]);
      at = Math.max(at, end);
    }
    if (at < to) left.push([at, to]);
    return left;
  });
}

type Told = { readonly played: readonly Range[]; readonly told: readonly Range[]; readonly elapsed: number };

/** What has been played once this is told: new seconds, the earliest first, as far as the clock allows, within the video's length. */
export function credited({ played, told, elapsed }: Told, length: number): Range[] {
  const known = merged(played);
  const within = told.map(([from, to]): Range => [Math.max(0, Math.floor(from)), Math.min(length, Math.ceil(to))]);
  let left = Math.floor(Math.min(Math.max(0, elapsed), TOLD_AT_ONCE_S) * FASTER_THAN_CLOCK);
  const fresh: Range[] = [];
  for (const [from, to] of without(merged(within), known)) {
    const taken = Math.min(to - from, left);
    if (taken <= 0) break;
    fresh.push([from, from + taken]);
    left -= taken;
  }
  return merged([...known, ...fresh]);
}

export const isEnough = (played: readonly Range[], length: number): boolean =>
  secondsOf(played) >= length * PLAYED_ENOUGH;
