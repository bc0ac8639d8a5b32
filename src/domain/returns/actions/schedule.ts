/** Returns that go of themselves: the officer says to whom and how often, the head approves it once, either ends it. */
import { z } from 'zod';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { CorrespondentId, ReturnScheduleId, type UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { passes } from '../../dispatches/dispatches.ts';
import { getCorrespondent } from '../../dispatches/store/correspondents.ts';
import { getOwnBody } from '../../units/store/bodies.ts';
import { getUnit, lockUnit } from '../../units/store/unit.ts';
import { EVERY } from '../returns.ts';
import {
  approveSchedule,
  askerOf,
  endSchedule,
  hasSchedule,
  holdSchedule,
  replaceSchedule,
} from '../store/schedules.ts';

const Named = z.strictObject({ returnScheduleId: ReturnScheduleId });
const namedSchedule = async (
  { sql, unitId }: Context,
  { returnScheduleId }: { returnScheduleId: number },
): Promise<UnitId> => ((await hasSchedule(sql, unitId, returnScheduleId)) ? unitId : refuse('not-found'));

/** What stood for this receiver ends; nothing goes of itself until it is approved. */
export const schedule = action({
  name: 'returns.schedule',
  input: z.strictObject({ correspondentId: CorrespondentId, every: z.enum(EVERY) }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, actor }, { correspondentId, every }) {
    await lockUnit(sql, unitId);
    const own = await getOwnBody(sql, unitId);
    if (own.kind !== 'unit') refuse('not-a-unit');
    const { kind, state, name } = await getCorrespondent(sql, unitId, correspondentId);
    if (!passes('return', own.kind, kind)) refuse('wrong-receiver-kind', { name });
    if (state !== 'confirmed') refuse('receiver-not-confirmed', { name });
    const wish = { correspondentId, every, at: now, by: actor.accountId };
    const returnScheduleId = await replaceSchedule(sql, unitId, wish);
    const record = { returnScheduleId, correspondentId, every };
    return done({ result: { returnScheduleId }, record, touched: 'nothing' });
  },
});

/** Never by who asked for it: from here on no person looks at a return before it leaves. */
export const approve = action({
  name: 'returns.approve-schedule',
  input: Named,
  by: ['head'],
  inPerson: true,
  within: namedSchedule,
  async run({ sql, unitId, now, today, actor }, { returnScheduleId }) {
    const one = await holdSchedule(sql, unitId, returnScheduleId);
    if (one.approvedAt !== null) refuse('wrong-state');
    if (isSame(actor, await askerOf(sql, unitId, returnScheduleId))) refuse('own-draft');
    if ((await getUnit(sql, unitId)).sign === null) refuse('no-sign');
    await approveSchedule(sql, unitId, returnScheduleId, { at: now, by: actor.accountId, on: today });
    const record = { returnScheduleId, correspondentId: one.correspondentId, every: one.every };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

export const end = action({
  name: 'returns.end-schedule',
  input: Named,
  by: ['security-officer', 'head'],
  within: namedSchedule,
  async run({ sql, unitId, now, actor }, { returnScheduleId }) {
    const one = await holdSchedule(sql, unitId, returnScheduleId);
    await endSchedule(sql, unitId, returnScheduleId, { at: now, by: actor.accountId });
    const record = { returnScheduleId, correspondentId: one.correspondentId, every: one.every };
    return done({ result: {}, record, touched: 'nothing' });
  },
});
