/**
 * A PostgreSQL server that the operator names by DATABASE_URL, as the owner of its database. What is made here on it is the
 * serving role alone, with a password that this installation keeps; tables are the migrations' affair. A role of that name which
 * does not know the password is never taken over: it may be another installation's.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { readAddress } from './given-address.ts';
import { GivenDatabaseError, type GivenProblem } from './given-problems.ts';
import { APP_ROLE } from './migrate.ts';

const OLDEST = 150_000;
/** A server that does not answer is one that drops what is sent to it. */
const PATIENCE_MS = 10_000;

export type GivenDatabase = { readonly owner: pg.PoolConfig; readonly app: pg.PoolConfig };

/**
 * Answers how to reach the database as its owner and as the serving role, once both were seen to work.
 *
 * @param secret the serving role's password and the file it stands in, for the operator who makes the role by hand
 * @throws GivenDatabaseError with a message for the operator, Chinese and English, that says what to do
 */
export async function openGiven(url: string, secret: { password: string; file: string }): Promise<GivenDatabase> {
  const address = readAddress(url);
  const { shown, user } = address;
  const refusal = (problem: GivenProblem, cause?: unknown) =>
    new GivenDatabaseError(problem, { shown, user, file: secret.file, cause });
  const refuse = (problem: GivenProblem, cause?: unknown): never => {
    throw refusal(problem, cause);
  };
  const client = await reach(address.owner).catch((cause: Error) => refuse(problemOfReaching(cause), cause));
  try {
    const { rows } = await client.query<About>(ABOUT, [APP_ROLE]);
    const about = rows[0]!;
    if (about.version < OLDEST) refuse('too-old', new Error(`PostgreSQL ${about.shown}`));
    if (about.encoding !== 'UTF8') refuse('encoding', new Error(about.encoding));
    if (about.user === APP_ROLE) refuse('serving-role-as-owner');
    if (!about.may_change) refuse('may-not-change');
    if (!about.has_role)
      await makeRole(client, secret.password, about.database).catch((cause) => refuse('may-not-create-role', cause));
    const app = address.as(APP_ROLE, secret.password, about.database);
    await tryRole(app, refuse);
    return { owner: { connectionString: address.owner }, app: { connectionString: app } };
  } catch (cause) {
    throw cause instanceof GivenDatabaseError ? cause : refusal('failed', cause);
  } finally {
    await client.end();
  }
}

type About = {
  version: number;
  shown: string;
  encoding: string;
  user: string;
  database: string;
  may_change: boolean;
  has_role: boolean;
};

const ABOUT = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
    current_setting('server_encoding') as encoding, current_user::text as user, current_database()::text as database,
    has_schema_privilege('public', 'create')
      and not exists (select 1 from pg_tables where schemaname = 'public' and tablename = 'migration' and not pg_has_role(tableowner, 'usage')) as may_change,
    exists (select 1 from pg_roles where rolname = $1) as has_role`;

async function reach(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => {}); // a connection that is cut fails the statement that is under way; nothing more is to be said
  await client.connect();
  return client;
}

function problemOfReaching({ code = '', message = '' }: { code?: string; message?: string }): GivenProblem {
  if (/CERT|_TLS_|LEAF_SIGNATURE/.test(code) || /SSL|\.(crt|pem|cer)'/.test(message)) return 'certificate';
  if (code === '28P01' || code === '28000') return 'sign-in';
  if (code === '3D000') return 'no-database';
  if (code === '53300' || code === '57P03') return 'busy';
  // Whatever the database itself did not say was said on the way to it: a refused connection, an unknown name.
  return /^[0-9A-Z]{5}$/.test(code) ? 'failed' : 'no-answer';
}

/** Another start may be making it at the same moment, with the same password. */
async function makeRole(client: pg.Client, password: string, database: string): Promise<void> {
  await client.query(`do $$ begin
      create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(scramVerifier(password))};
    exception when duplicate_object or unique_violation then null; end $$`);
  // Everybody's, unless an administrator has taken it away.
  await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${APP_ROLE}`);
}

/** What the server stores of a password (RFC 5803), so that the password itself is never sent and cannot stand in its log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}

/** The serving role signs in, and is no more than it should be. */
async function tryRole(app: string, refuse: (problem: GivenProblem, cause?: unknown) => never): Promise<void> {
  const client = await reach(app).catch((cause) => refuse('role-sign-in', cause));
  try {
    const { rows } = await client.query<{ strong: boolean }>(
      `select rolsuper or rolbypassrls or exists (select 1 from pg_auth_members m where m.member = r.oid)
         or exists (select 1 from pg_class c where c.relowner = r.oid) as strong from pg_roles r where rolname = current_user`,
    );
    if (rows[0]!.strong) refuse('role-too-strong');
  } finally {
    await client.end();
  }
}
