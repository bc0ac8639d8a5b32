/** A back-up with its history and its entries in the record: what every occasion has in common. */
import { basename } from 'node:path';
import type pg from 'pg';
import { backupRuns } from '../database/backup-runs.ts';
import { instant } from '../law/day.ts';
import type { Lock } from './age.ts';
import { BackupFault } from './fault.ts';
import { type Occasion, recordTaken } from './record.ts';
import { type TakenBackup, takeBackup } from './take.ts';

type Parts = {
  readonly owner: pg.PoolConfig;
  readonly data: string;
  readonly path: string;
  readonly lock: Lock;
  readonly occasion: Occasion;
  readonly clock: () => Date;
};

/** How often the history hears how far it is. */
const PROGRESS_MS = 1_000;

/** On the schema of this program. Order of effects: the run is noted → the file, whole → the run's end → the record. */
export async function runBackup({ owner, data, path, lock, occasion, clock }: Parts): Promise<TakenBackup> {
  const runs = backupRuns(owner);
  try {
    const runId = await runs.begin(occasion, clock());
    let told = performance.now();
    const onBytes = (bytes: number) => {
      if (performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      runs.progress(runId, bytes).catch(() => {}); // a figure for the eye; the end is told in any case
    };
    try {
      const taken = await takeBackup({ owner, data, path, lock, onBytes });
      await runs.end(runId, clock(), endOf(taken));
      await recordTaken(owner, taken, { at: instant(clock()), occasion });
      return taken;
    } catch (reason) {
      const problem = reason instanceof BackupFault ? reason.problem : 'unexpected';
      await runs.end(runId, clock(), { outcome: 'failed', problem }).catch(() => {});
      throw reason;
    }
  } finally {
    await runs.close();
  }
}

/** One that was taken before the schema had a history: before an upgrade. */
export async function noteTaken(owner: pg.PoolConfig, taken: TakenBackup, occasion: Occasion, at: Date): Promise<void> {
  const runs = backupRuns(owner);
  try {
    await runs.end(await runs.begin(occasion, new Date(taken.about.takenAt)), at, endOf(taken));
    await recordTaken(owner, taken, { at: instant(at), occasion });
  } finally {
    await runs.close();
  }
}

const endOf = ({ path, bytes, sha256, manifest }: TakenBackup) => ({
  outcome: 'done' as const,
  bytes,
  rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
  files: manifest.parts.filter(({ name }) => name.startsWith('files/')).length,
  missing: manifest.missingFiles.length,
  name: basename(path),
  sha256,
});
