/**
 * When the rules are run: all of them once a day, and within a minute of an act those that watch what it changed. What was done is read off the
 * record, so that no act has to know of the rules, and none waits for them. May run twice and be killed anywhere.
 */

import type { Sql } from '../../database/connect.ts';
import { type DoneMark, holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { type Day, dayAt, type Instant, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import { settleFindings } from '../findings/raise.ts';
import { OWN_ROW } from '../findings/within.ts';
import { CROSS_CHECKS } from './catalogue.ts';
import { GONE_KEPT_MONTHS } from './cross-checks.ts';
import { doneSince, forgetGone, lastEntry, type RunOf, readMark, runRule } from './store/run.ts';

export const CROSS_CHECK_JOB = 'cross-checks';
/** Entries are committed in another order than they are numbered, by a little: so many are looked at again. */
const LOOKED_AT_AGAIN = 20;

type Running = { readonly sql: Sql; readonly unitId: number; readonly now: Instant; readonly today: Day };

/** Runs these rules; what is gone closes the finding that was made of it. */
export async function runRules(running: Running, rules: readonly number[]): Promise<RunOf[]> {
  const { sql, unitId, now, today } = running;
  const runs: RunOf[] = [];
  for (const rule of rules) {
    const run = await runRule(sql, { unitId, now, today }, rule);
    if (run.settled.length > 0)
      await settleFindings(
        running,
        'cross-check',
        run.settled.map((key) => `${rule}/${key}`),
      );
    runs.push(run);
  }
  return runs;
}

export const ALL = CROSS_CHECKS.map(({ number }) => number);
const watching = (modules: readonly string[]): number[] =>
  CROSS_CHECKS.filter(({ watches }) => watches.some((one) => modules.includes(one))).map(({ number }) => number);

/** Answers how many hits were found or are gone. */
export async function crossCheck({ db, clock, rederive }: World, unitId: number): Promise<number> {
  if (await db.inUnit(unitId, (sql) => isUpToDate(sql, unitId, clock()), 'reads')) return 0;
  return db.inUnit(unitId, async (sql) => {
    const at = clock();
    const [now, today] = [instant(at), dayAt(at, await timeZoneOf(sql, unitId))];
    const mark = await holdMark(sql, unitId, CROSS_CHECK_JOB);
    const last = await lastEntry(sql, unitId);
    const isNewDay = mark?.doneFor !== today;
    const rules = isNewDay ? ALL : watching(await doneSince(sql, unitId, entryOf(mark) - LOOKED_AT_AGAIN));
    const runs = await runRules({ sql, unitId, now, today }, rules);
    if (isNewDay) await forgetGone(sql, unitId, GONE_KEPT_MONTHS, today);
    const changed = runs.filter(({ found, gone }) => found + gone > 0);
    if (changed.some(({ settled }) => settled.length > 0)) await rederive(sql, unitId, OWN_ROW, today);
    if (changed.length > 0)
      await appendEntry(sql, { unit: unitId, at: now, action: 'cross-checks.found', by: 0, facts: factsOf(changed) });
    await markDone(sql, unitId, CROSS_CHECK_JOB, { day: today, at: now, basis: String(last) });
    return changed.reduce((sum, { found, gone }) => sum + found + gone, 0);
  });
}

export const factsOf = (runs: readonly RunOf[]) =>
  recorded({ rules: runs.map(({ rule, found, gone, settled }) => ({ rule, found, gone, settled: settled.length })) });

const entryOf = (mark: DoneMark | undefined): number => Number(mark?.basis || 0);

/** A look that costs next to nothing, every minute. */
async function isUpToDate(sql: Sql, unitId: number, at: Date): Promise<boolean> {
  const today = dayAt(at, await timeZoneOf(sql, unitId));
  const mark = await readMark(sql, unitId, CROSS_CHECK_JOB);
  return mark?.doneFor === today && entryOf(mark) === (await lastEntry(sql, unitId));
}
