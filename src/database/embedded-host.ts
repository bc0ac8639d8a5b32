/** What the embedded database needs of the machine: a user that is not root, and plain words when not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and the database therefore runs as another user. */
  readonly dropped: boolean;
  /** Options for `setpriv` that make the change. */
  readonly drop: readonly string[];
  /** Whether that user can read (-r), write (-w), execute or enter (-x) the path, parents included. */
  can(access: '-r' | '-w' | '-x', path: string): boolean;
}

/** PostgreSQL refuses root. Started by root it runs as the owner of existing data, so that their own start still works. */
export function databaseUser(home: string): DatabaseUser {
  const uid = process.getuid!();
  if (uid !== 0) return userOf(uid, process.getgid!(), false);
  const owner = existsSync(home) ? statSync(home) : undefined;
  const user =
    owner && owner.uid !== 0
      ? userOf(owner.uid, owner.gid, true)
      : userOf(Number(execFileSync('id', ['-u', 'nobody'])), Number(execFileSync('id', ['-g', 'nobody'])), true);
  const trial = spawnSync('setpriv', [...user.drop, 'true'], { encoding: 'utf8' });
  if (trial.error) throw new DatabaseStartError('no-setpriv', { log: trial.error.message });
  if (trial.status !== 0) throw new DatabaseStartError('root', { log: trial.stderr });
  return user;
}

function userOf(uid: number, gid: number, dropped: boolean): DatabaseUser {
  const drop = dropped ? ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'] : [];
  return {
    ...{ uid, gid, dropped, drop },
    can: (access, path) => spawnSync('setpriv', [...drop, 'test', access, path]).status === 0,
  };
}

export type StartProblem =
  | 'in-use'
  | 'root'
  | 'no-setpriv'
  | 'unreachable'
  | 'unwritable'
  | 'no-binaries'
  | 'disk-full'
  | 'ended'
  | 'failed';

interface Circumstances {
  readonly path?: string;
  readonly pid?: number;
  readonly log?: string;
  readonly cause?: unknown;
}

const SENTENCES: Record<StartProblem, (about: Circumstances) => [zh: string, en: string]> = {
  'in-use': ({ path, pid }) => [
    `数据目录 ${path} 正由另一个系统进程（进程号 ${pid || '不详'}）使用，本次未启动，数据未受影响。请先停止该进程，或用 BULWARK_DATA 指定另一目录。`,
    `The data directory ${path} is in use by another server (process ${pid || 'unknown'}). Nothing was started and no data was touched. Stop that one first, or name another directory in BULWARK_DATA.`,
  ],
  root: () => [
    '数据库不以 root 身份运行，而本机不允许切换到 nobody 用户。请改用普通用户启动，或用 DATABASE_URL 连接已有的 PostgreSQL。',
    'The database does not run as root, and this machine does not let it become the user nobody. Start as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  ],
  'no-setpriv': () => [
    '未找到 setpriv、flock 命令（util-linux 软件包）。请安装 util-linux 后重试。',
    'The commands setpriv and flock (package util-linux) were not found. Install util-linux and start again.',
  ],
  unreachable: ({ path }) => [
    `数据库用户无法运行 ${path} 中的程序。请检查该目录的权限，或改用普通用户启动。`,
    `The database's user cannot run the programs in ${path}. Check the permissions of that folder, or start as an ordinary user.`,
  ],
  unwritable: ({ path }) => [
    `无法写入数据目录 ${path}。请检查目录的所有者和权限，或用 BULWARK_DATA 指定另一目录。`,
    `The data directory ${path} cannot be written. Check its owner and permissions, or name another in BULWARK_DATA.`,
  ],
  'no-binaries': ({ path }) => [
    `未安装内置数据库（${path}）。请重新运行 ./bulwark start 完成安装；本机架构不受支持时，请用 DATABASE_URL 连接已有的 PostgreSQL。`,
    `The embedded database (${path}) is not installed. Run ./bulwark start again to install it; on a machine it does not support, name a PostgreSQL server in DATABASE_URL.`,
  ],
  'disk-full': ({ path }) => [
    `磁盘空间不足，数据库未能在 ${path} 启动，已有数据保持不变。请腾出空间后重试。`,
    `The disk is full: the database could not start in ${path}. Existing data are unchanged. Free some space and start again.`,
  ],
  ended: ({ path }) => [
    `数据库（${path}）意外停止，系统随之停止。已保存的数据不受影响，请重新启动；如磁盘已满，请先腾出空间。`,
    `The database (${path}) ended unexpectedly and the system ended with it. What was saved is safe. Start again; if the disk is full, free some space first.`,
  ],
  failed: ({ path }) => [
    `数据库未能在 ${path} 启动，数据保持不变。请根据下面的原文处理后重试。`,
    `The database could not start in ${path}. The data are unchanged. Its own words follow.`,
  ],
};

/** For the operator: the message is a sentence in Chinese, one in English, and the database's own last words if any. */
export class DatabaseStartError extends Error {
  readonly problem: StartProblem;
  constructor(problem: StartProblem, about: Circumstances) {
    const cause = about.cause instanceof Error ? about.cause.message : '';
    super([...SENTENCES[problem](about), about.log?.trim(), cause].filter(Boolean).join('\n'), { cause: about.cause });
    this.name = 'DatabaseStartError';
    this.problem = problem;
  }
}

/** What an end before readiness means. */
export function explainExit(code: number | string, log: string, path: string): DatabaseStartError {
  if (typeof code === 'string' && code.includes('ENOENT')) return new DatabaseStartError('no-setpriv', { log: code });
  if (/No space left|Disk quota/.test(log)) return new DatabaseStartError('disk-full', { path, log });
  if (/Permission denied/.test(log)) return new DatabaseStartError('unwritable', { path, log });
  return new DatabaseStartError('failed', { path, log: `${log.trim()} (${code})` });
}
