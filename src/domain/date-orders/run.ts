/**
 * When the checks are run: all of them once a day, and within a minute of an act those that watch what it changed, as cross-checks are
 * (docs/decisions/0069, 0072). May run twice and be killed anywhere.
 */
import type { Sql } from '../../database/connect.ts';
import { type DoneMark, holdMark, markDone } from '../../database/unit-jobs.ts';
import { appendEntry } from '../../journal/append.ts';
import { recorded } from '../../journal/entry.ts';
import { type Day, dayAt, type Instant, instant } from '../../law/day.ts';
import type { World } from '../../platform/perform.ts';
import { doneSince, lastEntry, readMark } from '../cross-checks/store/run.ts';
import { timeZoneOf } from '../duties/store/facts.ts';
import type { DateOrder } from './catalogue/check.ts';
import { DATE_ORDERS } from './catalogue.ts';
import { GONE_KEPT_MONTHS } from './date-orders.ts';
import { forgetGone, type RunOf, runCheck } from './store/run.ts';

export const DATE_ORDER_JOB = 'date-orders';
/** Entries are committed in another order than they are numbered, by a little: so many are looked at again. */
const LOOKED_AT_AGAIN = 20;

type Running = { readonly sql: Sql; readonly unitId: number; readonly now: Instant; readonly today: Day };

export async function runChecks({ sql, unitId, now, today }: Running, checks: readonly DateOrder[]): Promise<RunOf[]> {
  const asked = { unitId, now, today, zone: await timeZoneOf(sql, unitId) };
  const runs: RunOf[] = [];
  for (const check of checks) runs.push(await runCheck(sql, asked, check));
  return runs;
}

const watching = (modules: readonly string[]): DateOrder[] =>
  DATE_ORDERS.filter(({ watches }) => watches.some((one) => modules.includes(one)));

/** Answers how many breaches were found or are no longer. */
export async function checkDateOrders({ db, clock }: World, unitId: number): Promise<number> {
  if (await db.inUnit(unitId, (sql) => isUpToDate(sql, unitId, clock()), 'reads')) return 0;
  return db.inUnit(unitId, async (sql) => {
    const at = clock();
    const [now, today] = [instant(at), dayAt(at, await timeZoneOf(sql, unitId))];
    const mark = await holdMark(sql, unitId, DATE_ORDER_JOB);
    const last = await lastEntry(sql, unitId);
    const isNewDay = mark?.doneFor !== today;
    const checks = isNewDay ? DATE_ORDERS : watching(await doneSince(sql, unitId, entryOf(mark) - LOOKED_AT_AGAIN));
    const runs = await runChecks({ sql, unitId, now, today }, checks);
    if (isNewDay) await forgetGone(sql, unitId, GONE_KEPT_MONTHS, today);
    const changed = runs.filter(({ found, gone }) => found + gone > 0);
    if (changed.length > 0)
      await appendEntry(sql, { unit: unitId, at: now, action: 'date-orders.found', by: 0, facts: factsOf(changed) });
    await markDone(sql, unitId, DATE_ORDER_JOB, { day: today, at: now, basis: String(last) });
    return changed.reduce((sum, { found, gone }) => sum + found + gone, 0);
  });
}

export const factsOf = (runs: readonly RunOf[]) =>
  recorded({ checks: runs.map(({ check, found, gone }) => ({ check, found, gone })) });

const entryOf = (mark: DoneMark | undefined): number => Number(mark?.basis || 0);

/** A look that costs next to nothing, every minute. */
async function isUpToDate(sql: Sql, unitId: number, at: Date): Promise<boolean> {
  const today = dayAt(at, await timeZoneOf(sql, unitId));
  const mark = await readMark(sql, unitId, DATE_ORDER_JOB);
  return mark?.doneFor === today && entryOf(mark) === (await lastEntry(sql, unitId));
}
