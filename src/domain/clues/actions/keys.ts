/**
 * The relay officers' keys. Each is made in its officer's browser; the file with its private half is saved there and never sent. Here
 * comes the public half alone: whoever reports encrypts to it how he can be reached.
 */
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { RelayKeyId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { insertKey, retireKey } from '../store/contacts.ts';

/** A key that nothing can be encrypted to would shut out every reporter. */
const isRecipient = (text: string): boolean => {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
};
const Recipient = z
  .string()
  .max(62)
  .regex(/^age1[02-9ac-hj-np-z]{58}$/)
  .refine(isRecipient, { message: 'recipient' });

export const addKey = action({
  name: 'clues.add-key',
  inPerson: true,
  input: z.strictObject({ recipient: Recipient }),
  by: ['relay-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, actor }, { recipient }) {
    const made = await insertKey(sql, unitId, recipient, { at: now, by: actor.accountId });
    const relayKeyId = made ?? refuse('relay-key-known');
    return done({
      result: { relayKeyId },
      record: { relayKeyId, recipient: reference(recipient) },
      touched: 'nothing',
    });
  },
});

/** From now on nothing is encrypted to it. What was before, its holder still opens. */
export const retireRelayKey = action({
  name: 'clues.retire-key',
  inPerson: true,
  input: z.strictObject({ relayKeyId: RelayKeyId }),
  by: ['relay-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, actor }, { relayKeyId }) {
    if (!(await retireKey(sql, unitId, relayKeyId, { at: now, by: actor.accountId }))) refuse('not-found');
    return done({ result: {}, record: { relayKeyId }, touched: 'nothing' });
  },
});
