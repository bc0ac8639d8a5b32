/**
 * Many people at once: `node bench/load.ts [users, default 200] [minutes, default 10]`. Each has a browser of his own and clicks as people do, with
 * pauses: officers and heads through where we stand, the ledger, persons and trainings of a unit of 10,000; members through their
 * own pages. Printed: each query's times, every answer that was not 200, and the memory minute by minute. The ratio of the last
 * minute's memory to that of the third tells whether it grows.
 */
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect, type Sql } from '../src/database/connect.ts';
import { newToken, tokenHash } from '../src/domain/accounts/keys.ts';
import { insertSignIn } from '../src/domain/accounts/store/sign-ins.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { dayAt } from '../src/law/day.ts';
import { anInstallation } from '../tests/journeys/installation.ts';
import { aBenchUnit, fillPeople } from './fill.ts';
import { memoryOf } from './memory.ts';

const USERS = Number(process.argv[2] ?? 200);
const MINUTES = Number(process.argv[3] ?? 10);
const PEOPLE = 10_000;

/** The same sequence in every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const installation = await anInstallation();
const socket = { host: `${installation.data}/pg/18`, port: 5432, database: 'postgres' };
const owner = new pg.Pool({ ...socket, user: 'postgres', max: 2 });
const db = connect({ connection: { ...socket, user: 'bulwark_app' }, connections: 2 });
const unitId = await aBenchUnit(owner);
await fillPeople(owner, unitId, PEOPLE);
const today = dayAt(new Date(), 'Asia/Shanghai');
await db.inUnit(unitId, (sql) => rederive(sql, unitId, 'whole-unit', today));
await owner.query('vacuum analyze');

type User = { cookie: string; officer: boolean; random: () => number };

/** One in ten is an officer, one in fifty a head, the others are members; each signed in already. */
async function aUser(sql: Sql, number: number, personId: number): Promise<User> {
  const officer = number % 10 === 0;
  const roles = officer ? ['security-officer'] : number % 50 === 1 ? ['head'] : ['member'];
  const made = await statement<{ account_id: number }>`
    insert into account (unit_id, person_id, display_name, login, roles, state, created_at)
    values (${unitId}, ${personId}, '测试', ${`load-${number}`}, ${roles}, 'active', now()) returning account_id`.execute(
    sql,
  );
  const token = newToken();
  await insertSignIn(
    sql,
    { unitId, accountId: made.rows[0]!.account_id },
    { tokenHash: tokenHash(token), half: false, now: new Date(), seconds: 43_200, idleSeconds: 43_200 },
  );
  return { cookie: `bulwark=${token}`, officer: roles[0] !== 'member', random: randomFrom(number + 1) };
}

const people = (
  await owner.query<{ id: number }>('select person_id::int as id from person where unit_id = $1 order by 1 limit $2', [
    unitId,
    USERS,
  ])
).rows.map((row) => row.id);
const users = await db.inUnit(unitId, async (sql) => {
  const made: User[] = [];
  for (const [number, personId] of people.entries()) made.push(await aUser(sql, number, personId));
  return made;
});

const times = new Map<string, number[]>();
const wrong = new Map<string, number>();
const end = Date.now() + MINUTES * 60_000;

async function ask<Result>({ cookie }: User, name: string, input: object): Promise<Result | undefined> {
  const began = performance.now();
  const answer = await fetch(`${installation.address}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  }).catch((reason: Error) => reason);
  const text = answer instanceof Error ? '' : await answer.text();
  const took = performance.now() - began;
  if (!times.has(name)) times.set(name, []);
  times.get(name)!.push(took);
  if (!(answer instanceof Error) && answer.status === 200) return JSON.parse(text).result as Result;
  const what = `${name} ${answer instanceof Error ? answer.message : `${answer.status} ${text.slice(0, 120)}`}`;
  wrong.set(what, (wrong.get(what) ?? 0) + 1);
  return undefined;
}

const pause = (user: User) => new Promise((resolve) => setTimeout(resolve, 1_500 + user.random() * 3_000));
const oneOf = <T>(user: User, all: readonly T[]): T => all[Math.floor(user.random() * all.length)]!;

async function officerRound(user: User): Promise<void> {
  await ask(user, 'duties.where-we-stand', {});
  await ask(user, 'duties.trend', {});
  await ask(user, 'duties.calendar', {});
  await pause(user);
  const state = oneOf(user, ['open', 'overdue', 'met', 'all']);
  const filter = oneOf(user, [
    {},
    { offset: 50 * Math.floor(user.random() * 40) },
    { text: '测试77' },
    { rules: [8101] },
  ]);
  await ask(user, 'duties.ledger', { state, ...filter });
  await pause(user);
  const list = await ask<{ rows: { personId: number }[] }>(user, 'people.list', {
    offset: 50 * Math.floor(user.random() * 100),
  });
  await pause(user);
  const personId = list?.rows[Math.floor(user.random() * (list.rows.length || 1))]?.personId;
  if (personId) await ask(user, 'duties.file', { personId, purpose: 'duty-follow-up' });
  await pause(user);
  await ask(user, 'training.list', {});
  await pause(user);
}

async function memberRound(user: User): Promise<void> {
  await ask(user, 'duties.mine', {});
  await ask(user, 'letters.mine', {});
  await pause(user);
  await ask(user, 'training.mine', {});
  await pause(user);
  await ask(user, 'accounts.looks-at-me', {});
  await pause(user);
}

async function live(user: User): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, user.random() * 5_000));
  while (Date.now() < end) await (user.officer ? officerRound(user) : memberRound(user));
}

const memory: number[] = [];
const watch = setInterval(() => memory.push(memoryOf(installation.pid)), 60_000);
await Promise.all(users.map(live));
clearInterval(watch);

const lines = [...times].map(([name, all]) => {
  const sorted = all.sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
  return `| ${name} | ${sorted.length} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(1)} ms |`;
});
process.stdout.write(`${USERS} users, ${MINUTES} minutes, a unit of ${PEOPLE.toLocaleString('en-US')} people\n`);
process.stdout.write(`| query | times | p50 | p95 | slowest |\n|---|--:|--:|--:|--:|\n${lines.sort().join('\n')}\n`);
process.stdout.write(`not answered: ${wrong.size === 0 ? 'none' : JSON.stringify([...wrong])}\n`);
const [third, last] = [memory[2], memory.at(-1)];
process.stdout.write(`memory by the minute, MB: ${memory.map((mb) => mb.toFixed(0)).join(' ')}`);
process.stdout.write(third && last ? `; the last to the third: ${(last / third).toFixed(2)} ×\n` : '\n');
await db.close();
await owner.end();
await installation.stop();
