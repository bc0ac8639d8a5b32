/**
 * Rules and plans that were written in the program: there is no file of them. They are set as the paper that the program gives of them, and the
 * list of originals says that they were printed from the record.
 */
import type { Sql } from '../../database/connect.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Language } from '../../law/localised.ts';
import { planToHandOver } from '../plans/to-hand-over.ts';
import { ruleToHandOver } from '../rules/to-hand-over.ts';
import type { PackSource } from './sources.ts';
import { listUnfiledRules, type PackEvidence } from './store/evidence.ts';

export type WrittenOriginal = {
  readonly source: PackSource;
  readonly sourceId: number;
  readonly keptAt: Instant | null;
  readonly paper: Paper;
};

type Asked = {
  readonly evidence: readonly PackEvidence[];
  readonly language: Language;
  readonly unitName: string;
  readonly asOf: Instant;
  readonly today: Day;
  readonly timeZone: string;
};

export async function writtenOriginals(
  sql: Sql,
  unitId: number,
  { evidence, ...asked }: Asked,
): Promise<WrittenOriginal[]> {
  const written: WrittenOriginal[] = [];
  const rules = evidence.filter(({ source }) => source === 'rules');
  for (const { sourceId, versionId } of await listUnfiledRules(sql, unitId, rules)) {
    const one = await ruleToHandOver(sql, unitId, { ...asked, versionId });
    if (one) written.push({ source: 'rules', sourceId, keptAt: one.at, paper: one.paper });
  }
  for (const versionId of new Set(evidence.flatMap((one) => (one.source === 'plans' ? one.sourceId : [])))) {
    const one = await planToHandOver(sql, unitId, { ...asked, versionId });
    if (one) written.push({ source: 'plans', sourceId: versionId, keptAt: one.at, paper: one.paper });
  }
  return written;
}
