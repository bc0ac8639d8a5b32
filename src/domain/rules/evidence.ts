/**
 * Which records of this module satisfy which duty. P9.1: not one rule but the whole needed set, on the day on which the last kind of it was
 * covered (docs/decisions/0064). Where that day lies before today, it is the paper's and not this record's: it is shown as stated. P9.1.review:
 * a review, or the next version. P9.2: nothing that is needed is vacant; whoever follows. P8.6: a turn of a task.
 */
import { type Day, laterOf } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import type { DesignationId } from '../../platform/ids.ts';
import { giveEvidence, withdrawEvidence } from '../duties/store/evidence.ts';
import { appointedSince, gapsOf } from './bodies.ts';
import { completeSince } from './rules.ts';
import {
  type Designation,
  designationsOf,
  enteredFrom,
  followedSince,
  openDepartments,
  openEndsOf,
} from './store/designations.ts';
import { coveredOn } from './store/lists.ts';

type Giving = Pick<Context, 'sql' | 'now' | 'today'> & { readonly unitId: number };

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

/**
 * P9.2.successor: of each that has ended by today and in whose place somebody is today. Whoever was there before that day follows on it; whoever
 * has ended again follows nobody. Answers which were followed.
 */
export async function giveSuccessors({ sql, unitId, now, today }: Giving): Promise<DesignationId[]> {
  const ends = await openEndsOf(sql, unitId, today);
  if (ends.length === 0) return [];
  const inPlace = (await designationsOf(sql, unitId, today)).filter(({ away, deputy }) => away === null && !deputy);
  const followed: DesignationId[] = [];
  for (const { designationId, role, departmentId, lastDay } of ends) {
    const next = inPlace.filter(
      (one) => one.designationId !== designationId && one.role === role && one.departmentId === departmentId,
    );
    if (next.length === 0) continue;
    const on = laterOf(
      lastDay,
      next.reduce((first, { from }) => (from < first ? from : first), next[0]!.from),
    );
    await giveEvidence(sql, unitId, now, { source: 'designation-ends', sourceId: designationId }, [
      { personId: 0, kind: 'successor-designated', happenedOn: on, takenOver: on < today },
    ]);
    followed.push(designationId);
  }
  return followed;
}

/**
 * One that was entered by mistake never was: what it gave is owed again. Where its place is vacant without it, so is what was given after it, for
 * that rested on it.
 */
export async function takeBackDesignated(giving: Giving, one: Designation): Promise<void> {
  const { sql, unitId, today } = giving;
  const withdraw = (source: 'designations' | 'designation-ends', sourceId: number) =>
    withdrawEvidence(sql, unitId, { source, sourceId }, [0]);
  const gaps = gapsOf(await designationsOf(sql, unitId, today), await openDepartments(sql, unitId));
  const isVacant = gaps.some(({ role, departmentId }) => role === one.role && departmentId === one.departmentId);
  const gave = isVacant ? await enteredFrom(sql, unitId, one.designationId) : [one.designationId];
  for (const designationId of gave) await withdraw('designations', designationId);
  if (one.deputy) return;
  for (const designationId of await followedSince(sql, unitId, one)) await withdraw('designation-ends', designationId);
  await giveSuccessors(giving);
}

/** P8.6: by its own day, however late it was recorded. */
export async function giveTaskDone({ sql, unitId, now }: Giving, turnId: number, on: Day): Promise<void> {
  await giveEvidence(sql, unitId, now, { source: 'required-tasks', sourceId: turnId }, [
    { personId: 0, kind: 'required-task-done', happenedOn: on },
  ]);
}
