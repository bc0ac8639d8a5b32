/**
 * Files that the records refer to: scans, signed letters, attachments. Each lies under the SHA-256 of its stored bytes, in
 * `<root>/ab/cdef…`; the database knows the hash, the size and, for a protected file, the key. A file is on the disk before the
 * transaction that refers to it, so that no record ever points to nothing; what no record came to refer to is swept after a day.
 *
 * Nothing here overwrites. The same content twice is one file, save for protected ones: each is sealed under a key of its own, so
 * that destroying the key destroys this file and no other. One process at a time writes to a root (the data directory is locked).
 */
import { createHash, randomUUID } from 'node:crypto';
import { statSync, unlinkSync, utimesSync } from 'node:fs';
import { mkdir, open as openFile, readFile as readBytes, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { open, SealBroken, seal, sealPieces } from './sealing.ts';

/** SHA-256 of the stored bytes, in hex. */
export type FileHash = string & { readonly fileHash: unique symbol };

export type KeptFile = {
  readonly hash: FileHash;
  /** Of what was given to be kept, in bytes. */
  readonly size: number;
  /** Of a protected file: to be kept in the database and nowhere else. */
  readonly key?: Buffer;
};

/** A file is not as it was kept. A fault: the operator brings the file back from a back-up; nobody is shown altered evidence. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly kind: 'missing' | 'altered';
  constructor(kind: 'missing' | 'altered', message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** What is still being written, or comes in in pieces (incoming.ts). */
export const INCOMING = '.incoming';
const SEALED_AS = 'file';

/**
 * Keeps bytes, safely on the disk when this returns: temporary file, fsync, rename, fsync of the folders. To be called before the
 * transaction that refers to the hash. Throws FileFault where a file of this hash lies there already and has been altered.
 */
export async function keepFile(root: string, bytes: Uint8Array, { protect }: { protect: boolean }): Promise<KeptFile> {
  const { stored, key } = protect ? sealedFile(bytes) : { stored: bytes, key: undefined };
  const hash = hashOf(stored);
  if (!(await isKeptAlready(root, hash))) await write(root, hash, stored);
  return key ? { hash, size: bytes.length, key } : { hash, size: bytes.length };
}

/** A protected file that is kept while it is made: only the piece at hand is in memory. `contentHash` is of what was given. */
export async function keepPieces(
  root: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Required<KeptFile> & { readonly contentHash: FileHash }> {
  const incoming = join(root, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = join(incoming, randomUUID());
  const [stored, content] = [createHash('sha256'), createHash('sha256')];
  const { key, head, piece, end } = sealPieces(SEALED_AS);
  let size = 0;
  try {
    const file = await openFile(temporary, 'wx', 0o600);
    const put = async (bytes: Uint8Array) => {
      stored.update(bytes);
      await file.writeFile(bytes); // from where the last one ended
    };
    try {
      await put(head);
      for await (const bytes of pieces) {
        content.update(bytes);
        size += bytes.length;
        await put(piece(bytes));
      }
      await put(end());
    } finally {
      await file.close();
    }
    const hash = await keepWhole(root, stored.digest('hex'), temporary);
    return { hash, size, key, contentHash: content.digest('hex') as FileHash };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The bytes that were kept. A protected file needs its key; with the key destroyed (`null`) there is nothing to read and the answer
 * is undefined. Throws FileFault where the file is missing or not what it was.
 */
export async function readFile(root: string, hash: string): Promise<Buffer>;
export async function readFile(root: string, hash: string, key: Uint8Array | null): Promise<Buffer | undefined>;
export async function readFile(root: string, hash: string, key?: Uint8Array | null): Promise<Buffer | undefined> {
  if (key === null) return undefined;
  const stored = await readStored(root, hash);
  if (!key) return stored;
  try {
    return open(stored, SEALED_AS, key);
  } catch (cause) {
    if (!(cause instanceof SealBroken)) throw cause;
    throw new FileFault(
      'altered',
      `the key kept for file ${hash} does not open it; restore the database's back-up`,
      cause,
    );
  }
}

/** A piece of a file that is not sealed. What it must be, the caller knows: the whole is not looked at. */
export async function readSlice(root: string, hash: string, at: number, length: number): Promise<Buffer> {
  const missing = (cause?: unknown) =>
    new FileFault('missing', `file ${hash} is not whole in ${root}; restore it from a back-up`, cause);
  const file = await openFile(placeOf(root, hash).path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? missing(error) : error;
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead < length) throw missing();
    return buffer;
  } finally {
    await file.close();
  }
}

/**
 * Removes what no record refers to and nobody has kept again since `olderThan` (a day ago, by the caller's clock), and what an
 * interrupted write left behind. `referenced` is read from the database before. Answers how many were removed.
 */
export async function sweep(root: string, referenced: ReadonlySet<string>, olderThan: Date): Promise<number> {
  let removed = 0;
  for (const folder of await namesIn(root)) {
    if (folder !== INCOMING && !/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of await namesIn(join(root, folder))) {
      if (folder !== INCOMING && referenced.has(folder + name)) continue;
      if (removeIfOlder(join(root, folder, name), olderThan)) removed += 1;
    }
  }
  return removed;
}

function sealedFile(bytes: Uint8Array): { stored: Buffer; key: Buffer } {
  const { sealed, key } = seal(bytes, SEALED_AS);
  return { stored: sealed, key };
}

export const hashOf = (bytes: Uint8Array): FileHash => createHash('sha256').update(bytes).digest('hex') as FileHash;

/** Only a hash makes a path: nothing that a user sends can lead out of the folder. */
function placeOf(root: string, hash: string): { folder: string; path: string } {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not the hash of a file: ${JSON.stringify(hash).slice(0, 80)}`);
  const folder = join(root, hash.slice(0, 2));
  return { folder, path: join(folder, hash.slice(2)) };
}

/**
 * Whether the same content lies there, and as it was. It counts as kept anew, so that the sweep leaves it to the transaction that is
 * about to refer to it. Marking (here) and removing (in the sweep) are each one synchronous step: neither falls between the
 * other's look and deed. The file system's own clock is meant, hence no argument.
 */
async function isKeptAlready(root: string, hash: FileHash): Promise<boolean> {
  const now = new Date();
  try {
    utimesSync(placeOf(root, hash).path, now, now);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  await readStored(root, hash);
  return true;
}

async function write(root: string, hash: FileHash, stored: Uint8Array): Promise<void> {
  const { folder, path } = placeOf(root, hash);
  const incoming = join(root, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = join(incoming, randomUUID());
  try {
    const file = await openFile(temporary, 'wx', 0o600);
    try {
      await file.writeFile(stored);
      await file.sync();
    } finally {
      await file.close();
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await syncFolder(root);
}

/** A file that lies whole beside them, of this hash, becomes one of them: synced, renamed, its folders synced. */
export async function keepWhole(root: string, digest: string, path: string): Promise<FileHash> {
  const hash = digest as FileHash;
  const place = placeOf(root, hash);
  const file = await openFile(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  // From now on its day counts anew for the sweep; where the same lies there already, it is replaced by itself.
  utimesSync(path, new Date(), new Date());
  await rename(path, place.path);
  await syncFolder(place.folder);
  await syncFolder(root);
  return hash;
}

async function readStored(root: string, hash: string): Promise<Buffer> {
  let stored: Buffer;
  try {
    stored = await readBytes(placeOf(root, hash).path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new FileFault('missing', `file ${hash} is not in ${root}; restore it from a back-up`, error);
  }
  if (hashOf(stored) === hash) return stored;
  throw new FileFault(
    'altered',
    `file ${hash} in ${root} is not as it was kept (altered or damaged); restore it from a back-up`,
  );
}

/** Where it lies, to be sent in pieces; it may not be there. */
export const pathOfFile = (root: string, hash: string): string => placeOf(root, hash).path;

/** A folder's own entry is on the disk only when the folder is synced, not with the file. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await openFile(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function removeIfOlder(path: string, olderThan: Date): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.mtime >= olderThan) return false;
  unlinkSync(path);
  return true;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
