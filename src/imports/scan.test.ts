import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { chunk, pngOf } from '../fixtures/signature.ts';
import { Refusal } from '../platform/refusal.ts';
import { readScan, SCAN_BYTES_AT_MOST } from './scan.ts';

const PNG = pngOf(60, 40, () => [255, 255, 255, 255]);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffda0008010100003f00', 'hex'),
  Buffer.alloc(90, 7),
  Buffer.from('ffd9', 'hex'),
]);

/** A PDF of one page with this content stream and these further objects. */
function pdfWith(content: string | Buffer, more = '', packed = true): Buffer {
  const stream = packed ? deflateSync(content) : Buffer.from(content);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${more}\n4 0 obj\n<< /Length ${stream.length} ${packed ? '/Filter /FlateDecode' : ''} >>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
}

const codeOf = async (name: string, bytes: Buffer): Promise<string> => {
  try {
    return await readScan(name, bytes);
  } catch (reason) {
    if (reason instanceof Refusal) return reason.code === 'file-refused' ? String(reason.details.en) : reason.code;
    throw reason;
  }
};

describe('a scan is what its bytes say', () => {
  test('PDF, JPEG and PNG, whatever the file is called', async () => {
    assert.equal(await codeOf('承诺书.exe', pdfWith('0 0 m')), 'application/pdf');
    assert.equal(await codeOf('scan.pdf', JPEG), 'image/jpeg');
    assert.equal(await codeOf('scan', PNG), 'image/png');
  });

  test('nothing else, whatever it is called, nothing cut, nothing larger than the limit', async () => {
    for (const other of ['<html>', 'PK\x03\x04', 'GIF89a', '{"a":1}', '<?xml version="1.0"?><svg/>', 'MZ'])
      assert.match(await codeOf('承诺书.pdf', Buffer.from(other)), /no PDF, JPEG or PNG/, other);
    assert.match(await codeOf('a.pdf', pdfWith('0 0 m').subarray(0, 60)), /cut off/);
    assert.match(await codeOf('a.png', PNG.subarray(0, PNG.length - 20)), /cut off/);
    assert.match(await codeOf('a.jpg', JPEG.subarray(0, 60)), /cut off/);
    assert.equal(await codeOf('a.pdf', Buffer.alloc(SCAN_BYTES_AT_MOST + 1)), 'too-large');
  });

  test('nothing that would run or open something, in the open or packed, and nothing encrypted', async () => {
    for (const entry of [
      '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
      '/A << /S /Launch /F (x) >>',
      '/Names << /EmbeddedFiles 9 0 R >>',
    ]) {
      assert.match(
        await codeOf('a.pdf', pdfWith('0 0 m', `3 0 obj\n<< ${entry} >>\nendobj`)),
        /scripts, actions/,
        entry,
      );
      const packed = pdfWith(`3 0 << ${entry} >>`);
      const asObjects = Buffer.from(
        packed.toString('latin1').replace('4 0 obj\n<<', '4 0 obj\n<< /Type /ObjStm'),
        'latin1',
      );
      assert.match(await codeOf('a.pdf', asObjects), /scripts, actions/, `packed ${entry}`);
    }
    assert.match(await codeOf('a.pdf', pdfWith('0 0 m', '3 0 obj\n<< /Encrypt 9 0 R >>\nendobj')), /encrypted/);
  });

  test('a PDF that unpacks without end is refused, and soon', async () => {
    assert.match(await codeOf('a.pdf', pdfWith(Buffer.alloc(40_000_000))), /too large inside/);
  });
});

const hex16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const MAP = (pairs: string) => `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${pairs} endcmap`;
const mapObject = (pairs: string) => `5 0 obj\n<< >>\nstream\n${MAP(pairs)}\nendstream\nendobj`;

describe('a secrecy mark is refused', () => {
  test('in the file’s name', async () => {
    for (const name of ['秘密★承诺书.pdf', '机密★10年.png', '【绝密】承诺书.jpg'])
      assert.equal(await codeOf(name, PNG), 'secrecy-mark', name);
    assert.equal(await codeOf('保守国家秘密承诺书.pdf', PNG), 'image/png', 'the word alone is no mark');
  });

  test('in the words of a PDF: as UTF-16, by a character map one by one or in ranges, in pieces, in its properties', async () => {
    const marked: [string, Buffer][] = [
      ['UTF-16', pdfWith(`BT <${hex16('机密★10年')}> Tj ET`)],
      ['in pieces', pdfWith(`BT [<${hex16('绝')}> -20 <${hex16('密')}>] TJ <${hex16('★')}> Tj ET`)],
      ['unpacked', pdfWith(`BT <${hex16('秘密★')}> Tj ET`, '', false)],
      [
        'one by one',
        pdfWith(
          'BT <000100020003> Tj ET',
          mapObject('3 beginbfchar <0001> <79D8> <0002> <5BC6> <0003> <2605> endbfchar'),
        ),
      ],
      [
        'in a range',
        pdfWith(
          'BT <00020001> Tj <0009> Tj ET',
          mapObject('2 beginbfrange <0001> <0002> [<5BC6> <673A>] <0009> <0009> <2605> endbfrange'),
        ),
      ],
      ['in its properties', pdfWith('0 0 m', `3 0 obj\n<< /Title <feff${hex16('绝密★')}> >>\nendobj`)],
      ['in its description', pdfWith(Buffer.from('<x:xmpmeta><dc:title>机密★长期</dc:title></x:xmpmeta>'))],
    ];
    for (const [where, bytes] of marked) assert.equal(await codeOf('a.pdf', bytes), 'secrecy-mark', where);
    const fine = [`BT <${hex16('保守国家秘密，遵守规定')}> Tj ET`, `BT <${hex16('优秀★秘书')}> Tj ET`];
    for (const content of fine) assert.equal(await codeOf('a.pdf', pdfWith(content)), 'application/pdf', content);
  });

  test('in what stands beside a picture', async () => {
    const end = PNG.length - 12;
    const withText = (text: Buffer) => Buffer.concat([PNG.subarray(0, end), chunk('iTXt', text), PNG.subarray(end)]);
    assert.equal(await codeOf('a.png', withText(Buffer.from('Title\0\0\0\0\0机密★'))), 'secrecy-mark');
    assert.equal(await codeOf('a.png', withText(Buffer.from('Title\0\0\0\0\0承诺书'))), 'image/png');
    const comment = Buffer.from('秘密★', 'utf16le');
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
    assert.equal(
      await codeOf('a.jpg', Buffer.concat([JPEG.subarray(0, 2), segment, JPEG.subarray(2)])),
      'secrecy-mark',
    );
  });
});
