/** With the departments concerned (会同有关部门): asked by dispatch, answered by dispatch, and what they say taken in. */
import { z } from 'zod';
import { dayInWords } from '../../../law/day-in-words.ts';
import { action, done } from '../../../platform/action.ts';
import { ArrivalId, CorrespondentId, ListChangeId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { namedArrival } from '../../dispatches/actions/receive.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { getArrival, holdArrival, logArrivalLook, markOpened, markSettled } from '../../dispatches/store/arrivals.ts';
import { isAnswered } from '../../dispatches/store/dispatches.ts';
import { FACTOR_NAMES, LIST_CHANGE_NAMES, OPINION_NAMES, OPINIONS } from '../organ.ts';
import { holdChange } from '../store/changes.ts';
import { findConsultation, insertConsultation, noteOpinion } from '../store/consultations.ts';
import { getKeyUnit } from '../store/key-units.ts';
import { inDepartment, inOrgan, namedChange, OFFICER } from '../within.ts';

const DEPARTMENTS_AT_MOST = 20;
const plain = { handling: 'internal', urgency: 'none' } as const;

/** Drafts the letter; it is approved and sent as every dispatch is. What was found so far goes with it. */
export const consult = action({
  name: 'organ.consult',
  input: z.strictObject({
    changeId: ListChangeId,
    correspondentIds: z.array(CorrespondentId).min(1).max(DEPARTMENTS_AT_MOST),
    answerBy: DayField,
    text: paragraph(5_000).default(''),
  }),
  by: OFFICER,
  within: namedChange,
  async run(context, { changeId, correspondentIds, answerBy, text }) {
    const { sql, unitId, today } = context;
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'open') refuse('wrong-state');
    if (answerBy < today) refuse('wrong-order');
    const { name, creditCode } = await getKeyUnit(sql, unitId, one.keyUnitId);
    const factors = one.findings.map(
      ({ factor, finding, source }) => `${FACTOR_NAMES[factor].zh}：${finding}（${source}）`,
    );
    const content = {
      title: `关于${LIST_CHANGE_NAMES[one.change].zh}反间谍安全防范重点单位名录的会商函`,
      text: [
        `根据《反间谍安全防范工作规定》第九条，现就${name}${LIST_CHANGE_NAMES[one.change].zh}反间谍安全防范重点单位名录事项征求你部门意见，请于${dayInWords(answerBy).zh}前函复。`,
        ...factors,
        ...(text ? [text] : []),
      ].join('\n'),
      ...{ subject: { name, ...(creditCode && { creditCode }) }, factors: [...one.findings] },
      ...{ proposes: one.change, answerBy },
    } satisfies ContentOf<'key-unit-consultation'>;
    const to = [...new Set(correspondentIds)];
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...{ type: 'key-unit-consultation', to, content, ...plain },
    });
    await insertConsultation(sql, unitId, { changeId, dispatchId, to, answerBy });
    const record = { changeId, dispatchId, correspondentIds: to, answerBy, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

/** A department's answer, drafted; approved and sent as every dispatch is, and the question is settled then. One that was withdrawn is drafted anew. */
export const answerConsultation = action({
  name: 'organ.answer-consultation',
  input: z.strictObject({ arrivalId: ArrivalId, opinion: z.enum(OPINIONS), text: paragraph(5_000).default('') }),
  by: ['industry-officer'],
  within: async (context, input) => {
    await inDepartment(context);
    return namedArrival(context, input);
  },
  async run(context, { arrivalId, opinion, text }) {
    const { sql, unitId } = context;
    await holdArrival(sql, unitId, arrivalId);
    const arrival = await getArrival(sql, unitId, arrivalId);
    if (arrival.type !== 'key-unit-consultation' || arrival.settledAt !== null) refuse('wrong-state');
    if (await isAnswered(sql, unitId, { arrivalId, type: 'key-unit-opinion' })) refuse('draft-in-hand');
    const { subject, proposes } = arrival.envelope.content as ContentOf<'key-unit-consultation'>;
    const content = {
      title: `关于${subject.name}名录会商事项的复函`.slice(0, 120),
      text: [
        `${arrival.number}收悉。关于${subject.name}${LIST_CHANGE_NAMES[proposes].zh}反间谍安全防范重点单位名录事项，我部门意见：${OPINION_NAMES[opinion].zh}。`,
        ...(text ? [text] : []),
      ].join('\n'),
      ...{ subject, proposes, opinion },
    } satisfies ContentOf<'key-unit-opinion'>;
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...{ type: 'key-unit-opinion', to: [arrival.correspondentId], content, ...plain, about: arrivalId },
    });
    const record = { arrivalId, dispatchId, opinion, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});

/** The department's opinion is opened, which is logged, and stands in the case from then on. */
export const takeOpinion = action({
  name: 'organ.take-opinion',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: OFFICER,
  within: async (context, input) => {
    await inOrgan(context);
    return namedArrival(context, input);
  },
  async run({ sql, unitId, now, today, actor }, { arrivalId }) {
    await holdArrival(sql, unitId, arrivalId);
    const { type, about, settledAt, correspondentId, envelope } = await getArrival(sql, unitId, arrivalId);
    if (type !== 'key-unit-opinion' || settledAt !== null || about === null) return refuse('wrong-state');
    const asked =
      (await findConsultation(sql, unitId, { dispatchId: about, correspondentId })) ?? refuse('wrong-state');
    const { opinion } = envelope.content as ContentOf<'key-unit-opinion'>;
    const { changeId, keyUnitId } = await holdChange(sql, unitId, asked.changeId);
    await markOpened(sql, unitId, arrivalId, now);
    await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose: 'handle' });
    await noteOpinion(sql, unitId, asked, { arrivalId, opinion, on: today });
    await markSettled(sql, unitId, arrivalId, now);
    const record = { changeId, arrivalId, opinion };
    return done({ result: { keyUnitId, changeId, opinion }, record, touched: 'nothing' });
  },
});
