/** With a leaver's access the account in this system is closed, with its sign-ins and access tokens. */

import type { Context } from '../../platform/action.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { leavesNoSecurityAdmin } from '../accounts/accounts.ts';
import { deleteSignInsOf } from '../accounts/store/sign-ins.ts';
import { revokeTokensOf } from '../accounts/store/tokens.ts';
import { closeAccount, findAccount } from '../accounts/store.ts';
import { accountOfPerson } from './store/accounts.ts';
import type { LeaverCase } from './store/cases.ts';

/** The number of the account; nothing where there was none to close. Nobody closes his own, nor the last that could grant roles. */
export async function closeAccountOfLeaver(
  { sql, unitId, actor, now }: Context,
  { personId }: LeaverCase,
  securityAdmins: readonly number[],
): Promise<number | undefined> {
  const accountId = await accountOfPerson(sql, unitId, personId);
  const holder = accountId === undefined ? undefined : await findAccount(sql, unitId, accountId);
  if (!holder || holder.state === 'closed') return undefined;
  if (isSame(actor, holder)) refuse('not-on-yourself');
  if (leavesNoSecurityAdmin(holder, [...securityAdmins])) refuse('last-security-admin');
  await closeAccount(sql, unitId, holder.accountId, now);
  await revokeTokensOf(sql, { unitId, accountId: holder.accountId }, { at: now, by: actor.accountId });
  await deleteSignInsOf(sql, { unitId, accountId: holder.accountId });
  return holder.accountId;
}
