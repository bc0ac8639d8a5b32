/** What is to be begun for appointments (a review, a letter), as a page and a file show it: with whose deadline it is. */
import { plusDays } from '../../law/day.ts';
import { marksOf, SOON_DAYS } from '../../law/due.ts';
import { ruleOf } from '../../law/duties.ts';
import type { Localised } from '../../law/localised.ts';
import type { Context } from '../../platform/action.ts';
import { type Asked, listOwing, type Work } from './store/owing.ts';

type Slice = { readonly offset: number; readonly limit: number };

/** What is to be done again is asked for from thirty days before it falls due. */
export const owingAsk = (
  { today, timeZone }: Pick<Context, 'today' | 'timeZone'>,
  filter: Pick<Asked, 'departmentId' | 'text' | 'people'>,
): Asked => ({ ...filter, today, soon: plusDays(today, SOON_DAYS), timeZone });

export async function readOwing(
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  work: Work,
  asked: Asked,
  slice: Slice,
) {
  const found = await listOwing(sql, unitId, work, asked, slice);
  return found.map(({ owedFrom, ...row }) => ({
    ...row,
    marks: marksOf(ruleOf(row.rule)!, { owedFrom, due: row.due }),
  }));
}

export type OwingRow = Awaited<ReturnType<typeof readOwing>>[number];

/** Why something is owed: the rule says it, the first time apart. */
export const whyOwed = ({ why, rule }: Pick<OwingRow, 'why' | 'rule'>, first: Localised): Localised =>
  why === 'first' ? first : ruleOf(rule)!.title;
