/** The checks are run, when cross-checks are (docs/decisions/0069, 0072). */
import type { Sql } from '../../database/connect.ts';
import { recorded } from '../../journal/entry.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import type { World } from '../../platform/perform.ts';
import { lookAgain, type Running } from '../cross-checks/looks-again.ts';
import { choicesOf, timeZoneOf } from '../duties/store/facts.ts';
import type { DateOrder } from './catalogue/check.ts';
import { DATE_ORDERS } from './catalogue.ts';
import type { Asked } from './store/asked.ts';
import { forgetGone, type RunOf, runCheck } from './store/run.ts';

export const DATE_ORDER_JOB = 'date-orders';

/** What every check is given: the moment, the zone of the unit, and its figures. */
export async function askedOf(sql: Sql, { unitId, now, today }: Omit<Running, 'sql'>): Promise<Asked> {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  const recordedWithin = figures['date-order.recorded-within'];
  return { unitId, now, today, zone: await timeZoneOf(sql, unitId), recordedWithin };
}

export async function runChecks({ sql, ...when }: Running, checks: readonly DateOrder[]): Promise<RunOf[]> {
  const asked = await askedOf(sql, when);
  const runs: RunOf[] = [];
  for (const check of checks) runs.push(await runCheck(sql, asked, check));
  return runs;
}

/** Answers how many breaches were found or are no longer. */
export const checkDateOrders = (world: World, unitId: number): Promise<number> =>
  lookAgain(world, unitId, {
    job: DATE_ORDER_JOB,
    catalogue: DATE_ORDERS,
    run: runChecks,
    keep: 'keep.date-order-breach',
    forget: forgetGone,
    factsOf: (runs) => recorded({ checks: runs.map(({ check, found, gone }) => ({ check, found, gone })) }),
  });
