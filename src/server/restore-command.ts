/**
 * `./bulwark restore FILE`: into an empty installation, with the server stopped. Order of effects: the key is seen to fit → the place is
 * seen to be empty → everything is built up beside it and checked (restore-checks.ts) → it takes its place → what was found is said.
 * Exit codes: 0 done, 1 not done and nothing changed, 2 called wrongly.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { BackupFault } from '../backup/fault.ts';
import { type RestoredBackup, restoreBackup } from '../backup/restore.ts';
import { startEmbedded } from '../database/embedded.ts';
import { holdsData } from '../database/load.ts';
import { keyGiven } from './backup-keys.ts';
import { ConfigWrong, fromCaller } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { placeOf } from './place.ts';
import { restoreChecks } from './restore-checks.ts';
import { wordsOfRestored } from './restore-words.ts';
import { completeStage, giveUpStage, openStage, type Stage, settleStage } from './staging.ts';
import { failWith, say } from './terminal.ts';

type Call = {
  readonly file: string;
  readonly identity: string | undefined;
  readonly records: readonly string[];
  readonly withoutRecord: boolean;
};

function readCall(args: readonly string[]): Call {
  try {
    const options = {
      identity: { type: 'string' },
      record: { type: 'string', multiple: true, default: [] as string[] },
      'without-record': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { identity, record, 'without-record': withoutRecord } = values;
    if (positionals.length === 1)
      return { file: fromCaller(positionals[0]!), identity, records: record.map(fromCaller), withoutRecord };
  } catch {
    // told below
  }
  throw new ConfigWrong(
    `用法：./bulwark restore 文件 [--identity 密钥文件] [--record 丢失系统的日志导出文件]… [--without-record]。什么都没有做。\n` +
      `Usage: ./bulwark restore FILE [--identity KEYFILE] [--record EXPORT_OF_THE_LOST_RECORD]… [--without-record]. Nothing was done.`,
  );
}

async function run(): Promise<void> {
  const { file, identity, ...asked } = readCall(process.argv.slice(2));
  const data = resolve(process.env.BULWARK_DATA || 'data');
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const key = await keyGiven(file, { identity, data }, process.env);
  prepareDataFolder(data, { embedded: databaseUrl === undefined });
  settleStage(data);
  const checkpoints = process.env.BULWARK_CHECKPOINTS ? fromCaller(process.env.BULWARK_CHECKPOINTS) : undefined;
  const { found, beforeCommit } = restoreChecks({ ...asked, data, checkpoints, clock: () => new Date() });
  const parts = { path: file, key, beforeCommit };
  const restored = databaseUrl ? await intoGiven(data, databaseUrl, parts) : await intoEmbedded(data, parts);
  for (const line of wordsOfRestored(restored, found, data)) say(line);
}

type Parts = Pick<Parameters<typeof restoreBackup>[0], 'path' | 'key'> &
  Pick<ReturnType<typeof restoreChecks>, 'beforeCommit'>;

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
      async beforeCommit(client, restored, staged) {
        await parts.beforeCommit(client, restored, staged);
        // The passwords of the roles are this server's affair, not the back-up's.
        for (const role of ['database-role', 'database-sequencer'])
          copyFileSync(join(data, 'keys', role), join(stage.keys, role));
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
    beforeCommit: (client, restored) => parts.beforeCommit(client, restored, { file: hash, keys }),
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
