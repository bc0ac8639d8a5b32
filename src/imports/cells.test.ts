import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../law/day.ts';
import { parseDay } from './cell-day.ts';
import {
  parseConclusion,
  parseEmail,
  parseHours,
  parseLevel,
  parseName,
  parsePhone,
  parsePresence,
  parseStaffNumber,
  parseTitle,
  parseYesNo,
} from './cells.ts';
import { cellNotes, cellReasons } from './reasons.ts';
import type { Cell } from './sheet.ts';

const today = day('2026-11-23');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const valueIn = (parsed: { ok: true; value: unknown } | { ok: false; reason: string }): unknown =>
  parsed.ok ? parsed.value : parsed.reason;

test('levels are read in the wordings of rosters', () => {
  const wordings = {
    core: ['核心', '核心涉密', '核心涉密人员', '核心岗位', '核 心', '核心级', '涉密人员(核心)', 'core'],
    important: ['重要', '重要涉密人员', '重要涉密', '重要涉密岗位'],
    ordinary: ['一般', '一般涉密', '一般涉密人员', '一般涉密岗位', '一般岗位'],
    none: ['非涉密', '否', '无', '非涉密人员', '不涉密', '\u2014', 'N', '0'],
  };
  for (const [level, texts] of Object.entries(wordings))
    for (const text of texts) assert.equal(valueIn(parseLevel(text)), level, text);
  for (const text of ['涉密', '是', 'A类', '甲级', '处长', '核心或重要'])
    assert.equal(valueIn(parseLevel(text)), 'not-a-level', text);
});

test('grades of secrets stand for the class that handles them, with a note; a blank level is none, with a note', () => {
  assert.deepEqual(parseLevel('绝密'), { ok: true, value: 'core', notes: ['level-by-secrecy-grade'] });
  assert.deepEqual(parseLevel('机密级'), { ok: true, value: 'important', notes: ['level-by-secrecy-grade'] });
  assert.deepEqual(parseLevel('秘密'), { ok: true, value: 'ordinary', notes: ['level-by-secrecy-grade'] });
  assert.deepEqual(parseLevel(null), { ok: true, value: 'none', notes: ['level-blank'] });
});

test('yes and no are read in the signs of rosters', () => {
  for (const yes of ['是', 'Y', 'y', '\u221A', '有', 1, '1', true, wide('Y'), '\u2713'])
    assert.equal(valueIn(parseYesNo(yes)), true, String(yes));
  for (const no of ['否', 'N', '\u00D7', '无', 0, '0', false, null, '', '\u2014', 'x'])
    assert.equal(valueIn(parseYesNo(no)), false, String(no));
  for (const neither of ['可能', '2', '待定', { day: today }])
    assert.equal(valueIn(parseYesNo(neither)), 'not-yes-or-no');
});

test('hours are read with and without their unit', () => {
  const hours: [Cell, unknown][] = [
    [4, 4],
    ['4学时', 4],
    ['6h', 6],
    ['4.5小时', 4.5],
    ['4.', 4],
    [wide('8'), 8],
    [null, undefined],
    [0, 0],
    ['两学时', 'not-hours'],
    [-4, 'not-hours'],
    [99_999, 'not-hours'],
    [{ day: today }, 'not-hours'],
  ];
  for (const [cell, expected] of hours) assert.equal(valueIn(parseHours(cell)), expected, String(cell));
});

test('presence and conclusions are read in their wordings', () => {
  const presences: [Cell, string][] = [
    ['在岗', 'in-post'],
    [null, 'in-post'],
    ['借调', 'seconded'],
    ['离岗', 'off-post'],
    ['退休', 'off-post'],
    ['长期驻外', 'stationed-abroad'],
    ['\u00D7', 'not-a-presence'],
    ['不详', 'not-a-presence'],
  ];
  for (const [cell, expected] of presences) assert.equal(valueIn(parsePresence(cell)), expected, String(cell));
  for (const passed of ['通过', '合格', '同意', '审查通过'])
    assert.equal(valueIn(parseConclusion(passed)), 'passed', passed);
  for (const failed of ['不通过', '不合格', '未通过', '不同意', '审查不合格'])
    assert.equal(valueIn(parseConclusion(failed)), 'not-passed', failed);
  for (const open of ['待审', '审查中', '暂缓']) assert.equal(valueIn(parseConclusion(open)), 'not-a-conclusion', open);
});

test('names keep their rare characters and lose only the spaces that align them', () => {
  const names: [Cell, string][] = [
    ['张三', '张三'],
    ['张 三', '张三'],
    ['张\u3000三', '张三'],
    [' 万䶮赟 ', '万䶮赟'],
    ['汪㛃娟', '汪㛃娟'],
    ['姜堃', '姜堃'],
    ['\uFA11田', '\uFA11田'],
    ['买买提·艾力', '买买提·艾力'],
    ['John  Smith', 'John Smith'],
    ['张伟(大)', '张伟(大)'],
    ['\u202E张三\u200B', '张三'],
    ['回良玉', '回良玉'],
  ];
  for (const [cell, expected] of names) assert.equal(valueIn(parseName(cell)), expected, String(cell));
  assert.deepEqual(parseName('张\uE863'), { ok: true, value: '张\uE863', notes: ['rare-character'] });
  for (const missing of [null, '', '  ', '\u2014']) assert.equal(valueIn(parseName(missing)), 'name-missing');
  for (const wrong of ['张3', 12, '=1+1', '<b>', '张三;李四', true, 'x'.repeat(100)])
    assert.equal(valueIn(parseName(wrong)), 'not-a-name', String(wrong));
  assert.equal(valueIn(parseName('张\uFFFD')), 'damaged-text');
  assert.equal(valueIn(parseName('中共党员')), 'protected-value');
});

test('staff numbers are half-width, without spaces, in the case they have, and never an identity number', () => {
  const numbers: [Cell, unknown][] = [
    ['A10001', 'A10001'],
    [wide('A10001'), 'A10001'],
    [' a 10001 ', 'a10001'],
    [10001, '10001'],
    ['00123', '00123'],
    ["'00123", '00123'],
    ['保-01', '保-01'],
    [null, undefined],
    ['无', undefined],
    [1.5, 'not-a-staff-number'],
    ['=1+1', 'not-a-staff-number'],
    ['999999197207137668', 'protected-value'],
    [`${wide('99999919720713766')}X`, 'protected-value'],
    [Number('999999197207137668'), 'not-a-staff-number'],
  ];
  for (const [cell, expected] of numbers) assert.equal(valueIn(parseStaffNumber(cell)), expected, String(cell));
});

test('telephone numbers, addresses of mail and titles', () => {
  for (const phone of ['13800000000', '010-88886666', '+86-13800000000', '(010)88886666', '88886666转123'])
    assert.equal(valueIn(parsePhone(phone)), phone);
  assert.equal(valueIn(parsePhone(13800000000)), '13800000000');
  assert.equal(valueIn(parsePhone('不详')), 'not-a-phone');
  assert.equal(valueIn(parsePhone('999999197207137668')), 'protected-value');
  assert.equal(valueIn(parseEmail(' User1@Unit.example ')), 'user1@unit.example');
  assert.equal(valueIn(parseEmail('user1')), 'not-an-email');
  assert.equal(valueIn(parseTitle('信息\n中心')), '信息 中心');
  assert.equal(valueIn(parseTitle('__proto__')), '__proto__');
  assert.equal(valueIn(parseTitle('汉族')), 'protected-value');
  for (const beside of ['会计(回族)', `会计${wide('(')}回族${wide(')')}`, '处长、中共党员', '工程师/党员']) {
    assert.equal(valueIn(parseTitle(beside)), 'protected-value', beside);
  }
  for (const title of ['民族事务处', '群众工作部', '保安', '健康、安全与环境部', '党委办公室']) {
    assert.equal(valueIn(parseTitle(title)), title);
  }
  assert.equal(valueIn(parseTitle('x'.repeat(81))), 'too-long');
});

test('no cell makes a parser throw, and every reason and note has its sentence', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ broken: 'too-long' } as const),
    fc.constant({ day: today }),
  );
  const parsers: ((cell: Cell) => { ok: boolean })[] = [
    parseLevel,
    parseYesNo,
    parseHours,
    parsePresence,
    parseConclusion,
    parseName,
    parseStaffNumber,
    parseTitle,
    parsePhone,
    parseEmail,
    (cell) => parseDay(cell, 'evidence', today, true),
  ];
  fc.assert(
    fc.property(cells, fc.constantFrom(...parsers), (cell, parser) => {
      const parsed = parser(cell) as { ok: true; notes?: string[] } | { ok: false; reason: string };
      if (!parsed.ok) assert.ok(parsed.reason in cellReasons);
      else for (const note of parsed.notes ?? []) assert.ok(note in cellNotes);
    }),
  );
});
