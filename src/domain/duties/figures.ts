/** The figures as the unit uses them: the product's own, with what the unit chose and why. */
import type { Sql } from '../../database/connect.ts';
import { PARAMETER_KEYS, parameter } from '../../law/parameters.ts';
import { listChoices } from './store/figures.ts';

export type Figure = Awaited<ReturnType<typeof readFigures>>[number];

/** In the order in which Settings shows them; `text` is a part of the title in either language. */
export async function readFigures(sql: Sql, unitId: number, text = '') {
  const chosen = new Map((await listChoices(sql, unitId)).map((one) => [one.parameter, one]));
  return PARAMETER_KEYS.map((key) => ({ parameter: key, ...parameter(key), chosen: chosen.get(key) })).filter(
    ({ title }) => `${title.zh}\n${title.en.toLowerCase()}`.includes(text.toLowerCase()),
  );
}
