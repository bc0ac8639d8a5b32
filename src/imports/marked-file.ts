import { openArchive } from './archive.ts';
import { bearsSecrecyMark, partBearsSecrecyMark, titleBearsSecrecyMark } from './secrecy-mark.ts';

/*
 * Whether a file that somebody wants to attach (a scan, a document) bears a secrecy mark: 秘密★, 机密★, 绝密★. This system is not for
 * state secrets, and such a file is refused before it is kept. Looked at: every file's name; text in UTF-8, UTF-16 and GB 18030;
 * all parts of an Office archive (docx, xlsx, pptx, ofd and odt too); and, of any other file, the text that stands in it unpacked
 * (a PDF's title and keywords, an old .doc). What is only a picture, or packed inside a PDF, is not seen: people look at a scan.
 */
export type MarkVerdict = 'unmarked' | 'marked-name' | 'marked-content' | 'unreadable';

const ZIP = Buffer.from('PK');
const BINARY = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', '\xd0\xcf\x11\xe0'].map((head) =>
  Buffer.from(head, 'latin1'),
);
/** A part that every archive of its kind has. */
const HEARTS = ['[Content_Types].xml', 'content.xml', 'OFD.xml'];

/** `unreadable`: an archive that is damaged, encrypted, with macros, or inflates without end; it cannot be looked through. */
export function markOf(fileName: string, bytes: Buffer): MarkVerdict {
  if (titleBearsSecrecyMark(fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ''))) return 'marked-name';
  if (startsWith(bytes, ZIP)) return markOfArchive(bytes);
  const marked = startsWithAny(bytes, BINARY) ? bearsInRaw(bytes) : textsOf(bytes).some(bearsInText);
  return marked ? 'marked-content' : 'unmarked';
}

function markOfArchive(bytes: Buffer): MarkVerdict {
  for (const heart of HEARTS) {
    const archive = openArchive(bytes, (path) => /\.(xml|rels|txt)$/i.test(path), heart);
    if (archive.ok) return [...archive.parts.values()].some(partBearsSecrecyMark) ? 'marked-content' : 'unmarked';
  }
  return 'unreadable';
}

/** The text as each of the encodings in use would have it; what is not in one of them gives no text in it. */
function textsOf(bytes: Buffer): string[] {
  return ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'].flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
    } catch {
      return [];
    }
  });
}

/** A mark is one line's: a grade at the end of one and a star at the beginning of the next are none. */
const bearsInText = (text: string): boolean => text.split(/\r\n|[\r\n]/).some(bearsSecrecyMark);

/** Between bytes that are no text there is no telling where a text begins: the nearest forms of the mark are looked for as such. */
const RAW_MARKS = ['秘密', '机密', '绝密'].flatMap((grade) =>
  ['★', ' ★', '☆'].flatMap((star) => {
    const mark = Buffer.from(grade + star, 'utf16le');
    return [Buffer.from(grade + star, 'utf8'), mark, Buffer.from(mark).swap16()];
  }),
);

const bearsInRaw = (bytes: Buffer): boolean => RAW_MARKS.some((mark) => bytes.includes(mark));

const startsWith = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);
const startsWithAny = (bytes: Buffer, heads: readonly Buffer[]): boolean =>
  heads.some((head) => startsWith(bytes, head));
