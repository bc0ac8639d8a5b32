/** The words that stand in sheets of questions: of columns, kinds, difficulties, yes and no. */
import type { SheetItemKind } from './questions-list.ts';
import { headerKey } from './text.ts';

const words = (all: string): readonly string[] => all.split('|');
export const LETTERS = words('a|b|c|d|e|f|g|h');

/** The first of each is what is asked for where the column is missing, and what the template says. */
export const questionColumns = {
  kind: words('题型|题目类型|试题类型|类型|kind|type'),
  stem: words('题干|题目|试题|问题|题目内容|试题内容|question'),
  ...(Object.fromEntries(
    LETTERS.map((one) => [`option-${one}`, words(`选项${one}|${one}选项|${one}|option ${one}`)]),
  ) as Record<OptionColumn, readonly string[]>),
  answer: words('答案|正确答案|标准答案|参考答案|answer'),
  explanation: words('解析|答案解析|试题解析|说明|explanation'),
  difficulty: words('难度|难易程度|难度等级|difficulty'),
  subject: words('知识点|类别|分类|内容类别|topic|subject'),
  source: words('出处|依据|法条|来源|source|article'),
  'stem-en': words('题干英文|英文题干|question in english'),
  ...(Object.fromEntries(
    LETTERS.map((one) => [`option-${one}-en`, words(`选项${one}英文|英文选项${one}|option ${one} in english`)]),
  ) as Record<`${OptionColumn}-en`, readonly string[]>),
  'explanation-en': words('解析英文|英文解析|explanation in english'),
} as const satisfies Record<string, readonly string[]>;
type OptionColumn = `option-${'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h'}`;
export type QuestionColumn = keyof typeof questionColumns;
export const NEEDED = ['kind', 'stem', 'answer', 'explanation', 'difficulty', 'subject'] as const;

export const meaningOf = new Map<string, QuestionColumn>(
  (Object.keys(questionColumns) as QuestionColumn[]).flatMap((meaning) =>
    questionColumns[meaning].map((wording) => [headerKey(wording), meaning] as const),
  ),
);

export const KINDS: Readonly<Record<string, { kind: SheetItemKind | 'case'; part?: true }>> = Object.fromEntries(
  (
    [
      ['single', '单选题|单选|单项选择题|单项选择|single|single choice', '小题单选|小题单选题|part-single'],
      [
        'multiple',
        '多选题|多选|多项选择题|多项选择|不定项选择题|multiple|multiple choice',
        '小题多选|小题多选题|part-multiple',
      ],
      ['true-false', '判断题|判断|是非题|true-false|true or false', '小题判断|小题判断题|part-true-false'],
      ['order', '排序题|排序|order', '小题排序|小题排序题|part-order'],
      ['case', '案例题|案例|案例分析题|案例分析|case', ''],
    ] as const
  ).flatMap(([kind, own, parts]) => [
    ...words(own).map((word) => [headerKey(word), { kind }]),
    ...words(parts).flatMap((word) => (word ? [[headerKey(word), { kind, part: true }]] : [])),
  ]),
);

export const DIFFICULTIES: Readonly<Record<string, 1 | 2 | 3>> = {
  ...{ '1': 1, 易: 1, 容易: 1, 简单: 1, 低: 1, easy: 1 },
  ...{ '2': 2, 中: 2, 中等: 2, 一般: 2, 适中: 2, medium: 2 },
  ...{ '3': 3, 难: 3, 困难: 3, 较难: 3, 高: 3, hard: 3 },
};
export const YES = new Set(words('正确|对|是|√|✓|t|true|a|yes|y|1'));
export const NO = new Set(words('错误|错|否|×|✗|x|f|false|b|no|n|0'));
