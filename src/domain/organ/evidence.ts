/** Which records of this module satisfy which duty of the organ (P9.0): each change that was served, each review that was held. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveEvidence } from '../duties/store/evidence.ts';

export async function giveService(sql: Sql, unitId: number, at: Instant, changeId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'key-unit-changes', sourceId: changeId }, [
    { personId: 0, kind: 'notice-served', happenedOn: on },
  ]);
}

export async function giveListReview(sql: Sql, unitId: number, at: Instant, reviewId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, at, { source: 'key-unit-reviews', sourceId: reviewId }, [
    { personId: 0, kind: 'list-reviewed', happenedOn: on },
  ]);
}
