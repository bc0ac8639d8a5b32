/** The year's plan and the coverage as they are seen; of the plan: its versions, its lines beside what was done, and whom it covers. The officer and the head. */
import { z } from 'zod';
import { DepartmentId } from '../../platform/ids.ts';
import { query } from '../../platform/query.ts';
import { needsOfYear } from './needs.ts';
import { coursesOfYear, doneOf } from './plan-done.ts';
import { coverageOfYear } from './store/coverage.ts';
import { linesOf, listPlans, sessionsOfPlan } from './store/plans.ts';
import { againstBefore, coveredByPlan, inOrder } from './year-plan.ts';

export const yearPlan = query({
  name: 'training.year-plan',
  input: z.strictObject({ year: z.int().min(2000).max(2200), version: z.int().min(1).max(30_000).optional() }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run(context, { year, version }) {
    const { sql, unitId } = context;
    const versions = await listPlans(sql, unitId, year);
    const plan = versions.find((one) => version === undefined || one.version === version) ?? null;
    const before = plan && versions.find((one) => one.version === plan.version - 1);
    const lines = plan ? await linesOf(sql, unitId, plan.planId) : [];
    const earlier = before ? await linesOf(sql, unitId, before.planId) : lines;
    const sessions = await sessionsOfPlan(sql, unitId, year);
    const { needs, from, hiresAYear, hiresWithinDays } = await needsOfYear(context, year);
    const courses = await coursesOfYear(sql, unitId, year);
    return {
      versions,
      plan,
      lines: inOrder(againstBefore(lines, earlier)).map((one) => ({ ...one, ...doneOf(one, sessions, courses) })),
      /** What has been held is in the ledger already: only what is still to come covers what is still owed. */
      covered: coveredByPlan(
        lines.filter((one) => one.sittings > doneOf(one, sessions, courses).held),
        needs,
      ),
      ...{ from, hiresAYear, hiresWithinDays },
    };
  },
});

/** Owed, met, open and overdue by duty and group: counts for the officer and the head, and no order of people or departments. */
export const coverage = query({
  name: 'training.coverage',
  input: z.strictObject({ year: z.int().min(2000).max(2200), departmentId: DepartmentId.optional() }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: async ({ sql, unitId, today, now }, { year, departmentId }) => ({
    rows: await coverageOfYear(sql, unitId, { year, departmentId, today, now }),
  }),
});
