/** Signed-in browsers and what they sign in with. The tables `login_name` and `sign_in` are the installation's. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Role } from '../../../platform/permission.ts';
import type { AccountState } from '../accounts.ts';
import type { Place } from '../keys.ts';

export async function findLogin(sql: Sql, login: string): Promise<Place | undefined> {
  const found = await statement<{ unit_id: number; account_id: number }>`
    select unit_id, account_id from login_name where login = ${login}`.execute(sql);
  const row = found.rows[0];
  return row && { unitId: row.unit_id, accountId: row.account_id };
}

export type Credentials = {
  readonly login: string;
  readonly unitName: string;
  /** An invented unit, to be looked at: it asks for no second step. */
  readonly demonstration: boolean;
  readonly roles: readonly Role[];
  readonly state: AccountState;
  readonly passwordHash: string | undefined;
  /** Sealed. */
  readonly totpSecret: Buffer | undefined;
  /** The step of the last code used; nothing while the secret is not confirmed. */
  readonly totpLastStep: number | undefined;
  readonly activationHash: Buffer | undefined;
  /** Whether the code may still be used now. */
  readonly activationOpen: boolean;
  /** The person's last day has passed. */
  readonly holderLeft: boolean;
};

type CredentialsRow = {
  login: string;
  unit_name: string;
  demonstration: boolean;
  roles: Role[];
  state: AccountState;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_last_step: number | null;
  activation_hash: Buffer | null;
  activation_open: boolean | null;
  holder_left: boolean | null;
};

/** Kept from changing until the transaction ends: what is signed in with is what stands. */
export async function findCredentials(sql: Sql, place: Place, now: Date): Promise<Credentials | undefined> {
  const at = now.toISOString();
  const found = await statement<CredentialsRow>`
    select a.login, u.name as unit_name, u.demonstration, a.roles, a.state, a.password_hash, a.totp_secret, a.totp_last_step, a.activation_hash,
      a.activation_until > ${at}::timestamptz as activation_open,
      (select p.left_on < (${at}::timestamptz at time zone u.time_zone)::date
        from person p where p.unit_id = a.unit_id and p.person_id = a.person_id) as holder_left
    from account a join unit u on u.unit_id = a.unit_id
    where a.unit_id = ${place.unitId} and a.account_id = ${place.accountId} for update of a`.execute(sql);
  const row = found.rows[0];
  return (
    row && {
      login: row.login,
      unitName: row.unit_name,
      demonstration: row.demonstration,
      roles: row.roles,
      state: row.state,
      passwordHash: row.password_hash ?? undefined,
      totpSecret: row.totp_secret ?? undefined,
      totpLastStep: row.totp_last_step ?? undefined,
      activationHash: row.activation_hash ?? undefined,
      activationOpen: row.activation_open ?? false,
      holderLeft: row.holder_left ?? false,
    }
  );
}

export async function activateAccount(sql: Sql, place: Place, passwordHash: string): Promise<void> {
  await statement`update account set state = 'active', password_hash = ${passwordHash}, totp_secret = null,
      totp_last_step = null, activation_hash = null, activation_until = null
    where unit_id = ${place.unitId} and account_id = ${place.accountId}`.execute(sql);
}

/** Of an account that acts, hence one that is there. */
export async function passwordOf(sql: Sql, place: Place): Promise<{ login: string; passwordHash: string | undefined }> {
  const found = await statement<{ login: string; password_hash: string | null }>`
    select login, password_hash from account
    where unit_id = ${place.unitId} and account_id = ${place.accountId}`.execute(sql);
  const { login, password_hash } = found.rows[0]!;
  return { login, passwordHash: password_hash ?? undefined };
}

/** Whether `before` was still the one that stood. */
export async function replacePassword(sql: Sql, place: Place, before: string, after: string): Promise<boolean> {
  const changed = await statement`update account set password_hash = ${after}
    where unit_id = ${place.unitId} and account_id = ${place.accountId} and state = 'active' and password_hash = ${before}
    returning 1`.execute(sql);
  return changed.rows.length === 1;
}

/** A secret shown and not yet confirmed. */
export async function setUnconfirmedSecret(sql: Sql, place: Place, sealed: Buffer): Promise<void> {
  await statement`update account set totp_secret = ${sealed}, totp_last_step = null
    where unit_id = ${place.unitId} and account_id = ${place.accountId}`.execute(sql);
}

/** This step's code, and every earlier one, is used up. */
export async function setLastStep(sql: Sql, place: Place, step: number): Promise<void> {
  await statement`update account set totp_last_step = ${step}
    where unit_id = ${place.unitId} and account_id = ${place.accountId}`.execute(sql);
}

export type SignIn = Place & {
  /** The second step is still to be given. */
  readonly half: boolean;
  readonly lastUsedAt: Date;
};

export async function insertSignIn(
  sql: Sql,
  place: Place,
  signIn: { tokenHash: Buffer; half: boolean; now: Date; seconds: number; idleSeconds: number },
): Promise<void> {
  const now = signIn.now.toISOString();
  await statement`
    insert into sign_in (token_hash, unit_id, account_id, second_step, created_at, last_used_at, expires_at, idle_seconds)
    values (${signIn.tokenHash}, ${place.unitId}, ${place.accountId}, ${signIn.half}, ${now}, ${now},
      ${now}::timestamptz + make_interval(secs => ${signIn.seconds}), ${signIn.idleSeconds})`.execute(sql);
}

export async function findSignIn(sql: Sql, hash: Buffer, now: Date): Promise<SignIn | undefined> {
  const at = now.toISOString();
  const found = await statement<{ unit_id: number; account_id: number; second_step: boolean; last_used_at: string }>`
    select unit_id, account_id, second_step, last_used_at from sign_in
    where token_hash = ${hash} and expires_at > ${at}::timestamptz
      and last_used_at + make_interval(secs => idle_seconds) > ${at}::timestamptz`.execute(sql);
  const row = found.rows[0];
  return (
    row && {
      unitId: row.unit_id,
      accountId: row.account_id,
      half: row.second_step,
      lastUsedAt: new Date(row.last_used_at),
    }
  );
}

/** Never earlier than it was: of two requests at once, the one that began first may end last. */
export async function setLastUsed(sql: Sql, hash: Buffer, now: Date): Promise<void> {
  await statement`update sign_in set last_used_at = greatest(last_used_at, ${now.toISOString()}::timestamptz)
    where token_hash = ${hash}`.execute(sql);
}

/** Whether it was there: of two that end the same one, one alone is told so. */
export async function deleteSignIn(sql: Sql, hash: Buffer): Promise<boolean> {
  const gone = await statement`delete from sign_in where token_hash = ${hash} returning 1`.execute(sql);
  return gone.rows.length === 1;
}

/** Ends every sign-in of the account at once. */
export async function deleteSignInsOf(sql: Sql, { unitId, accountId }: Place): Promise<void> {
  await statement`delete from sign_in where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
}

export async function deleteExpired(sql: Sql, now: Date, forgottenAfterSeconds: number): Promise<void> {
  const at = now.toISOString();
  await statement`delete from sign_in where expires_at < ${at}::timestamptz`.execute(sql);
  await statement`delete from sign_in_failure
    where last_at < ${at}::timestamptz - make_interval(secs => ${forgottenAfterSeconds})`.execute(sql);
}
