/**
 * Before a database that holds data is migrated it is backed up, into `backups/` of the data directory. What fails here keeps the
 * program from migrating: the earlier program still serves. The last three are kept.
 *
 * Sealed to the recipients that are set; where none are, to a key of the installation's own (`keys/backup-identity`), so that going back
 * always works on this machine. Such a one is no protection against the loss of the machine, nor against who reads its disk.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { newIdentity, readIdentities, recipientOf } from '../backup/age.ts';
import { BackupFault } from '../backup/fault.ts';
import { type TakenBackup, takeBackup } from '../backup/take.ts';
import { holdsData } from '../database/load.ts';
import { missingMigrations } from '../database/migrate.ts';
import { OWN_IDENTITY } from './backup-keys.ts';

const KEPT = 3;
const PREFIX = 'before-upgrade-';

type Parts = {
  readonly owner: pg.PoolConfig;
  readonly data: string;
  readonly recipients: readonly string[];
  readonly clock: () => Date;
  readonly missing?: readonly string[];
};

/** Nothing where there is nothing to migrate, or nothing to lose. */
export async function backUpBeforeUpgrade({
  owner,
  data,
  recipients,
  clock,
  missing,
}: Parts): Promise<TakenBackup | undefined> {
  const [first] = missing ?? (await missingMigrations(owner));
  if (first === undefined || !(await holdsData(owner))) return undefined;
  const folder = join(data, 'backups');
  const stamp = clock().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const path = join(folder, `${PREFIX}${stamp}Z-${first.slice(0, 4)}.age`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = { recipients: recipients.length ? recipients : [await ownRecipient(data)] };
    const taken = await takeBackup({ owner, data, path, lock });
    for (const name of olderThanKept(readdirSync(folder))) rmSync(join(folder, name), { force: true });
    return taken;
  } catch (cause) {
    throw new BackupFault('not-upgraded', { path, detail: (cause as Error).message, cause });
  }
}

const olderThanKept = (names: readonly string[]): string[] =>
  names
    .filter((name) => name.startsWith(PREFIX))
    .sort()
    .slice(0, -KEPT);

/** Made once, and whole or not at all. */
async function ownRecipient(data: string): Promise<string> {
  const path = join(data, 'keys', OWN_IDENTITY);
  if (!existsSync(path)) {
    mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, (await newIdentity()).file, { mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return recipientOf((await readIdentities(path))[0]!);
}
