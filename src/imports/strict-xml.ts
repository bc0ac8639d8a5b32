/**
 * XML of a stranger, as much of it as a manifest needs: elements, attributes, text. Nothing is defined in it, fetched or expanded: a
 * document type is refused as it stands, and of entities there are the five of the standard and characters by number. What is not
 * well formed is no XML: nothing is guessed.
 */
export type Element = {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefix; namespace declarations by their whole name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
};

export type XmlFault = 'broken' | 'defines' | 'too-large';
/** Thrown by `readXml` and by nothing else. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(`not an XML that is read: ${fault}`);
    this.fault = fault;
  }
}

const BYTES_AT_MOST = 5 * 1024 * 1024;
const ELEMENTS_AT_MOST = 50_000;
const DEPTH_AT_MOST = 60;

const refuse = (fault: XmlFault): never => {
  throw new XmlRefused(fault);
};

export function readXml(bytes: Buffer): Element {
  if (bytes.length > BYTES_AT_MOST) refuse('too-large');
  return parse(decoded(bytes).replace(/^\ufeff/, ''));
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'latin1',
  'windows-1252': 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
};

function decoded(bytes: Buffer): string {
  const declared = /^[^>]{0,100}encoding\s*=\s*["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 200))?.[1];
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  const encoding =
    mark === 0xfffe || mark === 0x3c00
      ? 'utf-16le'
      : mark === 0xfeff || mark === 0x003c
        ? 'utf-16be'
        : ENCODINGS[declared?.toLowerCase() ?? 'utf-8'];
  if (!encoding) return refuse('broken');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('broken');
  }
}

type Open = { name: string; whole: string; attributes: Map<string, string>; children: Element[]; text: string };

function parse(xml: string): Element {
  const open: Open[] = [];
  let root: Element | undefined;
  let elements = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    const inside = open.at(-1);
    if (inside) inside.text += unescaped(text);
    else if (text.trim() !== '') refuse('broken');
    if (next < 0) break;
    const piece = PIECES.find(([begins]) => xml.startsWith(begins, next));
    if (piece) {
      const [begins, ends, kept] = piece;
      const end = xml.indexOf(ends, next + begins.length);
      if (end < 0) refuse('broken');
      if (kept) (inside ?? refuse('broken')).text += xml.slice(next + begins.length, end);
      at = end + ends.length;
      continue;
    }
    if (xml.startsWith('<!', next)) refuse('defines');
    TAG.lastIndex = next;
    const [tag, closes, whole, attributes, alone] = TAG.exec(xml) ?? refuse('broken');
    at = next + tag!.length;
    if (closes) {
      const ended = open.pop();
      if (!ended || ended.whole !== whole || attributes!.trim() !== '' || alone) return refuse('broken');
      root = hang(ended, open, root);
      continue;
    }
    elements += 1;
    if (elements > ELEMENTS_AT_MOST || open.length >= DEPTH_AT_MOST) refuse('too-large');
    const begun = { name: local(whole!), whole: whole!, attributes: attributesOf(attributes!), children: [], text: '' };
    if (alone) root = hang(begun, open, root);
    else open.push(begun);
  }
  return open.length === 0 && root ? root : refuse('broken');
}

/** What is passed over, and what is text as it stands. */
const PIECES = [
  ['<!--', '-->', false],
  ['<![CDATA[', ']]>', true],
  ['<?', '?>', false],
] as const;

const TAG =
  /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*)(\/?)>/uy;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Into the element that is open; the first outermost one is the root, and there is no second. */
function hang({ whole: _, ...done }: Open, open: readonly Open[], root: Element | undefined): Element | undefined {
  const around = open.at(-1);
  if (around) {
    around.children.push(done);
    return root;
  }
  return root ? refuse('broken') : done;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    const key = name!.startsWith('xmlns') ? name! : local(name!);
    if (attributes.has(key)) refuse('broken');
    attributes.set(key, unescaped(double ?? single ?? ''));
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,40}))?;?/g, (whole, decimal, hex, name) => {
        if (!whole.endsWith(';')) return refuse('broken');
        if (name !== undefined) return NAMED[name] ?? refuse('defines');
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? 'x', 16);
        return code > 8 && code <= 0x10ffff ? String.fromCodePoint(code) : refuse('broken');
      })
    : text;

/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);
