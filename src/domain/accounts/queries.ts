/** What a user can see of accounts: one's own, who looked at one's file; for two of the administrators, the accounts by name. */
import { z } from 'zod';
import type { Context } from '../../platform/action.ts';
import { line, Page } from '../../platform/input.ts';
import { ROLE_NAMES, ROLES } from '../../platform/permission.ts';
import { type LookPurpose, PURPOSE_NAMES } from '../../platform/purposes.ts';
import { query } from '../../platform/query.ts';
import { ACCOUNT_STATE_NAMES } from './accounts.ts';
import { listTokensInForce, listTokensOf } from './store/tokens.ts';
import { countByState, type ListedAccount, listAccounts, listLooks, profileOf } from './store.ts';
import { tokenState } from './tokens.ts';

export const me = query({
  name: 'accounts.me',
  input: z.strictObject({}),
  by: ROLES,
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const { personId, roles, accountId } = actor;
    return { accountId, personId, roles, unitId, ...(await profileOf(sql, unitId, accountId)) };
  },
});

/**
 * Names of accounts, for those who administer them. Without a text only those that hold an office are listed: an administrator looks
 * up one colleague, he does not leaf through the staff. Which office is the security administrator's alone to see.
 */
export const list = query({
  name: 'accounts.list',
  input: z.strictObject({
    text: line(64).optional(),
    offset: z.int().min(0).max(1_000_000).default(0),
    limit: z.int().min(1).max(200).default(50),
  }),
  by: ['system-admin', 'security-admin'],
  recorded: 'no',
  async run(context, { text, offset, limit }) {
    const found = await readAccounts(context, { text }, { offset, limit });
    return { ...found, counts: await countByState(context.sql, context.unitId) };
  },
});

export async function readAccounts(
  { sql, unitId, actor, today }: Context,
  { text }: { text?: string },
  slice: { offset: number; limit: number },
) {
  const seesRoles = actor.roles.includes('security-admin');
  const rows = await listAccounts(sql, unitId, { text, today, ...slice });
  return { rows: rows.map((row) => shown(row, seesRoles)), total: rows[0]?.total ?? 0 };
}

const shown = (row: ListedAccount, seesRoles: boolean) => ({
  accountId: row.account_id,
  displayName: row.display_name,
  login: row.login,
  state: row.state,
  stateName: ACCOUNT_STATE_NAMES[row.state],
  secondStep: row.second_step,
  activationUntil: row.activation_until ?? undefined,
  holderLeft: row.holder_left,
  hasPerson: row.has_person,
  roles: seesRoles ? row.roles : undefined,
});

export type ShownAccount = ReturnType<typeof shown>;

/** Who looked at my file, when and why (rights.md R8). Everybody sees his own; an account that is nobody's has none. */
export const looksAtMe = query({
  name: 'accounts.looks-at-me',
  input: z.strictObject({ before: z.int().positive().optional(), limit: z.int().min(1).max(200).default(50) }),
  by: ROLES,
  recorded: 'no',
  async run(context, page) {
    const rows = await readLooks(context, page);
    return { rows, next: rows.length === page.limit ? rows.at(-1)!.lookId : undefined };
  },
});

export async function readLooks(
  { sql, unitId, actor }: Context,
  { before, limit }: { before?: number | undefined; limit: number },
) {
  const looks = actor.personId === undefined ? [] : await listLooks(sql, unitId, actor.personId, { before, limit });
  return looks.map((look) => ({
    lookId: look.look_id,
    at: look.at,
    by: look.display_name,
    roles: look.roles.map((role) => ROLE_NAMES[role]),
    purpose: PURPOSE_NAMES[look.purpose as LookPurpose],
    query: look.query,
  }));
}

/** One's own access tokens, never the tokens themselves. */
export const myTokens = query({
  name: 'accounts.my-tokens',
  input: z.strictObject({}),
  by: ROLES,
  recorded: 'no',
  async run({ sql, unitId, actor, now }) {
    const tokens = await listTokensOf(sql, { unitId, accountId: actor.accountId }, now);
    const rows = tokens.map(({ accountId: _, ...token }) => ({ ...token, state: tokenState(token, now) }));
    return { rows, total: rows.length };
  },
});

/** Whose programs can come in today: for the administrators who may have to stop one. What it is called is its owner's matter. */
export const tokens = query({
  name: 'accounts.tokens',
  input: z.strictObject(Page),
  by: ['system-admin', 'security-admin'],
  recorded: 'no',
  async run({ sql, unitId, now }, { offset, limit }) {
    const found = await listTokensInForce(sql, unitId, { now, offset, limit });
    const rows = found.map((row) => ({
      tokenId: row.token_id,
      accountId: row.account_id,
      displayName: row.display_name,
      login: row.login,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at ?? undefined,
    }));
    return { rows, total: found[0]?.total ?? 0 };
  },
});
