/**
 * The embedded PostgreSQL: one private server for one data directory, reached over a unix socket and by nothing else.
 *
 * What is promised
 * - No network port is opened. The socket stands in a directory that only the database's own user may enter.
 * - The database never runs as root: started by root it runs as the owner of the existing data, else as `nobody`.
 * - One server per data directory: an advisory lock is held by the PostgreSQL processes themselves, so it lasts exactly
 *   as long as any of them lives and leaves nothing stale behind.
 * - When this process dies, however it dies, the database shuts down cleanly by itself (`--pdeathsig INT`).
 * - A creation that was cut short is begun anew; a finished one is never touched.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAJOR, placeBinaries } from './embedded-binaries.ts';
import { DatabaseStartError, type DatabaseUser, databaseUser, explainExit } from './embedded-host.ts';

export type EmbeddedAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

export interface EmbeddedDatabase {
  /** The owner role (a superuser: it migrates, it does not serve), as a URL that `pg` and Kysely take (the socket stands in `host=`). */
  readonly connectionString: string;
  /** The same as fields; `host` is the directory of the socket. */
  readonly config: EmbeddedAddress;
  /** Resolves when the database is gone, asked for or not, with the last lines it wrote. Never rejects. */
  readonly exited: Promise<string>;
  /** Shuts down cleanly: open transactions are rolled back, everything committed is on disk. May be called twice. */
  stop(): Promise<void>;
}

const PORT = 5432;
const OWNER = 'postgres';
/** Exit code by which `flock` tells that another server holds the data. */
const LOCKED = 75;
/** The kernel's limit for a socket's path, without the closing zero byte. */
const SOCKET_PATH_LIMIT = 107;

/** For one unit on a small machine; figures in MB are kept low because the database shares it with the server. */
const SETTINGS = {
  cluster_name: 'bulwark',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '32MB', // a unit of 10,000 fits; beyond it the system's own cache answers, and gives way where memory is short
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  jit: 'off',
  io_method: 'sync', // saves the three worker processes
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What a statement carried is protected data: only the server's own events are written, never a statement or a value.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** For data that is thrown away with the test run: fast, and lost when the power goes. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' };

/**
 * Runs under the lock, as the database's user, in `<dataDir>/pg`. Every path is relative to it, so that directories above
 * may be closed to that user (a clone in /root): a working directory that was entered before stays usable (`cd -P`: without it the shell goes by the full path).
 * Order: name the holder, drop what a cut-short creation left, create beside and rename (a directory of that name is
 * therefore always complete), clear a pid file whose process is not this database (a reboot gives its number to
 * another), become the server.
 */
const LAUNCH = `
set -e
holder=$1 data=$2 bin=$3 sync=$4
shift 4
printf '%s\\n' "$holder" > lock
if [ ! -e "$data" ]; then
  rm -rf "$data.new"
  mkdir -m 700 "$data.new"
  (
    cd -P "$data.new"
    "$bin/initdb" -D /proc/self/cwd -U ${OWNER} -A trust -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 \\
      --locale=C.UTF-8 --data-checksums --no-instructions $sync > /dev/null
  )
  mv "$data.new" "$data"
fi
cd -P "$data"
if [ -e postmaster.pid ]; then
  read -r pid < postmaster.pid || true
  [ "/proc/$pid/cwd" -ef . ] || rm -f postmaster.pid
fi
rm -f .s.PGSQL.*.lock
exec "$bin/postgres" -D /proc/self/cwd "$@"
`;

/**
 * Starts the database on `<dataDir>/pg`, creating it at the first start, and answers when it takes connections.
 *
 * Call it from the main thread: the database ends with the thread that started it. It does not keep the process alive.
 * `throwaway` gives up durability for speed: for tests only.
 *
 * @throws DatabaseStartError with a message for the operator, Chinese and English, that says what to do
 */
export async function startEmbedded(dataDir: string, options: { throwaway?: boolean } = {}): Promise<EmbeddedDatabase> {
  const root = resolve(dataDir);
  const home = join(root, 'pg');
  const user = databaseUser(home);
  prepareDirectories(root, home, user);
  const bin = placeBinaries(home, user);
  const socket = socketDirectory(join(home, String(MAJOR)), user);
  const settings = {
    ...SETTINGS,
    ...(options.throwaway ? THROWAWAY : {}),
    unix_socket_directories: socket.temporary ? `"${socket.path}"` : '/proc/self/cwd',
    port: String(PORT),
  };
  const command = [
    ...['setpriv', '--pdeathsig', 'INT', ...user.drop],
    ...['flock', '--no-fork', '--nonblock', '--conflict-exit-code', String(LOCKED), 'lock'],
    ...['sh', '-c', LAUNCH, 'bulwark-database', identify(process.pid), String(MAJOR), bin],
    options.throwaway ? '--no-sync' : '',
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const server = await launch(command, home, root);
  return {
    connectionString: `postgres://${OWNER}@localhost/postgres?host=${encodeURIComponent(socket.path)}&port=${PORT}`,
    config: embeddedAt(socket.path),
    exited: server.exited,
    async stop() {
      await shutDown(server);
      if (socket.temporary) rmSync(socket.path, { recursive: true, force: true });
    },
  };
}

/** The owner's address over a socket that lies in this directory. */
export const embeddedAt = (socket: string): EmbeddedAddress => ({
  ...{ host: socket, port: PORT, user: OWNER, database: 'postgres' },
});

/** The data directory stays with whoever runs the server; `pg` in it is the database's user's. Nobody else may enter either. */
function prepareDirectories(root: string, home: string, user: DatabaseUser): void {
  try {
    mkdirSync(dirname(root), { recursive: true });
    mkdirSync(root, { recursive: true, mode: 0o700 });
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(root, 0o700);
    chmodSync(home, 0o700);
    if (user.dropped) chownSync(home, user.uid, user.gid);
  } catch (cause) {
    throw new DatabaseStartError('unwritable', { path: root, cause });
  }
}

/** Among the data where the path is short enough, else a fresh private directory under the system's temporary one. */
function socketDirectory(cluster: string, user: DatabaseUser): { path: string; temporary: boolean } {
  const fits = (dir: string) => Buffer.byteLength(join(dir, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_LIMIT;
  if (fits(cluster)) return { path: cluster, temporary: false };
  const parent = fits(join(tmpdir(), 'bulwark-123456')) ? tmpdir() : '/tmp';
  const path = mkdtempSync(join(parent, 'bulwark-'));
  if (user.dropped) chownSync(path, user.uid, user.gid);
  return { path, temporary: true };
}

interface Running {
  readonly child: ChildProcess;
  readonly exited: Promise<string>;
}

/**
 * A database whose server was just killed needs a moment to shut down: the lock is then waited for. One whose server
 * lives is refused at once. One that does not get done with shutting down (it was told to while the disk was full) is made to.
 */
async function launch(command: string[], home: string, root: string): Promise<Running> {
  const lock = join(home, 'lock');
  for (let attempt = 0; ; attempt++) {
    const outcome = await launchOnce(command, home);
    if ('child' in outcome) return outcome;
    if (outcome.code !== LOCKED) throw explainExit(outcome.code, outcome.log, root);
    const holder = existsSync(lock) ? readFileSync(lock, 'utf8').trim() : '';
    const pid = Number(holder.split(' ')[0]);
    if (attempt >= 150 || (holder !== '' && identify(pid) === holder))
      throw new DatabaseStartError('in-use', { path: root, pid });
    if (attempt === 75) breakOff(join(home, String(MAJOR)));
    await sleep(200);
  }
}

/** Ends a database that was left behind at once; it loses nothing, for the next start replays its log. */
function breakOff(cluster: string): void {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster)) process.kill(pid, 'SIGQUIT');
  } catch {
    // It has gone in the meantime.
  }
}

function launchOnce(command: string[], home: string): Promise<Running | { code: number | string; log: string }> {
  // Its own session: Ctrl-C in the terminal must reach this process alone, which then stops the database last.
  // A bare environment: PGDATA, PGOPTIONS and their like would steer it.
  const child = spawn(command[0]!, command.slice(1), {
    cwd: home,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH || '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' },
  });
  let log = '';
  return new Promise((settle) => {
    const exited = new Promise<string>((gone) => {
      const end = (code: number | string) => {
        settle({ code, log });
        gone(log);
      };
      child.once('error', (error) => end(error.message));
      child.once('close', (code, signal) => end(code ?? signal ?? 'unknown'));
    });
    child.stderr!.on('data', (bytes) => {
      log = (log + bytes).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      child.unref();
      (child.stderr as unknown as { unref(): void }).unref();
      settle({ child, exited });
    });
  });
}

async function shutDown({ child, exited }: Running): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref();
    child.kill('SIGINT');
  }
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 20_000); // loses nothing: the next start replays its log
  await exited;
  clearTimeout(impatient);
}

/** A process's number and start time: the number alone is given out again. Empty when there is no such process. */
export function identify(pid: number): string {
  if (!Number.isInteger(pid) || pid < 1 || !existsSync(`/proc/${pid}/stat`)) return '';
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}
