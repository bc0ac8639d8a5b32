/**
 * Who decides reviews: the law says that the unit does (Secrets Regulations 50) and leaves it open who. The head chooses roles and, where
 * wanted, persons. Whatever is chosen, who decides is neither the person nor who opened the case, and who decides again is another
 * (reviews.ts); so nobody can choose fewer than two.
 */

import type { Role } from '../../platform/permission.ts';
import { isSame } from '../../platform/second-person.ts';
import type { DeciderRole } from './reviews.ts';

/** `accountIds`: nobody but these; empty for whoever has one of the roles. */
export type Deciders = { readonly roles: readonly DeciderRole[]; readonly accountIds: readonly number[] };

type Account = { readonly accountId: number; readonly roles: readonly Role[] };
export type Candidate = Account & { readonly personId: number | null; readonly name: string };

export const isDecider = ({ accountId, roles }: Account, chosen: Deciders): boolean =>
  chosen.roles.some((role) => roles.includes(role)) &&
  (chosen.accountIds.length === 0 || chosen.accountIds.includes(accountId));

/** Enough for a second decision by another: two accounts of one person are one person. */
export function areEnough(candidates: readonly Candidate[], chosen: Deciders): boolean {
  const able = candidates.filter((one) => isDecider(one, chosen));
  return able.some((one) => able.some((other) => !isSame(one, other)));
}
