/**
 * `./bulwark backup FILE`, `./bulwark backup-key FILE`: beside a running server or without one. Exit codes: 0 done, 1 not done and
 * nothing left behind, 2 called wrongly. Order of effects: the lock is seen to be one → the file is written whole → the record.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLock, newIdentity } from '../backup/age.ts';
import { BackupFault } from '../backup/fault.ts';
import { runBackup } from '../backup/run.ts';
import { type TakenBackup, takeBackup } from '../backup/take.ts';
import { missingMigrations } from '../database/migrate.ts';
import { lockGiven } from './backup-keys.ts';
import { ConfigWrong, fromCaller } from './config.ts';
import { placeBeside } from './place.ts';
import { failWith, say } from './terminal.ts';

function readCall(args: readonly string[]): { file: string; recipients: string[]; newKey: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        recipient: { type: 'string', multiple: true, default: [] },
        'new-key': { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    if (positionals.length === 1 && file)
      return { file: fromCaller(file), recipients: values.recipient, newKey: values['new-key'] };
  } catch {
    // told below
  }
  throw new ConfigWrong(
    `用法：./bulwark backup 文件 [--recipient age1…]…；./bulwark backup-key 文件。什么都没有做。\n` +
      `Usage: ./bulwark backup FILE [--recipient age1…]…; ./bulwark backup-key FILE. Nothing was done.`,
  );
}

async function run(): Promise<void> {
  const { file, recipients, newKey } = readCall(process.argv.slice(2));
  if (newKey) return makeKey(file);
  const lock = await lockGiven(recipients, process.env);
  checkLock(lock);
  const data = resolve(process.env.BULWARK_DATA || 'data');
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (!databaseUrl && !existsSync(join(data, 'pg'))) throw new BackupFault('nothing-here', { path: data });
  const place = await placeBeside({ data, databaseUrl });
  try {
    const parts = { owner: place.owner, data, path: file, lock };
    // The history and the record are of this program's schema: beside an older one the file alone is made.
    const older = (await missingMigrations(place.owner)).length > 0;
    const taken = await (older
      ? takeBackup(parts)
      : runBackup({ ...parts, occasion: 'command', clock: () => new Date() }));
    for (const line of wordsOfTaken(taken)) say(line);
  } finally {
    await place.stop();
  }
}

export function wordsOfTaken({ path, bytes, sha256, about, manifest }: TakenBackup): string[] {
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
  const files = manifest.parts.filter(({ name }) => name.startsWith('files/')).length;
  const entries = manifest.journal.reduce((sum, unit) => sum + unit.entries, 0);
  return [
    `备份已完成 · Backed up:  ${path}`,
    `  ${(bytes / 1024 / 1024).toFixed(1)} MB, SHA-256 ${sha256}`,
    `  截至 ${about.takenAt}：${about.tables.length} 张表 ${rows} 行，日志 ${entries} 条，文件 ${files} 个 · As of ${about.takenAt}: ${rows} rows of ${about.tables.length} tables, ${entries} journal entries, ${files} files`,
    ...(manifest.missingFiles.length
      ? [
          `注意：有 ${manifest.missingFiles.length} 个文件缺失或已被改动，未能备份。请从较早的备份中找回，并告知审计员。 · Note: ${manifest.missingFiles.length} files are missing or were altered and are not in it. Look for them in an earlier back-up, and tell the auditor.`,
        ]
      : []),
    '请将密钥（或口令）与备份分开保管：没有它，任何人都打不开备份。 · Keep the key (or passphrase) apart from the back-up: without it nobody opens it.',
  ];
}

async function makeKey(path: string): Promise<void> {
  const { file, recipient } = await newIdentity();
  try {
    writeFileSync(path, file, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new BackupFault('file-exists', { path, cause });
    throw new BackupFault('not-written', { path, detail: (cause as Error).message, cause });
  }
  say(
    `密钥已写入（请移到另一台设备或介质妥善保管，勿留在本机） · The key was written; take it off this machine:  ${path}`,
  );
  say(`备份用的公钥 · The recipient for back-ups:  ${recipient}`);
}

run().then(
  () => process.exit(),
  failWith(['备份未完成，系统数据不受影响。', 'The back-up was not made; the data are untouched.']),
);
