/** The figures as the unit uses them: the product's own, with what the unit chose and why. */
import type { Sql } from '../../database/connect.ts';
import { effectiveFigures, PARAMETER_KEYS, parameter } from '../../law/parameters.ts';
import { choicesOf } from './store/facts.ts';
import { listChoices } from './store/figures.ts';
import { listRequired } from './store/required.ts';

export type Figure = Awaited<ReturnType<typeof readFigures>>[number];

/** In the order in which Settings shows them; `text` is a part of the title in either language. */
export async function readFigures(sql: Sql, unitId: number, text = '') {
  const chosen = new Map((await listChoices(sql, unitId)).map((one) => [one.parameter, one]));
  const required = await listRequired(sql, unitId);
  const here = effectiveFigures(await choicesOf(sql, unitId));
  return PARAMETER_KEYS.map((key) => ({
    parameter: key,
    ...parameter(key),
    chosen: chosen.get(key),
    /** Of industry departments, in force or to come. */
    required: required.filter((one) => one.parameter === key),
    /** What counts: the strictest of the law's own, the chosen and the required. */
    used: here[key],
  })).filter(({ title }) => `${title.zh}\n${title.en.toLowerCase()}`.includes(text.toLowerCase()));
}
