/** The log of looks at a person's file: added in the transaction of the look, never changed; shown to the person (rights.md R8). */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';

export type NewLook = {
  readonly unitId: number;
  readonly personId: number;
  readonly at: Instant;
  readonly accountId: number;
  /** From the closed list in platform/input.ts. */
  readonly purpose: string;
  /** The query by which the file was opened. */
  readonly query: string;
};

/**
 * A page that stays open asks anew after everything done on it. That is one opening of the file, not several, and a log that said
 * otherwise would hide the real openings among its own echoes: so the same account, for the same purpose, by the same query, is
 * written once in this time. The time runs from the look that is written, never from an echo: a file kept open all day is written
 * again and again. Two at the same instant may both be written; none is ever lost.
 */
export const ONE_OPENING_MINUTES = 10;

export async function logLook(sql: Sql, { unitId, personId, at, accountId, purpose, query }: NewLook): Promise<void> {
  await statement`insert into look (unit_id, person_id, at, account_id, purpose, query)
    select ${unitId}, ${personId}, ${at}, ${accountId}, ${purpose}, ${query}
    where not exists (
      select from look
      where unit_id = ${unitId} and account_id = ${accountId} and person_id = ${personId} and purpose = ${purpose} and query = ${query}
        and at > ${at}::timestamptz - ${ONE_OPENING_MINUTES} * interval '1 minute' and at <= ${at}::timestamptz)`.execute(
    sql,
  );
}

export type NewLooks = Omit<NewLook, 'personId'> & { readonly people: readonly number[] };

/** Of everybody whom a program of somebody's was told of. It asks all day long: that is one look a day at each, not one at every asking. */
export async function logDailyLooks(
  sql: Sql,
  { unitId, people, at, accountId, purpose, query }: NewLooks,
): Promise<void> {
  await statement`insert into look (unit_id, person_id, at, account_id, purpose, query)
    select ${unitId}, p.person_id, ${at}, ${accountId}, ${purpose}, ${query}
    from (select distinct person_id from unnest(${[...people]}::bigint[]) person_id) p
    where not exists (
      select from look l
      where l.unit_id = ${unitId} and l.account_id = ${accountId} and l.person_id = p.person_id and l.query = ${query}
        and l.at > ${at}::timestamptz - interval '1 day' and l.at <= ${at}::timestamptz)
    order by p.person_id`.execute(sql);
}
