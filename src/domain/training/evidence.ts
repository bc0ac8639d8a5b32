/**
 * Which records of this module satisfy which duty: every standing attendance is one `training-attended` of its person, on the
 * session's day, with the session's hours (src/law says which rules that kind satisfies).
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';

export const KIND = 'training-attended' as const satisfies EvidenceKind;

const served = RULES.filter((rule) => rule.satisfiedBy.includes(KIND));

/** The rules that an attendance can satisfy. */
export const RULES_SERVED: readonly number[] = served.map((rule) => rule.number);

/** Those of them that are owed anew every year: an attendance counts for its own year only. */
export const YEARLY_RULES_SERVED: readonly number[] = served
  .filter((rule) => rule.cases.some(({ due }) => due.kind === 'every-year'))
  .map((rule) => rule.number);

type Attended = { readonly unitId: number; readonly trainingId: number; readonly day: Day; readonly hours: number };

export async function giveAttended(
  sql: Sql,
  { unitId, trainingId, day, hours }: Attended,
  enteredAt: Instant,
  people: readonly number[],
): Promise<void> {
  const evidence = people.map((personId) => ({ personId, kind: KIND, happenedOn: day, hours }));
  await giveEvidence(sql, unitId, enteredAt, { source: 'training', sourceId: trainingId }, evidence);
}

export async function withdrawAttended(
  sql: Sql,
  { unitId, trainingId }: Pick<Attended, 'unitId' | 'trainingId'>,
  people: readonly number[],
): Promise<void> {
  await withdrawEvidence(sql, unitId, { source: 'training', sourceId: trainingId }, people);
}
