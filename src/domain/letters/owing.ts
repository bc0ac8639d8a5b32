/** Letters owed and not out, as a page and a file show them: with whose deadline it is. */
import { plusDays } from '../../law/day.ts';
import { marksOf, SOON_DAYS } from '../../law/due.ts';
import { ruleOf } from '../../law/duties.ts';
import type { Context } from '../../platform/action.ts';
import { type Asked, listOwing } from './store/lists.ts';

/** Renewals are asked for from thirty days before they fall due. */
export const owingAsk = (
  { today, timeZone }: Pick<Context, 'today' | 'timeZone'>,
  filter: Pick<Asked, 'departmentId'>,
): Asked => ({ ...filter, today, soon: plusDays(today, SOON_DAYS), timeZone });

export async function readOwing(
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  asked: Asked,
  slice: { offset: number; limit: number },
) {
  const found = await listOwing(sql, unitId, asked, slice);
  return found.map(({ rule, owedFrom, ...row }) => ({
    ...row,
    marks: marksOf(ruleOf(rule)!, { owedFrom, due: row.due }),
  }));
}
