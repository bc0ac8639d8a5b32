/** The data directory: made, seen to be usable, and closed to other users before anything is kept in it; and the secrets in it. */
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findKey, keepKey } from '../platform/keys-folder.ts';

/** Nothing was begun, or nothing more than an empty folder. */
export class DataFolderUnusable extends Error {}

/** A new database takes 60 MB, and 16 MB more with its first work; one that has filled the disk cannot even be stopped in order. */
const ROOM_FOR_A_NEW_DATABASE_MB = 150;
const ROOM_TO_RUN_MB = 32;

export function prepareDataFolder(folder: string, { embedded }: { embedded: boolean }): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (statSync(folder).uid === process.getuid!()) chmodSync(folder, 0o700);
  } catch (cause) {
    throw new DataFolderUnusable(
      `无法写入数据目录 ${folder}，未启动。请检查目录的所有者和权限，或用 BULWARK_DATA 指定另一目录。\n` +
        `The data directory ${folder} cannot be written; nothing was started. Check its owner and permissions, or name another in BULWARK_DATA.\n${(cause as Error).message}`,
      { cause },
    );
  }
  const free = freeMb(folder);
  const needed = embedded && !existsSync(join(folder, 'pg')) ? ROOM_FOR_A_NEW_DATABASE_MB : ROOM_TO_RUN_MB;
  if (free >= needed) return;
  throw new DataFolderUnusable(
    `磁盘空间不足：数据目录 ${folder} 仅剩 ${free} MB，至少需要 ${needed} MB。未启动，已有数据保持不变。请腾出空间后重试。\n` +
      `The disk is full: ${free} MB are free for the data directory ${folder}, ${needed} MB are needed. Nothing was started; existing data are unchanged. Free some space and start again.`,
  );
}

/** Three segments of the database's log: with less it may fall in the middle of an act, and not rise before there is room. */
const ROOM_TO_ACT_MB = 48;
const ROOM_LOOKED_AT_EVERY_MS = 500;

/** Whether acts may be begun, looked at again after half a second; `now` in milliseconds, from a clock that never goes back. */
export function roomToAct(folder: string, now: () => number = () => performance.now()): () => boolean {
  let looked = Number.NEGATIVE_INFINITY;
  let room = true;
  return () => {
    if (now() - looked >= ROOM_LOOKED_AT_EVERY_MS) {
      looked = now();
      room = freeMb(folder) >= ROOM_TO_ACT_MB;
    }
    return room;
  };
}

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

/** A secret of the installation, made once and kept beside the database. */
export function keepSecret(data: string, name: string, bytes: number): Buffer {
  const folder = join(data, 'keys');
  const kept = findKey(folder, name) ?? keepKey(folder, name, randomBytes(bytes).toString('hex'));
  const secret = Buffer.from(kept.trim(), 'hex');
  if (secret.length === bytes) return secret;
  throw new DataFolderUnusable(
    `密钥文件 ${join(folder, name)} 已损坏，未启动，数据未改动。请从备份恢复该文件。\n` +
      `The key in ${join(folder, name)} is damaged; nothing was started or changed. Put the file back from a backup.`,
  );
}
