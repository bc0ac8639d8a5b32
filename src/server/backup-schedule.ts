/**
 * Back-ups by schedule, in the server: taken when due, then those no longer kept are removed. A failure removes nothing, is written to
 * the log, stands on the administrator's page, and is tried again an hour later.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Logger } from 'pino';
import { PARTIAL } from '../backup/age.ts';
import { BackupFault } from '../backup/fault.ts';
import { type BackupPlan, isDue, nameFor, takenAtOf, toRemove } from '../backup/plan.ts';
import { runBackup } from '../backup/run.ts';
import type { TakenBackup } from '../backup/take.ts';
import { backupRuns } from '../database/backup-runs.ts';

type Parts = {
  readonly owner: pg.PoolConfig;
  readonly data: string;
  readonly plan: BackupPlan;
  readonly clock: () => Date;
};

const EVERY = 10 * 60 * 1000;
const SOON = 20_000;

/** Takes one if it is due; answers it. */
export async function scheduledRound({ owner, data, plan, clock }: Parts): Promise<TakenBackup | undefined> {
  const runs = backupRuns(owner);
  try {
    if (!isDue(clock(), plan.hour, await runs.last())) return undefined;
  } finally {
    await runs.close();
  }
  const path = join(plan.folder, nameFor(clock()));
  const lock = { recipients: plan.recipients };
  makeFolder(plan.folder);
  const taken = await runBackup({ owner, data, path, lock, occasion: 'schedule', clock });
  removeOld(plan);
  return taken;
}

/** A folder that cannot be made is told when the file is written into it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // runBackup says it, and notes that it failed
  }
}

function removeOld({ folder, keep, hour }: BackupPlan): void {
  const names = readdirSync(folder);
  const broken = names.filter((name) => name.endsWith(PARTIAL) && takenAtOf(name.slice(0, -PARTIAL.length)));
  for (const name of [...toRemove(names, keep, hour), ...broken]) rmSync(join(folder, name), { force: true });
}

/** Shows what is set up, and begins it; nothing is begun where nothing is. */
export async function startBackups(
  { plan, ...parts }: Omit<Parts, 'plan'> & { readonly plan: BackupPlan | undefined },
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const runs = backupRuns(parts.owner);
  await runs.closeBroken(parts.clock());
  await runs.show(plan).finally(() => runs.close());
  if (!plan) return { stop: async () => {} };
  let stopped = false;
  let running: Promise<unknown> | undefined;
  const begin = () => {
    if (stopped || running) return;
    running = scheduledRound({ ...parts, plan })
      .catch((reason: Error) => {
        const problem = reason instanceof BackupFault ? reason.problem : reason.name;
        log.error({ job: 'backup', problem }, 'the back-up failed; it is tried again in an hour');
      })
      .finally(() => {
        running = undefined;
      });
  };
  const timers = [setInterval(begin, EVERY), setTimeout(begin, SOON)];
  for (const timer of timers) timer.unref();
  return {
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await running;
    },
  };
}
