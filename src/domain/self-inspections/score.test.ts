import assert from 'node:assert/strict';
import test from 'node:test';
import { dutyOf, ruleOf } from '../../law/duties.ts';
import type { DutyCode } from '../../law/duty.ts';
import { faultsOf } from './faults.ts';
import { proposalOf } from './proposals.ts';
import { deductionOf, type Given, resultOf } from './score.ts';
import { type Item, itemsOf, type Template } from './self-inspections.ts';
import { BUILT_IN } from './template/built-in.ts';

const BANDS = { meets: 90, basically: 80 };
const words = { zh: '问', en: 'asks' };
const item = (ref: string, weight: number, over: Partial<Item> = {}): Item => ({
  ...{ ref, level: 'unit', kind: 'scored', weight, question: words, how: words, evidence: words, law: words },
  ...over,
});
const templateOf = (...items: Item[]): Template => {
  const points = items.reduce((sum, { weight }) => sum + weight, 0);
  const section = { ref: '1', title: { zh: '一', en: 'One' }, points, items };
  return { code: 'x', version: 1, title: words, description: words, total: points, sections: [section] };
};
const met = (ref: string): Given => ({ ref, answer: 'met', occurrences: 0 });
const no = (ref: string, occurrences = 1): Given => ({ ref, answer: 'not-met', occurrences });
const notApplicable = (ref: string): Given => ({ ref, answer: 'not-applicable', occurrences: 0 });

test('得分除以适用项总分：不适用的项目既不得分也不计入总分；90%以上符合，80%至89%基本符合，不足80%不符合', () => {
  const template = templateOf(item('1', 60), item('2', 30), item('3', 10), item('4', 100));
  const given = [met('1'), met('2'), no('3'), notApplicable('4')];
  const { points, applicable, permille, band } = resultOf(template, given, BANDS);
  assert.deepEqual([points, applicable, permille, band], [90, 100, 900, 'meets']);
  assert.equal(resultOf(template, [met('1'), no('2'), met('3'), notApplicable('4')], BANDS).band, 'not');
  assert.equal(resultOf(templateOf(item('1', 85), item('2', 15)), [met('1'), no('2')], BANDS).band, 'basically');
});

test('89.96% 不是 90%：得分率向下取到千分位，不因四舍五入升档', () => {
  const template = templateOf(item('1', 2249), item('2', 251));
  const { permille, band } = resultOf(template, [met('1'), no('2')], BANDS);
  assert.deepEqual([permille, band], [899, 'basically']);
});

test('按次扣分，扣到上限为止；上限可以超过本项分值，没有写明每次扣几分的，一次扣完', () => {
  assert.equal(deductionOf({ weight: 5, each: 1, cap: 8 }, 3), 3);
  assert.equal(deductionOf({ weight: 5, each: 1, cap: 8 }, 50), 8);
  assert.equal(deductionOf({ weight: 3, each: 0.5 }, 50), 3);
  assert.equal(deductionOf({ weight: 3 }, 1), 3);
  const key = templateOf(item('1', 5, { each: 1, cap: 8 }), item('2', 15));
  assert.equal(resultOf(key, [no('1', 9), met('2')], BANDS).points, 12, '扣到超过本项分值');
});

test('加重扣分项从总分中扣，得分不低于零；否决项发生的，不论得分都是不符合', () => {
  const heavier = item('9', 0, { kind: 'aggravating', each: 6, cap: 12 });
  const deciding = item('8', 0, { kind: 'veto' });
  const template = templateOf(item('1', 100), heavier, deciding);
  const all = (...given: Given[]) => resultOf(template, given, BANDS);
  assert.equal(all(met('1'), no('9', 5), met('8')).points, 88);
  assert.equal(resultOf(templateOf(item('1', 10), heavier), [met('1'), no('9', 5)], BANDS).points, 0);
  const { permille, band, vetoed } = all(met('1'), met('9'), no('8'));
  assert.deepEqual([permille, band, vetoed], [1000, 'not', true]);
});

test('多个部门回答同一项：各部门的问题合计次数，对一个部门适用即适用', () => {
  const template = templateOf(item('1', 2, { level: 'department', each: 0.5 }));
  assert.equal(resultOf(template, [met('1'), no('1'), no('1', 2)], BANDS).points, 0.5);
  assert.equal(resultOf(template, [met('1'), notApplicable('1')], BANDS).applicable, 2);
  assert.equal(resultOf(template, [notApplicable('1')], BANDS).permille, null, '没有适用项的没有得分');
});

test('分值合计不符的模板不能使用，并逐条指出是哪一部分、哪一项', () => {
  const good = templateOf(item('1', 6), item('2', 4));
  assert.deepEqual(faultsOf(good), []);
  const [section] = good.sections;
  const faults = faultsOf({ ...good, total: 100, sections: [{ ...section!, points: 14 }] }).map(({ zh }) => zh);
  assert.deepEqual(faults, ['第1部分“一”应为14分，各项合计10分', '模板总分应为100分，各部分合计14分']);
  const said = (...items: Item[]) => faultsOf(templateOf(...items)).map(({ zh }) => zh);
  assert.deepEqual(said(item('1', 1), item('1', 1)), ['项目1重复']);
  assert.deepEqual(said(item('1', 3, { each: 2, cap: 1 })), ['项目1：最多扣分少于一次扣分']);
  assert.deepEqual(said(item('1', 3, { level: 'member' })), ['项目1：个人项目不计分，其他项目须计分']);
  assert.deepEqual(said(item('1', 0, { kind: 'aggravating' })), ['项目1：加重扣分项须写明每次扣几分']);
});

test('随系统提供的模板：百分制，约六十项，覆盖第八条至第十条、反间谍法第十八条至第二十条；义务和规则都存在，每项有依据，个人七个方面不计分', () => {
  assert.deepEqual(faultsOf(BUILT_IN), []);
  assert.equal(BUILT_IN.total, 100);
  assert.equal(itemsOf(BUILT_IN, 'member').length, 7);
  const counted = itemsOf(BUILT_IN).filter(({ level }) => level !== 'member');
  assert.ok(counted.length >= 55 && counted.length <= 65, String(counted.length));
  for (const { ref, question, how, evidence, law, duty, rules = [] } of counted) {
    for (const text of [question, how, evidence, law]) assert.ok(text.zh && text.en, ref);
    assert.ok(dutyOf(duty as DutyCode), `${ref} ${duty}`);
    for (const rule of rules) assert.ok(ruleOf(rule), `${ref} ${rule}`);
  }
  const duties = new Set(counted.map(({ duty }) => duty));
  for (const code of [
    'P8.1',
    'P8.2',
    'P8.3',
    'P8.4',
    'P8.5',
    'P9.1',
    'P9.2',
    'P9.3a',
    'P9.3b',
    'P9.3c',
    'P9.4',
    'P9.5',
  ])
    assert.ok(duties.has(code), code);
  for (const code of ['P9.6', 'P9.7', 'P9.8', 'P9.9', 'P10.1', 'P10.2', 'P10.3', 'C18', 'C19', 'C20'])
    assert.ok(duties.has(code), code);
});

test('台账能回答的由台账回答：有逾期或者逾期后履行的为不符合并计次数；都已履行的为符合；没有此类事项、单位没有此类情形的不适用；未到期的问人', () => {
  const figures = (met: number, late: number, overdue: number, open: number) =>
    new Map([[8101, { met, late, overdue, open }]]);
  const known = { statuses: ['unit', 'key-unit'] as const, holdings: ['trips'] as const, counts: new Map() };
  const of = (one: Partial<Item>, all = figures(0, 0, 0, 0)) => {
    const { answer, occurrences } = proposalOf({ rules: [8101], ...one }, { ...known, figures: all });
    return [answer, occurrences];
  };
  assert.deepEqual(of({}, figures(8, 1, 2, 3)), ['not-met', 3]);
  assert.deepEqual(of({}, figures(8, 0, 0, 3)), ['met', 0]);
  assert.deepEqual(of({}, figures(0, 0, 0, 3)), [null, 0]);
  assert.deepEqual(of({}), ['not-applicable', 0]);
  assert.deepEqual(of({ applies: { statuses: ['cii-operator'] } }, figures(8, 0, 0, 0)), ['not-applicable', 0]);
  assert.deepEqual(of({ applies: { has: 'exchanges' } }, figures(8, 0, 0, 0)), ['not-applicable', 0]);
  assert.deepEqual(of({ applies: { has: 'trips' } }, figures(8, 0, 0, 0)), ['met', 0]);
  assert.deepEqual(of({ rules: [] }), [null, 0], '没有对应规则的问人');
  const counted = (one: Partial<Item>, n: { met: number; overdue: number }) => {
    const counts = new Map([[one.counts![0]!, { ...n, late: 0, open: 0 }]]);
    const { answer, occurrences } = proposalOf(one as Item, { ...known, figures: new Map(), counts });
    return [answer, occurrences];
  };
  assert.deepEqual(
    counted({ counts: ['carriers'] }, { met: 12, overdue: 2 }),
    ['not-met', 2],
    '台账登记能回答的由登记回答',
  );
  assert.deepEqual(counted({ counts: ['carriers'] }, { met: 12, overdue: 0 }), ['met', 0]);
  assert.deepEqual(counted({ counts: ['places'] }, { met: 0, overdue: 0 }), [null, 0], '没有登记的问人');
  const leaving: Partial<Item> = { counts: ['contradictions-leaving'] };
  assert.deepEqual(counted(leaving, { met: 9, overdue: 0 }), ['met', 0], '没有矛盾');
  assert.deepEqual(counted(leaving, { met: 8, overdue: 3 }), ['not-met', 3], '待处理的矛盾逐处计');
  const places: Partial<Item> = { counts: ['contradictions-places-and-data', 'places'] };
  assert.deepEqual(counted(places, { met: 8, overdue: 0 }), [null, 0], '空台账没有矛盾，也不说明符合');
  assert.deepEqual(counted(places, { met: 7, overdue: 2 }), ['not-met', 2]);
  assert.deepEqual(counted({ counts: ['technical-findings'] }, { met: 0, overdue: 0 }), ['not-applicable', 0]);
});
