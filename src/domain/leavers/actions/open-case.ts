/**
 * Notice of leaving. It records the leaving too (people, appointments): for who held a secret-related post there is no other way to
 * record it, so that the five steps cannot be forgotten.
 */
import { z } from 'zod';
import type { Sql } from '../../../database/connect.ts';
import { type Day, plusMonths } from '../../../law/day.ts';
import { parameter } from '../../../law/parameters.ts';
import { type Actor, action, type Context, done } from '../../../platform/action.ts';
import { LeaverCaseId, PersonId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { named } from '../../people/actions/change-people.ts';
import { leave, lockPerson, type PersonRow } from '../../people/store/people.ts';
import { endAppointmentOn } from '../../people/store/posts.ts';
import { takeBackPeriod } from '../evidence.ts';
import { LEAVES, type Leaves } from '../leavers.ts';
import { casesOf, insertCase, lockCase, setLeaving, setState, unitOfCase } from '../store/cases.ts';
import { type Holding, secretHoldings } from '../store/lists.ts';

export const namedCase = ({ sql, unitId }: Context, { leaverCaseId }: { leaverCaseId: LeaverCaseId }) =>
  unitOfCase(sql, unitId, leaverCaseId);

/** Whoever leaves does not conduct it: neither steps nor period nor what the unit owes are one's own to enter. */
export function refuseOwn(actor: Actor, personId: number): void {
  if (actor.personId === personId) refuse('own-case');
}

/** Posts left longer ago than the longest usual period need no case any more. */
const [, LONGEST] = parameter('leaver.period-core').range;

export const openCase = action({
  name: 'leavers.open',
  input: z.strictObject({
    personId: PersonId,
    leaves: z.enum(LEAVES),
    noticedOn: DayField,
    /** The last day in the unit, or in the post. */
    leavesOn: DayField,
  }),
  by: ['security-officer', 'personnel'],
  within: named,
  async run(context, { personId, leaves, noticedOn, leavesOn }) {
    const { sql, unitId, today, now, actor } = context;
    refuseOwn(actor, personId);
    const person = await lockPerson(sql, unitId, personId);
    if (noticedOn > today) refuse('in-the-future');
    if (person.joined_on !== null && leavesOn < person.joined_on) refuse('wrong-order');
    const held = await secretHoldings(sql, unitId, personId, plusMonths(leavesOn, -LONGEST));
    const post = held.find(({ from, planned }) => from <= leavesOn && !planned) ?? refuse('no-secret-post');
    const known = (await casesOf(sql, unitId, personId)).find((one) => one.appointmentId === post.appointmentId);
    if (known && (known.leaves === 'unit' || leaves === 'post')) refuse('already-exists');
    const ended = leaves === 'unit' ? await leave(sql, unitId, personId, person.left_on, leavesOn) : undefined;
    if (leaves === 'post') await leavePosts(context, person, held, leavesOn);
    const leaverCaseId = known
      ? known.caseId
      : await insertCase(sql, unitId, {
          ...{ personId, appointmentId: post.appointmentId, level: post.level, leaves, noticedOn, leavesOn },
          ...{ at: now, by: actor.accountId },
        });
    if (known) await setLeaving(sql, unitId, leaverCaseId, leaves, leavesOn);
    return done({
      result: { leaverCaseId },
      record: {
        ...{
          personId,
          leaverCaseId,
          appointmentId: post.appointmentId,
          level: post.level,
          leaves,
          noticedOn,
          leavesOn,
        },
        ...(ended && { leftOnBefore: person.left_on, ...ended }),
      },
      touched: { people: [personId], unit: true },
    });
  },
});

/**
 * Stays in the unit: the secret-related posts end on that day; one that is secret-related no more goes on. Who is to hold another one
 * beyond it does not leave.
 */
async function leavePosts({ sql, unitId }: Context, { person_id }: PersonRow, held: readonly Holding[], on: Day) {
  const going = held.filter(({ to }) => to === null || to > on);
  if (going.some(({ from, planned }) => planned || from > on)) refuse('still-secret-related');
  for (const { appointmentId } of going) await endAppointmentOn(sql, unitId, person_id, appointmentId, on);
}

/** Who does not leave after all, or never was to: the leaving is taken back, and the case stays as withdrawn. */
export const withdrawCase = action({
  name: 'leavers.withdraw',
  input: z.strictObject({ leaverCaseId: LeaverCaseId }),
  by: ['security-officer', 'personnel'],
  within: namedCase,
  async run({ sql, unitId, actor }, { leaverCaseId }) {
    const one = await lockCase(sql, unitId, leaverCaseId);
    refuseOwn(actor, one.personId);
    if (one.state === 'ended' || one.state === 'withdrawn') refuse('wrong-state');
    const { personId } = one;
    const { left_on } = await lockPerson(sql, unitId, personId);
    await setState(sql, unitId, leaverCaseId, 'withdrawn');
    await takeBackPeriod(sql, unitId, one);
    const back = one.leaves === ('unit' satisfies Leaves) && left_on !== null;
    const resumed = back ? await leave(sql, unitId, personId, left_on, null) : undefined;
    const again = one.leaves === 'post' ? await resumePosts(sql, unitId, personId, one.leavesOn, left_on) : [];
    return done({
      result: {},
      record: {
        personId,
        leaverCaseId,
        leftOnBefore: left_on,
        appointmentsResumed: resumed?.appointmentsEnded ?? again,
      },
      touched: { people: [personId], unit: true },
    });
  },
});

/** What ended on the day of leaving the post goes on. */
async function resumePosts(sql: Sql, unitId: number, personId: number, leftPostOn: Day, leftUnitOn: Day | null) {
  const ended = (await secretHoldings(sql, unitId, personId, leftPostOn)).filter(({ endsOn }) => endsOn === leftPostOn);
  for (const { appointmentId } of ended) await endAppointmentOn(sql, unitId, personId, appointmentId, leftUnitOn);
  return ended.map(({ appointmentId }) => appointmentId);
}
