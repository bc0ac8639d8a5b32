/** Work rules as a list, which kinds of the needed set they cover, and the reviews that they owe. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DutyCode } from '../../../law/duty.ts';
import type { NeededKind } from '../../../law/needed-rules.ts';
import type { WorkRuleId, WorkRuleVersionId } from '../../../platform/ids.ts';
import type { Audience, ReviewOutcome, VersionState } from '../rules.ts';

type Slice = { readonly offset: number; readonly limit: number };

/** As `v` of `r`: the version that holds on the day, or else the first that will. */
export const holding = (today: Day): RawBuilder<unknown> => statement`lateral (select v.* from work_rule_version v
  where v.unit_id = r.unit_id and v.work_rule_id = r.work_rule_id and v.state = 'issued'
  order by v.effective_from <= ${today} desc, case when v.effective_from <= ${today} then -v.number else v.number end limit 1) v`;

export type ListedRule = {
  readonly workRuleId: WorkRuleId;
  readonly repealedOn: Day | null;
  /** In force, or else the first that will be. */
  readonly versionId: WorkRuleVersionId | null;
  readonly number: number | null;
  readonly document: string | null;
  readonly issuedOn: Day | null;
  readonly issuedAt: Instant | null;
  readonly onPaper: boolean | null;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly audience: Audience | null;
  readonly inHandId: WorkRuleVersionId | null;
  readonly inHand: VersionState | null;
  readonly kinds: readonly NeededKind[];
  readonly implements: readonly DutyCode[];
  readonly reviewBy: Day | null;
};

export type RuleFilter = { readonly kind?: NeededKind | undefined; readonly repealed?: boolean | undefined };

/** In use before repealed, the newest first. */
export async function listRules(sql: Sql, unitId: number, today: Day, filter: RuleFilter, { offset, limit }: Slice) {
  const { kind, repealed } = filter;
  const found = await statement<ListedRule & { total: number }>`
    select r.work_rule_id as "workRuleId", r.repealed_on as "repealedOn", v.version_id as "versionId", v.number, v.document,
      v.issued_on as "issuedOn", v.issued_at as "issuedAt", v.on_paper as "onPaper", v.effective_from as "effectiveFrom",
      v.effective_to as "effectiveTo", v.audience, w.version_id as "inHandId", w.state as "inHand",
      coalesce(v.kinds, w.kinds) as kinds, coalesce(v.implements, w.implements) as implements, x.due_on as "reviewBy",
      count(*) over ()::int as total
    from work_rule r left join ${holding(today)} on true
    left join work_rule_version w on w.unit_id = r.unit_id and w.work_rule_id = r.work_rule_id and w.state <> 'issued'
    left join work_rule_review x on x.unit_id = r.unit_id and x.work_rule_id = r.work_rule_id and x.reviewed_on is null
    where r.unit_id = ${unitId}
      ${kind === undefined ? statement`` : statement`and ${kind}::text = any(coalesce(v.kinds, w.kinds))`}
      ${repealed === undefined ? statement`` : statement`and (r.repealed_on is not null) = ${repealed}`}
    order by r.repealed_on is not null, r.work_rule_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): ListedRule => row) };
}

export type Covering = {
  readonly kind: NeededKind;
  readonly workRuleId: WorkRuleId;
  readonly versionId: WorkRuleVersionId;
  readonly document: string;
  readonly issuedOn: Day;
};

/**
 * Which rules cover which kinds on the day: issued, not repealed, not expired, not replaced by a version that holds already. One that is issued
 * and holds later covers: the law asks that rules be made.
 */
export async function coveredOn(sql: Sql, unitId: number, today: Day): Promise<Covering[]> {
  const found = await statement<Covering>`
    select k.kind, v.work_rule_id as "workRuleId", v.version_id as "versionId", v.document, v.issued_on as "issuedOn"
    from work_rule_version v join work_rule r on r.unit_id = v.unit_id and r.work_rule_id = v.work_rule_id
    cross join lateral unnest(v.kinds) k (kind)
    where v.unit_id = ${unitId} and v.state = 'issued' and (r.repealed_on is null or r.repealed_on > ${today})
      and (v.effective_to is null or v.effective_to >= ${today})
      and not exists (select from work_rule_version n where n.unit_id = v.unit_id and n.work_rule_id = v.work_rule_id
        and n.state = 'issued' and n.number > v.number and n.effective_from <= ${today})
    order by k.kind, v.issued_on, v.version_id`.execute(sql);
  return found.rows;
}

/** Kinds of which something is in hand. */
export async function inHandOf(sql: Sql, unitId: number) {
  const found = await statement<{ kind: NeededKind; versionId: WorkRuleVersionId; state: VersionState }>`
    select k.kind, v.version_id as "versionId", v.state from work_rule_version v cross join lateral unnest(v.kinds) k (kind)
    where v.unit_id = ${unitId} and v.state <> 'issued' order by k.kind, v.version_id`.execute(sql);
  return found.rows;
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
export async function reviewsOf(sql: Sql, unitId: number, workRuleId: number): Promise<Review[]> {
  const found = await statement<Review>`
    select r.review_id as "reviewId", r.owed_from as "owedFrom", r.due_on as "dueOn", r.reviewed_on as "reviewedOn",
      r.reviewed_at as "reviewedAt", r.outcome,
      (select a.display_name from account a where a.unit_id = r.unit_id and a.account_id = r.reviewed_by) as reviewer
    from work_rule_review r where r.unit_id = ${unitId} and r.work_rule_id = ${workRuleId} order by r.review_id desc`.execute(
    sql,
  );
  return found.rows;
}

type Owed = { readonly from: Day; readonly months: number; readonly to: Day | null };
/** So many months on, and before it expires. */
export async function oweReview(
  sql: Sql,
  unitId: number,
  workRuleId: number,
  { from, months, to }: Owed,
): Promise<void> {
  await statement`insert into work_rule_review (unit_id, work_rule_id, owed_from, due_on)
    values (${unitId}, ${workRuleId}, ${from}, greatest(${from}::date,
      least((${from}::date + make_interval(months => ${months}::int))::date, ${to}::date)))`.execute(sql);
}

type Held = { readonly on: Day; readonly at: Instant; readonly by: number; readonly outcome: ReviewOutcome };
/** Answers which review this closes; nothing where none was open. */
export async function closeReview(
  sql: Sql,
  unitId: number,
  workRuleId: number,
  held: Held,
): Promise<number | undefined> {
  const closed = await statement<{ id: number }>`update work_rule_review
    set reviewed_on = ${held.on}, reviewed_at = ${held.at}, reviewed_by = ${held.by}, outcome = ${held.outcome}
    where unit_id = ${unitId} and work_rule_id = ${workRuleId} and reviewed_on is null returning review_id as id`.execute(
    sql,
  );
  return closed.rows[0]?.id;
}

/** Of a repealed rule nothing is owed any more. */
export async function dropReview(sql: Sql, unitId: number, workRuleId: number): Promise<void> {
  await statement`delete from work_rule_review where unit_id = ${unitId} and work_rule_id = ${workRuleId} and reviewed_on is null`.execute(
    sql,
  );
}
