/**
 * The question bank and tests (题库、测试), for the education that Provisions 8(1), 9(7) and 10(2) ask for; and situations (情景题),
 * which make people able to respond (应对能力) rather than to repeat.
 *
 * A test is passed or not yet. Points are shown to the person alone; the officer sees who has completed and, of *questions*, how large a
 * share answered them wrongly: a question that most people miss was not taught, or is badly put. There is no mark, rank or list of
 * those who failed. Right answers leave the server when the attempt has ended, and not before.
 */
import type { Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Subject } from '../training/training.ts';

export const QUESTION_KINDS = ['single', 'multiple', 'true-false', 'order', 'case'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const QUESTION_KIND_NAMES: Record<QuestionKind, Localised> = {
  single: { zh: '单选题', en: 'Single choice' },
  multiple: { zh: '多选题', en: 'Multiple choice' },
  'true-false': { zh: '判断题', en: 'True or false' },
  order: { zh: '排序题', en: 'Order' },
  case: { zh: '案例题', en: 'Case' },
};
/** What a case consists of. */
export const ITEM_KINDS = ['single', 'multiple', 'true-false', 'order'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const DIFFICULTIES = [1, 2, 3] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
export const DIFFICULTY_NAMES: Record<Difficulty, Localised> = {
  1: { zh: '易', en: 'Easy' },
  2: { zh: '中', en: 'Medium' },
  3: { zh: '难', en: 'Hard' },
};

/** Chinese, and English where somebody wrote it: a question that was never translated is shown as it was written. */
export type Worded = { readonly zh: string; readonly en: string };
export const worded = ({ zh, en }: Worded): Localised => ({ zh, en: en || zh });

export const OPTIONS_AT_MOST = 8;
export const ITEMS_AT_MOST = 6;
export const LETTERS = 'ABCDEFGH';

/** One thing asked, with what is right: places among `options`. Of an order they all are, in the right order. */
export type Item = {
  readonly kind: ItemKind;
  /** Blank where the question is its own and only item. */
  readonly stem: Worded;
  readonly options: readonly Worded[];
  readonly right: readonly number[];
};
export type QuestionContent = { readonly stem: Worded; readonly items: readonly Item[] };

export const TRUE_FALSE: readonly Worded[] = [
  { zh: '正确', en: 'True' },
  { zh: '错误', en: 'False' },
];

/** Why a question cannot stand. Closed; one list for the editor and the sheet. */
export const QUESTION_FAULTS = {
  'stem-missing': { zh: '没有题干', en: 'There is no question text' },
  'too-few-options': { zh: '选项不足两个', en: 'There are fewer than two options' },
  'option-twice': { zh: '有两个相同的选项', en: 'Two options are the same' },
  'no-right-answer': { zh: '没有正确答案', en: 'There is no right answer' },
  'no-such-option': { zh: '答案指向不存在的选项', en: 'The answer names an option that does not exist' },
  'several-right': {
    zh: '单选题、判断题只能有一个正确答案',
    en: 'A single-choice or true-or-false question has one right answer',
  },
  'order-incomplete': {
    zh: '排序题的答案须包含每个选项各一次',
    en: 'The answer to an order question holds every option once',
  },
  'explanation-missing': {
    zh: '没有解析（答题后向本人说明理由，必填）',
    en: 'There is no explanation; it is shown afterwards, and needed',
  },
  'no-items': { zh: '案例题没有小题', en: 'The case has no questions' },
} as const satisfies Record<string, Localised>;
export type QuestionFault = keyof typeof QUESTION_FAULTS;

const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

/** What is wrong with one item, if anything is. */
export function itemFault({ kind, options, right }: Item): QuestionFault | undefined {
  if (options.length < 2 || options.some(({ zh }) => zh.trim() === '')) return 'too-few-options';
  if (new Set(options.map(({ zh }) => zh.trim())).size < options.length) return 'option-twice';
  if (right.length === 0) return 'no-right-answer';
  if (right.some((at) => at < 0 || at >= options.length)) return 'no-such-option';
  if (kind === 'order')
    return same(
      inOrder(right),
      options.map((_, at) => at),
    )
      ? undefined
      : 'order-incomplete';
  if (new Set(right).size < right.length) return 'no-such-option';
  return kind !== 'multiple' && right.length > 1 ? 'several-right' : undefined;
}

export type Judged = { readonly kind: QuestionKind; readonly content: QuestionContent; readonly explanation: Worded };

export function questionFault({ kind, content: { stem, items }, explanation }: Judged): QuestionFault | undefined {
  if (stem.zh.trim() === '') return 'stem-missing';
  if (items.length === 0) return 'no-items';
  if (kind === 'case' && items.some((item) => item.stem.zh.trim() === '')) return 'stem-missing';
  for (const item of items) {
    const fault = itemFault(item);
    if (fault) return fault;
  }
  return explanation.zh.trim() === '' ? 'explanation-missing' : undefined;
}

/** In which order an item's options are shown: `shown[place]` is the option at that place. Yes stays before no. */
export type Shown = readonly (readonly number[])[];

/** `below(n)`: a number from 0 to n-1. */
export function shuffled<One>(all: readonly One[], below: (n: number) => number): One[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** An order is never shown in its own order: that would be the answer. */
export function shownOrder(item: Item, below: (n: number) => number): number[] {
  const places = item.options.map((_, at) => at);
  if (item.kind === 'true-false') return places;
  const mixed = shuffled(places, below);
  return item.kind === 'order' && same(mixed, item.right) ? [...mixed.slice(1), mixed[0]!] : mixed;
}

/** For each item the places that were chosen, as they were shown; of an order, one after the other. */
export type Answer = readonly (readonly number[])[];

/** Whether an answer can be one to these items: places that are shown, each once, one where only one may be chosen. */
export const fits = (answer: Answer, items: readonly Pick<Item, 'kind' | 'options'>[]): boolean =>
  answer.length === items.length &&
  answer.every((places, at) => {
    const { kind, options } = items[at]!;
    const known = places.every((place) => place >= 0 && place < options.length);
    const once = new Set(places).size === places.length;
    const enough = kind === 'order' ? places.length === 0 || places.length === options.length : true;
    return known && once && enough && (kind === 'single' || kind === 'true-false' ? places.length <= 1 : true);
  });

/** The places that would have been right, as shown. */
export const rightPlaces = (item: Item, shown: readonly number[]): number[] => {
  const places = item.right.map((option) => shown.indexOf(option));
  return item.kind === 'order' ? places : inOrder(places);
};

/** How many of the items were answered rightly: one point each, and nothing for half of one. */
export const pointsFor = (items: readonly Item[], shown: Shown, answer: Answer | null): number =>
  items.filter((item, at) => {
    const given = answer?.[at] ?? [];
    return same(rightPlaces(item, shown[at]!), item.kind === 'order' ? given : inOrder(given));
  }).length;

/** So many of one topic, of one difficulty or of any. */
export type Draw = { readonly subject: Subject; readonly difficulty: Difficulty | null; readonly count: number };
export type InBank = { readonly subject: Subject; readonly difficulty: Difficulty; readonly count: number };
export type Wanting = Draw & { readonly there: number };

/** The draws of which the bank has too few questions, with what it has for them. What a draw of one difficulty takes, one of any cannot. */
export function wanting(draws: readonly Draw[], bank: readonly InBank[]): Wanting[] {
  const inBank = (subject: Subject, difficulty: Difficulty | null) =>
    bank
      .filter((one) => one.subject === subject && (difficulty === null || one.difficulty === difficulty))
      .reduce((sum, { count }) => sum + count, 0);
  return draws
    .map((draw) => {
      const taken = draw.difficulty === null ? draws.filter((one) => one.subject === draw.subject && one !== draw) : [];
      const there = inBank(draw.subject, draw.difficulty) - taken.reduce((sum, { count }) => sum + count, 0);
      return { ...draw, there: Math.max(0, there) };
    })
    .filter(({ count, there }) => there < count);
}

export const isPassed = (points: number, outOf: number, passPercent: number): boolean =>
  points * 100 >= outOf * passPercent;

/** Of questions and situations: nothing is shown of fewer answers, and what is shown changes by so many at once. */
export const ANSWERS_AT_LEAST = 10;
/** The answers that count in what is shown: full tens, so that no figure tells one answer from the next. */
export const shownOf = (answers: number): number => answers - (answers % ANSWERS_AT_LEAST);

/** How much time is left, by the server's clock. */
export const secondsLeft = (endsAt: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(endsAt) - Date.parse(now)) / 1000));

/** Of a situation the browser knows the question alone until it is answered. */
export type SituationAsked = {
  readonly situation: number;
  readonly title: Localised;
  readonly story: Localised;
  readonly options: readonly Localised[];
};
