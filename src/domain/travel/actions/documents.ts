/** The travel documents of those who are on a journey: out before it, back after it. What the unit does not keep is nothing of its. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { TravelDocumentId, TripId } from '../../../platform/ids.ts';
import { DayField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { handIn, handOut } from '../../travel-documents/moves.ts';
import { documentsOfTrip } from '../../travel-documents/store/of-trip.ts';
import { KEEP } from '../../travel-documents/travel-documents.ts';
import { type InHand, inHand, named } from '../within.ts';
import { dayHash } from './journey.ts';

const MovedField = z.strictObject({
  tripId: TripId,
  documentIds: z.array(TravelDocumentId).min(1).max(1000),
  on: DayField,
});

/** These documents, each of somebody on the journey and none of who enters it. */
async function chosen(
  { sql, unitId, actor, today }: Context,
  { trip, members }: InHand,
  documentIds: readonly number[],
) {
  const people = members.map(({ personId }) => personId);
  const all = await documentsOfTrip(sql, unitId, { tripId: trip.tripId, people }, today);
  return [...new Set(documentIds)].map((id) => {
    const one = all.find(({ documentId }) => documentId === id) ?? refuse('not-found');
    if (one.personId === actor.personId) refuse('own-document');
    return one;
  });
}

const OUT_IN = ['approved', 'departed'];

/** Due back so many days after the return; who left in a hurry may have taken it the day before it is entered. */
export const handDocumentsOut = action({
  name: 'travel.hand-documents-out',
  input: MovedField,
  by: KEEP,
  within: named,
  async run(context, { tripId, documentIds, on }) {
    const { sql, unitId, now, today, actor } = context;
    const found = await inHand(context, tripId);
    const { trip, members } = found;
    if (!OUT_IN.includes(trip.state)) refuse('wrong-state');
    if (on > today) refuse('in-the-future');
    const documents = await chosen(context, found, documentIds);
    const isBack = (id: number) => members.some(({ personId, returnedOn }) => personId === id && returnedOn !== null);
    if (documents.some(({ personId }) => isBack(personId))) refuse('wrong-state');
    const out = { reason: 'trip', neededUntil: trip.returnsOn, tripId, on, at: now, by: actor.accountId } as const;
    for (const { documentId } of documents) await handOut(sql, unitId, { documentId, ...out });
    return done({
      result: { out: documents.length },
      record: {
        ...{ tripId, documents: documents.map(({ documentId }) => documentId as number) },
        ...{ people: documents.map(({ personId }) => personId), on: dayHash(trip, on, 'documents-out') },
      },
      touched: 'nothing',
    });
  },
});

/** What went out for this journey, whatever became of it. */
export const handDocumentsIn = action({
  name: 'travel.hand-documents-in',
  input: MovedField,
  by: KEEP,
  within: named,
  async run(context, { tripId, documentIds, on }) {
    const { sql, unitId, now, today, actor } = context;
    const found = await inHand(context, tripId);
    if (on > today) refuse('in-the-future');
    const documents = await chosen(context, found, documentIds);
    if (documents.some(({ wentOn, backOn }) => wentOn === null || backOn !== null)) refuse('wrong-state');
    let late = 0;
    for (const { documentId } of documents)
      if ((await handIn(sql, unitId, { documentId, on, at: now, by: actor.accountId })).late) late += 1;
    return done({
      result: { in: documents.length, late },
      record: {
        ...{ tripId, documents: documents.map(({ documentId }) => documentId as number) },
        ...{ people: documents.map(({ personId }) => personId), on: dayHash(found.trip, on, 'documents-in'), late },
      },
      touched: 'nothing',
    });
  },
});
