/**
 * Which records of this module satisfy which duty: a review that passed, with or without conditions, is one `review-passed` of its
 * person for the appointment it is for, on the day and at the instant of the decision. One that did not pass gives none.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export const KIND = 'review-passed' as const satisfies EvidenceKind;

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
