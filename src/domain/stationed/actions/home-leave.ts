/**
 * Home leave: recorded by the office, the contact person or whoever comes home; with it an interview is owed. Its days are whereabouts:
 * the record, which is kept for ever, commits to them and holds none.
 */
import { z } from 'zod';
import { type Day, plusDays } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { HomeLeaveId, PersonId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { WITHDRAWAL_REASONS } from '../../people/person.ts';
import {
  getHomeLeave,
  homeLeavesOf,
  insertHomeLeave,
  moveHomeLeaveTo,
  removeHomeLeave,
  unitOfHomeLeave,
} from '../store/home-leaves.ts';
import { holdStationed, interviewByOf, mayKeepTouch, named, RUN } from '../within.ts';

/** Planned so far ahead at most: a later one is a slip of the pen. */
const AHEAD_AT_MOST_DAYS = 366;

type Days = { readonly from: Day; readonly to: Day };
const daysHash = (salt: Buffer, { from, to }: Days) => sealedHash(salt, `${from}/${to}`, 'days');

/** By when the interview is owed; refuses days that cannot be. */
async function reckoned(context: Context, personId: number, days: Days, but?: HomeLeaveId) {
  const { sql, unitId, today } = context;
  if (days.to < days.from) refuse('wrong-order');
  if (days.from > plusDays(today, AHEAD_AT_MOST_DAYS)) refuse('in-the-future');
  await holdStationed(context, personId, days.from, true);
  const others = (await homeLeavesOf(sql, unitId, personId)).filter(({ homeLeaveId }) => homeLeaveId !== but);
  if (others.some(({ from, to }) => from <= days.to && days.from <= to)) refuse('home-leave-overlaps');
  return interviewByOf(context, days);
}

export const recordHomeLeave = action({
  name: 'stationed.record-home-leave',
  input: z.strictObject({ personId: PersonId, from: DayField, to: DayField }),
  by: [...RUN, 'member'],
  within: named,
  async run(context, { personId, ...days }) {
    const { sql, unitId, now, actor, today } = context;
    if (actor.personId !== personId && !(await mayKeepTouch(context, personId, today))) refuse('not-contact-person');
    const interviewBy = await reckoned(context, personId, days);
    const by = { at: now, by: actor.accountId };
    const { homeLeaveId, salt } = await insertHomeLeave(sql, unitId, { personId, ...days, interviewBy, ...by });
    return done({
      result: { homeLeaveId, interviewBy },
      record: { personId, homeLeaveId, days: daysHash(salt, days) },
      touched: { people: [personId] },
    });
  },
});

/** The days were others, or became others: by when the interview is owed moves with them. */
export const moveHomeLeave = action({
  name: 'stationed.move-home-leave',
  input: z.strictObject({ homeLeaveId: HomeLeaveId, from: DayField, to: DayField }),
  by: RUN,
  within: ({ sql, unitId }, { homeLeaveId }) => unitOfHomeLeave(sql, unitId, homeLeaveId),
  async run(context, { homeLeaveId, ...days }) {
    const { sql, unitId } = context;
    const { personId, interviewedOn } = await getHomeLeave(sql, unitId, homeLeaveId, true);
    const interviewBy = await reckoned(context, personId, days, homeLeaveId);
    if (interviewedOn !== null && interviewedOn < days.from) refuse('wrong-order');
    const salt = await moveHomeLeaveTo(sql, unitId, homeLeaveId, { ...days, interviewBy });
    return done({
      result: { interviewBy },
      record: { personId, homeLeaveId, days: daysHash(salt, days) },
      touched: { people: [personId] },
    });
  },
});

/** It did not come about, or was entered by mistake; not once the interview is signed. */
export const withdrawHomeLeave = action({
  name: 'stationed.withdraw-home-leave',
  input: z.strictObject({ homeLeaveId: HomeLeaveId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: RUN,
  within: ({ sql, unitId }, { homeLeaveId }) => unitOfHomeLeave(sql, unitId, homeLeaveId),
  async run({ sql, unitId }, { homeLeaveId, reason }) {
    const { personId, interviewedOn } = await getHomeLeave(sql, unitId, homeLeaveId, true);
    if (interviewedOn !== null) refuse('wrong-state');
    await removeHomeLeave(sql, unitId, homeLeaveId);
    return done({ result: {}, record: { personId, homeLeaveId, reason }, touched: { people: [personId] } });
  },
});
