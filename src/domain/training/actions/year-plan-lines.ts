/** Drawing up the year's plan: what the ledger proposes, and what the officer makes of it, line by line. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { type Day, monthOf, yearOf } from '../../../law/day.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { type UnitId, YearPlanId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { needsOfYear } from '../needs.ts';
import {
  holdPlan,
  holdYear,
  insertPlan,
  type KeptPlan,
  type Line,
  linesOf,
  listPlans,
  nextLine,
  putLines,
  removeLines,
  unitOfPlan,
} from '../store/plans.ts';
import { AUDIENCES, areHours, ORGANISERS, PLAN_ITEM_KINDS, SUBJECTS } from '../training.ts';
import { merged, proposePlan } from '../year-plan.ts';

export const LINES_AT_MOST = 300;

export const PlanYear = z.int().min(2000).max(2200);
const LineNumber = z.int().min(1).max(30_000);
const Lines = z.array(LineNumber).min(1).max(LINES_AT_MOST);
const Month = z.int().min(1).max(12);

export const ofPlan = async (
  { sql, unitId }: Context,
  { yearPlanId: planId }: { yearPlanId: YearPlanId },
): Promise<UnitId> => {
  await unitOfPlan(sql, unitId, planId);
  return unitId;
};

/** This year's or the next's; none is drawn up for a year that is over. */
export function refuseYear(year: number, today: Day): void {
  if (year < yearOf(today) || year > yearOf(today) + 1) refuse('plan-year-over');
}

async function holdDraft({ sql, unitId }: Context, planId: YearPlanId): Promise<KeptPlan> {
  const plan = await holdPlan(sql, unitId, planId);
  return plan.state === 'draft' ? plan : refuse('plan-not-open');
}

const isOver = ({ year, month }: { year: number; month: number }, today: Day): boolean =>
  year < yearOf(today) || (year === yearOf(today) && month < monthOf(today));

/** What stands in the plan goes into the record as its hash: topics are free text. */
export const sealedLines = (salt: Buffer, lines: readonly Line[]) => sealedHash(salt, JSON.stringify(lines), 'lines');

async function chosenLines({ sql, unitId }: Context, planId: YearPlanId, numbers: readonly number[]) {
  const lines = await linesOf(sql, unitId, planId);
  const asked = new Set(numbers);
  const chosen = lines.filter(({ line }) => asked.has(line));
  return chosen.length === asked.size ? { lines, chosen } : refuse('not-found');
}

/** Begins the first version of a year, or proposes the one being drawn up anew: what stood in it is then gone. */
export const proposeYearPlan = action({
  name: 'training.propose-year-plan',
  input: z.strictObject({ year: PlanYear, roomSize: z.int().min(1).max(10_000) }),
  by: ['security-officer'],
  within: ownUnit,
  async run(context, { year, roomSize }) {
    const { sql, unitId, now, today, actor } = context;
    refuseYear(year, today);
    await holdYear(sql, unitId, year);
    const [newest] = await listPlans(sql, unitId, year);
    if (newest && newest.state !== 'draft') refuse('plan-open-already');
    const proposed = proposePlan({ ...(await needsOfYear(context, year)), roomSize }).slice(0, LINES_AT_MOST);
    const first = await nextLine(sql, unitId, year);
    const lines = proposed.map((one, index): Line => ({ ...one, line: first + index }));
    const salt = newSalt();
    const by = actor.accountId;
    const planId = newest?.planId ?? (await insertPlan(sql, unitId, { year, version: 1, roomSize, at: now, by, salt }));
    const kept = await holdPlan(sql, unitId, planId);
    const before = await linesOf(sql, unitId, planId);
    await removeLines(
      sql,
      unitId,
      planId,
      before.map(({ line }) => line),
    );
    await putLines(sql, unitId, planId, lines);
    return done({
      result: { yearPlanId: planId, lines: lines.length },
      record: { planId, year, roomSize, lines: lines.length, was: before.length, plan: sealedLines(kept.salt, lines) },
      touched: 'nothing',
    });
  },
});

/** Without a number it is added. */
export const savePlanLine = action({
  name: 'training.save-plan-line',
  input: z.strictObject({
    yearPlanId: YearPlanId,
    line: LineNumber.optional(),
    kind: z.enum(PLAN_ITEM_KINDS).default('session'),
    audiences: z.array(z.enum(AUDIENCES)).min(1).max(AUDIENCES.length),
    topic: line(200),
    subjects: z.array(z.enum(SUBJECTS)).min(1).max(SUBJECTS.length),
    month: Month,
    hours: z.number().refine(areHours, { message: 'hours' }),
    sittings: z.int().min(1).max(200),
    people: z.int().min(0).max(10_000_000),
    organiser: z.enum(ORGANISERS).default('own-unit'),
  }),
  by: ['security-officer'],
  within: ofPlan,
  async run(context, { yearPlanId: planId, line: number, audiences, subjects, ...fields }) {
    const { sql, unitId, today } = context;
    const plan = await holdDraft(context, planId);
    if (bearsSecrecyMark(fields.topic)) refuse('secrecy-mark');
    const lines = await linesOf(sql, unitId, planId);
    const before = lines.find(({ line }) => line === number);
    if (number !== undefined && !before) refuse('not-found');
    if (number === undefined && lines.length >= LINES_AT_MOST) refuse('invalid-input', { field: 'line' });
    if (before?.month !== fields.month && isOver({ ...plan, month: fields.month }, today)) refuse('month-over');
    const saved: Line = {
      ...fields,
      line: number ?? (await nextLine(sql, unitId, plan.year)),
      audiences: [...new Set(audiences)],
      subjects: [...new Set(subjects)],
    };
    await putLines(sql, unitId, planId, [saved]);
    const record = { planId, line: saved.line, added: number === undefined, plan: sealedLines(plan.salt, [saved]) };
    return done({ result: { line: saved.line }, record, touched: 'nothing' });
  },
});

export const movePlanLines = action({
  name: 'training.move-plan-lines',
  input: z.strictObject({ yearPlanId: YearPlanId, lines: Lines, month: Month }),
  by: ['security-officer'],
  within: ofPlan,
  async run(context, { yearPlanId: planId, lines: numbers, month }) {
    const { sql, unitId, today } = context;
    const plan = await holdDraft(context, planId);
    if (isOver({ ...plan, month }, today)) refuse('month-over');
    const { chosen } = await chosenLines(context, planId, numbers);
    await putLines(
      sql,
      unitId,
      planId,
      chosen.map((one) => ({ ...one, month })),
    );
    return done({ result: {}, record: { planId, lines: chosen.map(({ line }) => line), month }, touched: 'nothing' });
  },
});

/** At least two; the first of them stays, for everybody whom any of them was for. */
export const mergePlanLines = action({
  name: 'training.merge-plan-lines',
  input: z.strictObject({ yearPlanId: YearPlanId, lines: Lines }),
  by: ['security-officer'],
  within: ofPlan,
  async run(context, { yearPlanId: planId, lines: numbers }) {
    const { sql, unitId } = context;
    const plan = await holdDraft(context, planId);
    const { chosen } = await chosenLines(context, planId, numbers);
    const [first, ...others] = chosen;
    if (!first || others.length === 0) return refuse('invalid-input', { field: 'lines' });
    const kept: Line = { ...merged([first, ...others]), line: first.line };
    await putLines(sql, unitId, planId, [kept]);
    const gone = others.map(({ line }) => line);
    await removeLines(sql, unitId, planId, gone);
    const record = { planId, into: first.line, merged: gone, plan: sealedLines(plan.salt, [kept]) };
    return done({ result: { line: first.line }, record, touched: 'nothing' });
  },
});

export const removePlanLines = action({
  name: 'training.remove-plan-lines',
  input: z.strictObject({ yearPlanId: YearPlanId, lines: Lines }),
  by: ['security-officer'],
  within: ofPlan,
  async run(context, { yearPlanId: planId, lines: numbers }) {
    const { sql, unitId } = context;
    const plan = await holdDraft(context, planId);
    const { chosen } = await chosenLines(context, planId, numbers);
    await removeLines(
      sql,
      unitId,
      planId,
      chosen.map(({ line }) => line),
    );
    const record = { planId, lines: chosen.map(({ line }) => line), was: sealedLines(plan.salt, chosen) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});
