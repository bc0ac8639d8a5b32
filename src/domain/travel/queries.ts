/** Journeys: the list and its counts, one case with its words (a look that is logged of everybody on it), one's own. */
import { z } from 'zod';
import { logLook } from '../../journal/look.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { COUNTRY_CODES } from '../../law/countries.ts';
import { dayAt, plusDays } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { readAttached } from '../../platform/attach.ts';
import { InterviewId, PersonId, TripId } from '../../platform/ids.ts';
import { DayField, line, Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleCalled } from '../people/store/called.ts';
import { documentsOfTrip } from '../travel-documents/store/of-trip.ts';
import { earlierFor } from './earlier.ts';
import { busyBlocks, listAbroad } from './store/away.ts';
import { listMaterials, materialsFor, readBy } from './store/briefing.ts';
import { type Interview, interviewsOf } from './store/interviews.ts';
import { countTrips, listTrips, TRIP_ORDERS, tripsOf } from './store/lists.ts';
import { deviationsOf, membersOf, opinionsOf, travelling } from './store/members.ts';
import { holdTrip, openTrip } from './store/trips.ts';
import { MISSING, TRIP_KINDS, TRIP_STATES } from './travel.ts';
import { figuresOf, READ, RUN, workingDaysOn } from './within.ts';

export const TripsFilterFields = {
  text: line(60).optional(),
  state: z.enum(TRIP_STATES).optional(),
  kind: z.enum(TRIP_KINDS).optional(),
  country: z.enum(COUNTRY_CODES).optional(),
  from: DayField.optional(),
  to: DayField.optional(),
  leavesFrom: DayField.optional(),
  leavesTo: DayField.optional(),
  missing: z.enum(MISSING).optional(),
};

export const trips = query({
  name: 'travel.list',
  input: z.strictObject({ ...TripsFilterFields, order: z.enum(TRIP_ORDERS).optional(), ...Page }),
  by: READ,
  recorded: 'no',
  run: ({ sql, unitId, today }, { offset, limit, order, ...filter }) =>
    listTrips(sql, unitId, filter, { offset, limit, today, order }),
});

/** Who is abroad now, and when each returns. */
export const abroad = query({
  name: 'travel.abroad',
  input: z.strictObject(Page),
  by: READ,
  recorded: 'no',
  run: ({ sql, unitId, today }, slice) => listAbroad(sql, unitId, { ...slice, today }),
});

const SOON_DAYS = 14;

export const tripCounts = query({
  name: 'travel.counts',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  run: ({ sql, unitId, today }) => countTrips(sql, unitId, today, plusDays(today, SOON_DAYS)),
});

/** What was told is read by who runs journeys; personnel and the head see that it was held and signed. */
const runs = ({ actor }: Context): boolean => RUN.some((role) => actor.roles.includes(role));
const withoutWords = (one: Interview): Interview => ({
  ...one,
  answers: undefined,
  people: one.people.map((person) => ({ ...person, correction: undefined, fileHash: null })),
});

/** All that is recorded of one journey. Without its words where they were destroyed. */
async function opened(context: Context, tripId: TripId) {
  const { sql, unitId, today } = context;
  const { key } = await holdTrip(sql, unitId, tripId);
  const trip = await openTrip(sql, unitId, tripId);
  const figures = await figuresOf(context);
  const members = await membersOf(sql, unitId, tripId);
  const lastBack = members
    .flatMap(({ returnedOn }) => returnedOn ?? [])
    .sort()
    .at(-1);
  return {
    trip,
    members,
    documents: await documentsOfTrip(
      sql,
      unitId,
      { tripId, people: travelling(members).map(({ personId }) => personId) },
      today,
    ),
    opinions: await opinionsOf(sql, unitId, tripId, key),
    deviations: await deviationsOf(sql, unitId, tripId, key),
    /** A private journey that was declared later than so many working days ahead (`trip.application`). */
    shortNotice:
      trip.kind === 'private' &&
      trip.oralNoticeOn === null &&
      (await workingDaysOn(context, dayAt(new Date(trip.declaredAt), context.timeZone), figures['trip.application'])) >
        trip.leavesOn,
    deviationsBy: lastBack ? await workingDaysOn(context, lastBack, figures['trip.deviation']) : undefined,
    interviews: (await interviewsOf(sql, unitId, tripId)).map((one) => (runs(context) ? one : withoutWords(one))),
    briefing: {
      read: await readBy(sql, unitId, tripId),
      materials: (await materialsFor(sql, unitId, trip)).map(({ materialId, title }) => ({ materialId, title })),
    },
    complaintRoutes: COMPLAINT_ROUTES,
  };
}

/** Opened through one of its travellers; all of them see that it was. */
export const trip = query({
  name: 'travel.get',
  input: z.strictObject({ personId: PersonId, tripId: TripId, purpose: PurposeField }),
  by: READ,
  recorded: 'purpose',
  async run(context, { personId, tripId, purpose }) {
    const { sql, unitId, now, actor } = context;
    const found = await opened(context, tripId);
    if (!found.members.some((one) => one.personId === personId)) refuse('not-found');
    for (const { personId: other } of found.members)
      if (other !== personId && other !== actor.personId)
        await logLook(sql, {
          unitId,
          personId: other,
          at: now,
          accountId: actor.accountId,
          purpose,
          query: 'travel.get',
        });
    return found;
  },
});

export const myTrips = query({
  name: 'travel.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  run: async ({ sql, unitId, actor }) => ({ trips: await tripsOf(sql, unitId, actor.personId ?? refuse('not-found')) }),
});

/** One's own, with what is to be read before it. Of fellow travellers the names, and nothing that is theirs alone. */
export const myTrip = query({
  name: 'travel.my-trip',
  input: z.strictObject({ tripId: TripId }),
  by: ['member'],
  recorded: 'no',
  async run(context, { tripId }) {
    const { sql, unitId, actor, today } = context;
    const trip = await openTrip(sql, unitId, tripId);
    const members = await membersOf(sql, unitId, tripId);
    const me = members.find((one) => one.personId === actor.personId && one.leftOutAt === null) ?? refuse('not-found');
    const figures = await figuresOf(context);
    const interviews = await interviewsOf(sql, unitId, tripId);
    return {
      trip,
      me,
      documents: await documentsOfTrip(sql, unitId, { tripId, people: [me.personId] }, today),
      others: members.filter((one) => one !== me && one.leftOutAt === null).map(({ name }) => name),
      materials: await materialsFor(sql, unitId, trip),
      /** Of an earlier journey, that stands for this one. */
      earlierBriefing: me.briefedAt === null ? await earlierFor(context, trip, me.personId) : undefined,
      briefingFrom: plusDays(trip.leavesOn, -figures['trip.briefing-valid']),
      interviews: interviews
        .filter(({ people }) => people.some(({ personId }) => personId === me.personId))
        .map(({ people, ...one }) => ({ ...one, mine: people.find(({ personId }) => personId === me.personId)! })),
      complaintRoutes: COMPLAINT_ROUTES,
    };
  },
});

export const materials = query({
  name: 'travel.materials',
  input: z.strictObject({}),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ materials: await listMaterials(sql, unitId) }),
});

/** The signed paper: the traveller's copy, and the unit's. `purpose` is 'own' for one's own. */
export const interviewFile = query({
  name: 'travel.interview-file',
  input: z.strictObject({ personId: PersonId, tripId: TripId, interviewId: InterviewId, purpose: PurposeField }),
  by: ['member', ...RUN],
  recorded: 'purpose',
  async run(looking, { personId, tripId, interviewId }) {
    const { sql, unitId, actor } = looking;
    const officer = RUN.some((role) => actor.roles.includes(role));
    if (!(officer || actor.personId === personId)) refuse('not-found');
    const one = (await interviewsOf(sql, unitId, tripId)).find((other) => other.interviewId === interviewId);
    const signed = one?.people.find((other) => other.personId === personId) ?? refuse('not-found');
    const file = await readAttached(looking, signed.fileHash ?? refuse('wrong-state'));
    return { file: { name: `回国（境）访谈记录-${interviewId}.pdf`, ...file } };
  },
});

/** Days that are taken, for a month or more: by name for those who may see them. */
export const calendar = query({
  name: 'travel.calendar',
  input: z.strictObject({ from: DayField, to: DayField }),
  by: READ,
  recorded: 'no',
  run: async ({ sql, unitId }, { from, to }) =>
    to < from ? refuse('wrong-order') : { blocks: await busyBlocks(sql, unitId, { from, to }) },
});

/** Whom a journey can be entered for: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'travel.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
