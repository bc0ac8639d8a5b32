/** A ZIP of files that are in memory, for those whom a folder is handed to: it opens on any machine. Stored or deflated, no ZIP64, UTF-8 names. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipFile = { readonly path: string; readonly bytes: Uint8Array };

/** What no old-style ZIP can hold: 4 GB, 65,535 files. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

const UTF8 = 0x0800;
const DEFLATED = 8;
const FOUR_GB = 0xffffffff;

/** The same files give the same bytes: the day comes from `at`, in UTC. */
export function zipOf(files: readonly ZipFile[], at: Date): Buffer {
  const [time, day] = dosTime(at);
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const deflated = packed.length < bytes.length;
    const body = deflated ? packed : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(deflated ? DEFLATED : 0, 4);
    common.writeUInt16LE(time, 6);
    common.writeUInt16LE(day, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(signature(0x04034b50), common, name, body);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(signature(0x02014b50), Buffer.from([20, 3]), common, rest, name);
    offset += 30 + name.length + body.length;
    if (offset > FOUR_GB || files.length > 0xffff) throw new ZipTooLarge(`${files.length} files, ${offset} bytes`);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signature(0x06054b50), end]);
}

function signature(of: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(of);
  return bytes;
}

function dosTime(at: Date): [time: number, day: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return [time, ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}
