/** Why a row of a sheet of questions is refused. Closed, each with its sentence; the row is not taken as long as one stands. */
import type { Localised } from '../law/localised.ts';

export const questionRowReasons = {
  'unknown-kind': {
    zh: '题型不能识别。请填：单选题、多选题、判断题、排序题、案例题；案例题的小题填：小题单选、小题多选、小题判断、小题排序。',
    en: 'The kind is not known. Use: single, multiple, true-false, order, case; and for the parts of a case: part-single, part-multiple, part-true-false, part-order.',
  },
  'stem-missing': { zh: '没有题干。请补填。', en: 'There is no question text. Fill it in.' },
  'too-few-options': { zh: '选项不足两个。请补填选项。', en: 'There are fewer than two options. Fill them in.' },
  'option-gap': {
    zh: '这个选项空着，后面的选项却有内容。请按 A、B、C 的顺序连续填写。',
    en: 'This option is blank while a later one is not. Fill them in order, without a gap.',
  },
  'option-twice': { zh: '与前面的选项相同。请更正。', en: 'It is the same as an option before it. Correct it.' },
  'no-right-answer': {
    zh: '没有正确答案。请在“答案”列填写选项字母（判断题填“正确”或“错误”）。',
    en: 'There is no right answer. Give the letters of the options (for true-false: true or false).',
  },
  'answer-unreadable': {
    zh: '答案不能识别。请填选项字母，如 B、ABD；判断题填“正确”或“错误”。',
    en: 'The answer cannot be read. Give letters such as B or ABD; for true-false: true or false.',
  },
  'no-such-option': {
    zh: '答案中的字母没有对应的选项。请更正答案，或者补上该选项。',
    en: 'A letter of the answer has no option. Correct the answer, or fill in that option.',
  },
  'several-right': {
    zh: '单选题只能有一个正确答案。请更正答案，或者改为多选题。',
    en: 'A single choice has one right answer. Correct it, or make it a multiple choice.',
  },
  'order-incomplete': {
    zh: '排序题的答案须包含每个选项各一次，如 CABD。请更正。',
    en: 'The answer to an order question holds every option once, as in CABD. Correct it.',
  },
  'explanation-missing': {
    zh: '没有解析。答题后要向本人说明理由，请补填。',
    en: 'There is no explanation. It is shown after answering; fill it in.',
  },
  'not-a-difficulty': {
    zh: '难度不能识别。请填 1、2、3 或者易、中、难。',
    en: 'Not a difficulty. Use 1, 2, 3 or easy, medium, hard.',
  },
  'unknown-subject': {
    zh: '知识点不能识别。请填：形势、法规、防范技能、案例、优良传统、反间谍、保密、网络安全之一。',
    en: 'The topic is not known. Use one of: situation, law, technique, cases, tradition, counter-espionage, secrecy, network security.',
  },
  'part-without-case': {
    zh: '小题前面没有案例题，或者案例题那一行有误。请把小题紧接在案例题下面。',
    en: 'A part without a case before it, or the row of the case is faulty. Put the parts right below their case.',
  },
  'case-without-parts': { zh: '案例题下面没有小题。请补上小题。', en: 'The case has no parts below it. Add them.' },
  'part-faulty': {
    zh: '下面的小题有误，整道案例题没有取。请更正小题。',
    en: 'A part below is faulty, so the whole case was not taken. Correct it.',
  },
  'too-many-parts': { zh: '一道案例题最多 6 个小题。请拆分。', en: 'A case has six parts at most. Split it.' },
  'too-long': {
    zh: '内容过长（题干、解析最多 1000 字，选项最多 300 字，出处最多 200 字）。请缩短。',
    en: 'Too long (question and explanation 1,000 characters at most, options 300, source 200). Shorten it.',
  },
  formula: {
    zh: '单元格是公式或者公式错误，没有取。请直接填写内容。',
    en: 'The cell is a formula, or its error; it was not taken. Type the content.',
  },
  'damaged-text': {
    zh: '含有乱码或者不可见的控制字符。请更正。',
    en: 'It holds damaged or invisible control characters. Correct it.',
  },
  'secrecy-mark': {
    zh: '带有国家秘密标志。本系统为非涉密系统，没有保存。请立即按保密规定处置。',
    en: 'It bears a state-secret mark. This system is not for state secrets and kept nothing of it. Handle it as the secrecy rules require.',
  },
  'in-bank': {
    zh: '题库中已有题干和选项相同的题，没有重复添加。',
    en: 'The bank has a question with the same text and options; it is not added twice.',
  },
  'in-file': {
    zh: '与表格中前面一题的题干和选项相同，只取前面一题。',
    en: 'A row before it has the same text and options; that one alone is taken.',
  },
} as const satisfies Record<string, Localised>;
export type QuestionRowReason = keyof typeof questionRowReasons;
