/**
 * What accepting would do, weighed against what is there: who a row is about, which post and appointment it means, what differs, which
 * evidence is missing. Set by set, into tables of the transaction alone, so that the same weighing serves the proposal's page and,
 * anew, its acceptance. Nothing outside those tables is written here.
 *
 *   place    every department in use, by its names from the root
 *   matched  the rows about people already known
 *   weighed  every row of the proposal, with its verdict
 *
 * About a new person everything is known at once; what is already there is looked up person by person, through the indexes, so
 * that the cost grows with the rows and never with rows times people, whatever the planner knows of tables just filled.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { CHOOSABLE } from '../rosters.ts';
import { findDifferences } from './differences.ts';
import { stopStated } from './stop-stated.ts';
import { weighKnown } from './weigh-known.ts';

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
  await matchPeople(sql, of);
  await weighRows(sql, of);
  await statement`analyze weighed (row_id, subject, who, person_id, department_id, act, is_new, taken)`.execute(sql);
  await weighKnown(sql, of);
  await stopStated(sql, of);
  await findDifferences(sql, of);
}

async function createTables(sql: Sql): Promise<void> {
  await statement`create temp table place (
    names text[] not null, department_id bigint not null, parent_id bigint, path text not null, fresh boolean not null default false
  ) on commit drop`.execute(sql);
  await statement`create index on place (names)`.execute(sql);
  await statement`create index on place (department_id)`.execute(sql);
  await statement`create temp table matched (
    row_id int primary key, subject int not null, person_id bigint, several boolean not null, twice boolean not null default false
  ) on commit drop`.execute(sql);
  await statement`create temp table weighed (
    row_id int primary key, subject int not null, staff_number text, name text not null, department text[] not null,
    post text, level text not null, foreign_related boolean not null, key_post boolean not null, joined_on date, post_from date, phone text,
    email text, training_on date, training_hours numeric(6,1), review_on date, letter_on date, presence text not null, unsaid text[] not null,
    months text[] not null, conflict text,
    department_id bigint,         -- where it is in use already
    person_id bigint,             -- where the person is known already
    is_new boolean not null,
    who bigint not null,          -- the person, or minus the subject: rows of one person have one
    taken boolean not null,       -- not in conflict, or chosen
    leads boolean not null,       -- gives the personal details: the first row taken of a person
    act text not null,            -- none, keep, move (another first day), turn (into another post), begin
    appointment_id bigint, held_from date, post_id bigint,
    gives_training boolean not null, gives_hours numeric(6,1) not null, gives_review boolean not null, gives_letter boolean not null,
    station text,                 -- begin, end
    verdict text not null, differences jsonb not null default '[]'
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

/**
 * By staff number; else by name and department, where that is one person, and the two do not both have (different) numbers. Who was
 * entered with a name and nothing else, at the first set-up, is found by the name.
 */
async function matchPeople(sql: Sql, { unitId, proposalId, today }: Weighing): Promise<void> {
  await statement`
    insert into matched (row_id, subject, person_id, several)
    select r.row_id, r.subject, p.person_id, false
    from roster_row r join person p on p.unit_id = ${unitId} and p.staff_number = r.staff_number
    where r.unit_id = ${unitId} and r.proposal_id = ${proposalId}`.execute(sql);
  await statement`analyze matched`.execute(sql);
  await statement`
    insert into matched (row_id, subject, person_id, several)
    select r.row_id, r.subject, case when count(*) = 1 then min(p.person_id) end, count(*) > 1
    from roster_row r
    left join place d on d.names = r.department
    join person p on p.unit_id = ${unitId} and p.name = r.name
      and (p.department_id = d.department_id or (p.department_id is null and (r.department = '{}' or p.staff_number is null)))
      and (r.staff_number is null or p.staff_number is null)
      and (p.left_on is null or p.left_on >= ${today})
    where r.unit_id = ${unitId} and r.proposal_id = ${proposalId} and not exists (select 1 from matched m where m.row_id = r.row_id)
    group by r.row_id, r.subject`.execute(sql);
  await statement`
    update matched set twice = true where person_id in (
      select person_id from matched where person_id is not null group by person_id having min(subject) <> max(subject))`.execute(
    sql,
  );
}

/** Every row as it would be for a new person; what is known of the others is weighed afterwards (weigh-known.ts). */
async function weighRows(sql: Sql, { unitId, proposalId, today }: Weighing): Promise<void> {
  await statement`
    insert into weighed
    with seen as (
      select r.*, d.department_id as known_department, m.person_id as known_person,
        case
          when p.left_on < ${today} then 'has-left'
          when r.conflict = 'rows-differ' then r.conflict
          when m.several then 'several-of-that-name'
          when p.name <> r.name then 'number-of-another'
          when m.twice then 'one-person-twice' end as reason
      from roster_row r
      left join place d on d.names = r.department
      left join matched m on m.row_id = r.row_id
      left join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
      where r.unit_id = ${unitId} and r.proposal_id = ${proposalId}
    ),
    judged as (
      select *, reason is null or (chosen and reason = any(${CHOOSABLE}::text[])) as taken, coalesce(known_person, -subject) as who,
        post is not null and presence <> 'off-post' as appointed
      from seen
    ),
    -- A row that is not taken leads itself: it shows what choosing it would change.
    led as (
      select *, not taken or row_number() over (partition by who, taken order by row_id) = 1 as leads from judged
    )
    select row_id, subject, staff_number, name, department, post, level, foreign_related, key_post, joined_on, post_from, phone, email,
      training_on, training_hours, review_on, letter_on, presence, unsaid, months, reason, known_department, known_person, known_person is null, who,
      taken, leads, case when appointed then 'begin' else 'none' end, null, null, null,
      leads and training_on is not null, case when leads then coalesce(training_hours, 0) else 0 end,
      appointed and review_on is not null, appointed and letter_on is not null,
      case when leads and presence = 'stationed-abroad' then 'begin' end,
      case when taken then 'new' else 'conflict' end
    from led order by row_id`.execute(sql);
}
