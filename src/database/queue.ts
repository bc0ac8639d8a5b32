/**
 * The queue of jobs: pg-boss, in a schema of its own that the owner makes and brings up to date. The serving role puts jobs in and
 * takes them out; it owns nothing there either. A job holds its name, nothing about anybody.
 */
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { APP_ROLE } from './migrate.ts';

export const QUEUE = 'jobs';
const SCHEMA = 'pgboss';

/** One that is killed is noticed by its silence, and begun again; one that hangs is given up. */
const SILENT_AFTER_S = 60;
const GIVEN_UP_AFTER_S = 6 * 60 * 60;
const A_WEEK_S = 7 * 24 * 60 * 60;
const A_JOB = {
  retryLimit: 2,
  retryDelay: 60,
  expireInSeconds: GIVEN_UP_AFTER_S,
  heartbeatSeconds: SILENT_AFTER_S,
  deleteAfterSeconds: A_WEEK_S,
  retentionSeconds: A_WEEK_S,
  notify: true,
};

/** It looks seldom: a job that is put in wakes it, and a minute more or less matters to none. Measured in docs/decisions/0013. */
const AT_REST = {
  max: 2,
  useListenNotify: true,
  superviseIntervalSeconds: 60,
  monitorIntervalSeconds: 60,
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  queueCacheIntervalSeconds: 300,
  bamIntervalSeconds: 3600,
  flowIntervalSeconds: 3600,
};

export type QueuePlaces = { readonly owner: pg.PoolConfig; readonly app: pg.PoolConfig };

/** `onFault` hears what goes wrong between jobs: a database that is away. It is tried again. */
export async function openQueue({ owner, app }: QueuePlaces, onFault: (fault: Error) => void): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss'); // twenty megabytes: not before the first page was answered
  const maker = new PgBoss({ ...asOptions(owner), schema: SCHEMA, max: 1, supervise: false, schedule: false });
  maker.on('error', onFault);
  await maker.start();
  if (!(await maker.getQueue(QUEUE))) await maker.createQueue(QUEUE, { policy: 'exclusive', ...A_JOB });
  else await maker.updateQueue(QUEUE, A_JOB);
  await maker.stop({ graceful: false });
  await grant(owner);
  // What only an owner may do is left to the next start; autovacuum keeps so small a queue in order.
  const served = { migrate: false, createSchema: false, reindex: false, monitorVacuum: false };
  const boss = new PgBoss({ ...asOptions(app), ...AT_REST, ...served, schema: SCHEMA });
  boss.on('error', onFault);
  await boss.start();
  return boss;
}

/** Our addresses and its options agree in all that is used of them. */
const asOptions = (config: pg.PoolConfig) => config as { connectionString?: string };

async function grant(owner: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`grant usage on schema ${SCHEMA} to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APP_ROLE};
      grant usage on all sequences in schema ${SCHEMA} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
