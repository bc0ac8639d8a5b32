/**
 * A job killed in the middle, as a process: the program is destroying a batch of thousands that two persons carried when it is killed
 * without warning; started again it carries the batch to its end. Each record is destroyed once, with one entry; one certificate.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { confirmed } from '../src/fixtures/destruction.ts';
import { aWorld } from '../src/fixtures/world.ts';
import { launch, running } from './installations.ts';

const PEOPLE = 6_000;
const w = await aWorld(new Date().toISOString());
const data = mkdtempSync(join(tmpdir(), 'bulwark-killed-'));
after(async () => {
  for (const end of running) end();
  await w.close();
  rmSync(data, { recursive: true, force: true });
});

const DATABASE_URL = w.owner.options.connectionString!;

async function start() {
  const program = launch('main.ts', ['--port', '0'], data, { DATABASE_URL });
  while (!program.printed().includes('Ctrl+C')) {
    assert.equal(program.child.exitCode, null, program.printed());
    await sleep(50);
  }
  return program;
}

const one = async <Row>(text: string): Promise<Row> => (await w.owner.query(text)).rows[0] as Row;
const steps = async (unitId: number) =>
  (
    await one<{ n: number }>(
      `select count(*)::int as n from journal_entry where unit_id = ${unitId} and body like '{"action":"retention.destroy",%'`,
    )
  ).n;

test('killed in the middle of a destruction and started again: each record once, one certificate, the ledger right', async () => {
  const unit = await w.aUnit();
  await w.owner.query(
    `insert into person (unit_id, name, joined_on, left_on, salt, entered_at)
     select ${unit.unitId}, '离任' || n, '2010-01-04', '2015-01-05', decode(md5(n::text), 'hex'), now() from generate_series(1, ${PEOPLE}) n`,
  );
  await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  const batchId = await confirmed(w, unit);
  // The program goes by who may sign in.
  await w.owner.query(`insert into login_name values ('nobody', $1, $2)`, [unit.unitId, unit.as.head.accountId]);

  const first = await start();
  for (let waited = 0; (await steps(unit.unitId)) < 2; waited += 20) {
    assert.ok(waited < 60_000, first.printed());
    await sleep(20);
  }
  first.child.kill('SIGKILL');
  await first.ended;
  const before = await steps(unit.unitId);
  const left = await one<{ n: number }>(`select count(*)::int as n from person where name like '离任%'`);
  assert.ok(left.n > 0 && left.n < PEOPLE, `${left.n} of ${PEOPLE} are left: it was killed in the middle`);

  // Its silence is noticed after a minute, and it is taken up again a minute after that: both are let pass at once.
  await w.owner.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour', started_on = now() - interval '1 hour',
    retry_delay = 0 where state = 'active'`);
  await w.owner.query(`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
  const second = await start();
  const state = () =>
    one<{ state: string; file: string }>(
      `select state, file_hash as file from retention_batch where batch_id = ${batchId}`,
    );
  for (let waited = 0; (await state()).state !== 'destroyed'; waited += 100) {
    assert.ok(waited < 240_000, second.printed());
    await sleep(100);
  }
  second.child.kill('SIGTERM');
  await second.ended;

  assert.ok((await steps(unit.unitId)) > before);
  const named = await one<{ all: number; once: number }>(
    `select count(*)::int as all, count(distinct id)::int as once from journal_entry e,
       jsonb_array_elements_text(e.body::jsonb -> 'facts' -> 'destroyed') id
     where body like '{"action":"retention.destroy",%' and body::jsonb -> 'facts' ->> 'kind' = 'person'`,
  );
  assert.deepEqual(named, { all: PEOPLE, once: PEOPLE });
  assert.equal((await one<{ n: number }>(`select count(*)::int as n from person where name like '离任%'`)).n, 0);
  const certified = `select count(*)::int as n from journal_entry where body like '{"action":"retention.certify",%'`;
  assert.equal((await one<{ n: number }>(certified)).n, 1);
  assert.ok((await state()).file);
  await w.checkInvariants();
});
