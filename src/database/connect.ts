/**
 * The one way to the database. Work for a unit runs in a transaction whose `app.unit` names that unit: row-level security admits
 * its rows alone, and no statement can be sent without having said for which unit. What belongs to the installation (login
 * names, sign-ins) is reached by `outside`, where no unit's row is visible.
 *
 * Statements are prepared by their text, once a connection, so that the planner's work is not repeated: texts are therefore
 * few, and lists travel as arrays.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  sql as raw,
} from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Sql = Kysely<Tables>;
/** A part of a statement, made in a store and put together with others in another. */
export type Fragment = RawBuilder<unknown>;

/**
 * Something that is no statement's fault. `none-free`: every connection was taken for too long. `away`: the server cannot be reached, or
 * the connection was cut; nothing was saved. `uncertain`: it was cut while committing; nobody here can say whether it stands.
 */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
  readonly kind: 'none-free' | 'away' | 'uncertain';
  constructor(kind: DatabaseTrouble['kind'], cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

const CUT = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOTFOUND'];

/** The driver names some of these by nothing but their words. */
function troubleOf(reason: unknown): unknown {
  const { code, message = '' } = reason as { code?: string; message?: string };
  if (message === 'timeout exceeded when trying to connect') return new DatabaseTrouble('none-free', reason);
  const cut =
    CUT.some((one) => one === code) ||
    /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(message);
  return cut ? new DatabaseTrouble('away', reason) : reason;
}

export type Database = {
  /** Runs in one transaction as this unit; committed when `work` ends, rolled back when it throws. One that `reads` cannot write. */
  inUnit<T>(unitId: number, work: (sql: Sql) => Promise<T>, does?: 'reads' | 'writes'): Promise<T>;
  /** Runs in one transaction as no unit: installation-wide tables only. */
  outside<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One statement of its own, as no unit: for what every request asks. */
  readonly direct: Sql;
  /** Connections: open, of them idle, and requests that wait for one. */
  use(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
};

// Days and instants leave the database as text and ids as numbers: a day has no time zone, and an id stays below 2^53.
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC = 1700;
const types = new pg.TypeOverrides();
types.setTypeParser(DATE, (text: string) => text);
types.setTypeParser(TIMESTAMPTZ, (text: string) => new Date(`${text.replace(' ', 'T')}:00`).toISOString()); // the session's zone is UTC: it ends in +00
types.setTypeParser(INT8, Number);
types.setTypeParser(INT8_ARRAY, (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(Number));
types.setTypeParser(NUMERIC, Number);

/** Prepared statements a connection holds at most; texts beyond that are sent unprepared. */
const PREPARED_AT_MOST = 400;
const names = new Map<string, string>();

/**
 * Begins a statement that is planned for its values each time it is sent. A plan kept for all values guesses that a span of days holds
 * a two-hundredth of the rows; where it holds a third, as a user's filter may, that plan is many times slower than planning takes.
 */
export const PLANNED_EACH_TIME: Fragment = raw.raw('/* planned each time */');
const PLANNED_EACH_TIME_MARK = /^\s*\/\* planned each time \*\//;

function nameOf(text: string): string | undefined {
  if (PLANNED_EACH_TIME_MARK.test(text)) return undefined;
  const known = names.get(text);
  if (known) return known;
  if (names.size >= PREPARED_AT_MOST) return undefined;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

class Connection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.#client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = nameOf(query.sql);
    // A client that is not of the pool below reads days and ids in the same way.
    const asked = { text: query.sql, values: query.parameters as unknown[], types, ...(name ? { name } : {}) };
    const answer = await this.#client.query(asked).catch((reason) => {
      throw troubleOf(reason);
    });
    return { rows: answer.rows as R[], numAffectedRows: BigInt(answer.rowCount ?? 0) };
  }
  // biome-ignore lint/correctness/useYield: the interface asks for it; lists are read with limits instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('statements are not streamed');
  }
}

function dialectOn(driver: Driver): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

const nothing = async () => {};
const noTransactions = async () => {
  throw new Error('transactions are opened by inUnit and outside');
};

function driverOf(
  acquire: () => Promise<DatabaseConnection>,
  release: (c: DatabaseConnection) => Promise<void>,
): Driver {
  return {
    init: nothing,
    acquireConnection: acquire,
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    releaseConnection: release,
    destroy: nothing,
  };
}

/** The statements of one open transaction. */
export function sqlOn(client: pg.ClientBase): Sql {
  const connection = new Connection(client);
  return new Kysely<Tables>({ dialect: dialectOn(driverOf(async () => connection, nothing)) });
}

export type ConnectOptions = {
  readonly connection: pg.PoolConfig;
  readonly connections?: number;
  /** How long to wait for one that is free. */
  readonly waitMs?: number;
};

export function connect({ connection, connections = 10, waitMs = 30_000 }: ConnectOptions): Database {
  const pool = new pg.Pool({
    ...connection,
    types,
    max: connections,
    // A statement that hangs must not hold a connection for ever.
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 60_000,
    // A server that is gone without a word is noticed; and statements are too short for compiling them to pay.
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    options: '-c lock_timeout=15s -c timezone=UTC -c jit=off',
  });
  // A connection that is cut fails the statement under way, or the next one; the pool then opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const take = () =>
    pool.connect().catch((reason) => {
      throw troubleOf(reason);
    });

  /** Refused by the server it is undone; with no answer, or the answer that the connection ends, nobody can say. */
  async function commit(client: pg.PoolClient): Promise<void> {
    await client.query('commit').catch((reason: { severity?: string }) => {
      throw reason.severity === 'ERROR' ? reason : new DatabaseTrouble('uncertain', reason);
    });
  }

  async function inTransaction<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await take();
    let broken: Error | undefined;
    try {
      await client.query(begin).catch((reason) => {
        throw troubleOf(reason);
      });
      const result = await work(sqlOn(client));
      await commit(client);
      return result;
    } catch (reason) {
      await client.query('rollback').catch((cause: Error) => {
        broken = cause;
      });
      throw reason;
    } finally {
      client.release(broken);
    }
  }

  const clients = new Map<DatabaseConnection, pg.PoolClient>();
  const direct = new Kysely<Tables>({
    dialect: dialectOn(
      driverOf(
        async () => {
          const client = await take();
          const taken = new Connection(client);
          clients.set(taken, client);
          return taken;
        },
        async (taken) => {
          clients.get(taken)?.release();
          clients.delete(taken);
        },
      ),
    ),
  });

  return {
    direct,
    inUnit(unitId, work, does = 'writes') {
      // SET takes no parameters; the number is checked so that nothing else can stand there.
      if (!Number.isSafeInteger(unitId) || unitId < 1) throw new Error(`not a unit: ${unitId}`);
      return inTransaction(`begin${does === 'reads' ? ' read only' : ''}; set local app.unit = '${unitId}'`, work);
    },
    outside: (work) => inTransaction('begin', work),
    use: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}
