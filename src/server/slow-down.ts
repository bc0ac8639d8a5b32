/**
 * Slowing down who is not signed in, by address, in memory alone: no address is written anywhere, and none is known after a restart. Each
 * address counts for itself, so that nobody shuts another out. Whoever comes too soon is told in how many seconds to come again, and
 * nothing of his is lost: the page keeps it and comes again by itself.
 */
import { countAfter, partyOf, secondsToWait, type ThrottleRule } from '../domain/accounts/throttle.ts';
import { refuse } from '../platform/refusal.ts';

export type Pace = { readonly atOnce: number; readonly aMinute: number };

/** So many addresses are remembered; of more, those that were quiet longest are forgotten first. */
const ADDRESSES_AT_MOST = 20_000;

function remember<Value>(known: Map<string, Value>, address: string, value: Value): void {
  known.delete(address);
  known.set(address, value);
  if (known.size > ADDRESSES_AT_MOST) known.delete(known.keys().next().value!);
}

/** Some at once, then so many a minute. Refuses `too-many` with the seconds until the next place is free. */
export function paceOf({ atOnce, aMinute }: Pace): (address: string, now: Date) => void {
  const known = new Map<string, { left: number; at: number }>();
  return (address, now) => {
    const party = partyOf(address);
    const { left, at } = known.get(party) ?? { left: atOnce, at: now.getTime() };
    const have = Math.min(atOnce, left + (Math.max(0, now.getTime() - at) * aMinute) / 60_000);
    if (have < 1) {
      remember(known, party, { left: have, at: now.getTime() });
      refuse('too-many', { seconds: Math.ceil(((1 - have) * 60) / aMinute) });
    }
    remember(known, party, { left: have - 1, at: now.getTime() });
  };
}

/** Guesses: counted before they are looked at, and taken back where one was right. */
export function guessesOf(rule: ThrottleRule) {
  const known = new Map<string, { failures: number; lastAt: Date }>();
  return async <Result>(address: string, now: Date, work: () => Promise<Result>): Promise<Result> => {
    const party = partyOf(address);
    const before = known.get(party) ?? { failures: 0, lastAt: now };
    const seconds = secondsToWait(rule, before, now);
    if (seconds > 0) refuse('too-many', { seconds });
    remember(known, party, { failures: countAfter(before, now), lastAt: now });
    const result = await work();
    const { failures } = known.get(party) ?? before;
    remember(known, party, { failures: Math.max(0, failures - 1), lastAt: before.lastAt });
    return result;
  };
}
