/** What a watcher of the machine is told, and that nobody else is told anything. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { markDone } from '../src/database/unit-jobs.ts';
import { nameOf } from '../src/server/metrics.ts';
import { type Answer, anOutside, type Outside, type OutsideUnit } from './outside.ts';

describe('the machine’s health', () => {
  let o: Outside;
  let unit: OutsideUnit;
  before(async () => {
    o = await anOutside();
    unit = await o.aUnit('记号单位');
  });
  after(() => o.close());

  const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1'): Promise<Answer> =>
    o.request({ method: 'GET', url, headers, remoteAddress });
  const ADDRESSES = ['/healthz', '/readyz', '/metrics'];

  test('is told on the machine itself, and to who names the token', async () => {
    for (const url of ADDRESSES) {
      assert.equal((await get(url)).status, 200, url);
      assert.equal((await get(url, {}, '::ffff:127.0.0.1')).status, 200, url);
      const named = { authorization: 'Bearer a-token-of-the-watch' };
      assert.equal((await get(url, named, '10.0.0.9')).status, 200, url);
      assert.equal((await get(url)).headers['cache-control'], 'no-store');
    }
  });

  test('is told to nobody else: not from afar, not through the proxy, not by a wrong token, not to who is signed in', async () => {
    for (const url of ADDRESSES) {
      assert.equal((await get(url, {}, '10.0.0.9')).status, 404, url);
      assert.equal((await get(url, { 'x-forwarded-for': '127.0.0.1' })).status, 404, url);
      assert.equal((await get(url, { authorization: 'Bearer a-token-of-the-witch' }, '10.0.0.9')).status, 404, url);
      assert.equal((await get(url, { authorization: 'Bearer undefined' }, '10.0.0.9')).status, 404, url);
      assert.equal((await get(url, { cookie: unit.cookies['system-admin'] }, '10.0.0.9')).status, 404, url);
    }
  });

  test('says that a nightly check found a difference, while it goes on serving', async () => {
    assert.deepEqual((await get('/readyz')).body, { status: 'ready' });
    const found = { day: o.w.today(), at: o.w.world.clock().toISOString(), differences: 3 };
    await o.w.world.db.outside((sql) => markDone(sql, unit.unitId, 'turn-of-day', found));
    const answer = await get('/readyz');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { status: 'degraded', differences: { 'turn-of-day': 3 } });
    assert.match((await get('/metrics')).text, /^bulwark_differences\{job="turn-of-day"\} 3$/m);
  });

  test('counts requests by the names of acts and looks alone, each line as Prometheus reads it', async () => {
    await o.ask(unit.cookies.head, 'duties.where-we-stand', {});
    await o.ask(unit.cookies.member, 'duties.where-we-stand', {});
    await o.ask(unit.cookies.member, '记号.nowhere"} 1', {});
    const { text } = await get('/metrics');
    assert.match(text, /^bulwark_request_seconds_count\{name="duties.where-we-stand",status="200"\} 1$/m);
    assert.match(text, /^bulwark_request_seconds_count\{name="duties.where-we-stand",status="403"\} 1$/m);
    assert.match(text, /^bulwark_request_seconds_count\{name="unknown",status="404"\} 1$/m);
    const sample = /^[a-z_]+(\{[a-z]+="[\w.+-]*"(,[a-z]+="[\w.+-]*")*\})? [0-9.e+-]+$/;
    const bad = (all: string) => all.split('\n').filter((one) => one && !one.startsWith('# ') && !sample.test(one));
    assert.equal(bad('x{name="记号"} 1').length, 1, 'the planted breach is found');
    assert.deepEqual(bad(text), []);
    assert.ok(!text.includes('记号'));
    assert.equal(nameOf('/mine?x=%E5%BC%A0'), 'page');
  });
});
