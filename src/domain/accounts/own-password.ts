/**
 * Somebody at an unlocked screen must not find out the password by trying: wrong tries for one's own password are slowed down as at
 * sign-in. Counted in this program's memory, for a refused action leaves nothing in the database; a restart forgets them.
 */
import type { Preparing } from '../../platform/action.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Place } from './keys.ts';
import { isPassword } from './password.ts';
import { passwordOf } from './store/sign-ins.ts';
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

/** Who stands at an unlocked screen must not leave with a key. What stood as the password is asked again in the transaction. */
export async function confirmOwnPassword(
  { read, unitId, actor, now }: Preparing,
  password: string,
): Promise<{ passwordHash: string | undefined }> {
  const place = { unitId, accountId: actor.accountId };
  const { passwordHash } = await read(({ sql }) => passwordOf(sql, place));
  mayTryOwnPassword(place, new Date(now));
  if (!(await isPassword(password, passwordHash))) return refuse('wrong-password');
  ownPasswordWasRight(place);
  return { passwordHash };
}
