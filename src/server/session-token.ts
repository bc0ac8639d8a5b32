/**
 * A program at the other end, with an access token in place of a browser's cookie: `authorization: Bearer …`. Cookies beside it are
 * ignored, and what guards against other sites' pages does not apply: no page of another site can send this header unasked.
 * An unknown token counts as a try of its address; one that was good once does not, for it is a forgotten program and no guess.
 */
import type { FastifyRequest } from 'fastify';
import { tokenHash } from '../domain/accounts/keys.ts';
import { findTokenByHash, setTokenUsed } from '../domain/accounts/store/tokens.ts';
import { partyOf } from '../domain/accounts/throttle.ts';
import { tokenState, unitOfToken } from '../domain/accounts/tokens.ts';
import { instant } from '../law/day.ts';
import type { SignedIn, World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import { countTry, triesAtToken } from './session-tries.ts';

const USED_EVERY_MS = 60_000;

/** What stands after `Bearer`; nothing where the request carries no such header. */
export const bearerOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^bearer\b *(.*)$/i.exec(headers.authorization ?? '')?.[1];

/** Who stands behind the token. What the account may do now is asked in the transaction of the act (`identify`). */
export async function signedInByToken(world: World, request: FastifyRequest, token: string): Promise<SignedIn> {
  const unitId = unitOfToken(token);
  const now = world.clock();
  const found =
    unitId && (await world.db.inUnit(unitId, (sql) => findTokenByHash(sql, unitId, tokenHash(token)), 'reads'));
  if (!unitId || !found) {
    await countTry(world, triesAtToken(world, partyOf(request.ip)));
    return refuse('wrong-token');
  }
  if (tokenState(found, instant(now)) !== 'in-force') return refuse('wrong-token');
  if (!found.lastUsedAt || now.getTime() - Date.parse(found.lastUsedAt) > USED_EVERY_MS) {
    await world.db.inUnit(unitId, (sql) => setTokenUsed(sql, unitId, found.tokenId, now));
  }
  return { unitId, accountId: found.accountId, tokenId: found.tokenId } as SignedIn;
}
