/**
 * Opening a case: what was reported, its files, and the contact data as they were encrypted. Each opening stands in the record. The contact
 * data are decrypted in the relay officer's browser, or by the standard `age` tool, with the file that he alone has.
 */
import { z } from 'zod';
import { action, type Context, done, type Services } from '../../../platform/action.ts';
import { readFile } from '../../../platform/files.ts';
import { ClueId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import type { Report } from '../clues.ts';
import { numberOf } from '../clues.ts';
import { getClue, wordsOf } from '../store/clues.ts';
import { contactsOf } from '../store/contacts.ts';
import { filesOf } from '../store/relays.ts';
import { namedClue } from './handle.ts';

export const openClue = action({
  name: 'clues.open',
  input: z.strictObject({ clueId: ClueId }),
  by: ['relay-officer'],
  within: namedClue,
  async run({ sql, unitId }, { clueId }) {
    const { key } = await getClue(sql, unitId, clueId);
    const words = await wordsOf(sql, unitId, { clueId, key });
    const [first, ...others] = words;
    const files = (await filesOf(sql, unitId, clueId)).map(({ position, mediaType, size, givenAt }) => ({
      ...{ position, mediaType, size, givenAt },
    }));
    return done({
      result: { report: JSON.parse(first!.words) as Report, reportedAt: first!.saidAt, words: others, files },
      record: { clueId },
      touched: 'nothing',
    });
  },
});

type Reading = { readonly sql: Context['sql']; readonly unitId: number; readonly services: Services };

/** Refuses where its key was destroyed. */
export async function fileOf({ sql, unitId, services }: Reading, hash: string) {
  const found = await findFile(sql, unitId, hash);
  const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
  return found && bytes ? { mediaType: found.mediaType, bytes: new Uint8Array(bytes) } : refuse('not-found');
}

export const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

export const openClueFile = action({
  name: 'clues.open-file',
  input: z.strictObject({ clueId: ClueId, position: z.int().min(1).max(1000) }),
  by: ['relay-officer'],
  within: namedClue,
  prepare: ({ read, services }, { clueId, position }) =>
    read(async ({ sql, unitId }) => {
      const clue = await getClue(sql, unitId, clueId);
      const named = (await filesOf(sql, unitId, clueId)).find((one) => one.position === position);
      const file = await fileOf({ sql, unitId, services }, named?.fileHash ?? refuse('not-found'));
      return { name: `${numberOf(clue)}-${position}.${ENDINGS[file.mediaType] ?? 'bin'}`, ...file };
    }),
  async run(_, { clueId, position }, file) {
    return done({ result: { file }, record: { clueId, position }, touched: 'nothing' });
  },
});

/** As it lies here: ciphertext. That it was taken stands in the record; what is in it this program cannot know. */
export const takeContact = action({
  name: 'clues.take-contact',
  inPerson: true,
  input: z.strictObject({ clueId: ClueId }),
  by: ['relay-officer'],
  within: namedClue,
  async run({ sql, unitId }, { clueId }) {
    const contacts = (await contactsOf(sql, unitId, clueId)).map(({ ciphertext, givenAt }) => ({
      ciphertext: ciphertext.toString('base64'),
      givenAt,
    }));
    if (contacts.length === 0) refuse('not-found');
    return done({ result: { contacts }, record: { clueId, contacts: contacts.length }, touched: 'nothing' });
  },
});
