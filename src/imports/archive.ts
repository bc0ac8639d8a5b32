import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS, type Unreadable, unreadable } from './sheet.ts';

/*
 * The outer layer of an .xlsx: a zip archive from a stranger. Everything is bounded before it is inflated (declared
 * sizes, number of parts, ratio) and again while it is inflated (a declared size may lie). What is handed on is a new
 * archive of the checked parts alone, so that the reading library sees nothing that was not checked here: no parts
 * that stand in the file but not in its directory, no pictures, no programs.
 */

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

type Entry = {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

export type Archive = { readonly ok: true; readonly parts: ReadonlyMap<string, Buffer> };

/**
 * The parts `wanted` admits, inflated; or why the archive is refused. Paths are lower-cased nowhere: xlsx is exact. `heart` is
 * the part without which the archive is another kind of file than is asked for.
 */
export function openArchive(
  bytes: Buffer,
  wanted: (path: string) => boolean,
  heart = 'xl/workbook.xml',
): Archive | Unreadable {
  const entries = directoryOf(bytes);
  if (!Array.isArray(entries)) return entries;
  const refused = refusedByDirectory(entries, heart);
  if (refused) return refused;

  const parts = new Map<string, Buffer>();
  let left: number = LIMITS.inflatedBytes;
  for (const entry of entries) {
    if (!wanted(entry.path)) continue;
    const part = inflated(bytes, entry, left);
    if (!Buffer.isBuffer(part)) return part;
    left -= part.length;
    parts.set(entry.path, part);
  }
  return { ok: true, parts };
}

/** The archive's table of contents, read from its end as every program does that opens an .xlsx. */
function directoryOf(bytes: Buffer): Entry[] | Unreadable {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== DIRECTORY_END) return unreadable('damaged');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > LIMITS.parts) return unreadable('inflates-too-far', { found: count, limit: LIMITS.parts });

  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return unreadable('damaged');
    if (bytes.readUInt16LE(at + 8) & 1) return unreadable('encrypted');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    entries.push({
      path: bytes.toString('utf8', at + 46, at + 46 + nameLength!).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength! + extraLength! + noteLength!;
  }
  return entries;
}

/** What can be told without inflating anything: macros, other formats, and sizes that no roster has. */
function refusedByDirectory(entries: readonly Entry[], heart: string): Unreadable | undefined {
  const paths = new Set(entries.map((entry) => entry.path.toLowerCase()));
  if (paths.size < entries.length) return unreadable('damaged');
  if ([...paths].some((path) => /vbaproject\.bin$|vbadata\.xml$|xl\/macrosheets\//.test(path)))
    return unreadable('macros');
  if (!paths.has(heart.toLowerCase())) return unreadable('other-format');
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > LIMITS.inflatedBytes) {
    return unreadable('inflates-too-far', { found: declared, limit: LIMITS.inflatedBytes });
  }
  return undefined;
}

function inflated(bytes: Buffer, entry: Entry, left: number): Buffer | Unreadable {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL_ENTRY) return unreadable('damaged');
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return unreadable('damaged');
  const most = Math.min(left, Math.max(LIMITS.ratioFrom, entry.packed * LIMITS.ratio));
  if (entry.size > most) return unreadable('inflates-too-far', { found: entry.size, limit: most });
  if (entry.method === STORED) return entry.packed === entry.size ? packed : unreadable('damaged');
  if (entry.method !== DEFLATED) return unreadable('damaged');
  try {
    // The directory's size may lie: inflating stops one byte after it, and a longer part is refused.
    const part = inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
    return part.length === entry.size && crc32(part) === entry.checksum ? part : unreadable('damaged');
  } catch (fault) {
    const further = (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return further ? unreadable('inflates-too-far', { limit: entry.size }) : unreadable('damaged');
  }
}

/** An archive of these parts as they are (stored, not packed), for the library to read. */
export function storedArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, part] of parts) {
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed: 2.0
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt32LE(crc32(part), 10);
    common.writeUInt32LE(part.length, 14);
    common.writeUInt32LE(part.length, 18);
    common.writeUInt16LE(name.length, 22);
    directory.push(signature(DIRECTORY_ENTRY), Buffer.from([20, 0]), common, Buffer.alloc(10), uint32(at), name);
    pieces.push(signature(LOCAL_ENTRY), common, name, part);
    at += 30 + name.length + part.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

const signature = (value: number): Buffer => uint32(value);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
