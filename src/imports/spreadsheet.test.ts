import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { inline, parts } from '../fixtures/workbooks.ts';
import { storedArchive } from './archive.ts';
import { type Cell, type Sheet, type UnreadableReason, unreadableFile } from './sheet.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../../tests/samples/${name}`, import.meta.url));

async function sheetsOf(bytes: Buffer, name = 'roster.xlsx'): Promise<readonly Sheet[]> {
  const read = await readSpreadsheet(bytes, name);
  assert.ok(read.ok, JSON.stringify(read));
  return read.sheets;
}

async function refusal(bytes: Buffer, name = 'roster.xlsx') {
  const read = await readSpreadsheet(bytes, name);
  assert.ok(!read.ok, 'it was read');
  for (const language of ['zh', 'en'] as const)
    assert.ok(unreadableFile[read.reason](read.details)[language].length > 10);
  return read;
}

/** One packed part more than a stored archive has; `claimed` is the size its directory entry tells. */
function withPackedPart(archive: Buffer, path: string, content: Buffer, claimed = content.length): Buffer {
  const end = archive.length - 22;
  const directoryAt = archive.readUInt32LE(end + 16);
  const [name, packed] = [Buffer.from(path), deflateRawSync(content)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const at = Buffer.alloc(4);
  at.writeUInt32LE(directoryAt);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
  const listed = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(10), at, name]);
  const directory = Buffer.concat([archive.subarray(directoryAt, end), listed]);
  const tail = Buffer.from(archive.subarray(end));
  for (const offset of [8, 10]) tail.writeUInt16LE(tail.readUInt16LE(offset) + 1, offset);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(directoryAt + local.length, 16);
  return Buffer.concat([archive.subarray(0, directoryAt), local, directory, tail]);
}

test('the real xlsx roster gives its ten sheets, days as days and merged titles as they come', async () => {
  const sheets = await sheetsOf(sample('roster-zh.xlsx'));
  assert.deepEqual(
    sheets.map((sheet) => [sheet.name, sheet.rows.length]),
    [
      ['总体设计部', 114],
      ['动力研究部', 109],
      ['信息中心', 186],
      ['国际合作处', 72],
      ['组织人事处', 151],
      ['财务处', 110],
      ['保密办公室', 81],
      ['后勤保障处', 179],
      ['研究生院', 73],
      ['物资采购部', 130],
    ],
  );
  assert.equal(sheets[0]!.rows[0]![0], '总体设计部涉密涉外人员信息台账');
  assert.equal(sheets[0]!.rows[0]![1], null);
  assert.deepEqual(sheets[0]!.rows[3]![15], { day: '2016-10-09' });
});

test('the real csv roster in GB18030 gives its people with their rare characters', async () => {
  const [sheet] = await sheetsOf(sample('roster-gb18030.csv'), 'roster-gb18030.csv');
  assert.equal(sheet!.rows.length, 401);
  assert.equal(sheet!.typed, false);
  assert.ok(sheet!.rows.some((row) => String(row[2]).includes('䶮')));
});

test('a workbook written by a program is read: texts, numbers, yes and no, days, several sheets', async () => {
  const bytes = await writeXlsxFile([
    {
      data: [
        ['姓名', '学时'],
        ['张三', 4.5],
        [true, { value: new Date(Date.UTC(2026, 0, 2, 15, 30)), type: Date, format: 'yyyy-mm-dd hh:mm' }],
      ],
      sheet: '一',
    },
    { data: [['姓名'], ['李四']], sheet: '二' },
  ]).toBuffer();
  const sheets = await sheetsOf(bytes);
  assert.deepEqual(sheets[0]!.rows, [
    ['姓名', '学时'],
    ['张三', 4.5],
    [true, { day: '2026-01-02' }],
  ]);
  assert.deepEqual(sheets[1], { name: '二', rows: [['姓名'], ['李四']], typed: true });
});

test('a formula gives its last value; a formula error is kept as a broken cell and not as a blank one', async () => {
  const xml =
    '<row r="1"><c r="A1" t="str"><f>1</f><v>甲</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>x</f><v>#N/A</v></c><c r="D1" t="str"><f>1</f></c></row>';
  const [sheet] = await sheetsOf(storedArchive(parts(xml)));
  assert.deepEqual(sheet!.rows, [['甲', 2, { broken: 'formula-error' }]]);
});

test('cells without an address stand one after another', async () => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const [sheet] = await sheetsOf(storedArchive(parts(`<row>${cell('甲')}${cell('乙')}</row><row>${cell('丙')}</row>`)));
  assert.deepEqual(sheet!.rows, [
    ['甲', '乙'],
    ['丙', null],
  ]);
});

test('a department merged downwards beside several people is meant for each of them', async () => {
  const rows = [1, 2, 3]
    .map((row) => `<row r="${row}">${row === 1 ? inline('A1', '财务处') : ''}${inline(`B${row}`, '张三')}</row>`)
    .join('');
  const merged = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>`;
  const [sheet] = await sheetsOf(storedArchive(parts('', { 'xl/worksheets/sheet1.xml': merged })));
  assert.deepEqual(
    sheet!.rows.map((row) => row[0]),
    ['财务处', '财务处', '财务处'],
  );
});

test('a text of 1 MB in a cell is not taken in; control characters and __proto__ are only text', async () => {
  const xml = `<row r="1">${inline('A1', 'x'.repeat(1_000_000))}${inline('B1', '__proto__')}${inline('C1', '_x0000_甲\u202E')}</row>`;
  const [sheet] = await sheetsOf(storedArchive(parts(xml)));
  assert.deepEqual(sheet!.rows[0]!.slice(0, 2), [{ broken: 'too-long' }, '__proto__'] satisfies Cell[]);
});

test('an .xls that was renamed, an encrypted workbook and macros are told apart and refused', async () => {
  const ole = (content: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(content, 'utf16le')]);
  assert.equal((await refusal(ole('Workbook'))).reason, 'old-excel');
  assert.equal((await refusal(ole('EncryptedPackage'))).reason, 'encrypted');
  assert.equal((await refusal(ole('_VBA_PROJECT'))).reason, 'macros');
  const macros = storedArchive(parts(`<row r="1">${inline('A1', '甲')}</row>`, { 'xl/vbaProject.bin': 'x' }));
  assert.equal((await refusal(macros)).reason, 'macros');
});

test('a zip bomb is refused by what it declares, by its ratio, and where it lies about its size', async () => {
  const archive = storedArchive(parts(`<row r="1">${inline('A1', '甲')}</row>`));
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const path = 'xl/worksheets/sheet2.xml';
  assert.equal((await refusal(withPackedPart(archive, path, zeros))).reason, 'inflates-too-far');
  assert.equal((await refusal(withPackedPart(archive, path, zeros, 4_000))).reason, 'inflates-too-far');
  assert.equal((await refusal(withPackedPart(archive, path, Buffer.alloc(10), 0xfffffff0))).reason, 'inflates-too-far');
  assert.ok(
    (await readSpreadsheet(withPackedPart(archive, 'xl/comments1.xml', Buffer.from('<x/>')), 'a.xlsx')).ok,
    'a small packed part is fine',
  );
});

test('forged addresses that would make a reader fill millions of rows or columns are refused', async () => {
  const far = (address: string, row: string): Buffer =>
    storedArchive(parts(`<row r="${row}">${inline(address, '甲')}</row>`));
  assert.equal((await refusal(far('A4294967290', '4294967290'))).reason, 'damaged');
  assert.equal((await refusal(far('XFD1', '1'))).reason, 'too-many-columns');
  assert.equal((await refusal(far('ZZZZZZ1', '1'))).reason, 'too-many-columns');
  assert.equal((await refusal(far('A200001', '200001'))).reason, 'too-many-rows');
});

test('a truncated, a corrupted and a foreign file are refused with their own reason', async () => {
  const real = sample('roster-zh.xlsx');
  assert.equal((await refusal(real.subarray(0, 90_000))).reason, 'damaged');
  const corrupted = Buffer.from(real);
  corrupted.fill(0x55, 60_000, 60_400);
  assert.equal((await refusal(corrupted)).reason, 'damaged');
  assert.equal(
    (await refusal(storedArchive(new Map([['word/document.xml', Buffer.from('<w/>')]])))).reason,
    'other-format',
  );
  assert.equal((await refusal(Buffer.from('%PDF-1.7 …'))).reason, 'other-format');
  assert.equal(
    (await refusal(Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), 'roster.xls')).reason,
    'other-format',
  );
  assert.equal((await refusal(Buffer.alloc(0))).reason, 'empty');
  assert.equal((await refusal(Buffer.from(' \r\n \r\n'), 'a.csv')).reason, 'empty');
  assert.equal((await refusal(storedArchive(parts('')))).reason, 'empty');
});

test('every byte cut off the end or changed gives a verdict, never an exception', async () => {
  const small = storedArchive(parts(`<row r="1">${inline('A1', '甲')}</row>`));
  for (let at = 0; at < small.length; at += 7) {
    await readSpreadsheet(small.subarray(0, at), 'a.xlsx');
    const changed = Buffer.from(small);
    changed[at] = changed[at]! ^ 0xff;
    await readSpreadsheet(changed, 'a.xlsx');
  }
});

test('a csv with a broken quote is refused with the line in which the quote stands', async () => {
  const lines = ['工号,姓名,部门', 'A1,张三,财务处', 'A2,"李四,信息中心', 'A3,王五,"财务,处"', 'A4,赵六,财务处'];
  const broken = await refusal(Buffer.from(lines.join('\r\n')), 'a.csv');
  assert.deepEqual([broken.reason, broken.details.line], ['broken-quote', 3]);
  const open = await refusal(Buffer.from(`工号,姓名\n"A1\n",张三\nA2,"李四\n${'A3,王五\n'.repeat(50)}`), 'a.csv');
  assert.deepEqual([open.reason, open.details.line], ['broken-quote', 4]);
  const swallowed = await refusal(Buffer.from(`工号,姓名\nA2,"李四\n${'A3,王五\n'.repeat(50)}A4,赵六"\n`), 'a.csv');
  assert.deepEqual([swallowed.reason, swallowed.details.line], ['broken-quote', 2]);
});

test('a csv is read in every encoding and with every separator that offices use', async () => {
  const text = '工号,姓名,部门\r\nA1,张䶮,"财务处\n一科"\r\n';
  const expected = [
    ['工号', '姓名', '部门'],
    ['A1', '张䶮', '财务处\n一科'],
  ];
  const utf16le = Buffer.from(text, 'utf16le');
  const encodings = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with its mark': Buffer.from(`\uFEFF${text}`),
    'UTF-16 with its mark': Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'UTF-16 big endian': Buffer.from(Buffer.from(`\uFEFF${text}`, 'utf16le')).swap16(),
    'UTF-16 without a mark': utf16le,
    semicolons: Buffer.from(text.replaceAll(',', ';')),
    tabs: Buffer.from(text.replaceAll(',', '\t')),
    'a separator announced': Buffer.from(`sep=;\r\n${text.replaceAll(',', ';')}`),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    const [sheet] = await sheetsOf(bytes, 'a.csv');
    assert.deepEqual(sheet!.rows.slice(0, 2), expected, name);
  }
  const [leading] = await sheetsOf(Buffer.from('工号,姓名\n="00123",#N/A\n'), 'a.csv');
  assert.deepEqual(leading!.rows[1], ['00123', { broken: 'formula-error' }]);
});

test('bytes that are no text in any known encoding are refused', async () => {
  const reasons: UnreadableReason[] = ['unknown-encoding', 'other-format'];
  assert.ok(reasons.includes((await refusal(Buffer.from([0x61, 0xff, 0xff, 0x80, 0x2c]), 'a.csv')).reason));
  assert.ok(
    reasons.includes(
      (await refusal(Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7 + 1) % 256)), 'a.csv')).reason,
    ),
  );
});

test('a file whose name, title, text box or page header bears a secrecy mark is refused', async () => {
  const clean = `<row r="1">${inline('A1', '甲')}</row>`;
  assert.deepEqual((await refusal(storedArchive(parts(clean)), '机密★名册.xlsx')).details, {
    where: 'file-name',
    mark: '机密★',
  });
  assert.equal(
    (await refusal(storedArchive(parts(`<row r="1">${inline('A1', '秘密★1年')}</row>`)))).reason,
    'secrecy-mark',
  );
  assert.equal(
    (await refusal(storedArchive(parts(`<row r="1">${inline('A1', '密级\uFF1A机密')}</row>`)))).reason,
    'secrecy-mark',
  );
  const box = parts(clean, { 'xl/drawings/drawing1.xml': '<a:p><a:t>绝密</a:t><a:t>★</a:t></a:p>' });
  assert.equal((await refusal(storedArchive(box))).reason, 'secrecy-mark');
  const header = `<worksheet><sheetData>${clean}</sheetData><headerFooter><oddHeader>机密★10年</oddHeader></headerFooter></worksheet>`;
  assert.equal(
    (await refusal(storedArchive(parts('', { 'xl/worksheets/sheet1.xml': header })))).reason,
    'secrecy-mark',
  );
  assert.equal((await refusal(Buffer.from('名册 机密★10年,,\n姓名,部门,工号\n'), 'a.csv')).reason, 'secrecy-mark');
});

test('a sheet is called by what can be seen of its name, for a name with a zero byte can be kept nowhere', async () => {
  const read = await readSpreadsheet(Buffer.from('工号,姓名\nA1,张三\n'), 'a\u0000 名册\u200b.csv');
  assert.deepEqual(read.ok && read.sheets.map(({ name }) => name), ['a 名册']);
});
