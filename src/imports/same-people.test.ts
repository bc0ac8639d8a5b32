import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../law/day.ts';
import { recognise } from './columns.ts';
import { interpret } from './roster.ts';
import type { Cell, Sheet } from './sheet.ts';

const today = day('2026-11-23');

const interpreted = (...sheets: Sheet[]) => interpret(sheets, sheets.map(recognise), today);
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

test('the same person twice with the same content is taken once, with other content not at all until the user chooses', () => {
  const two = sheet(
    headers,
    person('A1', '张三', '会计'),
    person('A1', '张三', '会计'),
    person('A2', '李四', '会计'),
    person('A2', '李四', '出纳'),
    person(null, '李四', '会计'),
  );
  const mapping = [recognise(two)];
  const read = interpret([two], mapping, today);
  assert.deepEqual(
    read.rows.map(({ row }) => row),
    [2],
  );
  assert.deepEqual(read.skipped, [
    { sheet: 'Sheet1', row: 3, why: 'duplicate' },
    { sheet: 'Sheet1', row: 6, why: 'duplicate' },
  ]);
  assert.deepEqual(
    read.conflicts.map(({ rows, differs }) => [rows.map(({ row }) => row), differs]),
    [[[4, 5], ['post']]],
  );
  const one = interpret([two], mapping, today, { chosen: [{ sheet: 'Sheet1', row: 5 }] });
  assert.deepEqual([one.rows.map(({ row }) => row), one.conflicts], [[2, 5], []]);
  const both = interpret([two], mapping, today, {
    chosen: [
      { sheet: 'Sheet1', row: 4 },
      { sheet: 'Sheet1', row: 5 },
    ],
  });
  assert.deepEqual(
    both.rows.map(({ row }) => row),
    [2, 4, 5],
    'a person may have two posts',
  );
});

test('two people of one name in one department, told apart by number, are no conflict', () => {
  const read = interpreted(
    sheet(headers, person('A1', '张三', '会计'), person('A2', '张三', '出纳'), person(null, '张三', '司机')),
  );
  assert.equal(read.rows.length, 3);
  assert.equal(read.conflicts.length, 0);
});
