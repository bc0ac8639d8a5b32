/**
 * The record's speed: `node bench/journal.ts`. Transactions with and without it, 8 clients on an embedded PostgreSQL with fsync; the
 * verifier as a program of its own on 100,000 entries; the sequencer's share of a core at 1,000 entries a second. Prints a table with
 * the ratio beside each; keep the last one in bench/RESULTS.md.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect, type Database } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { APP_ROLE, migrate, SEQUENCER_ROLE } from '../src/database/migrate.ts';
import { appendEntry } from '../src/journal/append.ts';
import { signerOf } from '../src/journal/checkpoint.ts';
import { recorded } from '../src/journal/entry.ts';
import { exportLines } from '../src/journal/export.ts';
import { keptCheckpoints } from '../src/journal/kept.ts';
import { sequencerOf } from '../src/journal/sequence.ts';
import type { Instant } from '../src/law/day.ts';

const AT = '2026-11-23T02:00:00.000Z' as Instant;
const ENTRIES = 100_000;
const SECONDS = 8;
const data = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
const embedded = await startEmbedded(data);
await migrate({ connectionString: embedded.connectionString });
const owner = new pg.Pool({ connectionString: embedded.connectionString, max: 2 });
owner.on('error', () => {}); // the server is stopped while a connection may still be closing
await owner.query(`insert into unit (unit_id, name, ledger_from, created_at) values (1, 'bench', '2026-01-01', now())`);
await owner.query(
  `insert into person (unit_id, name, salt, entered_at) select 1, 'P' || n, '\\x00', now() from generate_series(1, 10000) n`,
);
await owner.query('vacuum analyze');
const db = connect({ connection: { ...embedded.config, user: APP_ROLE }, connections: 8 });
const sequencerDb = connect({ connection: { ...embedded.config, user: SEQUENCER_ROLE }, connections: 1 });
const signer = signerOf('4f0a2a0e-6e1f-4bb3-9c0a-0b8f8ed5a1c7', Buffer.alloc(32, 5));
const sequencer = sequencerOf({
  ...{ db: sequencerDb, signer, clock: () => new Date() },
  kept: keptCheckpoints(join(data, 'own'), undefined),
  onTrouble: (trouble) => process.stderr.write(`${trouble.kind}\n`),
});

/** One person's fact changed: with its entry, or without. */
const change = (of: Database, n: number, journal: boolean) =>
  of.inUnit(1, async (sql) => {
    const personId = 1 + (n % 10_000);
    await statement`update person set presence = 'in-post', email = ${`e${n}`} where unit_id = 1 and person_id = ${personId}`.execute(
      sql,
    );
    if (journal)
      await appendEntry(sql, {
        unit: 1,
        at: AT,
        action: 'people.change-person',
        by: 7,
        facts: recorded({ personId, n }),
      });
  });

async function perSecond(journal: boolean, seconds = SECONDS): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < until) {
        await change(db, done, journal);
        done += 1;
      }
    }),
  );
  return done / seconds;
}

await perSecond(true, 2);
// In turns, so that what else the machine does falls on both.
const tps = { without: 0, with: 0 };
for (let turn = 0; turn < 3; turn++) {
  tps.without += (await perSecond(false)) / 3;
  tps.with += (await perSecond(true)) / 3;
}

/** CPU seconds of this process, which then does nothing but sequence, and of the database's backend for it. */
async function backendSeconds(): Promise<number> {
  const { rows } = await sequencerDb.direct.executeQuery<{ pid: number }>(
    statement`select pg_backend_pid() as pid`.compile(sequencerDb.direct),
  );
  const handle = await open(`/proc/${rows[0]!.pid}/stat`);
  const fields = (await handle.readFile('utf8')).split(') ')[1]!.split(' ');
  await handle.close();
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
while ((await sequencer.round()).length > 0);
const add = (count: number) =>
  owner.query(
    `insert into journal_entry (unit_id, body, leaf)
     select 1, body, sha256('\\x00'::bytea || convert_to(body, 'UTF8')) from (
       select '{"action":"people.change-person","at":"2026-11-23T02:00:00.000Z","by":7,"facts":{"n":' || n || ',"personId":' || n || '},"nonce":"' || substr(md5(random()::text), 1, 16) || '","unit":1,"version":1}' as body
       from generate_series(1, $1::int) n) made`,
    [count],
  );
let [own, backend] = [process.cpuUsage(), await backendSeconds()];
const began = performance.now();
const RATE_SECONDS = 20;
for (let tick = 0; tick < RATE_SECONDS; tick++) {
  await add(1000);
  await sequencer.round();
  await sleep(Math.max(0, began + (tick + 1) * 1000 - performance.now()));
}
const wall = (performance.now() - began) / 1000;
const used = process.cpuUsage(own);
const share = ((used.user + used.system) / 1e6 + (await backendSeconds()) - backend) / wall;
[own, backend] = [process.cpuUsage(), await backendSeconds()];
for (let tick = 0; tick < 20; tick++) {
  await sequencer.round();
  await sleep(700);
}
const idle = process.cpuUsage(own);
const idleShare = ((idle.user + idle.system) / 1e6 + (await backendSeconds()) - backend) / 14;

const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from journal_position');
for (let missing = ENTRIES - rows[0]!.n; missing > 0; missing -= 1000) {
  await add(1000);
  await sequencer.round();
}
const size = (await owner.query<{ n: number }>('select max(size)::int as n from journal_checkpoint')).rows[0]!.n;
const file = join(data, 'record.jsonl');
const handle = await open(file, 'w');
const bodies: string[] = [];
await db.inUnit(1, async (sql) => {
  for await (const part of exportLines(sql, 1, { signer, size, at: AT })) {
    await handle.write(part);
    for (const line of part.split('\n')) if (line.startsWith('{"n":')) bodies.push(JSON.parse(line).body);
  }
});
await handle.close();
const checkpoints = (await owner.query<{ n: number }>('select count(*)::int as n from journal_checkpoint')).rows[0]!.n;

const program = join(import.meta.dirname, '../src/journal/verify/main.ts');
const seconds: { wall: number; cpu: number }[] = [];
for (let turn = 0; turn < 3; turn++) {
  const from = performance.now();
  const timed = [
    '-c',
    '"$0" "$@"; r=$?; times >&2; exit $r',
    process.execPath,
    program,
    file,
    '--key',
    signer.fingerprint,
  ];
  const ran = spawnSync('sh', timed, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr);
  const children = [
    ...ran.stderr
      .trim()
      .split('\n')
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  const cpu = children.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  seconds.push({ wall: (performance.now() - from) / 1000, cpu });
}
const verify = seconds.sort((a, b) => a.wall - b.wall)[1]!;
const from = performance.now();
for (const body of bodies) createHash('sha256').update(body).digest();
const hashing = (performance.now() - from) / 1000;

const n = (value: number) => Math.round(value).toLocaleString('en-US');
process.stdout.write(`| what | measured | baseline in the same run | ratio | asked |
|---|--:|---|--:|--:|
| transactions a second with the journal, 8 clients | ${n(tps.with)} | without: ${n(tps.without)} | ${((100 * tps.with) / tps.without).toFixed(0)} % | 60 % |
| \`verify\`, the whole program with its start, ${n(size)} entries, ${n(checkpoints)} checkpoints, ${(statSync(file).size / 1e6).toFixed(0)} MB | ${n(size / verify.wall)} entries/s; of its CPU time ${n(size / verify.cpu)} | SHA-256 of the bodies alone: ${n(bodies.length / hashing)}/s | ${(verify.wall / hashing).toFixed(1)} × | 100,000/s |
| sequencer at 1,000 entries/s, its process and its backend | ${(100 * share).toFixed(1)} % of a core | nothing to do: ${(100 * idleShare).toFixed(2)} % | | 10 % |
`);
await Promise.all([db.close(), sequencerDb.close(), owner.end()]);
await embedded.stop();
rmSync(data, { recursive: true, force: true });
