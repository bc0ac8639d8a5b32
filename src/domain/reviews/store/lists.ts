/** Reviews as lists: those there are, those owed and not open, and planned starts. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { KeyPost, PostLevel } from '../../../law/duty.ts';
import type { PersonId } from '../../../platform/ids.ts';
import { RULES_BEFORE_START, RULES_OF_RENEWAL } from '../evidence.ts';
import type { Cause, ReviewState } from '../reviews.ts';

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
    and (${departmentId ?? null}::bigint is null or o.department_id in (
      select below.department_id from department top join department below
        on below.unit_id = ${unitId} and starts_with(below.path, top.path)
      where top.unit_id = ${unitId} and top.department_id = ${departmentId ?? null}))`;

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

export type OwingReview = {
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string;
  readonly appointmentId: number;
  readonly post: string;
  readonly level: PostLevel;
  readonly keyPost: KeyPost;
  readonly startsOn: Day;
  readonly planned: boolean;
  readonly due: Day;
  readonly renewal: boolean;
  readonly rule: number;
  readonly owedFrom: Day;
};

type Owing = {
  readonly today: Day;
  readonly soon: Day;
  readonly timeZone: string;
  readonly departmentId?: number;
  readonly text?: string;
};

/** Appointments whose review is owed and has no open case: before the start, or again by `soon`. */
const owing = (unitId: number, { today, soon, timeZone, departmentId, text }: Owing) => statement`
  select distinct on (a.person_id, a.appointment_id) a.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
    a.appointment_id as "appointmentId", o.title as post, t.level, t.key_post as "keyPost", a.from_day as "startsOn", a.planned,
    (w.due_at at time zone ${timeZone})::date as due, w.renewal, w.rule, w.owed_from as "owedFrom"
  from (
    select d.person_id, d.occasion as appointment_id, d.due_at, false as renewal, d.rule, d.owed_from from duty d
    where d.unit_id = ${unitId} and d.done_on is null and d.rule = any(${RULES_BEFORE_START}::smallint[])
    union all
    select d.person_id, held.appointment_id, d.due_at, true, d.rule, d.owed_from from duty d
    left join evidence e on e.unit_id = ${unitId} and e.person_id = d.person_id and e.evidence_id = d.occasion
    cross join lateral (
      select h.appointment_id from appointment h
      join post_term ht on ht.unit_id = ${unitId} and ht.post_id = h.post_id and (ht.level <> 'none' or ht.key_post <> 'none')
        and ${today}::date between ht.from_day and coalesce(ht.to_day, 'infinity')
      where h.unit_id = ${unitId} and h.person_id = d.person_id and not h.planned
        and ${today}::date between h.from_day and coalesce(h.to_day, 'infinity')
      order by (h.appointment_id = e.appointment_id) desc, h.from_day desc, h.appointment_id desc limit 1
    ) held
    where d.unit_id = ${unitId} and d.done_on is null and d.rule = any(${RULES_OF_RENEWAL}::smallint[])
      and (d.due_at at time zone ${timeZone})::date <= ${soon}
  ) w
  join appointment a on a.unit_id = ${unitId} and a.person_id = w.person_id and a.appointment_id = w.appointment_id
    and (a.to_day is null or a.to_day >= ${today})
  join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and (p.left_on is null or p.left_on >= ${today})
  join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
  join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
    and greatest(a.from_day, ${today}::date) between t.from_day and coalesce(t.to_day, 'infinity')
  where not exists (select from review r where r.unit_id = ${unitId} and r.person_id = a.person_id
      and r.appointment_id = a.appointment_id and r.closed_at is null)
    and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})
    and (${departmentId ?? null}::bigint is null or o.department_id in (
      select below.department_id from department top join department below
        on below.unit_id = ${unitId} and starts_with(below.path, top.path)
      where top.unit_id = ${unitId} and top.department_id = ${departmentId ?? null}))
  order by a.person_id, a.appointment_id, w.due_at`;

/** Most pressing first. */
export async function listOwing(
  sql: Sql,
  unitId: number,
  asked: Owing,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: OwingReview[] }> {
  const counted = await statement<{
    total: number;
  }>`select count(*)::int as total from (${owing(unitId, asked)}) w`.execute(sql);
  const found = await statement<OwingReview>`
    select * from (${owing(unitId, asked)}) w order by due, name, "personId", "appointmentId" offset ${offset} limit ${limit}`.execute(
    sql,
  );
  return { total: counted.rows[0]!.total, rows: found.rows };
}

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
      coalesce((select json_agg(json_build_object('rule', y.rule, 'met', y.done_on is not null) order by y.rule) from duty y
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
