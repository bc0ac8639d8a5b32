/** Counts of the first four sections: by the last day of the report where they tell a state, within its days where they tell what was done. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export type Period = {
  readonly from: Day;
  readonly to: Day;
  /** The same in moments: from the beginning of the first day to that of the day after the last. */
  readonly begins: Instant;
  readonly ends: Instant;
  /** To the end of the year, however far it has gone: until when what is owed in it falls due. */
  readonly yearEnds: Instant;
};
export type Counts = Record<string, number>;

export const oneRow = async (sql: Sql, counted: Fragment): Promise<Counts> =>
  (await statement<Counts>`${counted}`.execute(sql)).rows[0]!;

export const countManagement = async (sql: Sql, unitId: number, period: Period): Promise<Counts> => ({
  ...(await oneRow(sql, designations(unitId, period))),
  ...(await oneRow(sql, rules(unitId, period))),
  ...(await oneRow(sql, training(unitId, period))),
  ...(await oneRow(sql, posts(unitId, period))),
  ...(await oneRow(sql, reviews(unitId, period))),
});

const designations = (unitId: number, { to }: Period): Fragment => statement`
  with held as (select role, department_id from designation where unit_id = ${unitId} and from_day <= ${to}
    and (to_day is null or to_day >= ${to}) and end_reason is distinct from 'entered-by-mistake')
  select count(*) filter (where role in ('group-chair', 'group-member'))::int as "group-members",
    count(*) filter (where role in ('office-head', 'office-member', 'security-officer'))::int as "office-members",
    (select count(*) from department where unit_id = ${unitId} and (closed_on is null or closed_on > ${to}))::int as departments,
    count(distinct department_id) filter (where role = 'liaison')::int as "departments-with-liaison"
  from held`;

const rules = (unitId: number, { from, to }: Period): Fragment => statement`
  select
    (select count(*) from work_rule r where r.unit_id = ${unitId} and (r.repealed_on is null or r.repealed_on > ${to})
      and exists (select from work_rule_version v where v.unit_id = r.unit_id and v.work_rule_id = r.work_rule_id
        and v.state = 'issued' and v.effective_from <= ${to} and (v.effective_to is null or v.effective_to >= ${to})))::int as "rules-in-force",
    (select count(*) from work_rule_version where unit_id = ${unitId} and issued_on between ${from} and ${to})::int as "rules-issued",
    (select count(*) from work_rule_review where unit_id = ${unitId} and reviewed_on between ${from} and ${to})::int as "rules-reviewed"`;

/** Of a session before the unit's people were destroyed, how many had been there stays as a number. */
const training = (unitId: number, { from, to }: Period): Fragment => statement`
  with held as (select training_id, former_attendees from training
    where unit_id = ${unitId} and state = 'held' and day between ${from} and ${to}),
  there as (select a.person_id from attendance a join held h using (training_id)
    where a.unit_id = ${unitId} and a.withdrawn_at is null)
  select (select count(*) from held)::int as "sessions-held",
    ((select count(*) from there) + coalesce((select sum(former_attendees) from held), 0))::int as attendances,
    (select count(distinct person_id) from there)::int as "people-taught",
    (select count(*) from enrolment where unit_id = ${unitId} and finished_on between ${from} and ${to})::int as "courses-finished"`;

/** Each in the gravest of the posts held on the day. */
const posts = (unitId: number, { to }: Period): Fragment => statement`
  with held as (select a.person_id, bool_or(t.foreign_related) as abroad,
      max(case t.level when 'core' then 3 when 'important' then 2 when 'ordinary' then 1 else 0 end) as level
    from appointment a join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
      and t.from_day <= ${to} and (t.to_day is null or t.to_day >= ${to})
    where a.unit_id = ${unitId} and a.from_day <= ${to} and (a.to_day is null or a.to_day >= ${to}) and not a.planned
    group by a.person_id)
  select count(*) filter (where level = 3)::int as "secret-core", count(*) filter (where level = 2)::int as "secret-important",
    count(*) filter (where level = 1)::int as "secret-ordinary", count(*) filter (where abroad)::int as "foreign-related"
  from held`;

const reviews = (unitId: number, { from, to }: Period): Fragment => statement`
  with decided as (select cause from review where unit_id = ${unitId} and closed_on between ${from} and ${to} and state <> 'withdrawn')
  select (select count(*) from decided)::int as "reviews-concluded",
    (select count(*) from decided where cause = 'before-post')::int as "reviews-before-post",
    (select count(*) from letter where unit_id = ${unitId} and state = 'signed' and signed_on between ${from} and ${to})::int as "letters-signed",
    (select count(distinct person_id) from leaver_case where unit_id = ${unitId} and state <> 'withdrawn'
      and leaves_on between ${from} and ${to})::int as leavers,
    (select count(distinct person_id) from leaver_case where unit_id = ${unitId} and state <> 'withdrawn'
      and period_from <= ${to} and period_to >= ${to})::int as "leavers-in-period"`;
