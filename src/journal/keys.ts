/**
 * Under which keys a unit is known as a body: noted in the record when it gets them. The table of bodies belongs to the whole installation and
 * no transaction of a unit stands behind its rows; whoever swaps a key there is seen by what was noted.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import { appendEntry } from './append.ts';
import { recorded, reference } from './entry.ts';

/** SHA-256 of the certificate, and of the key to which files are sealed. */
export type BodyKeys = { readonly certificate: string; readonly recipient: string };

const isSame = (a: BodyKeys, b: BodyKeys | undefined): boolean =>
  a.certificate === b?.certificate && a.recipient === b.recipient;

export async function notedKeys(sql: Sql, unitId: number): Promise<BodyKeys | undefined> {
  const found = await statement<BodyKeys>`
    select body::jsonb -> 'facts' ->> 'certificate' as certificate, body::jsonb -> 'facts' ->> 'recipient' as recipient
    from journal_entry where unit_id = ${unitId} and body like '{"action":"record.%' and body like '{"action":"record.keys",%'
    order by entry_id desc limit 1`.execute(sql);
  return found.rows[0];
}

/** Once for the same keys. */
export async function noteKeys(sql: Sql, unitId: number, keys: BodyKeys, at: Instant): Promise<void> {
  if (isSame(keys, await notedKeys(sql, unitId))) return;
  const facts = recorded({ certificate: reference(keys.certificate), recipient: reference(keys.recipient) });
  await appendEntry(sql, { unit: unitId, at, action: 'record.keys', by: 0, facts });
}

/** Whether the keys in the table are those noted last; where none were noted, there is nothing to compare with. */
export async function areNoted(sql: Sql, unitId: number, inTable: BodyKeys): Promise<boolean> {
  const noted = await notedKeys(sql, unitId);
  return noted === undefined || isSame(inTable, noted);
}
