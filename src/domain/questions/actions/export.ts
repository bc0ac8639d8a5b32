/** The bank as a sheet, in the layout in which it is imported: what went out comes in again as it was. And the template to fill in. */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { questionColumns } from '../../../imports/question-words.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { SUBJECT_NAMES } from '../../training/training.ts';
import { Filter } from '../queries.ts';
import { DIFFICULTY_NAMES, type Item, LETTERS, QUESTION_KIND_NAMES } from '../questions.ts';
import { type Listed, listQuestions } from '../store/questions.ts';

type Line = Listed & { readonly item: Item | undefined; readonly part: boolean };

/** A case is a line, and each of its questions one below it. */
const linesOf = (question: Listed): Line[] => {
  const [first] = question.content.items;
  if (question.kind !== 'case') return [{ ...question, item: first, part: false }];
  return [
    { ...question, item: undefined, part: false },
    ...question.content.items.map((item) => ({ ...question, item, part: true })),
  ];
};

const answerOf = ({ kind, right }: Item): string =>
  kind === 'true-false' ? (right[0] === 0 ? '正确' : '错误') : right.map((at) => LETTERS[at]).join('');
const PART_NAMES = { single: '小题单选', multiple: '小题多选', 'true-false': '小题判断', order: '小题排序' } as const;
const stemOf = ({ part, item, content }: Line) => (part ? item!.stem : content.stem);
const optionOf = ({ item }: Line, at: number) => (item && item.kind !== 'true-false' ? item.options[at] : undefined);

type Of = (line: Line) => string | number;
const ofWhole =
  (of: Of): Of =>
  (line) =>
    line.part ? '' : of(line);
const COLUMNS: readonly (readonly [keyof typeof questionColumns, Of])[] = [
  ['kind', (line) => (line.part ? PART_NAMES[line.item!.kind] : QUESTION_KIND_NAMES[line.kind].zh)],
  ['stem', (line) => stemOf(line).zh],
  ...[...LETTERS].map(
    (letter, at) =>
      [`option-${letter.toLowerCase()}` as 'option-a', ((line: Line) => optionOf(line, at)?.zh ?? '') as Of] as const,
  ),
  ['answer', ({ item }) => (item ? answerOf(item) : '')],
  ['explanation', ofWhole(({ explanation }) => explanation.zh)],
  ['difficulty', ofWhole(({ difficulty }) => DIFFICULTY_NAMES[difficulty].zh)],
  ['subject', ofWhole(({ subject }) => SUBJECT_NAMES[subject].zh)],
  ['source', ofWhole(({ source }) => source)],
  ['stem-en', (line) => stemOf(line).en],
  ...[...LETTERS].map(
    (letter, at) =>
      [
        `option-${letter.toLowerCase()}-en` as 'option-a-en',
        ((line: Line) => optionOf(line, at)?.en ?? '') as Of,
      ] as const,
  ),
  ['explanation-en', ofWhole(({ explanation }) => explanation.en)],
];
const heading = (column: keyof typeof questionColumns): string =>
  questionColumns[column][0]!.replace(/[a-h]$|[a-h](?=英文$)/, (letter) => letter.toUpperCase());

/** The layout is one, whatever the language: it is what the import reads. */
export const exportQuestions = tableExport({
  name: 'questions.export',
  file: { zh: '题库', en: 'question-bank' },
  by: ['security-officer'],
  ofPeople: false,
  filter: Filter,
  async rows({ sql, unitId }, filter, slice) {
    return (await listQuestions(sql, unitId, { ...filter, ...slice })).rows.flatMap(linesOf);
  },
  columns: COLUMNS.map(([column, of]) => ({ zh: heading(column), en: heading(column), of })),
});

const EXAMPLES: readonly Partial<Record<keyof typeof questionColumns, string>>[] = [
  {
    ...{
      kind: '单选题',
      stem: '国家安全机关的举报受理电话是（　）。',
      'option-a': '110',
      'option-b': '12339',
      'option-c': '12345',
      answer: 'B',
    },
    ...{
      explanation: '12339 是国家安全机关举报受理电话。',
      difficulty: '易',
      subject: '反间谍',
      source: '《公民举报危害国家安全行为奖励办法》第四条',
    },
  },
  {
    ...{
      kind: '多选题',
      stem: '（示例，请删去）',
      'option-a': '选项一',
      'option-b': '选项二',
      'option-c': '选项三',
      answer: 'AC',
    },
    ...{ explanation: '（示例解析）', difficulty: '中', subject: '法规' },
  },
  {
    kind: '判断题',
    stem: '（示例，请删去）',
    answer: '正确',
    explanation: '（示例解析）',
    difficulty: '易',
    subject: '保密',
  },
  {
    ...{
      kind: '排序题',
      stem: '（示例，请删去）',
      'option-a': '第二步',
      'option-b': '第一步',
      'option-c': '第三步',
      answer: 'BAC',
    },
    ...{ explanation: '（示例解析）', difficulty: '难', subject: '防范技能' },
  },
  { kind: '案例题', stem: '（示例案例，请删去）', explanation: '（示例解析）', difficulty: '中', subject: '案例' },
  { kind: '小题单选', stem: '（示例小题，请删去）', 'option-a': '选项一', 'option-b': '选项二', answer: 'A' },
  { kind: '小题判断', stem: '（示例小题，请删去）', answer: '错误' },
];

export const questionsTemplate = action({
  name: 'questions.template',
  input: z.strictObject({}),
  by: ['security-officer'],
  within: ownUnit,
  prepare: async () => ({
    file: await toSheet(
      '题库导入模板',
      'xlsx',
      COLUMNS.map(([column]) => heading(column)),
      EXAMPLES.map((example) => COLUMNS.map(([column]) => example[column] ?? '')),
    ),
  }),
  run: async (_, __, { file }) =>
    done({ result: { file }, record: { digest: reference(hashOf(file.bytes)) }, touched: 'nothing' }),
});
