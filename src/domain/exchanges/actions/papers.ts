/** Papers: what belongs to an activity, the unit's contingency plan, the plan and report on paper, the escorts' sheet. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { keepScan } from '../../../imports/scan.ts';
import { titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, type Preparing } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { ExchangeId, ExchangePlanId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit } from '../../units/store/unit.ts';
import { casePaper, escortSheet } from '../documents.ts';
import { givePlan } from '../evidence.ts';
import { FILES_AT_MOST } from '../exchanges.ts';
import { hasExchange, holdExchange, openExchange, openVisitors } from '../store/exchanges.ts';
import { insertPlan, listPlans } from '../store/lists.ts';
import { insertFile, listFiles, listHosts, listMaterials } from '../store/parts.ts';
import { named, OWN_ROW, ofUnit, READ, RUN } from '../within.ts';

async function keptFile({ read, services }: Preparing, hash: string) {
  const found = await read(({ sql, unitId }) => findFile(sql, unitId, hash));
  const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
  return bytes ?? refuse('not-found');
}

export const attachPaper = action({
  name: 'exchanges.attach',
  input: z.strictObject({ exchangeId: ExchangeId, name: line(200) }),
  by: RUN,
  takesFile: true,
  within: named,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { exchangeId, name }, file) {
    const { sql, unitId } = context;
    if ((await holdExchange(sql, unitId, exchangeId)).state === 'cancelled') refuse('wrong-state');
    const files = await listFiles(sql, unitId, exchangeId);
    if (files.length >= FILES_AT_MOST) refuse('too-many-attachments', { limit: FILES_AT_MOST });
    if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
    await attach(context, file);
    await insertFile(sql, unitId, { exchangeId, name, file });
    const facts = { exchangeId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

export const openPaper = action({
  name: 'exchanges.open-file',
  input: z.strictObject({ exchangeId: ExchangeId, position: z.int().min(1).max(1000) }),
  by: READ,
  within: named,
  async prepare(preparing, { exchangeId, position }) {
    const files = await preparing.read(({ sql, unitId }) => listFiles(sql, unitId, exchangeId));
    const { name, mediaType, fileHash } = files.find((one) => one.position === position) ?? refuse('not-found');
    return { name, mediaType, bytes: await keptFile(preparing, fileHash) };
  },
  async run(_, { exchangeId, position }, file) {
    return done({ result: { file }, record: { exchangeId, position }, touched: 'nothing' });
  },
});

/** The unit's contingency plan for foreign exchange, as issued; a newer one stands beside the older. */
export const issuePlan = action({
  name: 'exchanges.issue-contingency-plan',
  input: z.strictObject({ number: line(80), issuedOn: DayField }),
  by: RUN,
  takesFile: true,
  within: ofUnit,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { number, issuedOn }, file) {
    const { sql, unitId, today, now, actor } = context;
    if (issuedOn > today) refuse('in-the-future');
    if (titleBearsSecrecyMark(number)) refuse('secrecy-mark');
    await attach(context, file);
    const exchangePlanId = await insertPlan(sql, unitId, { number, issuedOn, file, at: now, by: actor.accountId });
    await givePlan(context, exchangePlanId, issuedOn);
    const facts = { exchangePlanId, issuedOn, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: { exchangePlanId }, record: facts, touched: OWN_ROW });
  },
});

export const openPlan = action({
  name: 'exchanges.open-contingency-plan',
  input: z.strictObject({ exchangePlanId: ExchangePlanId }),
  by: READ,
  within: async ({ sql, unitId }, { exchangePlanId }) =>
    (await listPlans(sql, unitId)).some(({ planId }) => planId === exchangePlanId) ? unitId : refuse('not-found'),
  async prepare(preparing, { exchangePlanId }) {
    const plans = await preparing.read(({ sql, unitId }) => listPlans(sql, unitId));
    const one = plans.find(({ planId }) => planId === exchangePlanId) ?? refuse('not-found');
    return {
      name: `涉外交流合作预案-${one.issuedOn}`,
      mediaType: one.mediaType,
      bytes: await keptFile(preparing, one.fileHash),
    };
  },
  async run(_, { exchangePlanId }, file) {
    return done({ result: { file }, record: { exchangePlanId }, touched: 'nothing' });
  },
});

const PAPERS = {
  case: { name: '涉外活动方案和报告', of: casePaper },
  escort: { name: '陪同人员须知', of: escortSheet },
} as const;

/** With the visitors' names: who took it stands in the record. */
export const print = action({
  name: 'exchanges.print',
  input: z.strictObject({ exchangeId: ExchangeId, which: z.enum(['case', 'escort']) }),
  by: READ,
  within: named,
  async prepare({ read, unitId, now, timeZone, services }, { exchangeId, which }) {
    const parts = await read(async ({ sql }) => {
      if (!(await hasExchange(sql, unitId, exchangeId))) refuse('not-found');
      const one = await openExchange(sql, unitId, exchangeId);
      return {
        one,
        hosts: await listHosts(sql, unitId, exchangeId),
        materials: await listMaterials(sql, unitId, one),
        visitors: await openVisitors(sql, unitId, exchangeId),
        unitName: (await getUnit(sql, unitId)).name,
        asOf: now,
        timeZone,
      };
    });
    if (which === 'escort' && parts.one.plan === undefined) refuse('plan-first');
    const bytes = await printed(PAPERS[which].of(parts), services.fontsRoot);
    const file = { name: `${PAPERS[which].name}-${exchangeId}.pdf`, mediaType: 'application/pdf', bytes };
    return { file, digest: reference(hashOf(bytes)) };
  },
  async run(_, { exchangeId, which }, { file, digest }) {
    return done({ result: { file }, record: { exchangeId, which, digest }, touched: 'nothing' });
  },
});
