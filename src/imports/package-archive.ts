/**
 * A package of a stranger's making, a zip. Nothing of it is ever unpacked onto the disk: it stays one file, and where each of its entries
 * lies in it is known (domain/packages/serve.ts reads an entry from there). Before that, all that a zip can do to whoever opens it is looked
 * for, in the directory first (number, names, kinds, sizes, places), then in every entry as it streams by: a directory may lie.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type LocalFileHeader, type ZipFile } from 'yauzl';
import { PACKAGE_FILES_AT_MOST, type PackageFault, UNPACKED_BYTES_AT_MOST } from './package-faults.ts';

export type PackageEntry = {
  readonly path: string;
  /** Where its bytes begin in the archive. */
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly deflated: boolean;
  /** Of the content, in hex. */
  readonly hash: string;
};

export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';
  readonly fault: PackageFault;
  constructor(fault: PackageFault, cause?: unknown) {
    super(`not a package that is taken: ${fault}`, { cause });
    this.fault = fault;
  }
}
const refuse = (fault: PackageFault, cause?: unknown): never => {
  throw new PackageRefused(fault, cause);
};

const RATIO_AT_MOST = 200;
const RATIO_FROM_BYTES = 1024 * 1024;
const PATH_AT_MOST = 300;

type Placed = { readonly entry: Entry; readonly path: string; readonly at: number };

/** Every file of it. `keep` names those whose content is wanted, too. */
export async function readPackageArchive(
  bytes: Buffer,
  keep: (path: string) => boolean,
): Promise<{ entries: PackageEntry[]; kept: Map<string, Buffer> }> {
  const zip = await opened(bytes);
  const placed: Placed[] = [];
  for (const { entry, path } of filesOf(await directoryOf(zip)))
    placed.push({ entry, path, at: await placeOf(zip, entry, bytes) });
  refuseOverlaps(placed);
  const kept = new Map<string, Buffer>();
  const entries: PackageEntry[] = [];
  for (const one of placed) {
    const { hash, content } = await through(zip, one.entry, keep(one.path));
    if (content) kept.set(one.path, content);
    const { compressedSize: packed, uncompressedSize: size, compressionMethod } = one.entry;
    entries.push({ path: one.path, at: one.at, packed, size, deflated: compressionMethod === DEFLATED, hash });
  }
  return { entries, kept };
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false } as const;
  const zip = await promisify<Buffer, typeof options, ZipFile>(fromBuffer)(bytes, options).catch((cause) =>
    refuse('no-zip', cause),
  );
  if (zip.entryCount > PACKAGE_FILES_AT_MOST) refuse('too-many');
  return zip;
}

const directoryOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause) => reject(new PackageRefused('lies', cause)));
    zip.readEntry();
  });

const STORED = 0;
const DEFLATED = 8;

/** What the directory says is taken, without its folders; or why not. */
function filesOf(entries: readonly Entry[]): { entry: Entry; path: string }[] {
  let left = UNPACKED_BYTES_AT_MOST;
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const path = pathOf(entry);
    const key = path.replace(/\/$/, '').toLowerCase();
    if (seen.has(key)) refuse('twice');
    seen.add(key);
    if (isSpecial(entry)) refuse('link');
    if (entry.isEncrypted()) refuse('encrypted');
    if (path.endsWith('/')) return entry.uncompressedSize > 0 ? refuse('lies') : [];
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) refuse('packing');
    left -= entry.uncompressedSize;
    const far =
      entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * RATIO_AT_MOST;
    if (left < 0 || far) refuse('inflates-too-far');
    return [{ entry, path }];
  });
}

/** As UTF-8 where it is, as Chinese programs write it where it is not. */
function pathOf({ fileNameRaw }: Entry): string {
  const path = textOf(fileNameRaw).normalize('NFC');
  const parts = path.replace(/\/$/, '').split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are refused
  const strange = /[\\\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]|^[A-Za-z]:/.test(path);
  return leadsOut || strange || path.length > PATH_AT_MOST ? refuse('path') : path;
}

function textOf(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

const UNIX_MADE = [3, 19];
const KIND = 0xf000;
const ORDINARY = [0, 0x8000, 0x4000];

/** A link, a device: whatever is neither a file nor a folder. */
const isSpecial = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  UNIX_MADE.includes(versionMadeBy >>> 8) && !ORDINARY.includes((externalFileAttributes >>> 16) & KIND);

/** Where the content begins: what stands before it must say the same as the directory. */
async function placeOf(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<number> {
  const header = await new Promise<LocalFileHeader>((resolve, reject) =>
    zip.readLocalFileHeader(entry, {}, (cause, found) =>
      cause ? reject(new PackageRefused('lies', cause)) : resolve(found),
    ),
  );
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
    refuse('lies');
  if (header.generalPurposeBitFlag & 1) refuse('encrypted');
  if (header.fileDataStart + entry.compressedSize > bytes.length) refuse('lies');
  return header.fileDataStart;
}

function refuseOverlaps(placed: readonly Placed[]): void {
  let end = 0;
  for (const { entry, at } of placed.toSorted(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) refuse('lies');
    end = at + entry.compressedSize;
  }
}

/** The whole of an entry, never more than it declares. */
async function through(zip: ZipFile, entry: Entry, keep: boolean): Promise<{ hash: string; content?: Buffer }> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  let sum = 0;
  let size = 0;
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (cause, found) => (cause ? reject(cause) : resolve(found))),
    );
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > entry.uncompressedSize) refuse('lies');
      hash.update(piece);
      sum = crc32(piece, sum);
      if (keep) pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof PackageRefused) throw cause;
    refuse('lies', cause);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) refuse('lies');
  return { hash: hash.digest('hex'), ...(keep && { content: Buffer.concat(pieces) }) };
}
