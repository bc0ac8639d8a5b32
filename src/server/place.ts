/** Where the database is: one of our own, over a socket only we can reach, or the server that was named. */
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbedded } from '../database/embedded.ts';
import { runningEmbedded } from '../database/embedded-running.ts';
import { openGiven } from '../database/given.ts';
import { APP_ROLE, SEQUENCER_ROLE } from '../database/migrate.ts';
import type { Config } from './config.ts';
import { keepSecret } from './data-folder.ts';

/** `gone` resolves when a database of our own has ended, asked for or not, with its last words. */
export type Place = {
  owner: pg.PoolConfig;
  app: pg.PoolConfig;
  sequencer: pg.PoolConfig;
  stop(): Promise<void>;
  gone?: Promise<string>;
};

type Where = Pick<Config, 'data' | 'databaseUrl'>;

/** To serve on: a database of our own is started, and refuses where another program has it. */
export async function placeOf({ data, databaseUrl }: Where): Promise<Place> {
  if (databaseUrl) {
    const secretOf = (name: string) => ({
      password: keepSecret(data, name, 24).toString('hex'),
      file: join(data, 'keys', name),
    });
    const secrets = { [APP_ROLE]: secretOf('database-role'), [SEQUENCER_ROLE]: secretOf('database-sequencer') };
    return { ...(await openGiven(databaseUrl, secrets)), stop: async () => {} };
  }
  const embedded = await startEmbedded(data);
  return {
    owner: { connectionString: embedded.connectionString },
    ...rolesIn(embedded.config),
    stop: () => embedded.stop(),
    gone: embedded.exited,
  };
}

/** To read from beside a program that may be serving: a database of our own that runs is joined, else started for this once. */
export async function placeBeside(where: Where): Promise<Place> {
  const running = where.databaseUrl ? undefined : await runningEmbedded(where.data);
  if (!running) return placeOf(where);
  return { owner: running, ...rolesIn(running), stop: async () => {} };
}

const rolesIn = (config: pg.PoolConfig) => ({
  app: { ...config, user: APP_ROLE },
  sequencer: { ...config, user: SEQUENCER_ROLE },
});
