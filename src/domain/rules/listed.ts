/** A work rule as it stands in a list: with its title, which is sealed, and how it stands. */
import { z } from 'zod';
import { NEEDED_KINDS } from '../../law/needed-rules.ts';
import type { Context } from '../../platform/action.ts';
import { ruleStand } from './rules.ts';
import { type ListedRule, listRules } from './store/lists.ts';
import { openVersion } from './store/versions.ts';

type Where = Pick<Context, 'sql' | 'unitId' | 'today'>;
export const RuleFilterFields = { kind: z.enum(NEEDED_KINDS).optional(), repealed: z.boolean().optional() };
type Filter = z.output<z.ZodObject<typeof RuleFilterFields>>;

/** Nothing once what it said was destroyed. */
export const titleOf = async (
  { sql, unitId }: Omit<Where, 'today'>,
  versionId: number | null,
): Promise<string | null> =>
  versionId === null ? null : ((await openVersion(sql, unitId, versionId)).words?.title ?? null);

export type ShownRule = ListedRule & { readonly title: string | null; readonly stand: ReturnType<typeof ruleStand> };

export async function shownRules(where: Where, filter: Filter, slice: { offset: number; limit: number }) {
  const { sql, unitId, today } = where;
  const { total, rows } = await listRules(sql, unitId, today, filter, slice);
  const shown: ShownRule[] = [];
  for (const row of rows)
    shown.push({ ...row, title: await titleOf(where, row.versionId ?? row.inHandId), stand: ruleStand(row, today) });
  return { total, rows: shown };
}
