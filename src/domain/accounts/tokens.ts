/**
 * Access tokens: a program of the unit acts in its owner's place, with the roles that the owner holds at that moment, and never with
 * more. A token lives for a stated time, is shown once and kept as a hash; every act done with it stands in the record with its
 * number, and every look at a file is logged like any other.
 *
 * What it does not open: whatever is marked `inPerson` (platform/action.ts): coming in and letting in (passwords, tokens, accounts and
 * their roles), a person's own word (reading and signing a letter, checking in), the answer to somebody's request.
 */
import { type Instant, instant } from '../../law/day.ts';

/** `[D]` A token that is forgotten ends by itself within half a year. */
export const TOKEN_DAYS_AT_MOST = 180;
/** `[D]` Of one account, at the same time. */
export const TOKENS_AT_MOST = 20;

const DAY_MS = 86_400_000;

export const tokenExpiry = (now: Instant, days: number): Instant =>
  instant(new Date(new Date(now).getTime() + days * DAY_MS));

/** The unit that a token names, if it is written as a token is (`newAccessToken` in keys.ts). */
export function unitOfToken(token: string): number | undefined {
  const unit = /^bulwark_([1-9]\d{0,9})_[\w-]{43}$/.exec(token)?.[1];
  return unit !== undefined && Number(unit) < 2 ** 31 ? Number(unit) : undefined;
}

export type TokenState = 'in-force' | 'expired' | 'revoked';

export function tokenState(
  token: { readonly expiresAt: Instant; readonly revokedAt: Instant | undefined },
  now: Instant,
): TokenState {
  if (token.revokedAt !== undefined) return 'revoked';
  return token.expiresAt > now ? 'in-force' : 'expired';
}
