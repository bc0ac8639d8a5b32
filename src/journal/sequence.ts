/**
 * Brings committed entries into the order in which they stand in their unit's tree, and signs checkpoints of it. Runs as a role of its
 * own that sees that entries exist, not what they say.
 *
 * Order: by transaction, then by entry, of transactions that are decided: all that began before the oldest that is still under way
 * (`pg_snapshot_xmin`). Nothing can be committed into that past any more, so a position once given is final.
 *
 * Effects of a round, each harmless to be cut after: (1) positions and checkpoints, in one transaction; (2) the newest checkpoint
 * in a folder apart from the database; (3) a copy to the folder of the operator's choice. What was cut is made up for in the
 * next round. (2) never comes before (1): what lies there would then say more than the database, as after a rollback.
 *
 * A round that fails forgets what it knew of the trees and reads it anew from the database.
 */
import { sql as statement } from 'kysely';
import type { Database, Sql } from '../database/connect.ts';
import type { Signer } from './checkpoint.ts';
import type { KeptCheckpoints } from './kept.ts';
import { loadTree } from './sequence-load.ts';
import type { GrowingTree } from './tree.ts';
import type { Trouble } from './trouble.ts';

export type SequencerParts = {
  /** As the sequencer's role. */
  readonly db: Database;
  readonly signer: Signer;
  readonly clock: () => Date;
  readonly kept: KeptCheckpoints;
  /** Told once for each trouble that is found. */
  readonly onTrouble: (trouble: Trouble) => void;
};

export type Signed = { readonly unitId: number; readonly size: number; readonly at: Date; readonly note: string };

export type Sequencer = {
  /** One round; answers the checkpoints it signed. Never two at once. */
  round(): Promise<readonly Signed[]>;
  /** What keeps a unit's record from being signed. */
  troubles(): readonly Trouble[];
  /** Entries that stand under no checkpoint, and for how long at most; both 0 where there are none. */
  lag(): Promise<{ readonly entries: number; readonly seconds: number }>;
  /** The unit's database stands as restored: its kept checkpoint is put aside, and signing goes on from what is there. */
  acceptRestored(unitId: number): void;
};

type State = {
  /** Every decided entry of transactions before this one has its position. */
  from: string;
  /** Until all that was there at the start has its position. */
  catchingUp: boolean;
  readonly trees: Map<number, GrowingTree>;
  readonly signedAt: Map<number, number>;
};

/** Few enough that a round stays short, many enough that a backlog is soon gone. */
const ENTRIES_A_ROUND = 20_000;
const ONE_AT_A_TIME = 20_211_027;

export function sequencerOf({ db, signer, clock, kept, onTrouble }: SequencerParts): Sequencer {
  let state: State | undefined;
  const troubles = new Map<number, Trouble>();
  const accepted = new Set<number>();
  /** When everything that was committed had last its checkpoint. */
  let coveredAt = clock();

  const report = (trouble: Trouble) => {
    if (trouble.kind !== 'clock-went-back') troubles.set(trouble.unitId, trouble);
    onTrouble(trouble);
  };

  /** A unit's tree as its positions say; compared with the newest checkpoint in the database and with the one kept apart. */
  async function treeOf(sql: Sql, known: State, unitId: number): Promise<GrowingTree | undefined> {
    const have = known.trees.get(unitId);
    if (have || troubles.has(unitId)) return have;
    const { tree, trouble, signedAt } = await loadTree(sql, unitId, {
      key: signer.logKey(unitId),
      beside: kept.newest(unitId),
      accepted: accepted.has(unitId),
    });
    if (trouble) {
      report(trouble);
      return undefined;
    }
    if (signedAt !== undefined) {
      known.signedAt.set(unitId, signedAt);
      const now = clock().getTime();
      if (now < signedAt) report({ kind: 'clock-went-back', unitId, before: new Date(signedAt), now: new Date(now) });
    }
    known.trees.set(unitId, tree);
    return tree;
  }

  async function round(): Promise<readonly Signed[]> {
    const began = clock();
    const known: State = state ?? { from: '0', catchingUp: true, trees: new Map(), signedAt: new Map() };
    const first = state === undefined;
    state = undefined; // until everything is committed
    const grown = new Map<number, GrowingTree>();
    const signed: Signed[] = [];
    const next = await db.outside(async (sql) => {
      if (!(await alone(sql))) return known;
      if (first) for (const unitId of await unitsWithPositions(sql)) await treeOf(sql, known, unitId);
      const { entries, horizon, whole } = await unordered(sql, known);
      for (const [unitId, own] of Map.groupBy(entries, (one) => one.unit_id)) {
        const tree = (await treeOf(sql, known, unitId))?.copy();
        if (!tree) continue;
        grown.set(unitId, tree);
        await insertPositions(sql, unitId, tree.size, own);
        for (const { leaf } of own) tree.add(leaf);
        signed.push(await signOne(sql, known, unitId, tree));
      }
      const reached = whole ? horizon : known.catchingUp ? known.from : entries.at(-1)!.tx;
      return { ...known, from: reached, catchingUp: known.catchingUp && !whole };
    });
    for (const [unitId, tree] of grown) next.trees.set(unitId, tree);
    for (const one of signed) {
      next.signedAt.set(one.unitId, one.at.getTime());
      accepted.delete(one.unitId);
      kept.keep(one);
    }
    kept.flush(clock());
    state = next;
    if (troubles.size === 0 && (await unsigned(db.direct, next.from, [])) === 0) coveredAt = began;
    return signed;
  }

  async function signOne(sql: Sql, known: State, unitId: number, tree: GrowingTree): Promise<Signed> {
    const at = clock();
    const before = known.signedAt.get(unitId);
    if (before !== undefined && at.getTime() < before)
      report({ kind: 'clock-went-back', unitId, before: new Date(before), now: at });
    const root = tree.root();
    const note = signer.checkpoint(unitId, { size: tree.size, root }, at);
    await statement`insert into journal_checkpoint (unit_id, size, root, signed_at, note)
      values (${unitId}, ${tree.size}, ${root}, ${at.toISOString()}, ${note})`.execute(sql);
    return { unitId, size: tree.size, at, note };
  }

  return {
    round,
    troubles: () => [...troubles.values()],
    async lag() {
      const entries = await unsigned(db.direct, state?.from ?? '0', [...troubles.keys()]);
      const seconds = Math.max(0, (clock().getTime() - coveredAt.getTime()) / 1000);
      return { entries, seconds: entries === 0 ? 0 : seconds };
    },
    acceptRestored(unitId) {
      kept.putAside(unitId);
      accepted.add(unitId);
      troubles.delete(unitId);
      state = undefined;
    },
  };
}

/** Whether no other server of this database is at it. */
async function alone(sql: Sql): Promise<boolean> {
  const found = await statement<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(${ONE_AT_A_TIME}) as alone`.execute(sql);
  return found.rows[0]!.alone;
}

export async function installationId(sql: Sql): Promise<string> {
  const found = await statement<{ id: string }>`select installation_id as id from installation`.execute(sql);
  return found.rows[0]!.id;
}

async function unitsWithPositions(sql: Sql): Promise<number[]> {
  const found = await statement<{ unit_id: number }>`
    select distinct unit_id from journal_position order by unit_id`.execute(sql);
  return found.rows.map((row) => row.unit_id);
}

type Unordered = { readonly unit_id: number; readonly entry_id: number; readonly tx: string; readonly leaf: Buffer };

/**
 * Decided entries without a position, in order. `whole` says that there are no more before the horizon. While catching up also those
 * whose transaction is of the future: they came with a restored back-up of another server, whose count of transactions was further.
 */
async function unordered(
  sql: Sql,
  { from, catchingUp }: State,
): Promise<{ entries: Unordered[]; horizon: string; whole: boolean }> {
  const now = await statement<{ horizon: string; next: string }>`
    select pg_snapshot_xmin(s)::text as horizon, pg_snapshot_xmax(s)::text as next from pg_current_snapshot() s`.execute(
    sql,
  );
  const { horizon, next } = now.rows[0]!;
  const restored = catchingUp ? statement`or e.tx >= ${next}::xid8` : statement``;
  const found = await statement<Unordered>`
    select e.unit_id, e.entry_id, e.tx::text as tx, e.leaf from journal_entry e
    where ((e.tx >= ${from}::xid8 and e.tx < ${horizon}::xid8) ${restored})
      and not exists (select from journal_position p where p.unit_id = e.unit_id and p.entry_id = e.entry_id)
    order by e.tx, e.entry_id limit ${ENTRIES_A_ROUND}`.execute(sql);
  return { entries: found.rows, horizon, whole: found.rows.length < ENTRIES_A_ROUND };
}

/** Committed entries without a position; before `from` none lacks one but those of units that are not signed. */
async function unsigned(sql: Sql, from: string, stopped: readonly number[]): Promise<number> {
  const ofStopped = stopped.length ? statement`or e.unit_id = any(${[...stopped]}::int[])` : statement``;
  const found = await statement<{ n: number }>`
    select count(*)::int as n from journal_entry e where (e.tx >= ${from}::xid8 ${ofStopped})
      and not exists (select from journal_position p where p.unit_id = e.unit_id and p.entry_id = e.entry_id)`.execute(
    sql,
  );
  return found.rows[0]!.n;
}

async function insertPositions(sql: Sql, unitId: number, start: number, entries: readonly Unordered[]): Promise<void> {
  await statement`insert into journal_position (unit_id, position, entry_id, leaf)
    select ${unitId}, ${start} + n - 1, entry_id, decode(leaf, 'hex')
    from unnest(${entries.map((one) => one.entry_id)}::bigint[], ${entries.map((one) => one.leaf.toString('hex'))}::text[])
      with ordinality as given (entry_id, leaf, n)`.execute(sql);
}
