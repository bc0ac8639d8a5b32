/** A rule that was written here, as it is handed to who inspects: the official paper. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { rulePaper } from './documents.ts';
import { getRule, openVersion, versionOn } from './store/versions.ts';

type Asked = {
  readonly versionId: number;
  readonly unitName: string;
  readonly asOf: Instant;
  readonly today: Day;
  readonly timeZone: string;
};

/** Nothing where its words were destroyed. */
export async function ruleToHandOver(sql: Sql, unitId: number, asked: Asked) {
  const { versionId, unitName, asOf: at, today, timeZone } = asked;
  const version = await openVersion(sql, unitId, versionId);
  if (version.words === undefined) return undefined;
  const { repealedOn } = await getRule(sql, unitId, version.workRuleId);
  const current = await versionOn(sql, unitId, version.workRuleId, today);
  const ended =
    (version.effectiveTo !== null && version.effectiveTo < today) || (repealedOn !== null && repealedOn <= today);
  const inForce = current?.versionId === version.versionId && !ended;
  return { paper: rulePaper({ version, unitName, inForce, at, timeZone }), at: version.issuedAt };
}
