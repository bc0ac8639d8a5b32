/**
 * The relay: when the organ was told, by which channel, and the number of its receipt. Told without a receipt, a case stays open, and its
 * clocks run on. What is handed over in writing is kept as it was handed over.
 */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import type { Instant } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { hashOf } from '../../../platform/files.ts';
import { ClueId, RelayId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isInWriting, numberOf, RELAY_CHANNELS } from '../clues.ts';
import { relayPaper } from '../documents.ts';
import { giveRelayed } from '../evidence.ts';
import { getClue, wordsOf } from '../store/clues.ts';
import { contactsOf } from '../store/contacts.ts';
import { takingUnit } from '../store/lists.ts';
import { filesOf, insertRelay, markRelayed, putReceipt } from '../store/relays.ts';
import { namedClue } from './handle.ts';

const ReceiptNumber = line(60);

/** All that goes onto the relay document, and nothing of who reported it. */
async function partsOf({ sql, unitId, timeZone }: Context, clueId: ClueId) {
  const { key, salt: _, ...clue } = await getClue(sql, unitId, clueId);
  const { unitName } = await takingUnit(sql, unitId);
  const words = await wordsOf(sql, unitId, { clueId, key });
  const files = await filesOf(sql, unitId, clueId);
  const contacts = (await contactsOf(sql, unitId, clueId)).length;
  return { clue, unitName, words, files, contacts, timeZone };
}

/** As it would be handed over now. Opens the case: it stands in the record. */
export const printRelay = action({
  name: 'clues.print-relay',
  input: z.strictObject({ clueId: ClueId }),
  by: ['relay-officer'],
  within: namedClue,
  async prepare({ read, now, services }, { clueId }) {
    const parts = await read((context) => partsOf(context, clueId));
    const bytes = await printed(relayPaper({ ...parts, asOf: now }), services.fontsRoot);
    return { bytes, number: numberOf(parts.clue) };
  },
  async run(_, { clueId }, { bytes, number }) {
    const file = { name: `可疑情况转报件-${number}.pdf`, mediaType: 'application/pdf', bytes };
    return done({ result: { file }, record: { clueId, digest: reference(hashOf(bytes)) }, touched: 'nothing' });
  },
});

export const recordRelay = action({
  name: 'clues.record-relay',
  inPerson: true,
  input: z.strictObject({
    clueId: ClueId,
    channel: z.enum(RELAY_CHANNELS),
    relayedAt: z.iso.datetime({ offset: true }),
    receiptNumber: ReceiptNumber.optional(),
  }),
  by: ['relay-officer'],
  within: namedClue,
  async prepare({ read, now, services }, { clueId, channel }) {
    if (!isInWriting(channel)) return undefined;
    const parts = await read((context) => partsOf(context, clueId));
    const bytes = await printed(relayPaper({ ...parts, asOf: now }), services.fontsRoot);
    return keepSealed({ services }, bytes, 'application/pdf');
  },
  async run(context, { clueId, channel, relayedAt: stated, receiptNumber }, document) {
    const { sql, unitId, now, actor } = context;
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.state === 'closed') refuse('wrong-state');
    const relayedAt = momentOf(stated, clue.receivedAt);
    if (relayedAt < clue.receivedAt || relayedAt > now) refuse('relay-before-report');
    const documentHash = document && (await attach(context, document));
    const by = { at: now, by: actor.accountId };
    const one = { channel, relayedAt, receiptNumber, documentHash, ...by };
    const relayId = await insertRelay(sql, unitId, clueId, one);
    if (receiptNumber) await relayed(context, clueId, { channel, relayedAt });
    return done({
      result: { relayId },
      record: {
        ...{ clueId, relayId, channel, relayedAt },
        ...(receiptNumber && { receipt: sealedHash(clue.salt, receiptNumber, `receipt-${relayId}`) }),
        ...(document && { document: reference(document.contentHash) }),
      },
      touched: { people: [], unit: true },
    });
  },
});

/** The organ's receipt, which came later. */
export const addReceipt = action({
  name: 'clues.add-receipt',
  inPerson: true,
  input: z.strictObject({ clueId: ClueId, relayId: RelayId, receiptNumber: ReceiptNumber }),
  by: ['relay-officer'],
  within: namedClue,
  async run(context, { clueId, relayId, receiptNumber }) {
    const { sql, unitId, now, actor } = context;
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.state === 'closed') refuse('wrong-state');
    const given = { receiptNumber, at: now, by: actor.accountId };
    const relay = (await putReceipt(sql, unitId, { clueId, relayId }, given)) ?? refuse('not-found');
    await relayed(context, clueId, relay);
    return done({
      result: {},
      record: { clueId, relayId, receipt: sealedHash(clue.salt, receiptNumber, `receipt-${relayId}`) },
      touched: { people: [], unit: true },
    });
  },
});

/** Typed to the minute: one within the minute in which the report came in was after it. */
function momentOf(stated: string, receivedAt: Instant): Instant {
  const at = new Date(stated).toISOString() as Instant;
  return at.slice(0, 16) === receivedAt.slice(0, 16) && at < receivedAt ? receivedAt : at;
}

type Told = { readonly channel: (typeof RELAY_CHANNELS)[number]; readonly relayedAt: Instant };

async function relayed(context: Context, clueId: ClueId, { channel, relayedAt }: Told): Promise<void> {
  const one = { relayedAt, inWriting: isInWriting(channel) };
  await markRelayed(context.sql, context.unitId, clueId, one);
  await giveRelayed(context, clueId, one);
}
