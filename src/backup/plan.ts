/** When back-ups are due and which of them are kept. Pure. */
import { type Day, dayAt } from '../law/day.ts';

export type Keep = { readonly daily: number; readonly weekly: number; readonly monthly: number };

export type BackupPlan = {
  readonly folder: string;
  /** Age recipients: whoever holds one of their keys opens the back-ups; this machine does not. */
  readonly recipients: readonly string[];
  /** From this hour of the day on, 0 to 23, a back-up of that day is due. */
  readonly hour: number;
  readonly keep: Keep;
};

/** The clock by which the hour is meant. */
const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;

/** The day whose back-up is due at this moment: it begins at the hour. */
export const backupDay = (now: Date, hour: number): Day => dayAt(new Date(now.getTime() - hour * HOUR), ZONE);

/** Whether today's is still to be taken; after a failure it is tried again an hour later. */
export function isDue(
  now: Date,
  hour: number,
  last: { doneAt?: Date | undefined; failedAt?: Date | undefined },
): boolean {
  if (last.doneAt && backupDay(last.doneAt, hour) >= backupDay(now, hour)) return false;
  return !last.failedAt || now.getTime() - last.failedAt.getTime() >= HOUR;
}

export const nameFor = (takenAt: Date): string =>
  `bulwark-${takenAt.toISOString().slice(0, 19).replaceAll(':', '')}Z.age`;

const NAME = /^bulwark-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.age$/;

/** The moment that a scheduled back-up's name tells; nothing for any other file. */
export function takenAtOf(name: string): Date | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const at = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/**
 * Which files are no longer kept: all but the newest of each of the last so many days, weeks and months that have one. Files of
 * other names are nobody's business here, and the newest is always kept.
 */
export function toRemove(names: readonly string[], { daily, weekly, monthly }: Keep, hour: number): string[] {
  const all = names
    .flatMap((name) => {
      const at = takenAtOf(name);
      return at ? [{ name, day: backupDay(at, hour), at: at.getTime() }] : [];
    })
    .sort((a, b) => b.at - a.at);
  const kept = new Set(all.slice(0, 1).map(({ name }) => name));
  const newestOfEach = (periodOf: (day: Day) => string, count: number) => {
    const periods = new Set<string>();
    for (const { name, day } of all) {
      const period = periodOf(day);
      if (periods.has(period)) continue;
      if (periods.size >= count) break;
      periods.add(period);
      kept.add(name);
    }
  };
  newestOfEach((day) => day, daily);
  newestOfEach(mondayOf, weekly);
  newestOfEach((day) => day.slice(0, 7), monthly);
  return all.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

function mondayOf(day: Day): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}
