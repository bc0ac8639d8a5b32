import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { toCsv, toSheet, toXlsx } from './sheet.ts';

const COLUMNS = ['姓名', '备注'];
const DANGEROUS = ['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '＝HYPERLINK("http://a")'];

test('an export never runs anything when it is opened: what could be a formula is text', async () => {
  const rows = DANGEROUS.map((text) => [text, 'x']);
  const read = await readSheet(Buffer.from(await toXlsx(COLUMNS, rows)));
  const csv: string[][] = parse(Buffer.from(toCsv(COLUMNS, rows)), { bom: true });
  for (const [at, text] of DANGEROUS.entries()) {
    assert.equal(csv[at + 1]![0], `'${text}`);
    assert.equal(String(read[at + 1]![0]).startsWith("'"), true, text);
  }
});

test('csv: what stands behind a separator of other settings begins no cell', () => {
  const lines = new TextDecoder().decode(toCsv(['a;=1+1'], [['甲\t=1+1'], ['乙']])).split('\r\n');
  assert.deepEqual(
    lines.slice(0, 3),
    ['\uFEFF"a;=1+1"', '"甲\t=1+1"', '乙'].map((line) => line.replace('\uFEFF', '')),
  );
});

test('xlsx: texts stay texts, names with rare characters and leading zeros stay as they are', async () => {
  const rows = [
    ['龚燊䶮', '007'],
    ["O'Neill & <李堃>", '2026-11-23'],
  ];
  assert.deepEqual(await readSheet(Buffer.from(await toXlsx(COLUMNS, rows))), [COLUMNS, ...rows]);
});

test('csv: a byte order mark, so that Excel reads it as UTF-8; quotes, commas and line breaks are kept', () => {
  const rows = [['"引号",逗号', '两\r\n行']];
  const bytes = toCsv(COLUMNS, rows);
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.deepEqual(parse(Buffer.from(bytes), { bom: true }), [COLUMNS, ...rows]);
});

test('a long sheet is made beside the server: timers go on meanwhile, and two at once both arrive whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`第${n}行`, '=x']);
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const [one, two] = await Promise.all([toXlsx(COLUMNS, rows), toSheet('名单', 'xlsx', COLUMNS, rows.slice(0, 3000))]);
  clearInterval(timer);
  assert.ok(turns > 3, `${turns} turns of the event loop`);
  assert.equal((await readSheet(Buffer.from(two.bytes))).length, 3001);
  const read = await readSheet(Buffer.from(one));
  assert.deepEqual([read.length, read.at(-1)], [20_001, ['第19999行', "'=x"]]);
  assert.equal(two.name, '名单.xlsx');
});
