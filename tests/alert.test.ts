/**
 * The whole way of an alert: somebody changes a row past the program; the nightly jobs, run as the server runs them, find it; the log, the
 * watch over the machine and the pages of those who answer for it say so, without a name; the auditor takes note, and it is over.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql as statement } from 'kysely';
import { pino } from 'pino';
import { openQueue } from '../src/database/queue.ts';
import { addPerson } from '../src/domain/people/actions/change-people.ts';
import { appendEntry } from '../src/journal/append.ts';
import { recorded } from '../src/journal/entry.ts';
import { instant } from '../src/law/day.ts';
import { jobsOf } from '../src/server/job-list.ts';
import { type JobEnd, startJobs } from '../src/server/jobs.ts';
import { anOutside, type Outside, type OutsideUnit } from './outside.ts';

const NAME = '章不外传';
let o: Outside;
let unit: OutsideUnit;
let other: OutsideUnit;
before(async () => {
  o = await anOutside();
  unit = await o.aUnit('被改动的单位');
  other = await o.aUnit('别的单位');
  for (const one of [unit, other]) await asSetUp(one);
});
after(() => o.close());

/** The test's units came without an entry; those of the program come with one, in the same transaction. */
async function asSetUp({ unitId }: OutsideUnit): Promise<void> {
  await o.w.world.db.inUnit(unitId, async (sql) => {
    await statement`update unit set name = name where unit_id = ${unitId}`.execute(sql);
    await statement`update account set login = login where unit_id = ${unitId}`.execute(sql);
    await statement`update person set name = name where unit_id = ${unitId}`.execute(sql);
    const at = instant(o.w.world.clock());
    await appendEntry(sql, { unit: unitId, at, action: 'accounts.set-up', by: 0, facts: recorded({}) });
  });
}

/** One run of the jobs that look, by the queue and all; answers what was written to the log. */
async function night(): Promise<string> {
  const { w } = o;
  const said: string[] = [];
  const ends: JobEnd[] = [];
  const log = pino({}, { write: (line: string) => void said.push(line) });
  const all = jobsOf({ world: w.world, log, edition: 'one', filesOf: async () => [] });
  const jobs = all.filter(({ name }) => name === 'turn-of-day' || name === 'compare-record');
  const running = startJobs({
    ...{ jobs, log, onEnd: (end: JobEnd) => void ends.push(end) },
    openQueue: (onFault) => openQueue({ owner: w.ownerConnection, app: w.connection }, onFault),
    unitIds: async () => [unit.unitId, other.unitId],
  });
  for (let waited = 0; ends.length < 2; waited += 50) {
    assert.ok(waited < 30_000, 'the jobs have run');
    await sleep(50);
  }
  await running.stop();
  assert.deepEqual(new Set(ends.map(({ result }) => result)), new Set(['done']));
  return said.join('');
}

const watch = async (url: string) => o.request({ method: 'GET', url, remoteAddress: '127.0.0.1' });
const foundBy = async (one: OutsideUnit, role: keyof OutsideUnit['cookies']) => {
  const answer = await o.ask(await o.cookieOf(one.as[role]), 'record.found', {});
  return answer.status === 200
    ? (answer.body as { result: { found: { check: string; rows: number }[] } }).result.found
    : answer.status;
};

test('a row changed past the program is found at night, said to whom it concerns, and over when the auditor took note', async () => {
  const { w } = o;
  const { personId } = await w.does(unit.as.personnel, addPerson, { name: NAME, joinedOn: '2020-01-06' });
  await w.sequence();
  assert.doesNotMatch(await night(), /tables are not|ledger was not/, 'all is well');
  assert.deepEqual((await watch('/readyz')).body, { status: 'ready' });

  await w.owner.query('update person set joined_on = $1 where person_id = $2', ['2019-01-07', personId]);
  w.moveTo('2026-11-24T02:00:00.000Z');
  const said = await night();
  assert.match(said, /the tables are not what the record says/);
  assert.ok(!said.includes(NAME));

  const ready = (await watch('/readyz')).body as { status: string; differences: Record<string, number> };
  assert.equal(ready.status, 'degraded');
  assert.ok(ready.differences['compare-record']! >= 1);
  assert.match((await watch('/metrics')).text, /^bulwark_differences\{job="compare-record"\} [1-9]/m);
  for (const role of ['auditor', 'head', 'security-officer', 'system-admin'] as const) {
    const found = await foundBy(unit, role);
    assert.ok(Array.isArray(found) && found.some((one) => one.check === 'compare-record' && one.rows >= 1), role);
    assert.deepEqual(await foundBy(other, role), [], `${role} of another unit`);
  }
  assert.equal(await foundBy(unit, 'member'), 403);

  for (const check of Object.keys(ready.differences)) {
    assert.equal((await o.ask(await o.cookieOf(unit.as.head), 'record.take-note', { check })).status, 403);
    assert.equal((await o.ask(await o.cookieOf(unit.as.auditor), 'record.take-note', { check })).status, 200);
  }
  assert.deepEqual(await foundBy(unit, 'head'), []);
  assert.deepEqual((await watch('/readyz')).body, { status: 'ready' });
});
