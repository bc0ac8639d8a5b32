/** Who has a document that is due back, for reminding. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';

export type HasOut = { readonly personId: number; readonly documents: number };

/** Of these documents, those that are out, by holder; the reminder's reader among them or not. */
export async function holdersOf(sql: Sql, unitId: number, documentIds: readonly number[]): Promise<HasOut[]> {
  const found = await statement<HasOut>`
    select person_id as "personId", count(*)::int as documents from travel_document
    where unit_id = ${unitId} and state = 'out' and document_id = any(${[...documentIds]}::bigint[]) group by person_id`.execute(
    sql,
  );
  return found.rows;
}

/** Who has something due today or before and was not reminded of documents after `since`. */
export async function dueHolders(sql: Sql, unitId: number, today: Day, since: Day): Promise<HasOut[]> {
  const found = await statement<HasOut>`
    select t.person_id as "personId", count(*)::int as documents from travel_document t
    where t.unit_id = ${unitId} and t.state = 'out' and t.due_back <= ${today}
      and not exists (select from reminder r where r.unit_id = ${unitId} and r.person_id = t.person_id and r.documents > 0 and r.day > ${since})
    group by t.person_id`.execute(sql);
  return found.rows;
}

/** How many of these documents the unit has. */
export async function knownDocuments(sql: Sql, unitId: number, documentIds: readonly number[]): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from travel_document where unit_id = ${unitId} and document_id = any(${[...documentIds]}::bigint[])`.execute(
    sql,
  );
  return found.rows[0]!.n;
}
