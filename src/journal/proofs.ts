/**
 * The proofs of many entries at once, for a pack that is handed over: the entries of these instants (what one act wrote bears one instant)
 * with what they say, each with its way to the root of the newest checkpoint. The format is written down in docs/record-format.md.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import type { Instant } from '../law/day.ts';
import type { Signer } from './checkpoint.ts';
import { latestCheckpoint, leavesUpTo, witnessKeys } from './export.ts';
import { inclusionProofs } from './tree.ts';

export type ProvedEntry = {
  readonly entry: number;
  readonly position: number;
  readonly at: Instant;
  readonly body: string;
};

/** Those that are in order below `size`; `acts`: the beginnings of the names of the acts that may be shown. One pass over the record. */
export async function entriesAt(
  sql: Sql,
  unitId: number,
  { instants, acts, size }: { instants: readonly Instant[]; acts: readonly string[]; size: number },
): Promise<ProvedEntry[]> {
  const found = await statement<ProvedEntry>`
    with wanted as materialized (select distinct at from unnest(${[...instants]}::text[]) at)
    select e.entry_id as entry, p.position, w.at, e.body
    from journal_entry e
    join wanted w on w.at = substring(e.body from '^{"action":"[^"]*","at":"([^"]*)"')
    join journal_position p on p.unit_id = ${unitId} and p.entry_id = e.entry_id and p.position < ${size}
    where e.unit_id = ${unitId} and split_part(substring(e.body from '^{"action":"([^"]*)"'), '.', 1) = any(${[...acts]}::text[])
    order by p.position`.execute(sql);
  return found.rows;
}

export type Proofs = {
  readonly text: string;
  readonly size: number;
  readonly origin: string;
  readonly entries: ProvedEntry[];
};

/** JSON lines: the checkpoint and its keys, then an entry a line. Nothing before the first checkpoint. */
export async function proofsAt(
  sql: Sql,
  unitId: number,
  signer: Signer,
  asked: { readonly instants: readonly Instant[]; readonly acts: readonly string[] },
): Promise<Proofs | undefined> {
  const latest = await latestCheckpoint(sql, unitId);
  if (!latest) return undefined;
  const { size, note } = latest;
  const entries = await entriesAt(sql, unitId, { ...asked, size });
  const log = signer.logKey(unitId);
  const keys = [log.text, signer.cosigner.text, ...(await witnessKeys(sql, unitId)).map((one) => one.key)];
  const leaves = entries.length > 0 ? await leavesUpTo(sql, unitId, size) : [];
  const proofs = inclusionProofs(
    leaves,
    entries.map(({ position }) => position),
  );
  const lines = entries.map(({ entry, position, body }, index) =>
    JSON.stringify({ entry, position, body, proof: proofs[index]!.map((hash) => hash.toString('base64')) }),
  );
  const head = JSON.stringify({ format: 'bulwark-proofs', version: 1, origin: log.name, checkpoint: note, keys });
  return { text: `${[head, ...lines].join('\n')}\n`, size, origin: log.name, entries };
}
