import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../law/day.ts';
import { recognise, remap } from './columns.ts';
import { type Interpretation, interpret } from './roster.ts';
import type { Cell, Sheet } from './sheet.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const today = day('2026-11-23');

async function sample(name: string): Promise<readonly Sheet[]> {
  const read = await readSpreadsheet(readFileSync(new URL(`../../tests/samples/${name}`, import.meta.url)), name);
  assert.ok(read.ok);
  return read.sheets;
}

const interpreted = (...sheets: Sheet[]): Interpretation => interpret(sheets, sheets.map(recognise), today);
const sheet = (...rows: Cell[][]): Sheet => ({ name: 'Sheet1', rows, typed: true });
const headers = [
  '序号',
  '工号',
  '姓名',
  '民族',
  '所在部门',
  '岗位名称',
  '岗位涉密等级',
  '是否涉外',
  '最近一次培训日期',
  '审查日期',
  '审查结论',
];
const person = (number: Cell, name: Cell, ...rest: Cell[]): Cell[] => [1, number, name, '汉族', '财务处', ...rest];

const counted = <T>(of: readonly T[], by: (each: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const each of of) counts[by(each)] = (counts[by(each)] ?? 0) + 1;
  return counts;
};

test('the real xlsx roster gives 1,140 people, 2 in conflict, and says of every other row why it is none', async () => {
  const read = interpreted(...(await sample('roster-zh.xlsx')));
  assert.equal(read.rows.length, 1_140);
  assert.equal(new Set(read.rows.map((row) => row.staffNumber)).size, 1_140);
  assert.deepEqual(
    counted(read.skipped, ({ why }) => why),
    { title: 15, blank: 20, footer: 10, duplicate: 6 },
  );
  assert.deepEqual(
    read.conflicts.map(({ rows, differs }) => [rows.map(({ staffNumber, post }) => `${staffNumber} ${post}`), differs]),
    [
      [['A10257 处长', 'A10257 兼:处长'], ['post']],
      [['A10325 外事专员', 'A10325 兼:外事专员'], ['post']],
    ],
  );
  // 10 sheets, 1,205 rows: 10 headers, 51 skipped, 4 in conflict, 1,140 people.
  assert.equal(10 + read.skipped.length + 4 + read.rows.length, 1_205);
});

test('in the real xlsx roster 58 days of evidence lie in the future and are listed with their cells', async () => {
  const read = interpreted(...(await sample('roster-zh.xlsx')));
  assert.deepEqual(
    counted(read.problems, ({ header, reason }) => `${header} ${reason}`),
    {
      '最近一次 培训日期 in-the-future': 44,
      '承诺书签订日期 in-the-future': 10,
      '审查日期 in-the-future': 4,
    },
  );
  assert.deepEqual(read.problems[0], {
    sheet: '总体设计部',
    cell: 'T3',
    header: '最近一次 培训日期',
    reason: 'in-the-future',
    raw: '2026-12-21',
  });
  assert.ok(read.rows.every((row) => !row.lastTrainingOn || row.lastTrainingOn <= today));
  assert.deepEqual(
    counted(read.rows, ({ level }) => level),
    { core: 94, important: 236, ordinary: 325, none: 485 },
  );
  assert.deepEqual(
    counted(read.rows, ({ presence }) => presence),
    { 'in-post': 712, seconded: 151, 'stationed-abroad': 143, 'off-post': 134 },
  );
});

test('the real csv roster gives its 400 people as the xlsx does, save for what a csv cannot know', async () => {
  const read = interpreted(...(await sample('roster-gb18030.csv')));
  assert.equal(read.rows.length, 400);
  assert.equal(read.problems.length, 22);
  assert.equal(read.skipped.length + read.conflicts.length, 0);
  const inWorkbook = new Map(
    interpreted(...(await sample('roster-zh.xlsx'))).rows.map((row) => [row.staffNumber, row]),
  );
  for (const { sheet: _, row: __, ...row } of read.rows) {
    const other = inWorkbook.get(row.staffNumber);
    if (!other) continue;
    const { sheet: ___, row: ____, ...same } = other;
    assert.deepEqual(row, same);
  }
  assert.equal(read.rows.filter((row) => inWorkbook.has(row.staffNumber)).length, 398, 'all but the two in conflict');
});

/** Every text anywhere in a value: keys, entries, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

/** What of the sample's protected and unneeded columns is found in the texts. */
function leaks(texts: readonly string[], forbidden: ReadonlySet<string>): string[] {
  return texts.filter(
    (text) =>
      forbidden.has(text) ||
      /\d{17}[\dXx]/.test(text) ||
      /汉族|回族|满族|中共党员|共青团员|陕西西安|河北保定|四川绵阳|江苏南京|科技路|和平路|配偶:|子\d人/.test(text),
  );
}

test('nothing of a dropped column is anywhere in what is handed on (safeguard R4)', async () => {
  for (const name of ['roster-zh.xlsx', 'roster-gb18030.csv']) {
    const sheets = await sample(name);
    const forbidden = new Set<string>();
    for (const each of sheets) {
      const { headerRow, columns } = recognise(each);
      const dropped = columns.filter(({ reading }) => reading.kind === 'dropped').map(({ index }) => index);
      for (const row of each.rows.slice(headerRow! + 1))
        for (const index of dropped) if (typeof row[index] === 'string') forbidden.add(row[index]);
    }
    for (const harmless of ['审核人:', '单位(盖章):']) forbidden.delete(harmless); // the footer stands in those columns too
    assert.ok(forbidden.size > 400 && forbidden.has('汉') && forbidden.has('男'));
    const read = interpreted(...sheets);
    assert.deepEqual(leaks(textsIn(read), forbidden), []);
    const planted = { ...read, rows: [{ ...read.rows[0], post: '回族' }] };
    assert.deepEqual(leaks(textsIn(planted), forbidden), ['回族'], 'the search finds what is planted');
  }
});

test('a protected value in a wrong cell is discarded and listed without being shown', () => {
  const read = interpreted(
    sheet(
      headers,
      person('A1', '张三', '999999197207137668', '一般'),
      person('A2', '李四', '会计', '中共党员'),
      person('A3', '王五', '会计', '核心'),
      person('A4', '中共党员', '会计'),
    ),
  );
  assert.deepEqual(read.problems, [
    { sheet: 'Sheet1', cell: 'F2', header: '岗位名称', reason: 'protected-value', raw: '' },
    { sheet: 'Sheet1', cell: 'G3', header: '岗位涉密等级', reason: 'not-a-level', raw: '' },
    { sheet: 'Sheet1', cell: 'C5', header: '姓名', reason: 'protected-value', raw: '' },
  ]);
  assert.deepEqual(
    read.rows.map((row) => row.name),
    ['张三', '李四', '王五'],
  );
});

test('blank rows, numbered but empty rows, sub-titles, repeated headers, totals and footers are passed over', () => {
  const read = interpreted(
    sheet(
      ['人员台账'],
      headers,
      person('A1', '张三'),
      [],
      [null, null],
      [3, null, null],
      ['二、机关处室'],
      headers,
      person('A2', '李四'),
      ['合计', 2],
      ['填表人:', null, '审核人:'],
      ['注:本表一式两份'],
    ),
  );
  assert.deepEqual(
    read.rows.map(({ name }) => name),
    ['张三', '李四'],
  );
  assert.deepEqual(
    read.skipped.map(({ row, why }) => [row, why]),
    [
      [1, 'title'],
      [4, 'blank'],
      [5, 'blank'],
      [6, 'blank'],
      [7, 'title'],
      [8, 'repeated-header'],
      [10, 'footer'],
      [11, 'footer'],
      [12, 'footer'],
    ],
  );
});

test('broken cells are listed with sheet, cell and reason, and the rest of the row is taken', () => {
  const read = interpreted(
    sheet(headers, person({ broken: 'formula-error' }, '张三', { broken: 'too-long' }, '特级', '也许', '2025-02-30')),
  );
  assert.deepEqual(
    read.problems.map(({ cell, reason, raw }) => [cell, reason, raw]),
    [
      ['B2', 'formula-error', ''],
      ['F2', 'too-long', ''],
      ['G2', 'not-a-level', '特级'],
      ['H2', 'not-yes-or-no', '也许'],
      ['I2', 'impossible-day', '2025-02-30'],
    ],
  );
  assert.deepEqual(read.rows, [
    {
      sheet: 'Sheet1',
      row: 2,
      name: '张三',
      department: ['财务处'],
      level: 'none',
      foreignRelated: false,
      keyPost: false,
      presence: 'in-post',
    },
  ]);
});

test('what is shown of an unreadable cell is short, on one line and without direction marks', () => {
  const read = interpreted(sheet(headers, person('A1', '张三', '会计', `\u202E${'长'.repeat(500)}\n尾`)));
  assert.equal(read.problems[0]!.raw, `${'长'.repeat(40)}…`);
});

test('a re-mapped column is read with its new meaning, a column left out is not read at all', () => {
  const odd = sheet(['姓名', '部门', '参训日', '手机'], ['张三', '甲', '2026-01-02', '13800000000']);
  const remapped = remap(odd, recognise(odd), [
    { column: 2, meaning: 'last-training-day' },
    { column: 3, meaning: 'leave-out' },
  ]);
  assert.ok(remapped.ok);
  const [row] = interpret([odd], [remapped.recognised], today).rows;
  assert.deepEqual([row!.lastTrainingOn, row!.phone], ['2026-01-02', undefined]);
});

test('hostile texts are only texts: formulas, __proto__, markup', () => {
  const read = interpreted(
    sheet(
      ['姓名', '部门', '岗位', '__proto__'],
      ['张三', '__proto__', '=cmd|calc', 'x'],
      ['<img src=x>', '甲', '乙', 'y'],
    ),
  );
  assert.deepEqual(
    read.rows.map(({ name, department, post }) => [name, department, post]),
    [['张三', ['__proto__'], '=cmd|calc']],
  );
  assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
});
