/**
 * `./bulwark restore FILE`: into an empty installation, with the server stopped. Order of effects: the key is seen to fit → the place is
 * seen to be empty → everything is built up beside it and checked → it takes its place → what was found is said. Exit codes: 0 done,
 * 1 not done and nothing changed, 2 called wrongly.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { BackupFault } from '../backup/fault.ts';
import { recordRestored } from '../backup/record.ts';
import { type RestoredBackup, restoreBackup } from '../backup/restore.ts';
import { sqlOn } from '../database/connect.ts';
import { startEmbedded } from '../database/embedded.ts';
import { holdsData } from '../database/load.ts';
import { enter } from '../database/snapshot.ts';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { timeZoneOf } from '../domain/duties/store/facts.ts';
import { dayAt } from '../law/day.ts';
import { keyGiven } from './backup-keys.ts';
import { ConfigWrong, fromCaller } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { placeOf } from './place.ts';
import { wordsOfRestored } from './restore-words.ts';
import { completeStage, giveUpStage, openStage, type Stage, settleStage } from './staging.ts';
import { failWith, say } from './terminal.ts';

function readCall(args: readonly string[]): { file: string; identity: string | undefined } {
  try {
    const options = { identity: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length === 1) return { file: fromCaller(positionals[0]!), identity: values.identity };
  } catch {
    // told below
  }
  throw new ConfigWrong(
    `用法：./bulwark restore 文件 [--identity 密钥文件]。什么都没有做。\n` +
      `Usage: ./bulwark restore FILE [--identity KEYFILE]. Nothing was done.`,
  );
}

async function run(): Promise<void> {
  const { file, identity } = readCall(process.argv.slice(2));
  const data = resolve(process.env.BULWARK_DATA || 'data');
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const key = await keyGiven(file, { identity, data }, process.env);
  prepareDataFolder(data, { embedded: databaseUrl === undefined });
  settleStage(data);
  const parts = { path: file, key, beforeCommit: check };
  const restored = databaseUrl ? await intoGiven(data, databaseUrl, parts) : await intoEmbedded(data, parts);
  for (const line of wordsOfRestored(restored, findings, data)) say(line);
}

/** Rows of each unit's ledger that differ from one derived from the restored facts. */
const findings = new Map<number, number>();

type Parts = Pick<Parameters<typeof restoreBackup>[0], 'path' | 'key'> & { readonly beforeCommit: typeof check };

async function check(client: pg.Client, restored: RestoredBackup, file: string): Promise<void> {
  await recordRestored(client, restored, { at: new Date(), file });
  const sql = sqlOn(client);
  for (const { unit, entries } of restored.manifest.journal) {
    if (entries === 0) continue;
    await enter(client, unit);
    const then = dayAt(new Date(restored.about.takenAt), await timeZoneOf(sql, unit));
    findings.set(unit, (await rebuildDifference(sql, unit, then)).length);
  }
}

/** A database of our own is built up whole beside what is there, without waiting for the disk, which is brought up to date at the end. */
async function intoEmbedded(data: string, parts: Parts): Promise<RestoredBackup> {
  if (existsSync(join(data, 'pg'))) {
    const present = await startEmbedded(data);
    const holds = await holdsData(present.config).finally(() => present.stop());
    if (holds) throw new BackupFault('not-empty', { path: data });
  }
  const stage = openStage(data);
  try {
    const database = await startEmbedded(stage.folder, { throwaway: true });
    const restored = await restoreInto(database.config, stage, parts).finally(() => database.stop());
    completeStage(data, new Date());
    return restored;
  } catch (reason) {
    giveUpStage(data);
    throw reason;
  }
}

/** One transaction in the database that was named. Keys and files are in place before it commits: it is never without them. */
async function intoGiven(data: string, databaseUrl: string, parts: Parts): Promise<RestoredBackup> {
  const place = await placeOf({ data, databaseUrl });
  if (await holdsData(place.owner)) throw new BackupFault('not-empty', { path: 'DATABASE_URL' });
  const stage = openStage(data);
  try {
    return await restoreInto(place.owner, stage, {
      ...parts,
      async beforeCommit(client, restored, file) {
        await parts.beforeCommit(client, restored, file);
        // The serving role's password is this server's affair, not the back-up's.
        copyFileSync(join(data, 'keys/database-role'), join(stage.keys, 'database-role'));
        completeStage(data, new Date());
      },
    });
  } catch (reason) {
    giveUpStage(data);
    throw reason;
  }
}

async function restoreInto(owner: pg.ClientConfig, { keys, files }: Stage, parts: Parts): Promise<RestoredBackup> {
  const hash = await hashOfFile(parts.path);
  return restoreBackup({
    ...{ owner, keys, files, path: parts.path, key: parts.key },
    beforeCommit: (client, restored) => parts.beforeCommit(client, restored, hash),
  });
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

run().then(
  () => process.exit(),
  failWith(['备份未恢复，什么都没有改变。', 'The back-up was not restored; nothing was changed.']),
);
