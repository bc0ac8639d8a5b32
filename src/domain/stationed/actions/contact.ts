/**
 * The contact person of somebody stationed abroad: named, handed over, in touch. A handover names both and what went with it: it is where
 * matters are lost, and a ledger without it cannot be traced.
 */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { PersonId, StationedContactId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { WITHDRAWAL_REASONS } from '../../people/person.ts';
import { lockPerson } from '../../people/store/people.ts';
import { giveContact, takeBackContact } from '../evidence.ts';
import { CONTACT_WAYS, HANDED_OVER, WORDS_AT_MOST } from '../stationed.ts';
import {
  contactsOf,
  handoversOf,
  insertContact,
  insertHandover,
  removeContact,
  unitOfContact,
} from '../store/contacts.ts';
import { contactPersonOf, holdStationed, mayKeepTouch, named, RUN, refuseSecrets } from '../within.ts';

const Words = paragraph(WORDS_AT_MOST)
  .transform((text) => text.trim())
  .pipe(z.string().min(2));

/** Somebody who is in the unit on that day, and not the one who is stationed. */
async function mayKeepContact({ sql, unitId }: Context, personId: number, contactPersonId: number, on: Day) {
  if (contactPersonId === personId) refuse('own-stationing');
  const { left_on, joined_on } = await lockPerson(sql, unitId, contactPersonId);
  if ((left_on !== null && left_on < on) || (joined_on !== null && joined_on > on)) refuse('outside-employment');
}

export const nameContactPerson = action({
  name: 'stationed.name-contact-person',
  input: z.strictObject({ personId: PersonId, contactPersonId: PersonId, on: DayField }),
  by: RUN,
  within: named,
  async run(context, { personId, contactPersonId, on }) {
    const { sql, unitId, now, today, actor } = context;
    if (on > today) refuse('in-the-future');
    await holdStationed(context, personId, on);
    if ((await handoversOf(sql, unitId, personId)).length > 0) refuse('hand-over-instead');
    await mayKeepContact(context, personId, contactPersonId, on);
    const { handoverId } = await insertHandover(sql, unitId, {
      ...{ personId, fromPersonId: null, contactPersonId, on, items: [], at: now, by: actor.accountId },
    });
    return done({ result: {}, record: { handoverId, personId, contactPersonId, on }, touched: 'nothing' });
  },
});

export const handOver = action({
  name: 'stationed.hand-over',
  input: z.strictObject({
    personId: PersonId,
    contactPersonId: PersonId,
    on: DayField,
    items: z
      .array(z.enum(HANDED_OVER))
      .min(1)
      .max(HANDED_OVER.length)
      .refine((items) => new Set(items).size === items.length),
    note: Words.optional(),
  }),
  by: RUN,
  within: named,
  async run(context, { personId, contactPersonId, on, items, note }) {
    const { sql, unitId, now, today, actor } = context;
    if (on > today) refuse('in-the-future');
    await holdStationed(context, personId, on);
    const last = (await handoversOf(sql, unitId, personId)).at(-1) ?? refuse('no-contact-person');
    if (on < last.onDay) refuse('wrong-order');
    if (last.contactPersonId === contactPersonId) refuse('same-contact-person');
    await mayKeepContact(context, personId, contactPersonId, on);
    refuseSecrets(note);
    const fromPersonId = last.contactPersonId;
    const { handoverId, salt } = await insertHandover(sql, unitId, {
      ...{ personId, fromPersonId, contactPersonId, on, items, note, at: now, by: actor.accountId },
    });
    return done({
      result: {},
      record: {
        ...{ handoverId, personId, fromPersonId, contactPersonId, on, items },
        note: note === undefined ? undefined : sealedHash(salt, note, 'note'),
      },
      touched: 'nothing',
    });
  },
});

/** By the contact person of that day, or entered for him. Sent again over a broken line, the same contact is one. */
export const recordContact = action({
  name: 'stationed.record-contact',
  input: z.strictObject({ personId: PersonId, way: z.enum(CONTACT_WAYS), on: DayField, words: Words }),
  by: [...RUN, 'member'],
  within: named,
  async run(context, { personId, way, on, words }) {
    const { sql, unitId, now, today, actor } = context;
    if (!(await mayKeepTouch(context, personId, on))) refuse('not-contact-person');
    if (on > today) refuse('in-the-future');
    await holdStationed(context, personId, on);
    const { contactPersonId } = await contactPersonOf(context, personId, on);
    refuseSecrets(words);
    const again = (await contactsOf(sql, unitId, personId)).find(
      (one) => one.way === way && one.happenedOn === on && one.words === words,
    );
    if (again) {
      const { contactId } = again;
      return done({
        result: { contactId, again: true },
        record: { personId, contactId, again: true },
        touched: 'nothing',
      });
    }
    const { contactId, salt } = await insertContact(sql, unitId, {
      ...{ personId, contactPersonId: contactPersonId ?? refuse('no-contact-person'), way, on, words },
      ...{ at: now, by: actor.accountId },
    });
    await giveContact(sql, unitId, now, { contactId, personId, on });
    return done({
      result: { contactId, again: false },
      record: { personId, contactId, contactPersonId, way, on, words: sealedHash(salt, words, 'words') },
      touched: { people: [personId] },
    });
  },
});

/** Entered by mistake: the record keeps that it stood. */
export const withdrawContact = action({
  name: 'stationed.withdraw-contact',
  input: z.strictObject({ stationedContactId: StationedContactId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: RUN,
  within: ({ sql, unitId }, { stationedContactId }) => unitOfContact(sql, unitId, stationedContactId),
  async run({ sql, unitId }, { stationedContactId: contactId, reason }) {
    const { personId, happenedOn } = await removeContact(sql, unitId, contactId);
    await takeBackContact(sql, unitId, contactId, personId);
    return done({
      result: {},
      record: { personId, contactId, on: happenedOn, reason },
      touched: { people: [personId] },
    });
  },
});
