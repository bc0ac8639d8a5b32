/** What a unit does: takes in what reached it, and answers an order with its plan and its report. Answers and objections are letters. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ArrivalId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { namedArrival } from '../../dispatches/actions/receive.ts';
import type { AnyContent, ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { getArrival, holdArrival, logArrivalLook, markOpened, markSettled } from '../../dispatches/store/arrivals.ts';
import { raiseFindings } from '../../findings/raise.ts';
import { OWN_ROW } from '../../findings/within.ts';
import { itemKey } from '../from-findings.ts';
import { TAKEN_IN, type TakenIn } from '../inspections.ts';
import { type Measure, planOf, reportOf } from '../letters.ts';
import { hasReceived, insertReceived, listOfCase, listOwn, settleOrder } from '../store/received.ts';
import { UNIT_READERS } from '../within.ts';
import { plain } from './order.ts';

type Contents = { readonly [Type in TakenIn]: ContentOf<Type> };

/** Under which number it belongs, and the days it names. */
const FILED: { readonly [Type in TakenIn]: (content: Contents[Type], number: string) => Filed } = {
  'inspection-notice': ({ instrument, from, to }) => ({ reference: instrument, firstOn: from, lastOn: to }),
  'inspection-record': ({ instrument }) => ({ reference: instrument }),
  'inspection-opinion': ({ instrument, answerBy }) => ({ reference: instrument, lastOn: answerBy }),
  order: ({ limit }, number) => ({ reference: number, lastOn: limit }),
  'check-result': ({ order, result }, number) => ({ reference: order ?? number, result }),
  talk: ({ order, on }, number) => ({ reference: order ?? number, firstOn: on, lastOn: on }),
};
type Filed = { readonly reference: string } & Partial<
  Pick<Parameters<typeof insertReceived>[2], 'firstOn' | 'lastOn' | 'result'>
>;
const filed = <Type extends TakenIn>(type: Type, content: AnyContent, number: string): Filed =>
  FILED[type](content as Contents[Type], number);

/** Opened, which is logged; from then on it stands in the unit's own case. An order stays open until the organ has judged what was done. */
export const takeIn = action({
  name: 'inspections.take-in',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: UNIT_READERS,
  within: namedArrival,
  async run(context, { arrivalId }) {
    const { sql, unitId, now, actor } = context;
    await holdArrival(sql, unitId, arrivalId);
    const { type, number, correspondentId, envelope } = await getArrival(sql, unitId, arrivalId);
    const known = TAKEN_IN.find((one) => one === type) ?? refuse('wrong-state');
    if (await hasReceived(sql, unitId, arrivalId)) refuse('wrong-state');
    const { firstOn, lastOn, result, ...of } = filed(known, envelope.content, number);
    await markOpened(sql, unitId, arrivalId, now);
    await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose: 'handle' });
    const taken = {
      arrivalId,
      correspondentId,
      type: known,
      ...of,
      firstOn,
      lastOn,
      result,
      content: envelope.content,
    };
    await insertReceived(sql, unitId, { ...taken, at: now, by: actor.accountId });
    if (known !== 'order') await markSettled(sql, unitId, arrivalId, now);
    if (known === 'check-result') await settleOrder(sql, unitId, { correspondentId, ...of, at: now });
    const findings =
      known === 'order' ? await raiseItems(context, arrivalId, envelope.content as ContentOf<'order'>) : [];
    return done({
      result: { arrivalId, reference: of.reference },
      record: { arrivalId, type: known, of: reference(of.reference), lastOn, result, findings },
      touched: findings.length > 0 ? OWN_ROW : 'nothing',
    });
  },
});

/** Each item of an order is a finding, to be put right by the order's own limit; the report is written from what was done about them. */
async function raiseItems(context: Context, arrivalId: number, { items = [], limit }: ContentOf<'order'>) {
  const raised = await raiseFindings(
    context,
    items.map((item, at) => ({
      ...({ source: 'order', sourceKey: itemKey(arrivalId, at), severity: 'major', duties: ['P28.1'] } as const),
      ...{ title: item.slice(0, 100), what: item, thing: { kind: 'order', id: arrivalId } as const, dueOn: limit },
    })),
  );
  return raised.map(({ findingId }) => findingId);
}

/** An order that was taken in, with its items; refuses where a document of this type is drafted and not sent. */
async function orderInHand(
  { sql, unitId }: Context,
  arrivalId: number,
  type: 'rectification-plan' | 'rectification-report',
) {
  await holdArrival(sql, unitId, arrivalId);
  const order = (await listOfCase(sql, unitId, arrivalId)).find((one) => one.arrivalId === arrivalId);
  if (order?.type !== 'order' || !order.content) return refuse('wrong-state');
  const own = await listOwn(sql, unitId, [arrivalId]);
  if (own.some((one) => one.type === type && one.state !== 'sent')) refuse('step-in-hand');
  return { ...order, items: (order.content as ContentOf<'order'>).items ?? [] };
}

type Given = { readonly measure: string; readonly by?: Measure['by'] };

/** One measure for each item of the order, in its order. */
function forEach(items: readonly string[], given: readonly Given[]): Measure[] {
  if (given.length !== items.length) refuse('each-item');
  return items.map((item, at) => ({ item, ...given[at]! }));
}

export const draftPlan = action({
  name: 'inspections.draft-plan',
  input: z.strictObject({
    arrivalId: ArrivalId,
    measures: z.array(z.strictObject({ measure: line(500), by: DayField.optional() })).max(50),
    text: paragraph(5_000).default(''),
  }),
  by: ['security-officer'],
  within: namedArrival,
  async run(context, { arrivalId, measures, text }) {
    const order = await orderInHand(context, arrivalId, 'rectification-plan');
    const content = planOf({ order: order.number, measures: forEach(order.items, measures), text });
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'rectification-plan', ...plain, to: [order.correspondentId], about: arrivalId } as const),
      content,
    });
    return done({
      result: { dispatchId },
      record: { arrivalId, dispatchId, content: contentHash },
      touched: 'nothing',
    });
  },
});

/** Before the limit; after it, it is still taken, and is late. */
export const draftReport = action({
  name: 'inspections.draft-report',
  input: z.strictObject({
    arrivalId: ArrivalId,
    measures: z.array(z.strictObject({ measure: line(500) })).max(50),
    text: paragraph(10_000).default(''),
  }),
  by: ['security-officer'],
  within: namedArrival,
  async run(context, { arrivalId, measures, text }) {
    const order = await orderInHand(context, arrivalId, 'rectification-report');
    const content = reportOf({ order: order.number, measures: forEach(order.items, measures), text });
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'rectification-report', ...plain, to: [order.correspondentId], about: arrivalId } as const),
      content,
    });
    return done({
      result: { dispatchId },
      record: { arrivalId, dispatchId, content: contentHash },
      touched: 'nothing',
    });
  },
});
