/**
 * When a relay officer changes: what reporters left is encrypted to the keys that are in use now. Whoever holds an old key file decrypts in a
 * browser and encrypts again there; what comes back is ciphertext, and neither key nor words were here. Each one stands in the record, with
 * the digests of what it was and what it is.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { ClueId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { ContactFields, sealedToAll } from '../contact.ts';
import { listStale, liveRecipients, resealContact } from '../store/contacts.ts';
import { namedClue } from './handle.ts';

const Position = z.int().min(0).max(1000);
const AT_ONCE = 50;
const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Those that not every key in use opens, some at once; `after` is the last that was seen. */
export const takeStaleContacts = action({
  name: 'clues.take-stale-contacts',
  inPerson: true,
  input: z.strictObject({ after: z.strictObject({ clueId: ClueId, position: Position }).optional() }),
  by: ['relay-officer'],
  within: (context, { after }) => (after ? namedClue(context, after) : ownUnit(context)),
  async run({ sql, unitId }, { after }) {
    const recipients = await liveRecipients(sql, unitId);
    if (recipients.length === 0) refuse('no-relay-key');
    const seen = after ? ([after.clueId, after.position] as const) : ([0, 0] as const);
    const found = await listStale(sql, unitId, recipients, { after: seen, limit: AT_ONCE });
    const contacts = found.map(({ ciphertext, ...where }) => ({ ...where, ciphertext: ciphertext.toString('base64') }));
    const record = { clues: [...new Set(found.map(({ clueId }) => clueId))], contacts: contacts.length };
    return done({ result: { recipients, contacts, more: contacts.length === AT_ONCE }, record, touched: 'nothing' });
  },
});

export const resealOne = action({
  name: 'clues.reseal-contact',
  inPerson: true,
  input: z.strictObject({
    clueId: ClueId,
    position: Position,
    /** Of the ciphertext that this one replaces: nothing is written over that came in meanwhile. */
    before: z
      .string()
      .max(64)
      .regex(/^[0-9a-f]{64}$/),
    ...ContactFields,
  }),
  by: ['relay-officer'],
  within: namedClue,
  async run({ sql, unitId, now, actor }, { clueId, position, before, ...contact }) {
    const { ciphertext, sealedTo } = await sealedToAll(sql, unitId, contact);
    const by = { at: now, by: actor.accountId };
    const anew = { before: Buffer.from(before, 'hex'), ciphertext, sealedTo, ...by };
    if (!(await resealContact(sql, unitId, { clueId, position }, anew))) refuse('not-found');
    return done({
      result: {},
      record: {
        ...{ clueId, position, keys: sealedTo.length },
        ...{ before: reference(before), after: reference(digestOf(ciphertext).toString('hex')) },
      },
      touched: 'nothing',
    });
  },
});
