/**
 * The description of the interface is valid OpenAPI 3.1, holds all that there is and nothing else, and its examples run: each `curl` beside an
 * operation and in docs/api.md is sent to a real server, as it stands.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { hashPassword } from '../src/domain/accounts/password.ts';
import { activateAccount } from '../src/domain/accounts/store/sign-ins.ts';
import { ROLES, type Role } from '../src/platform/permission.ts';
import { listRefusals } from '../src/platform/refusal.ts';
import { registry } from '../src/server/modules.ts';
import { openApi } from '../src/server/openapi.ts';
import { anOutside, faultsOfRefusal } from './outside.ts';

type Sample = { readonly source: string };
type Described = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly 'x-summary': { readonly zh: string; readonly en: string };
  readonly 'x-by'?: readonly Role[];
  readonly 'x-in-person'?: boolean;
  readonly 'x-codeSamples': readonly Sample[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object; readonly example?: unknown }> };
};
type Document = {
  readonly paths: Record<string, Record<string, Described>>;
  readonly tags: readonly { readonly name: string }[];
};
const ROOT = join(import.meta.dirname, '..');
const document = openApi() as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method, one })),
);

const o = await anOutside();
const unit = await o.aUnit('被测单位');
after(() => o.close());

describe('the description', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const isOpenApi = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'tests/samples/openapi-3.1.json'), 'utf8')));

  test('is valid OpenAPI 3.1 by the schema of its standard', () => {
    for (const planted of [
      { ...document, openapi: '3.0.0' },
      { ...document, info: {} },
      { ...document, paths: { 'no-slash': {} } },
      { ...document, paths: { '/x': { post: { responses: { ok: {} } } } } },
    ]) {
      assert.equal(isOpenApi(planted), false, 'the planted breach is found');
    }
    assert.equal(isOpenApi(document), true, JSON.stringify(isOpenApi.errors?.slice(0, 5)));
  });

  test('names every action and query, once, and every address of the door and for files, and no other', () => {
    const described = operations.filter(({ path }) => path.startsWith('/api/')).map(({ one }) => one.operationId);
    assert.deepEqual(described.filter((name) => name !== 'api.openapi.json').sort(), [...registry.keys()].sort());
    const routes = o.app
      .printRoutes({ commonPrefix: false, includeHooks: false })
      .split('\n')
      .map((line) => /── (\/\S*) \(([^)]*)\)/.exec(line))
      .flatMap((found) => (found ? found[2]!.split(', ').map((method) => `${method.toLowerCase()} ${found[1]}`) : []))
      .filter((route) => /^(get|post) \/(auth|upload|api)\/[\w/.-]+$/.test(route));
    assert.ok(routes.length > 8, routes.join());
    const outside = operations
      .map(({ path, method }) => `${method} ${path}`)
      .filter((one) => !/\/api\/.*-?\w+\.[a-z-]+$/.test(one) || one.endsWith('.json'));
    assert.deepEqual(outside.sort(), routes.sort());
  });

  test('refers to nothing that is not in it', () => {
    const at = (ref: string) =>
      ref
        .slice(2)
        .split('/')
        .reduce((value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key], document);
    const refs: string[] = [];
    JSON.stringify(document, (key, value) => {
      if (key === '$ref') refs.push(String(value));
      return value;
    });
    assert.ok(refs.length > 100);
    assert.equal(at('#/components/schemas/NoSuchThing'), undefined, 'the planted breach is found');
    assert.deepEqual(
      refs.filter((ref) => at(ref) === undefined),
      [],
    );
    const tags = document.tags.map(({ name }) => name);
    assert.deepEqual(
      operations.flatMap(({ one }) => one.tags).filter((name) => !tags.includes(name)),
      [],
    );
  });

  test('gives each a name in both languages, and an example that its schema and the program take', () => {
    for (const { path, one } of operations) {
      assert.match(one['x-summary'].zh, /[\u4e00-\u9fff]/, path);
      assert.match(one['x-summary'].en, /[A-Za-z]/, path);
      const { schema, example } = one.requestBody?.content['application/json'] ?? {};
      if (!schema) continue;
      const takes = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      assert.ok(takes(example), `${path}: ${JSON.stringify(takes.errors)}`);
      const name = registry.get(one.operationId);
      if (name) assert.ok(name.input.safeParse(example).success, path);
    }
  });

  test('says of each refusal its code, its status and its words, with what an answer fills in', () => {
    const all = listRefusals();
    assert.ok(all.length > 30);
    for (const { code, words } of all) {
      assert.match(words.zh, /。$|^\{zh\}$/, code);
      assert.ok(!/undefined/.test(words.zh + words.en), code);
    }
  });

  test('is served to whoever is signed in, and to nobody else', async () => {
    const get = (headers: Record<string, string>) => o.request({ method: 'GET', url: '/api/openapi.json', headers });
    assert.deepEqual(faultsOfRefusal(await get({})), []);
    assert.equal((await get({ authorization: 'Bearer x' })).body?.code, 'wrong-token');
    const answer = await get({ cookie: unit.cookies.member });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, JSON.parse(JSON.stringify(document)));
  });
});

const hasCurl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the examples', { skip: hasCurl ? false : 'curl is not installed' }, () => {
  const PASSWORD = '每天早上七点半在湖边跑步';
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-examples-'));
  const tokens = {} as Record<Role, string>;
  let address = '';
  before(async () => {
    await o.app.listen({ host: '127.0.0.1', port: 0 });
    address = `http://127.0.0.1:${(o.app.server.address() as AddressInfo).port}`;
    const hash = await hashPassword(PASSWORD);
    for (const role of ROLES) {
      await o.w.world.db.inUnit(unit.unitId, (sql) => activateAccount(sql, unit.as[role], hash));
      const input = { name: '示例', days: 1, password: PASSWORD };
      const made = await o.ask(unit.cookies[role], 'accounts.make-token', input);
      tokens[role] = (made.body as { result: { token: string } }).result.token;
    }
    writeFileSync(join(folder, 'roster.csv'), '姓名,工号\n张三,1001\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it as it stands in a shell; the status stands in the last line. */
  async function run(source: string, role: Role): Promise<{ status: number; text: string }> {
    const cookies = join(folder, 'cookies.txt');
    const value = unit.cookies[role].slice('bulwark='.length);
    writeFileSync(cookies, `127.0.0.1\tFALSE\t/\tFALSE\t0\tbulwark\t${value}\n`);
    const env = { PATH: process.env.PATH!, BULWARK: address, TOKEN: tokens[role], COOKIES: cookies };
    const script = source.replaceAll('curl -sS', `curl -sS -w '\\n%{http_code}'`);
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env, cwd: folder, maxBuffer: 64 << 20 });
    const at = stdout.lastIndexOf('\n');
    return { status: Number(stdout.slice(at + 1)), text: stdout.slice(0, at) };
  }

  test('in docs/api.md are all done', async () => {
    const blocks = [...readFileSync(join(ROOT, 'docs/api.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
      (found) => found[1]!,
    );
    const calls = blocks.filter((block) => block.includes('curl -sS') && !block.includes('# not run'));
    assert.ok(calls.length >= 5);
    for (const call of calls) {
      const { status, text } = await run(call, 'security-officer');
      assert.equal(status, 200, `${call}: ${text.slice(0, 300)}`);
    }
  });

  test('beside each operation are sent and understood: done, or refused for what is not there', async () => {
    const done: string[] = [];
    // What ends a sign-in, a token or an account comes last.
    const LAST = [/revoke-token/, /revoke-anothers/, /accounts\.(close|renew|grant)|sign-out/];
    const order = (name: string) => LAST.findIndex((one) => one.test(name)) + 1;
    for (const { path, one } of [...operations].sort((x, y) => order(x.path) - order(y.path))) {
      const { status, text } = await run(one['x-codeSamples'][0]!.source, one['x-by']?.[0] ?? 'member');
      const what = `${path}: ${status} ${text.slice(0, 300)}`;
      assert.ok(status === 200 || (status >= 400 && status < 500), what);
      if (status === 200) done.push(one.operationId);
      else
        assert.ok(
          !/"(invalid-input|not-permitted|signed-out|wrong-token|cross-site|unknown-address|in-person)"/.test(text) ||
            path.startsWith('/auth/'),
          what,
        );
    }
    assert.ok(done.length > 50, `${done.length} were done`);
  });
});
