/**
 * Puts a snapshot into an empty database, as its owner, in one transaction that the caller ends: the schema as it was when the
 * snapshot was taken, then the rows, then what has been added to the schema since. Whatever is thrown undoes all of it.
 */
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { applyMissing, ensureRoles, type Migration } from './migrate.ts';
import { PLAIN_TEXT, shapesOf, type TableShape } from './snapshot.ts';

export type Loading = {
  readonly client: pg.Client;
  /** Rows of one table, in pieces that may end anywhere; answers how many there were. */
  rows(table: TableShape, pieces: AsyncIterable<Buffer>): Promise<number>;
  /** Foreign keys, walls and sequences as they were; then the migrations that are missing. Answers their names. */
  finish(sequences: Readonly<Record<string, string>>, files: readonly Migration[]): Promise<string[]>;
  commit(): Promise<void>;
  /** Closes the connection: what was not committed is undone. */
  close(): Promise<void>;
};

/** Whether a unit stands in this database, or anything was ever recorded in it. One that was started and never set up is empty. */
export async function holdsData(owner: pg.ClientConfig): Promise<boolean> {
  const client = await reach(owner);
  try {
    const known = await client.query(`select to_regclass('public.installation') is not null as known`);
    if (!known.rows[0].known) return false;
    const found = await client.query<{ holds: boolean }>(
      'select (select is_called from unit_id_seq) or exists (select 1 from login_name) or exists (select 1 from installation where set_up_at is not null) as holds',
    );
    return found.rows[0]!.holds;
  } finally {
    await client.end();
  }
}

/** To be called on a database that holds no data. `files` are the migrations that the snapshot's schema consists of. */
export async function openLoading(owner: pg.ClientConfig, files: readonly Migration[]): Promise<Loading> {
  const client = await reach(owner);
  try {
    await ensureRoles(client);
    await client.query(`begin; ${PLAIN_TEXT}`);
    await clearSchema(client);
    await applyMissing(client, files);
    const shapes = await shapesOf(client);
    const foreignKeys = await takeForeignKeys(client);
    const forced = await liftWalls(client);
    if (shapes.length) await client.query(`truncate ${shapes.map(({ name }) => quoted(name)).join(', ')}`);
    return {
      client,
      async rows(table, pieces) {
        const shape = shapes.find(({ name }) => name === table.name);
        if (!shape || String(shape.columns) !== String(table.columns)) throw new Error(`no such table: ${table.name}`);
        const list = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
        const sink = client.query(from(`copy ${quoted(table.name)} (${list}) from stdin`));
        await pipeline(pieces, sink);
        return sink.rowCount;
      },
      async finish(sequences, all) {
        for (const [name, value] of Object.entries(sequences))
          await client.query('select setval($1, $2, true)', [quoted(name), value]);
        for (const { name, table, definition } of foreignKeys)
          await client.query(
            `alter table ${quoted(table)} add constraint ${client.escapeIdentifier(name)} ${definition}`,
          );
        for (const name of forced) await client.query(`alter table ${quoted(name)} force row level security`);
        const added = await applyMissing(client, all);
        await client.query('set local row_security = on'); // what comes now goes as a unit
        return added;
      },
      commit: async () => {
        await client.query('commit');
      },
      close: () => client.end(),
    };
  } catch (reason) {
    await client.end();
    throw reason;
  }
}

const quoted = (name: string): string => `public.${pg.escapeIdentifier(name)}`;

async function reach(owner: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(owner);
  client.on('error', () => {}); // a connection that is cut fails the statement under way; that is enough
  await client.connect();
  return client;
}

/** What an earlier start left in a database that holds no data: it may be of another version than the snapshot. */
async function clearSchema(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_has_role(relowner, 'usage')
       and to_regclass('public.migration') is not null`,
  );
  if (found.rows.length)
    await client.query(`drop table ${found.rows.map(({ name }) => quoted(name)).join(', ')} cascade`);
  await client.query('drop sequence if exists public.unit_id_seq');
}

/** Tables then come in any order, and the keys are checked once over all rows instead of row by row. */
async function takeForeignKeys(client: pg.Client): Promise<{ name: string; table: string; definition: string }[]> {
  const found = await client.query<{ name: string; table: string; definition: string }>(
    `select k.conname as name, c.relname as "table", pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by c.relname, k.conname`,
  );
  for (const { name, table } of found.rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${client.escapeIdentifier(name)}`);
  return found.rows;
}

/** The owner meets no wall while loading; nobody else sees these tables before the commit. */
async function liftWalls(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`,
  );
  for (const { name } of found.rows) await client.query(`alter table ${quoted(name)} no force row level security`);
  return found.rows.map(({ name }) => name);
}
