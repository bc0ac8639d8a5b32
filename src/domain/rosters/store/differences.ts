/** The verdict on each weighed row, with every difference named: field, before, after. And the counts of the whole. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Counts, DifferenceField } from '../rosters.ts';

const WANTED_POST =
  "jsonb_build_object('title', w.post, 'department', array_to_string(w.department, '/'), 'level', w.level, 'foreignRelated', w.foreign_related, 'keyPost', w.key_post)";
const PRESENCE_DIFFERS = `w.leads and (w.station is not null or (not 'presence' = any(w.unsaid)
  and p.presence <> case when w.presence = 'stationed-abroad' then 'in-post' else w.presence end))`;

/** One difference, or nothing; its two sides are only made where there is one. All four are texts of this file. */
const differs = (field: DifferenceField, when: string, before: string, after: string) =>
  statement.raw(
    `case when ${when} then jsonb_build_object('field', '${field}', 'before', ${before}, 'after', ${after}) end`,
  );

/** Of people already known: all that accepting the row would change, and the verdict that follows. */
export async function findDifferences(sql: Sql, { unitId, today }: { unitId: number; today: Day }): Promise<void> {
  await statement`
    update weighed w set differences = c.differences,
      verdict = case
        when not w.taken and (c.differences <> '[]' or w.conflict <> 'rows-differ') then 'conflict'
        when c.differences = '[]' then 'same'
        else 'changed' end
    from (
      select w.row_id, to_jsonb(array_remove(array[
        ${differs('name', 'w.leads and p.name <> w.name', 'p.name', 'w.name')},
        ${differs('staff-number', 'w.leads and w.staff_number is not null and p.staff_number is distinct from w.staff_number', 'p.staff_number', 'w.staff_number')},
        ${differs('department', "w.leads and w.department <> '{}' and (w.department_id is null or p.department_id is distinct from w.department_id)", "array_to_string(was.names, '/')", "array_to_string(w.department, '/')")},
        ${differs('phone', 'w.leads and w.phone is not null and p.phone is distinct from w.phone', 'p.phone', 'w.phone')},
        ${differs('email', 'w.leads and w.email is not null and p.email is distinct from w.email', 'p.email', 'w.email')},
        ${differs('joined-on', 'w.leads and w.joined_on is not null and p.joined_on is distinct from w.joined_on and (p.left_on is null or p.left_on >= w.joined_on)', 'p.joined_on', 'w.joined_on')},
        ${differs('presence', PRESENCE_DIFFERS, "case when w.station = 'end' then 'stationed-abroad' else p.presence end", 'w.presence')},
        ${differs('post', "w.act in ('begin', 'turn')", 'given_up.posts', WANTED_POST)},
        ${differs('post-from', "w.act in ('move', 'turn') and w.post_from <> w.held_from", 'w.held_from', 'w.post_from')},
        ${differs('training', 'w.gives_training', 'null::text', "jsonb_build_object('day', w.training_on, 'hours', w.gives_hours)")},
        ${differs('review', 'w.gives_review', 'null::text', 'w.review_on')},
        ${differs('letter', 'w.gives_letter', 'null::text', 'w.letter_on')}
      ], null)) as differences
      from weighed w
      join person p on p.unit_id = ${unitId} and p.person_id = w.person_id
      left join place was on was.department_id = p.department_id
      -- What the person holds that this row would turn or end: shown beside the post that begins.
      left join lateral (
        select jsonb_agg(jsonb_build_object('title', o.title, 'department', array_to_string(f.names, '/'), 'level', t.level, 'foreignRelated', t.foreign_related,
          'keyPost', t.key_post <> 'none') order by a.appointment_id) as posts
        from appointment a
        join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
        left join place f on f.department_id = o.department_id
        join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.from_day <= ${today}
          and (t.to_day is null or t.to_day >= ${today})
        where w.act in ('begin', 'turn') and a.unit_id = ${unitId} and a.person_id = w.person_id
          and (a.to_day is null or a.to_day >= ${today})
          and (a.appointment_id = w.appointment_id or (a.from_day < coalesce(w.post_from, ${today}) and not a.planned
            and not exists (select 1 from weighed k where k.who = w.who and k.taken and k.appointment_id = a.appointment_id)))
      ) given_up on true
      where not w.is_new
    ) c where c.row_id = w.row_id`.execute(sql);
}

/** Writes the verdicts where the page finds them. */
export async function keepVerdicts(sql: Sql, unitId: number, proposalId: number): Promise<void> {
  await statement`
    update roster_row r set verdict = w.verdict, conflict = w.conflict, differences = w.differences,
      person_id = case when w.is_new then null else w.person_id end
    from weighed w
    where r.unit_id = ${unitId} and r.proposal_id = ${proposalId} and r.row_id = w.row_id
      and (r.verdict <> w.verdict or r.conflict is distinct from w.conflict or r.differences <> w.differences
        or r.person_id is distinct from w.person_id)`.execute(sql);
}

/** What the weighed rows come to. People are counted once, however many rows they have; a conflict until one of its rows is chosen. */
export async function countWeighed(sql: Sql): Promise<Counts> {
  const found = await statement<Counts>`
    with counted as (
      select *, taken and verdict in ('new', 'changed') as does from weighed
    ),
    path as (
      select distinct department from counted where does and department_id is null
    ),
    missing as (
      select distinct department[1:depth] as names from path, generate_series(1, cardinality(department)) as depth
    )
    select
      count(*)::int as rows,
      count(*) filter (where verdict = 'new')::int as new,
      count(*) filter (where verdict = 'changed')::int as changed,
      count(*) filter (where verdict = 'same')::int as same,
      count(*) filter (where verdict = 'conflict' and who not in (select who from counted where taken))::int as conflict,
      count(*) filter (where does and leads and is_new)::int as "newPeople",
      (select count(distinct who)::int from counted where does and not is_new) as "changedPeople",
      (select count(*)::int from missing m where not exists (select 1 from place p where p.names = m.names)) as departments,
      (select count(*)::int from (select distinct department, post, level, foreign_related, key_post from counted
        where does and act in ('begin', 'turn') and post_id is null) one) as posts,
      count(*) filter (where does and act = 'begin')::int as appointments,
      count(*) filter (where does and gives_training)::int as trainings,
      count(*) filter (where does and gives_review)::int as reviews,
      count(*) filter (where does and gives_letter)::int as letters
    from counted`.execute(sql);
  return found.rows[0]!;
}
