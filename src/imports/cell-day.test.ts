import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asDay, type Day, day } from '../law/day.ts';
import { type DayUse, parseDay } from './cell-day.ts';
import type { Cell } from './sheet.ts';

const today = day('2026-11-23');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The day, then the notes; or the reason why not. */
function read(cell: Cell, use: DayUse = 'start', typed = true): unknown {
  const parsed = parseDay(cell, use, today, typed);
  return parsed.ok ? [parsed.value, ...(parsed.notes ?? [])] : parsed.reason;
}

test('a day is read in all the spellings that rosters use', () => {
  const spellings = [
    '2026-01-02',
    '2026/1/2',
    '2026.1.2',
    '2026.01.02',
    '20260102',
    '2026年1月2日',
    '2026年01月02日',
    ' 2026-1-2 ',
    '2026. 1. 2',
    wide('2026-01-02'),
    wide('20260102'),
    `${wide('2026')}年${wide('1')}月${wide('2')}日`,
    '2026-01-02 00:00:00',
    '2026/1/2 8:30',
    '2026-01-02T00:00:00Z',
    '2026年1月2日(星期五)',
    '2026、1、2',
  ];
  for (const spelling of spellings) assert.deepEqual(read(spelling), ['2026-01-02'], spelling);
  assert.deepEqual(read({ day: '2026-01-02' as Day }), ['2026-01-02']);
  assert.deepEqual(read(20260102), ['2026-01-02']);
});

test('a date that is only its serial number is converted, and said so', () => {
  assert.deepEqual(read(46024), ['2026-01-02', 'spreadsheet-serial']);
  assert.deepEqual(read(46024.75), ['2026-01-02', 'spreadsheet-serial']);
  assert.deepEqual(read('46024'), ['2026-01-02', 'spreadsheet-serial']);
});

test('a month counts with its last day as evidence and with its first day as a start, with a note', () => {
  for (const spelling of ['2015.4', '2015-04', '2015年4月', '2015/4', '201504', wide('2015.4')]) {
    assert.deepEqual(read(spelling, 'evidence'), ['2015-04-30', 'month-last-day'], spelling);
    assert.deepEqual(read(spelling, 'start'), ['2015-04-01', 'month-first-day'], spelling);
  }
  assert.deepEqual(read('2024.2', 'evidence'), ['2024-02-29', 'month-last-day']);
});

test('the current month counts until today as evidence: its last day has not come', () => {
  assert.deepEqual(read('2026.11', 'evidence'), ['2026-11-23', 'month-until-today']);
  assert.equal(read('2026.12', 'evidence'), 'in-the-future');
});

test('a numeric 2021.1 may be October, and is said to be', () => {
  assert.deepEqual(read(2021.1), ['2021-01-01', 'month-first-day', 'month-may-be-october']);
  assert.deepEqual(read(2021.11), ['2021-11-01', 'month-first-day']);
  assert.deepEqual(read('2021.1'), ['2021-01-01', 'month-first-day'], 'a text keeps its zero');
  assert.deepEqual(
    read('2021.1', 'start', false),
    ['2021-01-01', 'month-first-day', 'month-may-be-october'],
    'a csv may not',
  );
});

test('cells that say nothing are no day', () => {
  for (const nothing of [null, '', ' ', '至今', '无', '\u2014', '\u2014\u2014', '-', '/', '空', '未签订']) {
    assert.deepEqual(read(nothing), [undefined], String(nothing));
  }
});

test('impossible, incomplete and unclear days are not read, each with its reason', () => {
  const reasons: [Cell, string][] = [
    ['2025-02-29', 'impossible-day'],
    ['2025-13-01', 'impossible-day'],
    ['2025.0', 'impossible-day'],
    ['20251345', 'impossible-day'],
    ['1899-12-31', 'year-out-of-range'],
    ['2101-01-01', 'year-out-of-range'],
    ['2019', 'year-only'],
    [2019, 'year-only'],
    ['2019年', 'year-only'],
    ['3月22日', 'no-full-year'],
    ['26.3.22', 'no-full-year'],
    ['2026.3.22-2026.3.24', 'not-a-day'],
    ['去年', 'not-a-day'],
    [true, 'not-a-day'],
    [-1, 'not-a-day'],
    [{ broken: 'formula-error' }, 'formula-error'],
    [{ broken: 'impossible-day' }, 'impossible-day'],
    ['9'.repeat(2_000), 'not-a-day'],
  ];
  for (const [cell, reason] of reasons) assert.equal(read(cell), reason, String(cell).slice(0, 20));
});

test('evidence cannot lie in the future; a start may, with a note', () => {
  assert.equal(read('2026-11-24', 'evidence'), 'in-the-future');
  assert.deepEqual(read('2026-11-23', 'evidence'), ['2026-11-23']);
  assert.deepEqual(read('2026-12-15', 'start'), ['2026-12-15', 'start-in-the-future']);
});

test('every day is read back from every spelling of it', () => {
  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
    .map((at) => asDay(at.toISOString().slice(0, 10))!);
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('-', '/', '.', '年'),
      fc.boolean(),
      fc.boolean(),
      (on, separator, padded, full) => {
        const [year, month, date] = padded ? on.split('-') : on.split('-').map(Number);
        const text = separator === '年' ? `${year}年${month}月${date}日` : [year, month, date].join(separator);
        assert.deepEqual(read(full ? wide(text) : text, 'evidence'), [on]);
      },
    ),
  );
});
