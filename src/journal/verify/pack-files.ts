/** The files of a pack, from a folder or a ZIP, each read when it is asked for. Believes nothing: what cannot be read is said to be so. */

import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

export type PackFiles = {
  /** By path with slashes; the same path twice is one that cannot be relied on. */
  readonly paths: readonly string[];
  /** Nothing where it is not there or cannot be read. */
  read(path: string): Buffer | undefined;
};

export function filesOfFolder(folder: string): PackFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => join(one.parentPath, one.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
  return {
    paths: paths.sort(),
    read: (path) => {
      try {
        return paths.includes(path) ? readFileSync(join(folder, path)) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

type Entry = {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
/** No file of a pack is larger; a ZIP that says so is not unpacked. */
const FILE_AT_MOST = 1 << 30;

/** Nothing where it is no ZIP that can be read. */
export function filesOfZip(file: string): PackFiles | undefined {
  const handle = openSync(file, 'r');
  const { size } = fstatSync(handle);
  const slice = (at: number, length: number): Buffer => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
    readSync(handle, bytes, 0, bytes.length, at);
    return bytes;
  };
  const entries = entriesOf(slice, size);
  if (!entries) {
    closeSync(handle);
    return undefined;
  }
  return {
    paths: entries.map(({ path }) => path).sort(),
    read: (path) => {
      const of = entries.filter((one) => one.path === path);
      return of.length === 1 ? contentOf(slice, of[0]!) : undefined;
    },
  };
}

type Slice = (at: number, length: number) => Buffer;

function entriesOf(slice: Slice, size: number): Entry[] | undefined {
  const tailAt = Math.max(0, size - END_BYTES - 0xffff);
  const tail = slice(tailAt, size - tailAt);
  let at = tail.length - END_BYTES;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) return undefined;
  const count = tail.readUInt16LE(at + 10);
  const directory = slice(tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  const entries: Entry[] = [];
  for (let from = 0, n = 0; n < count; n++) {
    if (from + 46 > directory.length || directory.readUInt32LE(from) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(from + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({
      path: directory.toString('utf8', from + 46, from + 46 + name),
      method: directory.readUInt16LE(from + 10),
      crc: directory.readUInt32LE(from + 16),
      packed: directory.readUInt32LE(from + 20),
      size: directory.readUInt32LE(from + 24),
      at: directory.readUInt32LE(from + 42),
    });
    from += 46 + name + extra + comment;
  }
  return entries.filter(({ path }) => !path.endsWith('/'));
}

function contentOf(slice: Slice, { method, crc, packed, size, at }: Entry): Buffer | undefined {
  const head = slice(at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL || size > FILE_AT_MOST || packed > FILE_AT_MOST)
    return undefined;
  const body = slice(at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
  try {
    const bytes = method === 8 ? inflateRawSync(body, { maxOutputLength: size + 1 }) : method === 0 ? body : undefined;
    return bytes && bytes.length === size && crc32(bytes) === crc ? bytes : undefined;
  } catch {
    return undefined;
  }
}
