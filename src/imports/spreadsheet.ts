import { markedPlace } from './mark-place.ts';
import { titleSecrecyMarkIn } from './secrecy-mark.ts';
import { readSeparated } from './separated.ts';
import { LIMITS, type Spreadsheet, type Unreadable, unreadable } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/*
 * Files in: bytes and a name become plain sheets, or a clear verdict why not. What a file is, its bytes say; its
 * extension is believed in nothing. Run it through worker.ts: a stranger's file is not read in the server's own thread.
 */

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from([0x50, 0x4b]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const VBA_PROJECT = Buffer.from('_VBA_PROJECT', 'utf16le');
/** PDF, PNG, JPEG, GIF, RAR, 7z, gzip, a program. */
const FOREIGN = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'MZ', '\x7fELF'].map(
  (head) => Buffer.from(head, 'latin1'),
);

const startsWith = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);

/**
 * Reads an .xlsx or a csv. Expected declines come back as `{ ok: false }`; it throws only on a fault of ours.
 * `fileName` is looked at for a secrecy mark and gives a csv's sheet its name; `onUnpacked` is told when an archive is
 * unpacked and checked, before its sheets are read.
 */
export async function readSpreadsheet(
  bytes: Buffer,
  fileName: string,
  onUnpacked?: () => void,
): Promise<Spreadsheet | Unreadable> {
  const title = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const named = titleSecrecyMarkIn(title);
  if (named) return unreadable('secrecy-mark', { where: 'file-name', mark: named });
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > LIMITS.fileBytes) return unreadable('too-large', { found: bytes.length, limit: LIMITS.fileBytes });
  if (startsWith(bytes, OLE)) return unreadable(oleReason(bytes));
  if (FOREIGN.some((head) => startsWith(bytes, head))) return unreadable('other-format');
  if (
    !startsWith(bytes, ZIP) &&
    /^\s*(?:\uFEFF)?<(?:!doctype|html|\?xml|table|meta)/i.test(bytes.toString('utf8', 0, 512))
  ) {
    return unreadable('other-format'); // many programs export a web page and call it .xls
  }

  const read = startsWith(bytes, ZIP) ? await readWorkbook(bytes, onUnpacked) : readSeparated(bytes, title);
  if (!read.ok) return read;
  // Of a workbook the parts were searched before: its data is looked through only where one of them bears a mark.
  const seen = 'marked' in read ? read.marked : undefined;
  const marked = markedPlace(read.sheets, { data: read.format === 'csv' || seen !== undefined }) ?? seen;
  if (marked) return unreadable('secrecy-mark', marked);
  if (read.sheets.every((sheet) => sheet.rows.every((row) => row.every((cell) => cell === null))))
    return unreadable('empty');
  return { ok: true, format: read.format, sheets: read.sheets };
}

/** An encrypted workbook is wrapped in the same container as an old one. */
function oleReason(bytes: Buffer): 'encrypted' | 'macros' | 'old-excel' {
  if (bytes.includes(ENCRYPTED_PACKAGE)) return 'encrypted';
  return bytes.includes(VBA_PROJECT) ? 'macros' : 'old-excel';
}
