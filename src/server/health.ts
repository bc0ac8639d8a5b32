/**
 * Whether the program lives (/healthz), serves (/readyz), and its figures (/metrics). For whoever watches over the machine: answered
 * to callers on the machine itself, or to one who names the token of the configuration; everybody else finds nothing there. Days and
 * counts of the whole installation: no unit, nobody's name, nothing of what the records say.
 */
import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type JobOfAll, marksOfAll } from '../database/unit-jobs.ts';
import type { World } from '../platform/perform.ts';
import { refuse } from '../platform/refusal.ts';
import { type Gauge, type Metrics, metricsOf } from './metrics.ts';

type Parts = {
  readonly world: World;
  readonly metrics?: Metrics | undefined;
  /** BULWARK_METRICS_TOKEN: for a caller on another machine. */
  readonly token?: string | undefined;
  /** Further figures that stand at this moment. */
  readonly gauges?: (() => Promise<readonly Gauge[]>) | undefined;
};

export function healthRoutes(app: FastifyInstance, { world, metrics = metricsOf(), token, gauges }: Parts): void {
  const admit = async (request: FastifyRequest) => {
    if (!isFromHere(request) && !isNamed(token, request)) refuse('unknown-address');
  };
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(healthz|readyz|metrics)/.test(request.url)) reply.header('cache-control', 'no-store');
  });
  app.get('/healthz', { onRequest: admit }, async () => ({ status: 'alive' }));
  app.get('/readyz', { onRequest: admit }, async (_request, reply) => {
    const jobs = await marks(world);
    if (!jobs) return reply.status(503).send({ status: 'unavailable', database: 'away' });
    const differences = Object.fromEntries(
      jobs.filter((one) => one.differences > 0).map((one) => [one.job, one.differences]),
    );
    // It serves; that the record or the ledger was changed past it is for people to look into, not for a balancer to hide.
    return Object.keys(differences).length > 0 ? { status: 'degraded', differences } : { status: 'ready' };
  });
  app.get('/metrics', { onRequest: admit }, async (_request, reply) => {
    const now = [
      ...processGauges(world),
      ...jobGauges(await marks(world)),
      ...((await gauges?.().catch(() => [])) ?? []),
    ];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text(now));
  });
}

/** On a connection from this machine that no proxy has passed on. */
function isFromHere({ raw, headers }: FastifyRequest): boolean {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  const from = raw.socket.remoteAddress ?? '';
  return !passedOn && isIP(from) > 0 && /^(127\.|::1$|::ffff:127\.)/.test(from);
}

function isNamed(token: string | undefined, { headers }: FastifyRequest): boolean {
  const wanted = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(headers.authorization ?? '');
  return token !== undefined && wanted.length === given.length && timingSafeEqual(wanted, given);
}

const marks = (world: World): Promise<JobOfAll[] | undefined> => marksOfAll(world.db.direct).catch(() => undefined);

function processGauges({ db }: World): Gauge[] {
  const { open, idle, waiting } = db.use();
  const { rss, heapUsed } = process.memoryUsage();
  return [
    {
      name: 'bulwark_connections',
      help: 'Connections to the database: busy, idle, and requests that wait for one.',
      values: [
        [{ state: 'busy' }, open - idle],
        [{ state: 'idle' }, idle],
        [{ state: 'waiting' }, waiting],
      ],
    },
    {
      name: 'bulwark_memory_bytes',
      help: 'Memory of the program, without the database.',
      values: [
        [{ of: 'resident' }, rss],
        [{ of: 'heap' }, heapUsed],
      ],
    },
    { name: 'bulwark_up_seconds', help: 'Since the program was started.', values: [[{}, process.uptime()]] },
  ];
}

function jobGauges(jobs: readonly JobOfAll[] | undefined): Gauge[] {
  const up: Gauge = {
    name: 'bulwark_database_up',
    help: 'Whether the database answers.',
    values: [[{}, jobs ? 1 : 0]],
  };
  if (!jobs) return [up];
  return [
    up,
    {
      name: 'bulwark_daily_job_done_timestamp_seconds',
      help: 'When the daily job was last done, for the unit that is furthest behind.',
      values: jobs.map(({ job, oldest }) => [{ job }, oldest]),
    },
    {
      name: 'bulwark_differences',
      help: 'Differences that a nightly check found and no auditor has taken note of.',
      values: jobs.map(({ job, differences }) => [{ job }, differences]),
    },
  ];
}
