import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { toSheet } from '../../documents/sheet.ts';
import { aBank } from '../../fixtures/questions.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { exportQuestions, questionsTemplate } from './actions/export.ts';
import { importQuestions } from './actions/import.ts';
import { questions } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const HEADERS = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '难度', '知识点', '出处'];
const officer = (unit: TestUnit) => unit.as['security-officer'];
const sheet = async (rows: string[][], headers = HEADERS) => ({
  fileName: '题库.xlsx',
  bytes: (await toSheet('题库', 'xlsx', headers, rows)).bytes,
});
const brings = async (unit: TestUnit, rows: string[][], accept = false, headers = HEADERS) =>
  w.does(officer(unit), importQuestions, { accept }, await sheet(rows, headers));

const SINGLE = [
  '单选题',
  '举报电话是（ ）。',
  '110',
  '12339',
  '',
  '',
  'B',
  '见公布的电话',
  '易',
  '反间谍',
  '《反间谍法》第十六条',
];
const over = (changes: Record<number, string>) => SINGLE.map((cell, at) => changes[at] ?? cell);

describe('a sheet of questions', () => {
  test('all kinds as officers write them are shown first and added when accepted, a case with its parts', async () => {
    const unit = await w.aUnit();
    const rows = [
      SINGLE,
      ['多选题', '哪些属于…', '甲', '乙', '丙', '丁', 'A、C,D', '理由', '2', '法律法规', ''],
      ['判断题', '单位承担主体责任。', '', '', '', '', '√', '理由', '难', '法规', ''],
      ['排序题', '先后顺序', '二', '一', '三', '', 'B-A-C', '理由', '中', '防范技能', ''],
      ['案例题', '某人在途中…', '', '', '', '', '', '理由', '中', '案例', ''],
      ['小题单选', '他应当', '甲', '乙', '', '', 'A', '', '', '', ''],
      ['小题判断', '这是否妥当', '', '', '', '', '错误', '', '', '', ''],
    ];
    const shown = await brings(unit, rows);
    assert.deepEqual([shown.added, shown.ready.length, shown.refused], [0, 5, []]);
    assert.equal((await w.does(officer(unit), questions, {})).total, 0, 'nothing before it is accepted');
    assert.equal((await brings(unit, rows, true)).added, 5);
    const { rows: kept } = await w.does(officer(unit), questions, {});
    const of = (kind: string) => kept.find((one) => one.kind === kind)!.content.items;
    assert.deepEqual(of('multiple')[0]!.right, [0, 2, 3]);
    assert.deepEqual([of('true-false')[0]!.right, of('order')[0]!.right], [[0], [1, 0, 2]]);
    assert.deepEqual(
      of('case').map(({ kind, right }) => [kind, right]),
      [
        ['single', [0]],
        ['true-false', [1]],
      ],
    );
    const again = await brings(unit, rows, true);
    assert.deepEqual(
      [again.added, again.refused.map(({ reason }) => reason)],
      [0, Array.from({ length: 5 }, () => 'in-bank')],
    );
    await w.isRefused('not-permitted', unit.as.member, importQuestions, {}, await sheet(rows));
  });

  test('each bad cell is named, and the good rows are taken: nothing is lost', async () => {
    const unit = await w.aUnit();
    const result = await brings(
      unit,
      [
        SINGLE,
        over({ 1: '没有答案', 6: '' }),
        over({ 1: '答案没有选项', 6: 'C' }),
        over({ 1: '单选两个', 6: 'AB' }),
        over({ 1: '答案不能读', 6: '第二项' }),
        SINGLE,
        over({ 0: '问答题', 1: '题型' }),
        over({ 1: '' }),
        over({ 1: '没有解析', 7: '' }),
        over({ 1: '难度', 8: '很难很难' }),
        over({ 1: '知识点', 9: '烹饪' }),
        over({ 1: '中间空着', 2: '', 3: '乙', 4: '丙' }),
        over({ 1: '相同选项', 2: '12339' }),
        ['小题单选', '没有案例的小题', '甲', '乙', '', '', 'A', '', '', '', ''],
        ['案例题', '没有小题的案例', '', '', '', '', '', '理由', '中', '案例', ''],
        ['案例题', '小题有误的案例', '', '', '', '', '', '理由', '中', '案例', ''],
        ['小题单选', '没有答案的小题', '甲', '乙', '', '', '', '', '', '', ''],
      ],
      true,
    );
    assert.deepEqual(
      result.refused.map(({ cell, reason }) => `${cell} ${reason}`),
      [
        ...[
          'G3 no-right-answer',
          'G4 no-such-option',
          'G5 several-right',
          'G6 answer-unreadable',
          'B7 in-file',
          'A8 unknown-kind',
        ],
        ...['B9 stem-missing', 'H10 explanation-missing', 'I11 not-a-difficulty', 'J12 unknown-subject'],
        ...['C13 option-gap', 'D14 option-twice', 'A15 part-without-case', 'B16 case-without-parts'],
        ...['B17 part-faulty', 'G18 no-right-answer'],
      ],
    );
    assert.ok(result.refused.every(({ why }) => why.zh && why.en));
    assert.equal(result.added, 1);
    const csv = [HEADERS, over({ 1: '=HYPERLINK(1)' })].map((row) => row.join(',')).join('\n');
    const formula = await w.does(officer(unit), importQuestions, {}, { fileName: 'a.csv', bytes: Buffer.from(csv) });
    assert.deepEqual(
      formula.refused.map(({ cell, reason }) => `${cell} ${reason}`),
      ['B2 formula'],
    );
    const marked = await sheet([SINGLE, over({ 1: '机密★10年的题' })]);
    await w.isRefused('file-refused', officer(unit), importQuestions, { accept: true }, marked);
  });

  test('ten thousand rows, no columns, no sheet, a file of another kind: refused in words, nothing added', async () => {
    const unit = await w.aUnit();
    const many = Array.from({ length: 10_000 }, (_, at) => over({ 1: `第${at}题` }));
    const refusal = await w.isRefused(
      'file-refused',
      officer(unit),
      importQuestions,
      { accept: true },
      await sheet(many),
    );
    assert.match(String(refusal.details.zh), /10000 行.*最多 5000 行/);
    const without = await sheet([SINGLE.slice(0, 6)], HEADERS.slice(0, 6));
    const missing = await w.isRefused('file-refused', officer(unit), importQuestions, {}, without);
    assert.match(String(missing.details.zh), /缺：答案、解析、难度、知识点/);
    await w.isRefused('file-refused', officer(unit), importQuestions, {});
    const other = { fileName: 'a.xlsx', bytes: Buffer.from('%PDF-1.4') };
    await w.isRefused('file-refused', officer(unit), importQuestions, {}, other);
    assert.equal((await w.does(officer(unit), questions, {})).total, 0);
  });

  test('what goes out comes in again as it was, and the template is read by the import', async () => {
    const unit = await w.aUnit();
    for (const kind of ['single', 'multiple', 'true-false', 'order', 'case'] as const)
      await aBank(w, unit, 1, {}, kind);
    const choice = { format: 'xlsx', language: 'en', purpose: 'training' };
    const { file } = await w.does(officer(unit), exportQuestions, choice);
    const other = await w.aUnit();
    const upload = { fileName: 'bank.xlsx', bytes: file!.bytes };
    const result = await w.does(officer(other), importQuestions, { accept: true }, upload);
    assert.deepEqual([result.added, result.refused], [5, []]);
    const all = async (of: TestUnit) =>
      (await w.does(officer(of), questions, {})).rows
        .map(({ kind, subject, difficulty, content, explanation, source }) =>
          JSON.stringify([kind, subject, difficulty, content, explanation, source]),
        )
        .toSorted();
    const sorted = (rows: string[]) =>
      rows.map((row) =>
        JSON.stringify(JSON.parse(row), (_, value) =>
          value && typeof value === 'object' && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort())
            : value,
        ),
      );
    // True and false were typed in Chinese alone: they come in with their English beside them.
    assert.deepEqual(
      sorted(await all(other)).map((row) => row.replace(/"(True|False)"/g, '""')),
      sorted(await all(unit)),
    );
    const template = await w.does(officer(unit), questionsTemplate, {});
    const read = await w.does(
      officer(unit),
      importQuestions,
      {},
      { fileName: '模板.xlsx', bytes: template.file.bytes },
    );
    assert.deepEqual([read.ready.length, read.refused.map(({ reason }) => reason)], [5, []]);
  });
});
