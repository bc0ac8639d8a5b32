import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test, { after } from 'node:test';
import type pg from 'pg';
import { type Migration, migrate, migrationFiles, SchemaRefused } from './migrate.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
const { owner, ownerConfig } = database;
after(() => database.close());

const planted = (name: string, sql: string): Migration => ({ name, sql, hash: name });
const [adds, fills] = [
  planted('9001-adds.sql', 'create table planted (n int)'),
  planted('9002-fills.sql', 'insert into planted values (1)'),
];
const rowsOfPlanted = async () => (await owner.query('select n from planted')).rows;
const names = async () => (await owner.query('select name from migration order by name')).rows.map((row) => row.name);

test('an upgrade that fails in its second file leaves nothing of its first, says so, and the earlier program still serves', async () => {
  const before = await names();
  const breaks = planted('9002-breaks.sql', 'insert into planted values (1); select 1 / 0');
  await assert.rejects(
    migrate(ownerConfig, [...migrationFiles(), adds, breaks]),
    (reason) =>
      reason instanceof SchemaRefused &&
      /9002-breaks\.sql.*已全部撤回/.test(reason.message) &&
      /undone whole/.test(reason.message) &&
      /division by zero/.test(reason.message),
  );
  assert.deepEqual(await names(), before);
  assert.deepEqual((await owner.query(`select to_regclass('planted') as found`)).rows, [{ found: null }]);
  assert.deepEqual(await migrate(ownerConfig), []);
});

test('programs that start at once upgrade once, and the data are still there', async () => {
  await owner.query(`insert into unit (unit_id, name, ledger_from, created_at) values (7, '甲', '2025-01-01', now())`);
  const runs = await Promise.all(
    Array.from({ length: 5 }, () => migrate(ownerConfig, [...migrationFiles(), adds, fills])),
  );
  assert.deepEqual(runs.flat().sort(), [adds.name, fills.name]);
  assert.deepEqual(await rowsOfPlanted(), [{ n: 1 }]);
  assert.deepEqual((await owner.query('select name from unit where unit_id = 7')).rows, [{ name: '甲' }]);
});

test('an earlier program refuses the newer schema, and one of another edition its own', async () => {
  await assert.rejects(
    migrate(ownerConfig),
    (reason) => reason instanceof SchemaRefused && /9001-adds/.test(reason.message),
  );
  const other = { ...adds, hash: 'another' };
  await assert.rejects(
    migrate(ownerConfig, [...migrationFiles(), other, fills]),
    (reason) => reason instanceof SchemaRefused && /another 9001-adds\.sql/.test(reason.message),
  );
  assert.deepEqual(await rowsOfPlanted(), [{ n: 1 }]);
});

test('for an owner who is no superuser the schema is made too, and a migration that the walls would blind fails aloud', async () => {
  const name = `bulwark_owner_${randomBytes(4).toString('hex')}`;
  await owner.query(`create role ${name} login createrole password '${name}'`);
  await owner.query(`create database ${name} owner ${name}`);
  const address = new URL(ownerConfig.connectionString!);
  Object.assign(address, { username: name, password: name, pathname: `/${name}` });
  const asOwner: pg.ClientConfig = { connectionString: address.toString() };
  try {
    assert.equal((await migrate(asOwner)).length, migrationFiles().length);
    const blind = planted('9003-blind.sql', `update unit set name = trim(name)`);
    await assert.rejects(migrate(asOwner, [...migrationFiles(), blind]), /row-level security policy for table "unit"/);
    const open = 'alter table unit no force row level security';
    const seeing = planted('9003-seeing.sql', `${open}; ${blind.sql}; ${open.replace('no force', 'force')}`);
    assert.deepEqual(await migrate(asOwner, [...migrationFiles(), seeing]), [seeing.name]);
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.query(`drop role ${name}`);
  }
});
