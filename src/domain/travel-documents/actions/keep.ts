/** A document taken into custody on a ground, handed out and in, and given back. Nobody enters his own. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { PersonId, TravelDocumentId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findPersonFacts } from '../../duties/store/facts.ts';
import { lockPerson } from '../../people/store/people.ts';
import { handIn, handOut } from '../moves.ts';
import { getDocument, insertDocument, isKept, moveDocument, unitOfDocument } from '../store/documents.ts';
import { asksForPaper, CUSTODY_GROUNDS, DOCUMENT_KINDS, KEEP, OUT_FOR, stands } from '../travel-documents.ts';

export const namedDocument = ({ sql, unitId }: Context, { documentId }: { readonly documentId: TravelDocumentId }) =>
  unitOfDocument(sql, unitId, documentId);

async function entering({ sql, unitId, actor, today, now }: Context, documentId: TravelDocumentId, on: string) {
  const { personId, takenInOn, salt } = await getDocument(sql, unitId, documentId, true);
  if (actor.personId === personId) refuse('own-document');
  if (on > today) refuse('in-the-future');
  /** Days tell of journeys: the record commits to them and does not hold them, for it is kept for ever (decision 42). */
  const days = (...told: string[]) => sealedHash(salt, told.join('/'), 'days');
  return { personId, takenInOn, at: now, by: actor.accountId, days };
}

export const takeIn = action({
  name: 'travel-documents.take-in',
  input: z.strictObject({
    personId: PersonId,
    kind: z.enum(DOCUMENT_KINDS),
    lastFour: z
      .string()
      .max(4)
      .regex(/^[0-9A-Z]{4}$/),
    ground: z.enum(CUSTODY_GROUNDS),
    /** The paper that orders custody, or registers the person. */
    reference: line(80).optional(),
    on: DayField,
  }),
  by: KEEP,
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { reference, ...one }) {
    if (actor.personId === one.personId) refuse('own-document');
    await lockPerson(sql, unitId, one.personId);
    if (one.on > today) refuse('in-the-future');
    const person = (await findPersonFacts(sql, unitId, one.personId)) ?? refuse('not-found');
    if (!stands(one.ground, one.kind, person, today)) refuse('no-custody-ground');
    if (asksForPaper(one.ground) !== (reference !== undefined)) refuse('no-custody-reference');
    if (reference !== undefined && bearsSecrecyMark(reference)) refuse('secrecy-mark');
    if (await isKept(sql, unitId, one)) refuse('already-exists');
    const { documentId, salt } = await insertDocument(sql, unitId, {
      ...{ ...one, reference },
      ...{ at: now, by: actor.accountId },
    });
    return done({
      result: { documentId },
      record: {
        ...{ personId: one.personId, documentId, kind: one.kind, ground: one.ground, on: one.on },
        typed: sealedHash(salt, JSON.stringify([one.lastFour, reference ?? null]), 'typed'),
      },
      touched: 'nothing',
    });
  },
});

export const handOutDocument = action({
  name: 'travel-documents.hand-out',
  input: z.strictObject({ documentId: TravelDocumentId, reason: z.enum(OUT_FOR), on: DayField, neededUntil: DayField }),
  by: KEEP,
  within: namedDocument,
  async run(context, { documentId, reason, on, neededUntil }) {
    const { sql, unitId } = context;
    const { at, by, days } = await entering(context, documentId, on);
    const { personId, dueBack } = await handOut(sql, unitId, { documentId, reason, on, neededUntil, at, by });
    const record = { personId, documentId, reason, days: days(on, neededUntil, dueBack) };
    return done({ result: { dueBack }, record, touched: 'nothing' });
  },
});

export const handInDocument = action({
  name: 'travel-documents.hand-in',
  input: z.strictObject({ documentId: TravelDocumentId, on: DayField }),
  by: KEEP,
  within: namedDocument,
  async run(context, { documentId, on }) {
    const { at, by, days } = await entering(context, documentId, on);
    const { personId, late } = await handIn(context.sql, context.unitId, { documentId, on, at, by });
    return done({ result: { late }, record: { personId, documentId, days: days(on), late }, touched: 'nothing' });
  },
});

/** For good, from the unit's custody or while it is out: the custody ends. */
export const giveBack = action({
  name: 'travel-documents.give-back',
  input: z.strictObject({ documentId: TravelDocumentId, on: DayField }),
  by: KEEP,
  within: namedDocument,
  async run(context, { documentId, on }) {
    const { sql, unitId } = context;
    const { personId, takenInOn, at, by } = await entering(context, documentId, on);
    const { state, outOn } = await getDocument(sql, unitId, documentId);
    if (state === 'given-back') refuse('wrong-state');
    if (on < takenInOn || (outOn !== null && on < outOn)) refuse('wrong-order');
    await moveDocument(sql, unitId, documentId, { what: 'given-back', on, at, by });
    return done({ result: {}, record: { personId, documentId, on }, touched: 'nothing' });
  },
});
