/**
 * Figures for whoever watches over the machine, in the text form of Prometheus: how many requests by name and answer, how long they took,
 * jobs and their ends. Names of our own alone: no unit, no account, no address, nothing that was typed.
 */
import type { FastifyInstance } from 'fastify';
import { registry } from './modules.ts';

/** Upper ends, in seconds; the last is all. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, Number.POSITIVE_INFINITY];

type Labels = Readonly<Record<string, string | number>>;
type Series = { readonly labels: string; readonly counts: number[]; sum: number };

export type Metrics = {
  readonly request: (name: string, status: number, seconds: number) => void;
  readonly job: (job: string, result: 'done' | 'failed', seconds: number) => void;
  /** The whole, with what stands at this moment. */
  readonly text: (now: readonly Gauge[]) => string;
};
export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [Labels, number])[];
};

/** How far the signed record is behind what was done. */
export const lagGauges = ({ entries, seconds }: { entries: number; seconds: number }): readonly Gauge[] => [
  {
    name: 'bulwark_checkpoint_lag_entries',
    help: 'Entries of the record, of all units, that stand under no signed checkpoint yet.',
    values: [[{}, entries]],
  },
  {
    name: 'bulwark_checkpoint_lag_seconds',
    help: 'For how long the oldest of them may have waited; 0 where there are none. More than a few seconds: the record is not signed.',
    values: [[{}, seconds]],
  },
];

const labelsOf = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${String(value).replace(/[\\"\n]/g, '_')}"`)
    .join(',');
const within = (labels: string): string => (labels ? `{${labels}}` : '');

export function metricsOf(): Metrics {
  const requests = histogram('bulwark_request_seconds', 'Requests by the name of the act or look, and its answer.');
  const jobs = histogram('bulwark_job_seconds', 'Jobs by name and result.');
  return {
    request: (name, status, seconds) => requests.add({ name, status }, seconds),
    job: (job, result, seconds) => jobs.add({ job, result }, seconds),
    text: (now) => `${[requests.text(), jobs.text(), ...now.map(gaugeText)].join('\n')}\n`,
  };
}

function histogram(name: string, help: string) {
  const all = new Map<string, Series>();
  return {
    add(labels: Labels, seconds: number) {
      const key = labelsOf(labels);
      const series = all.get(key) ?? { labels: key, counts: BUCKETS.map(() => 0), sum: 0 };
      all.set(key, series);
      for (const [at, end] of BUCKETS.entries()) if (seconds <= end) series.counts[at]! += 1;
      series.sum += seconds;
    },
    text: () =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`]
        .concat(
          [...all.values()].flatMap(({ labels, counts, sum }) => [
            ...BUCKETS.map(
              (end, at) => `${name}_bucket{${labels},le="${Number.isFinite(end) ? end : '+Inf'}"} ${counts[at]}`,
            ),
            `${name}_sum{${labels}} ${sum}`,
            `${name}_count{${labels}} ${counts.at(-1)}`,
          ]),
        )
        .join('\n'),
  };
}

const gaugeText = ({ name, help, values }: Gauge): string =>
  [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`]
    .concat(values.map(([labels, value]) => `${name}${within(labelsOf(labels))} ${value}`))
    .join('\n');

/** Every answer is counted, also refusals; what is no act or look of the registry has one of a few names. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.request(nameOf(request.url), reply.statusCode, reply.elapsedTime / 1000);
  });
}

export function nameOf(url: string): string {
  const path = url.split('?')[0]!;
  const [, first = '', second = ''] = path.split('/');
  if (first === 'api') return registry.has(second) ? second : 'unknown';
  return ['auth', 'upload', 'feeds', 'learning', 'healthz', 'readyz', 'metrics'].includes(first) ? first : 'page';
}
