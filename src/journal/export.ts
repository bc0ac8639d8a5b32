/**
 * A unit's record for the outside: all of it up to the newest checkpoint, and the proof of one entry. The format is written down in
 * docs/record-format.md; whoever checks it (verify/) shares none of this. Read as the serving role, in the unit's own transaction.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import type { Signer } from './checkpoint.ts';
import { consistencyProof, inclusionProof } from './tree.ts';

export type KeptCheckpoint = {
  readonly size: number;
  readonly root: Buffer;
  readonly signedAt: Instant;
  readonly note: string;
};

const AT_ONCE = 5_000;

/** The newest checkpoint with what witnesses put to it, or nothing before the first. */
export async function latestCheckpoint(sql: Sql, unitId: number): Promise<KeptCheckpoint | undefined> {
  const [newest] = await checkpoints(sql, unitId, { before: Number.MAX_SAFE_INTEGER, limit: 1, order: 'desc' });
  return newest;
}

/** The checkpoints with fewer entries than `before`, each with the signatures of its witnesses. */
export async function listCheckpoints(
  sql: Sql,
  unitId: number,
  before: number,
  limit: number,
): Promise<KeptCheckpoint[]> {
  return checkpoints(sql, unitId, { before, limit, order: 'desc' });
}

async function checkpoints(
  sql: Sql,
  unitId: number,
  { before, after = -1, limit, order }: { before: number; after?: number; limit: number; order: 'asc' | 'desc' },
): Promise<KeptCheckpoint[]> {
  const found = await statement<KeptCheckpoint & { cosignatures: string }>`
    select c.size, c.root, c.signed_at as "signedAt", c.note,
      coalesce((select string_agg(w.line, '' order by w.witness) from journal_cosignature w
        where w.unit_id = c.unit_id and w.size = c.size), '') as cosignatures
    from journal_checkpoint c where c.unit_id = ${unitId} and c.size < ${before} and c.size > ${after}
    order by c.size ${order === 'asc' ? statement`asc` : statement`desc`} limit ${limit}`.execute(sql);
  return found.rows.map(({ cosignatures, note, ...row }) => ({ ...row, note: note + cosignatures }));
}

export async function witnessKeys(sql: Sql, unitId: number): Promise<{ name: string; key: string }[]> {
  const found = await statement<{ name: string; key: string }>`
    select name, key from journal_witness where unit_id = ${unitId} order by name`.execute(sql);
  return found.rows;
}

/** The lines of the export, each with its end; `size` is that of a checkpoint. */
export async function* exportLines(
  sql: Sql,
  unitId: number,
  { signer, size, at }: { signer: Signer; size: number; at: Instant },
): AsyncGenerator<string> {
  const log = signer.logKey(unitId);
  const keys = [log.text, signer.cosigner.text, ...(await witnessKeys(sql, unitId)).map((one) => one.key)];
  yield `${JSON.stringify({ format: 'bulwark-record', version: 1, origin: log.name, unit: unitId, entries: size, exportedAt: at, keys })}\n`;
  for (let after = -1; after < size; ) {
    const page = await checkpoints(sql, unitId, { before: size + 1, after, limit: AT_ONCE, order: 'asc' });
    if (page.length === 0) break;
    for (const { note } of page) yield `${JSON.stringify({ checkpoint: note })}\n`;
    after = page.at(-1)!.size;
  }
  for (let from = 0; from < size; from += AT_ONCE) {
    const page = await entriesFrom(sql, unitId, from, Math.min(AT_ONCE, size - from));
    yield page
      .map(({ n, entry, leaf, body }) => `${JSON.stringify({ n, entry, leaf: leaf.toString('hex'), body })}\n`)
      .join('');
  }
  yield `${JSON.stringify({ end: size })}\n`;
}

type Ordered = { readonly n: number; readonly entry: number; readonly leaf: Buffer; readonly body: string | null };

async function entriesFrom(sql: Sql, unitId: number, from: number, limit: number): Promise<Ordered[]> {
  const found = await statement<Ordered>`
    select p.position as n, p.entry_id as entry, p.leaf, e.body from journal_position p
    left join journal_entry e on e.unit_id = p.unit_id and e.entry_id = p.entry_id
    where p.unit_id = ${unitId} and p.position >= ${from} and p.position < ${from + limit} order by p.position`.execute(
    sql,
  );
  return found.rows;
}

/** All leaves up to a size, in order: 32 bytes each. A proof needs them all; a million take seconds, and no stored tiles. */
export async function leavesUpTo(sql: Sql, unitId: number, size: number): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  while (leaves.length < size) {
    const found = await statement<{ leaf: Buffer }>`
      select leaf from journal_position where unit_id = ${unitId} and position >= ${leaves.length} and position < ${size}
      order by position limit ${AT_ONCE}`.execute(sql);
    if (found.rows.length === 0) throw new Error(`the record of unit ${unitId} has fewer than ${size} positions`);
    leaves.push(...found.rows.map((row) => row.leaf));
  }
  return leaves;
}

/** The proof of one entry (C2SP tlog-proof), or nothing where it has no position under a checkpoint yet. */
export async function proofOfEntry(
  sql: Sql,
  unitId: number,
  entryId: number,
  signer: Signer,
): Promise<string | undefined> {
  const latest = await latestCheckpoint(sql, unitId);
  const found = await statement<{ position: number; body: string }>`
    select p.position, e.body from journal_position p
    join journal_entry e on e.unit_id = p.unit_id and e.entry_id = p.entry_id
    where p.unit_id = ${unitId} and p.entry_id = ${entryId}`.execute(sql);
  const entry = found.rows[0];
  if (!latest || !entry || entry.position >= latest.size) return undefined;
  const proof = inclusionProof(await leavesUpTo(sql, unitId, latest.size), entry.position);
  const keys = [
    signer.logKey(unitId).text,
    signer.cosigner.text,
    ...(await witnessKeys(sql, unitId)).map((one) => one.key),
  ];
  const extra = Buffer.from(JSON.stringify({ entry: entryId, body: entry.body, keys })).toString('base64');
  const lines = [
    'c2sp.org/tlog-proof@v1',
    `extra ${extra}`,
    `index ${entry.position}`,
    ...proof.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${latest.note}`;
}

/** What a witness is asked to countersign (the body of C2SP tlog-witness, add-checkpoint): the newest, and that it continues the `older`. */
export async function requestToWitness(sql: Sql, unitId: number, older: number): Promise<string | undefined> {
  const latest = await latestCheckpoint(sql, unitId);
  if (!latest || older > latest.size) return undefined;
  const proof = consistencyProof(await leavesUpTo(sql, unitId, latest.size), older);
  return `old ${older}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${latest.note}`;
}
