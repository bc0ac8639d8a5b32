/**
 * Somebody at an unlocked screen must not find out the password by trying: wrong tries for one's own password are slowed down as at
 * sign-in. Counted in this program's memory, for a refused action leaves nothing in the database; a restart forgets them.
 */
import { refuse } from '../../platform/refusal.ts';
import type { Place } from './keys.ts';
import { type Counted, countAfter, RULES, secondsToWait } from './throttle.ts';

const KEPT_AT_MOST = 10_000;
const tries = new Map<string, Counted>();

const keyOf = ({ unitId, accountId }: Place): string => `${unitId}/${accountId}`;

/** Counts one try; refuses `too-many` where it comes too early. */
export function mayTryOwnPassword(place: Place, now: Date): void {
  const counted = tries.get(keyOf(place)) ?? { failures: 0, lastAt: now };
  const seconds = secondsToWait(RULES.device, counted, now);
  if (seconds > 0) refuse('too-many', { seconds });
  if (tries.size >= KEPT_AT_MOST) tries.delete(tries.keys().next().value!);
  tries.set(keyOf(place), { failures: countAfter(counted, now), lastAt: now });
}

export const ownPasswordWasRight = (place: Place): void => {
  tries.delete(keyOf(place));
};
