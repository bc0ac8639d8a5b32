/**
 * Journeys in a calendar program. Such a program sends no header and signs in nowhere: it asks an address that holds a secret. The
 * secret is shown once and kept as a hash; it names its unit, so that it is looked for behind that unit's wall alone.
 *
 * Whoever holds the address sees what its account may see at that moment, and less than on a page: days, never place or purpose.
 * The address is dead with its account, its owner's leaving, another password, or a word of the owner.
 */
import { randomBytes } from 'node:crypto';
import type { Sql } from '../../database/connect.ts';
import { type Day, plusDays } from '../../law/day.ts';
import { type AccountId, UnitId } from '../../platform/ids.ts';
import type { SignedIn } from '../../platform/perform.ts';
import { hasAny, type Role } from '../../platform/permission.ts';
import { tokenHash } from '../accounts/keys.ts';
import { passwordOf } from '../accounts/store/sign-ins.ts';
import { findFeed } from './store/feed.ts';
import { READ, RUN } from './within.ts';

/** Before the name of the secret's calendar file. */
export const FEED_PATH = '/feeds/trips/';

export const newFeedSecret = (unitId: number): string => `${unitId}-${randomBytes(32).toString('base64url')}`;
export const addressOf = (secret: string): string => `${FEED_PATH}${secret}.ics`;

/** The secret in the last part of an address and the unit that it names, if it is written as one is. */
export function readFeedName(name: string): { readonly secret: string; readonly unitId: UnitId } | undefined {
  const [, secret, unit] = /^(([1-9]\d{0,9})-[\w-]{43})\.ics$/.exec(name) ?? [];
  const unitId = UnitId.safeParse(Number(unit));
  return secret !== undefined && unitId.success && unitId.data < 2 ** 31 ? { secret, unitId: unitId.data } : undefined;
}

export const feedHash = tokenHash;
/** Of what the owner signs in with on the day of making: one who had to take another password begins anew with the address, too. */
export const passwordMark = (passwordHash: string | undefined): Buffer => tokenHash(passwordHash ?? '');

/** Whose address this is. Whether the account still stands, and what it may, is asked where the journeys are read. */
export async function ownerOfFeed(sql: Sql, unitId: UnitId, secret: string): Promise<SignedIn | undefined> {
  const found = await findFeed(sql, unitId, feedHash(secret));
  if (!found) return undefined;
  const { passwordHash } = await passwordOf(sql, { unitId, accountId: found.accountId });
  const same = passwordMark(passwordHash).equals(found.passwordMark);
  return same ? { unitId, accountId: found.accountId as AccountId } : undefined;
}

export type FeedSight = 'own' | 'days' | 'names';

/** Names for those who run journeys; that somebody is away for whoever else reads them; one's own for everybody. */
export const feedSight = (roles: readonly Role[]): FeedSight =>
  hasAny(roles, RUN) ? 'names' : hasAny(roles, READ) ? 'days' : 'own';

/** `[D]` A calendar looks a month back and a year ahead. */
export const feedDays = (today: Day): { readonly from: Day; readonly to: Day } => ({
  from: plusDays(today, -31),
  to: plusDays(today, 366),
});
