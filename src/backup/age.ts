/**
 * The sealed file: gzip inside the age format (age-encryption.org/v1), written and read as a stream. It opens with the standard tool:
 * `age -d -i KEY FILE | tar -xz`. What age promises is relied on: any byte altered, and any cut, is found before or at the end; who
 * sealed it is *not* proven, for anybody who knows the recipient can seal (docs/trust.md).
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupFault } from './fault.ts';

/** To whom a back-up is sealed: age recipients, any of whom opens it, or a passphrase. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };
/** With what one is opened. */
export type Key = { readonly identities: readonly string[] } | { readonly passphrase: string };

const PASSPHRASE_AT_LEAST = 12;
const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/;

export type SealedFile = { readonly bytes: number; readonly sha256: string };

function encrypterOf(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    if ([...lock.passphrase].length < PASSPHRASE_AT_LEAST) throw new BackupFault('weak-passphrase');
    encrypter.setPassphrase(lock.passphrase);
    return encrypter;
  }
  if (lock.recipients.length === 0) throw new BackupFault('no-key-given');
  for (const recipient of lock.recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new BackupFault('bad-recipient', { detail: recipient.slice(0, 80), cause });
    }
  }
  return encrypter;
}

/** Refuses what could not be sealed to, before anything is begun. */
export const checkLock = (lock: Lock): void => void encrypterOf(lock);

export const PARTIAL = '.partial';

/**
 * Writes the content, gzipped and sealed, to a file that must not exist yet. It bears its name only when it is whole and on the disk;
 * what was begun is removed when it fails, and overwritten where the program was killed. `onBytes` hears how much has been written.
 */
export async function writeSealed(
  path: string,
  content: AsyncIterable<Buffer>,
  lock: Lock,
  onBytes: (bytes: number) => void = () => {},
): Promise<SealedFile> {
  const encrypter = encrypterOf(lock);
  const gzip = createGzip({ level: 1 });
  const packing = pipeline(Readable.from(content, { objectMode: true, highWaterMark: 1 }), gzip);
  packing.catch(() => {}); // it arrives at the end of the chain as well
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      hash.update(part);
      bytes += part.length;
      onBytes(bytes);
      yield part;
    }
  };
  const draft = path + PARTIAL;
  try {
    const sealed = await encrypter.encrypt(Readable.toWeb(gzip) as globalThis.ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(sealed as ReadableStream),
      counted,
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    await packing;
    await rename(draft, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (reason) {
    await rm(draft, { force: true });
    throw reason;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** How a sealed file is to be opened, from its first lines. */
export async function lockOf(path: string): Promise<'passphrase' | 'recipients'> {
  const head = Buffer.alloc(200);
  try {
    const file = await open(path, 'r');
    await file.read(head, 0, head.length, 0).finally(() => file.close());
  } catch (cause) {
    throw new BackupFault('no-file', { path, cause });
  }
  const [version, stanza = ''] = head.toString('latin1').split('\n');
  if (version !== 'age-encryption.org/v1') throw new BackupFault('not-a-backup', { path });
  return stanza.startsWith('-> scrypt ') ? 'passphrase' : 'recipients';
}

/** The content of a sealed file. Throws BackupFault: `wrong-key` or `not-a-backup` at once, `damaged` wherever the damage is. */
export async function* readSealed(path: string, key: Key): AsyncGenerator<Buffer> {
  await lockOf(path);
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  const opened = await decrypter
    .decrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>)
    .catch((cause: Error) => {
      source.destroy();
      const wrong = /no identity matched/.test(cause.message);
      throw new BackupFault(wrong ? 'wrong-key' : 'damaged', { path, detail: cause.message, cause });
    });
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const reading = pipeline(Readable.fromWeb(opened as ReadableStream), gunzip);
  reading.catch(() => {}); // it arrives at the end of the chain as well
  try {
    for await (const part of gunzip) yield part as Buffer;
    await reading;
  } catch (cause) {
    throw new BackupFault('damaged', { path, detail: (cause as Error).message, cause });
  } finally {
    source.destroy();
  }
}

/** The identities in a key file as age-keygen writes it: comments and one key a line. */
export async function readIdentities(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new BackupFault('bad-identity', { path, cause });
  });
  const found = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => IDENTITY.test(line));
  if (found.length === 0) throw new BackupFault('bad-identity', { path });
  return found;
}

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/** A new pair, as age-keygen would write it to a file. */
export async function newIdentity(): Promise<{ readonly file: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { file: `# public key: ${recipient}\n${identity}\n`, recipient };
}
