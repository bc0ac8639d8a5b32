/** The embedded database of a data directory where a server has started it: how to reach it beside that server. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type EmbeddedAddress, embeddedAt } from './embedded.ts';
import { MAJOR } from './embedded-binaries.ts';

/** Nothing where no server answers there, or this user may not reach it. */
export async function runningEmbedded(dataDir: string): Promise<EmbeddedAddress | undefined> {
  const cluster = join(resolve(dataDir), 'pg', String(MAJOR));
  const address = embeddedAt(socketOf(cluster));
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // gone again: the next statement says so
  try {
    await client.connect();
    await client.end();
    return address;
  } catch {
    return undefined;
  }
}

/** Among the data, or where the server's own file says: its path may have been too long for a socket. */
function socketOf(cluster: string): string {
  if (existsSync(join(cluster, '.s.PGSQL.5432'))) return cluster;
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[4] || cluster;
  } catch {
    return cluster;
  }
}
