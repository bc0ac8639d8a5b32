/**
 * A ZIP for those whom a folder is handed to, written while its files are read: no more than a piece of one is in memory. It opens on any
 * machine. Deflated, sizes behind each file (bit 3), no ZIP64, UTF-8 names.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type ZipFile = { readonly path: string; readonly pieces: Pieces };

/** What no old-style ZIP can hold: 4 GB, 65,535 files. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

const FLAGS = 0x0808; // UTF-8 name; checksum and sizes follow the content
const DEFLATED = 8;
const FOUR_GB = 0xffffffff;
const FILES_AT_MOST = 0xffff;

/** The day comes from `at`, in UTC. A file is asked for when the one before it is written. */
export async function* zipOf(files: AsyncIterable<ZipFile>, at: Date): AsyncGenerator<Buffer> {
  const [time, day] = dosTime(at);
  const central: Buffer[] = [];
  let offset = 0;
  for await (const { path, pieces } of files) {
    const name = Buffer.from(path);
    const head = headOf(name, { time, day, crc: 0, packed: 0, size: 0 });
    yield Buffer.concat([signature(0x04034b50), head, name]);
    let [crc, size, packed] = [0, 0, 0];
    const counted = async function* () {
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        size += piece.length;
        yield piece;
      }
    };
    for await (const piece of deflated(counted())) {
      packed += piece.length;
      yield piece;
    }
    if (offset + packed > FOUR_GB || size > FOUR_GB || central.length >= FILES_AT_MOST)
      throw new ZipTooLarge(`${central.length} files, ${offset} bytes`);
    const sizes = Buffer.alloc(12);
    for (const [index, value] of [crc, packed, size].entries()) sizes.writeUInt32LE(value, index * 4);
    yield Buffer.concat([signature(0x08074b50), sizes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const whole = headOf(name, { time, day, crc, packed, size });
    central.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), whole, rest, name]));
    offset += 30 + name.length + packed + 16;
  }
  const directory = Buffer.concat(central);
  if (offset + directory.length > FOUR_GB) throw new ZipTooLarge(`${central.length} files, ${offset} bytes`);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([directory, signature(0x06054b50), end]);
}

/** What the source throws is thrown here. */
async function* deflated(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Buffer> {
  const packing = createDeflateRaw();
  const fed = pipeline(Readable.from(pieces, { objectMode: true }), packing);
  fed.catch(() => {}); // awaited below
  yield* packing;
  await fed;
}

type Head = {
  readonly time: number;
  readonly day: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};
function headOf(name: Buffer, { time, day, crc, packed, size }: Head): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(FLAGS, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(time, 6);
  head.writeUInt16LE(day, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
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
