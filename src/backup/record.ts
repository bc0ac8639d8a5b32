/** What the record says of back-ups: by the system, to every unit, ids and facts alone. */
import type pg from 'pg';
import { connect, type Sql, sqlOn } from '../database/connect.ts';
import { tableDigests } from '../database/digest.ts';
import { enter } from '../database/snapshot.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded, reference } from '../journal/entry.ts';
import { type Instant, instant } from '../law/day.ts';
import type { Proved } from './proved.ts';
import type { RestoredBackup } from './restore.ts';
import type { TakenBackup } from './take.ts';

export type Occasion = 'command' | 'schedule' | 'before-upgrade';

/** Units that have a record. */
const unitsOf = ({ journal }: TakenBackup['manifest']): number[] =>
  journal.filter(({ entries }) => entries > 0).map(({ unit }) => unit);

export async function recordTaken(
  owner: pg.PoolConfig,
  { about, manifest, bytes, sha256 }: TakenBackup,
  { at, occasion }: { at: Instant; occasion: Occasion },
): Promise<void> {
  const db = connect({ connection: owner, connections: 1 });
  try {
    for (const unit of unitsOf(manifest)) {
      const facts = recorded({
        ...{ occasion, takenAt: instant(new Date(about.takenAt)), file: reference(sha256), bytes },
        missingFiles: manifest.missingFiles.length,
        entries: manifest.journal.find((one) => one.unit === unit)!.entries,
      });
      await db.inUnit(unit, (sql) => appendEntry(sql, { unit, at, action: 'backup.taken', by: 0, facts }));
    }
  } finally {
    await db.close();
  }
}

/** What a restore found and did, beyond rows: of each unit. */
export type FoundAtRestore = {
  readonly proved: readonly Proved[];
  readonly again: ReadonlyMap<number, number>;
  readonly unknown: ReadonlyMap<number, number>;
};

/** In the transaction of the restore. The digests are of what stands now, after any migration. */
export async function recordRestored(
  client: pg.Client,
  { about, manifest, migrated, altered }: RestoredBackup,
  { at, file, found }: { at: Date; file: string; found?: FoundAtRestore },
): Promise<void> {
  const sql: Sql = sqlOn(client);
  for (const { unit, entries, digest } of manifest.journal) {
    if (entries === 0) continue;
    const tables = await tableDigests(client, unit);
    const schema = [...about.migrations.map(({ name }) => name), ...migrated].at(-1);
    const facts = recorded({
      ...{ takenAt: instant(new Date(about.takenAt)), file: reference(file), program: reference(about.program) },
      ...{ schema: reference(schema ?? ''), entries, leaves: reference(digest) },
      tables: tables.map(({ table, rows, digest: of }) => ({ table: reference(table), rows, digest: reference(of) })),
      missingFiles: manifest.missingFiles.length,
      altered: altered.find((one) => one.unit === unit)?.entries.length ?? 0,
      signed: found?.proved.find((one) => one.unit === unit)?.signed,
      findings: found?.proved.find((one) => one.unit === unit)?.findings.length,
      // Records destroyed anew from the lost record; entries that are lost and that somebody answered for.
      ...{ destroyedAgain: found?.again.get(unit), lostEntries: found?.unknown.get(unit) },
    });
    await enter(client, unit);
    await appendEntry(sql, { unit, at: instant(at), action: 'backup.restored', by: 0, facts });
  }
}
