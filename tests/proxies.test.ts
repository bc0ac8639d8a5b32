/**
 * The proxies of docs/operation/tls.md, with the configuration that stands there, on Debian's nginx and Caddy where they are installed:
 * a page, a sign-in bound to TLS, the caller's own address, an upload larger than proxies let through by themselves, and a
 * request from another site.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { buildHttp } from '../src/server/http.ts';
import { registerSession, signedInOf } from '../src/server/session.ts';
import { uploadRoutes } from '../src/server/uploads.ts';
import { anOutside } from './outside.ts';

const ROOT = join(import.meta.dirname, '..');
const CERT = join(ROOT, 'tests/samples/tls/first.cert.pem');
const KEY = join(ROOT, 'tests/samples/tls/first.key.pem');
const PAGE = readFileSync(join(ROOT, 'docs/operation/tls.md'), 'utf8');
const o = await anOutside();
const folder = mkdtempSync(join(tmpdir(), 'bulwark-proxy-'));
const running: ChildProcess[] = [];
after(async () => {
  for (const one of running) one.kill('SIGTERM');
  await o.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => probe.once('listening', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
};

/** The configuration as the page gives it, for these ports and this certificate; each replacement must find its place. */
function configured(kind: 'nginx' | 'caddy', changes: readonly [string, string][]): string {
  const block = new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)![1]!;
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `${kind}: '${from}' stands no more in the page`);
    return text.replaceAll(from, to);
  }, block);
}

const PROXIES = {
  nginx(own: number, behind: number, planted: readonly [string, string][] = []) {
    const server = configured('nginx', [
      ['listen 443 ssl', `listen 127.0.0.1:${own} ssl`],
      ['bulwark.unit.example', 'localhost'],
      ['/etc/bulwark/cert.pem', CERT],
      ['/etc/bulwark/key.pem', KEY],
      ['127.0.0.1:8020', `127.0.0.1:${behind}`],
      ...planted,
    ]);
    const file = join(folder, `nginx-${own}.conf`);
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`);
    writeFileSync(
      file,
      `pid ${folder}/nginx-${own}.pid; error_log stderr; daemon off; events {} http { access_log off; ${temp.join(' ')}\n${server} }`,
    );
    return spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' });
  },
  caddy(own: number, behind: number, planted: readonly [string, string][] = []) {
    const site = configured('caddy', [
      ['bulwark.unit.example', `https://localhost:${own}`],
      ['/etc/bulwark/cert.pem', CERT],
      ['/etc/bulwark/key.pem', KEY],
      ['127.0.0.1:8020', `127.0.0.1:${behind}`],
      ...planted,
    ]);
    const file = join(folder, `Caddyfile-${own}`);
    writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`);
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore', env });
  },
};

type Asked = { status: number; headers: Record<string, unknown>; text: string };

function ask(port: number, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    const made = request(
      { host: 'localhost', family: 4, port, path, method, headers, ca: readFileSync(CERT) },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
      },
    );
    made.on('error', reject);
    made.end(body);
  });
}

async function whenReady(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await ask(port, '/auth/state'));
    } catch (reason) {
      if (tries > 200) throw reason;
      await sleep(50);
    }
  }
}

/** A page, a sign-in, a caller with a false address, another site and a large upload, through the proxy; throws at the first that is not right. */
async function walk(start: (typeof PROXIES)['nginx'], planted: readonly [string, string][] = []): Promise<void> {
  const own = await freePort();
  const origin = `https://localhost:${own}`;
  const seen: string[] = [];
  const signedIn = (one: Parameters<typeof signedInOf>[1]) => signedInOf(o.w.world, one);
  const app = await buildHttp({
    world: o.w.world,
    log: pino({ level: 'silent' }),
    webRoot: join(ROOT, 'dist/web'),
    origin,
    signedIn,
    routes: [
      (instance) => void instance.addHook('onRequest', async ({ ip }) => void seen.push(ip)),
      (instance) => registerSession(instance, { world: o.w.world, secure: true }),
      (instance) => uploadRoutes(instance, o.w.world, signedIn, () => {}),
    ],
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    running.push(start(own, (app.server.address() as AddressInfo).port, planted));
    await whenReady(own);

    const page = await ask(own, '/');
    assert.equal(page.status, 200);
    assert.match(page.text, /<script type="module"/);
    assert.equal(page.headers['strict-transport-security'], 'max-age=31536000');

    seen.length = 0;
    const json = { 'content-type': 'application/json', origin };
    const claimed = { ...json, 'x-forwarded-for': '203.0.113.9' };
    const state = await ask(own, '/auth/sign-out', Buffer.from('{}'), claimed);
    assert.equal(state.status, 200, state.text);
    assert.match(String(state.headers['set-cookie']), /__Host-bulwark=; .*Secure/);
    assert.deepEqual(seen, ['127.0.0.1'], 'the address that the caller claims is not believed');

    const foreign = await ask(own, '/auth/sign-out', Buffer.from('{}'), { ...json, origin: 'https://evil.example' });
    assert.equal(JSON.parse(foreign.text).code, 'cross-site');

    const boundary = 'a-boundary';
    const roster = Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`),
      Buffer.alloc(5 * 1024 * 1024, 'x'),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const upload = { 'content-type': `multipart/form-data; boundary=${boundary}`, origin };
    const uploaded = await ask(own, '/upload/roster', roster, upload);
    assert.match(uploaded.text, /"signed-out"/, `the upload was answered ${uploaded.status}`);
  } finally {
    await app.close();
  }
}

const missing = (name: string) =>
  spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0 && `${name} is not installed`;

for (const [name, start] of Object.entries(PROXIES))
  test(`behind ${name} as the page configures it`, { skip: missing(name) }, () => walk(start));

test('a proxy that believes the caller or cuts uploads is seen', {
  skip: missing('nginx'),
}, async () => {
  const planted: [string, string, RegExp][] = [
    ['$remote_addr', '$proxy_add_x_forwarded_for', /the address that the caller claims is not believed/],
    ['client_max_body_size 64m;', '', /the upload was answered 413/],
  ];
  for (const [from, to, found] of planted) await assert.rejects(walk(PROXIES.nginx, [[from, to]]), found, from);
});
