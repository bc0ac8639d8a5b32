/** For tests of the real commands: data directories of their own with a unit in them, and programs started on them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate, migrationFiles } from '../src/database/migrate.ts';
import { canonical, leafHash } from '../src/journal/entry.ts';
import type { Instant } from '../src/law/day.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const place = mkdtempSync(join(tmpdir(), 'bulwark-back-'));
export const at = (name: string) => join(place, name);
let folders = 0;
export const freshFolder = () => at(`data-${++folders}`);
export const running = new Set<() => void>();

after(() => {
  for (const end of running) end();
  rmSync(place, { recursive: true, force: true });
});

export function launch(script: string, args: string[], data: string, env: Record<string, string> = {}) {
  const {
    DATABASE_URL: _,
    BULWARK_BACKUP_PASSPHRASE_FILE: __,
    BULWARK_BACKUP_RECIPIENT: ___,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'src/server', script), ...args], {
    cwd: ROOT,
    env: { ...inherited, BULWARK_DATA: data, BULWARK_FROM: place, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      printed += part;
    });
  }
  const kill = () => void child.kill('SIGKILL');
  running.add(kill);
  const ended = once(child, 'close').then(() => {
    running.delete(kill);
    return { code: child.exitCode, printed };
  });
  return { child, ended, printed: () => printed };
}
export const backup = (data: string, args: string[], env = {}) => launch('backup-command.ts', args, data, env).ended;
export const restore = (data: string, args: string[], env = {}) => launch('restore-command.ts', args, data, env).ended;

export async function serve(data: string): Promise<{ printed: string; stop(): Promise<void> }> {
  const server = launch('main.ts', ['--port', '0'], data);
  while (!server.printed().includes('Ctrl+C')) {
    assert.equal(server.child.exitCode, null, server.printed());
    await sleep(50);
  }
  return {
    printed: server.printed(),
    async stop() {
      server.child.kill('SIGTERM');
      await server.ended;
    },
  };
}

/** A data directory with a unit in it, on a schema that may be an earlier one. */
export async function anInstallation(data: string, files = migrationFiles()): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const database = await startEmbedded(data, { throwaway: true });
  const owner = { connectionString: database.connectionString };
  await migrate(owner, files);
  await within(owner, async (client) => {
    await client.query(
      `insert into unit (unit_id, name, ledger_from, created_at) values (nextval('unit_id_seq'), '示例研究院', '2026-01-01', now())`,
    );
    await client.query(
      `insert into person (unit_id, name, salt, entered_at) select 1, '人员' || n, '\\x00', now() from generate_series(1, 3000) n`,
    );
    const facts = { note: 'the first' };
    const at = '2026-01-01T02:00:00.000Z' as Instant;
    const body = canonical({ version: 1, unit: 1, at, action: 'test.act', by: 0, nonce: '00'.repeat(8), facts });
    await client.query('insert into journal_entry (unit_id, body, leaf) values (1, $1, $2)', [body, leafHash(body)]);
    await client.query(`insert into login_name values ('nobody', 1, 1)`);
  });
  await database.stop();
  mkdirSync(join(data, 'keys'), { mode: 0o700 });
  writeFileSync(join(data, 'keys/installation'), 'ab'.repeat(32));
}

export async function within<T>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  return work(client).finally(() => client.end());
}

export async function peopleIn(data: string): Promise<number> {
  const database = await startEmbedded(data);
  const owner = { connectionString: database.connectionString };
  return within(owner, async (client) =>
    Number((await client.query('select count(*) as n from person')).rows[0].n),
  ).finally(() => database.stop());
}
