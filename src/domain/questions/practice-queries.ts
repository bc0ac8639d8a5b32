/** What inspectors ask, for whoever practises it; and, for the unit, how many know, by question. */
import { z } from 'zod';
import { yearOf } from '../../law/day.ts';
import { query } from '../../platform/query.ts';
import { takerOf } from './actions/take-test.ts';
import { INSPECTORS_QUESTIONS } from './inspectors-questions.ts';
import { practisedBy, toldOf } from './store/practice.ts';

/** Without what is right. */
export const practice = query({
  name: 'questions.practice',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const practised = await practisedBy(sql, unitId, takerOf(actor), yearOf(today));
    return {
      rows: INSPECTORS_QUESTIONS.map(({ situation, title, options }) => ({
        ...{ question: situation, title, options, practised: practised.includes(situation) },
      })),
    };
  },
});

/** Fewer than so many are not told apart (rights.md R23). */
const FEW = 5;

/** Nothing is told of a question that fewer than ten have answered. */
export const known = query({
  name: 'questions.known',
  input: z.strictObject({ year: z.int().min(2000).max(2200).optional() }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today }, { year = yearOf(today) }) {
    const all = new Map((await toldOf(sql, unitId, year)).map((row) => [row.question, row]));
    return {
      year,
      rows: INSPECTORS_QUESTIONS.map(({ situation, ...one }) => {
        const { practised = 0, told = null, known: n = null } = all.get(situation) ?? {};
        return { ...one, question: situation, practised: practised < FEW ? null : practised, told, known: n };
      }),
    };
  },
});
