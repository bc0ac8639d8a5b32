/** A unit's tree, read from the database as it stands; and whether it still is what was signed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../database/connect.ts';
import { GrowingTree } from './tree.ts';
import type { Trouble } from './trouble.ts';
import { type Checkpoint, readCheckpoint, signedBy, type VerifierKey } from './verify/note.ts';

const LEAVES_AT_ONCE = 20_000;

export type Loaded = { readonly tree: GrowingTree; readonly trouble?: Trouble; readonly signedAt?: number };

/**
 * @param beside the text of the newest checkpoint kept apart from the database
 * @param accepted somebody answers for what the database says: it is compared with nothing
 */
export async function loadTree(
  sql: Sql,
  unitId: number,
  { key, beside, accepted }: { key: VerifierKey; beside: string | undefined; accepted: boolean },
): Promise<Loaded> {
  const tree = new GrowingTree();
  const newest = await newestCheckpoint(sql, unitId);
  const signed: Checkpoint[] = [];
  for (const note of accepted ? [] : [newest?.note, beside]) {
    if (note === undefined) continue;
    const checkpoint = readCheckpoint(note);
    if (checkpoint?.origin !== key.name || signedBy(checkpoint, key).state !== 'good')
      return { tree, trouble: { kind: 'not-ours', unitId, size: checkpoint?.size ?? 0 } };
    signed.push(checkpoint);
  }
  const differing = (): Trouble | undefined => {
    const other = signed.find((one) => one.size === tree.size && !one.root.equals(tree.root()));
    return other && { kind: 'other', unitId, size: other.size, root: hex(tree.root()), signedRoot: hex(other.root) };
  };
  for (let more = true; more; ) {
    const leaves = await leavesFrom(sql, unitId, tree.size);
    for (const leaf of leaves) {
      tree.add(leaf);
      const trouble = differing();
      if (trouble) return { tree, trouble };
    }
    more = leaves.length === LEAVES_AT_ONCE;
  }
  const longest = signed.toSorted((a, b) => b.size - a.size)[0];
  if (longest && longest.size > tree.size) {
    const trouble: Trouble = {
      kind: 'shorter',
      unitId,
      size: tree.size,
      signedSize: longest.size,
      signedRoot: hex(longest.root),
    };
    return { tree, trouble };
  }
  return { tree, signedAt: newest && new Date(newest.signed_at).getTime() };
}

const hex = (bytes: Buffer): string => bytes.toString('hex');

/** Positions have no gaps by the way they are given; where one was torn, the root tells. */
async function leavesFrom(sql: Sql, unitId: number, position: number): Promise<Buffer[]> {
  const found = await statement<{ leaf: Buffer }>`
    select leaf from journal_position
    where unit_id = ${unitId} and position >= ${position} order by position limit ${LEAVES_AT_ONCE}`.execute(sql);
  return found.rows.map((row) => row.leaf);
}

async function newestCheckpoint(sql: Sql, unitId: number) {
  const found = await statement<{ note: string; signed_at: string }>`
    select note, signed_at from journal_checkpoint where unit_id = ${unitId} order by size desc limit 1`.execute(sql);
  return found.rows[0];
}
