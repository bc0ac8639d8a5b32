/**
 * Where a restore is built up, beside what stands in the data directory, and how it takes its place. Until it is complete the data
 * directory is untouched; once it is, every later start finishes the move. So a restore that is killed at any moment leaves either
 * what was there before or what was restored, whole.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../database/embedded.ts';
import { DataFolderUnusable } from './data-folder.ts';

/** The database last: while it is not in place, a start would make an empty one, which the next start moves aside. */
const PARTS = ['keys', 'files', 'pg'] as const;
const STAGE = 'restoring';
/** Holds the name of the folder in which what stood there before is kept: at most an installation that was never set up. */
const COMPLETE = 'complete';
const HOLDER = 'holder';

export type Stage = { readonly folder: string; readonly keys: string; readonly files: string };

/** An empty stage of this process's own. What an earlier, broken-off restore left is thrown away. */
export function openStage(data: string): Stage {
  const folder = join(data, STAGE);
  giveUpStage(data);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, HOLDER), identify(process.pid));
  const [keys, files] = [join(folder, 'keys'), join(folder, 'files')];
  for (const place of [keys, files]) mkdirSync(place, { mode: 0o700 });
  return { folder, keys, files };
}

/** Waits for it to be gone: a database whose restore was killed a moment ago still writes into it while it shuts down. */
export function giveUpStage(data: string): void {
  const folder = join(data, STAGE);
  for (let tries = 1; existsSync(folder); tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (reason) {
      if (tries >= 100) throw reason;
    }
    if (existsSync(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** Everything staged is on the disk and sound: from here on the move is finished whatever happens. */
export function completeStage(data: string, at: Date): void {
  const folder = join(data, STAGE);
  syncDisk(folder);
  writeFileSync(join(folder, COMPLETE), `before-restore-${at.toISOString().replaceAll(/[:.]/g, '')}`, { flush: true });
  syncDisk(folder);
  finishMove(data);
}

/**
 * At every start and restore, before the database: finishes the move of a complete restore, refuses while one is under way, and throws
 * away what a broken-off one left.
 */
export function settleStage(data: string): void {
  const folder = join(data, STAGE);
  if (!existsSync(folder)) return;
  if (existsSync(join(folder, COMPLETE))) {
    finishMove(data);
    return;
  }
  const holder = existsSync(join(folder, HOLDER)) ? readFileSync(join(folder, HOLDER), 'utf8') : '';
  const pid = Number(holder.split(' ')[0]);
  if (holder === '' || pid === process.pid || identify(pid) !== holder) {
    giveUpStage(data);
    return;
  }
  throw new DataFolderUnusable(
    `数据目录 ${data} 正在恢复备份（进程号 ${pid}），本次未启动，数据未受影响。请等恢复完成后再启动。\n` +
      `A back-up is being restored into the data directory ${data} (process ${pid}). Nothing was started and no data was touched. Start again when it is done.`,
  );
}

/** May be begun again at any point: what is no longer staged has been moved. */
function finishMove(data: string): void {
  const staged = join(data, STAGE);
  const aside = join(data, readFileSync(join(staged, COMPLETE), 'utf8') || 'before-restore');
  for (const part of PARTS) {
    if (!existsSync(join(staged, part))) continue;
    if (existsSync(join(data, part))) {
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      renameSync(join(data, part), join(aside, part));
    }
    renameSync(join(staged, part), join(data, part));
  }
  syncDisk(data);
  rmSync(staged, { recursive: true, force: true });
}

function syncDisk(folder: string): void {
  const done = spawnSync('sync', ['-f', folder]);
  if (done.status !== 0) throw new Error(`what was restored could not be brought to the disk: ${done.stderr}`);
}
