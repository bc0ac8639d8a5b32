/**
 * Brings a database to the schema of this program, as its owner. Forward only: one numbered, named file, one transaction each;
 * the row that records a migration is written first, so that a second program starting at once waits and then finds it done.
 * An older program refuses a newer schema: nothing is guessed about tables it does not know.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');
export const APP_ROLE = 'bulwark_app';

export class SchemaRefused extends Error {}

export function migrationFiles(): { name: string; sql: string; hash: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Runs what is missing; returns the names of what it ran. `password` is the serving role's, where the server asks for one. */
export async function migrate(owner: pg.ClientConfig, password?: string): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await ensureAppRole(client, password);
    await client.query(`create table if not exists migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`);
    const files = migrationFiles();
    const done = await client.query<{ name: string }>('select name from migration order by name');
    const unknown = done.rows.find((row) => !files.some((file) => file.name === row.name));
    if (unknown) {
      throw new SchemaRefused(
        `数据库由更新版本的程序升级过(${unknown.name}),本版本不能使用。数据未改动。请安装更新的版本。\n` +
          `The database was upgraded by a newer version (${unknown.name}); this one cannot use it. Nothing was changed. Install the newer version.`,
      );
    }
    const ran: string[] = [];
    for (const file of files) if (await applyOnce(client, file)) ran.push(file.name);
    return ran;
  } finally {
    await client.end();
  }
}

async function applyOnce(client: pg.Client, file: { name: string; sql: string; hash: string }): Promise<boolean> {
  await client.query('begin');
  try {
    const mine = await client.query('insert into migration (name, hash) values ($1, $2) on conflict do nothing', [
      file.name,
      file.hash,
    ]);
    if (mine.rowCount) await client.query(file.sql);
    await client.query('commit');
    return mine.rowCount === 1;
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${file.name} failed; nothing of it was kept`, { cause });
  }
}

/** The role that serves: it owns nothing and cannot step around row-level security. */
export async function ensureAppRole(client: pg.Client, password?: string): Promise<void> {
  await client.query(`do $$ begin
      create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole;
    exception when duplicate_object or unique_violation then null; end $$`);
  if (password !== undefined) {
    await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(password)}`);
  }
}
