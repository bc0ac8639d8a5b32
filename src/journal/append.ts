/**
 * The only writer of the record. It writes in the transaction of the change: either both stand or neither. Nothing is granted
 * that could change or remove an entry. Ordering entries into a tree happens afterwards and elsewhere (sequence), so that no
 * transaction waits for another here. Every fact comes through `recorded`: no writer can put plain text about people into it.
 */
import { randomBytes } from 'node:crypto';
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import { canonical, type Entry, leafHash, type Recorded } from './entry.ts';

export type Appended = { readonly entryId: number; readonly leaf: string };

export async function appendEntry(
  sql: Sql,
  entry: { unit: number; at: Instant; action: string; by: number; facts: Recorded },
): Promise<Appended> {
  const whole: Entry = { version: 1, ...entry, nonce: randomBytes(8).toString('hex') };
  const body = canonical(whole);
  const leaf = leafHash(body);
  const written = await statement<{ entry_id: number }>`
    insert into journal_entry (unit_id, body, leaf) values (${entry.unit}, ${body}, ${leaf}) returning entry_id`.execute(
    sql,
  );
  return { entryId: written.rows[0]!.entry_id, leaf: leaf.toString('hex') };
}
