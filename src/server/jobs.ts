/**
 * What the passing of time brings about. A new calendar year makes new rows owed; everything else about time is asked, not stored.
 * Each job may run twice, or be cut in the middle, and leave the same result.
 */
import type { Logger } from 'pino';
import { timeZoneOf } from '../domain/duties/store/facts.ts';
import { compareOnceADay } from '../domain/record/compare.ts';
import { dayAt } from '../law/day.ts';
import { sweep } from '../platform/files.ts';
import type { World } from '../platform/perform.ts';

const EVERY = 10 * 60 * 1000;
/** The first round waits until the first pages have been answered. */
const SOON = 2_000;

/** `stop` begins nothing further and answers when what is under way has ended. */
export type Jobs = { stop(): Promise<void> };

type Parts = {
  readonly world: World;
  readonly log: Logger;
  /** Every unit of the installation. */
  readonly unitIds: () => Promise<number[]>;
  /** What modules remove when its time is over. */
  readonly sweepers: readonly ((unitId: number) => Promise<void>)[];
  /** The hashes of the files that a unit's records refer to. */
  readonly filesOf: (unitId: number) => Promise<string[]>;
};

const A_DAY = 24 * 60 * 60 * 1000;

export function startJobs({ world, log, unitIds, sweepers, filesOf }: Parts): Jobs {
  const lastDay = new Map<number, string>();
  let stopped = false;

  /** One unit's fault is no other's: it is written down, and the job runs again in the next round. */
  const attempt = async (job: string, work: () => Promise<void>) => {
    if (stopped) return;
    await work().catch((error: { name?: string; code?: string }) => {
      log.error({ job, name: error.name, code: error.code }, 'a job failed; it runs again');
    });
  };
  const turnOfDay = async (unitId: number) => {
    const today = await world.db.inUnit(unitId, async (sql) => {
      const now = dayAt(world.clock(), await timeZoneOf(sql, unitId));
      if (lastDay.get(unitId) !== now) await world.rederive(sql, unitId, 'whole-unit', now);
      return now;
    });
    lastDay.set(unitId, today); // committed: only now is the day done
  };
  /** What was changed past the program is loud: in the log, in the record, on the page. */
  const compare = async (unitId: number) => {
    const timeZone = await world.db.inUnit(unitId, (sql) => timeZoneOf(sql, unitId), 'reads');
    for (const { kind, rows, ...where } of await compareOnceADay(world, unitId, timeZone))
      log.error({ job: 'compare', unitId, kind, rows, ...where }, 'the tables are not what the record says');
  };
  /** Files that no record refers to and that are older than a day: an upload or a signature that came to nothing. */
  const sweepFiles = async (units: readonly number[]) => {
    const olderThan = new Date(world.clock().getTime() - A_DAY);
    const referenced = new Set<string>();
    for (const unitId of units) for (const hash of await filesOf(unitId)) referenced.add(hash);
    await sweep(world.services.filesRoot, referenced, olderThan);
  };
  const round = async () => {
    let units: readonly number[] | undefined;
    await attempt('units', async () => {
      units = await unitIds();
    });
    for (const unitId of units ?? []) {
      await attempt('turn-of-day', () => turnOfDay(unitId));
      await attempt('compare', () => compare(unitId));
      for (const sweeper of sweepers) await attempt('sweep', () => sweeper(unitId));
    }
    // Without the whole list of units a file of one left out would be taken for one of nobody's.
    if (units) await attempt('sweep-files', () => sweepFiles(units!));
  };
  let running: Promise<void> | undefined;
  const begin = () => {
    running ??= round().finally(() => {
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
