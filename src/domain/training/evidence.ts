/**
 * The one door through which learning becomes evidence: a session attended, a course finished, a completion taken over from elsewhere.
 * What it was about and who organised it decide which kinds it gives (`kindsOf`); src/law says which rules these satisfy. So one
 * record counts for every duty that it satisfies, and for none of them twice.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';
import { kindsOf, LEARNT_KINDS, type Learning, type LearntKind } from './training.ts';

/** Of the evidence that a record gives, exactly one is of these: their hours may be added up. */
export const HOURS_COUNTED = [
  'training-attended',
  'network-training-attended',
] as const satisfies readonly LearntKind[];

const servedBy = (kinds: readonly LearntKind[]) =>
  RULES.filter((rule) => rule.satisfiedBy.some((kind) => (kinds as readonly string[]).includes(kind)));

/** The rules that such a record can satisfy. */
export const rulesServed = (learning: Learning): number[] => servedBy(kindsOf(learning)).map((rule) => rule.number);

/** Every rule that some learning satisfies. */
export const TRAINING_RULES: readonly number[] = servedBy(LEARNT_KINDS).map((rule) => rule.number);

/** Those of them that are owed anew every year: what was learnt counts for its own year only. */
export const YEARLY_TRAINING_RULES: readonly number[] = RULES.filter(
  (rule) => TRAINING_RULES.includes(rule.number) && rule.cases.some(({ due }) => due.kind === 'every-year'),
).map((rule) => rule.number);

export type Learnt = Learning & {
  readonly unitId: number;
  readonly source: 'training' | 'courses' | 'completions' | 'tests';
  readonly sourceId: number;
  readonly day: Day;
  readonly hours: number;
};

/** The people belong into the `touched` of the action. */
export async function giveLearnt(
  sql: Sql,
  { unitId, source, sourceId, day, hours, ...learning }: Learnt,
  enteredAt: Instant,
  people: readonly number[],
): Promise<void> {
  const kinds = kindsOf(learning);
  const evidence = people.flatMap((personId) => kinds.map((kind) => ({ personId, kind, happenedOn: day, hours })));
  await giveEvidence(sql, unitId, enteredAt, { source, sourceId }, evidence);
}

/** Takes back all that the record gave these people. */
export async function withdrawLearnt(
  sql: Sql,
  { unitId, source, sourceId }: Pick<Learnt, 'unitId' | 'source' | 'sourceId'>,
  people: readonly number[],
): Promise<void> {
  await withdrawEvidence(sql, unitId, { source, sourceId }, people);
}

type Session = Learning & { readonly trainingId: number; readonly day: Day; readonly hours: number };

/** Every standing attendance gives its session's. */
export const giveAttended = (
  sql: Sql,
  unitId: number,
  { trainingId, day, hours, subjects, organiser }: Session,
  enteredAt: Instant,
  people: readonly number[],
): Promise<void> =>
  giveLearnt(
    sql,
    { unitId, source: 'training', sourceId: trainingId, day, hours, subjects, organiser },
    enteredAt,
    people,
  );

export const withdrawAttended = (
  sql: Sql,
  unitId: number,
  trainingId: number,
  people: readonly number[],
): Promise<void> => withdrawLearnt(sql, { unitId, source: 'training', sourceId: trainingId }, people);
