/** The inspection itself: its notice, what was asked and seen, the record that both sides sign, the opinion. */
import { z } from 'zod';
import { type Day, laterOf } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { InspectionId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { ITEM_KINDS, type Item } from '../inspections.ts';
import { noticeOf, opinionOf, recordOf, type Sitting } from '../letters.ts';
import type { InspectionWithTexts } from '../store/inspections.ts';
import { insertStep, openSteps } from '../store/steps.ts';
import { namedInspection, OFFICER, refuseSecrets } from '../within.ts';
import { dayOfInstant, inspectionFor } from './propose.ts';

const Named = z.strictObject({ inspectionId: InspectionId });
const plain = { handling: 'internal', urgency: 'none' } as const;

/** Drafts a dispatch of the case to the unit; approved and sent as every dispatch is. */
async function drafts<Type extends 'inspection-notice' | 'inspection-record' | 'inspection-opinion'>(
  context: Context,
  one: InspectionWithTexts,
  { type, step, content }: { type: Type; step: 'notice' | 'record' | 'opinion'; content: ContentOf<Type> },
) {
  const { sql, unitId, now, today, actor } = context;
  const { dispatchId, contentHash } = await draftDispatch(context, {
    type,
    to: [one.correspondentId],
    content,
    ...plain,
  });
  const of = { inspectionId: one.inspectionId };
  const { stepId } = await insertStep(sql, unitId, { of, step, on: today, dispatchId, at: now, by: actor.accountId });
  const record = { inspectionId: one.inspectionId, stepId, dispatchId, content: contentHash };
  return done({ result: { dispatchId }, record, touched: 'nothing' });
}

export const draftNotice = action({
  name: 'inspections.draft-notice',
  input: Named,
  by: OFFICER,
  within: namedInspection,
  async run(context, { inspectionId }) {
    const one = await inspectionFor(context, inspectionId, 'notice');
    if (one.lastOn < context.today) refuse('wrong-order');
    return drafts(context, one, { type: 'inspection-notice', step: 'notice', content: noticeOf(one) });
  },
});

/** The first day on which anything may have been seen: after approval, after the notice where there was one, within the window. */
function firstDay(context: Context, one: InspectionWithTexts): Day {
  const noticed = dayOfInstant(context, one.noticeSentAt);
  return [one.decidedOn!, ...(noticed ? [noticed] : [])].reduce(laterOf, one.firstOn);
}

/** What was asked and seen on one day, in short lines. */
export const addItems = action({
  name: 'inspections.add-items',
  input: z.strictObject({
    inspectionId: InspectionId,
    on: DayField,
    items: z
      .array(z.strictObject({ kind: z.enum(ITEM_KINDS), text: line(200) }))
      .min(1)
      .max(50),
  }),
  by: OFFICER,
  within: namedInspection,
  async run(context, { inspectionId, on, items }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await inspectionFor(context, inspectionId, 'item');
    if (on > today) refuse('in-the-future');
    if (on < firstDay(context, one) || on > one.lastOn) refuse('wrong-order');
    refuseSecrets(JSON.stringify(items));
    const { stepId, says } = await insertStep(sql, unitId, {
      ...{ of: { inspectionId }, step: 'item', on, says: { items }, at: now, by: actor.accountId },
    });
    return done({ result: {}, record: { inspectionId, stepId, on, items: items.length, says }, touched: 'nothing' });
  },
});

export const draftRecord = action({
  name: 'inspections.draft-record',
  input: Named,
  by: OFFICER,
  within: namedInspection,
  async run(context, { inspectionId }) {
    const { sql, unitId } = context;
    const one = await inspectionFor(context, inspectionId, 'record');
    const sittings = (await openSteps(sql, unitId, { inspectionId }))
      .filter(({ step }) => step === 'item')
      .map(({ happenedOn, says }): Sitting => ({ on: happenedOn, items: (says as { items: Item[] }).items }))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    return drafts(context, one, { type: 'inspection-record', step: 'record', content: recordOf(one, sittings) });
  },
});

export const draftOpinion = action({
  name: 'inspections.draft-opinion',
  input: z.strictObject({
    inspectionId: InspectionId,
    text: paragraph(5_000).refine((text) => text.trim().length > 0, { message: 'text' }),
    answerBy: DayField.optional(),
  }),
  by: OFFICER,
  within: namedInspection,
  async run(context, { inspectionId, text, answerBy }) {
    const one = await inspectionFor(context, inspectionId, 'opinion');
    if (answerBy && answerBy < context.today) refuse('wrong-order');
    const content = opinionOf(one, { text, answerBy });
    return drafts(context, one, { type: 'inspection-opinion', step: 'opinion', content });
  },
});
