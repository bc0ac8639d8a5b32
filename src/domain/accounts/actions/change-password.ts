/** Everybody changes his own password, knowing the old one. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { ROLES } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { PASSWORD_LEAST, PASSWORD_MOST, PasswordField, passwordVerdict } from '../accounts.ts';
import { mayTryOwnPassword, ownPasswordWasRight } from '../own-password.ts';
import { hashPassword, isPassword } from '../password.ts';
import { deleteSignInsOf, passwordOf, replacePassword } from '../store/sign-ins.ts';
import { revokeTokensOf } from '../store/tokens.ts';

/**
 * Every sign-in of the account ends, this one too, and every access token: who changes a password may be putting somebody out. Of two
 * who know the old one and change it at the same moment, the second comes too late.
 */
export const changePassword = action({
  name: 'accounts.change-password',
  input: z.strictObject({ current: PasswordField, next: PasswordField }),
  by: ROLES,
  inPerson: true,
  within: ownUnit,
  async prepare({ read, unitId, actor, now }, { current, next }) {
    const place = { unitId, accountId: actor.accountId };
    const { login, passwordHash: before } = await read(({ sql }) => passwordOf(sql, place));
    if (passwordVerdict(next, login) !== 'fine')
      refuse('weak-password', { least: PASSWORD_LEAST, most: PASSWORD_MOST });
    mayTryOwnPassword(place, new Date(now));
    if (!(await isPassword(current, before)) || before === undefined) return refuse('wrong-password');
    ownPasswordWasRight(place);
    return { before, after: await hashPassword(next) };
  },
  async run({ sql, unitId, actor, now }, _input, { before, after }) {
    const place = { unitId, accountId: actor.accountId };
    if (!(await replacePassword(sql, place, before, after))) refuse('wrong-password');
    await deleteSignInsOf(sql, place);
    const tokens = await revokeTokensOf(sql, place, { at: now, by: actor.accountId });
    return done({ result: { signedOut: true }, record: { account: actor.accountId, tokens }, touched: 'nothing' });
  },
});
