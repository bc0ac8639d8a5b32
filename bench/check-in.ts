/**
 * `node bench/check-in.ts [phones, default 500] [seconds, default 60]`: so many phones, each of a person who is signed in, scan the code
 * of a room and check in within a minute, on a unit of 10,000; then all check out. Each scan and each redemption is timed through HTTP on the
 * real program, beside an answer that asks next to nothing. None may be lost: in the end each stands in the list once.
 */
import { request as newRequest } from '@playwright/test';
import { sql as statement } from 'kysely';
import pg from 'pg';
import { connect } from '../src/database/connect.ts';
import { newToken, tokenHash } from '../src/domain/accounts/keys.ts';
import { insertSignIn } from '../src/domain/accounts/store/sign-ins.ts';
import { rederive } from '../src/domain/duties/store/derive.ts';
import { dayAt } from '../src/law/day.ts';
import { anInstallation, call, setUp } from '../tests/journeys/installation.ts';
import { fillPeople } from './fill.ts';
import { asTable, timed } from './table.ts';

const [PHONES = 500, SECONDS = 60] = process.argv.slice(2).map(Number);
const unitId = 1;

const installation = await anInstallation();
const officer = await newRequest.newContext();
await setUp(installation, officer);
const place = { host: `${installation.data}/pg/18`, port: 5432, database: 'postgres' };
const owner = new pg.Pool({ ...place, user: 'postgres', max: 2 });
owner.on('error', () => {});
const db = connect({ connection: { ...place, user: 'bulwark_app' }, connections: 2 });
const today = dayAt(new Date(), 'Asia/Shanghai');
await fillPeople(owner, unitId, 10_000);
await db.inUnit(unitId, (sql) => rederive(sql, unitId, 'whole-unit', today));
await owner.query('vacuum analyze');

const people = await owner.query<{ id: number }>(
  'select person_id::int as id from person where unit_id = $1 order by 1 limit $2',
  [unitId, PHONES],
);
const phones = await db.inUnit(unitId, async (sql) => {
  const made: { cookie: string }[] = [];
  for (const [number, { id }] of people.rows.entries()) {
    const account = await statement<{ account_id: number }>`
      insert into account (unit_id, person_id, display_name, login, roles, state, created_at)
      values (${unitId}, ${id}, '测试', ${`phone-${number}`}, array['member'], 'active', now()) returning account_id`.execute(
      sql,
    );
    const token = newToken();
    const signIn = { tokenHash: tokenHash(token), half: false, now: new Date(), seconds: 43_200, idleSeconds: 43_200 };
    await insertSignIn(sql, { unitId, accountId: account.rows[0]!.account_id }, signIn);
    made.push({ cookie: `bulwark=${token}` });
  }
  return made;
});

const ask = <Result>(name: string, input: object) => call<Result>(installation, officer, name, input);
const session = { topic: '测试', subjects: ['law'], day: today, hours: 2, place: '报告厅' };
const { trainingId } = await ask<{ trainingId: number }>('training.plan', session);
await ask('training.open-check-in', { trainingId });

type Codes = { readonly codes: readonly { readonly path: string }[] };
const times: Record<string, number[]> = { scan: [], redeem: [] };
const wrong = new Map<string, number>();

async function post(phone: { cookie: string }, path: 'scan' | 'redeem', body: object): Promise<Response> {
  const began = performance.now();
  const answer = await fetch(`${installation.address}/check-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: phone.cookie },
    body: JSON.stringify(body),
  });
  await answer.clone().arrayBuffer();
  times[path]!.push(performance.now() - began);
  return answer;
}

/** As a person does: held up again where the code has changed on the way. */
async function passes(phone: { cookie: string }, direction: 'in' | 'out', outcome: string): Promise<void> {
  for (let tried = 0; tried < 5; tried++) {
    const scanned = await post(phone, 'scan', { code: code[direction] });
    if (scanned.status === 422) continue;
    const claim = scanned.headers.get('set-cookie')!.split(';')[0]!;
    phone.cookie = `${phone.cookie.split('; ')[0]}; ${claim}`;
    const redeemed = await post(phone, 'redeem', { unitId, trainingId });
    const what = redeemed.ok ? (await redeemed.json()).result.outcome : `${redeemed.status}`;
    if (what !== outcome) wrong.set(what, (wrong.get(what) ?? 0) + 1);
    return;
  }
  wrong.set('never got through', (wrong.get('never got through') ?? 0) + 1);
}

const code = { in: '', out: '' };
async function look(direction: 'in' | 'out'): Promise<void> {
  const { codes } = await ask<Codes>('training.screen', { trainingId, direction });
  code[direction] = codes[0]!.path.replace('/check-in/', '');
}

async function allPass(direction: 'in' | 'out', outcome: string): Promise<number> {
  await look(direction);
  const screen = setInterval(() => void look(direction), 1000);
  const began = performance.now();
  await Promise.all(
    phones.map(async (phone, number) => {
      await new Promise((resolve) => setTimeout(resolve, (number / PHONES) * SECONDS * 1000));
      await passes(phone, direction, outcome);
    }),
  );
  clearInterval(screen);
  return (performance.now() - began) / 1000;
}

const baseline = await timed(() => fetch(`${installation.address}/auth/state`).then((answer) => answer.text()));
const cameIn = await allPass('in', 'came');
const [came] = (await owner.query('select count(in_at)::int as n from presence')).rows;
const wentOut = await allPass('out', 'went');
const [went] = (await owner.query('select count(out_at)::int as n from presence')).rows;

const at = (all: number[], part: number) => all.sort((a, b) => a - b)[Math.floor(all.length * part)]!;
console.log(
  asTable(
    Object.entries(times).map(([name, all]) => ({
      name: `${name}, ${PHONES} phones within ${SECONDS} s`,
      p50: at(all, 0.5),
      p95: at(all, 0.95),
      baseline: baseline.p50,
      baselineName: 'who is signed in',
    })),
  ),
);
console.log(
  `\n${came.n} came within ${cameIn.toFixed(0)} s, ${went.n} went within ${wentOut.toFixed(0)} s; not as it should be: ${JSON.stringify([...wrong])}`,
);
await db.close();
await owner.end();
await installation.stop();
