/** Access tokens: found by their hash, inside their unit. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { Place } from '../keys.ts';

export type Token = {
  readonly tokenId: number;
  readonly accountId: number;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | undefined;
  readonly revokedAt: Instant | undefined;
};

type TokenRow = {
  token_id: number;
  account_id: number;
  name: string;
  created_at: Instant;
  expires_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

const tokenOf = (row: TokenRow): Token => ({
  tokenId: row.token_id,
  accountId: row.account_id,
  name: row.name,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
});

export async function insertToken(
  sql: Sql,
  { unitId, accountId }: Place,
  token: { name: string; tokenHash: Buffer; now: Instant; expiresAt: Instant },
): Promise<number> {
  const written = await statement<{ token_id: number }>`
    insert into access_token (unit_id, account_id, name, token_hash, created_at, expires_at)
    values (${unitId}, ${accountId}, ${token.name}, ${token.tokenHash}, ${token.now}, ${token.expiresAt})
    returning token_id`.execute(sql);
  return written.rows[0]!.token_id;
}

export async function findTokenByHash(sql: Sql, unitId: number, hash: Buffer): Promise<Token | undefined> {
  const found = await statement<TokenRow>`
    select token_id, account_id, name, created_at, expires_at, last_used_at, revoked_at
    from access_token where unit_id = ${unitId} and token_hash = ${hash}`.execute(sql);
  return found.rows[0] && tokenOf(found.rows[0]);
}

export async function setTokenUsed(sql: Sql, unitId: number, tokenId: number, now: Date): Promise<void> {
  await statement`update access_token set last_used_at = ${now.toISOString()}
    where unit_id = ${unitId} and token_id = ${tokenId}`.execute(sql);
}

/** Newest first; those in force before those that are not. */
export async function listTokensOf(sql: Sql, { unitId, accountId }: Place, now: Instant): Promise<Token[]> {
  const found = await statement<TokenRow>`
    select token_id, account_id, name, created_at, expires_at, last_used_at, revoked_at
    from access_token where unit_id = ${unitId} and account_id = ${accountId}
    order by revoked_at is not null or expires_at <= ${now}::timestamptz, token_id desc limit 100`.execute(sql);
  return found.rows.map(tokenOf);
}

/** Locks the account's row, so that of many made at once none is too many. */
export async function countTokensInForce(sql: Sql, { unitId, accountId }: Place, now: Instant): Promise<number> {
  await statement`select 1 from account where unit_id = ${unitId} and account_id = ${accountId} for update`.execute(
    sql,
  );
  const found = await statement<{ count: number }>`
    select count(*)::int as count from access_token
    where unit_id = ${unitId} and account_id = ${accountId} and revoked_at is null and expires_at > ${now}::timestamptz`.execute(
    sql,
  );
  return found.rows[0]!.count;
}

/** Whose it is, if the unit has it. */
export async function ownerOfToken(sql: Sql, unitId: number, tokenId: number): Promise<number | undefined> {
  const found = await statement<{ account_id: number }>`
    select account_id from access_token where unit_id = ${unitId} and token_id = ${tokenId}`.execute(sql);
  return found.rows[0]?.account_id;
}

/** Whether this ended it: what has been revoked stays as it was. */
export async function revokeToken(
  sql: Sql,
  unitId: number,
  tokenId: number,
  { at, by }: { at: Instant; by: number },
): Promise<boolean> {
  const ended = await statement`update access_token set revoked_at = ${at}, revoked_by = ${by}
    where unit_id = ${unitId} and token_id = ${tokenId} and revoked_at is null returning 1`.execute(sql);
  return ended.rows.length === 1;
}

/** All of an account's at once; the number that it ended. `by` 0: at the terminal. */
export async function revokeTokensOf(
  sql: Sql,
  { unitId, accountId }: Place,
  { at, by }: { at: Instant; by: number },
): Promise<number> {
  const ended = await statement`update access_token set revoked_at = ${at}, revoked_by = ${by}
    where unit_id = ${unitId} and account_id = ${accountId} and revoked_at is null and expires_at > ${at}::timestamptz
    returning 1`.execute(sql);
  return ended.rows.length;
}

export type ListedToken = {
  readonly token_id: number;
  readonly account_id: number;
  readonly display_name: string;
  readonly login: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly last_used_at: Instant | null;
  readonly total: number;
};

/** The unit's tokens in force, without what their owners called them. */
export async function listTokensInForce(
  sql: Sql,
  unitId: number,
  ask: { now: Instant; offset: number; limit: number },
): Promise<ListedToken[]> {
  const found = await statement<ListedToken>`
    select t.token_id, t.account_id, a.display_name, a.login, t.created_at, t.expires_at, t.last_used_at, count(*) over ()::int as total
    from access_token t join account a on a.unit_id = t.unit_id and a.account_id = t.account_id
    where t.unit_id = ${unitId} and t.revoked_at is null and t.expires_at > ${ask.now}::timestamptz and a.state = 'active'
    order by t.token_id desc limit ${ask.limit} offset ${ask.offset}`.execute(sql);
  return found.rows;
}
