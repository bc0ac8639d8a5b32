/**
 * Brings a database to the schema of this program, as its owner. Forward only: numbered, named files. All that are missing run in
 * one transaction, so that an upgrade happens whole or not at all, and after a failed one the earlier program still serves. A
 * second program starting at once waits and then finds it done. An older program refuses a newer schema: nothing is guessed about
 * tables it does not know.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Serves. */
export const APP_ROLE = 'bulwark_app';
/** Orders and signs the record, and can do nothing else. */
export const SEQUENCER_ROLE = 'bulwark_sequencer';
export const ROLES_OF_OURS = [APP_ROLE, SEQUENCER_ROLE] as const;
/** Any number that means "schema" to all versions of this program. */
const ONE_AT_A_TIME = 20_211_026;

export class SchemaRefused extends Error {}

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

export function migrationFiles(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Runs what is missing; returns the names of what it ran.
 *
 * @throws SchemaRefused with a message for the operator, Chinese and English: a newer schema, another history, a failed upgrade
 */
export async function migrate(
  owner: pg.ClientConfig,
  files: readonly Migration[] = migrationFiles(),
): Promise<string[]> {
  const client = new pg.Client(owner);
  client.on('error', () => {}); // a connection that is cut fails the statement that is under way; that is enough
  await client.connect();
  try {
    await ensureRoles(client);
    await client.query('begin');
    const ran = await applyMissing(client, files);
    await client.query('commit');
    return ran;
  } finally {
    await client.end(); // what was not committed is rolled back
  }
}

/** The names of the migrations that would run; none on a database that has none of our tables. */
export async function missingMigrations(owner: pg.ClientConfig, files = migrationFiles()): Promise<string[]> {
  const client = new pg.Client(owner);
  client.on('error', () => {}); // a connection that is cut fails the statement under way; that is enough
  await client.connect();
  try {
    const known = await client.query(`select to_regclass('public.migration') is not null as known`);
    if (!known.rows[0].known) return [];
    const done = await client.query<{ name: string; hash: string }>('select name, hash from migration');
    refuseOtherHistory(done.rows, files);
    return files.filter((file) => !done.rows.some((row) => row.name === file.name)).map((file) => file.name);
  } finally {
    await client.end();
  }
}

/** The same, in a transaction that the caller has begun and ends. */
export async function applyMissing(client: pg.Client, files: readonly Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  await client.query(`create table if not exists migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const done = await client.query<{ name: string; hash: string }>('select name, hash from migration order by name');
  refuseOtherHistory(done.rows, files);
  // A migration that changes rows says itself how it gets past the walls; without this it would find no rows and say nothing.
  await client.query('set local row_security = off');
  const missing = files.filter((file) => !done.rows.some((row) => row.name === file.name));
  for (const file of missing) await apply(client, file);
  return missing.map((file) => file.name);
}

function refuseOtherHistory(done: readonly { name: string; hash: string }[], files: readonly Migration[]): void {
  for (const { name, hash } of done) {
    const file = files.find((one) => one.name === name);
    if (!file) {
      throw new SchemaRefused(
        `数据库由更新版本的程序升级过（${name}），本版本不能使用，未启动，数据未改动。请安装更新的版本。\n` +
          `The database was upgraded by a newer version (${name}); this one cannot use it. Nothing was started or changed. Install the newer version.`,
      );
    }
    if (file.hash !== hash) {
      throw new SchemaRefused(
        `数据库的结构（${name}）与本程序的不一致：它由另一份程序建立，本程序不能使用，未启动，数据未改动。请使用建立它的程序，或另指定数据目录、数据库。\n` +
          `The database was made with another ${name} than this program's, by another edition of it; this one cannot use it. Nothing was started or changed. Use the edition that made it, or name another data directory or database.`,
      );
    }
  }
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  try {
    await client.query('insert into migration (name, hash) values ($1, $2)', [file.name, file.hash]);
    await client.query(file.sql);
  } catch (cause) {
    throw new SchemaRefused(
      `数据库升级在 ${file.name} 处失败，已全部撤回，数据保持升级前的状态，未启动。可继续使用升级前的版本。数据库原文如下：\n` +
        `The upgrade of the database failed at ${file.name} and was undone whole: the data are as before. Nothing was started. The version before the upgrade can still be used. The database said:\n${(cause as Error).message}`,
      { cause },
    );
  }
}

/** The roles of ours: they own nothing and cannot step around row-level security. With a password where the server asks for one. */
export async function ensureRoles(client: pg.Client, password?: string): Promise<void> {
  for (const role of ROLES_OF_OURS) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (!known.rowCount) {
      await client.query(`do $$ begin
        create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole;
      exception when duplicate_object or unique_violation then null; end $$`);
    }
    if (password !== undefined) await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
  }
}
