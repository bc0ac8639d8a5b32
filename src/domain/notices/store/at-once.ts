/** Who was written to at once, of which occasion; and who can be written to. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Role } from '../../../platform/permission.ts';
import type { MailFailure } from '../mail.ts';

/** `addressed (account_id, person_id, email, roles)`: of those who hold one of these roles and have an address. */
export const addressed = (unitId: number, roles: readonly Role[]): RawBuilder<unknown> => statement`
  addressed as (
    select a.account_id, p.person_id, p.email, a.roles from account a
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and p.email is not null
    where a.unit_id = ${unitId} and a.state = 'active' and a.roles && ${[...roles]}::text[]
  )`;

type Of = { readonly personId: number; readonly marks: readonly string[] };

/** Of this person and occasion nobody was written to, or it failed and its time has come again. */
export const toBeWritten = (unitId: number, now: Instant, personId: string, mark: string): RawBuilder<unknown> =>
  statement`not exists (select from prompt_mail m
    where m.unit_id = ${unitId} and m.person_id = ${statement.ref(personId)} and m.mark = ${statement.ref(mark)}
      and (m.again_at is null or m.again_at > ${now}::timestamptz))`;

export type Claimed = { readonly mark: string; readonly tries: number };

/** Those that are ours to write of now. */
export async function claimAtOnce(
  sql: Sql,
  unitId: number,
  { personId, marks, at }: Of & { readonly at: Instant },
): Promise<Claimed[]> {
  const claimed = await statement<Claimed>`
    insert into prompt_mail as m (unit_id, person_id, mark, claimed_at)
    select distinct ${unitId}::int, ${personId}::bigint, one, ${at}::timestamptz from unnest(${[...marks]}::text[]) one
    on conflict (unit_id, person_id, mark) do update set claimed_at = excluded.claimed_at, tries = m.tries + 1, again_at = null
      where m.again_at <= excluded.claimed_at
    returning mark, tries`.execute(sql);
  return claimed.rows;
}

export async function markSentAtOnce(
  sql: Sql,
  unitId: number,
  { personId, marks, at }: Of & { readonly at: Instant },
): Promise<void> {
  await statement`update prompt_mail set sent_at = ${at}, failed = null, failing_since = null
    where unit_id = ${unitId} and person_id = ${personId} and mark = any(${[...marks]}::text[])`.execute(sql);
}

export type Failed = { readonly failure: MailFailure; readonly at: Instant; readonly againAt: Instant | null };

/** They did not go, or nobody knows; kept, so that they are tried again, and seen. */
export async function markFailedAtOnce(
  sql: Sql,
  unitId: number,
  { personId, marks, failure, at, againAt }: Of & Failed,
): Promise<void> {
  await statement`update prompt_mail set failed = ${failure}, failing_since = coalesce(failing_since, ${at}), again_at = ${againAt}
    where unit_id = ${unitId} and person_id = ${personId} and mark = any(${[...marks]}::text[]) and sent_at is null`.execute(
    sql,
  );
}

export async function forgetAtOnce(sql: Sql, unitId: number, before: Day): Promise<void> {
  await statement`delete from prompt_mail where unit_id = ${unitId} and claimed_at < ${before}::date`.execute(sql);
}

export async function destroyAtOnce(sql: Sql, unitId: number, people: readonly number[]): Promise<void> {
  await statement`delete from prompt_mail where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])`.execute(
    sql,
  );
}
