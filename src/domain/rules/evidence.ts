/**
 * Which records of this module satisfy which duty. P9.1: not one rule but the whole needed set, on the day on which the last kind of it was
 * covered (docs/decisions/0064). Where that day lies before today, it is the paper's and not this record's: it is shown as stated. P9.1.review:
 * a review, or the next version.
 */
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';
import { completeSince } from './rules.ts';
import { coveredOn } from './store/lists.ts';

type Giving = Pick<Context, 'sql' | 'unitId' | 'now' | 'today'>;

/** Answers whether the set is whole now. */
export async function giveIfComplete({ sql, unitId, now, today }: Giving, versionId: number): Promise<boolean> {
  const covered = await coveredOn(sql, unitId, today);
  const since = completeSince(covered.map(({ kind, issuedOn }) => ({ kind, since: issuedOn })));
  if (since === undefined) return false;
  await giveEvidence(sql, unitId, now, { source: 'rules', sourceId: versionId }, [
    { personId: 0, kind: 'rules-issued', happenedOn: since, takenOver: since < today },
  ]);
  return true;
}

export async function giveReviewed({ sql, unitId, now, today }: Giving, reviewId: number): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'rule-reviews', sourceId: reviewId }, [
    { personId: 0, kind: 'rule-reviewed', happenedOn: today },
  ]);
}
