import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { sql as statement } from 'kysely';
import { testDatabase } from './testing.ts';

const { db, owner, close } = await testDatabase();
after(close);

/** What a database server does to everybody when it is restarted. */
const cutAll = () =>
  owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and usename <> current_user`);

const isCut = ({ code, kind }: { code?: string; kind?: string }) => code === '57P01' || kind === 'away';

test('ids leave the database as numbers, alone and in a list; days and instants as text', async () => {
  const { rows } = await db.inUnit(1, (sql) =>
    statement`select 7::bigint as id, '{7,8}'::bigint[] as ids, '{}'::bigint[] as none, date '2026-11-26' as day,
      timestamptz '2026-11-26 08:00+08' as at`.execute(sql),
  );
  assert.deepEqual(rows, [{ id: 7, ids: [7, 8], none: [], day: '2026-11-26', at: '2026-11-26T00:00:00.000Z' }]);
});

test('a database that is restarted fails the work under way, and the program goes on', async () => {
  const between = db.inUnit(1, async (sql) => {
    await statement`select 1`.execute(sql);
    await cutAll();
    for (;;) await statement`select 1`.execute(sql);
  });
  await assert.rejects(between, isCut);
  const waiting = db.inUnit(1, async (sql) => {
    setTimeout(cutAll, 100);
    await statement`select pg_sleep(60)`.execute(sql);
  });
  await assert.rejects(waiting, isCut);
  const after = await db.inUnit(1, (sql) => statement<{ one: number }>`select 1 as one`.execute(sql));
  assert.deepEqual(after.rows, [{ one: 1 }]);
});
