/**
 * What inspectors ask, practised: voluntary, as often as one likes, and the person's alone. The first answer of the year counts into what nobody can
 * lead back to him (readiness.ts); the record says that somebody practised, and no more.
 */
import { z } from 'zod';
import { yearOf } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { inspectorsQuestion } from '../inspectors-questions.ts';
import { openCounts, saysKnown, sealCounts, situationKey, withAnswer } from '../readiness.ts';
import { keepPractised } from '../store/practice.ts';
import { holdCounts, setCounts } from '../store/situations.ts';
import { takerOf } from './take-test.ts';

export const practise = action({
  name: 'questions.practise',
  input: z.strictObject({ question: z.int().min(1001).max(1999), option: z.int().min(0).max(7) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  prepare: async ({ services }) => situationKey(services.installationKey),
  async run({ sql, unitId, actor, today }, { question, option }, key) {
    const asked = inspectorsQuestion(question) ?? refuse('not-found');
    if (option >= asked.options.length) refuse('invalid-input', { field: 'option' });
    const [personId, year] = [takerOf(actor), yearOf(today)];
    if (await keepPractised(sql, unitId, { personId, year, question, today })) {
      const where = { unitId, year, situation: question };
      const counted = withAnswer(openCounts(key, where, await holdCounts(sql, where)), option === asked.recommended);
      await setCounts(sql, where, { counts: sealCounts(key, where, counted), ...saysKnown(counted) });
    }
    const { recommended, why, source } = asked;
    return done({ result: { recommended, why, source }, record: { year }, touched: 'nothing' });
  },
});
