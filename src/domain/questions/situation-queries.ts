/** What is offered to oneself; and, for the unit, how many took part and which situations were hard. */
import { z } from 'zod';
import { yearOf } from '../../law/day.ts';
import { query } from '../../platform/query.ts';
import { takerOf } from './actions/take-test.ts';
import { SITUATIONS, situationOf } from './situations.ts';
import { countTakingPart, findOffer, hardOnes } from './store/situations.ts';

/** Without what is recommended. */
export const mySituation = query({
  name: 'questions.my-situation',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    const offer = await findOffer(sql, unitId, { personId: takerOf(actor), year: yearOf(today) }, today);
    const found = offer && situationOf(offer.situation);
    if (!found) return { offer: null };
    const { situation, title, story, options } = found;
    return { offer: { situation, title, story, options } };
  },
});

/** `hard` is nothing where fewer than ten have answered. */
export const situations = query({
  name: 'questions.situations',
  input: z.strictObject({ year: z.int().min(2000).max(2200).optional() }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId, today }, { year = yearOf(today) }) {
    const hard = await hardOnes(sql, unitId, year);
    return {
      year,
      tookPart: await countTakingPart(sql, unitId, year),
      rows: SITUATIONS.map((one) => ({ ...one, hard: hard.get(one.situation) ?? null })),
    };
  },
});
