/** At the door of a place: visitors in and out, opened in the morning, closed at night. Entered when it happens, never afterwards. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { PersonId, RegisterItemId, VisitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { ASKED_AT, DAY_CHECKS, DAY_ENTRIES, VISIT_PURPOSES, WATCH } from '../places.ts';
import { isKeyPlace } from '../registers.ts';
import { findPlace, hereOf } from '../store/items.ts';
import { countInside, insertDay, insertVisit, lastDay, noteOut, pathOfPlace, placeOfVisit } from '../store/places.ts';
import { namedItem, refuseContent, watchedUnder } from '../within.ts';

/** A place in use; of a liaison, one of the own department. */
async function watched(context: Context, placeId: number) {
  const { sql, unitId } = context;
  const under = await watchedUnder(context);
  const path = await pathOfPlace(sql, unitId, placeId);
  if (under !== '/' && !path?.startsWith(under)) return refuse('not-found');
  return (await findPlace(sql, unitId, placeId)) ?? refuse('item-ended');
}
const namedPlace = (context: Context, { placeId }: { placeId: number }) => namedItem(context, { itemId: placeId });

export const enterVisit = action({
  name: 'registers.enter-visit',
  input: z.strictObject({
    placeId: RegisterItemId,
    visitorUnit: line(100),
    names: z.array(line(40)).min(1).max(50),
    escortId: PersonId.optional(),
    purpose: z.enum(VISIT_PURPOSES),
    phonesLeft: z.boolean(),
  }),
  by: WATCH,
  within: namedPlace,
  async run(context, { placeId, escortId, ...visit }) {
    const { sql, unitId, now, today, actor } = context;
    const place = await watched(context, placeId);
    if (escortId === undefined && isKeyPlace(place)) refuse('visit-without-escort');
    if (!visit.phonesLeft && isKeyPlace(place)) refuse('phones-not-left');
    if (escortId !== undefined && (await hereOf(sql, unitId, [escortId], today)).length === 0)
      refuse('not-here-any-more');
    refuseContent([], [visit.visitorUnit, ...visit.names]);
    const { visitId, salt } = await insertVisit(sql, unitId, {
      ...{ ...visit, placeId, escortId: escortId ?? null, persons: visit.names.length },
      ...{ on: today, at: now, by: actor.accountId },
    });
    return done({
      result: { visitId },
      record: {
        ...{ visitId, placeId, persons: visit.names.length, purpose: visit.purpose, phonesLeft: visit.phonesLeft },
        ...(escortId !== undefined && { escortId }),
        typed: sealedHash(salt, JSON.stringify([visit.visitorUnit, visit.names]), 'typed'),
      },
      touched: 'nothing',
    });
  },
});

export const endVisit = action({
  name: 'registers.end-visit',
  input: z.strictObject({ visitId: VisitId }),
  by: WATCH,
  within: async ({ sql, unitId }, { visitId }) => {
    await placeOfVisit(sql, unitId, visitId);
    return unitId;
  },
  async run(context, { visitId }) {
    const { sql, unitId, now, actor } = context;
    const placeId = await placeOfVisit(sql, unitId, visitId);
    await watched(context, placeId);
    if (!(await noteOut(sql, unitId, visitId, now, actor.accountId))) refuse('wrong-state');
    return done({ result: {}, record: { visitId, placeId }, touched: 'nothing' });
  },
});

/** Everything that is asked was looked at; nobody is closed in. */
export const noteDay = action({
  name: 'registers.note-day',
  input: z.strictObject({
    placeId: RegisterItemId,
    what: z.enum(DAY_ENTRIES),
    checked: z.array(z.enum(DAY_CHECKS)).max(DAY_CHECKS.length),
  }),
  by: WATCH,
  within: namedPlace,
  async run(context, { placeId, what, checked }) {
    const { sql, unitId, now, today, actor } = context;
    await watched(context, placeId);
    if ((await lastDay(sql, unitId, placeId)) === what) refuse('wrong-state');
    if (!ASKED_AT[what].every((one) => checked.includes(one))) refuse('day-not-whole');
    if (what === 'closed' && (await countInside(sql, unitId, placeId)) > 0) refuse('somebody-inside');
    const given = { placeId, what, day: today, at: now, by: actor.accountId, checked: [...new Set(checked)] };
    const entryId = await insertDay(sql, unitId, given);
    return done({
      result: { entryId },
      record: { entryId, placeId, what, checked: given.checked },
      touched: 'nothing',
    });
  },
});
