/** The briefing: material that the officer keeps, read and acknowledged before the departure by each for himself; later, it shows as late. */
import { z } from 'zod';
import { COUNTRY_CODES } from '../../../law/countries.ts';
import { type Day, plusDays } from '../../../law/day.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { MaterialId, PersonId, TripId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { earlierFor } from '../earlier.ts';
import { giveBriefed } from '../evidence.ts';
import { insertMaterial, keepRead, materialsFor, withdrawMaterial } from '../store/briefing.ts';
import { type Member, setBriefed } from '../store/members.ts';
import type { KeptTrip } from '../store/trips.ts';
import { TRIP_PURPOSES } from '../travel.ts';
import { figuresOf, inHand, myPart, named, RUN, refuseSecrets } from '../within.ts';

export const addMaterial = action({
  name: 'travel.add-material',
  input: z.strictObject({
    title: line(80),
    words: paragraph(8000).min(10),
    countries: z.array(z.enum(COUNTRY_CODES)).max(60).default([]),
    purposes: z.array(z.enum(TRIP_PURPOSES)).max(TRIP_PURPOSES.length).default([]),
    /** A new version of this one, which is withdrawn and stays for those who read it. */
    materialId: MaterialId.optional(),
  }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, actor }, { title, words, countries, purposes, materialId: replaces }) {
    refuseSecrets(title, words);
    if (replaces !== undefined && !(await withdrawMaterial(sql, unitId, replaces, now))) refuse('not-found');
    const materialId = await insertMaterial(sql, unitId, {
      title,
      words,
      countries,
      purposes,
      replaces: replaces ?? null,
      at: now,
      by: actor.accountId,
    });
    return done({ result: { materialId }, record: { materialId, countries, purposes, replaces }, touched: 'nothing' });
  },
});

/** No longer read before new journeys; who read it earlier, read it. */
export const withdrawOne = action({
  name: 'travel.withdraw-material',
  input: z.strictObject({ materialId: MaterialId }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now }, { materialId }) {
    if (!(await withdrawMaterial(sql, unitId, materialId, now))) refuse('not-found');
    return done({ result: {}, record: { materialId }, touched: 'nothing' });
  },
});

const BRIEFABLE = ['approved', 'departed', 'returned'];

/** What is to be read; refuses without material, and a second time. */
async function toRead({ sql, unitId }: Context, trip: KeptTrip, { briefedAt }: Member) {
  if (!BRIEFABLE.includes(trip.state) || briefedAt !== null) refuse('wrong-state');
  const materials = await materialsFor(sql, unitId, trip);
  return materials.length > 0 ? materials.map(({ materialId }) => materialId) : refuse('no-material');
}

/**
 * What is entered once its time is over counts from its entry, whatever day it names: that a briefing came before the departure is
 * shown by a record made before it, and by nothing else. So does the word that an earlier one stands.
 */
async function briefed(
  context: Context,
  trip: KeptTrip,
  member: Member,
  { on, earlier }: { on: Day; earlier?: TripId },
) {
  const { sql, unitId, now, today } = context;
  const materials = await toRead(context, trip, member);
  const days = (await figuresOf(context))['trip.briefing-valid'];
  const from = plusDays(trip.leavesOn, -days);
  if (earlier === undefined && on < from) refuse('briefing-too-early', { days, from });
  await keepRead(sql, unitId, trip.tripId, member.personId, materials);
  await setBriefed(sql, unitId, trip.tripId, member.personId, { at: now, on, earlier });
  await giveBriefed(sql, unitId, now, member, today > member.briefBy ? today : on);
  return materials;
}

/**
 * The member says that he has read what is named: what he was shown, no more and no less. Who travels often may say that he read it for
 * an earlier journey, which stands then (`trip.briefing-frequent`).
 */
export const acknowledgeBriefing = action({
  name: 'travel.acknowledge-briefing',
  input: z.strictObject({
    tripId: TripId,
    materialIds: z.array(MaterialId).min(1).max(100),
    /** Read for an earlier journey. */
    earlier: z.boolean().default(false),
  }),
  by: ['member'],
  inPerson: true,
  within: named,
  async run(context, { tripId, materialIds: shown, earlier }) {
    const { trip, me } = await myPart(context, tripId);
    const stands = earlier
      ? ((await earlierFor(context, trip, me.personId)) ?? refuse('no-earlier-briefing'))
      : undefined;
    const on = stands?.on ?? context.today;
    const materials = await briefed(context, trip, me, { on, ...(stands && { earlier: stands.tripId }) });
    // Something was added or withdrawn while the page lay open: it is shown anew.
    if (materials.length !== shown.length || materials.some((one) => !shown.includes(one))) refuse('busy');
    return done({
      result: { on },
      record: { tripId, personId: me.personId, materials, on, earlier: stands?.tripId },
      touched: { people: [me.personId] },
    });
  },
});

/** A briefing held in person, for a group or for who has no phone here. It is dated by its day; entered later, that shows. */
export const recordBriefing = action({
  name: 'travel.record-briefing',
  input: z.strictObject({ tripId: TripId, on: DayField, personIds: z.array(PersonId).min(1).max(200) }),
  by: RUN,
  within: named,
  async run(context, { tripId, on, personIds: people }) {
    if (on > context.today) refuse('in-the-future');
    const { trip, members } = await inHand(context, tripId);
    for (const personId of people) {
      const member = members.find((one) => one.personId === personId) ?? refuse('not-found');
      await briefed(context, trip, member, { on });
    }
    return done({ result: {}, record: { tripId, people, on }, touched: { people } });
  },
});
