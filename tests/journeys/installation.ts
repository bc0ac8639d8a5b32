/**
 * An installation of its own for a journey: the real program on a fresh data directory, and people who can sign in to it. What a
 * journey is not about is done through the same addresses that the pages use; nothing is reached around them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { stepAt, totpOf } from '../../src/domain/accounts/totp.ts';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');

export type Installation = {
  readonly address: string;
  /** Printed in the terminal while the system is not set up. */
  readonly setUpCode: string | undefined;
  /** Everything the program printed. */
  readonly pid: number;
  readonly data: string;
  printed(): string;
  /** Ends the program; its data go with it unless they are kept. */
  stop(forget?: boolean): Promise<void>;
};

/** On a fresh data directory, or on one that was kept. */
export async function anInstallation({
  flags = [],
  data = mkdtempSync(join(tmpdir(), 'bulwark-journey-')),
  env: more = {},
}: {
  flags?: string[];
  data?: string;
  env?: Record<string, string>;
} = {}): Promise<Installation> {
  // As ./bulwark starts it.
  const compiled = join(ROOT, 'dist/compiled');
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled, BULWARK_DATA: data, LOG_LEVEL: 'warn', ...more };
  delete (env as NodeJS.ProcessEnv).DATABASE_URL;
  const command = ['--max-semi-space-size=8', join(ROOT, 'src/server/main.ts'), '--port', '0', ...flags];
  const program = spawn(NODE, command, { cwd: ROOT, env });
  let text = '';
  program.stdout.on('data', (part) => {
    text += part;
  });
  program.stderr.on('data', (part) => {
    text += part;
  });
  await until(
    () => text.includes('Ctrl+C'),
    program,
    () => text,
  );
  return {
    address: /http:\/\/[\w.:[\]-]+/.exec(text)![0],
    setUpCode: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0],
    pid: program.pid!,
    data,
    printed: () => text,
    async stop(forget = true) {
      const gone = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await gone;
      if (forget) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** On a machine with ten programs a core the demonstration has taken three minutes to fill. */
const START_MS = 500_000;

async function until(ready: () => boolean, program: ChildProcess, printed: () => string): Promise<void> {
  const began = performance.now();
  while (!ready()) {
    if (program.exitCode !== null || performance.now() - began > START_MS)
      throw new Error(`the program did not start:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const PASSWORD = '研究院-安全-2026-秋';

export type Accounts = {
  readonly officer: string;
  readonly administrators: readonly { role: string; login: string; activationCode: string }[];
};

/** Set up through the address the first page uses: a unit, its officer, three administrators. The officer's browser is signed in. */
export async function setUp(
  installation: Installation,
  request: APIRequestContext,
  more: object = {},
): Promise<Accounts & { secret: string }> {
  const administrators = [
    { role: 'system-admin', login: 'xitong', displayName: '系统管理员甲' },
    { role: 'security-admin', login: 'anbao', displayName: '安全管理员乙' },
    { role: 'auditor', login: 'shenji', displayName: '审计员丙' },
  ];
  const answer = await post(request, `${installation.address}/auth/set-up`, {
    code: installation.setUpCode,
    unitName: '示例研究院',
    officer: { displayName: '周明', login: 'zhouming', password: PASSWORD },
    administrators,
    ...more,
  });
  const { secret } = (answer as { enrolment: { secret: string } }).enrolment;
  await post(request, `${installation.address}/auth/enrol`, { code: codeNow(secret) });
  return { officer: 'zhouming', administrators: (answer as Accounts).administrators, secret };
}

/** The code that an authenticator shows now, or `later` steps from now: each is good once. */
export function codeNow(secret: string, later = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  return totpOf(bytes, stepAt(new Date()) + later);
}

/** Activates an account and signs its browser in, with a second step where the role asks for one. */
export async function activate(
  installation: Installation,
  context: BrowserContext,
  login: string,
  code: string,
): Promise<void> {
  const answer = (await post(context.request, `${installation.address}/auth/activate`, {
    login,
    code,
    password: PASSWORD,
  })) as {
    state: string;
    enrolment?: { secret: string };
  };
  if (answer.enrolment)
    await post(context.request, `${installation.address}/auth/enrol`, { code: codeNow(answer.enrolment.secret) });
}

/** An act or a look, as the browser sends it. */
export async function call<Result>(
  { address }: Pick<Installation, 'address'>,
  request: APIRequestContext,
  name: string,
  input: object = {},
): Promise<Result> {
  return ((await post(request, `${address}/api/${name}`, input)) as { result: Result }).result;
}

export async function post(request: APIRequestContext, address: string, data: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await request.post(address, { data, headers, timeout: 120_000 });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}
