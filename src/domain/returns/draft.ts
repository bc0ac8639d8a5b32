/** What this unit would state today, and the return made of it. */
import { effectiveFigures } from '../../law/parameters.ts';
import type { Context } from '../../platform/action.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit, listStatuses } from '../units/store/unit.ts';
import { holdsOn } from '../units/unit.ts';
import { contentOf, linesAfter, statedBefore } from './returns.ts';
import { countForReturn } from './store/counts.ts';
import { listSent } from './store/sent.ts';

export type Where = Pick<Context, 'sql' | 'unitId' | 'today' | 'timeZone'>;

export const atLeastOf = async ({ sql, unitId }: Pick<Where, 'sql' | 'unitId'>): Promise<number> =>
  effectiveFigures(await choicesOf(sql, unitId))['returns.at-least'];

/** With the counts as they are, for who may see the ledger. */
export async function stateNow(where: Where) {
  const { sql, unitId, today } = where;
  const atLeast = await atLeastOf(where);
  const counts = await countForReturn(sql, unitId, where);
  const before = statedBefore(await listSent(sql, unitId));
  const { name, region, industry } = await getUnit(sql, unitId);
  const held = (await listStatuses(sql, unitId)).filter((one) => holdsOn(one, today));
  const statuses = [...new Set(held.map(({ status }) => status))];
  const of = { name, region: region ?? undefined, industry: industry ?? undefined, statuses };
  return {
    counts,
    atLeast,
    lines: linesAfter(before, counts, atLeast),
    content: contentOf(before, counts, of, atLeast),
  };
}
