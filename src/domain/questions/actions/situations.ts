/**
 * Answering a situation, putting it off, leaving it out: voluntary, and the person's alone. Nothing of what was chosen stands in the record,
 * in a row of the person, or in anything that is counted in the open.
 */
import { z } from 'zod';
import { plusDays, yearOf } from '../../../law/day.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openCounts, saysAnew, sealCounts, situationKey, withAnswer } from '../readiness.ts';
import { situationOf } from '../situations.ts';
import { closeOffer, holdCounts, keepTakingPart, putOff, setCounts } from '../store/situations.ts';
import { takerOf } from './take-test.ts';

const SituationField = z.int().min(1).max(1000);

export const answerSituation = action({
  name: 'questions.answer-situation',
  input: z.strictObject({ situation: SituationField, option: z.int().min(0).max(7) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  prepare: async ({ services }) => situationKey(services.installationKey),
  async run({ sql, unitId, actor, today }, { situation, option }, key) {
    const asked = situationOf(situation) ?? refuse('not-found');
    if (option >= asked.options.length) refuse('invalid-input', { field: 'option' });
    const whose = { personId: takerOf(actor), year: yearOf(today) };
    if (!(await closeOffer(sql, unitId, { ...whose, situation }, today))) refuse('situation-closed');
    await keepTakingPart(sql, unitId, whose);
    const where = { unitId, year: whose.year, situation };
    const counted = withAnswer(openCounts(key, where, await holdCounts(sql, where)), option === asked.recommended);
    await setCounts(sql, where, { counts: sealCounts(key, where, counted), ...saysAnew(counted) });
    const { recommended, why, source } = asked;
    return done({ result: { recommended, why, source }, record: { year: whose.year }, touched: 'nothing' });
  },
});

const LATER_DAYS = 14;

export const putOffSituation = action({
  name: 'questions.put-off-situation',
  input: z.strictObject({ situation: SituationField, until: z.enum(['later', 'never']) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, today }, { situation, until }) {
    const this_ = { personId: takerOf(actor), year: yearOf(today), situation };
    const was =
      until === 'never'
        ? await closeOffer(sql, unitId, this_, today)
        : await putOff(sql, unitId, this_, today, plusDays(today, LATER_DAYS));
    if (!was) refuse('situation-closed');
    return done({ result: {}, record: { year: this_.year }, touched: 'nothing' });
  },
});
