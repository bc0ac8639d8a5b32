/**
 * A scan or another file that a record keeps: a letter signed on paper, a notice, a photograph. For an action with `takesFile`: in
 * its `prepare` one line, `await keepScan(preparing)`, and in `run` `attach` (platform/attach.ts). What it is, its bytes say and
 * not its name; it is a PDF or a picture, of bounded size, bears no secrecy mark and runs nothing. It lies sealed under a key of its own.
 *
 * A mark is looked for in the file's name and in the words that a program can read in it. A mark that stands only in the picture is
 * seen by whoever registers the file, not here.
 */
import type { Localised } from '../law/localised.ts';
import type { Preparing } from '../platform/action.ts';
import { type AttachedType, keepSealed, type SealedFile } from '../platform/attach.ts';
import { refuse } from '../platform/refusal.ts';
import { lookThrough } from './pdf-text.ts';
import { bearsSecrecyMark, titleBearsSecrecyMark } from './secrecy-mark.ts';

export const SCAN_BYTES_AT_MOST = 20 * 1024 * 1024;

export const SCAN_FAULTS = {
  none: {
    zh: '没有收到扫描件，什么都没有保存。请选择 PDF、JPEG 或 PNG 文件后重新提交。',
    en: 'No scan arrived and nothing was saved. Please choose a PDF, JPEG or PNG file and send it again.',
  },
  type: {
    zh: '文件不是 PDF、JPEG 或 PNG（按内容判断，与文件名无关），什么都没有保存。请重新扫描或另存为其中一种格式。',
    en: 'The file is no PDF, JPEG or PNG, whatever its name says; nothing was saved. Please scan it again, or save it as one of these.',
  },
  cut: {
    zh: '文件不完整或者已损坏，什么都没有保存。请重新扫描后提交。',
    en: 'The file is cut off or damaged; nothing was saved. Please scan it again.',
  },
  closed: {
    zh: '该 PDF 已加密或者内容过大，无法检查是否带有密级标志，什么都没有保存。请取消加密，或者重新扫描为图片型 PDF。',
    en: 'The PDF is encrypted or too large inside to be looked through for a secrecy mark; nothing was saved. Please remove the encryption, or scan it anew.',
  },
  unclear: {
    zh: '该 PDF 的写法或者压缩方式无法逐项检查（例如编码不明、对象藏在其他内容中），什么都没有保存。请打印为普通 PDF，或者重新扫描为图片型 PDF。',
    en: 'The PDF is written or packed so that it cannot be looked through (an unknown packing, objects inside other content); nothing was saved. Please print it to a plain PDF, or scan it anew.',
  },
  active: {
    zh: '该 PDF 含有脚本、动作或者附件，什么都没有保存。请重新扫描，或者打印为普通 PDF。',
    en: 'The PDF holds scripts, actions or attachments; nothing was saved. Please scan it anew, or print it to a plain PDF.',
  },
} as const satisfies Record<string, Localised>;

/** Refuses in words whatever is no scan; nothing is on the disk then. */
export async function keepScan(preparing: Pick<Preparing, 'services' | 'upload'>): Promise<SealedFile> {
  const { upload } = preparing;
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', SCAN_FAULTS.none);
  const mediaType = await readScan(upload.fileName, Buffer.from(upload.bytes));
  return keepSealed(preparing, upload.bytes, mediaType);
}

/** What it is. Throws Refusal. */
export async function readScan(fileName: string, bytes: Buffer): Promise<AttachedType> {
  if (bytes.length > SCAN_BYTES_AT_MOST) refuse('too-large', { limit: `${SCAN_BYTES_AT_MOST / 1024 / 1024} MB` });
  if (titleBearsSecrecyMark(fileName.replace(/\.\w{1,5}$/, ''))) refuse('secrecy-mark');
  const kind = KINDS.find(({ begins }) => begins(bytes)) ?? refuse('file-refused', SCAN_FAULTS.type);
  if (!kind.ends(bytes)) refuse('file-refused', SCAN_FAULTS.cut);
  const texts = kind.mediaType === 'application/pdf' ? await textsOfPdf(bytes) : textsOfPicture(bytes);
  if (texts.some(bearsMark)) refuse('secrecy-mark');
  return kind.mediaType;
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const startsWith = (start: Buffer) => (bytes: Buffer) => bytes.subarray(0, start.length).equals(start);
/** Scanners add a few bytes behind the end. */
const endsWith = (end: string) => (bytes: Buffer) => bytes.subarray(-1024).includes(Buffer.from(end, 'latin1'));

const KINDS: readonly {
  mediaType: AttachedType;
  begins: (bytes: Buffer) => boolean;
  ends: (bytes: Buffer) => boolean;
}[] = [
  { mediaType: 'application/pdf', begins: startsWith(Buffer.from('%PDF-')), ends: endsWith('%%EOF') },
  { mediaType: 'image/jpeg', begins: startsWith(Buffer.from([0xff, 0xd8, 0xff])), ends: endsWith('\xff\xd9') },
  { mediaType: 'image/png', begins: startsWith(PNG), ends: endsWith('IEND') },
];

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA)(?![^\0\s()<>[\]{}/%])/;

async function textsOfPdf(bytes: Buffer): Promise<readonly string[]> {
  const looked = await lookThrough(bytes);
  if (typeof looked === 'string') return refuse('file-refused', SCAN_FAULTS[looked]);
  if (ACTIVE.test(looked.structure)) refuse('file-refused', SCAN_FAULTS.active);
  return looked.texts;
}

/** What a camera or a program wrote beside the picture: UTF-8, or UTF-16 in either order and at either place. */
function textsOfPicture(bytes: Buffer): readonly string[] {
  const beside = Buffer.concat([...(startsWith(PNG)(bytes) ? besidePng(bytes) : besideJpeg(bytes))]);
  const wide = [0, 1].map((from) => beside.subarray(from, from + 2 * Math.floor((beside.length - from) / 2)));
  return [
    beside.toString('utf8'),
    ...wide.flatMap((even) => [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')]),
  ];
}

function* besidePng(bytes: Buffer): Generator<Buffer> {
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') yield bytes.subarray(at + 8, end - 4);
    at = end;
  }
}

/** Its segments up to the first that holds the picture itself (SOS). */
function* besideJpeg(bytes: Buffer): Generator<Buffer> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    yield bytes.subarray(at + 4, end);
    at = end;
  }
}

/** Line by line, and without what stands between the characters of a text that is drawn piece by piece. */
const bearsMark = (text: string): boolean =>
  text.includes('密') && (bearsSecrecyMark(text) || bearsSecrecyMark(text.replace(/\s+/g, '')));
