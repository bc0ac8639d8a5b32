/** Paper of a case: for the officer to have signed or hand over, and for the person at any time while there is access. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { logLook } from '../../../journal/look.ts';
import { LEVEL_NAMES } from '../../../law/names.ts';
import { action, type Context, done, type Preparing } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { LeaverCaseId } from '../../../platform/ids.ts';
import { line, PurposeField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { caseRecord, endNotice, leaversSheet, leavingLetter, type PaperParts } from '../documents.ts';
import { LEAVER_STATE_NAMES, LEAVER_STATES, LEAVES_NAMES } from '../leavers.ts';
import { getCase } from '../store/cases.ts';
import { listLeavers } from '../store/lists.ts';
import { namesOfCase } from '../store/paper.ts';
import { listFollowUps, listSteps } from '../store/steps.ts';
import { namedCase } from './open-case.ts';

const PAPERS = {
  letter: { name: '离岗保密承诺书', of: leavingLetter },
  sheet: { name: '离岗离职告知书', of: leaversSheet },
  record: { name: '离岗离职办理记录', of: caseRecord },
  end: { name: '脱密期结束告知书', of: endNotice },
} as const;
const Which = z.enum(['letter', 'sheet', 'record', 'end']);

async function made(
  preparing: Preparing,
  caseId: number,
  which: z.infer<typeof Which>,
  mayRead: (of: number, by: Context) => boolean,
) {
  const { read, unitId, now, timeZone, services } = preparing;
  const parts = await read(async (context): Promise<PaperParts> => {
    const one = await getCase(context.sql, unitId, caseId);
    if (!mayRead(one.personId, context)) refuse('not-found');
    if (which === 'end' && (one.periodTo === null || one.periodTo >= context.today)) refuse('period-still-runs');
    const steps = await listSteps(context.sql, unitId, caseId);
    const followUps = await listFollowUps(context.sql, unitId, caseId);
    const { unitName, name, department, post } = await namesOfCase(context.sql, unitId, caseId);
    return { one, steps, followUps, unitName, person: { name, department, post }, asOf: now, timeZone };
  });
  const bytes = await printed(PAPERS[which].of(parts), services.fontsRoot);
  const file = { name: `${PAPERS[which].name}-${caseId}.pdf`, mediaType: 'application/pdf', bytes };
  return { personId: parts.one.personId, file, digest: reference(hashOf(bytes)) };
}

/** Opens somebody's case as much as the page does: for a purpose, and the person sees who did (rights.md R8). */
export const printPaper = action({
  name: 'leavers.print',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, which: Which, purpose: PurposeField.exclude(['own']) }),
  by: ['security-officer', 'personnel'],
  within: namedCase,
  prepare: (preparing, { leaverCaseId, which }) => made(preparing, leaverCaseId, which, () => true),
  async run({ sql, unitId, now, actor }, { leaverCaseId, which, purpose }, { personId, file, digest }) {
    if (actor.personId !== personId)
      await logLook(sql, { unitId, personId, at: now, accountId: actor.accountId, purpose, query: 'leavers.print' });
    return done({ result: { file }, record: { personId, leaverCaseId, which, digest, purpose }, touched: 'nothing' });
  },
});

/** One's own: the letter that one signed, and the sheet. */
export const printOwnPaper = action({
  name: 'leavers.print-own',
  input: z.strictObject({ leaverCaseId: LeaverCaseId, which: Which }),
  by: ['member'],
  within: namedCase,
  prepare: (preparing, { leaverCaseId, which }) =>
    made(preparing, leaverCaseId, which, (personId, { actor }) => actor.personId === personId),
  async run(_context, { leaverCaseId, which }, { personId, file, digest }) {
    return done({ result: { file }, record: { personId, leaverCaseId, which, digest }, touched: 'nothing' });
  },
});

export const LeaversFilterFields = {
  state: z.enum(LEAVER_STATES).optional(),
  level: z.enum(['ordinary', 'important', 'core']).optional(),
  text: line(60).optional(),
};

export const exportLeavers = tableExport({
  name: 'leavers.export',
  file: { zh: '离岗离职人员', en: 'leavers' },
  by: ['security-officer', 'personnel', 'head'],
  filter: LeaversFilterFields,
  rows: async ({ sql, unitId }, filter, slice) => (await listLeavers(sql, unitId, filter, slice)).rows,
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '姓名', en: 'Name', of: (row) => row.name },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '所离岗位', en: 'Post left', of: (row) => row.post },
    { zh: '涉密等级', en: 'Level', of: (row) => LEVEL_NAMES[row.level] },
    { zh: '去向', en: 'Leaves', of: (row) => LEAVES_NAMES[row.leaves] },
    { zh: '离岗离职日期', en: 'Leaves on', of: (row) => row.leavesOn },
    { zh: '状态', en: 'State', of: (row) => LEAVER_STATE_NAMES[row.state] },
    { zh: '五步已完成', en: 'Steps done of five', of: (row) => row.stepsDone },
    { zh: '脱密期至', en: 'Period until', of: (row) => row.periodTo },
    { zh: '最近回访', en: 'Last follow-up', of: (row) => row.lastFollowUp },
  ],
});
