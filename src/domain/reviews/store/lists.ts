/** Reviews as lists: those there are, those owed and not open, and planned starts. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { KeyPost, PostLevel } from '../../../law/duty.ts';
import type { PersonId } from '../../../platform/ids.ts';
import type { Work } from '../../duties/store/owing.ts';
import { inDepartment } from '../../units/store/departments.ts';
import { KIND } from '../evidence.ts';
import type { Cause, ReviewState } from '../reviews.ts';
import { standsHere } from './openings.ts';

type Slice = { readonly offset: number; readonly limit: number };

export type ListedReview = {
  readonly reviewId: number;
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string;
  readonly post: string;
  readonly cause: Cause;
  readonly state: ReviewState;
  /** An organ was asked, and its reply is not recorded. */
  readonly helpAsked: boolean;
  readonly startsOn: Day | null;
  readonly openedAt: Instant;
  readonly statementDue: Day | null;
  readonly decideAgainDue: Day | null;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
};

export type ReviewsAsked = {
  readonly state?: ReviewState | 'open';
  readonly departmentId?: number;
  readonly text?: string;
  readonly personId?: number;
  readonly reviewId?: number;
};

const listed = (unitId: number, { state, departmentId, text, personId, reviewId }: ReviewsAsked) => statement`
  from review r
  join person p on p.unit_id = ${unitId} and p.person_id = r.person_id
  join post o on o.unit_id = ${unitId} and o.post_id = r.post_id
  join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
  left join appointment a on a.unit_id = ${unitId} and a.person_id = r.person_id and a.appointment_id = r.appointment_id
  where r.unit_id = ${unitId}
    and (${state ?? null}::text is null or r.state = ${state ?? null} or ${state ?? null} = 'open' and r.closed_at is null)
    and (${personId ?? null}::bigint is null or r.person_id = ${personId ?? null})
    and (${reviewId ?? null}::bigint is null or r.review_id = ${reviewId ?? null})
    and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})
    and ${inDepartment(unitId, 'o.department_id', departmentId)}`;

/** Open ones first, then the newest. */
export async function listReviews(
  sql: Sql,
  unitId: number,
  asked: ReviewsAsked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedReview[] }> {
  const counted = await statement<{ total: number }>`select count(*)::int as total ${listed(unitId, asked)}`.execute(
    sql,
  );
  const found = await statement<ListedReview>`
    select r.review_id as "reviewId", r.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
      o.title as post, r.cause, r.state, exists (select from review_help h where h.unit_id = ${unitId} and h.review_id = r.review_id
        and h.reply is null) as "helpAsked", a.from_day as "startsOn", r.opened_at as "openedAt", r.statement_due as "statementDue",
      r.decide_again_due as "decideAgainDue", r.due_on as "dueOn", r.closed_on as "closedOn"
    ${listed(unitId, asked)}
    order by (r.closed_at is null) desc, r.review_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}

/** A review is owed where no case is open. */
export const REVIEWS_WORK: Work = {
  evidence: KIND,
  underWay: (unitId) => statement`exists (select from review r where r.unit_id = ${unitId} and r.person_id = a.person_id
    and r.appointment_id = a.appointment_id and r.closed_at is null)`,
};

export type PlannedStart = {
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string;
  readonly appointmentId: number;
  readonly post: string;
  readonly level: PostLevel;
  readonly keyPost: KeyPost;
  readonly startsOn: Day;
  /** The rules before the start, and which of them are met. */
  readonly before: { rule: number; met: boolean }[];
};

/** Appointments to be opened, the next start first. */
export async function listPlanned(
  sql: Sql,
  unitId: number,
  before: readonly number[],
  { offset, limit }: Slice,
): Promise<{ total: number; rows: PlannedStart[] }> {
  const counted = await statement<{ total: number }>`
    select count(*)::int as total from appointment where unit_id = ${unitId} and planned`.execute(sql);
  const found = await statement<PlannedStart>`
    select a.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, a.appointment_id as "appointmentId",
      o.title as post, t.level, t.key_post as "keyPost", a.from_day as "startsOn",
      coalesce((select json_agg(json_build_object('rule', y.rule, 'met', ${standsHere(unitId, 'y')}) order by y.rule) from duty y
        where y.unit_id = ${unitId} and y.person_id = a.person_id and y.occasion = a.appointment_id
          and y.rule = any(${[...before]}::smallint[])), '[]') as before
    from appointment a
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and a.from_day between t.from_day and coalesce(t.to_day, 'infinity')
    where a.unit_id = ${unitId} and a.planned
    order by a.from_day, p.name, a.appointment_id offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}

/** Starts whose planned day passed without the post being opened: each is opened, moved or given up. */
export async function countWaiting(sql: Sql, unitId: number, today: Day): Promise<number> {
  const found = await statement<{ many: number }>`
    select count(*)::int as many from appointment where unit_id = ${unitId} and planned and from_day < ${today}`.execute(
    sql,
  );
  return found.rows[0]!.many;
}

export type ListedWithheld = {
  readonly withheldId: number;
  readonly reviewId: number;
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string;
  readonly post: string;
  readonly legalReference: string;
  readonly reviewOn: Day;
  readonly proposedByName: string;
  readonly approvedAt: Instant | null;
};

/** What waits for a second approver, or is due to be looked at again; the earliest day first. What it is stays in the case. */
export async function listWithheld(
  sql: Sql,
  unitId: number,
  { but, until }: { but: number | undefined; until: Day },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedWithheld[] }> {
  const from = statement`
    from review_withheld w
    join review r on r.unit_id = ${unitId} and r.review_id = w.review_id
    join person p on p.unit_id = ${unitId} and p.person_id = r.person_id
    join post o on o.unit_id = ${unitId} and o.post_id = r.post_id
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    join account a on a.unit_id = ${unitId} and a.account_id = w.proposed_by
    where w.unit_id = ${unitId} and w.lifted_at is null and (w.approved_at is null or w.review_on <= ${until})
      and r.person_id is distinct from ${but ?? null}::bigint`;
  const counted = await statement<{ total: number }>`select count(*)::int as total ${from}`.execute(sql);
  const found = await statement<ListedWithheld>`
    select w.withheld_id as "withheldId", w.review_id as "reviewId", r.person_id as "personId", p.name, d.name as department, o.title as post,
      w.legal_reference as "legalReference", w.review_on as "reviewOn", a.display_name as "proposedByName", w.approved_at as "approvedAt"
    ${from} order by w.review_on, w.withheld_id offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}
