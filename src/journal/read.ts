/** Reading the record: for the auditor's page, for the record part of a case, and for the checks after a test. Writes nothing. */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import { type Entry, leafHash } from './entry.ts';

export type ReadEntry = Entry & { readonly entryId: number };

/** The unit's entries, newest first, at most `limit`; `before` is the entry id to go on from. */
export async function listEntries(
  sql: Sql,
  unitId: number,
  { limit, before, action }: { limit: number; before?: number; action?: string },
): Promise<ReadEntry[]> {
  const found = await statement<{ entry_id: number; body: string }>`
    select entry_id, body from journal_entry
    where unit_id = ${unitId} and entry_id < ${before ?? Number.MAX_SAFE_INTEGER}
      and (${action ?? null}::text is null or body::jsonb ->> 'action' = ${action ?? null})
    order by entry_id desc limit ${limit}`.execute(sql);
  return found.rows.map((row) => ({ ...(JSON.parse(row.body) as Entry), entryId: row.entry_id }));
}

/** What the record says of itself (an index of its own finds it), newest first. */
export async function listOwnEntries(
  sql: Sql,
  unitId: number,
  action: 'record.compared' | 'record.trouble',
  limit: number,
): Promise<ReadEntry[]> {
  const found = await statement<{ entry_id: number; body: string }>`
    select entry_id, body from journal_entry
    where unit_id = ${unitId} and body like '{"action":"record.%' and body like ${`{"action":"${action}",%`}
    order by entry_id desc limit ${limit}`.execute(sql);
  return found.rows.map((row) => ({ ...(JSON.parse(row.body) as Entry), entryId: row.entry_id }));
}

/** The entry in which this report of a matter was first written (an index of its own finds it). */
export async function entryOfMatter(
  sql: Sql,
  unitId: number,
  matterId: number,
): Promise<{ entryId: number; leaf: string } | undefined> {
  const found = await statement<{ entryId: number; leaf: string }>`
    select entry_id as "entryId", encode(leaf, 'hex') as leaf from journal_entry
    where unit_id = ${unitId} and body like '{"action":"matters.report",%' and (body::jsonb #>> '{facts,matterId}') = ${String(matterId)}
    order by entry_id limit 1`.execute(sql);
  return found.rows[0];
}

/** The leaves, in hex, of those of these entries that are here. */
export async function leavesOf(sql: Sql, unitId: number, entryIds: readonly number[]): Promise<string[]> {
  const found = await statement<{ leaf: string }>`
    select encode(leaf, 'hex') as leaf from journal_entry
    where unit_id = ${unitId} and entry_id = any(${[...entryIds]}::bigint[])`.execute(sql);
  return found.rows.map((row) => row.leaf);
}

/** Every entry whose leaf is not the hash of its body: empty where the record stands as it was written. */
export async function alteredEntries(sql: Sql, unitId: number): Promise<number[]> {
  const all = await statement<{ entry_id: number; body: string; leaf: Buffer }>`
    select entry_id, body, leaf from journal_entry where unit_id = ${unitId} order by entry_id`.execute(sql);
  return all.rows.filter((row) => !leafHash(row.body).equals(row.leaf)).map((row) => row.entry_id);
}
