/**
 * DATABASE_URL with pgBackRest from Debian, as docs/operation/backup.md has it: a server of the operator's own, continuous archiving, a
 * full back-up under writes, then back to a named point in time. Run where Debian's PostgreSQL and pgBackRest are installed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../src/database/migrate.ts';
import { leafHash } from '../src/journal/entry.ts';

const BIN = ['18', '17', '16', '15']
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((bin) => existsSync(join(bin, 'postgres')));
const missing = [
  BIN ? '' : 'the PostgreSQL server of Debian',
  spawnSync('pgbackrest', ['version']).status === 0 ? '' : 'pgBackRest',
].filter(Boolean);
const skip = missing.length ? `not installed here: ${missing.join(', ')} (apt install postgresql pgbackrest)` : false;

const place = mkdtempSync(join(tmpdir(), 'bulwark-pgbackrest-'));
const at = (name: string) => join(place, name);
const PORT = 20_000 + (process.pid % 20_000);
// PostgreSQL refuses root.
const user = process.getuid!() === 0 ? ['setpriv', '--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'] : [];

function run(command: string, args: string[]): string {
  const [program, ...rest] = [...user, command, ...args];
  const done = spawnSync(program!, rest, {
    encoding: 'utf8',
    cwd: place,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  assert.equal(done.status, 0, `${command} ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}
const server = (...args: string[]) =>
  run(join(BIN!, 'pg_ctl'), ['-D', at('data'), '-w', '-l', at('server.log'), ...args]);
const backrest = (...args: string[]) =>
  run('pgbackrest', ['--config', at('pgbackrest.conf'), '--stanza', 'bulwark', ...args]);
const owner = { host: place, port: PORT, user: 'bulwark', database: 'postgres' };

async function within<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  return work(client).finally(() => client.end());
}
const record = (body: string) =>
  within((client) =>
    client.query('insert into journal_entry (unit_id, body, leaf) values (1, $1, $2)', [body, leafHash(body)]),
  );
const entries = () =>
  within(async (client) => {
    const { rows } = await client.query<{ body: string; leaf: Buffer }>(
      'select body, leaf from journal_entry order by entry_id',
    );
    for (const { body, leaf } of rows) assert.deepEqual(leaf, leafHash(body), 'every leaf fits its entry');
    return rows.map(({ body }) => body);
  });

after(() => {
  if (!skip)
    spawnSync(
      [...user, join(BIN!, 'pg_ctl')][0]!,
      [...user, join(BIN!, 'pg_ctl')].slice(1).concat(['-D', at('data'), '-m', 'immediate', 'stop']),
    );
  rmSync(place, { recursive: true, force: true });
});

test('with pgBackRest one goes back to any moment: before what was destroyed by mistake, and not further', {
  skip,
}, async () => {
  chmodSync(place, 0o777);
  writeFileSync(
    at('pgbackrest.conf'),
    `[global]
repo1-path=${at('repo')}
repo1-cipher-type=aes-256-cbc
repo1-cipher-pass=only-for-this-test
repo1-retention-full=2
start-fast=y
log-path=${place}
lock-path=${at('lock')}
spool-path=${at('spool')}
log-level-console=warn

[bulwark]
pg1-path=${at('data')}
pg1-port=${PORT}
pg1-socket-path=${place}
pg1-user=bulwark
pg1-database=postgres
`,
  );
  run(join(BIN!, 'initdb'), ['-D', at('data'), '-U', 'bulwark', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  run('sh', [
    '-c',
    `cat >> '${at('data')}/postgresql.conf' <<'END'
listen_addresses = ''
port = ${PORT}
unix_socket_directories = '${place}'
archive_mode = on
archive_command = 'pgbackrest --config ${at('pgbackrest.conf')} --stanza bulwark archive-push %p'
END`,
  ]);
  server('start');
  backrest('stanza-create');
  backrest('check');
  await migrate(owner);
  await record('{"n":1}');
  backrest('--type=full', 'backup');
  await record('{"n":2}');
  await sleep(1_500); // pgBackRest counts in seconds: the moment must lie after the back-up's end
  const moment = await within(
    async (client) => (await client.query<{ at: string }>('select clock_timestamp()::text as at')).rows[0]!.at,
  );
  await sleep(50);
  await within((client) => client.query('drop table journal_entry cascade'));
  await within((client) => client.query('select pg_switch_wal()'));
  await assert.rejects(entries());

  server('-m', 'fast', 'stop');
  backrest('--delta', '--type=time', `--target=${moment}`, '--target-action=promote', 'restore');
  server('start');
  while (await within(async (client) => (await client.query('select pg_is_in_recovery() as still')).rows[0].still))
    await sleep(100);
  assert.deepEqual(await entries(), ['{"n":1}', '{"n":2}']);
  assert.deepEqual(await migrate(owner), [], 'the schema is whole');
  const info = backrest('info');
  assert.match(info, /status: ok/);
  assert.match(info, /cipher: aes-256-cbc/);
  assert.doesNotMatch(readFileSync(at('server.log'), 'utf8'), /PANIC/);
});
