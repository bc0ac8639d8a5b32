/** Weighing a proposal and keeping what came of it, for the page to show. */
import type { Sql } from '../../database/connect.ts';
import type { Counts } from './rosters.ts';
import { countWeighed, keepVerdicts } from './store/differences.ts';
import { countPlanned } from './store/plan-starts.ts';
import { setCounts } from './store/proposals.ts';
import { type Weighing, weigh } from './store/weigh.ts';

export async function weighAndKeep(sql: Sql, of: Weighing): Promise<Counts> {
  await weigh(sql, of);
  await keepVerdicts(sql, of.unitId, of.proposalId);
  const counts = { ...(await countWeighed(sql)), planned: await countPlanned(sql, of.unitId, of.today) };
  await setCounts(sql, of.unitId, of.proposalId, counts);
  return counts;
}
