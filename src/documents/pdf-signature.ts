/**
 * Places a signature in a PDF that our press has printed (PAdES baseline B, ETSI EN 319 142-1). The printed bytes stay as they are;
 * a second section is added with the signature, its invisible field, and the two objects that name it, in the way of ISO 32000-1,
 * 7.5.6. What is signed is every byte but the signature itself. It remains PDF/A-2: the field is of no size and printable, the
 * trailer keeps its ID.
 *
 * It reads what our own press writes (one plain cross-reference table), not any PDF.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '../law/day.ts';

export type Seal = {
  readonly at: Instant;
  /** Who signs, and what for: both are shown by readers of PDF. */
  readonly name: string;
  readonly reason: string;
  /** Makes a detached CMS signature (DER) of these bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** Room for the signature with its certificate, in bytes. */
const ROOM = 8192;
const RANGE_DIGITS = 10;

export async function signPdf(printed: Uint8Array, { sign, ...about }: Seal): Promise<Uint8Array> {
  const { pdf, gap } = withRoom(Buffer.from(printed), about);
  const range = [0, gap.from, gap.to, pdf.length - gap.to];
  const places = range.slice(1).map((number) => String(number).padEnd(RANGE_DIGITS));
  pdf.write(`[0 ${places.join(' ')}]`, gap.range, 'latin1');
  const signature = await sign(Buffer.concat([pdf.subarray(0, gap.from), pdf.subarray(gap.to)]));
  if (signature.length > ROOM) throw new Error(`a signature of ${signature.length} bytes finds no room in ${ROOM}`);
  pdf.write(Buffer.from(signature).toString('hex'), gap.from + 1, 'latin1');
  return pdf;
}

/** `from` and `to` bound the value of /Contents with its brackets; `range` is where /ByteRange's begins. */
type Gap = { readonly from: number; readonly to: number; readonly range: number };

function withRoom(printed: Buffer, about: Omit<Seal, 'sign'>): { pdf: Buffer; gap: Gap } {
  const file = read(printed);
  const page = firstPage(file);
  const [signature, field] = [file.size, file.size + 1];
  const objects: [number, string][] = [
    [signature, signatureObject(about)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
    ],
    [page, withAnnotation(file.object(page), field)],
    [file.root, withEntry(file.object(file.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
  ];
  let at = printed.length;
  let added = '\n';
  const offsets = new Map<number, number>();
  for (const [number, content] of objects) {
    offsets.set(number, at + added.length);
    added += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const table = at + added.length;
  added += `xref\n${sectionsOf(offsets)}trailer\n<< /Size ${file.size + objects.length - 2} /Root ${file.root} 0 R`;
  added += `${file.info} /ID [${file.id} <${idOf(printed, about)}>] /Prev ${file.table} >>\nstartxref\n${table}\n%%EOF\n`;
  const pdf = Buffer.concat([printed, Buffer.from(added, 'latin1')]);
  at = offsets.get(signature)!;
  const from = pdf.indexOf('/Contents <', at) + '/Contents '.length;
  return {
    pdf,
    gap: { from, to: from + 2 * ROOM + 2, range: pdf.indexOf('/ByteRange [', at) + '/ByteRange '.length },
  };
}

const signatureObject = ({ at, name, reason }: Omit<Seal, 'sign'>): string =>
  `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${' '.repeat(3 * RANGE_DIGITS + 2)}]` +
  ` /Contents <${'0'.repeat(2 * ROOM)}> /M (D:${at.slice(0, 19).replace(/\D/g, '')}Z) /Name ${textString(name)} /Reason ${textString(reason)} >>`;

/** UTF-16 with its mark, in hex: any characters, nothing to escape. */
const textString = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const idOf = (printed: Buffer, { at }: { at: Instant }): string =>
  createHash('sha256').update(printed).update(at).digest('hex').slice(0, 32);

/** Runs of object numbers that follow one another, each under its own heading; entries have 20 bytes. */
function sectionsOf(offsets: ReadonlyMap<number, number>): string {
  let sections = '';
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  for (let index = 0; index < numbers.length; ) {
    let end = index + 1;
    while (numbers[end] === numbers[end - 1]! + 1) end += 1;
    sections += `${numbers[index]} ${end - index}\n`;
    for (; index < end; index += 1) sections += `${String(offsets.get(numbers[index]!)).padStart(10, '0')} 00000 n \n`;
  }
  return sections;
}

type Printed = {
  readonly size: number;
  readonly root: number;
  /** As it stands in the trailer, led by a space; empty where there is none. */
  readonly info: string;
  /** The first part of the file's ID, with its brackets. */
  readonly id: string;
  readonly table: number;
  readonly object: (number: number) => string;
};

function read(pdf: Buffer): Printed {
  const text = pdf.toString('latin1');
  const table = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, text)[1]);
  const [, count, rows] = found(/^xref\s+0 (\d+)\s+([\s\S]*?)trailer/, text.slice(table));
  const offsets = rows!.match(/\d{10} \d{5} [nf]/g)!.map((row) => Number(row.slice(0, 10)));
  if (offsets.length !== Number(count)) throw new Error('the cross-reference table of the paper is not understood');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  return {
    size: Number(found(/\/Size (\d+)/, trailer)[1]),
    root: Number(found(/\/Root (\d+) 0 R/, trailer)[1]),
    info: /\/Info \d+ 0 R/.exec(trailer)?.[0].replace(/^/, ' ') ?? '',
    id: found(/\/ID \[(\([^()\\]*\)|<[0-9a-fA-F]*>)/, trailer)[1]!,
    table,
    object: (number) => {
      const from = offsets[number] ?? text.length;
      return found(new RegExp(`^${number} 0 obj\\s+([\\s\\S]*?)\\s+endobj`), text.slice(from))[1]!;
    },
  };
}

function firstPage({ object, root }: Printed): number {
  let number = Number(found(/\/Pages (\d+) 0 R/, object(root))[1]);
  while (/\/Type \/Pages\b/.test(object(number))) number = Number(found(/\/Kids \[\s*(\d+) 0 R/, object(number))[1]);
  return number;
}

const withEntry = (dictionary: string, entry: string): string => `${dictionary.replace(/>>$/, '')}  ${entry}\n>>`;

const withAnnotation = (page: string, field: number): string =>
  page.includes('/Annots [')
    ? page.replace('/Annots [', `/Annots [${field} 0 R `)
    : withEntry(page, `/Annots [${field} 0 R]`);

function found(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (!match) throw new Error(`the paper has no ${pattern.source}`);
  return match;
}
