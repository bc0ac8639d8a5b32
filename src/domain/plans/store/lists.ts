/** Plans as a list, the reviews that they owe, and those in which somebody stands. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PlanId, PlanVersionId } from '../../../platform/ids.ts';
import type { PlanKind, ReviewOutcome, VersionState } from '../plans.ts';

type Slice = { readonly offset: number; readonly limit: number };

/** The version that holds on the day given stands first among those of a plan. */
const inForce = (
  today: Day,
) => statement`left join lateral (select v.version_id, v.number, v.effective_from, v.document from plan_version v
  where v.unit_id = p.unit_id and v.plan_id = p.plan_id and v.state = 'issued'
  order by v.effective_from <= ${today} desc, case when v.effective_from <= ${today} then v.effective_from end desc,
    v.effective_from, v.number desc limit 1) v on true
  left join lateral (select w.version_id, w.state from plan_version w
    where w.unit_id = p.unit_id and w.plan_id = p.plan_id and w.state <> 'issued') w on true
  left join lateral (select r.due_on from plan_review r
    where r.unit_id = p.unit_id and r.plan_id = p.plan_id and r.reviewed_on is null) r on true`;

export type ListedPlan = {
  readonly planId: PlanId;
  readonly kind: PlanKind;
  readonly endedOn: Day | null;
  /** In force, or else the first that will be. */
  readonly versionId: PlanVersionId | null;
  readonly number: number | null;
  readonly firstFrom: Day | null;
  readonly document: string | null;
  readonly inHandId: PlanVersionId | null;
  readonly inHand: VersionState | null;
  readonly reviewBy: Day | null;
  readonly lastDrillOn: Day | null;
};

/** In use before ended, then by what they are for. */
export async function listPlans(sql: Sql, unitId: number, today: Day, { offset, limit }: Slice) {
  const found = await statement<ListedPlan & { total: number }>`
    select p.plan_id as "planId", p.kind, p.ended_on as "endedOn", v.version_id as "versionId", v.number, v.effective_from as "firstFrom",
      v.document, w.version_id as "inHandId", w.state as "inHand", r.due_on as "reviewBy",
      (select max(d.held_on) from drill d where d.unit_id = p.unit_id and d.plan_id = p.plan_id) as "lastDrillOn",
      count(*) over ()::int as total
    from contingency_plan p ${inForce(today)}
    where p.unit_id = ${unitId}
    order by p.ended_on is not null, p.kind <> 'general', p.plan_id limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): ListedPlan => row) };
}

/** Plans in force in which this person stands. */
export async function plansNaming(sql: Sql, unitId: number, personId: number, today: Day) {
  const found = await statement<{
    planId: PlanId;
    kind: PlanKind;
    versionId: PlanVersionId;
    number: number;
    from: Day;
  }>`
    select p.plan_id as "planId", p.kind, v.version_id as "versionId", v.number, v.effective_from as "from"
    from contingency_plan p ${inForce(today)}
    where p.unit_id = ${unitId} and p.ended_on is null and v.effective_from <= ${today}
      and exists (select from plan_holder h where h.unit_id = p.unit_id and h.version_id = v.version_id and h.person_id = ${personId})
    order by p.kind <> 'general', p.plan_id`.execute(sql);
  return found.rows;
}

/** How many plans are in force without this one. */
export async function countOthersInForce(sql: Sql, unitId: number, planId: number, today: Day): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from contingency_plan p
    where p.unit_id = ${unitId} and p.plan_id <> ${planId} and p.ended_on is null and exists (select from plan_version v
      where v.unit_id = p.unit_id and v.plan_id = p.plan_id and v.state = 'issued' and v.effective_from <= ${today})`.execute(
    sql,
  );
  return found.rows[0]!.n;
}

export type Review = {
  readonly reviewId: number;
  readonly owedFrom: Day;
  readonly dueOn: Day;
  readonly reviewedOn: Day | null;
  readonly reviewedAt: Instant | null;
  readonly reviewer: string | null;
  readonly outcome: ReviewOutcome | null;
};

/** The one that is open first. */
export async function reviewsOf(sql: Sql, unitId: number, planId: number): Promise<Review[]> {
  const found = await statement<Review>`
    select r.review_id as "reviewId", r.owed_from as "owedFrom", r.due_on as "dueOn", r.reviewed_on as "reviewedOn",
      r.reviewed_at as "reviewedAt", r.outcome,
      (select a.display_name from account a where a.unit_id = r.unit_id and a.account_id = r.reviewed_by) as reviewer
    from plan_review r where r.unit_id = ${unitId} and r.plan_id = ${planId} order by r.review_id desc`.execute(sql);
  return found.rows;
}

export async function oweReview(sql: Sql, unitId: number, planId: number, from: Day, months: number): Promise<void> {
  await statement`insert into plan_review (unit_id, plan_id, owed_from, due_on)
    values (${unitId}, ${planId}, ${from}, (${from}::date + make_interval(months => ${months}::int))::date)`.execute(
    sql,
  );
}

type Held = { readonly on: Day; readonly at: Instant; readonly by: number; readonly outcome: ReviewOutcome };
/** Answers which review this closes; nothing where none was open. */
export async function closeReview(sql: Sql, unitId: number, planId: number, held: Held): Promise<number | undefined> {
  const closed = await statement<{ id: number }>`update plan_review
    set reviewed_on = ${held.on}, reviewed_at = ${held.at}, reviewed_by = ${held.by}, outcome = ${held.outcome}
    where unit_id = ${unitId} and plan_id = ${planId} and reviewed_on is null returning review_id as id`.execute(sql);
  return closed.rows[0]?.id;
}

/** Of an ended plan nothing is owed any more. */
export async function dropReview(sql: Sql, unitId: number, planId: number): Promise<void> {
  await statement`delete from plan_review where unit_id = ${unitId} and plan_id = ${planId} and reviewed_on is null`.execute(
    sql,
  );
}
