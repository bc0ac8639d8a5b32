import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inline, parts } from '../fixtures/workbooks.ts';
import { storedArchive } from './archive.ts';
import { markedInWords } from './mark-place.ts';
import { readSpreadsheet } from './spreadsheet.ts';

async function refusal(bytes: Buffer, name = 'roster.xlsx') {
  const read = await readSpreadsheet(bytes, name);
  assert.ok(!read.ok, 'it was read');
  assert.equal(read.reason, 'secrecy-mark');
  return { details: read.details, words: markedInWords(read.details) };
}

test('where a secrecy mark stands is named by sheet, row and column, with the mark and nothing else of the cell', async () => {
  const wide = (row: number, ...texts: string[]) =>
    `<row r="${row}">${texts.map((text, column) => inline(`${'ABCDEF'[column]}${row}`, text)).join('')}</row>`;
  const table =
    wide(1, '编号', '名称', '密级', '备注') +
    wide(2, '1', '甲', '机密', '') +
    wide(3, '2', '乙 秘密★1年 号', '秘密', '机密★');
  const inCell = await refusal(storedArchive(parts(table)));
  assert.deepEqual(inCell.details, {
    ...{ where: 'cell', mark: '秘密★1年', sheet: '名册', sheetNumber: 1, row: 3, column: 'B', found: 2 },
  });
  const { words } = inCell;
  assert.match(words.zh, /^工作表“名册”第 3 行 B 列带有国家秘密标志“秘密★1年”，全文件共 2 处。/);
  assert.match(
    words.en,
    /^Row 3, column B of sheet “名册” bears a state-secret mark “秘密★1年” \(2 places in the file\)\./,
  );
  assert.ok(!/乙/.test(words.zh + words.en));
  const header = `<worksheet><sheetData>${wide(1, '编号', '名称')}</sheetData><headerFooter><oddHeader>机密★10年</oddHeader></headerFooter></worksheet>`;
  const inHeader = await refusal(storedArchive(parts('', { 'xl/worksheets/sheet1.xml': header })));
  assert.match(inHeader.words.zh, /^工作表“名册”的页眉、页脚带有国家秘密标志“机密★10年”。/);
  const box = parts(table.replaceAll('★', ''), { 'xl/drawings/drawing1.xml': '<a:p><a:t>绝密★</a:t></a:p>' });
  assert.match((await refusal(storedArchive(box))).words.zh, /^文件中的文本框或者图形带有/);
  const narrow = await readSpreadsheet(Buffer.from('编号,名称,密级\n1,甲,机密\n2,乙,秘密\n'), 'a.csv');
  assert.ok(narrow.ok, 'a level in a narrow table is a value');
  const above = await refusal(Buffer.from('机密,,\n编号,名称,密级\n1,甲,机密\n'), 'a.csv');
  assert.deepEqual([above.details.row, above.details.column, above.details.found], [1, 'A', undefined]);
  const beside = await refusal(Buffer.from('绝密,2026年第3号,\n序号,名称,份数\n1,甲,2\n'), 'a.csv');
  assert.deepEqual([beside.details.row, beside.details.column, beside.details.mark], [1, 'A', '绝密']);
  const csv = await refusal(Buffer.from('编号,名称,密级,备注\n1,甲,机密,\n2,乙,绝密★长期,\n'), 'a.csv');
  assert.match(csv.words.zh, /^第 3 行 C 列带有国家秘密标志“绝密★长期”。/);
});
