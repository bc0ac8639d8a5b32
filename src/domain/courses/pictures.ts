/** A picture without what stands beside it: place, day, camera, author, comments. Which way up it is shown stays. */

const PNG_HEAD = 8;
/** What is needed to draw it. */
const PNG_KEPT = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|pHYs|acTL|fcTL|fdAT)$/;

/** Nothing where it does not hold together. */
export function pngAlone(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (PNG_KEPT.test(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
/** JFIF, the colour profile and Adobe's transform are needed to draw it; tables and frames are no APPn at all. */
const isBeside = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);

/** Nothing where it does not hold together. */
export function jpegAlone(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)];
  let turned = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === START_OF_SCAN) {
      const way = turned === 1 ? [] : [wayUp(turned)];
      return Buffer.concat([kept[0]!, ...way, ...kept.slice(1), bytes.subarray(at)]);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === 0xe1) turned = turnedBy(bytes.subarray(at + 4, end)) ?? turned;
    if (!isBeside(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

const ORIENTATION = 0x0112;

/** The orientation (1 to 8) that an Exif segment names. */
function turnedBy(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 14) return undefined;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < two(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (two(at) !== ORIENTATION) continue;
    const way = two(at + 8);
    return way >= 1 && way <= 8 ? way : undefined;
  }
  return undefined;
}

/** An Exif segment that says this and nothing else. */
function wayUp(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
