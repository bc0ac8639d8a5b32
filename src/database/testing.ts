/**
 * A database for a test file: cloned from a migrated template, dropped afterwards. The server is the one that the test command
 * started (BULWARK_TEST_DATABASE, its owner's address) or, for a single file run by hand, one of its own.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { APP_ROLE, ensureRoles, migrate, migrationFiles, SEQUENCER_ROLE } from './migrate.ts';

export type TestDatabase = {
  readonly db: Database;
  /** As the owner of the tables: for looking behind row-level security in a test, never for the code under test. */
  readonly owner: pg.Pool;
  readonly ownerConfig: pg.ClientConfig;
  readonly appConfig: pg.ClientConfig;
  readonly sequencerConfig: pg.ClientConfig;
  close(): Promise<void>;
};

type Server = { config: pg.ClientConfig; stop(): Promise<void> };

async function testServer(alone: boolean): Promise<Server> {
  const given = alone ? undefined : process.env.BULWARK_TEST_DATABASE;
  if (given) return { config: { connectionString: given }, stop: async () => {} };
  const dir = mkdtempSync(join(tmpdir(), 'bulwark-test-'));
  const embedded = await startEmbedded(dir, { throwaway: true });
  return {
    config: { connectionString: embedded.connectionString },
    stop: async () => {
      await embedded.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const within = (config: pg.ClientConfig, database: string, user?: string): pg.ClientConfig => {
  const address = new URL(config.connectionString!);
  address.pathname = `/${database}`;
  if (user) address.username = user;
  return { connectionString: address.toString() };
};

/** The roles of ours have the owner's password here, where the server asks for one: an address then differs in the name alone. */
const passwordOf = (server: pg.ClientConfig): string | undefined =>
  decodeURIComponent(new URL(server.connectionString!).password) || undefined;

/** One template a schema: its name holds the hash of all migrations, so that a change makes a new one. */
async function ensureTemplate(server: pg.ClientConfig): Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file.hash);
  const template = `bulwark_template_${hash.digest('hex').slice(0, 12)}`;
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(271828)');
    await ensureRoles(client, passwordOf(server));
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (!known.rowCount) {
      const building = `${template}_building`;
      await client.query(`drop database if exists ${building}`);
      await client.query(`create database ${building}`);
      await migrate(within(server, building));
      await client.query(`alter database ${building} rename to ${template}`);
    }
    return template;
  } finally {
    await client.end(); // gives the lock back
  }
}

/** `alone` on a server of its own: transactions are numbered for a whole server, and others' hold back the order of the record. */
export async function testDatabase({ alone = false } = {}): Promise<TestDatabase> {
  const server = await testServer(alone);
  const template = await ensureTemplate(server.config);
  const name = `bulwark_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server.config);
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  const ownerConfig = within(server.config, name);
  const appConfig = within(server.config, name, APP_ROLE);
  const db = connect({ connection: appConfig, connections: 4 });
  const owner = new pg.Pool({ ...ownerConfig, max: 2 });
  owner.on('error', () => {}); // its connections are cut when the database is dropped
  return {
    db,
    owner,
    ownerConfig,
    appConfig,
    sequencerConfig: within(server.config, name, SEQUENCER_ROLE),
    async close() {
      await db.close();
      await owner.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await server.stop();
    },
  };
}
