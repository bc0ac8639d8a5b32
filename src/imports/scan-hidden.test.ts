/** Marks, scripts and attachments that a viewer finds and a careless reading does not: each planted file is refused. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Refusal } from '../platform/refusal.ts';
import { readScan } from './scan.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const TRAILER = '\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
const HEAD = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';

/** A PDF with one stream of this dictionary, and what else stands before it. */
const pdfOf = (dictionary: string, stream: Buffer, before = '', after = ''): Buffer =>
  Buffer.concat([
    latin1(`${HEAD}${before}\n4 0 obj\n<< /Length ${stream.length} ${dictionary} >>\nstream\n`),
    stream,
    latin1(`\nendstream${after}${TRAILER}`),
  ]);
const pdfWith = (objects: string): Buffer => latin1(`${HEAD}${objects}${TRAILER}`);

async function verdict(bytes: Buffer): Promise<string> {
  try {
    return await readScan('a.pdf', bytes);
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    return reason.code === 'file-refused' ? String(reason.details.en).split(';')[0]! : reason.code;
  }
}
const ACTIVE = /scripts, actions/;
const UNCLEAR = /cannot be looked through/;
const FINE = 'application/pdf';
const refusedAs = async (how: RegExp | string, what: string, bytes: Buffer) => {
  const said = await verdict(bytes);
  if (typeof how === 'string') assert.equal(said, how, what);
  else assert.match(said, how, what);
};

const hex16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const MARKED = latin1(`BT /F1 12 Tf <${hex16('机密★10年')}> Tj ET`);
const SCRIPT = latin1('3 0 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>');

const asciiHex = (bytes: Buffer) => latin1(`${bytes.toString('hex')}>`);
function ascii85(bytes: Buffer): Buffer {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const part = bytes.subarray(at, at + 4);
    let value = Buffer.concat([part, Buffer.alloc(4 - part.length)]).readUInt32BE();
    let digits = '';
    for (let place = 0; place < 5; place += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    text += digits.slice(0, part.length + 1);
  }
  return latin1(`${text}~>`);
}
const runLength = (bytes: Buffer) =>
  Buffer.concat([
    ...Array.from({ length: Math.ceil(bytes.length / 100) }, (_, index) => {
      const part = bytes.subarray(index * 100, index * 100 + 100);
      return Buffer.concat([Buffer.from([part.length - 1]), part]);
    }),
    Buffer.from([128]),
  ]);
/** As a packer does it: the table grows, and the codes with it. */
function lzw(bytes: Buffer): Buffer {
  let bits = '';
  let table = new Map<string, number>();
  let width = 9;
  const put = (code: number) => {
    bits += code.toString(2).padStart(width, '0');
  };
  const restart = () => {
    table = new Map(Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte]));
    width = 9;
  };
  restart();
  put(256);
  let held = '';
  let next = 258;
  for (const byte of bytes) {
    const one = String.fromCharCode(byte);
    if (table.has(held + one)) {
      held += one;
      continue;
    }
    put(table.get(held)!);
    table.set(held + one, next);
    next += 1;
    width = next + 1 > 2048 ? 12 : next + 1 > 1024 ? 11 : next + 1 > 512 ? 10 : 9;
    held = one;
  }
  put(table.get(held)!);
  put(257);
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
/** Every row told by the one above it. */
function predicted(bytes: Buffer, columns: number): Buffer {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(columns);
  for (let at = 0; at < bytes.length; at += columns) {
    const row = Buffer.concat([bytes.subarray(at, at + columns), Buffer.alloc(columns, 32)]).subarray(0, columns);
    rows.push(Buffer.from([2, ...row.map((byte, x) => (byte - above[x]!) & 255)]));
    above = row;
  }
  return Buffer.concat(rows);
}

describe('names that are written with escapes', () => {
  test('a script, an attachment and an encryption are seen however they are spelt', async () => {
    const script = '3 0 obj\n<< /S /J#61vaScript /#4aS (app.alert(1)) >>\nendobj';
    await refusedAs(ACTIVE, 'script', pdfWith(script));
    await refusedAs(ACTIVE, 'JS alone', pdfWith('3 0 obj\n<< /S /Unknown /J#53 9 0 R >>\nendobj'));
    await refusedAs(ACTIVE, 'attachment', pdfWith('3 0 obj\n<< /Names << /Embedded#46iles 9 0 R >> >>\nendobj'));
    await refusedAs(/encrypted/, 'encryption', pdfWith('3 0 obj\n<< /E#6ecrypt 9 0 R >>\nendobj'));
    const inside = deflateSync(latin1('3 0 << /S /J#61vaScript >>'));
    await refusedAs(ACTIVE, 'in packed objects', pdfOf('/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode', inside));
  });

  test('and a filter whose name is escaped unpacks as the filter it is', async () => {
    await refusedAs('secrecy-mark', 'filter', pdfOf('/Filter /Flate#44ecode', deflateSync(MARKED)));
    await refusedAs('secrecy-mark', 'key', pdfOf('/F#69lter /FlateDecode', deflateSync(MARKED)));
  });
});

describe('a stream that calls itself a picture', () => {
  test('is looked through where it holds objects, or begins and shows a text', async () => {
    const picture = '/Subtype /Image /Width 10 /Height 10 /Filter /FlateDecode';
    await refusedAs(ACTIVE, 'ObjStm', pdfOf(`/Type /ObjStm /N 1 /First 4 ${picture}`, deflateSync(SCRIPT)));
    await refusedAs(ACTIVE, 'objects without the type', pdfOf(`/N 1 /First 4 ${picture}`, deflateSync(SCRIPT)));
    await refusedAs('secrecy-mark', 'a page’s text', pdfOf(picture, deflateSync(MARKED)));
    await refusedAs('secrecy-mark', 'no picture’s size', pdfOf('/Subtype /Image', MARKED));
  });

  test('and a picture stays one: packed in any way, dark or light', async () => {
    const pixels = Buffer.from(Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 96) + 32));
    const size = '/Type /XObject /Subtype /Image /Width 200 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8';
    for (const [filter, bytes] of [
      ['/Filter /FlateDecode', deflateSync(pixels)],
      ['/Filter [/ASCII85Decode /FlateDecode]', ascii85(deflateSync(pixels))],
      ['/Filter /DCTDecode', pixels],
      ['/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 200 >>', pixels],
      ['/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 200 >>', deflateSync(pixels)],
      ['', pixels],
    ] as const)
      await refusedAs(FINE, filter, pdfOf(`${size} ${filter}`, bytes));
    await refusedAs(UNCLEAR, 'one of an unknown packing', pdfOf(`${size} /Filter /Crypt`, pixels));
  });
});

describe('other ways of packing', () => {
  test('ASCIIHex, ASCII85, LZW, RunLength, one behind the other, short names, predictors: the mark is found', async () => {
    const long = Buffer.concat([MARKED, latin1('\n0 0 m 1 1 l S'.repeat(200)), MARKED]);
    const ways: [string, Buffer][] = [
      ['/Filter /ASCIIHexDecode', asciiHex(MARKED)],
      ['/Filter /ASCII85Decode', ascii85(MARKED)],
      ['/Filter /LZWDecode', lzw(Buffer.concat([latin1('0 0 m 1 1 l S\n'.repeat(300)), MARKED]))],
      ['/Filter /RunLengthDecode', runLength(long)],
      ['/Filter [ /ASCIIHexDecode /FlateDecode ]', asciiHex(deflateSync(MARKED))],
      ['/Filter[/ASCII85Decode/LZWDecode]', ascii85(lzw(MARKED))],
      ['/Filter [/A85 /Fl]', ascii85(deflateSync(MARKED))],
      ['/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 16 >>', deflateSync(predicted(MARKED, 16))],
      ['/Filter []', MARKED],
    ];
    for (const [how, bytes] of ways) await refusedAs('secrecy-mark', how, pdfOf(how, bytes));
    const plain = latin1(`BT <${hex16('保守国家秘密')}> Tj ET`);
    for (const [how, bytes] of [
      ['/Filter /LZWDecode', lzw(plain)],
      ['/Filter /ASCII85Decode', ascii85(plain)],
    ] as const)
      await refusedAs(FINE, how, pdfOf(how, bytes));
  });

  test('packed objects whose rows are predicted are read, and so is what follows the word endstream among packed bytes', async () => {
    const parms = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>';
    await refusedAs(ACTIVE, 'predicted', pdfOf(parms, deflateSync(predicted(SCRIPT, 8))));
    const stored = deflateSync(Buffer.concat([latin1('% endstream '), MARKED]), { level: 0 });
    await refusedAs('secrecy-mark', 'endstream inside', pdfOf('/Filter /FlateDecode', stored));
  });

  test('what nobody can look through is refused in words', async () => {
    const packed = deflateSync(MARKED);
    for (const [what, bytes] of [
      ['an unknown filter', pdfOf('/Filter /Secret', packed)],
      ['a picture’s filter on no picture', pdfOf('/Filter /DCTDecode', packed)],
      ['a cipher', pdfOf('/Filter [/Crypt /FlateDecode]', packed)],
      ['a filter that stands elsewhere', pdfOf('/Filter 9 0 R', packed)],
      ['two filters for one', pdfOf('/Filter /FlateDecode /Filter /ASCIIHexDecode', packed)],
      ['bytes that do not unpack', pdfOf('/Filter /FlateDecode', latin1('no such thing'))],
      ['a predictor of another kind', pdfOf('/Filter /FlateDecode /DecodeParms << /Predictor 2 >>', packed)],
      ['parameters that stand elsewhere', pdfOf('/Filter /FlateDecode /DecodeParms 9 0 R', packed)],
    ] as const)
      await refusedAs(UNCLEAR, what, bytes);
  });
});

describe('what only a viewer finds, that jumps by the table of places', () => {
  const inner = '7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n';
  test('a stream within a string, a comment or the bytes of another', async () => {
    const packed = deflateSync(SCRIPT).toString('latin1');
    for (const [what, bytes] of [
      ['string', pdfWith(`3 0 obj\n(${inner}x)\nendobj`)],
      ['comment', pdfWith(`3 0 obj\n<< >>\nendobj\n% ${inner.replace(/\n/g, ' ').trimEnd()}\nx`)],
      ['a picture', pdfOf('/Subtype /Image /Width 9 /Height 9 /Filter /DCTDecode', latin1(`${inner}${packed}`))],
      ['another stream', pdfOf('/Filter /FlateDecode', Buffer.concat([deflateSync('0 0 m'), latin1(inner)]))],
      ['an open string', pdfWith('3 0 obj\n(never closed\nendobj')],
      ['an open dictionary', pdfWith('3 0 obj\n<< /A << /B 1 >>\nendobj')],
    ] as const)
      await refusedAs(UNCLEAR, what, bytes);
  });

  test('the word of a stream in a string hides nothing that follows', async () => {
    const first = '3 0 obj\n<< /Title (up\\)stream) /X (>> stream\r) >>\nendobj\n';
    assert.notEqual(await verdict(pdfOf('/Filter /FlateDecode', deflateSync(MARKED), first)), FINE);
    const fine = '3 0 obj\n<< /Title (up\\(stream data) >>\nendobj\n';
    await refusedAs('secrecy-mark', 'after it', pdfOf('/Filter /FlateDecode', deflateSync(MARKED), fine));
  });

  test('strings and comments in a dictionary are no keys of it', async () => {
    const packed = deflateSync(MARKED);
    await refusedAs('secrecy-mark', 'string', pdfOf('/X (/Subtype /Image obj) /Filter /FlateDecode', packed));
    await refusedAs(
      'secrecy-mark',
      'comment',
      pdfOf('% /Subtype /Image /Width 1 /Height 1\n/Filter /FlateDecode', packed),
    );
    await refusedAs(
      'secrecy-mark',
      'a long dictionary',
      pdfOf(`/Filter /FlateDecode /X (${'x'.repeat(9000)})`, packed),
    );
  });
});
