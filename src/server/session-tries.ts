/** Slowing down guesses at the door: which counts a try bears on, and the counting. The rules: domain/accounts/throttle.ts. */
import { knownBrowser, type Place, tryKey } from '../domain/accounts/keys.ts';
import { forgetTries, lockTries, setTries } from '../domain/accounts/store/tries.ts';
import { countAfter, RULES, secondsToWait, type ThrottleKind } from '../domain/accounts/throttle.ts';
import type { World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import type { Client } from './session-client.ts';

type Try = { readonly key: Buffer; readonly kind: ThrottleKind };

const tryOf = (world: World, kind: ThrottleKind, ...parts: (string | number)[]): Try => ({
  key: tryKey(world.services.installationKey, [kind, ...parts]),
  kind,
});

/** A name and a password, or a name and an activation code. A known browser is counted by itself alone, wherever it stands. */
export function triesAtName(world: World, client: Client, login: string, place: Place | undefined): Try[] {
  const browser = place && knownBrowser(world.services.installationKey, place, client.mark);
  if (place && browser) return [tryOf(world, 'device', place.unitId, place.accountId, browser)];
  return [tryOf(world, 'name-at-address', login, client.party), tryOf(world, 'address', client.party)];
}

/** A one-time code: who gives one has given the password already. Not the account as a whole, or he could lock out its owner. */
export function triesAtSecondStep(world: World, client: Client, place: Place): Try[] {
  const browser = knownBrowser(world.services.installationKey, place, client.mark);
  const from = browser ? ['browser', browser] : ['address', client.party];
  return [tryOf(world, 'second-step', place.unitId, place.accountId, ...from)];
}

export const triesAtSetUp = (world: World, client: Client): Try[] => [tryOf(world, 'address', client.party)];

/** An access token that nobody has. */
export const triesAtToken = (world: World, party: string): Try[] => [tryOf(world, 'token', party)];

/** Counts the try before it is looked at; refuses `too-many` where it comes too early, and then counts nothing. */
export async function countTry(world: World, tries: readonly Try[]): Promise<void> {
  const now = world.clock();
  const keys = tries.map((one) => one.key);
  await world.db.outside(async (sql) => {
    const counted = await lockTries(sql, keys, now);
    const seconds = Math.max(...tries.map(({ kind }, at) => secondsToWait(RULES[kind], counted[at]!, now)));
    if (seconds > 0) refuse('too-many', { seconds });
    await setTries(
      sql,
      keys,
      counted.map((one) => countAfter(one, now)),
      now,
    );
  });
}

/** The try came right. What others count under too is only taken back by one: else a sprayer would sign in himself in between. */
export async function tryWasRight(world: World, tries: readonly Try[]): Promise<void> {
  const shared = tries.filter((one) => one.kind === 'address').map((one) => one.key);
  const own = tries.filter((one) => one.kind !== 'address').map((one) => one.key);
  await world.db.outside((sql) => forgetTries(sql, own, shared));
}
