/** What the officer sees: the bank, the tests, who has completed them. Who tried and has not passed stands nowhere. */
import { z } from 'zod';
import { QuestionId, TestId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { QUESTION_KINDS } from './questions.ts';
import { bankOf, getQuestion, listQuestions, versionsOf } from './store/questions.ts';
import { countCompleted, getTest, listCompleted, listTests } from './store/tests.ts';
import { DifficultyField, SubjectField } from './within.ts';

export const Filter = {
  text: line(60).optional(),
  subject: SubjectField.optional(),
  difficulty: DifficultyField.optional(),
  kind: z.enum(QUESTION_KINDS).optional(),
  retired: z.boolean().optional(),
  /** Only those that half or more of the answers got wrong. */
  missed: z.boolean().optional(),
};

export const questions = query({
  name: 'questions.list',
  input: z.strictObject({ ...Filter, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  run: ({ sql, unitId }, asked) => listQuestions(sql, unitId, asked),
});

export const question = query({
  name: 'questions.get',
  input: z.strictObject({ questionId: QuestionId }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId }, { questionId }) {
    const { salt: _, ...one } = await getQuestion(sql, unitId, questionId);
    return { ...one, versions: await versionsOf(sql, unitId, questionId) };
  },
});

/** How many questions there are to draw from, for planning. */
export const bank = query({
  name: 'questions.bank',
  input: z.strictObject({}),
  by: ['security-officer'],
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ rows: await bankOf(sql, unitId) }),
});

export const tests = query({
  name: 'questions.tests',
  input: z.strictObject(Page),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: ({ sql, unitId }, page) => listTests(sql, unitId, page),
});

export const test = query({
  name: 'questions.test',
  input: z.strictObject({ testId: TestId, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId }, { testId, ...page }) {
    const { salt: _, ...one } = await getTest(sql, unitId, testId);
    return {
      ...one,
      completed: await countCompleted(sql, unitId, testId),
      people: await listCompleted(sql, unitId, testId, page),
    };
  },
});
