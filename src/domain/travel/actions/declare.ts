/**
 * Declaring a journey: by the member on a phone for himself, or by an office for one or for a group. Left on oral notice, what is known
 * is entered at once and the full report owed within some working days (`trip.emergency`).
 */
import { z } from 'zod';
import { COUNTRY_CODES } from '../../../law/countries.ts';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { PersonId, TripId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { lockPerson } from '../../people/store/people.ts';
import { findAlike } from '../store/alike.ts';
import { insertMembers, type NewMember, setBriefBy } from '../store/members.ts';
import { type Details, insertTrip, reportInFull, travelling } from '../store/trips.ts';
import { briefBy, FUNDINGS, inOrder, isLight, TRIP_KINDS, TRIP_PURPOSES } from '../travel.ts';
import { figuresOf, groundFor, inHand, myPart, named, RUN, refuseSecrets, workingDaysOn } from '../within.ts';

const LegField = z.strictObject({ country: z.enum(COUNTRY_CODES), place: line(60), from: DayField, to: DayField });

const DetailFields = {
  funding: z.enum(FUNDINGS),
  leavesOn: DayField,
  returnsOn: DayField,
  legs: z.array(LegField).min(1).max(30),
  /** Foreign governments or organisations whom it is planned to meet, and why. */
  contacts: paragraph(1000).optional(),
  emergencyContact: line(120).optional(),
};
const DeclareFields = {
  kind: z.enum(TRIP_KINDS),
  purpose: z.enum(TRIP_PURPOSES),
  ...DetailFields,
  /** Left, or leaving today, on oral notice given on that day. */
  oralNoticeOn: DayField.optional(),
};
type DetailInput = z.output<z.ZodObject<typeof DetailFields>>;
type Declared = z.output<z.ZodObject<typeof DeclareFields>>;
type Traveller = { readonly personId: PersonId; readonly standInId?: PersonId | undefined };

function checkDetails(input: DetailInput): Details {
  const { leavesOn, returnsOn, legs, contacts, emergencyContact } = input;
  if (returnsOn < leavesOn) refuse('wrong-order');
  if (!inOrder(legs, input)) refuse('legs-out-of-order');
  refuseSecrets(contacts, emergencyContact, ...legs.map(({ place }) => place));
  return { legs, contacts, emergencyContact };
}

/** The record commits to days, places and words: it is kept for ever, and holds none of them (decision 42). */
const committed = (salt: Buffer, said: object) => sealedHash(salt, JSON.stringify(said), 'details');

async function refuseBusy(
  { sql, unitId }: Context,
  people: readonly number[],
  days: { readonly leavesOn: Day; readonly returnsOn: Day; readonly except?: number },
): Promise<void> {
  const [busy] = await travelling(sql, unitId, people, days);
  if (busy !== undefined) refuse('trip-overlaps', { names: (await lockPerson(sql, unitId, busy)).name });
}

async function checkTravellers(context: Context, travellers: readonly Traveller[]) {
  const ids = travellers.map(({ personId }) => personId);
  if (new Set(ids).size < ids.length) refuse('already-exists', { what: '同行人员 / A member of the group' });
  if (travellers.some(({ standInId }) => standInId !== undefined && ids.includes(standInId))) refuse('stand-in');
  const standIns = travellers.flatMap(({ standInId }) => standInId ?? []);
  for (const personId of [...new Set([...ids, ...standIns])].sort((a, b) => a - b))
    await lockPerson(context.sql, context.unitId, personId);
  return ids;
}

type Group = { readonly groupName?: string | undefined; readonly leaderId?: PersonId | undefined };

async function declared(
  context: Context,
  input: Declared,
  travellers: readonly Traveller[],
  { groupName, leaderId }: Group,
) {
  const { sql, unitId, today, now, actor } = context;
  const { kind, purpose, funding, leavesOn, returnsOn, oralNoticeOn } = input;
  if (oralNoticeOn !== undefined && (oralNoticeOn > leavesOn || leavesOn > today)) refuse('in-the-future');
  const details = checkDetails(input);
  if (leaderId !== undefined && !travellers.some(({ personId }) => personId === leaderId)) refuse('not-found');
  const ids = await checkTravellers(context, travellers);
  const already = await findAlike(sql, unitId, {
    ...{ kind, purpose, funding, leavesOn, returnsOn, groupName, details },
    ...{ people: ids, by: actor.accountId },
  });
  if (already) return done({ result: already, record: { tripId: already.tripId, again: true }, touched: 'nothing' });
  await refuseBusy(context, ids, { leavesOn, returnsOn });
  const figures = await figuresOf(context);
  const members: NewMember[] = [];
  for (const { personId, standInId } of travellers)
    members.push({
      personId,
      standInId,
      ground: await groundFor(context, personId, input),
      briefBy: briefBy(leavesOn, figures['trip.briefing-before']),
    });
  const light = isLight(members.map(({ ground }) => ground));
  const state = oralNoticeOn !== undefined ? 'departed' : light ? 'approved' : 'declared';
  const oral = oralNoticeOn && {
    on: oralNoticeOn,
    reportBy: await workingDaysOn(context, leavesOn, figures['trip.emergency']),
  };
  const { tripId, salt } = await insertTrip(sql, unitId, {
    ...{ kind, purpose, funding, groupName, leaderId, leavesOn, returnsOn, light, state, oral, details },
    ...{ at: now, by: actor.accountId },
  });
  await insertMembers(sql, unitId, tripId, members);
  const people = members.map(({ personId }) => personId);
  return done({
    result: { tripId, state },
    record: {
      ...{ tripId, kind, purpose, light, state, people },
      grounds: members.map(({ ground }) => ground),
      details: committed(salt, { leavesOn, returnsOn, oralNoticeOn, ...details }),
    },
    touched: { people },
  });
}

export const declareOwn = action({
  name: 'travel.declare-own',
  input: z.strictObject({ ...DeclareFields, standInId: PersonId.optional() }),
  by: ['member'],
  within: ownUnit,
  run: (context, { standInId, ...input }) =>
    declared(context, input, [{ personId: context.actor.personId ?? refuse('not-found'), standInId }], {}),
});

/** For others: who has no account, who called from the airport, a group with its leader. */
export const declare = action({
  name: 'travel.declare',
  input: z.strictObject({
    ...DeclareFields,
    groupName: line(80).optional(),
    leaderId: PersonId.optional(),
    members: z
      .array(z.strictObject({ personId: PersonId, standInId: PersonId.optional() }))
      .min(1)
      .max(200),
  }),
  by: RUN,
  within: ownUnit,
  run: (context, { members, groupName, leaderId, ...input }) =>
    declared(context, input, members, { groupName, leaderId }),
});

const ReportFields = { tripId: TripId, ...DetailFields };

async function reported(
  context: Context,
  input: z.output<z.ZodObject<typeof ReportFields>>,
  { trip, members }: Awaited<ReturnType<typeof inHand>>,
) {
  const { sql, unitId, now } = context;
  const { leavesOn, returnsOn, funding } = input;
  if (trip.oralNoticeOn === null || trip.reportedAt !== null) refuse('wrong-state');
  const details = checkDetails(input);
  if (leavesOn > context.today) refuse('in-the-future');
  const people = members.map(({ personId }) => personId);
  await refuseBusy(context, people, { leavesOn, returnsOn, except: trip.tripId });
  const figures = await figuresOf(context);
  await reportInFull(sql, unitId, trip, { leavesOn, returnsOn, funding, details, at: now });
  await setBriefBy(sql, unitId, trip.tripId, briefBy(leavesOn, figures['trip.briefing-before']));
  return done({
    result: {},
    record: {
      tripId: trip.tripId,
      details: committed(trip.salt ?? refuse('wrong-state'), { leavesOn, returnsOn, ...details }),
    },
    touched: { people },
  });
}

export const reportOwnInFull = action({
  name: 'travel.report-own-in-full',
  input: z.strictObject(ReportFields),
  by: ['member'],
  within: named,
  run: async (context, input) => reported(context, input, await myPart(context, input.tripId)),
});

export const reportFull = action({
  name: 'travel.report-in-full',
  input: z.strictObject(ReportFields),
  by: RUN,
  within: named,
  run: async (context, input) => reported(context, input, await inHand(context, input.tripId)),
});
