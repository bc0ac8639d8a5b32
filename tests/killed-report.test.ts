/**
 * The program killed between receiving a report and sealing it, as a process: the whole report has come in, and nothing of it is written yet.
 * Nothing of it lies anywhere afterwards; and what the reporter was not told he has still on his page, sends again, and it is in once.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCode, encrypted } from '../src/fixtures/clues.ts';
import { aWorld } from '../src/fixtures/world.ts';
import { launch, running } from './installations.ts';

const w = await aWorld(new Date().toISOString());
const data = mkdtempSync(join(tmpdir(), 'bulwark-killed-report-'));
after(async () => {
  for (const end of running) end();
  await w.close();
  rmSync(data, { recursive: true, force: true });
});

const DATABASE_URL = w.owner.options.connectionString!;
const WORDS = '只此一处的文字甲乙丙：有人在机房外拍照';
const RECIPIENT = 'age1qzdkpfjcr5j0j6lsk7fdh9fscwke7m7w3wyqdxgza3v90dtzdacsx6vjys';

async function start() {
  const program = launch('main.ts', ['--port', '0'], data, { DATABASE_URL });
  while (!program.printed().includes('Ctrl+C')) {
    assert.equal(program.child.exitCode, null, program.printed());
    await sleep(50);
  }
  return { ...program, address: /http:\/\/[\w.:]+/.exec(program.printed())![0] };
}

/** All that lies anywhere: every row of every table, as text and as bytes, and every file of the installation. */
async function allThatLies(): Promise<Buffer> {
  const tables = await w.owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: Buffer[] = [];
  for (const { name } of tables.rows)
    for (const { t } of (await w.owner.query<{ t: string }>(`select t::text as t from ${name} t`)).rows)
      parts.push(Buffer.from(t));
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' }).map((one) => join(data, one)))
    if (statSync(path).isFile()) parts.push(readFileSync(path));
  return Buffer.concat(parts);
}
const standsIn = (all: Buffer) => [WORDS, Buffer.from(WORDS).toString('hex')].some((one) => all.includes(one));
const count = async (what: string) =>
  (await w.owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;

test('killed between receiving a report and sealing it: nothing is lost, nothing leaks, and sent again it is in once', async () => {
  const unit = await w.aUnit();
  await w.owner.query(`insert into login_name values ('nobody', $1, $2)`, [unit.unitId, unit.as.head.accountId]);
  await w.owner.query(`insert into relay_key (unit_id, recipient, made_at, made_by) values ($1, $2, now(), $3)`, [
    ...[unit.unitId, RECIPIENT, unit.as['relay-officer'].accountId],
  ]);
  const body = JSON.stringify({
    ...{ unitId: unit.unitId, code: aCode(), what: WORDS, where: WORDS, protection: true },
    contact: await encrypted(WORDS, [RECIPIENT]),
  });
  const send = (address: string) =>
    fetch(`${address}/outside/report`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  const first = await start();
  // Held where the report has been read and nothing is sealed yet: its first look at the clues waits.
  const hold = await w.owner.connect();
  await hold.query('begin; lock table clue in access exclusive mode');
  const answered = send(first.address).then(
    ({ status }) => status,
    () => 'cut',
  );
  const waits = `pg_stat_activity where wait_event_type = 'Lock' and query like '%from clue c%' and datname = current_database()`;
  for (let waited = 0; (await count(waits)) === 0; waited += 20) {
    assert.ok(waited < 60_000, 'it came in and waits');
    await sleep(20);
  }
  first.child.kill('SIGKILL');
  await first.ended;
  assert.equal(await answered, 'cut', 'the reporter was not told that it is in');
  await hold.query('rollback');
  hold.release();

  assert.equal(await count('clue'), 0);
  assert.ok(!standsIn(await allThatLies()), 'nothing of it lies anywhere');

  const second = await start();
  const again = (await (await send(second.address)).json()) as { result: { number: string } };
  const third = (await (await send(second.address)).json()) as { result: { number: string } };
  assert.equal(again.result.number, third.result.number);
  assert.deepEqual(
    [await count('clue'), await count('clue_word'), await count('clue_contact')],
    [1, 1, 1],
    'in, and once',
  );
  second.child.kill('SIGTERM');
  await second.ended;
  assert.ok(!standsIn(await allThatLies()), 'and sealed');
  await w.checkInvariants();
});
