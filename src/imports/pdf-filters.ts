/**
 * The filters in which a PDF packs its streams (ISO 32000-1, 7.4), undone within bounds. What is made for pictures alone (DCT, JPX, CCITT,
 * JBIG2) is not undone here, nor what nobody knows: that is said, and never passed over.
 */
import { once } from 'node:events';
import { constants, createInflate } from 'node:zlib';

/** `over`: there is more than was asked for. `broken`: it ends in the middle, or is no such packing. */
export type Unpacked = { readonly bytes: Buffer; readonly over: boolean; readonly broken: boolean };
export type Parms = {
  /** 1 for none; 10 to 15 for those of PNG. */
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
  readonly earlyChange: boolean;
};

const FILTERS: Readonly<Record<string, (bytes: Buffer, most: number, parms: Parms) => Unpacked | Promise<Unpacked>>> = {
  FlateDecode: async (bytes, most, parms) => unpredicted(await flate(bytes, most), parms),
  LZWDecode: (bytes, most, parms) => unpredicted(lzw(bytes, most, parms.earlyChange), parms),
  ASCIIHexDecode: asciiHex,
  ASCII85Decode: ascii85,
  RunLengthDecode: runLength,
};
const SHORT: Readonly<Record<string, string>> = {
  ...{ Fl: 'FlateDecode', LZW: 'LZWDecode', AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode', RL: 'RunLengthDecode' },
  ...{ DCT: 'DCTDecode', CCF: 'CCITTFaxDecode' },
};
const OF_PICTURES: readonly string[] = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'];

export const isUndone = (filter: string): boolean => (SHORT[filter] ?? filter) in FILTERS;
export const isKnown = (filter: string): boolean => isUndone(filter) || OF_PICTURES.includes(SHORT[filter] ?? filter);

/** All of the filters, one after the other; each must be one that is undone here (`isUndone`). */
export async function unpack(
  packed: Buffer,
  filters: readonly string[],
  { most, parms }: { most: number; parms: Parms },
): Promise<Unpacked> {
  let all: Unpacked = { bytes: packed, over: false, broken: false };
  for (const filter of filters) {
    const next = await FILTERS[SHORT[filter] ?? filter]!(all.bytes, most, parms);
    all = { bytes: next.bytes, over: all.over || next.over, broken: all.broken || next.broken };
  }
  return all;
}

/** What comes out before a fault counts: a viewer shows it, too. The end of the packed data is its own, not that of the stream. */
async function flate(bytes: Buffer, most: number): Promise<Unpacked> {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  const parts: Buffer[] = [];
  let size = 0;
  let broken = false;
  inflate.on('error', () => {
    broken = true;
  });
  inflate.end(bytes);
  try {
    for await (const part of inflate) {
      parts.push(part);
      size += part.length;
      if (size > most) break;
    }
  } catch {
    broken = true;
  }
  if (!inflate.closed) {
    inflate.destroy();
    if (!inflate.closed) await once(inflate, 'close').catch(() => {});
  }
  return { bytes: Buffer.concat(parts).subarray(0, most), over: size > most, broken };
}

const CLEAR = 256;
const END = 257;

function lzw(bytes: Buffer, most: number, earlyChange: boolean): Unpacked {
  const out: Buffer[] = [];
  let size = 0;
  let table: Buffer[] = [];
  let before: Buffer | undefined;
  let width = 9;
  let held = 0;
  let bits = 0;
  const restart = () => {
    table = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
    table.push(Buffer.alloc(0), Buffer.alloc(0));
    width = 9;
    before = undefined;
  };
  restart();
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) return { bytes: Buffer.concat(out), over: false, broken: false };
    if (code === CLEAR) {
      restart();
      continue;
    }
    const entry =
      table[code] ?? (before && code === table.length ? Buffer.concat([before, before.subarray(0, 1)]) : undefined);
    if (!entry) return { bytes: Buffer.concat(out), over: false, broken: true };
    out.push(entry);
    size += entry.length;
    if (size > most) return { bytes: Buffer.concat(out).subarray(0, most), over: true, broken: false };
    if (before && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
    before = entry;
    const next = table.length + (earlyChange ? 1 : 0);
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return { bytes: Buffer.concat(out), over: false, broken: false };
}

const bounded = (bytes: Buffer, most: number, broken = false): Unpacked => ({
  bytes: bytes.subarray(0, most),
  over: bytes.length > most,
  broken,
});

function asciiHex(bytes: Buffer, most: number): Unpacked {
  const text = bytes
    .toString('latin1')
    .split('>', 1)[0]!
    .replace(/[\0\s]/g, '');
  const hex = /^[0-9a-fA-F]*/.exec(text)![0];
  return bounded(Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'), most, hex.length < text.length);
}

function ascii85(bytes: Buffer, most: number): Unpacked {
  const text = bytes
    .toString('latin1')
    .replace(/^\s*<~/, '')
    .split('~', 1)[0]!
    .replace(/[\0\s]/g, '');
  const whole = /^[!-uz]*/.exec(text)![0];
  const digits = whole.replaceAll('z', '!!!!!');
  const short = (5 - (digits.length % 5)) % 5;
  const padded = digits + 'u'.repeat(short);
  const out = Buffer.alloc((padded.length / 5) * 4);
  for (let at = 0; at < padded.length; at += 5) {
    let value = 0;
    for (let place = 0; place < 5; place += 1) value = value * 85 + (padded.charCodeAt(at + place) - 33);
    out.writeUInt32BE(value >>> 0, (at / 5) * 4);
  }
  return bounded(out.subarray(0, out.length - short), most, whole.length < text.length);
}

function runLength(bytes: Buffer, most: number): Unpacked {
  const out: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && bytes[at] !== 128 && size <= most; ) {
    const length = bytes[at]!;
    const part =
      length < 128 ? bytes.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, bytes[at + 1] ?? 0);
    out.push(part);
    size += part.length;
    at += length < 128 ? length + 2 : 2;
  }
  return bounded(Buffer.concat(out), most);
}

/** The predictors of PNG, row by row; the one of TIFF is not undone and counts as broken. */
function unpredicted(all: Unpacked, { predictor, columns, colors, bits }: Parms): Unpacked {
  if (predictor < 2) return all;
  if (predictor < 10) return { ...all, bytes: Buffer.alloc(0), broken: true };
  const step = Math.max(1, (colors * bits) >> 3);
  const width = Math.ceil((columns * colors * bits) / 8);
  const { bytes } = all;
  const out = Buffer.alloc(Math.ceil(bytes.length / (width + 1)) * width);
  let size = 0;
  for (let at = 0; at < bytes.length; at += width + 1) {
    const kind = bytes[at]!;
    for (let x = 0; x < width && at + 1 + x < bytes.length; x += 1) {
      const left = x >= step ? out[size - step]! : 0;
      const up = size >= width ? out[size - width]! : 0;
      const corner = x >= step && size >= width ? out[size - width - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      out[size] = bytes[at + 1 + x]! + guess;
      size += 1;
    }
  }
  return { ...all, bytes: out.subarray(0, size) };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
