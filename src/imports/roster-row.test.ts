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

test('a row without a name is listed and not taken; one without a staff number is taken by name and department', () => {
  const read = interpreted(sheet(headers, person('A1', null, '会计'), person(null, '李四', '会计')));
  assert.deepEqual(
    read.problems.map(({ cell, reason }) => [cell, reason]),
    [['C2', 'name-missing']],
  );
  assert.deepEqual(
    read.rows.map(({ name, staffNumber, department }) => [name, staffNumber, department]),
    [['李四', undefined, ['财务处']]],
  );
  assert.ok(read.notes.some(({ cell, reason }) => cell === 'B3' && reason === 'staff-number-missing'));
});

test('only a review that was passed on a known day is taken over', () => {
  const rows = [
    ['2026-01-05', '通过'],
    ['2026-01-05', '不通过'],
    ['2026-01-05', null],
    [null, '合格'],
    ['2026-12-05', '合格'],
    ['2026-01-05', '再议'],
  ].map(([on, conclusion], index) => person(`A${index}`, '张三', '会计', '一般', '否', null, on!, conclusion!));
  const read = interpreted(sheet(headers, ...rows));
  assert.deepEqual(
    read.rows.map(({ reviewPassedOn }) => reviewPassedOn),
    ['2026-01-05', undefined, undefined, undefined, undefined, undefined],
  );
  assert.deepEqual(
    read.notes.map(({ cell, reason }) => `${cell} ${reason}`),
    ['K3 review-not-passed', 'J4 review-without-conclusion', 'K5 conclusion-without-day', 'K6 conclusion-without-day'],
  );
  assert.deepEqual(
    read.problems.map(({ cell, reason }) => `${cell} ${reason}`),
    ['J6 in-the-future', 'K7 not-a-conclusion'],
  );
});

test('the department comes from its columns, else from the name of the sheet', () => {
  const named: Sheet = {
    name: '信息中心',
    typed: true,
    rows: [
      ['姓名', '工号'],
      ['张三', 'A1'],
    ],
  };
  const nested = sheet(
    ['姓名', '所在部门', '科室'],
    ['李四', '总部/信息中心', '网络科'],
    ['王五', null, null],
    ['赵六', '财务处', '财务处'],
  );
  const read = interpreted(named, nested);
  assert.deepEqual(
    read.rows.map(({ department }) => department),
    [['信息中心'], ['总部', '信息中心', '网络科'], [], ['财务处']],
  );
  assert.deepEqual(
    read.notes.filter(({ reason }) => reason.startsWith('department')).map(({ sheet: of, reason }) => [of, reason]),
    [
      ['信息中心', 'department-from-sheet'],
      ['Sheet1', 'department-missing'],
    ],
  );
});

test('a post from a month is not before a joining in that month', () => {
  const read = interpreted(
    sheet(
      ['姓名', '部门', '入职时间', '上岗时间'],
      ['张三', '甲', '2024-06-26', '2024.6'],
      ['李四', '甲', '2024-06-26', '2024.5'],
      ['王五', '甲', '2024-06-26', '2024-06-25'],
    ),
  );
  assert.deepEqual(
    read.notes.filter(({ reason }) => reason === 'post-before-joining').map(({ cell }) => cell),
    ['D3', 'D4'],
  );
});
