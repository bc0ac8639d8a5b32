/** Leavers: the list, one case with its texts (a look that is logged), and one's own. */
import { z } from 'zod';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { type Day, laterOf, plusMonths } from '../../law/day.ts';
import { effectiveFigures, parameter } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { readAttached } from '../../platform/attach.ts';
import { LeaverCaseId, PersonId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { LeaversFilterFields } from './actions/print.ts';
import { compensationInWords } from './documents.ts';
import { nextFollowUp, openSteps, PERIOD_FIGURES, standing, suggestedEnd, usualMonths } from './leavers.ts';
import { casesOf, getCase } from './store/cases.ts';
import { countLeavers, countWithoutCase, listLeavers, listWithoutCase } from './store/lists.ts';
import { namesOfCase } from './store/paper.ts';
import { listFollowUps, listSteps } from './store/steps.ts';

const figuresOf = async ({ sql, unitId }: Context) => effectiveFigures(await choicesOf(sql, unitId));

/** With the next follow-up of each whose period runs. */
export const leaversList = query({
  name: 'leavers.list',
  input: z.strictObject({ ...LeaversFilterFields, leaverCaseId: LeaverCaseId.optional(), ...Page }),
  by: ['security-officer', 'personnel', 'head'],
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId } = context;
    const every = (await figuresOf(context))['leaver.follow-up'];
    const { total, rows } = await listLeavers(sql, unitId, filter, { offset, limit });
    return {
      total,
      rows: rows.map((row) => ({
        ...row,
        nextFollowUp:
          row.periodFrom && row.periodTo && (row.state === 'running' || row.state === 'open')
            ? nextFollowUp(
                { from: row.periodFrom, to: row.periodTo },
                row.lastFollowUp ? [row.lastFollowUp] : [],
                every,
              )
            : undefined,
      })),
    };
  },
});

/** What a head sees in a glance. */
export const leaversCounts = query({
  name: 'leavers.counts',
  input: z.strictObject({}),
  by: ['security-officer', 'personnel', 'head'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today } = context;
    const every = (await figuresOf(context))['leaver.follow-up'];
    const counts = await countLeavers(sql, unitId, today, every);
    return { ...counts, withoutCase: await countWithoutCase(sql, unitId, await sinceWhen(context)) };
  },
});

export const withoutCase = query({
  name: 'leavers.without-case',
  input: z.strictObject({ ...Page }),
  by: ['security-officer', 'personnel', 'head'],
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId } = context;
    const within = await sinceWhen(context);
    return {
      total: await countWithoutCase(sql, unitId, within),
      people: await listWithoutCase(sql, unitId, within, slice),
    };
  },
});

/** As far back as the longest period could still run. */
async function sinceWhen({ sql, unitId, today }: Context): Promise<{ since: Day; today: Day }> {
  const [, most] = parameter('leaver.period-core').range;
  const { ledger_from } = await getUnit(sql, unitId);
  return { since: laterOf(ledger_from, plusMonths(today, -most) as Day), today };
}

async function opened(context: Context, caseId: number) {
  const { sql, unitId } = context;
  const figures = await figuresOf(context);
  const { key: _, salt: __, ...one } = await getCase(sql, unitId, caseId);
  const everyStep = await listSteps(sql, unitId, caseId);
  const everyFollowUp = await listFollowUps(sql, unitId, caseId);
  const steps = standing(everyStep);
  const followUps = standing(everyFollowUp);
  const { name, department, post } = await namesOfCase(sql, unitId, caseId);
  const held = followUps.map(({ on }) => on);
  return {
    ...{ ...one, name, department, post, steps, followUps, openSteps: openSteps(steps) },
    /** What was put right or taken back since. */
    earlier: {
      steps: everyStep.filter(({ withdrawnAt }) => withdrawnAt !== null),
      followUps: everyFollowUp.filter(({ withdrawnAt }) => withdrawnAt !== null),
    },
    nextFollowUp:
      one.periodFrom && one.periodTo && one.state !== 'ended'
        ? nextFollowUp({ from: one.periodFrom, to: one.periodTo }, held, figures['leaver.follow-up'])
        : undefined,
    suggested: { from: one.leavesOn, to: suggestedEnd(one.leavesOn, one.level, figures) },
    usualMonths: usualMonths(one.level),
    figure: PERIOD_FIGURES[one.level],
  };
}

export const leaverCase = query({
  name: 'leavers.get',
  input: z.strictObject({ personId: PersonId, leaverCaseId: LeaverCaseId, purpose: PurposeField }),
  by: ['security-officer', 'personnel', 'head'],
  recorded: 'purpose',
  async run(context, { personId, leaverCaseId }) {
    const found = await opened(context, leaverCaseId);
    return found.personId === personId ? found : refuse('not-found');
  },
});

/** The scan of the signed letter that stands. `purpose` is 'own' for one's own. */
export const letterScan = query({
  name: 'leavers.letter-scan',
  input: z.strictObject({ personId: PersonId, leaverCaseId: LeaverCaseId, purpose: PurposeField }),
  by: ['member', 'security-officer', 'personnel'],
  recorded: 'purpose',
  async run(looking, { personId, leaverCaseId }) {
    const { sql, unitId, actor } = looking;
    const one = await getCase(sql, unitId, leaverCaseId);
    const officer = actor.roles.includes('security-officer') || actor.roles.includes('personnel');
    if (one.personId !== personId || !(officer || actor.personId === personId)) refuse('not-found');
    const letter = standing(await listSteps(sql, unitId, leaverCaseId)).find(({ step }) => step === 'letter');
    if (!letter?.fileHash) return refuse('wrong-state');
    const file = await readAttached(looking, letter.fileHash);
    const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[file.mediaType];
    return { file: { name: `离岗保密承诺书-已签-${leaverCaseId}.${ending}`, ...file } };
  },
});

/** The period's end, why, what the unit owes for it, and where to turn (rights.md R19). */
export const myLeaving = query({
  name: 'leavers.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor } = context;
    const personId = actor.personId ?? refuse('not-found');
    const cases = [];
    for (const { caseId } of await casesOf(sql, unitId, personId)) {
      const one = await getCase(sql, unitId, caseId);
      const found = await opened(context, caseId);
      cases.push({ ...found, compensationInWords: compensationInWords(one) });
    }
    return { cases, complaintRoutes: COMPLAINT_ROUTES };
  },
});
