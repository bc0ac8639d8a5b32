/** A back-up taken and restored: that it is everything, at one moment, in whatever database. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import { migrate, migrationFiles } from '../database/migrate.ts';
import { changePerson } from '../domain/people/actions/change-people.ts';
import { aBackedUpWorld, aGivenDatabase, allRows, shapeOf } from '../fixtures/backups.ts';
import { recordRestored } from './record.ts';
import { takeBackup } from './take.ts';

const { w, unit, place, data, owner, lock, taken, aDatabase, restore, close } = await aBackedUpWorld();
after(close);

describe('a back-up, restored', () => {
  test('into an empty database and folder, is everything that stood', async () => {
    const { path, manifest } = await taken();
    assert.equal(manifest.rows.unit, 2);
    assert.deepEqual(manifest.missingFiles, []);
    const config = await aDatabase();
    const into = join(place, 'whole');
    await restore({ path, owner: config, keys: join(into, 'keys'), files: join(into, 'files') });
    assert.deepEqual(await allRows(config), await allRows(owner));
    assert.deepEqual(await shapeOf(config), await shapeOf(owner));
    assert.equal(readFileSync(join(into, 'keys/installation'), 'utf8'), 'ab'.repeat(32));
    const [kept] = (await w.owner.query<{ hash: string }>('select file_hash as hash from file')).rows;
    const lies = join(kept!.hash.slice(0, 2), kept!.hash.slice(2));
    assert.deepEqual(readFileSync(join(into, 'files', lies)), readFileSync(join(data, 'files', lies)));
  });

  test('goes from a server whose owner meets the walls to another such server', async () => {
    const first = await aDatabase(aGivenDatabase);
    const second = await aDatabase(aGivenDatabase);
    const { path } = await taken();
    await restore({ path, owner: first });
    const again = await takeBackup({ owner: first, data, path: join(place, 'given.age'), lock });
    assert.equal(
      again.manifest.rows.person,
      Number((await w.owner.query('select count(*) as n from person')).rows[0].n),
    );
    await restore({ path: again.path, owner: second });
    // Row-level security hides all rows from an owner who names no unit: looked at from above.
    const fromAbove = ({ connectionString }: pg.ClientConfig) => {
      const address = new URL(owner.connectionString!);
      address.pathname = new URL(connectionString!).pathname;
      return { connectionString: address.toString() };
    };
    assert.deepEqual(await allRows(fromAbove(second)), await allRows(owner));
  });

  test('brings a schema of before up to this one', async () => {
    const before = await aDatabase();
    await migrate(before, migrationFiles().slice(0, 4));
    const client = new pg.Client(before);
    await client.connect();
    await client.query(
      `insert into unit (unit_id, name, ledger_from, created_at) values (nextval('unit_id_seq'), '旧版单位', '2025-01-01', now())`,
    );
    await client.query(`insert into journal_entry (unit_id, body, leaf) values (1, '{}', sha256('\\x007b7d'))`);
    await client.end();
    const { path, about } = await takeBackup({ owner: before, data, path: join(place, 'before.age'), lock });
    assert.equal(about.migrations.length, 4);
    const config = await aDatabase();
    const { migrated, altered } = await restore({ path, owner: config });
    assert.deepEqual(
      migrated,
      migrationFiles()
        .slice(4)
        .map(({ name }) => name),
    );
    assert.deepEqual(altered, []);
    assert.match((await allRows(config)).unit![0]!, /旧版单位/);
  });

  test('leaves an entry in the record of each unit, with a digest of each table', async () => {
    const { path } = await taken();
    const config = await aDatabase();
    await w.does(unit.as.personnel, changePerson, { personId: unit.memberId, name: '员工甲' });
    const file = 'ab'.repeat(32);
    const second = await taken();
    await restore({
      path: second.path,
      owner: config,
      beforeCommit: (client, restored) =>
        recordRestored(client, restored, { at: new Date('2026-11-24T01:00:00Z'), file }),
    });
    const client = new pg.Client(config);
    await client.connect();
    const { rows } = await client.query<{ body: string; fits: boolean }>(
      `select body, leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) as fits from journal_entry where body like '%backup.restored%'`,
    );
    await client.end();
    assert.equal(rows.length, 1, 'the other unit has no record yet');
    const { by, facts } = JSON.parse(rows[0]!.body);
    assert.equal(by, 0);
    assert.equal(facts.file, file);
    assert.ok(
      facts.tables.some(({ table, rows: n }: { table: string; rows: number }) => table === 'person' && n === 2),
    );
    assert.doesNotMatch(rows[0]!.body, /员工/);
    assert.ok(rows[0]!.fits);
    assert.ok(existsSync(path));
  });
});

test('taken while others write, it shows one moment', async () => {
  await w.owner.query('create table pair (unit_id int, side text, n int)');
  let writing = true;
  let written = 0;
  // Each transaction writes two rows that belong together: a moment never shows one of them.
  const writer = (async () => {
    const client = await w.owner.connect();
    while (writing) {
      await client.query(
        `begin; insert into pair values (1, 'a', ${written}); insert into pair values (1, 'b', ${written}); commit`,
      );
      written += 1;
    }
    client.release();
  })();
  const counts: number[] = [];
  for (let round = 0; round < 5; round += 1) counts.push((await taken()).manifest.rows.pair!);
  writing = false;
  await writer;
  await w.owner.query('drop table pair');
  assert.ok(written > 10, 'it was being written');
  assert.deepEqual(
    counts.filter((count) => count % 2 !== 0),
    [],
  );
  assert.ok(counts.at(-1)! > counts[0]!, 'later back-ups show more');
});

test('a file that is missing, or was altered, is named and left out; the rest is backed up', async () => {
  const [kept] = (await w.owner.query<{ hash: string }>('select file_hash as hash from file')).rows;
  const lies = join(data, 'files', kept!.hash.slice(0, 2), kept!.hash.slice(2));
  copyFileSync(lies, `${lies}.kept`);
  writeFileSync(lies, 'altered');
  assert.deepEqual((await taken()).manifest.missingFiles, [kept!.hash]);
  rmSync(lies);
  assert.deepEqual((await taken()).manifest.missingFiles, [kept!.hash]);
  copyFileSync(`${lies}.kept`, lies);
});

test('an entry of the record that was altered before is restored as it stood, and named', async () => {
  const { rows } = await w.owner.query<{ id: string; body: string }>(
    'select entry_id as id, body from journal_entry where unit_id = $1 order by entry_id limit 1',
    [unit.unitId],
  );
  await w.owner.query('update journal_entry set body = $2 where entry_id = $1', [rows[0]!.id, '{"forged":true}']);
  const { path } = await taken();
  await w.owner.query('update journal_entry set body = $2 where entry_id = $1', [rows[0]!.id, rows[0]!.body]);
  const { altered } = await restore({ path, owner: await aDatabase() });
  assert.deepEqual(altered, [{ unit: unit.unitId, entries: [rows[0]!.id] }]);
});

test('a file of that name is never overwritten, and a passphrase that can be guessed is not taken', async () => {
  const { path } = await taken();
  const { size } = statSync(path);
  await assert.rejects(takeBackup({ owner, data, path, lock }), { problem: 'file-exists' });
  assert.equal(statSync(path).size, size);
  await assert.rejects(takeBackup({ owner, data, path: join(place, 'weak.age'), lock: { passphrase: 'kurz' } }), {
    problem: 'weak-passphrase',
  });
  await assert.rejects(takeBackup({ owner, data, path: join(place, 'no/such/folder.age'), lock }), {
    problem: 'not-written',
  });
});

test('no column holds the number of a transaction but the one that the restoring transaction gives anew', async () => {
  const { rows } = await w.owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and udt_name in ('xid', 'xid8') and coalesce(column_default, '') <> 'pg_current_xact_id()'`,
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [],
  );
});
