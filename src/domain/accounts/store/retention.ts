/** When accounts and looks fall due for destruction, and their destruction. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** Those of nobody's person: the others go with their person. What was destroyed has no sign-in name. */
export const heldAccounts = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select account_id as record_id, 0::bigint as person_id,
    (closed_at at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.account')}::int))::date as due_on
  from account where unit_id = ${unitId} and state = 'closed' and person_id is null and login <> '' and closed_at is not null`;

export const heldLooks = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select look_id as record_id, person_id, (at at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.look')}::int))::date as due_on
  from look where unit_id = ${unitId}`;

/** The row stays without a word in it: the record and the looks refer to its number. */
export async function destroyAccounts(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const gone = await statement<{ account_id: number }>`
    update account set person_id = null, display_name = '—', login = '', state = 'closed', password_hash = null, totp_secret = null,
      totp_last_step = null, activation_hash = null, activation_until = null
    where unit_id = ${unitId} and case when ${kind} = 'person' then person_id else account_id end = any(${[...ids]}::bigint[])
    returning account_id`.execute(sql);
  const accounts = gone.rows.map((row) => row.account_id);
  await statement`delete from login_name where unit_id = ${unitId} and account_id = any(${accounts}::bigint[])`.execute(
    sql,
  );
  await statement`delete from sign_in where unit_id = ${unitId} and account_id = any(${accounts}::bigint[])`.execute(
    sql,
  );
}

/** The database lets no look of the last six months go, whatever the figure (policy kept_six_months). */
export async function destroyLooks(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from look where unit_id = ${unitId} and look_id = any(${[...ids]}::bigint[])`.execute(sql);
}

/** Before the accounts: afterwards nothing leads from the person to them. */
export async function blankTokens(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`update access_token t set name = '—', expires_at = least(t.expires_at, t.created_at)
    from account a where t.unit_id = ${unitId} and a.unit_id = ${unitId} and a.account_id = t.account_id
      and case when ${kind} = 'person' then a.person_id else a.account_id end = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}
