/**
 * What accepting would do, weighed against what is there: who a row is about, which post and appointment it means, what differs, which
 * evidence is missing. Set by set, into tables of the transaction alone, so that the same weighing serves the proposal's page and,
 * anew, its acceptance. Nothing outside those tables is written here.
 *
 *   place    every department in use, by its names from the root
 *   weighed  every row of the proposal, with its verdict
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { yearOf } from '../../../law/day.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import { CHOOSABLE } from '../rosters.ts';
import { findDifferences } from './differences.ts';

export type Weighing = {
  readonly unitId: number;
  readonly proposalId: number;
  readonly today: Day;
  /** The day of the reading: the hours of 'this year' are that year's. */
  readonly readOn: Day;
};

export async function weigh(sql: Sql, of: Weighing): Promise<void> {
  await statement`set local work_mem = '64MB'`.execute(sql);
  await createTables(sql);
  await fillPlaces(sql, of);
  await copyRows(sql, of);
  await statement`analyze place, weighed`.execute(sql);
  await matchPeople(sql, of);
  await statement`analyze weighed`.execute(sql);
  await findConflicts(sql, of);
  await findAppointments(sql, of);
  await weighEvidence(sql, of);
  await weighStationing(sql, of);
  await findDifferences(sql, of);
}

async function createTables(sql: Sql): Promise<void> {
  await statement`create temp table place (
    names text[] not null, department_id bigint not null, parent_id bigint, path text not null, fresh boolean not null default false
  ) on commit drop`.execute(sql);
  await statement`create temp table weighed (
    row_id int primary key, subject int not null, chosen boolean not null, staff_number text, name text not null, department text[] not null,
    post text, level text not null, foreign_related boolean not null, key_post boolean not null, joined_on date, post_from date, phone text,
    email text, training_on date, training_hours numeric(6,1), review_on date, letter_on date, presence text not null, unsaid text[] not null,
    conflict text,
    department_id bigint,         -- where it is known already
    person_id bigint,             -- where the person is known already; at acceptance also the number of a new one
    is_new boolean,
    who bigint,                   -- the person, or minus the subject: rows of one person have one
    taken boolean,                -- not in conflict, or chosen
    leads boolean,                -- gives the personal details: the first row taken of a person
    act text not null default 'none', -- keep, move (another first day), turn (into another post), begin
    appointment_id bigint, held_from date, post_id bigint,
    gives_training boolean not null default false, gives_hours numeric(6,1) not null default 0,
    gives_review boolean not null default false, gives_letter boolean not null default false,
    station text,                 -- begin, end
    verdict text, differences jsonb not null default '[]', taking boolean not null default false
  ) on commit drop`.execute(sql);
}

async function fillPlaces(sql: Sql, { unitId }: Weighing): Promise<void> {
  await statement`
    insert into place (names, department_id, parent_id, path)
    with recursive tree as (
      select array[name] as names, department_id, parent_id, path from department
      where unit_id = ${unitId} and parent_id is null and closed_on is null
      union all
      select t.names || d.name, d.department_id, d.parent_id, d.path from tree t
      join department d on d.unit_id = ${unitId} and d.parent_id = t.department_id and d.closed_on is null
    )
    select names, department_id, parent_id, path from tree`.execute(sql);
}

async function copyRows(sql: Sql, { unitId, proposalId }: Weighing): Promise<void> {
  await statement`
    insert into weighed (row_id, subject, chosen, staff_number, name, department, post, level, foreign_related, key_post, joined_on,
      post_from, phone, email, training_on, training_hours, review_on, letter_on, presence, unsaid, conflict, department_id)
    select r.row_id, r.subject, r.chosen, r.staff_number, r.name, r.department, r.post, r.level, r.foreign_related, r.key_post, r.joined_on,
      r.post_from, r.phone, r.email, r.training_on, r.training_hours, r.review_on, r.letter_on, r.presence, r.unsaid,
      case when r.conflict = 'rows-differ' then r.conflict end, p.department_id
    from roster_row r left join place p on p.names = r.department
    where r.unit_id = ${unitId} and r.proposal_id = ${proposalId}`.execute(sql);
}

/** By staff number; else by name and department, where that is one person, and the two do not both have (different) numbers. */
async function matchPeople(sql: Sql, { unitId, today }: Weighing): Promise<void> {
  await statement`
    update weighed w set person_id = p.person_id
    from person p where p.unit_id = ${unitId} and p.staff_number = w.staff_number`.execute(sql);
  await statement`
    with candidate as (
      select w.row_id, min(p.person_id) as person_id, count(*) as many
      from weighed w
      join person p on p.unit_id = ${unitId} and p.name = w.name
        and (p.department_id = w.department_id or (p.department_id is null and w.department = '{}'))
        and (w.staff_number is null or p.staff_number is null)
        and (p.left_on is null or p.left_on >= ${today})
      where w.person_id is null
      group by w.row_id
    )
    update weighed w set
      person_id = case when c.many = 1 then c.person_id end,
      conflict = coalesce(w.conflict, case when c.many > 1 then 'several-of-that-name' end)
    from candidate c where c.row_id = w.row_id`.execute(sql);
}

async function findConflicts(sql: Sql, { unitId, today }: Weighing): Promise<void> {
  await statement`
    with twice as (
      select person_id from weighed where person_id is not null group by person_id having count(distinct subject) > 1
    )
    update weighed w set conflict = case
      when p.left_on < ${today} then 'has-left'
      when w.conflict is not null then w.conflict
      when p.name <> w.name then 'number-of-another'
      when t.person_id is not null then 'one-person-twice' end
    from person p left join twice t on t.person_id = p.person_id
    where p.unit_id = ${unitId} and p.person_id = w.person_id
      and (p.left_on < ${today} or w.conflict is not null or p.name <> w.name or t.person_id is not null)`.execute(sql);
  await statement`
    update weighed set taken = conflict is null or (chosen and conflict = any(${CHOOSABLE}::text[])),
      who = coalesce(person_id, -subject), is_new = person_id is null`.execute(sql);
  // A row that is not taken leads itself: it shows what choosing it would change.
  await statement`
    with ordered as (
      select row_id, row_number() over (partition by who, taken order by row_id) as place from weighed
    )
    update weighed w set leads = not w.taken or o.place = 1 from ordered o where o.row_id = w.row_id`.execute(sql);
}

/** The post as it stands now matches the row in what the file says of it. */
const asSaid = statement`
  t.from_day <= here.today and (t.to_day is null or t.to_day >= here.today)
  and ('post-level' = any(w.unsaid) or t.level = w.level)
  and ('foreign-related' = any(w.unsaid) or t.foreign_related = w.foreign_related)
  and ('key-post' = any(w.unsaid) or (t.key_post <> 'none') = w.key_post)`;

/**
 * Which appointment a row means. The post held already is kept, or its first day corrected. Otherwise, of the posts held that the file
 * does not name: one that began on or after the stated day was entered wrongly and is turned into this one; those that began
 * earlier end the day before this one begins. Without a stated day this one begins today.
 */
async function findAppointments(sql: Sql, { unitId, today }: Weighing): Promise<void> {
  await statement`
    with here as (select ${today}::date as today),
    held as (
      select distinct on (w.row_id) w.row_id, a.appointment_id, a.from_day, a.post_id
      from weighed w
      cross join here
      join appointment a on a.unit_id = ${unitId} and a.person_id = w.person_id and (a.to_day is null or a.to_day >= here.today)
      join post p on p.unit_id = ${unitId} and p.post_id = a.post_id and p.title = w.post and p.department_id = w.department_id
      join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
      where w.presence <> 'off-post' and ${asSaid}
      order by w.row_id, a.from_day is distinct from w.post_from, a.appointment_id
    )
    update weighed w set appointment_id = h.appointment_id, held_from = h.from_day, post_id = h.post_id,
      act = case when w.post_from is null or w.post_from = h.from_day then 'keep' else 'move' end
    from held h where h.row_id = w.row_id`.execute(sql);
  await statement`
    update weighed set act = 'begin' where act = 'none' and post is not null and presence <> 'off-post'`.execute(sql);
  await statement`
    with beginning as (
      select *, row_number() over (partition by who, taken order by row_id) as place from weighed where act = 'begin' and not is_new
    ),
    other as (
      select distinct on (b.row_id) b.row_id, a.appointment_id, a.from_day
      from beginning b
      join appointment a on a.unit_id = ${unitId} and a.person_id = b.person_id and (a.to_day is null or a.to_day >= ${today})
        and a.from_day >= coalesce(b.post_from, ${today})
      where b.place = 1 and not exists (select 1 from weighed k where k.who = b.who and k.appointment_id = a.appointment_id)
      order by b.row_id, a.appointment_id
    )
    update weighed w set act = 'turn', appointment_id = o.appointment_id, held_from = o.from_day
    from other o where o.row_id = w.row_id`.execute(sql);
  await findPosts(sql, unitId, today);
}

/** A post that exists already and is as the row says; of what the file does not say, as the post is. */
async function findPosts(sql: Sql, unitId: number, today: Day): Promise<void> {
  await statement`
    with here as (select ${today}::date as today),
    wanted as (
      select distinct department_id, post, level, foreign_related, key_post, unsaid from weighed
      where act in ('begin', 'turn') and department_id is not null
    ),
    there as (
      select distinct on (w.department_id, w.post, w.level, w.foreign_related, w.key_post, w.unsaid) w.*, p.post_id
      from wanted w
      cross join here
      join post p on p.unit_id = ${unitId} and p.department_id = w.department_id and p.title = w.post
        and (p.closed_on is null or p.closed_on > here.today)
      join post_term t on t.unit_id = ${unitId} and t.post_id = p.post_id
      where ${asSaid}
      order by w.department_id, w.post, w.level, w.foreign_related, w.key_post, w.unsaid, p.post_id
    )
    update weighed w set post_id = x.post_id from there x
    where w.act in ('begin', 'turn') and x.department_id = w.department_id and x.post = w.post and x.level = w.level
      and x.foreign_related = w.foreign_related and x.key_post = w.key_post and x.unsaid = w.unsaid`.execute(sql);
}

/**
 * Evidence the file states and the system does not have. A review or letter belongs to the row's appointment; where the row names no
 * post, to the only one the person holds. A training belongs to the person; of its hours only what exceeds those recorded in
 * that year is new, for the file states the year's sum.
 */
async function weighEvidence(sql: Sql, { unitId, today, readOn }: Weighing): Promise<void> {
  await statement`
    with single as (
      select w.row_id, min(a.appointment_id) as appointment_id
      from weighed w
      join appointment a on a.unit_id = ${unitId} and a.person_id = w.person_id and (a.to_day is null or a.to_day >= ${today})
      where w.post is null and (w.review_on is not null or w.letter_on is not null)
      group by w.row_id having count(*) = 1
    )
    update weighed w set appointment_id = o.appointment_id from single o where o.row_id = w.row_id`.execute(sql);
  const there = (kind: 'review-passed' | 'letter-signed', column: 'review_on' | 'letter_on') => statement`exists (
    select 1 from evidence e where e.unit_id = ${unitId} and e.person_id = w.person_id and e.kind = ${codeOfEvidence(kind)}
      and e.happened_on = w.${statement.ref(column)} and e.appointment_id in (0, w.appointment_id))`;
  await statement`
    update weighed w set
      gives_review = w.review_on is not null and not ${there('review-passed', 'review_on')},
      gives_letter = w.letter_on is not null and not ${there('letter-signed', 'letter_on')}
    where (w.review_on is not null or w.letter_on is not null) and (w.act = 'begin' or w.appointment_id is not null)`.execute(
    sql,
  );
  await statement`
    with known as (
      select w.row_id, coalesce(bool_or(e.happened_on = w.training_on), false) as there,
        coalesce(sum(e.hours) filter (where extract(year from e.happened_on) = ${yearOf(readOn)}::int), 0) as hours
      from weighed w
      left join evidence e on e.unit_id = ${unitId} and e.person_id = w.person_id and e.kind = ${codeOfEvidence('training-attended')}
      where w.leads and w.training_on is not null
      group by w.row_id
    )
    update weighed w set gives_hours = greatest(0, coalesce(w.training_hours, 0) - k.hours),
      gives_training = not k.there or coalesce(w.training_hours, 0) > k.hours
    from known k where k.row_id = w.row_id`.execute(sql);
}

/** Stationed abroad from today, where the system does not know it yet; ended yesterday, where the file says otherwise. */
async function weighStationing(sql: Sql, { unitId, today }: Weighing): Promise<void> {
  await statement`
    with abroad as (
      select distinct on (person_id) person_id, from_day from stationing
      where unit_id = ${unitId} and (to_day is null or to_day >= ${today}) order by person_id, from_day
    ),
    asked as (
      select w.row_id, case
        when w.presence = 'stationed-abroad' and a.person_id is null then 'begin'
        when w.presence <> 'stationed-abroad' and not 'presence' = any(w.unsaid) and a.from_day < ${today} then 'end' end as station
      from weighed w left join abroad a on a.person_id = w.person_id where w.leads
    )
    update weighed w set station = a.station from asked a where a.row_id = w.row_id and a.station is not null`.execute(
    sql,
  );
}
