/** Where putting right has failed: the talk, the notice to the superior (Provisions 28, second paragraph), the transfer (Provisions 29). */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CorrespondentId, OrderId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { giveOrderStep } from '../evidence.ts';
import { summonsOf, superiorOf } from '../letters.ts';
import { insertStep, listSteps } from '../store/steps.ts';
import { namedOrder, OFFICER, refuseSecrets } from '../within.ts';
import { numberOf, orderFor, plain } from './order.ts';
import { dayOfInstant } from './propose.ts';

const said = (max: number) => paragraph(max).refine((text) => text.trim().length > 0, { message: 'text' });

export const summon = action({
  name: 'inspections.summon',
  input: z.strictObject({ orderId: OrderId, on: DayField, place: line(200), text: paragraph(2_000).default('') }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, on, place, text }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await orderFor(context, orderId, 'summons');
    if (on < today) refuse('wrong-order');
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'talk', ...plain, to: [one.correspondentId] } as const),
      content: summonsOf({ unit: one.unit, order: await numberOf(context, one), on, place, text }),
    });
    const { stepId } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'summons', on, dispatchId, at: now, by: actor.accountId },
    });
    const record = { orderId, stepId, on, dispatchId, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

export const recordTalk = action({
  name: 'inspections.record-talk',
  input: z.strictObject({ orderId: OrderId, heldOn: DayField, text: said(2_000) }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, heldOn, text }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await orderFor(context, orderId, 'talk');
    if (heldOn > today) refuse('in-the-future');
    if (heldOn < dayOfInstant(context, one.summonsSentAt)!) refuse('wrong-order');
    refuseSecrets(text);
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'talk', on: heldOn, says: { text }, at: now, by: actor.accountId },
    });
    const summons = (await listSteps(sql, unitId, { orderId })).findLast(
      ({ step, sentAt }) => step === 'summons' && sentAt !== null,
    )!;
    await giveOrderStep(sql, unitId, summons.stepId, { at: now, on: heldOn, kind: 'talk-held' });
    const record = { orderId, stepId, heldOn, says };
    return done({ result: {}, record, touched: { people: [], unit: true } });
  },
});

export const tellSuperior = action({
  name: 'inspections.tell-superior',
  input: z.strictObject({ orderId: OrderId, correspondentId: CorrespondentId, text: said(5_000) }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, correspondentId, text }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await orderFor(context, orderId, 'superior');
    if (correspondentId === one.correspondentId) refuse('wrong-receiver-kind', { name: one.unit });
    const talk = (await listSteps(sql, unitId, { orderId })).findLast(({ step }) => step === 'talk')!;
    const told = { unit: one.unit, creditCode: one.creditCode, order: await numberOf(context, one) };
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'superior-notice', ...plain, to: [correspondentId] } as const),
      content: superiorOf({ ...told, heldOn: talk.happenedOn, text }),
    });
    const { stepId } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'superior', on: today, dispatchId, at: now, by: actor.accountId },
    });
    const record = { orderId, stepId, correspondentId, dispatchId, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

/** To a body that is no correspondent as a rule: on paper, with its number, and what it replied. */
export const transfer = action({
  name: 'inspections.transfer',
  input: z.strictObject({
    orderId: OrderId,
    receiver: line(200),
    number: line(80),
    on: DayField,
    reasons: said(2_000),
  }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, receiver, number, on, reasons }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await orderFor(context, orderId, 'transfer');
    if (on > today) refuse('in-the-future');
    if (on < dayOfInstant(context, one.issuedAt)!) refuse('wrong-order');
    refuseSecrets(receiver, number, reasons);
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'transfer', on, says: { receiver, number, reasons }, at: now, by: actor.accountId },
    });
    await giveOrderStep(sql, unitId, stepId, { at: now, on, kind: 'clue-transferred' });
    return done({ result: {}, record: { orderId, stepId, on, says }, touched: { people: [], unit: true } });
  },
});

export const recordReply = action({
  name: 'inspections.record-reply',
  input: z.strictObject({ orderId: OrderId, on: DayField, text: said(2_000) }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, on, text }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await orderFor(context, orderId, 'reply');
    if (on > today) refuse('in-the-future');
    if (on < one.transferredOn!) refuse('wrong-order');
    refuseSecrets(text);
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'reply', on, says: { text }, at: now, by: actor.accountId },
    });
    return done({ result: {}, record: { orderId, stepId, on, says }, touched: 'nothing' });
  },
});

/** Where it was put right it ends by itself; where not, somebody says why nothing further follows. */
export const closeOrder = action({
  name: 'inspections.close-order',
  input: z.strictObject({ orderId: OrderId, reasons: said(2_000) }),
  by: OFFICER,
  within: namedOrder,
  async run(context, { orderId, reasons }) {
    const { sql, unitId, now, today, actor } = context;
    await orderFor(context, orderId, 'close');
    refuseSecrets(reasons);
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { orderId }, step: 'closed', on: today, says: { reasons }, at: now, by: actor.accountId },
    });
    return done({ result: {}, record: { orderId, stepId, says }, touched: 'nothing' });
  },
});
