/** What is to follow from a cooperation: noted with its day, done, or dropped. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, done } from '../../../platform/action.ts';
import { CooperationFollowUpId, CooperationId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { FOLLOW_UPS_AT_MOST, stateOf } from '../cooperation.ts';
import { giveFollowedUp } from '../evidence.ts';
import { getCooperation } from '../store/cooperation.ts';
import { holdFollowUp, insertFollowUp, listFollowUps, markDone, markDropped } from '../store/follow-ups.ts';
import { namedCooperation, namedFollowUp, OFFICERS } from '../within.ts';

const OWN_ROW = { people: [], unit: true } as const;

export const addFollowUp = action({
  name: 'cooperation.add-follow-up',
  input: z.strictObject({ cooperationId: CooperationId, what: line(200), due: DayField }),
  by: OFFICERS,
  within: namedCooperation,
  async run({ sql, unitId, now, actor }, { cooperationId, what, due }) {
    const one = await getCooperation(sql, unitId, cooperationId, true);
    if (stateOf(one) === 'cancelled') refuse('wrong-state');
    if (bearsSecrecyMark(what)) refuse('secrecy-mark');
    if ((await listFollowUps(sql, unitId, one)).length >= FOLLOW_UPS_AT_MOST)
      refuse('too-many-follow-ups', { limit: FOLLOW_UPS_AT_MOST });
    const followUpId = await insertFollowUp(sql, unitId, one, { what, due, at: now, by: actor.accountId });
    const facts = { cooperationId, cooperationFollowUpId: followUpId, due, what: sealedHash(one.salt, what, 'what') };
    return done({ result: { cooperationFollowUpId: followUpId }, record: facts, touched: OWN_ROW });
  },
});

const NamedInput = { cooperationFollowUpId: CooperationFollowUpId };

export const finishFollowUp = action({
  name: 'cooperation.finish-follow-up',
  input: z.strictObject({ ...NamedInput, on: DayField }),
  by: OFFICERS,
  within: namedFollowUp,
  async run(context, { cooperationFollowUpId: followUpId, on }) {
    const { sql, unitId, today } = context;
    const { doneOn, dropped } = await holdFollowUp(sql, unitId, followUpId);
    if (doneOn !== null || dropped) refuse('wrong-state');
    if (on > today) refuse('in-the-future');
    await markDone(sql, unitId, followUpId, on);
    await giveFollowedUp(context, followUpId, on);
    return done({ result: {}, record: { cooperationFollowUpId: followUpId, on }, touched: OWN_ROW });
  },
});

/** It is not needed any more: nothing is owed of it. */
export const dropFollowUp = action({
  name: 'cooperation.drop-follow-up',
  input: z.strictObject(NamedInput),
  by: OFFICERS,
  within: namedFollowUp,
  async run({ sql, unitId }, { cooperationFollowUpId: followUpId }) {
    const { doneOn, dropped } = await holdFollowUp(sql, unitId, followUpId);
    if (doneOn !== null || dropped) refuse('wrong-state');
    await markDropped(sql, unitId, followUpId);
    return done({ result: {}, record: { cooperationFollowUpId: followUpId }, touched: OWN_ROW });
  },
});
