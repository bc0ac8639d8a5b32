/**
 * What protects text about people. Two means, for two places:
 *
 * - the *journal* gets a commitment: a salted SHA-256 in place of the text. The text can be proven to be the one that was meant, and
 *   can still be destroyed: with its salt gone, nothing leads from the hash back to it (rights.md R10, R21).
 * - the *database and the files* get the text sealed: AES-256-GCM under a random key of its own, kept apart from the sealed bytes.
 *   Destroying the key destroys the text, in every back-up that does not hold the key too.
 *
 * Pure but for the random source. What is said here is kept for as long as there are records: a released layout is never changed,
 * another one gets another version.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SealedHash } from '../journal/entry.ts';

const SALT_BYTES = 16;
const COMMITMENT_1 = Buffer.from('bulwark commitment 1\n');

/** For one record, kept in its row beside the text and destroyed with it: whoever has the salt can try out names. */
export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

/**
 * The commitment to a text, in hex. Several texts of one record share its salt and are told apart by `field`, so that equal texts in
 * two fields do not show as equal: SHA-256 over the layout's name, then salt, field and text, each led by its length (uint32).
 */
export function sealedHash(salt: Uint8Array, text: string, field = 'text'): SealedHash {
  if (salt.length < SALT_BYTES) throw new Error(`a salt has at least ${SALT_BYTES} bytes, this one has ${salt.length}`);
  const hash = createHash('sha256').update(COMMITMENT_1);
  for (const part of [salt, Buffer.from(field), Buffer.from(text)]) hash.update(uint32(part.length)).update(part);
  return hash.digest('hex') as SealedHash;
}

/** A commitment under a salt made for it. */
export function commit(text: string, field?: string): { salt: Buffer; hash: SealedHash } {
  const salt = newSalt();
  return { salt, hash: sealedHash(salt, text, field) };
}

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** The bytes are not what was sealed for this record under this key: altered, cut, swapped, or not sealed at all. A fault. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

export type Sealed = { readonly sealed: Buffer; readonly key: Buffer };

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/**
 * Seals bytes for one record. `about` names it (`clue/17/content`) and must be given again to open, so that sealed bytes moved to
 * another row do not open there. Without a key a new one is made; sealing a record's later texts under its first key is safe.
 *
 * Layout 1: version (1 byte) · nonce (12) · ciphertext · tag (16); version and `about` are authenticated with it.
 */
export function seal(plain: Uint8Array, about: string, key: Uint8Array = newKey()): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated(about));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { sealed: Buffer.concat([Buffer.of(VERSION), nonce, hidden, cipher.getAuthTag()]), key: Buffer.from(key) };
}

/** The same layout, piece by piece, for what is too long to be held: first `head`, then every piece, then `end`. */
export function sealPieces(about: string) {
  const [key, nonce] = [newKey(), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated(about));
  return {
    key,
    head: Buffer.concat([Buffer.of(VERSION), nonce]),
    piece: (bytes: Uint8Array): Buffer => cipher.update(bytes),
    end: (): Buffer => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
}

/** The bytes that were sealed; nothing where the key has been destroyed. Throws SealBroken. */
export function open(sealed: Uint8Array, about: string, key: Uint8Array | null | undefined): Buffer | undefined {
  if (!key) return undefined;
  if (key.length !== KEY_BYTES) throw new SealBroken(`the key of ${about} is damaged`);
  if (sealed[0] !== VERSION) throw new SealBroken(`${about} is not sealed in a layout known here`);
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken(`${about} has been cut`);
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(about)).setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, tagAt)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken(`${about} does not open: it was altered, or belongs to another record or key`, { cause });
  }
}

export const sealText = (text: string, about: string, key?: Uint8Array): Sealed => seal(Buffer.from(text), about, key);

/** The text that was sealed; nothing where the key has been destroyed. Throws SealBroken. */
export const openText = (sealed: Uint8Array, about: string, key: Uint8Array | null | undefined): string | undefined =>
  open(sealed, about, key)?.toString('utf8');

const associated = (about: string): Buffer => Buffer.concat([Buffer.of(VERSION), Buffer.from(about)]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
