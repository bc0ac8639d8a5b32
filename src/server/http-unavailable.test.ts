import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { connect } from '../database/connect.ts';
import { aWorld } from '../fixtures/world.ts';
import { buildHttp } from './http.ts';
import { registerSession, signedInOf } from './session.ts';

const w = await aWorld();
const db = connect({ connection: { host: '127.0.0.1', port: 1 }, waitMs: 2000 });
const world = { ...w.world, db };
const lines: string[] = [];
const app = await buildHttp({
  world,
  log: pino({}, { write: (line: string) => lines.push(line) }),
  webRoot: '/nonexistent',
  origin: undefined,
  signedIn: (request) => signedInOf(world, request),
  routes: [(instance) => registerSession(instance, { world, secure: false })],
});
after(async () => {
  await app.close();
  await db.close();
  await w.close();
});

test('with no database every address answers in words, when to ask again, and the operator finds why in the log', async () => {
  const headers = { 'content-type': 'application/json', cookie: `bulwark=${'a'.repeat(43)}` };
  for (const [method, url] of [
    ['POST', '/auth/sign-in'],
    ['POST', '/api/accounts.me'],
    ['GET', '/auth/state'],
  ] as const) {
    const payload = method === 'POST' ? { login: 'somebody', password: 'a sentence to remember' } : undefined;
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    const { code, zh, en } = answer.json();
    assert.deepEqual([answer.statusCode, code, answer.headers['retry-after']], [503, 'database-away', '60'], url);
    assert.match(zh, /没有保存/);
    assert.match(en, /nothing of this was saved/);
  }
  assert.equal(lines.filter((line) => line.includes('ECONNREFUSED')).length, 3);
  assert.ok(!lines.join('').includes('a sentence'));
});
