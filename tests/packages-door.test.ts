/**
 * The second door, from outside: nothing is behind it but files of packages and their run-time; cookies are neither read nor set; every
 * answer is sandboxed and served as what its ending says; our own pages may frame that origin and no other.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pino } from 'pino';
import { addPackageOf } from '../src/domain/packages/actions/keep.ts';
import { openPackage } from '../src/domain/packages/actions/learn.ts';
import { aPackageOf } from '../src/fixtures/packages.ts';
import { aWorld } from '../src/fixtures/world.ts';
import { ConfigWrong, readConfig } from '../src/server/config.ts';
import { buildHttp } from '../src/server/http.ts';
import { buildPackagesDoor } from '../src/server/packages-door.ts';

const w = await aWorld();
const log = pino({ level: 'silent' });
const door = buildPackagesDoor({ world: w.world, log });
after(async () => {
  await door.close();
  await w.close();
});

const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const PAGES = {
  'index.html': '<!doctype html><html lang="zh"><head><title>页</title></head><body>好</body></html>',
  'hidden.html': '<!-- <head> --><!-- <html> --><script>first = 1</script>',
  'bare.htm': '<p>x</p>',
  'marked.html': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('<p>页</p>')]),
  'wide.html': wide('<p>页</p>'),
  'apart.html': `<div><template shadowrootmode="closed"></template></div><link rel="preconnect" href="//x"><script>a.shadowRoot; 'preconnect'</script>`,
} as const;
const FILES = {
  'drawing.svg': '<svg/>',
  'film.mp4': '0123456789',
  'data.json': '{}',
  'a.exe': 'MZ',
  '说明 1.txt': '好',
} as const;

const unit = await w.aUnit();
const { 'index.html': index, ...others } = PAGES;
const zip = aPackageOf(
  index,
  Object.entries({ ...others, ...FILES }).map(([name, content]) => ({ name, content })),
);
const decided = { subjects: ['law'], hours: 1, organiser: 'own-unit', state: 'offered' };
const { packageId } = await w.does(unit.as['security-officer'], addPackageOf, decided, {
  fileName: 'a.zip',
  bytes: zip,
});
const { path } = await w.does(unit.as.member, openPackage, { packageId });
const get = (url: string, headers: Record<string, string> = {}) => door.inject({ method: 'GET', url, headers });
const open = (name: string, headers: Record<string, string> = {}) => get(path + encodeURIComponent(name), headers);

const ADDRESSES = [
  ...[
    `${path}index.html`,
    `${path}data.json`,
    '/run-time/boot.js',
    '/run-time/scorm12.js',
    '/',
    '/p/',
    '/p/x/index.html',
  ],
  ...[
    '/api/people.list',
    '/auth/state',
    '/run-time/x',
    '/run-time/__proto__',
    `${path}../../auth/state`,
    `${path}%2e%2e/x`,
  ],
];

describe('every answer', () => {
  test('is sandboxed without an origin, asks nobody else for anything, sends no form, is not guessed at', async () => {
    for (const url of ADDRESSES) {
      const { headers } = await get(url);
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /^sandbox(?: allow-scripts allow-forms)?;/, url);
      assert.doesNotMatch(policy, /allow-same-origin|allow-popups|allow-top|\*|https?:/, url);
      assert.match(policy, /default-src 'none'/, url);
      assert.match(policy, /form-action 'none'/, url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.equal(headers['referrer-policy'], 'no-referrer', url);
      assert.match(String(headers['permissions-policy']), /camera=\(\)/, url);
    }
  });

  test('sets no cookie, and with one of ours is what it is without', async () => {
    for (const url of ADDRESSES) {
      const [without, withOne] = await Promise.all([get(url), get(url, { cookie: 'bulwark=x; __Host-bulwark=y' })]);
      assert.equal(without.headers['set-cookie'], undefined, url);
      assert.equal(withOne.statusCode, without.statusCode, url);
      assert.deepEqual(withOne.rawPayload, without.rawPayload, url);
    }
  });

  test('to anything but looking is that nothing is here', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)
      for (const url of [`${path}index.html`, '/api/packages.remember', '/'])
        assert.equal((await door.inject({ method, url, payload: '' })).statusCode, 404, `${method} ${url}`);
    for (const url of ADDRESSES.slice(4)) assert.equal((await get(url)).statusCode, 404, url);
  });
});

describe('a file', () => {
  test('is served as its ending says, from a closed list; what runs nothing may run nothing', async () => {
    const types = {
      'index.html': 'text/html',
      'drawing.svg': 'image/svg+xml',
      'film.mp4': 'video/mp4',
      'data.json': 'application/json',
      'a.exe': 'application/octet-stream',
      '说明 1.txt': 'text/plain',
      'imsmanifest.xml': 'text/xml',
    };
    for (const [name, type] of Object.entries(types)) {
      const { statusCode, headers } = await open(name);
      assert.equal(statusCode, 200, name);
      assert.ok(String(headers['content-type']).startsWith(type), `${name}: ${headers['content-type']}`);
      const runs = String(headers['content-security-policy']).includes('allow-scripts');
      assert.equal(runs, name === 'index.html', name);
    }
  });

  test('is sent in pieces where a player asks for them', async () => {
    const piece = async (range: string) => {
      const { statusCode, headers, body } = await open('film.mp4', { range });
      return [statusCode, headers['content-range'], body];
    };
    assert.deepEqual(await piece('bytes=2-4'), [206, 'bytes 2-4/10', '234']);
    assert.deepEqual(await piece('bytes=8-'), [206, 'bytes 8-9/10', '89']);
    assert.deepEqual(await piece('bytes=-3'), [206, 'bytes 7-9/10', '789']);
    for (const odd of ['bytes=9-2', 'bytes=a-b', 'bytes=-', 'bytes=50-60', 'lines=1-2'])
      assert.deepEqual(await piece(odd), [200, undefined, '0123456789'], odd);
  });

  test('that is a page runs our script before anything of its own, whatever it says', async () => {
    const scripts = '<script src="/run-time/scorm12.js"></script><script src="/run-time/boot.js"></script>';
    const bodies = Object.fromEntries(
      await Promise.all(Object.keys(PAGES).map(async (name) => [name, (await open(name)).body] as const)),
    );
    assert.ok(bodies['index.html']!.startsWith(`<!doctype html>${scripts}`));
    assert.ok(bodies['hidden.html']!.startsWith(scripts), 'not within a comment');
    assert.ok(bodies['bare.htm']!.startsWith(scripts));
    assert.equal(bodies['marked.html'], `<meta charset="utf-8">${scripts}<p>页</p>`);
    assert.equal(bodies['wide.html'], `<meta charset="utf-8">${scripts}<p>页</p>`);
    assert.match(bodies['apart.html']!, /<template data-apart="closed">/);
    assert.match(bodies['apart.html']!, /rel="no"/);
    assert.match(bodies['apart.html']!, /a\.shadowRoot; 'preconnect'/, 'a script is left as it is');
  });
});

describe('our own pages', () => {
  const policyWith = async (packagesAt: { origin: string | undefined; port: () => number }, host: string) => {
    const app = await buildHttp({
      ...{ world: w.world, log, webRoot: join(import.meta.dirname, '../dist/web'), origin: undefined, packagesAt },
      ...{ signedIn: async () => undefined, routes: [] },
    });
    const { headers } = await app.inject({ method: 'GET', url: '/', headers: { host } });
    await app.close();
    return /frame-src ([^;]*)/.exec(String(headers['content-security-policy']))![1];
  };

  test('may frame the packages’ origin and no other', async () => {
    const own = { origin: undefined, port: () => 8021 };
    assert.equal(await policyWith(own, '10.0.0.8:8020'), 'http://10.0.0.8:8021');
    assert.equal(await policyWith(own, 'bulwark.unit.example'), 'http://bulwark.unit.example:8021');
    assert.equal(await policyWith(own, 'a b; script-src *'), "'none'");
    const told = { origin: 'https://courses.unit.example', port: () => 8021 };
    assert.equal(await policyWith(told, 'bulwark.unit.example'), 'https://courses.unit.example');
  });

  test('never share it: the same port or address is refused before anything is begun', () => {
    assert.equal(readConfig([], {}).packagesPort, 8021);
    assert.equal(readConfig(['--port', '0'], {}).packagesPort, 0);
    assert.equal(readConfig(['--port', '65535'], {}).packagesPort, 65_534);
    assert.equal(readConfig([], { BULWARK_PACKAGES_PORT: '9000' }).packagesPort, 9000);
    const origin = 'https://bulwark.unit.example';
    for (const env of [
      { BULWARK_PACKAGES_PORT: '8020' },
      { BULWARK_PACKAGES_PORT: 'x' },
      { BULWARK_PACKAGES_ORIGIN: 'courses' },
      { BULWARK_ORIGIN: origin, BULWARK_PACKAGES_ORIGIN: origin },
    ])
      assert.throws(() => readConfig([], env), ConfigWrong);
  });
});
