/**
 * The program as an operator meets it: the real one, in a process of its own. That it says in both languages why it does not start,
 * and with which exit code; that it serves on a database that was named; that it ends in order and leaves nothing running.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase } from '../src/database/testing.ts';

const ROOT = resolve(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'bulwark-program-'));
let folders = 0;
const freshFolder = () => join(place, `data-${++folders}`);

type Program = {
  readonly pid: number;
  readonly data: string;
  /** What it has printed so far. */
  printed(): string;
  /** Answers when it says where it is reached, with the port. */
  ready(): Promise<number>;
  /** Answers when it has ended. */
  ended(): Promise<{ code: number | null; printed: string }>;
  signal(name: NodeJS.Signals): void;
};
const running = new Set<Program>();

function run(flags: string[], env: Record<string, string> = {}): Program {
  const { DATABASE_URL: _, BULWARK_ORIGIN: __, PORT: ___, HOST: ____, ...inherited } = process.env;
  const data = env.BULWARK_DATA ?? freshFolder();
  const child = spawn(process.execPath, ['src/server/main.ts', ...flags], {
    cwd: ROOT,
    env: { ...inherited, BULWARK_DATA: data, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      text += part;
    });
  const closed = once(child, 'close').then(() => {
    running.delete(program);
    return { code: child.exitCode, printed: text };
  });
  const program: Program = {
    pid: child.pid!,
    data,
    printed: () => text,
    async ready() {
      while (!text.includes('Ctrl+C')) {
        assert.equal(child.exitCode, null, text);
        await Promise.race([once(child.stdout, 'data'), closed]);
      }
      return Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(text)![1]);
    },
    ended: () => closed,
    signal: (name) => child.kill(name),
  };
  running.add(program);
  return program;
}

const database = await testDatabase();
const given: string[] = [];
after(async () => {
  for (const program of [...running]) {
    program.signal('SIGKILL');
    await program.ended();
  }
  for (const name of given) {
    await database.owner.query(`drop database ${name} with (force)`);
    await database.owner.query(`drop role ${name}`);
  }
  await database.close();
  rmSync(place, { recursive: true, force: true });
});

/** Ended by itself with this code, saying these things, and without a stack trace. */
async function declines(program: Program, code: number, ...said: RegExp[]): Promise<void> {
  const end = await program.ended();
  assert.equal(end.code, code, end.printed);
  for (const words of said) assert.match(end.printed, words);
  assert.match(end.printed, /[\u4e00-\u9fff]/);
  assert.doesNotMatch(end.printed, /^ {4}at /m);
}

test('called wrongly, it says how, and its exit code is 2', async () => {
  const calls: [string[], Record<string, string>, RegExp][] = [
    [['--port', 'abc'], {}, /'abc'/],
    [['--port='], {}, /whole number/],
    [['--verbose'], {}, /--verbose/],
    [['--host', '203.0.113.9'], {}, /no address 203\.0\.113\.9/],
    [[], { BULWARK_ORIGIN: 'bulwark.example' }, /https:\/\/bulwark\.unit\.example/],
  ];
  const programs = calls.map(([flags, env, words]) => ({ program: run(flags, env), words }));
  for (const { program, words } of programs) {
    await declines(program, 2, words);
    assert.equal(existsSync(join(program.data, 'pg')), false, 'no database was begun');
  }
});

test('a port in use is told before anything is begun', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const program = run(['--port', String(port)]);
  await declines(program, 2, new RegExp(`端口 ${port} 已被占用`));
  assert.equal(existsSync(join(program.data, 'pg')), false);
  other.close();
});

test('a data directory that is none is told', async () => {
  const file = join(place, 'a-file');
  writeFileSync(file, '');
  await declines(run(['--port', '0'], { BULWARK_DATA: file }), 1, /cannot be written/);
});

/** Answers every connection as a PostgreSQL of that version would, as far as being asked for it. */
async function anOldServer(version: number): Promise<{ port: number; close(): void }> {
  const message = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(kind), length, body]);
  };
  const row = { version: String(version), shown: '14.9', encoding: 'UTF8', user: 'owner', database: 'bulwark' };
  const cells = Object.entries({ ...row, may_change: 't', has_role: 't' });
  const count = Buffer.from([0, cells.length]);
  const described = cells.map(([name]) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    ]),
  );
  const given = cells.map(([, value]) => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]));
  const idle = message('Z', Buffer.from('I'));
  const signedIn = Buffer.concat([message('R', Buffer.alloc(4)), idle]);
  const answer = Buffer.concat([
    ...[
      message('1', Buffer.alloc(0)),
      message('2', Buffer.alloc(0)),
      message('T', Buffer.concat([count, ...described])),
    ],
    ...[message('D', Buffer.concat([count, ...given])), message('C', Buffer.from('SELECT 1\0')), idle],
  ]);
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    let first = true;
    socket.on('data', (bytes) => {
      if (first) socket.write(signedIn);
      else if (bytes.includes('server_version_num')) socket.write(answer);
      first = false;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

test('a database server that cannot be used is told in a sentence, and the password is not', async () => {
  const old = await anOldServer(140_009);
  const cases: [string, RegExp][] = [
    ['postgres://owner:se#cret@127.0.0.1/bulwark', /%23/],
    ['mysql://owner:secret@127.0.0.1/bulwark', /postgres:\/\/user:password@server/],
    ['postgres://owner:secret@127.0.0.1:1/bulwark', /127\.0\.0\.1:1\/bulwark cannot be reached/],
    [`postgres://owner:secret@127.0.0.1:${old.port}/bulwark`, /PostgreSQL 15 or later is needed.*\n?.*14\.9/s],
    [database.appConfig.connectionString!, /must own no table/],
  ];
  const programs = cases.map(([url, words]) => ({ program: run(['--port', '0'], { DATABASE_URL: url }), words }));
  for (const { program, words } of programs) {
    await declines(program, 1, words);
    assert.doesNotMatch(program.printed(), /se#?cret/);
  }
  old.close();
});

/** An empty database and the address of its owner, who may create roles and is no superuser. */
async function aGivenDatabase(): Promise<string> {
  const name = `bulwark_given_${randomBytes(4).toString('hex')}`;
  const password = 'p@ss:w/o#r%d é';
  await database.owner.query(`create role ${name} login createrole password '${password}'`);
  await database.owner.query(`create database ${name} owner ${name}`);
  given.push(name);
  const address = new URL(database.ownerConfig.connectionString!);
  address.username = name;
  address.password = encodeURIComponent(password);
  address.pathname = `/${name}`;
  return address.toString();
}

// On a server that asks for passwords the tests' serving role has the tests' password, and this installation rightly refuses it.
const asksForPasswords = new URL(database.ownerConfig.connectionString!).password !== '';

test('on a database that was named it serves, set up once by whoever comes first, and keeps it', {
  skip: asksForPasswords,
}, async () => {
  const env = { DATABASE_URL: await aGivenDatabase(), BULWARK_DATA: freshFolder() };
  const both = [run(['--port', '0'], env), run(['--port', '0'], env)];
  for (const one of both) assert.deepEqual(await stateAt(await one.ready()), { state: 'set-up' });
  for (const one of both) {
    one.signal('SIGTERM');
    assert.equal((await one.ended()).code, 0, one.printed());
  }
  const owner = new pg.Client(env.DATABASE_URL);
  await owner.connect();
  const runs = await owner.query('select count(*)::int = count(distinct name)::int as once from migration');
  assert.equal(runs.rows[0].once, true);

  const first = run(['--port', '0'], env);
  await setUp(await first.ready(), /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(first.printed())![0]);
  first.signal('SIGTERM');
  await first.ended();
  const again = run(['--port', '0'], env);
  assert.deepEqual(await stateAt(await again.ready()), { state: 'signed-out' });
  assert.doesNotMatch(again.printed(), /Set-up code/);
  again.signal('SIGINT');
  assert.equal((await again.ended()).code, 0);

  await owner.query(`insert into migration (name, hash) values ('9999-later.sql', '')`);
  await declines(run(['--port', '0'], env), 1, /upgraded by a newer version \(9999-later\.sql\)/);
  await owner.end();
});

const stateAt = async (port: number) => {
  const { state } = (await (await fetch(`http://127.0.0.1:${port}/auth/state`)).json()) as { state: string };
  return { state };
};

async function setUp(port: number, code: string): Promise<void> {
  const administrators = ['system-admin', 'security-admin', 'auditor'].map((role) => ({
    ...{ role, login: role, displayName: role },
  }));
  const answer = await fetch(`http://127.0.0.1:${port}/auth/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ code, unitName: '示例研究院', administrators },
      officer: { displayName: '周明', login: 'zhouming', password: '研究院-安全-2026-秋' },
    }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

const databaseOf = (data: string) => Number(readFileSync(join(data, 'pg/18/postmaster.pid'), 'utf8').split('\n')[0]);
const runs = (pid: number) => existsSync(`/proc/${pid}`);
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
const takesConnections = (port: number) =>
  new Promise<boolean>((settle) => {
    const trial = connect(port, '127.0.0.1', () => settle(true)).on('error', () => settle(false));
    trial.on('connect', () => trial.destroy());
  });

test('told to end, it finishes the request under way, then its database, and leaves nothing running', async () => {
  const program = run(['--port', '0']);
  const port = await program.ready();
  const own = databaseOf(program.data);
  const body = JSON.stringify({ login: 'nobody-here', password: 'nothing-of-it' });
  const caller = connect(port, '127.0.0.1');
  let answer = '';
  caller.on('data', (bytes) => {
    answer += bytes;
  });
  caller.write(
    `POST /auth/sign-in HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
  );
  await stateAt(port); // by now the half request was taken in
  program.signal('SIGTERM');
  await until(async () => !(await takesConnections(port)));
  caller.write(body.slice(9));
  await once(caller, 'close');
  assert.match(answer, /^HTTP\/1\.1 4\d\d .*"zh":".*"en":"/s);
  assert.equal((await program.ended()).code, 0);
  assert.equal(runs(own), false);

  const killed = run(['--port', '0'], { BULWARK_DATA: program.data });
  await killed.ready();
  const left = databaseOf(program.data);
  killed.signal('SIGKILL');
  await until(() => !runs(left));

  const bereft = run(['--port', '0'], { BULWARK_DATA: program.data });
  await bereft.ready();
  process.kill(databaseOf(program.data), 'SIGINT');
  await declines(bereft, 1, /database .* ended unexpectedly/);
});
