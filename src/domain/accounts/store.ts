/** The accounts of a unit: the SQL of its actions and queries. Sign-ins, counted tries and the first set-up: `store/`. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Actor } from '../../platform/action.ts';
import type { Role } from '../../platform/permission.ts';
import type { AccountState, Body } from './accounts.ts';

/**
 * The account as it stands at this moment, with its unit's time zone; nothing where it is closed, not yet activated, or its person's
 * last day has passed, or where the access token it comes with has ended.
 */
export async function identify(
  sql: Sql,
  { unitId, accountId, tokenId }: { unitId: number; accountId: number; tokenId?: number },
  at: Date,
): Promise<{ actor: Actor; timeZone: string } | undefined> {
  const found = await statement<{ person_id: number | null; roles: string[]; time_zone: string }>`
    select a.person_id, a.roles, u.time_zone
    from account a
    join unit u on u.unit_id = a.unit_id
    left join person p on p.unit_id = a.unit_id and p.person_id = a.person_id
    where a.unit_id = ${unitId} and a.account_id = ${accountId} and a.state = 'active'
      and (p.left_on is null or p.left_on >= (${at.toISOString()}::timestamptz at time zone u.time_zone)::date)
      and (${tokenId ?? null}::bigint is null or exists (select from access_token t
        where t.unit_id = a.unit_id and t.token_id = ${tokenId ?? null} and t.account_id = a.account_id
          and t.revoked_at is null and t.expires_at > ${at.toISOString()}::timestamptz))`.execute(sql);
  const row = found.rows[0];
  if (!row) return undefined;
  const actor = { unitId, accountId, personId: row.person_id ?? undefined, roles: row.roles } as unknown as Actor;
  return { actor, timeZone: row.time_zone };
}

export type Account = {
  readonly accountId: number;
  readonly personId: number | undefined;
  readonly displayName: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly state: AccountState;
};

type AccountRow = {
  account_id: number;
  person_id: number | null;
  display_name: string;
  login: string;
  roles: Role[];
  state: AccountState;
};

/** Kept from changing until the transaction ends, so that two administrators cannot both act on what was a moment ago. */
export async function findAccount(sql: Sql, unitId: number, accountId: number): Promise<Account | undefined> {
  const found = await statement<AccountRow>`
    select account_id, person_id, display_name, login, roles, state
    from account where unit_id = ${unitId} and account_id = ${accountId} for update`.execute(sql);
  const row = found.rows[0];
  return (
    row && {
      accountId: row.account_id,
      personId: row.person_id ?? undefined,
      displayName: row.display_name,
      login: row.login,
      roles: row.roles,
      state: row.state,
    }
  );
}

export type Profile = {
  readonly displayName: string;
  readonly login: string;
  readonly secondStep: boolean;
  readonly unitName: string;
  readonly body: Body;
};

export async function profileOf(sql: Sql, unitId: number, accountId: number): Promise<Profile> {
  const found = await statement<Profile>`
    select a.display_name as "displayName", a.login, a.totp_last_step is not null as "secondStep", u.name as "unitName", u.body
    from account a join unit u on u.unit_id = a.unit_id
    where a.unit_id = ${unitId} and a.account_id = ${accountId}`.execute(sql);
  return found.rows[0]!;
}

/** Accounts that can act as security administrator today; kept so until the transaction ends. */
export async function lockSecurityAdmins(sql: Sql, unitId: number, today: Day): Promise<number[]> {
  const found = await statement<{ account_id: number }>`
    select a.account_id from account a
    where a.unit_id = ${unitId} and a.state = 'active' and 'security-admin' = any(a.roles)
      and not exists (select 1 from person p
        where p.unit_id = a.unit_id and p.person_id = a.person_id and p.left_on < ${today}::date)
    order by a.account_id for update of a`.execute(sql);
  return found.rows.map((row) => row.account_id);
}

export async function bodyOf(sql: Sql, unitId: number): Promise<Body> {
  const found = await statement<{ body: Body }>`
    select body from unit where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.body;
}

export type ListedAccount = {
  readonly account_id: number;
  readonly display_name: string;
  readonly login: string;
  readonly roles: Role[];
  readonly state: AccountState;
  readonly second_step: boolean;
  readonly activation_until: Instant | null;
  readonly holder_left: boolean;
  readonly has_person: boolean;
  readonly total: number;
};

/**
 * Without a text: the accounts that hold an office. With one: those whose sign-in name or name is exactly this, so that
 * the staff list cannot be leafed through.
 */
export async function listAccounts(
  sql: Sql,
  unitId: number,
  ask: { text: string | undefined; today: Day; offset: number; limit: number },
): Promise<ListedAccount[]> {
  const found = await statement<ListedAccount>`
    select a.account_id, a.display_name, a.login, a.roles, a.state, a.totp_last_step is not null as second_step,
      a.activation_until, coalesce(p.left_on < ${ask.today}::date, false) as holder_left, a.person_id is not null as has_person, count(*) over ()::int as total
    from account a
    left join person p on p.unit_id = a.unit_id and p.person_id = a.person_id
    where a.unit_id = ${unitId}
      and case when ${ask.text ?? null}::text is null then a.roles <> array['member'] and a.state <> 'closed'
        else a.login = lower(${ask.text ?? null}) or a.display_name = ${ask.text ?? null} end
    order by a.state = 'closed', a.login
    limit ${ask.limit} offset ${ask.offset}`.execute(sql);
  return found.rows;
}

export async function countByState(sql: Sql, unitId: number): Promise<Record<AccountState, number>> {
  const found = await statement<Record<AccountState, number>>`
    select count(*) filter (where state = 'invited')::int as invited, count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'closed')::int as closed
    from account where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!;
}

export type NewAccount = {
  readonly personId: number | undefined;
  readonly displayName: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly activationHash: Buffer | undefined;
};

/** Writes all of them by one statement, invited; the ids come in the order of the names given. */
export async function insertAccounts(
  sql: Sql,
  unitId: number,
  accounts: readonly NewAccount[],
  { at, until }: { at: Instant; until: Instant },
): Promise<number[]> {
  const written = await statement<{ account_id: number; login: string }>`
    with made as (
      insert into account (unit_id, person_id, display_name, login, roles, activation_hash, activation_until, created_at)
      select ${unitId}, g.person_id, g.display_name, g.login, string_to_array(g.roles, ','), g.activation_hash, ${until}, ${at}
      from unnest(${accounts.map((one) => one.personId ?? null)}::bigint[], ${accounts.map((one) => one.displayName)}::text[],
        ${accounts.map((one) => one.login)}::text[], ${accounts.map((one) => one.roles.join(','))}::text[],
        ${accounts.map((one) => one.activationHash ?? null)}::bytea[])
        as g (person_id, display_name, login, roles, activation_hash)
      returning account_id, login
    ), named as (
      insert into login_name (login, unit_id, account_id) select login, ${unitId}, account_id from made
    )
    select account_id, login from made`.execute(sql);
  const ids = new Map(written.rows.map((row) => [row.login, row.account_id]));
  return accounts.map((one) => ids.get(one.login)!);
}

/** Which of these names somebody in the installation has, or had: a name is never given again. */
export async function takenLogins(sql: Sql, logins: readonly string[]): Promise<Set<string>> {
  const found = await statement<{ login: string }>`
    select login from login_name where login = any(${[...logins]}::text[])`.execute(sql);
  return new Set(found.rows.map((row) => row.login));
}

export type Holder = { readonly personId: number; readonly name: string; readonly staffNumber: string | undefined };

/** Those in service on this day who have no account: one person, those of a name, one department with all below it, or everybody. */
export async function listPeopleWithoutAccount(
  sql: Sql,
  unitId: number,
  ask: { today: Day; personId?: number; name?: string; staffNumber?: string; departmentId?: number; limit: number },
): Promise<Holder[]> {
  const found = await statement<{ person_id: number; name: string; staff_number: string | null }>`
    select p.person_id, p.name, p.staff_number
    from person p
    left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${ask.today}::date)
      and (${ask.personId ?? null}::bigint is null or p.person_id = ${ask.personId ?? null})
      and (${ask.name ?? null}::text is null or p.name = ${ask.name ?? null})
      and (${ask.staffNumber ?? null}::text is null or p.staff_number = ${ask.staffNumber ?? null})
      and (${ask.departmentId ?? null}::bigint is null or starts_with(d.path,
        (select top.path from department top where top.unit_id = ${unitId} and top.department_id = ${ask.departmentId ?? null})))
      and not exists (select 1 from account a
        where a.unit_id = ${unitId} and a.person_id = p.person_id and a.state <> 'closed')
    order by d.path, p.name, p.person_id
    limit ${ask.limit}`.execute(sql);
  return found.rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    staffNumber: row.staff_number ?? undefined,
  }));
}

/** Of this unit: row-level security shows no other. */
export async function isKnownDepartment(sql: Sql, unitId: number, departmentId: number): Promise<boolean> {
  const found = await statement`
    select 1 from department where unit_id = ${unitId} and department_id = ${departmentId}`.execute(sql);
  return found.rows.length === 1;
}

export async function isKnownAccount(sql: Sql, unitId: number, accountId: number): Promise<boolean> {
  const found = await statement`
    select 1 from account where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
  return found.rows.length === 1;
}

export async function isKnownPerson(sql: Sql, unitId: number, personId: number): Promise<boolean> {
  const found = await statement`
    select 1 from person where unit_id = ${unitId} and person_id = ${personId}`.execute(sql);
  return found.rows.length === 1;
}

export async function setRoles(sql: Sql, unitId: number, accountId: number, roles: readonly Role[]): Promise<void> {
  await statement`update account set roles = ${[...roles]}::text[]
    where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
}

/** `name`: the account bears it from now on, and not that of its office. */
export async function setPerson(
  sql: Sql,
  unitId: number,
  accountId: number,
  { personId, name }: { personId: number; name: string },
): Promise<void> {
  await statement`update account set person_id = ${personId}, display_name = ${name}
    where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
}

/** What could sign in is forgotten; the row stays, for the record refers to it. */
export async function closeAccount(sql: Sql, unitId: number, accountId: number, at: Instant): Promise<void> {
  await statement`update account set state = 'closed', closed_at = ${at}, password_hash = null, totp_secret = null, totp_last_step = null,
      activation_hash = null, activation_until = null
    where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
}

/** Back to where it stood before activation, with another code. */
export async function renewAccount(
  sql: Sql,
  unitId: number,
  accountId: number,
  renewed: { activationHash: Buffer; until: Instant; roles: readonly Role[] },
): Promise<void> {
  await statement`update account set state = 'invited', roles = ${[...renewed.roles]}::text[], password_hash = null,
      totp_secret = null, totp_last_step = null, activation_hash = ${renewed.activationHash}, activation_until = ${renewed.until}
    where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
}

export type LookRow = {
  readonly look_id: number;
  readonly at: Instant;
  readonly purpose: string;
  readonly query: string;
  readonly display_name: string;
  readonly roles: Role[];
};

/** Who looked at this person's file, newest first; `before` is the look to go on from. */
export async function listLooks(
  sql: Sql,
  unitId: number,
  personId: number,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<LookRow[]> {
  const found = await statement<LookRow>`
    select l.look_id, l.at, l.purpose, l.query, a.display_name, a.roles
    from look l join account a on a.unit_id = l.unit_id and a.account_id = l.account_id
    where l.unit_id = ${unitId} and l.person_id = ${personId} and l.look_id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by l.look_id desc limit ${limit}`.execute(sql);
  return found.rows;
}

export async function namesOfAccounts(sql: Sql, unitId: number, ids: readonly number[]): Promise<Map<number, string>> {
  const found = await statement<{ account_id: number; display_name: string }>`
    select account_id, display_name from account
    where unit_id = ${unitId} and account_id = any(${[...new Set(ids)]}::bigint[])`.execute(sql);
  return new Map(found.rows.map((row) => [row.account_id, row.display_name]));
}
