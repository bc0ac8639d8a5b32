/**
 * Back-up and restore of a large unit: `node bench/backup.ts [people, default 100000]`. The real commands in processes of their own, with
 * the plain COPY of the same tables (out to nothing; in, with the same indexes) timed in the same run beside them, and the most memory
 * that each command took.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { openLoading } from '../src/database/load.ts';
import { APP_ROLE, migrate, migrationFiles } from '../src/database/migrate.ts';
import { openSnapshot } from '../src/database/snapshot.ts';
import { loadCases } from '../src/domain/duties/store/cases.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { leafHash } from '../src/journal/entry.ts';
import { dayAt } from '../src/law/day.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { asTable, once } from './table.ts';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const ROOT = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
const at = (name: string) => join(place, name);

const database = await startEmbedded(at('data'));
const ownerConfig = { connectionString: database.connectionString };
await migrate(ownerConfig);
const owner = new pg.Pool({ ...ownerConfig, max: 2 });
owner.on('error', () => {});
await loadCases(owner);
const unit = await aBenchUnit(owner);
await fillPeople(owner, unit, PEOPLE);
const db = connect({ connection: { ...database.config, user: APP_ROLE }, connections: 2 });
await db.inUnit(unit, (sql) => rederive(sql, unit, 'whole-unit', dayAt(new Date(), 'Asia/Shanghai')));
const body = `{"action":"bench","nonce":"${'0'.repeat(120)}"}`;
await owner.query(`insert into journal_entry (unit_id, body, leaf) select $1, $2, $3 from generate_series(1, $4)`, [
  ...[unit, body, leafHash(body), PEOPLE],
]);
await owner.query('vacuum analyze');

const nowhere = () => new Writable({ write: (_part, _encoding, done) => done() });
const copyOut = await once(async () => {
  const client = await owner.connect();
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  for (const { name } of rows) await pipeline(client.query(to(`copy ${name} to stdout`)), nowhere());
  client.release();
});
await owner.query('create database plain');
const copyIn = await once(async () => {
  const snapshot = await openSnapshot(ownerConfig);
  const address = new URL(database.connectionString);
  address.pathname = '/plain';
  const loading = await openLoading({ connectionString: address.toString() }, migrationFiles());
  for (const table of snapshot.tables) await loading.rows(table, snapshot.rows(table));
  await loading.commit();
  await loading.close();
  await snapshot.close();
});
await owner.query('drop database plain');

type Measured = { ms: number; memory: number };
async function command(script: string, args: string[], data: string): Promise<Measured> {
  const program = [process.execPath, join(ROOT, 'src/server', script), ...args];
  let memory = 0;
  const ms = await once(async () => {
    const done = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...program], {
      env: { ...process.env, BULWARK_DATA: data, BULWARK_FROM: place },
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(done.stdout + done.stderr);
    memory = Number(/peak (\d+)/.exec(done.stderr)![1]) / 1024;
    process.stderr.write(done.stdout);
  });
  return { ms, memory };
}
const key = execFileSync(process.execPath, [join(ROOT, 'src/server/backup-command.ts'), '--new-key', 'key.txt'], {
  ...{ cwd: place, encoding: 'utf8', env: { ...process.env, BULWARK_FROM: place } },
});
const backup = await command('backup-command.ts', ['a.age', '--recipient', /age1\w+/.exec(key)![0]], at('data'));
const size = statSync(at('a.age')).size / 1024 / 1024;
await db.close();
await owner.end();
await database.stop();
const restore = await command('restore-command.ts', ['a.age', '--identity', 'key.txt'], at('restored'));
rmSync(place, { recursive: true, force: true });

const of = `${PEOPLE.toLocaleString('en-US')} people`;
process.stdout.write(
  `${asTable([
    {
      name: `back-up of ${of} (${size.toFixed(0)} MB), beside a running database`,
      p50: backup.ms,
      baseline: copyOut,
      baselineName: 'plain COPY out, to nothing',
    },
    {
      name: `restore of ${of}, checked, ledger compared with a rebuild`,
      p50: restore.ms,
      baseline: copyIn,
      baselineName: 'plain COPY from one database into another',
    },
    { name: 'most memory of the back-up command', p50: backup.memory, unit: 'MB' },
    { name: 'most memory of the restore command (and its largest child)', p50: restore.memory, unit: 'MB' },
  ])}\n`,
);
