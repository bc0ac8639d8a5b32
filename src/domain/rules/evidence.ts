/**
 * Which records of this module satisfy which duty. P9.1: not one rule but the whole needed set, on the day on which the last kind of it was
 * covered (docs/decisions/0064). Where that day lies before today, it is the paper's and not this record's: it is shown as stated. P9.1.review:
 * a review, or the next version. P9.2: nothing that is needed is vacant; whoever follows. P8.6: a turn of a task.
 */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { giveEvidence } from '../duties/store/evidence.ts';
import { appointedSince } from './bodies.ts';
import { completeSince } from './rules.ts';
import { designationsOf, openDepartments } from './store/designations.ts';
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

/** P9.2: nothing that is needed is vacant, on the day on which the last place was taken. Answers whether that is so. */
export async function giveIfAppointed({ sql, unitId, now, today }: Giving, designationId: number): Promise<boolean> {
  const since = appointedSince(await designationsOf(sql, unitId, today), await openDepartments(sql, unitId));
  if (since === undefined) return false;
  await giveEvidence(sql, unitId, now, { source: 'designations', sourceId: designationId }, [
    { personId: 0, kind: 'bodies-appointed', happenedOn: since, takenOver: since < today },
  ]);
  return true;
}

/** P9.2.successor: of each that had ended in the same place. */
export async function giveSuccessor(
  { sql, unitId, now, today }: Giving,
  ended: readonly number[],
  from: Day,
): Promise<void> {
  for (const sourceId of ended)
    await giveEvidence(sql, unitId, now, { source: 'designation-ends', sourceId }, [
      { personId: 0, kind: 'successor-designated', happenedOn: from, takenOver: from < today },
    ]);
}

/** P8.6: by its own day, however late it was recorded. */
export async function giveTaskDone({ sql, unitId, now }: Giving, turnId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'required-tasks', sourceId: turnId }, [
    { personId: 0, kind: 'required-task-done', happenedOn: on },
  ]);
}
