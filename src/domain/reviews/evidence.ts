/**
 * Which records of this module satisfy which duty: a review that passed, with or without conditions, is one `review-passed` of its
 * person for the appointment it is for, on the day and at the instant of the decision. One that did not pass gives none.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { RULES } from '../../law/duties.ts';
import type { Due, EvidenceKind } from '../../law/duty.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export const KIND = 'review-passed' as const satisfies EvidenceKind;

const servedWhen = (kind: Due['kind']): readonly number[] =>
  RULES.filter((rule) => rule.satisfiedBy.includes(KIND) && rule.cases.some(({ due }) => due.kind === kind)).map(
    (rule) => rule.number,
  );

/** Owed once for an appointment; a ledger row's occasion is the appointment. */
export const RULES_BEFORE_START = servedWhen('before-start');
/** Owed anew after a time; a ledger row's occasion is the evidence that grows old. */
export const RULES_OF_RENEWAL = servedWhen('renewal');

type Passed = { reviewId: number; personId: number; appointmentId: number };

export async function givePassed(
  sql: Sql,
  unitId: number,
  { reviewId, personId, appointmentId }: Passed,
  { at, on }: { at: Instant; on: Day },
): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'reviews', sourceId: reviewId }, [
    { personId, kind: KIND, appointmentId, happenedOn: on },
  ]);
}
