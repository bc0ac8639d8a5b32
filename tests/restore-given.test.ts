/**
 * Restoring into a PostgreSQL server of the operator's own (DATABASE_URL), as a real process: killed in the middle it leaves the
 * database empty; done, a server starts on it; a second time it is refused.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdsData } from '../src/database/load.ts';
import { testDatabase } from '../src/database/testing.ts';
import { aGivenDatabase } from '../src/fixtures/backups.ts';
import { anInstallation, at, backup, freshFolder, launch, restore, running, within } from './installations.ts';

const server = await testDatabase();
const given = await aGivenDatabase(server.owner);
const DATABASE_URL = given.config.connectionString!;
after(async () => {
  for (const end of running) end();
  await given.drop();
  await server.close();
});

before(async () => {
  await anInstallation(at('original'));
  const made = await backup(at('original'), ['--new-key', 'key.txt']);
  const recipient = /age1[0-9a-z]+/.exec(made.printed)![0];
  const done = await backup(at('original'), ['whole.age', '--recipient', recipient]);
  assert.equal(done.code, 0, done.printed);
});

const ARGS = ['whole.age', '--identity', 'key.txt'];

/** As its owner meets the walls: one unit's rows at a time. */
const people = () =>
  within(given.config, async (client) => {
    await client.query(`set app.unit = '1'`);
    return Number((await client.query('select count(*) as n from person')).rows[0].n);
  });

test('killed in the middle it leaves an empty database; run again it is done, and a server starts on it', async () => {
  const data = freshFolder();
  const { child, ended } = launch('restore-command.ts', ARGS, data, { DATABASE_URL });
  // Killed once it has put rows into the database that nobody else sees yet.
  await within(given.config, async (client) => {
    const busy = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null`;
    while (child.exitCode === null && !(await client.query(busy)).rowCount) await sleep(5);
  });
  child.kill('SIGKILL');
  await ended;
  assert.equal(await holdsData(given.config), false, 'nothing of it stands');

  const { code, printed } = await restore(data, ARGS, { DATABASE_URL });
  assert.equal(code, 0, printed);
  assert.match(printed, /与备份清单一致[\s\S]*日志经核对程序验证无误[\s\S]*台账与依据事实重新推导的结果一致/);
  assert.equal(await people(), 3000);
  assert.equal(readFileSync(join(data, 'keys/installation'), 'utf8'), 'ab'.repeat(32));

  const started = launch('main.ts', ['--port', '0'], data, { DATABASE_URL });
  while (!started.printed().includes('Ctrl+C')) {
    assert.equal(started.child.exitCode, null, started.printed());
    await sleep(50);
  }
  started.child.kill('SIGTERM');
  await started.ended;
  assert.equal(await people(), 3000);
});

test('into a database that holds a unit it is refused, and that one stays as it is', async () => {
  const data = freshFolder();
  mkdirSync(data, { recursive: true });
  const { code, printed } = await restore(data, ARGS, { DATABASE_URL });
  assert.equal(code, 1, printed);
  assert.match(printed, /已有单位的数据[\s\S]*already holds a unit's data/);
  assert.equal(await people(), 3000);
});
