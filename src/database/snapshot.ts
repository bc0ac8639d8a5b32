/**
 * Everything that stands in the database at one moment, read while others go on writing: one repeatable-read transaction, table by
 * table by COPY, as a stream. As the owner, who must see every row of every unit: where the server does not let the owner past
 * row-level security, each unit is read as itself.
 */
import pg from 'pg';
import { to } from 'pg-copy-streams';

/**
 * Not carried: the list of migrations, which running them writes; browsers that are signed in, and guesses counted against names,
 * which must not come back to life with a back-up; how and when this machine
 * was backed up.
 */
export const LEFT_OUT = ['migration', 'sign_in', 'sign_in_failure', 'backup_run', 'backup_plan'];

export type TableShape = { readonly name: string; readonly columns: readonly string[] };

export type Snapshot = {
  /** The database's clock at the moment shown, UTC. */
  readonly takenAt: string;
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  readonly tables: readonly TableShape[];
  readonly unitIds: readonly number[];
  /** The rows of a table in PostgreSQL's text format, in pieces that may end anywhere. */
  rows(table: TableShape): AsyncIterable<Buffer>;
  /** Where the sequences stand: at or beyond every row shown. Those never used are left out. */
  sequences(): Promise<Readonly<Record<string, string>>>;
  readonly installation: string;
  /** The hashes of the files that the rows refer to. */
  files(): Promise<readonly string[]>;
  /** A statement about one unit, which stands in it as $1. */
  askAs<Row extends pg.QueryResultRow>(unitId: number, text: string): Promise<Row[]>;
  close(): Promise<void>;
};

/** One text for one value, whatever the server or its owner has set. */
export const PLAIN_TEXT = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0; set local lock_timeout = '15s';
  set local idle_in_transaction_session_timeout = 0`;

/**
 * The tables and their columns. Not among the columns: generated ones, and the number of the writing transaction
 * (pg_current_xact_id()), which means nothing in another cluster: the transaction that restores gives its own.
 */
const SHAPES = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
    bool_or(a.attname = 'unit_id') and c.relrowsecurity as "byUnit"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any($1)
    and coalesce(pg_get_expr(d.adbin, d.adrelid), '') <> 'pg_current_xact_id()'
  group by c.oid, c.relname, c.relrowsecurity order by c.relname`;

const FILES_OF_UNIT = 'select file_hash as hash from file where unit_id = $1';

export async function shapesOf(client: pg.ClientBase): Promise<(TableShape & { readonly byUnit: boolean })[]> {
  return (await client.query<TableShape & { byUnit: boolean }>(SHAPES, [LEFT_OUT])).rows;
}

/** The transaction goes on as this unit: its rows alone are admitted where walls hold. */
export async function enter(client: pg.ClientBase, unitId: number): Promise<void> {
  if (!Number.isSafeInteger(unitId) || unitId < 1) throw new Error(`not a unit: ${unitId}`);
  await client.query(`set local app.unit = '${unitId}'`);
}

/** What a statement finds about one unit, which stands in it as $1. */
export async function askAs<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  unitId: number,
  text: string,
): Promise<Row[]> {
  await enter(client, unitId);
  return (await client.query<Row>(text, [unitId])).rows;
}

export async function openSnapshot(owner: pg.ClientConfig): Promise<Snapshot> {
  const client = new pg.Client(owner);
  client.on('error', () => {}); // a connection that is cut fails the statement under way; that is enough
  await client.connect();
  const ask = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;
  try {
    await client.query(`begin isolation level repeatable read read only; ${PLAIN_TEXT}`);
    const [about] = await ask<{ at: string; past_walls: boolean }>(
      `select to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, rolsuper or rolbypassrls as past_walls
       from pg_roles where rolname = current_user`,
    );
    const migrations = await ask<{ name: string; hash: string }>('select name, hash from migration order by name');
    const [installation] = await ask<{ id: string }>('select installation_id as id from installation');
    const shapes = await shapesOf(client);
    const units = await ask<{ id: number }>(
      'select id::int from unit_id_seq s, generate_series(1, case when s.is_called then s.last_value else 0 end) id order by id',
    );
    const unitIds = units.map(({ id }) => id);
    const walled = about!.past_walls ? [] : shapes.filter(({ byUnit }) => byUnit).map(({ name }) => name);
    if (about!.past_walls) await client.query('set local row_security = off'); // a wall in the way is then an error, not silence
    return {
      takenAt: about!.at,
      migrations,
      tables: shapes.map(({ name, columns }) => ({ name, columns })),
      unitIds,
      async *rows(table) {
        const list = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
        const text = `select ${list} from public.${client.escapeIdentifier(table.name)}`;
        for (const unit of walled.includes(table.name) ? unitIds : [undefined]) {
          if (unit !== undefined) await enter(client, unit);
          yield* client.query(to(`copy (${text}) to stdout`)) as AsyncIterable<Buffer>;
        }
      },
      async sequences() {
        const found = await ask<{ name: string; value: string | null }>(
          `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
        );
        return Object.fromEntries(found.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
      },
      installation: installation!.id,
      async files() {
        const hashes = new Set<string>();
        for (const unit of unitIds)
          for (const { hash } of await askAs<{ hash: string }>(client, unit, FILES_OF_UNIT)) hashes.add(hash);
        return [...hashes].sort();
      },
      askAs: (unitId, text) => askAs(client, unitId, text),
      async close() {
        await client.query('rollback').catch(() => {});
        await client.end();
      },
    };
  } catch (reason) {
    await client.end();
    throw reason;
  }
}
