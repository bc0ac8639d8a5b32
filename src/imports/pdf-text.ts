/**
 * The words that stand in a PDF, well enough to find a mark among them: not for reading. Streams are unpacked within bounds, and
 * their strings are read as they stand, as UTF-16, and by every character map of the file. Pictures are not looked into: what a
 * scan shows nobody here reads. But a stream is a picture by how it is packed and not by its name alone, and what cannot be looked
 * through is said to be so.
 */
import { isKnown, isUndone, type Parms, unpack } from './pdf-filters.ts';
import { filtersOf, has, holdsObjects, numberIn, partsOf, plainNames, type Stream } from './pdf-parts.ts';

/** What is unpacked of one file. A scan has pictures, which stay packed, and at most a few pages of text. */
const UNPACKED_AT_MOST = 16 * 1024 * 1024;

export type Looked = {
  /** Every part in every reading. */
  readonly texts: readonly string[];
  /** What is not drawn, names written out: where actions and attachments are named. */
  readonly structure: string;
};

/** `closed`: encrypted, or unpacked larger than a scan is. `unclear`: written or packed so that it cannot be looked through. */
export async function lookThrough(pdf: Buffer): Promise<Looked | 'closed' | 'unclear'> {
  const parts = partsOf(pdf.toString('latin1'));
  if (parts === 'unclear') return 'unclear';
  if (has(parts.outside, 'Encrypt')) return 'closed';
  const drawn: string[] = [];
  const structure: string[] = [parts.outside];
  let left = UNPACKED_AT_MOST;
  for (const stream of parts.streams) {
    const look = await lookInto(pdf, stream, left);
    if (look === 'unclear' || look === 'closed') return look;
    if (look === 'picture') continue;
    left -= look.text.length;
    (look.isStructure ? structure : drawn).push(look.text);
  }
  const parted = [...structure, ...drawn];
  const maps = parted.filter((text) => text.includes('begincmap')).map(characterMap);
  const texts = parted.flatMap((text) => readings(text, maps));
  return { texts, structure: structure.map(plainNames).join('\n') };
}

type Look = { readonly text: string; readonly isStructure: boolean } | 'picture' | 'closed' | 'unclear';

async function lookInto(pdf: Buffer, { dictionary, from, to }: Stream, left: number): Promise<Look> {
  const filters = filtersOf(dictionary);
  const parms = parmsOf(dictionary);
  const packed = pdf.subarray(from, to);
  if (filters === 'unclear' || parms === 'unclear' || holdsObjects(packed.toString('latin1'))) return 'unclear';
  // Packed data know their own end; the word `endstream` may stand in the middle of them.
  const bytes = filters.length > 0 ? pdf.subarray(from) : packed;
  const holds = has(dictionary, 'ObjStm') || (has(dictionary, 'First') && has(dictionary, 'N'));
  if (!holds && isPicture(dictionary) && filters.every(isKnown)) {
    if (!filters.every(isUndone)) return 'picture';
    const beginning = await unpack(bytes, filters, { most: A_BEGINNING, parms: PLAIN });
    if (!showsText(beginning.bytes.toString('latin1'))) return 'picture';
  }
  if (!filters.every(isUndone)) return 'unclear';
  const whole = await unpack(bytes, filters, { most: left, parms });
  if (whole.over || whole.bytes.length > left) return 'closed';
  if (whole.broken && whole.bytes.length === 0 && packed.length > 0) return 'unclear';
  return { text: whole.bytes.toString('latin1'), isStructure: holds || filters.length === 0 };
}

const isPicture = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image(?![^\0\s()<>[\]{}/%])/.test(dictionary) && has(dictionary, 'Width') && has(dictionary, 'Height');

const A_BEGINNING = 64 * 1024;

/** A page’s text that is only called a picture: it begins a text and shows one. */
const showsText = (text: string): boolean => /\bBT\b/.test(text) && /\b(?:Tj|TJ)\b/.test(text);

const PLAIN: Parms = { predictor: 1, columns: 1, colors: 1, bits: 8, earlyChange: true };

function parmsOf(dictionary: string): Parms | 'unclear' {
  if (!has(dictionary, 'DecodeParms') && !has(dictionary, 'DP')) return PLAIN;
  if (/\/(?:DecodeParms|DP)\s*(?:\[[^\]]*)?\d+\s+\d+\s+R/.test(dictionary)) return 'unclear';
  const numbers = ['Predictor', 'Columns', 'Colors', 'BitsPerComponent', 'EarlyChange'].map((key) =>
    numberIn(dictionary, key),
  );
  const [predictor, columns, colors, bits, early] = numbers.map((one) => (one === 'unclear' ? -1 : one));
  if (isPicture(dictionary)) return PLAIN;
  if (numbers.includes('unclear')) return 'unclear';
  return {
    ...{ predictor: predictor ?? 1, columns: columns ?? 1, colors: colors ?? 1, bits: bits ?? 8 },
    earlyChange: early !== 0,
  };
}

/** From codes (in hex) to what they stand for. */
type CharacterMap = ReadonlyMap<string, string>;
const MAPPED_AT_MOST = 70_000;

/** A ToUnicode map: `<0012> <79D8>` one by one, or in a range with the first of its targets or with all of them. */
function characterMap(text: string): CharacterMap {
  const map = new Map<string, string>();
  const ranges = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])/g;
  for (const block of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, target, targets] of block[1]!.matchAll(ranges)) {
      const listed = targets?.match(/[0-9a-fA-F]+/g);
      const [from, to] = [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
      for (let code = from; code <= to && map.size < MAPPED_AT_MOST; code += 1) {
        const meant = listed ? listed[code - from] : plus(target!, code - from);
        if (meant) map.set(code.toString(16).padStart(first!.length, '0'), utf16(meant));
      }
    }
  }
  for (const block of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, target] of block[1]!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      if (map.size < MAPPED_AT_MOST) map.set(code!.toLowerCase(), utf16(target!));
    }
  }
  return map;
}

const plus = (hex: string, more: number): string =>
  (Number.parseInt(hex.slice(-4), 16) + more).toString(16).padStart(4, '0').slice(-4).replace(/^/, hex.slice(0, -4));

const utf16 = (hex: string): string =>
  Buffer.from(hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
    .swap16()
    .toString('utf16le');

/** The part as UTF-8, and its strings one behind the other: as UTF-16, and by each map. */
function readings(text: string, maps: readonly CharacterMap[]): string[] {
  const codes = [...text.matchAll(/<([0-9a-fA-F\s]+)>|\(((?:[^()\\]|\\[\s\S])*)\)/g)]
    .map(([, hex, literal]) =>
      hex === undefined
        ? Buffer.from(unescaped(literal!), 'latin1').toString('hex')
        : hex.replace(/\s/g, '').toLowerCase(),
    )
    .join('');
  const even = codes.slice(0, codes.length - (codes.length % 4));
  return [
    Buffer.from(text, 'latin1').toString('utf8'),
    utf16(even).replace(/[\ufeff\0]/g, ''),
    ...maps.map((map) => translated(codes, map)),
  ];
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (literal: string): string =>
  literal.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, one?: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : one ? (ESCAPES[one] ?? one) : '',
  );

function translated(codes: string, map: CharacterMap): string {
  const width = map.keys().next().value?.length ?? 4;
  let text = '';
  for (let at = 0; at + width <= codes.length; at += width) text += map.get(codes.slice(at, at + width)) ?? '';
  return text;
}
