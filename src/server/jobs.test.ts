import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { type Logger, pino } from 'pino';
import { openQueue, QUEUE } from '../database/queue.ts';
import { listMarks } from '../database/unit-jobs.ts';
import { rebuildDifference } from '../domain/duties/store/derive.ts';
import { aWorld } from '../fixtures/world.ts';
import { listEntries } from '../journal/read.ts';
import { keepFile } from '../platform/files.ts';
import { jobsOf } from './job-list.ts';
import { type Job, type JobEnd, startJobs } from './jobs.ts';

const w = await aWorld();
after(() => w.close());

const lies = (hash: string) => existsSync(join(w.world.services.filesRoot, hash.slice(0, 2), hash.slice(2)));

const rebuilt = (unitId: number) => w.world.db.inUnit(unitId, (sql) => rebuildDifference(sql, unitId, w.today()));

async function until(true_: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if (await true_()) return;
    await sleep(50);
  }
  assert.fail(`waited in vain until ${what}`);
}

/** Jobs as the server runs them, on the test's database. */
function aRun(jobs: (log: Logger) => readonly Job[], unitIds: number[]) {
  const said: string[] = [];
  const ends: JobEnd[] = [];
  const opened: PgBoss[] = [];
  const log: Logger = pino({}, { write: (line: string) => void said.push(line) });
  const running = startJobs({
    openQueue: async (onFault) => {
      const boss = await openQueue({ owner: w.ownerConnection, app: w.connection }, onFault);
      opened.push(boss);
      return boss;
    },
    jobs: jobs(log),
    unitIds: async () => unitIds,
    log,
    onEnd: (end) => void ends.push(end),
  });
  return { said, ends, opened, stop: () => running.stop() };
}

const allJobs = (filesOf: (unitId: number) => Promise<string[]>) => (log: Logger) =>
  jobsOf({ world: w.world, log, edition: 'one', filesOf });

test('a new year brings its rows and a file of nobody goes, though one unit cannot be read', async () => {
  const unit = await w.aUnit();
  const kept = await keepFile(w.world.services.filesRoot, Buffer.from('referred to'), { protect: false });
  const lost = await keepFile(w.world.services.filesRoot, Buffer.from('of nobody'), { protect: false });
  w.moveTo('2028-01-03T02:00:00.000Z');
  const run = aRun(
    allJobs(async (unitId) => (unitId === unit.unitId ? [kept.hash] : [])),
    [0, unit.unitId],
  );
  // Those that fail for the unit that is not there, and the sweep of files.
  await until(() => run.ends.length >= 20, 'each job has run once');
  await run.stop();
  await w.checkInvariants();
  assert.ok(lies(kept.hash) && !lies(lost.hash));
  const failed = run.ends.filter(({ result }) => result === 'failed').map(({ job }) => job);
  assert.deepEqual(
    failed.sort(),
    [
      'check-in-phones',
      'clue-contacts',
      'compare-record',
      'cross-checks',
      'date-orders',
      'dispatches',
      'expire-proposals',
      'forget-releases',
      'incident-clocks',
      'inspection-pack-files',
      'inspection-packs',
      'remind',
      'required-tasks',
      'requirements',
      'retention',
      'returns',
      'situations',
      'tests',
      'turn-of-day',
    ],
    'the unit that is not there',
  );
  assert.equal(run.said.filter((line) => line.includes('a job failed')).length, 19, 'each is written down, once');
  const marks = await w.world.db.outside((sql) => listMarks(sql, unit.unitId));
  assert.deepEqual(
    marks.filter(({ job }) => job === 'turn-of-day').map(({ job, differences }) => ({ job, differences })),
    [{ job: 'turn-of-day', differences: 0 }],
  );
});

test('what the queue keeps of a failure is no word of what was wrong', async () => {
  const secret = '张三的身份证号';
  const run = aRun(() => [{ name: 'falls', cron: '0 0 1 1 *', forUnit: () => Promise.reject(new Error(secret)) }], [1]);
  await until(() => run.ends.some(({ job }) => job === 'falls'), 'it has fallen');
  await until(async () => {
    const kept = await w.owner.query(`select output::text as said from pgboss.job where data ->> 'job' = 'falls'`);
    return kept.rows[0]?.said?.includes('failures');
  }, 'the failure is kept');
  await run.stop();
  const kept = await w.owner.query<{ all: string }>(`select string_agg(j::text, ' ') as all from pgboss.job j`);
  assert.ok(!kept.rows[0]!.all.includes(secret));
  assert.ok(!run.said.join('').includes(secret));
});

test('a job that was cut by a killed program is begun again, and never run by two at once', async () => {
  await w.owner.query('delete from pgboss.job');
  // As a killed program leaves it: taken, with a sign of life that stays out.
  await w.owner.query(`insert into pgboss.job (name, data, singleton_key, policy, state, started_on, heartbeat_on, heartbeat_seconds, expire_seconds, retry_limit, retry_delay)
    select name, '{"job":"counts"}', 'counts', policy, 'active', now() - interval '1 hour', now() - interval '1 hour', heartbeat_seconds, expire_seconds, retry_limit, 0
    from pgboss.queue where name = '${QUEUE}'`);
  let ran = 0;
  const count = async () => {
    ran += 1;
  };
  const run = aRun(() => [{ name: 'counts', cron: '0 0 1 1 *', forAll: count }], []);
  await until(() => run.opened.length === 1, 'the queue is open');
  await sleep(300);
  assert.equal(ran, 0, 'while the other may still be at it, nobody else begins');
  await run.opened[0]!.supervise(QUEUE);
  await run.opened[0]!.send(QUEUE, { job: 'nothing' }); // wakes it; it would look within a minute anyway
  await until(() => ran > 0, 'it is begun again');
  await run.stop();
  assert.equal(ran, 1);
});

test('the turn of the day finds what was changed past the program, says it once, and derives the ledger anew', async () => {
  w.moveTo('2026-11-23T02:00:00.000Z');
  const unit = await w.aUnit();
  const jobs = allJobs(async () => [])(pino({ enabled: false }));
  const turn = jobs.find(({ name }) => name === 'turn-of-day') as Extract<Job, { forUnit: unknown }>;
  await turn.forUnit(unit.unitId);
  const planted = `delete from duty where unit_id = ${unit.unitId} and person_id = ${unit.memberId}`;
  const gone = (await w.owner.query(planted)).rowCount!;
  assert.ok(gone > 0);
  await turn.forUnit(unit.unitId);
  const entries = () => w.world.db.inUnit(unit.unitId, (sql) => listEntries(sql, unit.unitId, { limit: 100 }));
  assert.equal((await entries()).length, 0, 'the day is done; tomorrow is the next look');
  w.moveTo('2026-11-24T02:00:00.000Z');
  await turn.forUnit(unit.unitId);
  await turn.forUnit(unit.unitId);
  const [found, ...others] = await entries();
  assert.equal(others.length, 0, 'said once, though it ran twice');
  assert.equal(found!.action, 'duties.differed');
  assert.equal((found!.facts as { rows: number }).rows, gone);
  const [mark] = await w.world.db.outside((sql) => listMarks(sql, unit.unitId));
  assert.equal(mark!.differences, gone);
  assert.deepEqual(await rebuilt(unit.unitId), []);
});

test('another edition of the law and a new year are no difference; what was planted on the last day of the old one is', async () => {
  w.moveTo('2026-12-31T02:00:00.000Z');
  const unit = await w.aUnit();
  const turn = (edition: string) => {
    const jobs = jobsOf({ world: w.world, log: pino({ enabled: false }), edition, filesOf: async () => [] });
    return (jobs[0] as Extract<Job, { forUnit: unknown }>).forUnit(unit.unitId);
  };
  const differences = async () =>
    (await w.world.db.outside((sql) => listMarks(sql, unit.unitId))).map((mark) => mark.differences);
  await turn('one');
  w.moveTo('2027-01-01T02:00:00.000Z');
  await turn('one');
  assert.deepEqual(await differences(), [0], 'the rows of the new year are owed by right');
  await w.owner.query(`delete from duty where unit_id = ${unit.unitId}`);
  await turn('two');
  assert.deepEqual(await differences(), [0], 'derived by another edition');
  w.moveTo('2027-12-31T02:00:00.000Z');
  await turn('two');
  const planted = await w.owner.query(
    `update duty set due_at = due_at + interval '1 day' where unit_id = ${unit.unitId} and person_id = ${unit.memberId}`,
  );
  w.moveTo('2028-01-01T02:00:00.000Z');
  await turn('two');
  assert.deepEqual(await differences(), [planted.rowCount]);
  assert.deepEqual(await rebuilt(unit.unitId), []);
});
