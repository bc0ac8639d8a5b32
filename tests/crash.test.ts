/**
 * Power cuts, in the small: the server, the database, or both are killed without warning while eight people work. What was answered as
 * done is there, nothing is there twice, every act has its entry, the record is whole and the ledger equals a rebuild.
 *
 * A run of every day makes three cuts; `BULWARK_CUTS=20 BULWARK_CUT_ACTS=1000 ./bulwark test tests/crash` makes the whole trial.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { rebuildDifference } from '../src/domain/duties/store/derive.ts';
import { alteredEntries } from '../src/journal/read.ts';
import { dayAt } from '../src/law/day.ts';
import { post, setUp } from './first-officer.ts';
import { anInstallation, type Installation } from './journeys/installation.ts';

const CUTS = Number(process.env.BULWARK_CUTS ?? 3);
const ACTS = Number(process.env.BULWARK_CUT_ACTS ?? 160);
const PEOPLE = 8;

const data = mkdtempSync(join(tmpdir(), 'bulwark-crash-'));
let running: Installation | undefined;
after(async () => {
  await running?.stop();
  rmSync(data, { recursive: true, force: true });
});

const start = async () => {
  running = await anInstallation({ data });
  return running;
};

const postmaster = () => Number(readFileSync(join(data, 'pg/18/postmaster.pid'), 'utf8').split('\n')[0]);

const KILLED = {
  'the server': ({ pid }: Installation) => process.kill(pid, 'SIGKILL'),
  'the database': () => process.kill(postmaster(), 'SIGKILL'),
  both: ({ pid }: Installation) => {
    process.kill(postmaster(), 'SIGKILL');
    process.kill(pid, 'SIGKILL');
  },
};

type Told = { done: Set<string>; unsure: Set<string> };

/** Eight people add one person after another; when the system goes down they note what they were not told, and go on later. */
async function work(cut: number, cookie: string, kill: (one: Installation) => void): Promise<Told> {
  const told: Told = { done: new Set(), unsure: new Set() };
  const cutAfter = 1 + ((cut * 53) % Math.floor(ACTS * 0.8));
  let up: Promise<Installation> = Promise.resolve(running!);
  let down = false;
  const killOnce = async (installation: Installation) => {
    down = true;
    await sleep((cut * 7) % 20); // not always between two acts
    kill(installation);
    up = sleep(50).then(start);
  };
  const one = async (person: number) => {
    for (let n = person; n < ACTS; n += PEOPLE) {
      const installation = await up;
      const name = `测试甲${cut}乙${n}`;
      try {
        const answer = await post(installation.address, '/api/people.add-person', { name }, cookie);
        if (answer.status === 200) told.done.add(name);
        else {
          assert.ok([500, 503].includes(answer.status) && down, `${answer.status} ${JSON.stringify(answer.body)}`);
          told.unsure.add(name);
        }
      } catch (reason) {
        if (!down) throw reason;
        told.unsure.add(name);
        await sleep(20);
      }
      if (!down && told.done.size >= cutAfter) await killOnce(installation);
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, person) => one(person)));
  assert.ok(down, 'the cut was made');
  await up;
  return told;
}

/** What stands in the database, read as its owner, against what people were told. */
async function check(told: Told): Promise<void> {
  const db = connect({
    connection: { host: join(data, 'pg/18'), port: 5432, user: 'postgres', database: 'postgres' },
    connections: 1,
  });
  try {
    await db.inUnit(1, async (sql) => {
      const people = await statement<{ name: string; n: number }>`
        select name, count(*)::int as n from person where unit_id = 1 group by name`.execute(sql);
      const found = new Map(people.rows.map(({ name, n }) => [name, n]));
      for (const name of told.done) assert.equal(found.get(name), 1, `${name} was told to be done`);
      for (const name of told.unsure) assert.ok((found.get(name) ?? 0) <= 1, `${name} is there twice`);

      const entries = await statement<{ id: number }>`
        select (body::jsonb -> 'facts' ->> 'personId')::bigint as id from journal_entry
        where unit_id = 1 and body::jsonb ->> 'action' = 'people.add-person' order by 1`.execute(sql);
      const rows = await statement<{ id: number }>`
        select person_id as id from person where unit_id = 1 and name like '测试甲%' order by 1`.execute(sql);
      assert.deepEqual(entries.rows, rows.rows, 'every person added has one entry, every entry its person');
      assert.deepEqual(await alteredEntries(sql, 1), []);
      assert.deepEqual(await rebuildDifference(sql, 1, dayAt(new Date(), 'Asia/Shanghai')), []);
    });
  } finally {
    await db.close();
  }
}

/** Breaches planted into what stood: somebody told of what is not there, one who is there twice, a row without its entry. */
async function checkIsSeenToFail(told: Told): Promise<void> {
  const [name] = told.done;
  await assert.rejects(check({ ...told, done: new Set([...told.done, '测试甲没有的人']) }), /was told to be done/);
  const plant = async (named: string, found: RegExp) => {
    const client = new pg.Client({ host: join(data, 'pg/18'), port: 5432, user: 'postgres', database: 'postgres' });
    await client.connect();
    const added = await client.query(
      `insert into person (unit_id, name, salt, entered_at) values (1, $1, '\\x00', now()) returning person_id`,
      [named],
    );
    await assert.rejects(check(told), found);
    // The installation stands and brings its ledger up to date meanwhile: what it derived for the planted person goes too.
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(20260001, 1)');
    await client.query('delete from person where person_id = $1', [added.rows[0].person_id]);
    await client.query('delete from duty where unit_id = 1 and person_id = $1', [added.rows[0].person_id]);
    await client.query('commit');
    await client.end();
  };
  await plant(name!, /was told to be done/);
  await plant('测试甲无条目', /has one entry/);
  await check(told);
}

test('what was told to be done is there after every cut, once, with its entry', { timeout: 3_600_000 }, async (t) => {
  const cookie = await setUp(await start());
  const kinds = Object.entries(KILLED);
  const all: Told = { done: new Set(), unsure: new Set() };
  for (let cut = 1; cut <= CUTS; cut++) {
    const [what, kill] = kinds[cut % kinds.length]!;
    const told = await work(cut, cookie, kill);
    for (const name of told.done) all.done.add(name);
    for (const name of told.unsure) all.unsure.add(name);
    await check(all);
    if (cut === 1) await checkIsSeenToFail(all);
    t.diagnostic(`cut ${cut}, ${what}: ${told.done.size} told done, ${told.unsure.size} unsure`);
  }
});
