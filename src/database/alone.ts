/** What only one program may do at a time on this database: the second is told, and does nothing. */
import pg from 'pg';

/** Runs `work` while this database's lock of that number is held; undefined where somebody else holds it. Gone with the connection, however it ends. */
export async function alone<T>(owner: pg.ClientConfig, lock: number, work: () => Promise<T>): Promise<T | undefined> {
  const client = new pg.Client(owner);
  client.on('error', () => {}); // a connection that is cut fails the statement under way; that is enough
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    return rows[0]!.held ? await work() : undefined;
  } finally {
    await client.end();
  }
}
