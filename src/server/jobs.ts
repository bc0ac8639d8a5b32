/**
 * What the passing of time brings about. A new calendar year makes new rows owed; everything else about time is asked, not stored.
 * Each job may run twice, or be cut in the middle, and leave the same result.
 */
import type { Logger } from 'pino';
import { timeZoneOf } from '../domain/duties/store/facts.ts';
import { dayAt } from '../law/day.ts';
import type { World } from '../platform/perform.ts';

const EVERY = 10 * 60 * 1000;
/** The first round waits until the first pages have been answered. */
const SOON = 2_000;

/** `stop` begins nothing further and answers when what is under way has ended. */
export type Jobs = { stop(): Promise<void> };

/** `unitIds` answers every unit of the installation; the sweepers are modules' own. */
export function startJobs(
  world: World,
  log: Logger,
  unitIds: () => Promise<number[]>,
  sweepers: readonly ((unitId: number) => Promise<void>)[],
): Jobs {
  const lastDay = new Map<number, string>();
  const turnOfDay = async (unitId: number) => {
    await world.db.inUnit(unitId, async (sql) => {
      const today = dayAt(world.clock(), await timeZoneOf(sql, unitId));
      if (lastDay.get(unitId) === today) return;
      await world.rederive(sql, unitId, 'whole-unit', today);
      lastDay.set(unitId, today);
    });
  };
  let running: Promise<void> | undefined;
  let stopped = false;
  const round = async () => {
    try {
      for (const unitId of await unitIds()) {
        if (stopped) return;
        await turnOfDay(unitId);
        for (const sweep of sweepers) await sweep(unitId);
      }
    } catch (error) {
      log.error(
        { name: (error as Error).name, code: (error as { code?: string }).code },
        'a job failed; it runs again',
      );
    }
  };
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
