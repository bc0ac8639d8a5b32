/** A plan as it is handed to who inspects: who has which role is named, no telephone and no contact is. */
import type { Sql } from '../../database/connect.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Language } from '../../law/localised.ts';
import { planPaper } from './documents.ts';
import { getPlan, holdersOf, openVersion, versionOn } from './store/plans.ts';

type Asked = {
  readonly versionId: number;
  readonly language: Language;
  readonly unitName: string;
  readonly asOf: Instant;
  readonly today: Day;
  readonly timeZone: string;
};

/** Nothing where its words were destroyed. */
export async function planToHandOver(sql: Sql, unitId: number, { versionId, today, ...common }: Asked) {
  const version = await openVersion(sql, unitId, versionId);
  if (version.words === undefined) return undefined;
  const { kind, endedOn } = await getPlan(sql, unitId, version.planId);
  const holds = (await versionOn(sql, unitId, version.planId, today))?.versionId === versionId;
  const holders = (await holdersOf(sql, unitId, versionId)).map((one) => ({ ...one, phone: '' }));
  const shown = { ...version, words: { ...version.words, contacts: [] } };
  const inForce = holds && endedOn === null;
  const paper: Paper = planPaper({ ...common, kind, version: shown, holders, inForce, reviewBy: null });
  return { paper, at: version.approvedAt };
}
