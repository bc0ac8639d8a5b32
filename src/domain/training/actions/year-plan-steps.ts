/** A plan is drawn up by the officer and approved by the head: two persons. Approved, it becomes sessions; changed, a later version. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { YearPlanId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { readCalendar } from '../../units/store/calendar.ts';
import { daysOfSittings } from '../sittings.ts';
import {
  addSessions,
  holdPlan,
  holdYear,
  insertPlan,
  type Line,
  linesOf,
  listPlans,
  putLines,
  removePlan,
  sessionsOfPlan,
  stepPlan,
} from '../store/plans.ts';
import { ofPlan, PlanYear, refuseYear, sealedLines } from './year-plan-lines.ts';

export const submitYearPlan = action({
  name: 'training.submit-year-plan',
  input: z.strictObject({ yearPlanId: YearPlanId }),
  by: ['security-officer'],
  inPerson: true,
  within: ofPlan,
  async run({ sql, unitId, now, actor }, { yearPlanId: planId }) {
    const plan = await holdPlan(sql, unitId, planId);
    if (plan.state !== 'draft') refuse('plan-not-open');
    const lines = await linesOf(sql, unitId, planId);
    if (lines.length === 0) refuse('plan-empty');
    await stepPlan(sql, unitId, plan, { state: 'submitted', at: now, by: actor.accountId });
    const { year, version } = plan;
    return done({
      result: {},
      record: { planId, year, version, lines: lines.length, plan: sealedLines(plan.salt, lines) },
      touched: 'nothing',
    });
  },
});

/** The head sends it back and may say why; the officer takes it back. */
export const returnYearPlan = action({
  name: 'training.return-year-plan',
  input: z.strictObject({ yearPlanId: YearPlanId, because: paragraph(500).default('') }),
  by: ['security-officer', 'head'],
  within: ofPlan,
  async run({ sql, unitId }, { yearPlanId: planId, because }) {
    const plan = await holdPlan(sql, unitId, planId);
    if (plan.state !== 'submitted') refuse('wrong-state');
    if (because.split('\n').some(bearsSecrecyMark)) refuse('secrecy-mark');
    await stepPlan(sql, unitId, plan, { state: 'draft', because: because.trim() });
    const { year, version } = plan;
    return done({
      result: {},
      record: { planId, year, version, because: sealedHash(plan.salt, because, 'because') },
      touched: 'nothing',
    });
  },
});

/** What was approved stays as it is; `sessions`: its sittings are planned at once. */
export const approveYearPlan = action({
  name: 'training.approve-year-plan',
  input: z.strictObject({ yearPlanId: YearPlanId, sessions: z.boolean().default(false) }),
  by: ['head'],
  inPerson: true,
  within: ofPlan,
  async run(context, { yearPlanId: planId, sessions }) {
    const { sql, unitId, now, actor } = context;
    const plan = await holdPlan(sql, unitId, planId);
    if (plan.state !== 'submitted') refuse('wrong-state');
    if (isSame(actor, plan.submitter)) refuse('own-year-plan');
    await stepPlan(sql, unitId, plan, { state: 'approved', at: now, by: actor.accountId });
    const lines = await linesOf(sql, unitId, planId);
    const made = sessions ? await planSittings(context, plan.year, lines) : [];
    const { year, version } = plan;
    return done({
      result: { sessions: made.length },
      record: { planId, year, version, sessions: made, plan: sealedLines(plan.salt, lines) },
      touched: 'nothing',
    });
  },
});

/** Where it is held is not known yet; the officer says so on the session. */
const PLACE_UNKNOWN = '地点待定';

/** As many sessions of each line as are still missing. Courses have none. */
async function planSittings(
  { sql, unitId, today, now }: Context,
  year: number,
  lines: readonly Line[],
): Promise<number[]> {
  const calendar = await readCalendar(sql, unitId);
  const there = await sessionsOfPlan(sql, unitId, year);
  const all = lines
    .filter(({ kind }) => kind === 'session')
    .flatMap((line) => {
      const missing = line.sittings - there.filter((one) => one.line === line.line).length;
      const days = missing > 0 ? daysOfSittings({ year, month: line.month }, missing, today, calendar) : [];
      return days.map((day) => ({ day, line, place: PLACE_UNKNOWN, salt: newSalt() }));
    });
  return addSessions(sql, unitId, year, all, now);
}

/** Of all lines of the approved plan, or of some. Done twice, it adds nothing. */
export const planSessionsOfYear = action({
  name: 'training.plan-sessions',
  input: z.strictObject({
    yearPlanId: YearPlanId,
    lines: z.array(z.int().min(1).max(30_000)).min(1).max(300).optional(),
  }),
  by: ['security-officer'],
  within: ofPlan,
  async run(context, { yearPlanId: planId, lines: numbers }) {
    const { sql, unitId, today } = context;
    const plan = await holdPlan(sql, unitId, planId);
    if (plan.state !== 'approved') refuse('wrong-state');
    refuseYear(plan.year, today);
    const lines = await linesOf(sql, unitId, planId);
    const chosen = numbers === undefined ? lines : lines.filter(({ line }) => numbers.includes(line));
    const sessions = await planSittings(context, plan.year, chosen);
    return done({ result: { sessions: sessions.length }, record: { planId, sessions }, touched: 'nothing' });
  },
});

/** The next version begins as the approved one. */
export const reviseYearPlan = action({
  name: 'training.revise-year-plan',
  input: z.strictObject({ year: PlanYear }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, today, actor }, { year }) {
    refuseYear(year, today);
    await holdYear(sql, unitId, year);
    const [newest] = await listPlans(sql, unitId, year);
    if (!newest) return refuse('not-found');
    if (newest.state !== 'approved') return refuse('plan-open-already');
    const lines = await linesOf(sql, unitId, newest.planId);
    const version = newest.version + 1;
    const { roomSize } = newest;
    const salt = newSalt();
    const planId = await insertPlan(sql, unitId, { year, version, roomSize, at: now, by: actor.accountId, salt });
    await putLines(sql, unitId, planId, lines);
    return done({
      result: { yearPlanId: planId, version },
      record: { planId, year, version, from: newest.version },
      touched: 'nothing',
    });
  },
});

/** A version that was never submitted; the approved one stays. */
export const discardYearPlan = action({
  name: 'training.discard-year-plan',
  input: z.strictObject({ yearPlanId: YearPlanId }),
  by: ['security-officer'],
  within: ofPlan,
  async run({ sql, unitId }, { yearPlanId: planId }) {
    const plan = await holdPlan(sql, unitId, planId);
    if (plan.state !== 'draft') refuse('plan-not-open');
    const lines = await linesOf(sql, unitId, planId);
    await removePlan(sql, unitId, planId);
    const { year, version } = plan;
    return done({
      result: {},
      record: { planId, year, version, was: sealedLines(plan.salt, lines) },
      touched: 'nothing',
    });
  },
});
