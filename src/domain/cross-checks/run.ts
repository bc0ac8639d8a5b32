/** The rules are run; what is gone closes the finding that was made of it. */
import { recorded } from '../../journal/entry.ts';
import type { World } from '../../platform/perform.ts';
import { settleFindings } from '../findings/raise.ts';
import { OWN_ROW } from '../findings/within.ts';
import type { CrossCheck } from './catalogue/rule.ts';
import { CROSS_CHECKS } from './catalogue.ts';
import { lookAgain, type Running } from './looks-again.ts';
import { forgetGone, type RunOf, runRule } from './store/run.ts';

export const CROSS_CHECK_JOB = 'cross-checks';

export async function runRules(running: Running, rules: readonly CrossCheck[]): Promise<RunOf[]> {
  const { sql, unitId, now, today } = running;
  const runs: RunOf[] = [];
  for (const { number } of rules) {
    const run = await runRule(sql, { unitId, now, today }, number);
    if (run.settled.length > 0)
      await settleFindings(
        running,
        'cross-check',
        run.settled.map((key) => `${number}/${key}`),
      );
    runs.push(run);
  }
  return runs;
}

/** Answers how many hits were found or are gone. */
export const crossCheck = (world: World, unitId: number): Promise<number> =>
  lookAgain(
    world,
    unitId,
    {
      job: CROSS_CHECK_JOB,
      catalogue: CROSS_CHECKS,
      run: runRules,
      keep: 'keep.cross-check-hit',
      forget: forgetGone,
      factsOf: (runs) =>
        recorded({
          rules: runs.map(({ rule, found, gone, settled }) => ({ rule, found, gone, settled: settled.length })),
        }),
    },
    async ({ sql, today }, changed) => {
      if (changed.some(({ settled }) => settled.length > 0)) await world.rederive(sql, unitId, OWN_ROW, today);
    },
  );
