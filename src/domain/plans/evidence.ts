/** Which records of this module satisfy which duty (P8.5): a plan that was issued, a review of it, a drill in which somebody took part. */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>;

export async function giveIssued({ sql, unitId, now, today }: Giving, planVersionId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'plans', sourceId: planVersionId }, [
    { personId: 0, kind: 'plan-issued', happenedOn: today },
  ]);
}

export async function giveReviewed({ sql, unitId, now, today }: Giving, reviewId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'plan-reviews', sourceId: reviewId }, [
    { personId: 0, kind: 'plan-reviewed', happenedOn: today },
  ]);
}

/** By its own day, however late it was recorded. */
export async function giveHeld({ sql, unitId, now }: Giving, drillId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'drills', sourceId: drillId }, [
    { personId: 0, kind: 'drill-held', happenedOn: on },
  ]);
}

/** Everybody who was said to be there says not to have been. */
export const withdrawHeld = ({ sql, unitId }: Giving, drillId: number): Promise<number[]> =>
  withdrawEvidence(sql, unitId, { source: 'drills', sourceId: drillId }, [0]);
