import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../../law/day.ts';
import { changeText, FIGURE_NAMES, FIGURES, figureOf, pageOf, paperText, withPercentages } from './figures.ts';
import { TEMPLATE } from './template.ts';
import {
  emptySections,
  figuresIn,
  figuresOf,
  filled,
  headingOf,
  mayReport,
  movedSince,
  namesIn,
  piecesOf,
  SECTIONS,
  spanOf,
} from './yearly-reports.ts';

test('十个部分，一个不少；每项数据属于其中一个部分，都有两种语言、出处和可打开的页面', () => {
  assert.equal(SECTIONS.length, 10);
  assert.deepEqual(headingOf('education'), { zh: '三、教育培训', en: '3. Education' });
  for (const name of FIGURE_NAMES) {
    const one = figureOf(name)!;
    assert.ok(SECTIONS.includes(one.section), name);
    assert.ok(one.name.zh && one.name.en && one.of.zh && one.of.en, name);
    assert.match(pageOf(one, { from: day('2026-01-01'), to: day('2026-12-31') }), /^\/[a-z/-]+(\?[^{}]*)?$/, name);
    if (one.part) for (const part of one.part) assert.ok(figureOf(part), `${name} is of ${part}`);
  }
});

test('初稿的十个部分都有文字，数据两种语言相同，并且用到每一项数据', () => {
  assert.deepEqual(emptySections(TEMPLATE), []);
  for (const section of SECTIONS)
    assert.deepEqual(figuresIn(TEMPLATE[section].zh).sort(), figuresIn(TEMPLATE[section].en).sort(), section);
  assert.deepEqual(figuresOf(TEMPLATE).sort(), Object.keys(FIGURES).sort());
  for (const section of SECTIONS)
    for (const name of figuresIn(TEMPLATE[section].zh)) assert.equal(figureOf(name)!.section, section, name);
});

test('文字在数据处断开，换入数字；只有数据没有文字的部分是空的', () => {
  const text = '举办{{sessions-held}}场，{{attendances}}人次';
  assert.deepEqual(piecesOf(text), [
    { text: '举办' },
    { figure: 'sessions-held' },
    { text: '场，' },
    { figure: 'attendances' },
    { text: '人次' },
  ]);
  assert.equal(
    filled(text, (name) => `<${name}>`),
    '举办<sessions-held>场，<attendances>人次',
  );
  assert.deepEqual(emptySections({ ...TEMPLATE, rules: { zh: ' {{rules-issued}} ', en: 'x' } }), ['rules']);
});

test('数据与采用时不同的，报出旧值和新值', () => {
  assert.deepEqual(movedSince(['a', 'b', 'c'], { a: 1, b: 2 }, { a: 1, b: 3, c: 0 }), [
    { figure: 'b', accepted: 2, now: 3 },
    { figure: 'c', accepted: null, now: 0 },
  ]);
});

test('正文里的人员姓名找得出来，单字不算', () => {
  const words = { ...TEMPLATE, problems: { zh: '由王小明负责整改。', en: '' } };
  assert.deepEqual(namesIn(words, ['王小明', '李四', '王']), [{ section: 'problems', name: '王小明' }]);
});

test('百分比舍去小数；没有人应当履行的没有百分比', () => {
  const values = withPercentages({ 'training-owed': 300, 'training-met': 299, travellers: 0 });
  assert.deepEqual([values['training-coverage'], values['travellers-briefed-part']], [99, null]);
});

test('纸面上不足五人的人数不列，由它可以推算的百分比和增减也不列', () => {
  const few = { 'training-owed': 300, 'training-met': 297, 'training-coverage': 99, leavers: 3, orders: 3 };
  assert.equal(paperText('leavers', few, 5).zh, '少于5');
  assert.equal(paperText('orders', few, 5).zh, '3', '不是人数');
  assert.equal(paperText('leavers', { leavers: 0 }, 5).zh, '0');
  assert.equal(paperText('leavers', { leavers: 7 }, 10).en, 'fewer than 10');
  assert.match(paperText('training-coverage', few, 5).zh, /不列/);
  assert.equal(
    paperText('training-coverage', { 'training-owed': 300, 'training-met': 290, 'training-coverage': 96 }, 5).zh,
    '96%',
  );
  assert.equal(changeText('leavers', { leavers: 9 }, few, 5), '—');
  assert.equal(changeText('leavers', { leavers: 9 }, { leavers: 12 }, 5), '−3');
  assert.equal(changeText('orders', { orders: 3 }, null, 5), '—');
});

test('统计到年末，当年的统计到今天；没有开始的年度和台账以前的年度没有报告', () => {
  assert.deepEqual(spanOf(2025, day('2026-11-23')), { from: '2025-01-01', to: '2025-12-31' });
  assert.deepEqual(spanOf(2026, day('2026-11-23')), { from: '2026-01-01', to: '2026-11-22' });
  const may = (year: number) => mayReport(year, day('2026-11-23'), day('2025-06-01'));
  assert.deepEqual([2024, 2025, 2026, 2027].map(may), [false, true, true, false]);
});
