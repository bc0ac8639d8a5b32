/**
 * What the tables of one unit hold, as a count and a digest each: SHA-256 over the sorted SHA-256s of the rows' text. After a restore
 * every row is new to the database; the record then keeps these, so that later comparisons have something to start from. Without the
 * ledger, which follows from the facts, and the record, which has leaves of its own.
 */
import type pg from 'pg';
import { askAs, PLAIN_TEXT, shapesOf } from './snapshot.ts';

const FOLLOWS_OR_RECORDED = ['duty', 'journal_entry'];

export type TableDigest = { readonly table: string; readonly rows: number; readonly digest: string };

/** In a transaction of the owner's, of the schema as it then is. */
export async function tableDigests(client: pg.ClientBase, unitId: number): Promise<TableDigest[]> {
  await client.query(PLAIN_TEXT);
  const digests: TableDigest[] = [];
  for (const { name, columns, byUnit } of await shapesOf(client)) {
    if (!byUnit || FOLLOWS_OR_RECORDED.includes(name)) continue;
    const row = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const [found] = await askAs<{ rows: number; digest: string }>(
      client,
      unitId,
      `select count(*)::int as rows, encode(sha256(coalesce(string_agg(hash, ''::bytea order by hash), '')), 'hex') as digest
       from (select sha256(convert_to(row(${row})::text, 'UTF8')) as hash from public.${client.escapeIdentifier(name)} where unit_id = $1) hashed`,
    );
    if (found!.rows > 0) digests.push({ table: name, ...found! });
  }
  return digests;
}
