/**
 * Accounts: who may come in, and as what. One account belongs to one unit and, where it is a person's, to that person.
 *
 * The three administrators (三员) are three persons, hold no other office and read no business content (GB/T 22239 8.1.8;
 * rights.md R1): a role beyond member is granted only to the account of a person, and a person has one account. It takes two of them to make an officer: the system administrator opens the account and
 * hands out its code, the security administrator grants the role; nobody grants to himself.
 * Everybody with more than his own matters to see gives a second step at sign-in. A leaver's account is dead from the day after.
 *
 * What this is not: directories (LDAP, OIDC) and passkeys; they come later and lead to the same accounts.
 */

import { z } from 'zod';
import { type Instant, instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import { ADMINISTRATORS, mayHoldTogether, ROLES, type Role } from '../../platform/permission.ts';
import { isSame } from '../../platform/second-person.ts';

export const ACCOUNT_STATES = ['invited', 'active', 'closed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
export const ACCOUNT_STATE_NAMES: Record<AccountState, Localised> = {
  invited: { zh: '待激活', en: 'Invited' },
  active: { zh: '已激活', en: 'Active' },
  closed: { zh: '已关闭', en: 'Closed' },
};

export const BODIES = ['unit', 'industry-department', 'organ'] as const;
export type Body = (typeof BODIES)[number];

export const isLogin = (text: string): boolean => /^[a-z0-9\p{Script=Han}._@-]{2,64}$/u.test(text);

/** How a sign-in name is written: 2 to 64 characters, no capitals; letters, digits, Chinese characters and . _ - @ */
export const LoginField = z
  .string()
  .max(128)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .refine(isLogin, { message: 'login' });

export const RoleField = z.enum(ROLES);
export const RolesField = z
  .array(RoleField)
  .min(1)
  .max(ROLES.length)
  .transform((roles) => ROLES.filter((role) => roles.includes(role)));

/** `[D]` Long rather than intricate: length is what resists guessing, rules of composition only make passwords alike. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 128;
export const PasswordField = z
  .string()
  .min(1)
  .max(PASSWORD_MOST * 2);

export type PasswordVerdict = 'fine' | 'too-short' | 'too-long' | 'holds-login' | 'too-uniform';

/** Characters are counted as a reader counts them, so that a Chinese passphrase is measured like any other. */
export function passwordVerdict(password: string, login: string): PasswordVerdict {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < PASSWORD_LEAST) return 'too-short';
  if (characters.length > PASSWORD_MOST) return 'too-long';
  if (password.normalize('NFKC').toLowerCase().includes(login)) return 'holds-login';
  // aaaaaaaaaaaa and 121212121212 are as good as no password at all.
  return new Set(characters).size < 4 ? 'too-uniform' : 'fine';
}

/** Members see their own matters only and may do without; everybody else must give a second step. */
export const mustHaveSecondStep = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'member');

const MINUTES = 60;
const HOURS = 60 * MINUTES;
/** `[D]` A sign-in ends after this long, whatever is done. */
export const SIGN_IN_SECONDS = 12 * HOURS;
/** `[D]` Between the password and the second step. */
export const HALF_SIGN_IN_SECONDS = 10 * MINUTES;
/** `[D]` An activation code is good this long. */
export const ACTIVATION_DAYS = 30;

export const activationUntil = (now: Instant): Instant =>
  instant(new Date(new Date(now).getTime() + ACTIVATION_DAYS * 24 * HOURS * 1000));

/** `[D]` A browser left alone: half an hour where others' data is in sight, the whole sign-in where only one's own is. */
export const idleSecondsOf = (roles: readonly Role[]): number =>
  mustHaveSecondStep(roles) ? 30 * MINUTES : SIGN_IN_SECONDS;

/** Roles that only one kind of body has. */
const BODY_OF: Partial<Record<Role, Body>> = { 'industry-officer': 'industry-department', 'organ-officer': 'organ' };

export type GrantVerdict =
  | 'fine'
  | 'no-person'
  | 'to-himself'
  | 'not-together'
  | 'not-in-this-body'
  | 'last-security-admin';

export type Grant = {
  readonly body: Body;
  readonly grantor: { readonly accountId: number; readonly personId: number | undefined };
  readonly holder: {
    readonly accountId: number;
    readonly personId: number | undefined;
    readonly roles: readonly Role[];
  };
  readonly roles: readonly Role[];
  /** Accounts that can act as security administrator today. */
  readonly securityAdmins: readonly number[];
};

export function mayGrant({ body, grantor, holder, roles, securityAdmins }: Grant): GrantVerdict {
  if (isSame(grantor, holder)) return 'to-himself';
  if (mayHoldTogether(roles) !== 'fine') return 'not-together';
  if (holder.personId === undefined && roles.some((role) => role !== 'member')) return 'no-person';
  if (roles.some((role) => BODY_OF[role] !== undefined && BODY_OF[role] !== body)) return 'not-in-this-body';
  if (!roles.includes('security-admin') && leavesNoSecurityAdmin(holder, securityAdmins)) return 'last-security-admin';
  return 'fine';
}

/**
 * What is held once these are granted. Who is of the staff stays a member beside any office: his own duties, letters, trainings and
 * what is held about him are open to members (rights.md R8).
 */
export const rolesHeld = (personId: number | undefined, granted: readonly Role[]): readonly Role[] =>
  personId === undefined || granted.includes('member') ? granted : [...granted, 'member'];

/** Whether nobody else could act as security administrator, were this account's role gone. `able`: the accounts that can today. */
export const leavesNoSecurityAdmin = (
  holder: { readonly accountId: number; readonly roles: readonly Role[] },
  able: readonly number[],
): boolean => holder.roles.includes('security-admin') && !able.some((one) => one !== holder.accountId);

/**
 * What an account holds after its code was renewed. Whoever hands out a code could use it himself; therefore a renewed account
 * begins again as a member, and the security administrator grants its roles anew to the one who stands before him.
 */
export const ROLES_AFTER_RENEWAL: readonly Role[] = ['member'];

/** What the officer who sets up the system holds. */
export const FIRST_ROLES: Record<Body, readonly Role[]> = {
  unit: ['security-officer'],
  'industry-department': ['security-officer', 'industry-officer'],
  organ: ['security-officer', 'organ-officer'],
};

export const isAdministrator = (roles: readonly Role[]): boolean => ADMINISTRATORS.some((one) => roles.includes(one));
