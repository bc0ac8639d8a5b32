/**
 * A handwritten signature as a phone sends it: a PNG in base64. It must really be one, of a size that a screen makes, with ink on
 * it. What is kept is the picture alone: everything else a PNG can carry (times, places, device, text) is left out.
 */
import { crc32, inflateSync } from 'node:zlib';
import type { Localised } from '../../law/localised.ts';

export const SIGNATURE_BYTES_AT_MOST = 200 * 1024;
/** In base64, with the prefix of a data address. */
export const SIGNATURE_TEXT_AT_MOST = Math.ceil(SIGNATURE_BYTES_AT_MOST / 3) * 4 + 30;

export type SignatureFault = 'too-large' | 'not-a-png' | 'damaged' | 'wrong-size' | 'blank' | 'filled';
export type SignatureRead =
  | { readonly verdict: 'fine'; readonly png: Buffer; readonly width: number; readonly height: number }
  | { readonly verdict: SignatureFault };

const HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }; // a pixel's bytes, by colour type, at 8 bits
const WIDTH = { min: 60, max: 4000 };
const HEIGHT = { min: 30, max: 2000 };
const PIXELS_AT_MOST = 4_000_000;

type Header = { readonly width: number; readonly height: number; readonly colour: number };
type Parts = {
  readonly header: Header;
  readonly palette: Buffer | undefined;
  readonly transparency: Buffer | undefined;
  readonly data: Buffer;
  readonly kept: Buffer[];
};

export function readSignature(text: string): SignatureRead {
  const base64 = text.startsWith('data:image/png;base64,') ? text.slice('data:image/png;base64,'.length) : text;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return { verdict: 'not-a-png' };
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > SIGNATURE_BYTES_AT_MOST) return { verdict: 'too-large' };
  if (!bytes.subarray(0, HEAD.length).equals(HEAD)) return { verdict: 'not-a-png' };
  const parts = partsOf(bytes);
  if (typeof parts === 'string') return { verdict: parts };
  const pixels = pixelsOf(parts);
  if (!pixels) return { verdict: 'damaged' };
  const verdict = inkOf(parts, pixels);
  if (verdict !== 'fine') return { verdict };
  return { verdict, png: Buffer.concat([HEAD, ...parts.kept]), width: parts.header.width, height: parts.header.height };
}

/** The chunks that make the picture, each with its checksum proven; all others are passed over. */
function partsOf(bytes: Buffer): Parts | 'damaged' | 'wrong-size' {
  const found = new Map<string, Buffer[]>();
  const kept: Buffer[] = [];
  let at = HEAD.length;
  while (!found.has('IEND')) {
    if (at + 12 > bytes.length) return 'damaged';
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'damaged';
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'damaged';
    if (at === HEAD.length && (type !== 'IHDR' || length !== 13)) return 'damaged';
    if (['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(type)) {
      found.set(type, [...(found.get(type) ?? []), bytes.subarray(at + 8, end - 4)]);
      kept.push(bytes.subarray(at, end));
    }
    at = end;
  }
  const header = headerOf(found.get('IHDR')!);
  if (typeof header === 'string') return header;
  const palette = found.get('PLTE')?.[0];
  if (!found.has('IDAT') || (header.colour === 3 && !palette)) return 'damaged';
  return { header, palette, transparency: found.get('tRNS')?.[0], data: Buffer.concat(found.get('IDAT')!), kept };
}

function headerOf([ihdr, second]: readonly Buffer[]): Header | 'damaged' | 'wrong-size' {
  if (!ihdr || second) return 'damaged';
  const [width, height] = [ihdr.readUInt32BE(0), ihdr.readUInt32BE(4)];
  const [depth, colour, compression, filter, interlace] = ihdr.subarray(8);
  // Screens draw eight bits a sample, line after line: nothing else is read.
  if (depth !== 8 || colour === undefined || !(colour in SAMPLES) || compression || filter || interlace)
    return 'damaged';
  const fits = width >= WIDTH.min && width <= WIDTH.max && height >= HEIGHT.min && height <= HEIGHT.max;
  return fits && width * height <= PIXELS_AT_MOST ? { width, height, colour } : 'wrong-size';
}

/** The samples, unfiltered, without the filter bytes; nothing where they are not exactly as many as the header says. */
function pixelsOf({ header: { width, height, colour }, data }: Parts): Buffer | undefined {
  const step = SAMPLES[colour]!;
  const row = width * step;
  const size = (row + 1) * height;
  let raw: Buffer;
  try {
    raw = inflateSync(data, { maxOutputLength: size });
  } catch {
    return undefined;
  }
  if (raw.length !== size) return undefined;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    if (filter > 4) return undefined;
    for (let x = 0; x < row; x++) {
      const left = x >= step ? pixels[y * row + x - step]! : 0;
      const up = y > 0 ? pixels[(y - 1) * row + x]! : 0;
      const corner = x >= step && y > 0 ? pixels[(y - 1) * row + x - step]! : 0;
      pixels[y * row + x] = raw[y * (row + 1) + 1 + x]! + predicted(filter, left, up, corner); // modulo 256 by the buffer
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const INK_AT_LEAST = 60;
const REACH_AT_LEAST = 0.08; // of the width or the height: more than a dot
const FILLED_FROM = 0.4;

/** Ink is what is dark and not transparent. A dot is no signature, and neither is a black picture. */
function inkOf(
  { header: { width, height, colour }, palette, transparency }: Parts,
  pixels: Buffer,
): 'fine' | 'blank' | 'filled' {
  const step = SAMPLES[colour]!;
  let ink = 0;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += step) {
      if (!isInk(colour, pixels, at, palette, transparency)) continue;
      ink++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  const reach = Math.max((right - left) / width, (bottom - top) / height);
  if (ink < INK_AT_LEAST || reach < REACH_AT_LEAST) return 'blank';
  return ink > width * height * FILLED_FROM ? 'filled' : 'fine';
}

function isInk(
  colour: number,
  pixels: Buffer,
  at: number,
  palette: Buffer | undefined,
  transparency: Buffer | undefined,
): boolean {
  if (colour === 3) {
    const index = pixels[at]!;
    const [red = 255, green = 255, blue = 255] = palette!.subarray(index * 3, index * 3 + 3);
    return (transparency?.[index] ?? 255) > 64 && isDark(red, green, blue);
  }
  if (colour === 0) return isDark(pixels[at]!, pixels[at]!, pixels[at]!);
  if (colour === 4) return pixels[at + 1]! > 64 && isDark(pixels[at]!, pixels[at]!, pixels[at]!);
  return (colour === 2 || pixels[at + 3]! > 64) && isDark(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
}

const isDark = (red: number, green: number, blue: number): boolean => 299 * red + 587 * green + 114 * blue < 170_000;

export const SIGNATURE_FAULTS: Record<SignatureFault, Localised> = {
  'too-large': {
    zh: '签名图片超过200 KB，没有保存，承诺书仍待签署。请清除后重新签名。',
    en: 'The picture of the signature is larger than 200 KB. Nothing was saved and the letter is still to be signed. Please clear it and sign again.',
  },
  'not-a-png': {
    zh: '提交的签名不是PNG图片，没有保存，承诺书仍待签署。请在签名框内重新签名。',
    en: 'The signature is not a PNG picture. Nothing was saved and the letter is still to be signed. Please sign again in the box.',
  },
  damaged: {
    zh: '签名图片已损坏，无法读取，没有保存，承诺书仍待签署。请重新签名。',
    en: 'The picture of the signature is damaged and cannot be read. Nothing was saved and the letter is still to be signed. Please sign again.',
  },
  'wrong-size': {
    zh: '签名图片的尺寸过大或过小，没有保存，承诺书仍待签署。请在签名框内重新签名。',
    en: 'The picture of the signature is too large or too small. Nothing was saved and the letter is still to be signed. Please sign again in the box.',
  },
  blank: {
    zh: '签名框是空白的，没有保存，承诺书仍待签署。请手写本人姓名后再提交。',
    en: 'There is no signature in the box. Nothing was saved and the letter is still to be signed. Please write your name and submit again.',
  },
  filled: {
    zh: '签名图片几乎全被涂黑，无法辨认，没有保存，承诺书仍待签署。请清除后重新签名。',
    en: 'The picture is almost wholly black and cannot be read. Nothing was saved and the letter is still to be signed. Please clear it and sign again.',
  },
};
