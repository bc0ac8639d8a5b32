/**
 * The words that stand in a PDF, well enough to find a mark among them: not for reading. Streams are unpacked within bounds, and
 * their strings are read as they stand, as UTF-16, and by every character map of the file. Pictures are not looked into: what a
 * scan shows nobody here reads.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify(inflate);

/** What is unpacked of one file. A scan has pictures, which stay packed, and at most a few pages of text. */
const UNPACKED_AT_MOST = 16 * 1024 * 1024;

export type Looked = {
  /** Every part in every reading. */
  readonly texts: readonly string[];
  /** What is not drawn: where actions and attachments are named. */
  readonly structure: string;
};

/** Nothing where it cannot be looked through: encrypted, or unpacked larger than a scan is. */
export async function lookThrough(pdf: Buffer): Promise<Looked | undefined> {
  const raw = pdf.toString('latin1');
  if (/\/Encrypt\b/.test(raw)) return undefined;
  const drawn: string[] = [];
  const structure: string[] = [];
  let left = UNPACKED_AT_MOST;
  let outside = 0;
  for (const { dictionary, from, to } of streamsOf(raw)) {
    structure.push(raw.slice(outside, from));
    outside = to;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const text = await unpacked(pdf.subarray(from, to), dictionary, left);
    if (text === undefined) return undefined;
    left -= text.length;
    (/\/Type\s*\/ObjStm\b/.test(dictionary) ? structure : drawn).push(text);
  }
  structure.push(raw.slice(outside));
  const maps = drawn.filter((text) => text.includes('begincmap')).map(characterMap);
  const texts = [...structure, ...drawn].flatMap((text) => readings(text, maps));
  return { texts, structure: structure.join('\n') };
}

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number };

function* streamsOf(raw: string): Generator<Stream> {
  let at = 0;
  for (;;) {
    const keyword = raw.indexOf('stream', at);
    if (keyword < 0) return;
    const from = keyword + (raw.startsWith('\r\n', keyword + 6) ? 8 : 7);
    const to = raw.indexOf('endstream', from);
    if (to < 0) return;
    const head = raw.lastIndexOf(' obj', keyword);
    yield { dictionary: raw.slice(Math.max(head, keyword - 4000, at), keyword), from, to };
    at = to + 'endstream'.length;
  }
}

/** As it stands where it is packed in another way or damaged; nothing where it is larger than `most`. */
async function unpacked(bytes: Buffer, dictionary: string, most: number): Promise<string | undefined> {
  if (!/\/(FlateDecode|Fl)\b/.test(dictionary)) return bytes.length > most ? undefined : bytes.toString('latin1');
  try {
    return (await inflated(bytes, { maxOutputLength: Math.max(most, 1) })).toString('latin1');
  } catch (reason) {
    return (reason as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : '';
  }
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
