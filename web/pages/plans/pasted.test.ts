import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsPasted, stepsPasted } from './pasted.ts';

test('rows of a spreadsheet, with line ends and quotation marks inside a cell', () => {
  assert.deepEqual(rowsPasted('a\tb\r\n"c\nd"\t"e ""f"""\r\n\r\n'), [
    ['a', 'b'],
    ['c d', 'e "f"'],
  ]);
  assert.deepEqual(rowsPasted('只有一格'), [['只有一格']]);
});

test('steps are taken with role and time; numbers and head are left out', () => {
  assert.deepEqual(
    stepsPasted('序号\t步骤\t由谁\t时限\n1\t断网\t处置\t15分钟\n2、\t上报\t联络\t1小时内\n3\t复盘\t\t'),
    [
      { what: '断网', role: '处置', minutes: 15 },
      { what: '上报', role: '联络', minutes: 60 },
      { what: '复盘', role: '', minutes: null },
    ],
  );
  assert.deepEqual(stepsPasted('断网\n上报'), [
    { what: '断网', role: '', minutes: null },
    { what: '上报', role: '', minutes: null },
  ]);
  assert.deepEqual(
    stepsPasted('一\t甲\t90\n二\t甲\t立即\n三\t甲\t尽快').map(({ minutes }) => minutes),
    [90, 0, null],
  );
});
