/** An order to rectify, and the check of what was put right (Provisions 28, first paragraph). */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { CorrespondentId, InspectionId, OrderId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { numberInWords } from '../../dispatches/dispatches.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { getCorrespondent } from '../../dispatches/store/correspondents.ts';
import { getDispatch } from '../../dispatches/store/dispatches.ts';
import { inOrgan } from '../../units/in-body.ts';
import { checkClock, checkDue } from '../clocks.ts';
import { giveCheck } from '../evidence.ts';
import { mayOrder, type OrderAct, type OrderGround } from '../inspections.ts';
import { checkOf, orderOf } from '../letters.ts';
import { holdOrder, insertOrder, type OrderWithItems } from '../store/orders.ts';
import { insertStep, listAnswers, settleAnswers } from '../store/steps.ts';
import { namedInspection, namedOrder, OFFICER, refuseSecrets } from '../within.ts';
import { inspectionFor } from './propose.ts';

export const plain = { handling: 'internal', urgency: 'none' } as const;

/** Held, and where that may be done now; refuses where not. */
export async function orderFor({ sql, unitId, timeZone, today }: Context, orderId: number, act: OrderAct) {
  const one = await holdOrder(sql, unitId, { orderId, timeZone });
  const verdict = mayOrder(act, { ...one, limitPassed: one.limitOn < today, toCheck: one.toCheckFrom !== null });
  return verdict === 'fine' ? one : refuse(verdict);
}

/** 甲国安改〔2026〕1号 */
export async function numberOf({ sql, unitId }: Context, { dispatchId }: Pick<OrderWithItems, 'dispatchId'>) {
  const { sign, year, number } = await getDispatch(sql, unitId, dispatchId ?? refuse('wrong-state'));
  return numberInWords({ sign: sign!, year: year!, number: number! });
}

/** From an inspection or by itself. It is an order once its dispatch is approved by another person and sent. */
export const draftOrder = action({
  name: 'inspections.draft-order',
  input: z.strictObject({
    correspondentId: CorrespondentId,
    inspectionId: InspectionId.optional(),
    grounds: z
      .array(z.int().min(1).max(5))
      .min(1)
      .max(5)
      .transform((all) => [...new Set(all)].sort() as OrderGround[]),
    limit: DayField,
    items: z.array(line(500)).min(1).max(50),
    text: paragraph(5_000).default(''),
  }),
  by: OFFICER,
  within: async (context, { inspectionId }) =>
    inspectionId === undefined ? inOrgan(context) : namedInspection(context, { inspectionId }),
  async run(context, { correspondentId, inspectionId, grounds, limit, items, text }) {
    const { sql, unitId, now, today, actor } = context;
    const from = inspectionId === undefined ? undefined : await inspectionFor(context, inspectionId, 'order');
    if (from && from.correspondentId !== correspondentId) refuse('wrong-state');
    if (limit <= today) refuse('wrong-order');
    refuseSecrets(text, ...items);
    const { name } = await getCorrespondent(sql, unitId, correspondentId);
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'order', ...plain, to: [correspondentId] } as const),
      content: orderOf({ unit: name, instrument: from?.instrument, grounds, limit, items, text }),
    });
    const by = { at: now, by: actor.accountId };
    const orderId = await insertOrder(sql, unitId, {
      correspondentId,
      inspectionId,
      grounds,
      limitOn: limit,
      items,
      ...by,
    });
    await insertStep(sql, unitId, { of: { orderId }, step: 'order', on: today, dispatchId, ...by });
    const record = { orderId, correspondentId, inspectionId, grounds, limit, items: items.length, dispatchId };
    return done({ result: { orderId, dispatchId }, record: { ...record, content: contentHash }, touched: 'nothing' });
  },
});

/** What was found, and the letter that tells it. Within fifteen working days of the report, else it is late and shown so. */
export const check = action({
  name: 'inspections.check',
  input: z.strictObject({
    orderId: OrderId,
    result: z.enum(['met', 'not-met']),
    checkedOn: DayField,
    findings: paragraph(2_000).refine((text) => text.trim().length > 0, { message: 'findings' }),
  }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, result, checkedOn, findings }) {
    const { sql, unitId, now, today, timeZone, actor } = context;
    const one = await orderFor(context, orderId, 'check');
    const reportedOn = one.toCheckFrom;
    if (reportedOn === null && result === 'met') refuse('no-report');
    if (checkedOn > today) refuse('in-the-future');
    if (reportedOn ? checkedOn < reportedOn : checkedOn <= one.limitOn) refuse('wrong-order');
    refuseSecrets(findings);
    const reports = (await listAnswers(sql, unitId, { orderId }, timeZone)).filter(
      ({ type, receivedAt }) =>
        type === 'rectification-report' && (one.lastCheckAt === null || receivedAt > one.lastCheckAt),
    );
    const report = reports.at(-1);
    const told = { unit: one.unit, order: await numberOf(context, one), result, on: checkedOn };
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'check-result', ...plain, to: [one.correspondentId], about: report?.arrivalId } as const),
      content: checkOf(told, { reportNumber: report?.number, findings }),
    });
    const by = { at: now, by: actor.accountId };
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'check', on: checkedOn, result, dispatchId, says: { findings }, ...by },
    });
    const covered = reports.map(({ arrivalId }) => arrivalId);
    await giveCheck(sql, unitId, covered, { at: now, on: checkedOn });
    await settleAnswers(sql, unitId, { orderId }, now);
    const due = reportedOn ? checkDue(reportedOn, await checkClock(context)).last : undefined;
    return done({
      result: { dispatchId, due, late: due !== undefined && checkedOn > due },
      record: { orderId, stepId, result, checkedOn, reportedOn, due, dispatchId, says, content: contentHash },
      touched: { people: [], unit: true },
    });
  },
});
