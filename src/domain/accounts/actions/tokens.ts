/** Making and revoking access tokens. One's own, knowing the password; another's is revoked by an administrator, who never reads one. */
import { z } from 'zod';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { TokenId, type UnitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { ROLES } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { PasswordField } from '../accounts.ts';
import { newAccessToken, tokenHash } from '../keys.ts';
import { confirmOwnPassword } from '../own-password.ts';
import { passwordOf } from '../store/sign-ins.ts';
import { countTokensInForce, insertToken, ownerOfToken, revokeToken } from '../store/tokens.ts';
import { TOKEN_DAYS_AT_MOST, TOKENS_AT_MOST, tokenExpiry } from '../tokens.ts';

/** The password again. The token is in this answer and nowhere else. */
export const makeToken = action({
  name: 'accounts.make-token',
  input: z.strictObject({ name: line(60), days: z.int().min(1).max(TOKEN_DAYS_AT_MOST), password: PasswordField }),
  by: ROLES,
  inPerson: true,
  within: ownUnit,
  prepare: (preparing, { password }) => confirmOwnPassword(preparing, password),
  async run({ sql, unitId, actor, now }, { name, days }, { passwordHash }) {
    const place = { unitId, accountId: actor.accountId };
    if ((await passwordOf(sql, place)).passwordHash !== passwordHash) refuse('wrong-password');
    if ((await countTokensInForce(sql, place, now)) >= TOKENS_AT_MOST)
      refuse('enough-tokens', { most: TOKENS_AT_MOST });
    const token = newAccessToken(unitId);
    const expiresAt = tokenExpiry(now, days);
    const tokenId = await insertToken(sql, place, { name, tokenHash: tokenHash(token), now, expiresAt });
    return done({ result: { tokenId, token, expiresAt }, record: { tokenId, expiresAt }, touched: 'nothing' });
  },
});

const withinUnit = async ({ sql, unitId }: Context, { tokenId }: { tokenId: number }): Promise<UnitId> =>
  (await ownerOfToken(sql, unitId, tokenId)) === undefined ? refuse('not-found') : unitId;

export const revokeOwnToken = action({
  name: 'accounts.revoke-token',
  input: z.strictObject({ tokenId: TokenId }),
  by: ROLES,
  inPerson: true,
  within: withinUnit,
  async run(context, { tokenId }) {
    if ((await ownerOfToken(context.sql, context.unitId, tokenId)) !== context.actor.accountId) refuse('not-found');
    return revoked(context, tokenId, context.actor.accountId);
  },
});

/** For a program that must be stopped: by either administrator of accounts, for whoever's token it is. */
export const revokeAnothersToken = action({
  name: 'accounts.revoke-anothers-token',
  input: z.strictObject({ tokenId: TokenId }),
  by: ['system-admin', 'security-admin'],
  inPerson: true,
  within: withinUnit,
  async run(context, { tokenId }) {
    return revoked(context, tokenId, (await ownerOfToken(context.sql, context.unitId, tokenId))!);
  },
});

async function revoked({ sql, unitId, actor, now }: Context, tokenId: TokenId, account: number) {
  if (!(await revokeToken(sql, unitId, tokenId, { at: now, by: actor.accountId }))) refuse('wrong-state');
  return done({ result: { tokenId }, record: { tokenId, account }, touched: 'nothing' });
}
