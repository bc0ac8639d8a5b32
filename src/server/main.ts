/**
 * The program. Order of effects: configuration → database (embedded or given) → schema, as its owner → the law's table → keys → the
 * serving role → pages and addresses → jobs → the address is printed. Stopped by SIGINT or SIGTERM, in reverse.
 */
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { connect } from '../database/connect.ts';
import { startEmbedded } from '../database/embedded.ts';
import { APP_ROLE, migrate, SchemaRefused } from '../database/migrate.ts';
import { listUnitIds } from '../domain/accounts/store/places.ts';
import { identify } from '../domain/accounts/store.ts';
import { loadCases } from '../domain/duties/store/cases.ts';
import { rederive } from '../domain/duties/store/derive.ts';
import type { World } from '../platform/perform.ts';
import { type Config, ConfigWrong, keepSecret, readConfig } from './config.ts';
import { buildHttp, traceOf } from './http.ts';
import { startJobs } from './jobs.ts';
import { ensureSetUpCode, registerSession, signedInOf } from './session.ts';
import { uploadRoutes } from './uploads.ts';

type Place = { owner: pg.PoolConfig; app: pg.PoolConfig; stop(): Promise<void> };

/** The database: one of our own, over a socket only we can reach, or the server that was named. */
async function placeOf(config: Config): Promise<Place> {
  if (!config.databaseUrl) {
    const embedded = await startEmbedded(config.data);
    const owner = { connectionString: embedded.connectionString };
    return { owner, app: { ...embedded.config, user: APP_ROLE }, stop: () => embedded.stop() };
  }
  const password = keepSecret(config.data, 'database-role', 24).toString('hex');
  const app = new URL(config.databaseUrl);
  app.username = APP_ROLE;
  app.password = password;
  return {
    owner: { connectionString: config.databaseUrl },
    app: { connectionString: app.toString(), password },
    stop: async () => {},
  };
}

async function start(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const log = pino(
    { level: process.env.LOG_LEVEL ?? 'info' },
    pino.destination({ dest: join(config.data, 'server.log'), mkdir: true, sync: false }),
  );
  const place = await placeOf(config);
  await migrate(place.owner, config.databaseUrl ? String(place.app.password) : undefined);
  const owner = new pg.Pool({ ...place.owner, max: 1 });
  await loadCases(owner);
  await owner.end();

  const world: World = {
    db: connect({ connection: place.app }),
    clock: () => new Date(),
    services: {
      filesRoot: join(config.data, 'files'),
      fontsRoot: join(config.data, 'fonts'),
      installationKey: keepSecret(config.data, 'installation', 32),
    },
    identify,
    rederive,
  };
  // Only a demonstration loads what is invented.
  const demo = config.demo ? await (await import('./demo.ts')).prepareDemo(world) : undefined;
  const code = await ensureSetUpCode(world.db);
  const session = { world, origin: config.origin };
  const app = await buildHttp({
    world,
    log,
    webRoot: join(import.meta.dirname, '../../dist/web'),
    origin: config.origin,
    signedIn: (request) => signedInOf(world, request),
    routes: [
      (instance) => registerSession(instance, session),
      (instance) =>
        uploadRoutes(
          instance,
          world,
          (request) => signedInOf(world, request),
          (fault) => log.error(traceOf(fault), 'a roster was not read'),
        ),
    ],
  });
  const address = config.origin ?? (await app.listen({ port: config.port, host: config.host }));
  if (config.origin) await app.listen({ port: config.port, host: config.host });
  const jobs = startJobs(world, log, () => listUnitIds(world.db.direct), []);
  announce(address, code, demo);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    jobs.stop();
    await app.close();
    await world.db.close();
    await place.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What the person at the terminal must know, in both languages; nothing else is printed. */
function announce(address: string, setUpCode: string | undefined, demo: readonly string[] | undefined): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`反间谍安全防范履责系统已启动 · Bulwark is running:  ${address}`);
  if (setUpCode) {
    say(`首次设置代码（仅用一次） · Set-up code, used once:  ${setUpCode}`);
    say('请在浏览器中打开上面的地址，用该代码完成首次设置。 Open the address in a browser and set up with this code.');
  }
  for (const line of demo ?? []) say(line);
  say('停止：按 Ctrl+C。 Stop: Ctrl+C.');
}

start().catch((reason: Error) => {
  const expected =
    reason instanceof ConfigWrong || reason instanceof SchemaRefused || reason.name === 'DatabaseStartError';
  process.stderr.write(`${expected ? reason.message : (reason.stack ?? reason.message)}\n`);
  const { cause } = reason;
  if (!expected && cause) process.stderr.write(`${(cause as Error).stack ?? String(cause)}\n`);
  process.exit(1);
});
