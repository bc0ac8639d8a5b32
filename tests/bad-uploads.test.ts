/**
 * Files that are no rosters. What is wrong with the request is refused at once; what is wrong inside the file is said in the proposal,
 * where nothing of its content stands: no row, no remark, no person.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { proposal } from '../src/domain/rosters/queries.ts';
import { type Answer, anOutside, faultsOfRefusal, type Part } from './outside.ts';

const o = await anOutside();
const { w } = o;
const unit = await o.aUnit('被测单位');
after(() => o.close());
const officer = unit.cookies['security-officer'];

let stood: Record<string, string>;
before(async () => {
  stood = await o.tables();
});
afterEach(() => assert.equal(o.log(), '', 'nothing was a fault'));

const changed = async (): Promise<string[]> => {
  const now = await o.tables();
  const names = Object.keys(now).filter((name) => now[name] !== stood[name]);
  stood = now;
  return names;
};
const roster = (bytes: Uint8Array, fileName = '名册.xlsx'): Part => ({ field: 'file', fileName, bytes });
const CSV = Buffer.from('姓名,工号\n张三,1001\n');

const isRefused = (codes: readonly string[], answer: Answer, what: string) => {
  assert.deepEqual(faultsOfRefusal(answer), [], `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  assert.ok(codes.includes(String(answer.body?.code)), `${what}: ${answer.body?.code}`);
};

describe('an upload', () => {
  test('is for those who keep the staff’s data: everybody else is refused before the file is read', async () => {
    for (const [role, cookie] of Object.entries(unit.cookies)) {
      if (role === 'security-officer' || role === 'personnel') continue;
      isRefused(['not-permitted'], await o.upload(cookie, [roster(CSV, 'a.csv')]), role);
    }
    isRefused(['signed-out'], await o.upload(undefined, [roster(CSV, 'a.csv')]), 'nobody');
    assert.deepEqual(await changed(), []);
  });

  test('without a file, with two, with another field, with a field too many, for something else: nothing is kept', async () => {
    const cases: [string, readonly Part[]][] = [
      ['no file', []],
      ['an unnamed and empty one', [roster(new Uint8Array(), '')]],
      ['two files', [roster(CSV, 'a.csv'), roster(CSV, 'b.csv')]],
      ['another field', [{ field: 'roster', fileName: 'a.csv', bytes: CSV }]],
      ['a text for a file', [{ field: 'file', bytes: CSV }]],
      ['a text beside the file', [roster(CSV, 'a.csv'), { field: 'purpose', bytes: Buffer.from('x') }]],
      ['keys of the language', [{ field: '__proto__', fileName: 'a.csv', bytes: CSV }]],
      ['a thousand texts', Array.from({ length: 1000 }, (_, at) => ({ field: `f${at}`, bytes: Buffer.from('x') }))],
    ];
    for (const [what, parts] of cases) {
      isRefused(['file-refused', 'invalid-input', 'too-large'], await o.upload(officer, parts), what);
      assert.deepEqual(await changed(), [], what);
    }
    isRefused(['unknown-address'], await o.upload(officer, [roster(CSV)], '/upload/letters'), 'another address');
  });

  test('that ends before its form does, or is no form: nothing is kept', async () => {
    const whole = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n姓名\n张三\r\n--b--\r\n';
    for (const payload of [
      whole.slice(0, -10),
      whole.slice(0, 40),
      whole.slice(0, 3),
      '',
      'x',
      '\r\n\r\n',
      `--b\r\n${'a'.repeat(100_000)}`,
    ]) {
      for (const type of ['multipart/form-data; boundary=b', 'multipart/form-data', 'multipart/form-data; boundary=']) {
        const answer = await o.request({
          method: 'POST',
          url: '/upload/roster',
          headers: { cookie: officer, 'content-type': type },
          payload,
        });
        isRefused(['file-refused', 'invalid-input'], answer, `${type} ${JSON.stringify(payload.slice(0, 40))}`);
      }
    }
    assert.deepEqual(await changed(), []);
  });

  test('with a secrecy mark in its name is refused, and its name is not kept', async () => {
    isRefused(['secrecy-mark'], await o.upload(officer, [roster(CSV, '机密★十年 名册.csv')]), 'mark');
    assert.deepEqual(await changed(), []);
  });
});

const SHEET = (data: string) => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
const WORKBOOK = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': SHEET('<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'),
};

/** A packed archive; what an entry's directory tells of its size may be a lie. */
function zipOf(parts: Record<string, string | Buffer>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(parts)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(10), place, name]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe('a file that cannot be read', () => {
  const blank = Buffer.alloc(80 * 1024 * 1024, ' ');
  const files: [what: string, words: RegExp, Part][] = [
    ['a zip bomb', /解压/, roster(zipOf({ ...WORKBOOK, 'xl/sharedStrings.xml': blank }))],
    [
      'a zip bomb that lies about its size',
      /解压|损坏/,
      roster(zipOf({ ...WORKBOOK, 'xl/sharedStrings.xml': blank }, 500)),
    ],
    ['a file with macros', /宏/, roster(zipOf({ ...WORKBOOK, 'xl/vbaProject.bin': 'Sub Auto_Open()' }))],
    ['an .xls renamed', /旧版/, roster(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]))],
    ['a csv with a broken quote', /引号/, roster(Buffer.from('姓名,工号\n"张三,1001\n李四,"10"02"\n'), 'a.csv')],
    ['an archive cut in the middle', /损坏/, roster(zipOf(WORKBOOK).subarray(0, 300))],
    [
      'a program',
      /\.xlsx/,
      roster(Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2000, 7)]), 'a.csv'),
    ],
    ['nothing', /没有任何内容/, roster(new Uint8Array(), 'a.csv')],
  ];

  for (const [what, words, file] of files) {
    test(`${what}: said in both languages, and nothing of it is kept`, async () => {
      const answer = await o.upload(officer, [file]);
      assert.equal(answer.status, 200, answer.text);
      const { proposalId } = (answer.body as { result: { proposalId: number } }).result;
      const { state, failure } = await decided(proposalId);
      assert.ok(state === 'failed' && failure, `it is ${state}`);
      assert.match(failure.zh, words);
      assert.match(failure.zh, /。$/);
      assert.match(failure.en, /^[A-Z].*\.$/s);
      assert.deepEqual((await changed()).sort(), ['journal_entry', 'roster_proposal']);
    });
  }

  test('entities that grow are never written out', async () => {
    const answer = await o.upload(officer, [roster(zipOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': growing() }))]);
    const { proposalId } = (answer.body as { result: { proposalId: number } }).result;
    await decided(proposalId);
    for (const name of ['roster_row', 'roster_remark', 'roster_proposal']) {
      const found = await w.owner.query(`select 1 from ${name} t where t::text like '%lollol%'`);
      assert.equal(found.rowCount, 0, name);
    }
  });

  async function decided(proposalId: number) {
    for (;;) {
      const found = await w.does(unit.as['security-officer'], proposal, { proposalId });
      if (found.state !== 'reading') return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});

/** A document that names what it names, ten times each time: a billion words, were they ever written out. */
function growing(): string {
  const grown = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">${grown}]>${SHEET('<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row>')}`;
}
