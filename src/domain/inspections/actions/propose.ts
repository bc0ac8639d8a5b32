/** An inspection is proposed, approved by another person (Provisions 21), withdrawn before anything was sent, closed. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { type Day, dayAt, type Instant } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { CorrespondentId, InspectionId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { getCorrespondent } from '../../dispatches/store/correspondents.ts';
import { inOrgan } from '../../units/in-body.ts';
import { giveInspection } from '../evidence.ts';
import { APPROVER_LEVELS, GROUNDS, type InspectionAct, mayInspect } from '../inspections.ts';
import {
  holdInspection,
  type InspectionWithTexts,
  insertInspection,
  markDecided,
  markWithdrawn,
} from '../store/inspections.ts';
import { insertStep, settleAnswers } from '../store/steps.ts';
import { namedInspection, OFFICER, refuseSecrets } from '../within.ts';

/** Held, and where that may be done now; refuses where not, and says what is first to be done. */
export async function inspectionFor(
  { sql, unitId, today }: Context,
  inspectionId: number,
  act: InspectionAct,
): Promise<InspectionWithTexts> {
  const one = await holdInspection(sql, unitId, { inspectionId, today });
  const verdict = mayInspect(act, one);
  if (verdict === 'wrong-state' && one.state === 'proposed') return refuse('approval-first');
  return verdict === 'fine' ? one : refuse(verdict);
}

export const propose = action({
  name: 'inspections.propose',
  input: z.strictObject({
    correspondentId: CorrespondentId,
    ground: z.enum(GROUNDS),
    technical: z.boolean(),
    instrument: line(80),
    firstOn: DayField,
    lastOn: DayField,
    scope: paragraph(2_000).refine((text) => text.trim().length > 0, { message: 'scope' }),
    inspectors: z.array(line(60)).min(1).max(20),
  }),
  by: OFFICER,
  within: inOrgan,
  async run({ sql, unitId, now, today, actor }, { inspectors, ...wish }) {
    const named = [...new Set(inspectors)];
    if (named.length < 2) refuse('two-inspectors');
    if (wish.firstOn < today || wish.lastOn < wish.firstOn) refuse('wrong-order');
    refuseSecrets(wish.scope, wish.instrument, ...named);
    const { kind, name } = await getCorrespondent(sql, unitId, wish.correspondentId);
    if (kind !== 'unit') refuse('wrong-receiver-kind', { name });
    const { inspectionId, salt } = await insertInspection(sql, unitId, {
      ...{ ...wish, inspectors: named, at: now, by: actor.accountId },
    });
    const { scope, instrument, ...facts } = wish;
    return done({
      result: { inspectionId },
      record: {
        ...{ inspectionId, ...facts, instrument: reference(instrument), inspectors: named.length },
        scope: sealedHash(salt, JSON.stringify({ scope, inspectors: named }), 'scope'),
      },
      touched: 'nothing',
    });
  },
});

/** By the head, another person than who proposed it; approved with the organ's level and the number of the approval. Nothing is sent before. */
export const decideInspection = action({
  name: 'inspections.decide',
  input: z.strictObject({
    inspectionId: InspectionId,
    decision: z.enum(['approved', 'declined']),
    level: z.enum(APPROVER_LEVELS).optional(),
    number: line(80).optional(),
  }),
  by: ['head'],
  inPerson: true,
  within: namedInspection,
  async run(context, { inspectionId, decision, level, number }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await holdInspection(sql, unitId, { inspectionId, today });
    if (mayInspect('decide', one) !== 'fine') refuse('wrong-state');
    if (isSame(actor, { accountId: one.proposedBy, personId: one.proposerPerson })) refuse('approved-by-proposer');
    const decided = { at: now, by: actor.accountId, on: today };
    if (decision === 'declined') {
      await markDecided(sql, unitId, inspectionId, { decision, ...decided });
      return done({ result: {}, record: { inspectionId, decision }, touched: 'nothing' });
    }
    if (level === undefined || number === undefined)
      return refuse('invalid-input', { field: level ? 'number' : 'level' });
    if (one.lastOn < today) refuse('wrong-order');
    refuseSecrets(number);
    await markDecided(sql, unitId, inspectionId, { decision, level, number, ...decided });
    const record = { inspectionId, decision, level, number: reference(number) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

export const withdrawInspection = action({
  name: 'inspections.withdraw',
  input: z.strictObject({ inspectionId: InspectionId }),
  by: [...OFFICER, 'head'],
  within: namedInspection,
  async run(context, { inspectionId }) {
    const { sql, unitId, now } = context;
    await inspectionFor(context, inspectionId, 'withdraw');
    await markWithdrawn(sql, unitId, inspectionId, now);
    return done({ result: {}, record: { inspectionId }, touched: 'nothing' });
  },
});

export const dayOfInstant = ({ timeZone }: Pick<Context, 'timeZone'>, at: Instant | null): Day | undefined =>
  at === null ? undefined : dayAt(new Date(at), timeZone);

/** Its record stands signed, and whatever was to follow was drafted: an opinion, an order, or nothing. */
export const closeInspection = action({
  name: 'inspections.close',
  input: z.strictObject({ inspectionId: InspectionId }),
  by: OFFICER,
  within: namedInspection,
  async run(context, { inspectionId }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await inspectionFor(context, inspectionId, 'close');
    const of = { inspectionId };
    const { stepId } = await insertStep(sql, unitId, { of, step: 'closed', on: today, at: now, by: actor.accountId });
    const recordedOn = dayOfInstant(context, one.recordSentAt)!;
    const opinionOn = dayOfInstant(context, one.opinionSentAt);
    await giveInspection(sql, unitId, inspectionId, { at: now, on: recordedOn, opinionOn });
    await settleAnswers(sql, unitId, of, now);
    return done({
      result: {},
      record: { inspectionId, stepId, recordedOn, opinionOn },
      touched: { people: [], unit: true },
    });
  },
});
