/** Everybody changes his own password, knowing the old one. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { ROLES } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { PASSWORD_LEAST, PASSWORD_MOST, PasswordField, passwordVerdict } from '../accounts.ts';
import { mayTryOwnPassword, ownPasswordWasRight } from '../own-password.ts';
import { hashPassword, isPassword } from '../password.ts';
import { deleteSignInsOf, findCredentials } from '../store/sign-ins.ts';
import { setPassword } from '../store.ts';

/** Every sign-in of the account ends, this one too: who changes a password may be putting somebody out. */
export const changePassword = action({
  name: 'accounts.change-password',
  input: z.strictObject({ current: PasswordField, next: PasswordField }),
  by: ROLES,
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { current, next }) {
    const place = { unitId, accountId: actor.accountId };
    const at = new Date(now);
    const known = await findCredentials(sql, place, at);
    if (!known) return refuse('not-found');
    if (passwordVerdict(next, known.login) !== 'fine')
      refuse('weak-password', { least: PASSWORD_LEAST, most: PASSWORD_MOST });
    mayTryOwnPassword(place, at);
    if (!(await isPassword(current, known.passwordHash))) refuse('wrong-password');
    ownPasswordWasRight(place);
    await setPassword(sql, unitId, actor.accountId, await hashPassword(next));
    await deleteSignInsOf(sql, place);
    return done({ result: { signedOut: true }, record: { account: actor.accountId }, touched: 'nothing' });
  },
});
