/** Who was written to at once, of which occasion; and who can be written to. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Role } from '../../../platform/permission.ts';

/** `addressed (account_id, person_id, email, roles)`: of those who hold one of these roles and have an address. */
export const addressed = (unitId: number, roles: readonly Role[]): RawBuilder<unknown> => statement`
  addressed as (
    select a.account_id, p.person_id, p.email, a.roles from account a
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and p.email is not null
    where a.unit_id = ${unitId} and a.state = 'active' and a.roles && ${[...roles]}::text[]
  )`;

type Of = { readonly personId: number; readonly marks: readonly string[] };

/** Those that are ours to write of: nobody has been written to of them. */
export async function claimAtOnce(
  sql: Sql,
  unitId: number,
  { personId, marks, at }: Of & { readonly at: Instant },
): Promise<string[]> {
  const claimed = await statement<{ mark: string }>`
    insert into prompt_mail (unit_id, person_id, mark, claimed_at)
    select distinct ${unitId}::int, ${personId}::bigint, one, ${at}::timestamptz from unnest(${[...marks]}::text[]) one
    on conflict do nothing returning mark`.execute(sql);
  return claimed.rows.map(({ mark }) => mark);
}

export async function markSentAtOnce(
  sql: Sql,
  unitId: number,
  { personId, marks, at }: Of & { readonly at: Instant },
): Promise<void> {
  await statement`update prompt_mail set sent_at = ${at}
    where unit_id = ${unitId} and person_id = ${personId} and mark = any(${[...marks]}::text[])`.execute(sql);
}

/** They surely did not go: they may be tried again. */
export async function releaseAtOnce(sql: Sql, unitId: number, { personId, marks }: Of): Promise<void> {
  await statement`delete from prompt_mail
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
