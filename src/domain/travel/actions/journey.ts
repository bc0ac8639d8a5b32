/** The journey itself: left, differed, came back, given up, closed. Each with its day and the instant at which it was entered. */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { PersonId, TripId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { dueFrom } from '../../travel-documents/moves.ts';
import { documentsOfTrip, isStillOut } from '../../travel-documents/store/of-trip.ts';
import { insertDeviation, leaveOut, type Member, setReturned } from '../store/members.ts';
import { moveTrip } from '../store/trips.ts';
import { CANCELLED_FOR } from '../travel.ts';
import { figuresOf, type InHand, inHand, myPart, named, RUN, refuseSecrets, workingDaysOn } from '../within.ts';

/** The record commits to the days of a journey and does not hold them: it is kept for ever (decision 42). */
export const dayHash = ({ salt }: InHand['trip'], on: Day, what: string) =>
  salt ? sealedHash(salt, on, what) : undefined;

const BEFORE = ['declared', 'approved'];
const OnField = z.strictObject({ tripId: TripId, on: DayField });

/** Unbriefed, or before a decision: that somebody left is a fact. The case and the ledger show what was missing. */
async function departed({ sql, unitId, today }: Context, { trip, members }: InHand, on: z.output<typeof DayField>) {
  if (!BEFORE.includes(trip.state)) refuse('wrong-state');
  if (on > today) refuse('in-the-future');
  await moveTrip(sql, unitId, trip.tripId, { state: 'departed', departedOn: on });
  const unbriefed = members.filter(({ briefedAt }) => briefedAt === null).map(({ personId }) => personId);
  return done({
    result: { unbriefed: unbriefed.length },
    record: {
      ...{ tripId: trip.tripId, undecided: trip.state === 'declared', unbriefed },
      on: dayHash(trip, on, 'departed'),
    },
    touched: { people: members.map(({ personId }) => personId) },
  });
}

export const departOwn = action({
  name: 'travel.depart-own',
  input: OnField,
  by: ['member'],
  within: named,
  run: async (context, { tripId, on }) => departed(context, await myPart(context, tripId), on),
});

export const depart = action({
  name: 'travel.depart',
  input: OnField,
  by: RUN,
  within: named,
  run: async (context, { tripId, on }) => departed(context, await inHand(context, tripId), on),
});

/** Who is back is to be interviewed within so many working days; the journey is over once all are back. */
async function returned(
  context: Context,
  { trip, members }: InHand,
  back: readonly Member[],
  on: z.output<typeof DayField>,
) {
  const { sql, unitId, today } = context;
  if (trip.state !== 'departed') refuse('wrong-state');
  if (on > today) refuse('in-the-future');
  if (on < trip.departedOn!) refuse('wrong-order');
  if (back.some(({ returnedOn }) => returnedOn !== null)) refuse('wrong-state');
  const figures = await figuresOf(context);
  const interviewBy = await workingDaysOn(context, on, figures['trip.interview']);
  for (const { personId } of back) await setReturned(sql, unitId, trip.tripId, personId, { on, interviewBy });
  const all = members.every((one) => one.returnedOn !== null || back.includes(one));
  if (all) await moveTrip(sql, unitId, trip.tripId, { state: 'returned' });
  const people = back.map(({ personId }) => personId);
  const documents = await dueFrom(sql, unitId, { tripId: trip.tripId, people, on });
  return done({
    result: { interviewBy, all, documents: documents.length },
    record: { tripId: trip.tripId, people, on: dayHash(trip, on, 'returned'), all, documents },
    touched: { people },
  });
}

export const returnOwn = action({
  name: 'travel.return-own',
  input: OnField,
  by: ['member'],
  within: named,
  async run(context, { tripId, on }) {
    const found = await myPart(context, tripId);
    return returned(context, found, [found.me], on);
  },
});

/** Of a group those who are named; without names, all who are still away. */
export const recordReturn = action({
  name: 'travel.record-return',
  input: OnField.extend({ personIds: z.array(PersonId).min(1).max(200).optional() }),
  by: RUN,
  within: named,
  async run(context, { tripId, on, personIds: people }) {
    const found = await inHand(context, tripId);
    const away = found.members.filter(({ returnedOn }) => returnedOn === null);
    const back =
      people?.map((id) => found.members.find(({ personId }) => personId === id) ?? refuse('not-found')) ?? away;
    return returned(context, found, back, on);
  },
});

const Words = paragraph(1000)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

const DEVIATES = ['departed', 'returned'];

async function deviated(
  context: Context,
  { trip }: InHand,
  personId: PersonId,
  { on, words }: { on: z.output<typeof DayField>; words: string },
) {
  const { sql, unitId, now, today, actor } = context;
  const { key, salt } = trip;
  if (!DEVIATES.includes(trip.state) || !key || !salt) return refuse('wrong-state');
  if (on > today) refuse('in-the-future');
  if (trip.departedOn !== null && on < trip.departedOn) refuse('wrong-order');
  refuseSecrets(words);
  const deviationId = await insertDeviation(sql, unitId, trip.tripId, key, {
    personId,
    on,
    words,
    at: now,
    by: actor.accountId,
  });
  return done({
    result: { deviationId },
    record: {
      tripId: trip.tripId,
      deviationId,
      personId,
      words: sealedHash(salt, words, `deviation-${deviationId}`),
    },
    touched: 'nothing',
  });
}

/** What differed from what was declared: within `trip.deviation` after the return. */
export const reportDeviation = action({
  name: 'travel.report-deviation',
  input: OnField.extend({ words: Words }),
  by: ['member'],
  within: named,
  async run(context, { tripId, ...input }) {
    const found = await myPart(context, tripId);
    return deviated(context, found, found.me.personId, input);
  },
});

export const recordDeviation = action({
  name: 'travel.record-deviation',
  input: OnField.extend({ personId: PersonId, words: Words }),
  by: RUN,
  within: named,
  async run(context, { tripId, personId, ...input }) {
    const found = await inHand(context, tripId);
    if (!found.members.some((one) => one.personId === personId)) refuse('not-found');
    return deviated(context, found, personId, input);
  },
});

const CancelField = z.strictObject({ tripId: TripId, reason: z.enum(CANCELLED_FOR) });

async function cancelled(
  { sql, unitId, now, today }: Context,
  { trip, members }: InHand,
  reason: (typeof CANCELLED_FOR)[number],
) {
  if (!BEFORE.includes(trip.state)) refuse('wrong-state');
  await moveTrip(sql, unitId, trip.tripId, { state: 'cancelled', endedAt: now, cancelledFor: reason });
  const people = members.map(({ personId }) => personId);
  const documents = await dueFrom(sql, unitId, { tripId: trip.tripId, people, on: today });
  return done({ result: {}, record: { tripId: trip.tripId, reason, people, documents }, touched: { people } });
}

/** One's own alone; from a group one is taken out by who runs it. */
export const cancelOwn = action({
  name: 'travel.cancel-own',
  input: CancelField,
  by: ['member'],
  within: named,
  async run(context, { tripId, reason }) {
    const found = await myPart(context, tripId);
    return found.members.length === 1 ? cancelled(context, found, reason) : refuse('not-permitted');
  },
});

export const cancel = action({
  name: 'travel.cancel',
  input: CancelField,
  by: RUN,
  within: named,
  run: async (context, { tripId, reason }) => cancelled(context, await inHand(context, tripId), reason),
});

/** Somebody of a group does not travel after all. */
export const leaveOutMember = action({
  name: 'travel.leave-out',
  input: z.strictObject({ tripId: TripId, personId: PersonId }),
  by: RUN,
  within: named,
  async run(context, { tripId, personId }) {
    const { sql, unitId, now, today } = context;
    const { trip, members } = await inHand(context, tripId);
    if (!BEFORE.includes(trip.state)) refuse('wrong-state');
    if (!members.some((one) => one.personId === personId)) refuse('not-found');
    if (members.length === 1) refuse('wrong-state');
    await leaveOut(sql, unitId, tripId, personId, now);
    const documents = await dueFrom(sql, unitId, { tripId, people: [personId], on: today });
    return done({ result: {}, record: { tripId, personId, documents }, touched: { people: [personId] } });
  },
});

/** Once everybody is back, has handed in what went out for it, and signed the interview; its itinerary is kept for some time from then on. */
export const close = action({
  name: 'travel.close',
  input: z.strictObject({ tripId: TripId }),
  by: RUN,
  within: named,
  async run(context, { tripId }) {
    const { sql, unitId, now, today } = context;
    const { trip, members } = await inHand(context, tripId);
    if (trip.state !== 'returned') refuse('wrong-state');
    const open = members.filter(({ interviewedOn }) => interviewedOn === null);
    if (open.length > 0)
      refuse('not-settled-yet', {
        what: `${open.map(({ name }) => name).join('、')}：访谈未签字 / interview not signed`,
      });
    if (trip.reportBy !== null && trip.reportedAt === null)
      refuse('not-settled-yet', { what: '完整情况未补报 / the full report is missing' });
    const people = members.map(({ personId }) => personId);
    const documents = await documentsOfTrip(sql, unitId, { tripId, people }, today);
    const out = members.filter((one) => documents.some((it) => it.personId === one.personId && isStillOut(it)));
    if (out.length > 0)
      refuse('not-settled-yet', {
        what: `${out.map(({ name }) => name).join('、')}：证照未交回 / travel document not handed back`,
      });
    await moveTrip(sql, unitId, tripId, { state: 'closed', endedAt: now });
    return done({
      result: {},
      record: { tripId },
      touched: 'nothing',
    });
  },
});
