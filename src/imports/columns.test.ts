import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { knownHeader, type RecognisedSheet, recognise, remap } from './columns.ts';
import { dropKind, dropped, dropReasons } from './dropped.ts';
import { meaningNames, meanings } from './meanings.ts';
import { remapReasons } from './reasons.ts';
import type { Cell, Sheet } from './sheet.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { headerKey } from './text.ts';

const sheet = (...rows: Cell[][]): Sheet => ({ name: '名册', rows, typed: true });
const people = (header: string, ...values: Cell[]): Sheet =>
  sheet(['姓名', '部门', header], ...values.map((value) => ['张三', '财务处', value]));
const reading = (recognised: RecognisedSheet, index: number): unknown =>
  recognised.columns.find((column) => column.index === index)?.reading;

test('every column of the real rosters is recognised, and the protected and unneeded ones are dropped', async () => {
  for (const name of ['roster-zh.xlsx', 'roster-gb18030.csv']) {
    const read = await readSpreadsheet(readFileSync(new URL(`../../tests/samples/${name}`, import.meta.url)), name);
    assert.ok(read.ok);
    for (const each of read.sheets) {
      const { columns } = recognise(each);
      const meaningsFound = columns.flatMap(({ reading }) => (reading.kind === 'meaning' ? [reading.meaning] : []));
      const droppedFound = columns.flatMap(({ reading }) => (reading.kind === 'dropped' ? [reading.reason] : []));
      assert.deepEqual(meaningsFound, meaningNames, each.name);
      assert.deepEqual(droppedFound, [
        'sex',
        'ethnicity',
        'birth-date',
        'political-status',
        'native-place',
        'identity-number',
        'home-address',
        'relatives',
        'passport',
        'remarks',
      ]);
    }
  }
});

test('a header is known with spaces, line breaks, full-width signs, stars and explanations in brackets', () => {
  for (const header of [
    '姓名',
    '姓 名',
    '姓\n名',
    '*姓名',
    '姓名\uFF1A',
    '姓\u3000名',
    '姓名(必填)',
    '姓名\uFF08必填\uFF09',
    ' NAME ',
    'Name',
  ]) {
    const known = knownHeader(header);
    assert.equal(known?.kind === 'meaning' && known.meaning, 'name', header);
  }
  for (const header of ['处(科)室', '处\uFF08科\uFF09室', '科室']) {
    const known = knownHeader(header);
    assert.equal(known?.kind === 'meaning' && known.meaning, 'section', header);
  }
});

test('a protected attribute is known by its words in any header that holds them', () => {
  const headers = {
    民族成份: 'ethnicity',
    是否中共党员: 'political-status',
    所在党支部: 'political-status',
    入党时间: 'political-status',
    宗教信仰情况: 'religion',
    出生地: 'native-place',
    身体健康状况: 'health',
    婚姻状况: 'marriage',
    微信号: 'social-media',
    人脸照片: 'biometrics',
    现实表现: 'person-rating',
    'Ethnic group': 'ethnicity',
    配偶姓名: 'relatives',
    家庭住址: 'home-address',
  };
  for (const [header, reason] of Object.entries(headers))
    assert.deepEqual(knownHeader(header), { kind: 'dropped', reason }, header);
});

test('no wording belongs to two meanings or to a meaning and a dropped column', () => {
  const owners = new Map<string, string>();
  const all = [
    ...meaningNames.map((name) => [name, meanings[name].wordings] as const),
    ...dropReasons.map((name) => [name, dropped[name].wordings] as const),
  ];
  for (const [name, wordings] of all) {
    for (const key of new Set(wordings.map(headerKey))) {
      assert.notEqual(key, '');
      assert.equal(owners.get(key) ?? name, name, key);
      owners.set(key, name);
    }
  }
});

test('every dropped column tells why and on what ground, in both languages', () => {
  for (const reason of dropReasons) {
    for (const text of [dropped[reason].name, dropped[reason].reason, dropped[reason].source])
      assert.ok(text.zh.length > 1 && text.en.length > 1, reason);
  }
});

test('title rows above the header are passed over; a sheet without known headers has no columns', () => {
  const titled = sheet(
    ['人员信息台账', null, null],
    ['填报单位:财务处', null, '2026年11月'],
    ['序号', '姓名', '部门'],
    [1, '张三', '财务处'],
  );
  assert.equal(recognise(titled).headerRow, 2);
  assert.deepEqual(recognise(sheet(['说明'], ['本表由各部门填写'])), {
    sheet: '名册',
    headerRow: undefined,
    columns: [],
  });
});

test('a header of two rows is read together: a cell merged downwards has its words in the upper row', () => {
  const twoRows = sheet(
    ['姓名', '部门', '审查', null],
    [null, null, '审查日期', '审查结论'],
    ['张三', '财务处', '2026-01-02', '通过'],
  );
  // The upper row holds the name, so it is the header row; the words below it are told by neither.
  const recognised = recognise(twoRows);
  assert.equal(recognised.headerRow, 0);
  const lower = sheet(
    ['序号', '部门', '基本情况', null, null],
    [null, null, '姓名', '岗位', '工号'],
    [1, '财务处', '张三', '会计', 'A1'],
  );
  assert.deepEqual(
    recognise(lower).columns.map(({ header }) => header),
    ['序号', '部门', '姓名', '岗位', '工号'],
  );
});

test('an unknown column is left out and said so; it can be given a meaning', () => {
  const unknown = people('参训日', '2026-01-02', '2026-02-03');
  const recognised = recognise(unknown);
  assert.deepEqual(reading(recognised, 2), { kind: 'unknown', why: 'header' });
  const remapped = remap(unknown, recognised, [{ column: 2, meaning: 'last-training-day' }]);
  assert.ok(remapped.ok);
  assert.deepEqual(reading(remapped.recognised, 2), { kind: 'meaning', meaning: 'last-training-day', chosen: true });
});

test('a column of protected values is dropped whatever its header says', () => {
  const columns: [string, Cell[], string][] = [
    ['类别', ['汉族', '回族', null, '满族'], 'ethnicity'],
    ['其他一', ['汉', '满', '汉'], 'ethnicity'],
    ['身份', ['中共党员', '群众', '团员', '在职'], 'political-status'],
    ['情况', ['佛教', '无宗教信仰'], 'religion'],
    ['编码', ['999999197207137668', '99999919921203122X', 'B3'], 'identity-number'],
    ['岗位', ['汉族', '回族'], 'ethnicity'],
    ['状况', ['已婚', '未婚'], 'marriage'],
  ];
  for (const [header, values, reason] of columns)
    assert.deepEqual(
      reading(recognise(people(header, ...values)), 2),
      { kind: 'dropped', reason, by: 'values' },
      header,
    );
});

test('protected columns can never be given a meaning, nor can a column take protected values', () => {
  const cases: [Sheet, string][] = [
    [people('民族', '甲', '乙'), 'protected-column'],
    [people('政治面貌'), 'protected-column'],
    [people('类别', '汉族', '回族'), 'protected-column'],
    [people('身份证号', '甲'), 'unneeded-column'],
    [people('备注', '中共党员', '群众'), 'protected-values'],
    [people('备注', '999999197207137668'), 'protected-values'],
  ];
  for (const [each, reason] of cases) {
    for (const meaning of meaningNames) {
      const remapped = remap(each, recognise(each), [{ column: 2, meaning }]);
      assert.deepEqual(remapped, { ok: false, reason, column: 2 }, reason);
    }
  }
  assert.equal(dropKind('ethnicity'), 'protected');
  assert.equal(dropKind('remarks'), 'not-needed');
  for (const text of Object.values(remapReasons)) assert.ok(text.zh && text.en);
});

test('loose columns may be given a meaning: what stands under 备注 may be the post', () => {
  const remarks = people('备注', '会计', '出纳');
  const remapped = remap(remarks, recognise(remarks), [{ column: 2, meaning: 'post' }]);
  assert.ok(remapped.ok && reading(remapped.recognised, 2));
});

test('a meaning belongs to one column: the better wording has it, and a choice moves it', () => {
  const two = sheet(['姓名', '职务', '岗位名称'], ['张三', '处长', '会计']);
  const recognised = recognise(two);
  assert.deepEqual(reading(recognised, 1), { kind: 'unknown', why: 'taken' });
  assert.deepEqual(reading(recognised, 2), { kind: 'meaning', meaning: 'post', chosen: false });
  const moved = remap(two, recognised, [{ column: 1, meaning: 'post' }]);
  assert.ok(moved.ok);
  assert.deepEqual(reading(moved.recognised, 2), { kind: 'unknown', why: 'taken' });
  const both = remap(two, recognised, [
    { column: 1, meaning: 'post' },
    { column: 2, meaning: 'post' },
  ]);
  assert.deepEqual(both, { ok: false, reason: 'meaning-taken', column: 2 });
  assert.deepEqual(remap(two, recognised, [{ column: 9, meaning: 'post' }]), {
    ok: false,
    reason: 'no-such-column',
    column: 9,
  });
  const out = remap(two, recognised, [{ column: 2, meaning: 'leave-out' }]);
  assert.ok(out.ok);
  assert.deepEqual(reading(out.recognised, 2), { kind: 'unknown', why: 'user' });
});

test('headers such as __proto__ and constructor are unknown and harm nothing', () => {
  const hostile = sheet(['姓名', '部门', '__proto__', 'constructor', 'toString'], ['张三', '财务处', 'x', 'y', 'z']);
  const recognised = recognise(hostile);
  for (const index of [2, 3, 4]) assert.deepEqual(reading(recognised, index), { kind: 'unknown', why: 'header' });
  assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
});
