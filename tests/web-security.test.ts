/**
 * What protects the browser at the other end, each asserted where it goes out: the policy that lets no foreign script run, cookies that
 * no script reads and no other site sends, TLS told for a year, and what was uploaded never run nor guessed at.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { ConfigWrong, readConfig } from '../src/server/config.ts';
import { buildHttp, overTls } from '../src/server/http.ts';
import { registerSession } from '../src/server/session.ts';
import { readTlsPair, renewTls } from '../src/server/tls.ts';
import { anOutside } from './outside.ts';

const ROOT = join(import.meta.dirname, '..');

const o = await anOutside();
const unit = await o.aUnit('被测单位');
const officer = unit.cookies['security-officer'];
after(() => o.close());

const policyOf = (header: unknown) =>
  new Map(
    String(header)
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name, ...values]) => [name!, values.join(' ')]),
  );

/** Every kind of answer: a page, a refused address, an act refused, a look answered, the door, an unknown asset. */
const ANSWERS = [
  { method: 'GET', url: '/' },
  { method: 'GET', url: '/ledger' },
  { method: 'GET', url: '/assets/no-such.js' },
  { method: 'GET', url: '/auth/state' },
  { method: 'POST', url: '/api/people.list', payload: '{}' },
  { method: 'POST', url: '/api/no.such', payload: '{}' },
] as const;

const answers = () =>
  Promise.all(
    ANSWERS.map(async (one) => ({
      what: `${one.method} ${one.url}`,
      answer: await o.request({ ...one, headers: { cookie: officer, 'content-type': 'application/json' } }),
    })),
  );

type Headers = Readonly<Record<string, unknown>>;

/** What a policy lets in that does not come from here, or lets run inline. */
function policyBreaches({ 'content-security-policy': header }: Headers): string[] {
  const policy = policyOf(header);
  const must = { 'default-src': "'self'", 'script-src': "'self'", 'script-src-attr': "'none'" };
  const closed = { 'object-src': "'none'", 'frame-src': "'none'", 'frame-ancestors': "'none'" };
  return [
    ...Object.entries({ ...must, ...closed }).flatMap(([name, value]) => (policy.get(name) === value ? [] : [name])),
    ...[...policy].flatMap(([name, value]) =>
      /\*|https?:|unsafe-eval/.test(value) || (name.startsWith('script') && /unsafe/.test(value))
        ? [`${name} ${value}`]
        : [],
    ),
  ];
}

const OTHER_HEADERS: Readonly<Record<string, string | undefined>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-powered-by': undefined,
};
const SENSORS = ['camera', 'microphone', 'geolocation'];

/** Headers that are not what they must be. */
const headerBreaches = (headers: Headers): string[] => [
  ...Object.entries(OTHER_HEADERS).flatMap(([name, value]) => (headers[name] === value ? [] : [name])),
  ...SENSORS.filter((one) => !new RegExp(`(^|, )${one}=\\(\\)`).test(String(headers['permissions-policy']))),
];

/** What would let a script, another site or another host at a cookie of a server that speaks TLS. */
const cookieBreaches = (cookie: string): string[] => [
  ...(cookie.startsWith('__Host-') ? [] : ['__Host-']),
  ...['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/'].filter((bound) => !cookie.includes(bound)),
  ...(/Domain=/i.test(cookie) ? ['Domain'] : []),
];

test('what is looked for is found when it is planted', async () => {
  const [{ answer }] = (await answers()) as [Awaited<ReturnType<typeof answers>>[number]];
  const policy = String(answer.headers['content-security-policy']);
  const planted = (to: string) => policyBreaches({ 'content-security-policy': to });
  assert.deepEqual(planted(policy), []);
  assert.deepEqual(planted(''), [
    'default-src',
    'script-src',
    'script-src-attr',
    'object-src',
    'frame-src',
    'frame-ancestors',
  ]);
  assert.ok(planted(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")).length > 0);
  assert.ok(planted(policy.replace("script-src 'self'", "script-src 'self' https://cdn.example")).length > 0);
  assert.ok(planted(`${policy};img-src *`).length > 0);
  assert.ok(planted(policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")).length > 0);
  for (const name of Object.keys(OTHER_HEADERS))
    assert.deepEqual(headerBreaches({ ...answer.headers, [name]: 'else' }), [name]);
  assert.deepEqual(headerBreaches({ ...answer.headers, 'permissions-policy': 'camera=(self)' }), SENSORS);
  const cookie = '__Host-bulwark=x; Path=/; HttpOnly; SameSite=Strict; Secure';
  assert.deepEqual(cookieBreaches(cookie), []);
  for (const bound of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/', '__Host-'])
    assert.deepEqual(cookieBreaches(cookie.replace(bound, '')), [bound]);
  assert.deepEqual(cookieBreaches(`${cookie}; Domain=unit.example`), ['Domain']);
});

describe('every answer', () => {
  test('lets run what comes from here alone, and nothing inline', async () => {
    for (const { what, answer } of await answers()) assert.deepEqual(policyBreaches(answer.headers), [], what);
  });

  test('is not guessed at, not framed, tells no other site where it stood, and asks for no camera, microphone or place', async () => {
    for (const { what, answer } of await answers()) assert.deepEqual(headerBreaches(answer.headers), [], what);
  });

  test('but the page on which labels are counted, which may ask for the camera and for nothing else', async () => {
    const { headers } = await o.request({ method: 'GET', url: '/mine/inventories/1' });
    assert.deepEqual(headerBreaches(headers), ['camera']);
    assert.match(String(headers['permissions-policy']), /(^|, )camera=\(self\)(,|$)/);
  });

  test('that holds what was asked for is kept by no browser', async () => {
    for (const url of ['/api/people.list', '/auth/state']) {
      const method = url.startsWith('/api') ? ('POST' as const) : ('GET' as const);
      const answer = await o.request({
        method,
        url,
        headers: { cookie: officer, 'content-type': 'application/json' },
        ...(method === 'POST' ? { payload: '{}' } : {}),
      });
      assert.equal(answer.headers['cache-control'], 'no-store', url);
    }
  });
});

describe('a file that leaves', () => {
  test('is saved, never shown or run in the page, and is what it says', async () => {
    const answer = await o.ask(officer, 'people.export', { format: 'csv', purpose: 'inspection' });
    assert.equal(answer.status, 200, answer.text.slice(0, 200));
    assert.match(String(answer.headers['content-disposition']), /^attachment; filename\*=UTF-8''/);
    assert.match(String(answer.headers['content-type']), /^text\/csv/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['cache-control'], 'no-store');
  });
});

describe('over TLS', () => {
  const appOf = (parts: { origin?: string; tls?: ReturnType<typeof readTlsPair> }) =>
    buildHttp({
      world: o.w.world,
      log: pino({ level: 'silent' }),
      webRoot: join(ROOT, 'dist/web'),
      origin: parts.origin,
      tls: parts.tls,
      signedIn: async () => undefined,
      routes: [
        (instance) =>
          registerSession(instance, { world: o.w.world, secure: overTls({ origin: parts.origin, tls: parts.tls }) }),
      ],
    });
  const CERTIFICATES = join(ROOT, 'tests/samples/tls');
  const filesOf = (name: string) => ({
    cert: join(CERTIFICATES, `${name}.cert.pem`),
    key: join(CERTIFICATES, `${name}.key.pem`),
  });

  test('browsers are told to come by TLS alone for a year; without TLS they are told nothing', async () => {
    const [plain, proxied, own] = await Promise.all([
      appOf({}),
      appOf({ origin: 'https://bulwark.unit.example' }),
      appOf({ tls: readTlsPair(filesOf('first')) }),
    ]);
    for (const url of ['/', '/auth/state', '/api/no.such']) {
      const hsts = async (app: typeof plain) =>
        (await app.inject({ method: 'GET', url })).headers['strict-transport-security'];
      assert.equal(await hsts(plain), undefined, url);
      assert.equal(await hsts(proxied), 'max-age=31536000', url);
      assert.equal(await hsts(own), 'max-age=31536000', url);
    }
    await Promise.all([plain.close(), proxied.close(), own.close()]);
  });

  test('cookies are read by no script, sent by no other site, bound to this host and to TLS', async () => {
    const app = await appOf({ tls: readTlsPair(filesOf('first')) });
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/sign-out',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) assert.deepEqual(cookieBreaches(cookie), [], cookie);
    await app.close();
  });

  test('a renewed certificate is taken without a restart, and one that does not fit is left aside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulwark-tls-'));
    const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    const put = (cert: string, key: string) => {
      copyFileSync(filesOf(key).key, files.key);
      copyFileSync(filesOf(cert).cert, files.cert);
      for (const path of Object.values(files)) utimesSync(path, new Date(), new Date(Date.now() + ++later * 1000));
    };
    let later = 0;
    put('first', 'first');
    const app = await appOf({ tls: readTlsPair(files) });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const served = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
          resolve(String(socket.getPeerCertificate().subject.O));
          socket.destroy();
        }).on('error', reject);
      });
    const faults: unknown[] = [];
    const stop = renewTls(app.server as unknown as Server, files, (fault) => faults.push(fault), 20);
    assert.equal(await served(), 'first');
    put('renewed', 'first');
    while (faults.length === 0) await sleep(20);
    assert.ok(faults[0] instanceof ConfigWrong);
    assert.equal(await served(), 'first');
    put('renewed', 'renewed');
    while ((await served()) === 'first') await sleep(20);
    assert.equal(await served(), 'renewed');
    stop();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  test('a certificate that is missing, or not of this key, is said in words before anything is begun', () => {
    const mixed = { cert: filesOf('first').cert, key: filesOf('renewed').key };
    for (const files of [mixed, { ...mixed, cert: '/no/such/file.pem' }])
      assert.throws(
        () => readTlsPair(files),
        (reason) => reason instanceof ConfigWrong && /未启动.*\n.*nothing was started/s.test(reason.message),
      );
    assert.throws(() => readConfig([], { BULWARK_TLS_CERT: 'a.pem' }), ConfigWrong);
  });
});
