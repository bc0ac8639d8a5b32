/**
 * When a catalogue of checks is run, these and the order of dates: all of it once a day, and within a minute of an act what watches what it
 * changed. What was done is read off the record, so that no act has to know of the checks, and none waits for them. May run twice and be killed anywhere.
 */
import type { Sql } from '../../database/connect.ts';
import { type DoneMark, holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Recorded } from '../../journal/entry.ts';
import { type Day, dayAt, type Instant, instant } from '../../law/day.ts';
import { effectiveFigures, type ParameterKey } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import { doneSince, lastEntry, readMark } from './store/run.ts';

/** Entries are committed in another order than they are numbered, by a little: so many are looked at again. */
const LOOKED_AT_AGAIN = 20;

export type Running = { readonly sql: Sql; readonly unitId: number; readonly now: Instant; readonly today: Day };
type Ran = { readonly found: number; readonly gone: number };
type Parts<Check extends { readonly watches: readonly string[] }, Run extends Ran> = {
  readonly job: 'cross-checks' | 'date-orders';
  readonly catalogue: readonly Check[];
  readonly run: (running: Running, checks: readonly Check[]) => Promise<readonly Run[]>;
  /** What has long been gone goes by itself. */
  readonly keep: ParameterKey;
  readonly forget: (sql: Sql, unitId: number, months: number, today: Day) => Promise<void>;
  readonly factsOf: (changed: readonly Run[]) => Recorded;
};

/** Answers what changed. */
export async function lookAgain<Check extends { readonly watches: readonly string[] }, Run extends Ran>(
  { db, clock }: World,
  unitId: number,
  { job, catalogue, run, keep, forget, factsOf }: Parts<Check, Run>,
  after: (running: Running, changed: readonly Run[]) => Promise<void> = async () => undefined,
): Promise<number> {
  if (await db.inUnit(unitId, (sql) => isUpToDate(sql, unitId, job, clock()), 'reads')) return 0;
  return db.inUnit(unitId, async (sql) => {
    const at = clock();
    const [now, today] = [instant(at), dayAt(at, await timeZoneOf(sql, unitId))];
    const running = { sql, unitId, now, today };
    const mark = await holdMark(sql, unitId, job);
    const last = await lastEntry(sql, unitId);
    const isNewDay = mark?.doneFor !== today;
    const done = isNewDay ? [] : await doneSince(sql, unitId, entryOf(mark) - LOOKED_AT_AGAIN);
    const runs = await run(
      running,
      catalogue.filter(({ watches }) => isNewDay || watches.some((one) => done.includes(one))),
    );
    if (isNewDay) await forget(sql, unitId, effectiveFigures(await choicesOf(sql, unitId))[keep], today);
    const changed = runs.filter(({ found, gone }) => found + gone > 0);
    await after(running, changed);
    if (changed.length > 0)
      await appendEntry(sql, { unit: unitId, at: now, action: `${job}.found`, by: 0, facts: factsOf(changed) });
    await markDone(sql, unitId, job, { day: today, at: now, basis: String(last) });
    return changed.reduce((sum, { found, gone }) => sum + found + gone, 0);
  });
}

const entryOf = (mark: DoneMark | undefined): number => Number(mark?.basis || 0);

/** A look that costs next to nothing, every minute. */
async function isUpToDate(sql: Sql, unitId: number, job: string, at: Date): Promise<boolean> {
  const today = dayAt(at, await timeZoneOf(sql, unitId));
  const mark = await readMark(sql, unitId, job);
  return mark?.doneFor === today && entryOf(mark) === (await lastEntry(sql, unitId));
}
