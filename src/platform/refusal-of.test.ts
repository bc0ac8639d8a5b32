import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, afterEach, test } from 'node:test';
import { sql as statement } from 'kysely';
import { z } from 'zod';
import { connect } from '../database/connect.ts';
import { aWorld } from '../fixtures/world.ts';
import { listEntries } from '../journal/read.ts';
import { action, type Context, done, ownUnit } from './action.ts';
import { perform } from './perform.ts';
import { Refusal } from './refusal.ts';

const w = await aWorld();
const unit = await w.aUnit();
const officer = unit.as['security-officer'];
afterEach(() => w.checkInvariants());
after(() => w.close());

let inside: (context: Context) => Promise<unknown> = async () => {};
const renameUnit = action({
  name: 'test.rename-unit',
  input: z.strictObject({}),
  by: ['security-officer'],
  within: ownUnit,
  prepare: async () => {
    if (before) await before();
  },
  async run(context) {
    await statement`update unit set name = '改名' where unit_id = ${context.unitId}`.execute(context.sql);
    await inside(context);
    return done({ result: {}, record: {}, touched: 'nothing' });
  },
});
let before: (() => unknown) | undefined;

/** Of the act nothing stands: neither the name nor the entry. */
async function nothingWasSaved() {
  const { rows } = await w.owner.query('select name from unit where unit_id = $1', [unit.unitId]);
  assert.equal(rows[0].name, '示例研究院');
  const entries = await w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 5 }));
  assert.deepEqual(entries, []);
}

test('the database is full, out of memory, shutting down or starting: the user is told that nothing was saved, and what to do', async () => {
  const expected = {
    53100: 'storage-full',
    53200: 'database-away',
    53300: 'busy',
    '57P01': 'database-away',
    '57P03': 'database-away',
  } as const;
  for (const [state, code] of Object.entries(expected)) {
    inside = ({ sql }) => statement.raw(`do $$ begin raise sqlstate '${state}'; end $$`).execute(sql);
    await w.isRefused(code, officer, renameUnit, {});
    await nothingWasSaved();
  }
});

test('what the database declines for another reason stays a fault', async () => {
  inside = ({ sql }) => statement.raw('select 1/0').execute(sql);
  await assert.rejects(w.does(officer, renameUnit, {}), { code: '22012' });
  await nothingWasSaved();
});

test('the connection is cut in the middle of an act: nothing was saved, and the next act has another connection', async () => {
  inside = async ({ sql }) => {
    const own = await statement<{ pid: number }>`select pg_backend_pid() as pid`.execute(sql);
    await w.owner.query('select pg_terminate_backend($1)', [own.rows[0]!.pid]);
    await statement`select pg_sleep(5)`.execute(sql);
  };
  await w.isRefused('database-away', officer, renameUnit, {});
  await nothingWasSaved();
});

test('cut while committing, nobody can say whether it was saved, and the user is not told that it was not', async () => {
  await w.owner.query(
    `create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(20); return null; end'`,
  );
  await w.owner.query(`create constraint trigger slow after insert on journal_entry deferrable initially deferred
    for each row execute function slow()`);
  inside = async () => {};
  const outcome = w.isRefused('uncertain', officer, renameUnit, {});
  const committing = `select pid from pg_stat_activity where datname = current_database() and query = 'commit' and wait_event = 'PgSleep'`;
  let pid: number | undefined;
  while (pid === undefined) pid = (await w.owner.query(committing)).rows[0]?.pid;
  await w.owner.query('select pg_terminate_backend($1)', [pid]);
  await outcome;
  await w.owner.query('drop function slow cascade');
  await nothingWasSaved();
});

test('no connection is free in time: busy, and not a fault', async () => {
  const db = connect({ connection: w.connection, connections: 1, waitMs: 200 });
  let free = () => {};
  const taken = db.outside(() => new Promise<void>((resolve) => (free = resolve)));
  const refused = perform({ ...w.world, db }, officer, renameUnit, {});
  await assert.rejects(refused, (reason) => reason instanceof Refusal && reason.code === 'busy');
  free();
  await taken;
  await db.close();
  await nothingWasSaved();
});

test('no database there at all: said in words', async () => {
  const db = connect({ connection: { host: '127.0.0.1', port: 1 }, waitMs: 2000 });
  const refused = perform({ ...w.world, db }, officer, renameUnit, {});
  await assert.rejects(refused, (reason) => reason instanceof Refusal && reason.code === 'database-away');
  await db.close();
});

test('no room for a file: nothing was saved, and the user is told so', async () => {
  before = () => writeFileSync('/dev/full', 'x');
  const { cause } = await w.isRefused('storage-full', officer, renameUnit, {});
  assert.equal((cause as NodeJS.ErrnoException).code, 'ENOSPC');
  before = undefined;
  await nothingWasSaved();
});
