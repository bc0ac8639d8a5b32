/**
 * Leaving the unit, and being stationed abroad for a long time (Provisions 9(6)). Who leaves a secret-related post goes by the five
 * steps of a leaver’s case, which records the leaving itself.
 */
import { z } from 'zod';
import { plusMonths } from '../../../law/day.ts';
import { parameter } from '../../../law/parameters.ts';
import { action, done } from '../../../platform/action.ts';
import { PersonId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { holdsOn } from '../../units/unit.ts';
import { mayStand, WITHDRAWAL_REASONS } from '../person.ts';
import {
  endStationingOn,
  hasLeaverCase,
  heldSecretPost,
  insertStationing,
  leave,
  listStationings,
  lockPerson,
  removeStationing,
} from '../store/people.ts';
import { employmentOf } from './appoint.ts';
import { named } from './change-people.ts';

/** Who held a secret-related post within this time before leaving, leaves by the five steps (module leavers), and by no other way. */
const [LONGEST_AFTER] = parameter('leaver.period-core').range;

/**
 * Ends every appointment and stationing with that day; what was to begin later does not. The day may lie ahead (notice was given).
 * Said again with another day, it moves the day and the ends that it had set.
 */
export const recordLeaving = action({
  name: 'people.record-leaving',
  input: z.strictObject({ personId: PersonId, leftOn: DayField }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId }, { personId, leftOn }) {
    const before = await lockPerson(sql, unitId, personId);
    if (before.joined_on !== null && leftOn < before.joined_on) refuse('wrong-order');
    if (await heldSecretPost(sql, unitId, personId, plusMonths(leftOn, -LONGEST_AFTER))) refuse('leaver-case');
    const ended = await leave(sql, unitId, personId, before.left_on, leftOn);
    return done({
      result: { appointmentsEnded: ended.appointmentsEnded.length + ended.appointmentsNeverBegun.length },
      record: { personId, leftOn, leftOnBefore: before.left_on, ...ended },
      touched: { people: [personId], unit: true },
    });
  },
});

/** The person has not left after all: what ended on that day goes on. */
export const withdrawLeaving = action({
  name: 'people.withdraw-leaving',
  input: z.strictObject({ personId: PersonId }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run({ sql, unitId }, { personId }) {
    const { left_on } = await lockPerson(sql, unitId, personId);
    if (left_on === null) return refuse('wrong-state');
    if (await hasLeaverCase(sql, unitId, personId)) refuse('leaver-case');
    const { appointmentsEnded } = await leave(sql, unitId, personId, left_on, null);
    return done({
      result: {},
      record: { personId, leftOnBefore: left_on, appointmentsResumed: appointmentsEnded },
      touched: { people: [personId], unit: true },
    });
  },
});

export const stationAbroad = action({
  name: 'people.station-abroad',
  input: z.strictObject({ personId: PersonId, from: DayField, to: DayField.optional() }),
  by: ['security-officer', 'personnel', 'foreign-affairs'],
  within: named,
  async run({ sql, unitId }, { personId, from, to }) {
    const employment = employmentOf(await lockPerson(sql, unitId, personId));
    const period = { from, to: to ?? employment.leftOn };
    const verdict = mayStand({ from, to }, employment, await listStationings(sql, unitId, personId));
    if (verdict !== 'fine') refuse(verdict);
    const stationingId = await insertStationing(sql, unitId, personId, period);
    return done({
      result: { stationingId },
      record: { personId, stationingId, ...period },
      touched: { people: [personId] },
    });
  },
});

/** Ends the stationing that holds on that day, with that day. */
export const endStationing = action({
  name: 'people.end-stationing',
  input: z.strictObject({ personId: PersonId, to: DayField }),
  by: ['security-officer', 'personnel', 'foreign-affairs'],
  within: named,
  async run({ sql, unitId }, { personId, to }) {
    await lockPerson(sql, unitId, personId);
    const one = (await listStationings(sql, unitId, personId)).find((stationing) => holdsOn(stationing, to));
    if (!one) return refuse('wrong-state');
    await endStationingOn(sql, unitId, personId, one.stationingId, to);
    return done({
      result: {},
      record: { personId, stationingId: one.stationingId, to, toBefore: one.to },
      touched: { people: [personId] },
    });
  },
});

/** For a stationing entered by mistake: the one that holds on that day. The record keeps that it stood. */
export const withdrawStationing = action({
  name: 'people.withdraw-stationing',
  input: z.strictObject({ personId: PersonId, on: DayField, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: ['security-officer', 'personnel', 'foreign-affairs'],
  within: named,
  async run({ sql, unitId }, { personId, on, reason }) {
    await lockPerson(sql, unitId, personId);
    const one = (await listStationings(sql, unitId, personId)).find((stationing) => holdsOn(stationing, on));
    if (!one) return refuse('wrong-state');
    await removeStationing(sql, unitId, personId, one.stationingId);
    return done({
      result: {},
      record: { personId, stationingId: one.stationingId, from: one.from, to: one.to, reason },
      touched: { people: [personId] },
    });
  },
});
