/**
 * What the passing of time brings about, carried out one job at a time, over all servers of the installation: pg-boss keeps what is to be
 * done and begins anew what was cut. Each job may run twice, or be killed anywhere, and leave the same result; what is to happen
 * once a day keeps its own mark (database/unit-jobs.ts), so that a night without power is made up for in the morning.
 */
import type { JobResult, PgBoss, Job as Taken } from 'pg-boss';
import type { Logger } from 'pino';
import { QUEUE } from '../database/queue.ts';

export type Job = {
  readonly name: string;
  /** How often it is asked whether there is something to do, as cron says it, in UTC. */
  readonly cron: string;
} & (
  | { readonly forUnit: (unitId: number) => Promise<void> }
  /** With the whole list of units, or not at all. */
  | { readonly forAll: (unitIds: readonly number[]) => Promise<void> }
);

export type JobEnd = { readonly job: string; readonly result: 'done' | 'failed'; readonly seconds: number };

/** `stop` begins nothing further and answers when what is under way has ended. */
export type Jobs = { stop(): Promise<void> };

type Parts = {
  readonly openQueue: (onFault: (fault: Error) => void) => Promise<PgBoss>;
  readonly jobs: readonly Job[];
  /** Every unit of the installation. */
  readonly unitIds: () => Promise<number[]>;
  readonly log: Logger;
  readonly onEnd?: (end: JobEnd) => void;
};

/** The first pages are answered before. */
const SOON_MS = 2_000;
const AGAIN_MS = 60_000;
/** Nothing runs longer than ending the program waits for; what does is cut, and begun again at the next start. */
const PATIENCE_MS = 25_000;

export function startJobs({ openQueue, jobs, unitIds, log, onEnd }: Parts): Jobs {
  let stopped = false;
  let boss: PgBoss | undefined;

  /** What is kept of it by the queue is no word of what went wrong, which may quote values. */
  const run = async ({ id, data }: Taken<{ job?: string }>): Promise<JobResult> => {
    const job = jobs.find(({ name }) => name === data?.job);
    if (stopped) return { id, status: 'failed' }; // begun anew at the next start
    if (!job) return { id, status: 'completed' }; // of another version of the program, which had such a job
    const began = performance.now();
    const failures = await failuresOf(job);
    const result = failures > 0 ? 'failed' : 'done';
    onEnd?.({ job: job.name, result, seconds: (performance.now() - began) / 1000 });
    return { id, status: failures > 0 ? 'failed' : 'completed', output: { failures } };
  };
  /** One unit's fault is no other's: it is written down, and the job runs again. */
  const failuresOf = async (job: Job): Promise<number> => {
    let failures = 0;
    const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (reason) {
        failures += 1;
        const { name, code } = reason as { name?: string; code?: string };
        log.error({ job: job.name, name, code }, 'a job failed; it runs again');
        return undefined;
      }
    };
    const units = await attempt(unitIds);
    if (!units) return failures;
    if ('forAll' in job) await attempt(() => job.forAll(units));
    else for (const unitId of units) if (!stopped) await attempt(() => job.forUnit(unitId));
    return failures;
  };

  const open = async () => {
    const opened = await openQueue(({ name, ...fault }: Error & { code?: string }) => {
      log.error({ name, code: fault.code }, 'the queue of jobs could not be asked; it is tried again');
    });
    boss = opened;
    await keepSchedule(opened, jobs);
    await opened.work(QUEUE, ONE_AFTER_THE_OTHER, async (taken: Taken<{ job?: string }>[]) => {
      const ends: JobResult[] = [];
      for (const one of taken) ends.push(await run(one));
      return ends;
    });
    // Now too: what fell due while the program was not running.
    for (const { name } of jobs) await opened.send(QUEUE, { job: name }, { singletonKey: name });
  };
  let timer: NodeJS.Timeout;
  let opening: Promise<void> | undefined;
  const tryToOpen = (wait: number) => {
    timer = setTimeout(() => {
      opening = open().catch(async ({ name, code }: Error & { code?: string }) => {
        log.error({ name, code }, 'the queue of jobs could not be opened; it is tried again in a minute');
        await boss?.stop({ graceful: false }).catch(() => {});
        if (!stopped) tryToOpen(AGAIN_MS);
      });
    }, wait);
    timer.unref();
  };
  tryToOpen(SOON_MS);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await opening;
      await boss?.stop({ graceful: true, timeout: PATIENCE_MS });
    },
  };
}

/** Woken when a job is put in; looked for now and then, should that be missed. */
const ONE_AFTER_THE_OTHER = {
  batchSize: 50,
  perJobResults: true,
  pollingIntervalSeconds: 30,
  notifyPollingIntervalSeconds: 60,
} as const;

/** What an earlier version had and this one has not is taken off. */
async function keepSchedule(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { key } of await boss.getSchedules(QUEUE))
    if (!jobs.some(({ name }) => name === key)) await boss.unschedule(QUEUE, key);
  for (const { name, cron } of jobs) await boss.schedule(QUEUE, cron, { job: name }, { key: name, singletonKey: name });
}
