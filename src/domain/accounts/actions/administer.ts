/**
 * What administrators do with accounts that exist: the security administrator grants, the system administrator renews and closes;
 * neither does the other's part, nobody does it to himself, and whatever changes an account ends its sign-ins at once.
 * Closing and renewing end its access tokens too; after a grant a token has the roles that its owner has from then on.
 */

import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { AccountId, type UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import {
  activationUntil,
  leavesNoSecurityAdmin,
  mayGrant,
  ROLES_AFTER_RENEWAL,
  RolesField,
  rolesHeld,
} from '../accounts.ts';
import { codeHash, newCode } from '../codes.ts';
import { deleteSignInsOf } from '../store/sign-ins.ts';
import { revokeTokensOf } from '../store/tokens.ts';
import {
  type Account,
  bodyOf,
  closeAccount,
  findAccount,
  isKnownAccount,
  lockSecurityAdmins,
  renewAccount,
  setRoles,
} from '../store.ts';

const unitOfAccount = async ({ sql, unitId }: Context, { accountId }: { accountId: number }): Promise<UnitId> =>
  (await isKnownAccount(sql, unitId, accountId)) ? unitId : refuse('not-found');

/** Locked, and always after the security administrators: in one order, so that two administrators never wait for each other. */
const getAccount = async ({ sql, unitId }: Context, accountId: number): Promise<Account> =>
  (await findAccount(sql, unitId, accountId)) ?? refuse('not-found');

export const grantRoles = action({
  name: 'accounts.grant',
  input: z.strictObject({ accountId: AccountId, roles: RolesField }),
  by: ['security-admin'],
  inPerson: true,
  within: unitOfAccount,
  async run(context, { accountId, roles: granted }) {
    const { sql, unitId, actor, today } = context;
    const securityAdmins = await lockSecurityAdmins(sql, unitId, today);
    const holder = await getAccount(context, accountId);
    if (holder.state === 'closed') refuse('wrong-state');
    const body = await bodyOf(sql, unitId);
    const roles = rolesHeld(holder.personId, granted);
    const verdict = mayGrant({ body, grantor: actor, holder, roles, securityAdmins });
    if (verdict === 'to-himself') refuse('not-on-yourself');
    if (verdict === 'not-together') refuse('roles-not-together');
    if (verdict === 'no-person') refuse('needs-person');
    if (verdict === 'not-in-this-body') refuse('role-not-here');
    if (verdict === 'last-security-admin') refuse('last-security-admin');
    await setRoles(sql, unitId, accountId, roles);
    await deleteSignInsOf(sql, { unitId, accountId });
    return done({
      result: { accountId, roles },
      record: { account: accountId, before: holder.roles, roles },
      touched: 'nothing',
    });
  },
});

export const close = action({
  name: 'accounts.close',
  input: z.strictObject({ accountId: AccountId }),
  by: ['system-admin'],
  inPerson: true,
  within: unitOfAccount,
  async run(context, { accountId }) {
    const { sql, unitId, actor, now } = context;
    const holder = await accountToChange(context, accountId);
    await closeAccount(sql, unitId, accountId, now);
    const tokens = await revokeTokensOf(sql, { unitId, accountId }, { at: now, by: actor.accountId });
    await deleteSignInsOf(sql, { unitId, accountId });
    return done({
      result: { accountId },
      record: { account: accountId, roles: holder.roles, tokens },
      touched: 'nothing',
    });
  },
});

/** For a forgotten password or a lost telephone. The account begins anew, as a member: see ROLES_AFTER_RENEWAL. */
export const renewActivation = action({
  name: 'accounts.renew-activation',
  input: z.strictObject({ accountId: AccountId }),
  by: ['system-admin'],
  inPerson: true,
  within: unitOfAccount,
  async run(context, { accountId }) {
    const { sql, unitId, actor, now } = context;
    const { login, roles: before } = await accountToChange(context, accountId);
    const activationCode = newCode();
    const until = activationUntil(now);
    const activationHash = codeHash(activationCode, login);
    await renewAccount(sql, unitId, accountId, { activationHash, until, roles: ROLES_AFTER_RENEWAL });
    await deleteSignInsOf(sql, { unitId, accountId });
    const tokens = await revokeTokensOf(sql, { unitId, accountId }, { at: now, by: actor.accountId });
    return done({
      result: { login, activationCode, activationUntil: until, roles: ROLES_AFTER_RENEWAL },
      record: { account: accountId, before, roles: ROLES_AFTER_RENEWAL, tokens },
      touched: 'nothing',
    });
  },
});

/** Not one's own, not closed, and not the last that could grant roles. */
async function accountToChange(context: Context, accountId: number): Promise<Account> {
  const securityAdmins = await lockSecurityAdmins(context.sql, context.unitId, context.today);
  const holder = await getAccount(context, accountId);
  if (isSame(context.actor, holder)) refuse('not-on-yourself');
  if (holder.state === 'closed') refuse('wrong-state');
  if (leavesNoSecurityAdmin(holder, securityAdmins)) refuse('last-security-admin');
  return holder;
}
