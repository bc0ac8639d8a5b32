import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { day } from '../law/day.ts';
import type { Cell, Sheet } from './sheet.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { readUnitsList } from './units-list.ts';

const TODAY = day('2026-11-23');
const REAL = join(import.meta.dirname, '../../tests/samples/units-zh.xlsx');
const HEADERS = [
  '单位名称',
  '统一社会信用代码',
  '关基运营者',
  '重点单位',
  '告知书文号',
  '告知日期',
  '学校/科研',
  '上级单位',
];
const [CODE, OTHER_CODE] = ['91350100M000100Y43', '91990000QUG1HPJ5A7'];

const listOf = (rows: Cell[][], headers: string[] = HEADERS, typed = true) =>
  readUnitsList([{ name: '名录', rows: [headers, ...rows], typed } satisfies Sheet], TODAY);
const reasons = (of: ReturnType<typeof listOf>) => of.problems.map(({ cell, reason }) => `${cell} ${reason}`);
const notes = (of: ReturnType<typeof listOf>) => of.notes.map(({ cell, reason }) => `${cell} ${reason}`);

describe('the list of 30 units', () => {
  test('every unit is read, every column is accounted for, and every cell that is not plainly so is told', async () => {
    const file = await readSpreadsheet(readFileSync(REAL), 'units-zh.xlsx');
    assert.ok(file.ok);
    const list = readUnitsList(file.sheets, TODAY);
    assert.equal(list.units.length, 30);
    assert.deepEqual([list.conflicts.length, list.unreadable, list.repeated], [0, 0, 0]);
    assert.deepEqual(list.problems, []);
    const of = (status: string) =>
      list.units.filter(({ statuses }) => statuses.some((one) => one.status === status)).length;
    assert.deepEqual(['key-unit', 'cii-operator', 'school', 'research-institute'].map(of), [15, 9, 2, 4]);
    // Counted in the file by eye: the year of number and day is the same in rows 16, 24 and 27 alone.
    const differ = list.notes.filter(({ reason }) => reason === 'notice-year-differs').map(({ cell }) => cell);
    assert.deepEqual(
      differ,
      [5, 6, 11, 12, 13, 14, 18, 22, 23, 28, 29, 31].map((row) => `L${row}`),
    );
    const days = list.units.flatMap(({ row, statuses }) =>
      statuses.flatMap(({ noticeDay }) => (noticeDay ? [`${row} ${noticeDay}`] : [])),
    );
    for (const one of [
      '12 2026-11-01',
      '14 2025-01-26',
      '16 2025-05-27',
      '24 2023-09-03',
      '31 2023-02-14',
      '5 2023-12-18',
    ])
      assert.ok(days.includes(one), one);
    assert.equal(list.units.filter(({ superior }) => superior !== undefined).length, 10);
    const columns = list.sheets[0]!.columns!;
    assert.equal(columns.length, 19);
    const left = columns.filter(({ meaning }) => !meaning).map(({ header }) => header);
    assert.deepEqual(left, [
      ...[
        '序号',
        '单位性质',
        '所属行业',
        '省',
        '市',
        '涉密等级',
        '涉外程度',
        '近五年案事件',
        '联系人',
        '联系电话',
        '人数',
      ],
    ]);
    const kept = JSON.stringify(list.units);
    for (const text of ['魏宇英', '010-00002083', '水利', '机密']) assert.ok(!kept.includes(text), text);
  });
});

describe('a row', () => {
  test('a notice gives the status from its day, in any spelling of a day; a serial number is converted and told', () => {
    for (const [cell, noticeDay] of [
      ['2026年3月5日', '2026-03-05'],
      ['2026/3/5', '2026-03-05'],
      ['20260305', '2026-03-05'],
      ['2026.03.05', '2026-03-05'],
      [46086, '2026-03-05'],
      [{ day: day('2026-03-05') }, '2026-03-05'],
    ] as [Cell, string][]) {
      const { units, problems } = listOf([['甲单位', CODE, '否', '是', '甲国安告〔2026〕5号', cell, '', '']]);
      assert.deepEqual(problems, []);
      assert.deepEqual(units[0]!.statuses, [
        { status: 'key-unit', from: noticeDay, noticeDay, noticeNumber: '甲国安告〔2026〕5号' },
      ]);
    }
    assert.deepEqual(notes(listOf([['甲单位', CODE, '', '是', '甲〔2026〕5号', 46086, '', '']])), [
      'F2 spreadsheet-serial',
    ]);
  });

  test('without a usable day no status is entered, and both cells say so', () => {
    for (const [cell, reason] of [
      ['2026年2月30日', 'impossible-day'],
      ['去年', 'not-a-day'],
      ['2026', 'year-only'],
      ['2027-01-01', 'in-the-future'],
      [{ broken: 'formula-error' }, 'formula-error'],
    ] as [Cell, string][]) {
      const list = listOf([['甲单位', CODE, '否', '是', '甲〔2026〕5号', cell, '', '']]);
      assert.deepEqual(reasons(list), [`F2 ${reason}`, 'D2 key-unit-without-day']);
      assert.deepEqual(list.units[0]!.statuses, []);
    }
    assert.deepEqual(reasons(listOf([['甲单位', CODE, '否', '否', '甲〔2026〕5号', '2026-01-01', '', '']])), [
      'E2 notice-without-status',
      'F2 notice-without-status',
    ]);
    assert.deepEqual(notes(listOf([['甲单位', CODE, '否', '是', '', '2026-01-01', '', '']])), [
      'E2 notice-number-missing',
    ]);
  });

  test('an operator and a school hold from a day that is told; what is neither yes nor no is not read', () => {
    const list = listOf([['甲大学', CODE, '是', '否', '', '', '学校', '']]);
    assert.deepEqual(list.units[0]!.statuses, [
      { status: 'cii-operator', from: 'today' },
      { status: 'school', from: 'ledger' },
    ]);
    assert.deepEqual(notes(list), ['C2 status-from-today', 'G2 status-from-ledger']);
    const wrong = listOf([['甲单位', CODE, '也许', '可能', '', '', '医院', '']]);
    assert.deepEqual(reasons(wrong), ['D2 not-yes-or-no', 'C2 not-yes-or-no', 'G2 not-school-or-research']);
  });

  test('a unit that cannot be made out is not taken: no name, a code whose check character is wrong', () => {
    const list = listOf([
      ['', CODE],
      ['甲单位', `${CODE.slice(0, 17)}4`],
      ['12', ''],
      ['乙单位', '  91350100m000100y43 '],
      ['丙单位', ''],
    ]);
    assert.deepEqual(reasons(list), ['A2 unit-name-missing', 'B3 not-a-credit-code', 'A4 not-a-unit-name']);
    assert.equal(list.unreadable, 3);
    assert.deepEqual(
      list.units.map(({ name, creditCode }) => [name, creditCode]),
      [
        ['乙单位', CODE],
        ['丙单位', undefined],
      ],
    );
    assert.deepEqual(notes(list), ['B6 credit-code-missing']);
  });
});

describe('a list', () => {
  test('rows that name one unit and differ are in conflict, also by way of a third; the same again is passed over', () => {
    const list = listOf([
      ['甲单位', CODE],
      ['乙单位', OTHER_CODE],
      ['甲 单位', OTHER_CODE],
      ['丙单位', ''],
      ['丙单位', ''],
      [],
      ['填表人：某'],
      HEADERS,
    ]);
    assert.deepEqual(
      list.conflicts.map((rows) => rows.map(({ row }) => row)),
      [[2, 3, 4]],
    );
    assert.deepEqual(
      list.units.map(({ name }) => name),
      ['丙单位'],
    );
    assert.equal(list.repeated, 1);
  });

  test('protected columns are dropped by their header and by their values; contact persons are not kept', () => {
    const headers = ['单位名称', '信用代码', '民族', '备用', '联系人', '身份证号', '安全防范专员'];
    const list = listOf([['甲单位', CODE, '汉族', '回族', '王某', '110101199001011234', '李娜']], headers);
    const columns = list.sheets[0]!.columns!;
    assert.deepEqual(
      columns.map((one) => (one.meaning ? one.meaning : one.isProtected)),
      ['name', 'credit-code', true, true, false, true, 'officer'],
    );
    assert.deepEqual(list.units[0]!.people, { officer: '李娜' });
    assert.ok(!/汉族|回族|王某|1101011990/.test(JSON.stringify(list)));
  });

  test('a protected value in a column that is read is neither kept nor shown', () => {
    const list = listOf([
      ['甲单位', CODE, '', '', '', '', '', '110101199001011234'],
      ['乙单位', '', '', '', '', '', '', '甲单位'],
      ['丙单位', '', '', '', '', '', '', '甲单位'],
    ]);
    assert.deepEqual(reasons(list), ['H2 protected-value']);
    assert.ok(!JSON.stringify(list).includes('110101'));
  });

  test('a sheet without units gives none, and is listed as such', () => {
    const list = readUnitsList([{ name: '说明', rows: [['本表由各单位填写']], typed: true }], TODAY);
    assert.deepEqual([list.units, list.sheets], [[], [{ sheet: '说明', columns: undefined }]]);
  });
});
