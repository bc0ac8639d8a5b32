/**
 * Requests that no page of ours sends: other methods, addresses and kinds of content, bodies without end, requests from other sites.
 * Each gets a refusal in both languages; nothing of it is kept.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { registry } from '../src/server/modules.ts';
import { type Answer, anOutside, faultsOfRefusal } from './outside.ts';

const o = await anOutside();
const unit = await o.aUnit('被测单位');
after(() => o.close());

const officer = unit.cookies['security-officer'];
const JSON_TYPE = { 'content-type': 'application/json' };

let stood: Record<string, string>;
let logged = '';
const look = async () => {
  stood = await o.tables();
};
before(look);
afterEach(async () => {
  const [was, wasLogged] = [stood, logged];
  await look();
  logged = o.log();
  assert.deepEqual(stood, was, 'nothing is half-written');
  assert.equal(logged.slice(wasLogged.length), '', 'nothing was a fault');
});

const isRefused = (code: string | readonly string[], answer: Answer, what: string, planted: readonly string[] = []) => {
  assert.deepEqual(faultsOfRefusal(answer, planted), [], `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  assert.ok([code].flat().includes(String(answer.body?.code)), `${what}: ${answer.body?.code}`);
};

describe('an address or a method that there is not', () => {
  test('is refused in words, signed in or not, and says nothing of what there is', async () => {
    const names = [
      'people.lists',
      'People.list',
      'constructor',
      '__proto__',
      'toString',
      'x'.repeat(3000),
      '../auth/state',
      '%00',
      '.',
    ];
    for (const name of names) {
      for (const cookie of [undefined, officer])
        isRefused('unknown-address', await o.ask(cookie, name, {}), name.slice(0, 40));
    }
    for (const name of registry.keys()) {
      isRefused(
        'unknown-address',
        await o.request({ method: 'GET', url: `/api/${name}`, headers: { cookie: officer } }),
        name,
      );
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
      const answer = await o.request({
        method,
        url: '/api/accounts.me',
        headers: { cookie: officer, ...JSON_TYPE },
        payload: '{}',
      });
      isRefused('unknown-address', answer, method);
    }
    isRefused(
      'unknown-address',
      await o.request({ method: 'GET', url: '/upload/roster', headers: { cookie: officer } }),
      'GET',
    );
    isRefused('unknown-address', await o.ask(officer, '../auth/no-such-thing', {}), 'auth');
  });

  test('from who is not signed in no body is taken in, and every question to the database is counted', async () => {
    const broken = await o.request({ method: 'POST', url: '/api/people.list', headers: JSON_TYPE, payload: '{"a":' });
    isRefused('signed-out', broken, 'a broken body');
    for (const url of ['/auth/state', '/api/openapi.json']) {
      const { headers } = await o.request({ method: 'GET', url });
      assert.ok(Number(headers['x-ratelimit-remaining']) < Number(headers['x-ratelimit-limit']), url);
    }
  });

  test('an address that is none at all is refused in words too', async () => {
    for (const url of ['/api/%E0%A4%A', '/%', '/api/people.list%FF']) {
      const answer = await o.request({
        method: 'POST',
        url,
        headers: { cookie: officer, ...JSON_TYPE },
        payload: '{}',
      });
      isRefused(['unknown-address', 'invalid-input'], answer, url, ['%E0', '%FF']);
    }
  });
});

describe('what does not come from a page of ours', () => {
  const from = (headers: Record<string, string>, url = '/api/accounts.me') =>
    o.request({ method: 'POST', url, headers: { cookie: officer, ...JSON_TYPE, ...headers }, payload: '{}' });

  test('is refused: another site, another port, a page of no origin', async () => {
    const origins = [
      'https://evil.example',
      'http://localhost:81',
      'https://localhost',
      'null',
      'http://localhost.evil.example',
      '',
    ];
    for (const origin of origins.slice(0, -1)) isRefused('cross-site', await from({ origin }), origin, ['evil']);
    for (const site of ['cross-site', 'same-site', 'evil'])
      isRefused('cross-site', await from({ 'sec-fetch-site': site }), site);
    for (const url of ['/auth/sign-in', '/auth/sign-out', '/auth/set-up', '/api/no.such']) {
      isRefused('cross-site', await from({ origin: 'https://evil.example' }, url), url);
    }
    const answer = await from({ host: 'localhost:80', origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' });
    assert.equal(answer.status, 200, 'from our own page it is taken');
  });

  test('is refused: content of another kind, as a form of another site can send it', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const answer = await o.request({
        method: 'POST',
        url: '/api/accounts.me',
        headers: { cookie: officer, ...(type ? { 'content-type': type } : {}) },
        payload: '{}',
      });
      isRefused('invalid-input', answer, type);
    }
    isRefused(
      'invalid-input',
      await o.request({
        method: 'POST',
        url: '/upload/roster',
        headers: { cookie: officer, ...JSON_TYPE },
        payload: '{}',
      }),
      'upload',
    );
  });
});

describe('too much at once', () => {
  test('a hall full of people behind one address gets in; what is sent without end is refused, to that address alone', async () => {
    const from = (remoteAddress: string, url = '/api/accounts.me') =>
      o.request({ method: 'POST', url, remoteAddress, headers: { cookie: officer, ...JSON_TYPE }, payload: '{}' });
    const limit = Number((await from('10.8.0.1')).headers['x-ratelimit-limit']);
    assert.ok(limit >= 300 * 12);
    await Promise.all(Array.from({ length: limit }, () => from('10.8.0.2', '/api/x')));
    isRefused('too-many', await from('10.8.0.2'), 'the address that sends without end');
    assert.equal((await from('10.8.0.1')).status, 200);
  });
});

describe('a body', () => {
  test('that is no JSON is refused, at the door as well', async () => {
    const bodies = [
      '',
      '{',
      '{"a":',
      "{'a':1}",
      '{"a":NaN}',
      '{"a":undefined}',
      '\u0000',
      '\ufeff{}x',
      '{}{}',
      'geheim',
      '{"a":"\u0001"}',
      '[[[',
    ];
    for (const payload of bodies) {
      for (const url of [
        '/api/accounts.me',
        '/auth/sign-in',
        '/auth/set-up',
        '/auth/activate',
        '/auth/second-step',
        '/auth/enrol',
      ]) {
        const answer = await o.request({ method: 'POST', url, headers: { cookie: officer, ...JSON_TYPE }, payload });
        isRefused('invalid-input', answer, `${url} ${payload}`, ['geheim']);
      }
    }
  });

  test('that is JSON and makes no sense is refused at the door', async () => {
    for (const url of [
      '/auth/sign-in',
      '/auth/set-up',
      '/auth/activate',
      '/auth/second-step',
      '/auth/enrol',
      '/auth/prepare-enrolment',
    ]) {
      for (const body of [
        null,
        [],
        'x',
        1,
        { x: 1 },
        { login: {}, password: [] },
        { login: 'a'.repeat(1_000_000), password: 'b', code: 'c' },
      ]) {
        const answer = await o.request({
          method: 'POST',
          url,
          headers: { ...JSON_TYPE },
          payload: JSON.stringify(body),
        });
        isRefused(['invalid-input', 'signed-out'], answer, `${url} ${JSON.stringify(body).slice(0, 60)}`);
      }
    }
  });
});
