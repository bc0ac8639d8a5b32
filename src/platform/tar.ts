/**
 * The archive inside a back-up and inside a parcel of dispatches: plain POSIX tar (ustar), so that any tar reads it when this program is
 * long gone. Only what they need: regular files, in order, each of a size known before it is written.
 */

const BLOCK = 512;
const NAME_AT_MOST = 100;

export type TarEntry = { readonly name: string; readonly size: number; readonly body: AsyncIterable<Buffer> };

/** What is read is no archive of ours, or was cut. */
export class TarBroken extends Error {}

/** One file: header, content, padding. */
export function tarFile(name: string, content: Buffer, at: Date): Buffer {
  const padding = (BLOCK - (content.length % BLOCK)) % BLOCK;
  return Buffer.concat([header(name, content.length, at), content, Buffer.alloc(padding)]);
}

export const TAR_END = Buffer.alloc(2 * BLOCK);

function header(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > NAME_AT_MOST) throw new Error(`too long a name for the archive: ${name}`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, offset: number, digits: number) =>
    block.write(value.toString(8).padStart(digits, '0'), offset, 'latin1');
  block.write(name, 0);
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(Math.floor(at.getTime() / 1000), 136, 11);
  block.write('        0', 148, 'latin1'); // the sum is taken over spaces; a regular file
  block.write('ustar\x0000', 257, 'latin1');
  octal(sumOf(block), 148, 6);
  block.write('\0 ', 154, 'latin1');
  return block;
}

const sumOf = (block: Buffer): number => block.reduce((sum, byte) => sum + byte, 0);

/**
 * The files of an archive, one after the other; each body is to be read before the next is asked for, and what is left of it is passed
 * over. The source is read to its very end, so that whoever checks it there has seen all of it.
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Reader(source);
  for (;;) {
    const block = await bytes.exactly(BLOCK);
    if (block.every((byte) => byte === 0)) break;
    const { name, size } = readHeader(block);
    let left = size;
    const body = async function* () {
      while (left > 0) {
        const part = await bytes.atMost(left);
        left -= part.length;
        yield part;
      }
    };
    yield { name, size, body: body() };
    while (left > 0) left -= (await bytes.atMost(left)).length;
    await bytes.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
  await bytes.drain();
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) =>
    block
      .toString('utf8', from, from + length)
      .split('\0', 1)[0]!
      .trim();
  const sum = Number.parseInt(text(148, 8), 8);
  const blank = Buffer.from(block);
  blank.fill(' ', 148, 156);
  const size = Number.parseInt(text(124, 12), 8);
  if (sumOf(blank) !== sum || !Number.isSafeInteger(size) || size < 0) throw new TarBroken('a header is damaged');
  return { name: text(0, NAME_AT_MOST), size };
}

class Reader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }
  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    const part = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    this.#held = this.#held.length ? Buffer.concat([this.#held, part]) : part;
    return true;
  }
  async exactly(length: number): Promise<Buffer> {
    while (this.#held.length < length) if (!(await this.#more())) throw new TarBroken('the archive ends too early');
    return this.#take(length);
  }
  async atMost(length: number): Promise<Buffer> {
    while (this.#held.length === 0) if (!(await this.#more())) throw new TarBroken('the archive ends too early');
    return this.#take(Math.min(length, this.#held.length));
  }
  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }
  async drain(): Promise<void> {
    this.#held = Buffer.alloc(0);
    while (await this.#more()) this.#held = Buffer.alloc(0);
  }
}
