/**
 * A PostgreSQL server that the operator names by DATABASE_URL, as the owner of its database. What is made here on it is the
 * two roles of ours (the one that serves, the one that orders the record), with passwords that this installation keeps; tables are the
 * migrations' affair. A role of that name which does not know the password is never taken over: it may be another installation's.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { readAddress } from './given-address.ts';
import { GivenDatabaseError, type GivenProblem } from './given-problems.ts';
import { APP_ROLE, ROLES_OF_OURS, SEQUENCER_ROLE } from './migrate.ts';

const OLDEST = 150_000;
/** A server that does not answer is one that drops what is sent to it. */
const PATIENCE_MS = 10_000;

type RoleOfOurs = (typeof ROLES_OF_OURS)[number];
export type GivenDatabase = {
  readonly owner: pg.PoolConfig;
  readonly app: pg.PoolConfig;
  readonly sequencer: pg.PoolConfig;
};
/** The password of a role of ours and the file it stands in, for the operator who makes the role by hand. */
export type RoleSecret = { readonly password: string; readonly file: string };

/**
 * Answers how to reach the database as its owner and as the roles of ours, once all were seen to work.
 *
 * @throws GivenDatabaseError with a message for the operator, Chinese and English, that says what to do
 */
export async function openGiven(url: string, secrets: Record<RoleOfOurs, RoleSecret>): Promise<GivenDatabase> {
  const address = readAddress(url);
  const { shown, user } = address;
  const refuseFor = (role: RoleOfOurs) => (problem: GivenProblem, cause?: unknown) => {
    throw new GivenDatabaseError(problem, { shown, user, role, file: secrets[role].file, cause });
  };
  const refuse: Refuse = refuseFor(APP_ROLE);
  const client = await reach(address.owner).catch((cause: Error) => refuse(problemOfReaching(cause), cause));
  try {
    const { rows } = await client.query<About>(ABOUT, [ROLES_OF_OURS]);
    const about = rows[0]!;
    if (about.version < OLDEST) refuse('too-old', new Error(`PostgreSQL ${about.shown}`));
    if (about.encoding !== 'UTF8') refuse('encoding', new Error(about.encoding));
    for (const role of ROLES_OF_OURS) if (about.user === role) refuseFor(role)('serving-role-as-owner');
    if (!about.may_change) refuse('may-not-change');
    for (const role of ROLES_OF_OURS) {
      const { password } = secrets[role];
      if (!about.known.includes(role)) {
        await makeRole(client, role, password, about.database).catch((cause) =>
          refuseFor(role)('may-not-create-role', cause),
        );
      }
      await tryRole(address.as(role, password, about.database), refuseFor(role));
    }
    const as = (role: RoleOfOurs) => ({ connectionString: address.as(role, secrets[role].password, about.database) });
    return { owner: { connectionString: address.owner }, app: as(APP_ROLE), sequencer: as(SEQUENCER_ROLE) };
  } catch (cause) {
    if (cause instanceof GivenDatabaseError) throw cause;
    return refuse('failed', cause);
  } finally {
    await client.end();
  }
}

type Refuse = (problem: GivenProblem, cause?: unknown) => never;
type About = {
  version: number;
  shown: string;
  encoding: string;
  user: string;
  database: string;
  may_change: boolean;
  known: string[];
};

const ABOUT = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
    current_setting('server_encoding') as encoding, current_user::text as user, current_database()::text as database,
    has_schema_privilege('public', 'create')
      and not exists (select 1 from pg_tables where schemaname = 'public' and tablename = 'migration' and not pg_has_role(tableowner, 'usage')) as may_change,
    array(select rolname::text from pg_roles where rolname = any($1)) as known`;

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
async function makeRole(client: pg.Client, role: RoleOfOurs, password: string, database: string): Promise<void> {
  await client.query(`do $$ begin
      create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(scramVerifier(password))};
    exception when duplicate_object or unique_violation then null; end $$`);
  // Everybody's, unless an administrator has taken it away.
  await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${role}`);
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

/** The role signs in, and is no more than it should be. */
async function tryRole(app: string, refuse: Refuse): Promise<void> {
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
