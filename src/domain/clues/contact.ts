/** Contact data as they come: an age file, made in a browser, to the keys of all relay officers and to no other. */
import { z } from 'zod';
import type { Sql } from '../../database/connect.ts';
import { refuse } from '../../platform/refusal.ts';
import { liveRecipients } from './store/contacts.ts';

/** As it was encrypted in the browser, and to which keys: where these are no longer the ones in use, it is encrypted anew. */
export const ContactFields = {
  ciphertext: z
    .string()
    .max(27_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  sealedTo: z.array(z.string().max(80)).min(1).max(50),
};
type Given = { readonly ciphertext: string; readonly sealedTo: readonly string[] };

const BEGINS = 'age-encryption.org/v1\n';
/** For each key that opens it one line of its head; whose, does not stand there. */
const KEYS = /^-> X25519 \S+$/gm;

export async function sealedToAll(sql: Sql, unitId: number, { ciphertext, sealedTo }: Given) {
  const live = await liveRecipients(sql, unitId);
  if (live.join() !== [...sealedTo].sort().join()) refuse('relay-key-changed');
  const bytes = Buffer.from(ciphertext, 'base64');
  const head = bytes.toString('latin1');
  const keys = head.slice(0, head.indexOf('\n---')).match(KEYS)?.length ?? 0;
  if (!head.startsWith(BEGINS) || keys !== live.length) refuse('invalid-input', { field: 'contact' });
  return { ciphertext: bytes, sealedTo: live };
}
