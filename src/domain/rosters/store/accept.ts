/**
 * Taking in what was weighed (weigh.ts), set by set, in the transaction of the action. Order of effects: departments → people → posts →
 * appointments → what changes about people → stationing → evidence. Besides the modules units and people this is the only
 * writer of their tables, so that a hundred thousand people are a dozen statements.
 *
 * Only rows that would do now exactly what was shown are taken; the others are left out and counted.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import type { Outcome } from '../rosters.ts';
import { planStarts } from './plan-starts.ts';

export type Accepting = {
  readonly unitId: number;
  readonly proposalId: number;
  readonly today: Day;
  readonly now: Instant;
};

/** Takes in what fits; answers what was done and whose ledger rows that bears on. */
export async function takeIn(
  sql: Sql,
  of: Accepting,
  tell: (phase: 'people' | 'evidence') => void,
): Promise<{ outcome: Outcome; people: number[] }> {
  const leftOut = await findUnfit(sql, of);
  tell('people');
  const departments = await addDepartments(sql, of);
  await numberPeopleAndPosts(sql);
  await settle(sql);
  const newPeople = await addPeople(sql, of);
  const posts = await addPosts(sql, of);
  const appointments = await appoint(sql, of);
  const planned = await planStarts(sql, of.unitId, of.today);
  const changedPeople = await changePeople(sql, of);
  await stationPeople(sql, of);
  tell('evidence');
  const evidence = await addEvidence(sql, of);
  if (newPeople > TELL_FROM) await tellPlanner(sql);
  const touched = await statement<{ person_id: number }>`select distinct person_id from settled`.execute(sql);
  return {
    outcome: { newPeople, changedPeople, departments, posts, appointments, planned, ...evidence, leftOut },
    people: touched.rows.map((row) => row.person_id),
  };
}

/** Beyond so many the planner would reckon with tables that it believes to be nearly empty. It is told of the ledger when that is derived. */
const TELL_FROM = 200;
const tellPlanner = (sql: Sql) =>
  statement`analyze (skip_locked) department, post, post_term, person, appointment, stationing, evidence`.execute(sql);

/** People of whom any row would now do something else than was shown: none of their rows is taken. Answers how many rows. */
async function findUnfit(sql: Sql, { unitId, proposalId }: Accepting): Promise<number> {
  await statement`create temp table unfit (who bigint primary key) on commit drop`.execute(sql);
  await statement`
    insert into unfit
    select distinct w.who from weighed w
    join roster_row r on r.unit_id = ${unitId} and r.proposal_id = ${proposalId} and r.row_id = w.row_id
    where (w.taken and w.verdict in ('new', 'changed') or r.verdict in ('new', 'changed'))
      and (r.verdict <> w.verdict or r.differences <> w.differences or r.person_id is distinct from w.person_id)`.execute(
    sql,
  );
  const left = await statement<{ rows: number }>`
    select count(*)::int as rows from weighed w join unfit u on u.who = w.who`.execute(sql);
  return left.rows[0]!.rows;
}

const isTaken = statement`w.taken and w.verdict in ('new', 'changed') and not exists (select 1 from unfit u where u.who = w.who)`;

/** The missing ones of every path, from the root downwards: each level can then refer to the one above. */
async function addDepartments(sql: Sql, { unitId }: Accepting): Promise<number> {
  await statement`create temp table path (names text[] not null, place int not null) on commit drop`.execute(sql);
  const deepest = await statement<{ depth: number }>`
    with added as (
      insert into path select w.department, min(w.row_id) from weighed w where w.department_id is null and ${isTaken}
      group by 1 returning cardinality(names) as depth
    )
    select coalesce(max(depth), 0) as depth from added`.execute(sql);
  for (let depth = 1; depth <= deepest.rows[0]!.depth; depth += 1) {
    await statement`
      insert into place (names, department_id, parent_id, path, fresh)
      select m.names, m.id, above.department_id, coalesce(above.path, '/') || m.id || '/', true
      from (
        select names, nextval('department_department_id_seq') as id
        from (select names[1:${depth}::int] as names from path
              where cardinality(names) >= ${depth}::int group by 1 order by min(place)) one
        where not exists (select 1 from place p where p.names = one.names)
      ) m
      left join place above on above.names = m.names[1:${depth - 1}::int]`.execute(sql);
  }
  const added = await statement`
    insert into department (unit_id, department_id, parent_id, name, path) overriding system value
    select ${unitId}, department_id, parent_id, names[cardinality(names)], path from place where fresh
    order by cardinality(names), department_id
    returning 1`.execute(sql);
  return added.rows.length;
}

async function numberPeopleAndPosts(sql: Sql): Promise<void> {
  await statement`create temp table new_person (who bigint primary key, person_id bigint not null) on commit drop`.execute(
    sql,
  );
  await statement`
    insert into new_person
    select who, nextval('person_person_id_seq')
    from (select w.who from weighed w where w.is_new and w.leads and ${isTaken} order by w.row_id) one`.execute(sql);
  await statement`create temp table new_post (
    names text[] not null, department_id bigint not null, post text not null, level text not null, foreign_related boolean not null,
    key_post boolean not null, post_id bigint not null
  ) on commit drop`.execute(sql);
  await statement`
    insert into new_post
    select one.names, p.department_id, one.post, one.level, one.foreign_related, one.key_post, nextval('post_post_id_seq')
    from (
      select w.department as names, w.post, w.level, w.foreign_related, w.key_post, min(w.row_id) as row_id from weighed w
      where w.act in ('begin', 'turn') and w.post_id is null and ${isTaken} group by 1, 2, 3, 4, 5 order by row_id
    ) one
    join place p on p.names = one.names`.execute(sql);
  await statement`analyze new_person, new_post, place`.execute(sql);
}

/** The rows that are taken, with every number they refer to: from here on nothing is looked up any more. */
async function settle(sql: Sql): Promise<void> {
  await statement`create temp table settled (
    person_id bigint not null, is_new boolean not null, leads boolean not null, staff_number text, name text not null, department_id bigint,
    phone text, email text, joined_on date, presence text, act text not null, appointment_id bigint, post_id bigint, post_from date,
    training_on date, gives_training boolean not null, gives_hours numeric(6,1) not null, review_on date, gives_review boolean not null,
    letter_on date, gives_letter boolean not null, station text
  ) on commit drop`.execute(sql);
  await statement`
    insert into settled
    select coalesce(w.person_id, n.person_id), w.is_new, w.leads, w.staff_number, w.name, coalesce(w.department_id, d.department_id),
      w.phone, w.email, w.joined_on,
      case when 'presence' = any(w.unsaid) and not w.is_new then null when w.presence = 'stationed-abroad' then 'in-post' else w.presence end,
      w.act, case when w.act = 'begin' then nextval('appointment_appointment_id_seq') else w.appointment_id end,
      coalesce(w.post_id, p.post_id), w.post_from, w.training_on, w.gives_training, w.gives_hours, w.review_on, w.gives_review,
      w.letter_on, w.gives_letter, w.station
    from weighed w
    left join new_person n on n.who = w.who
    left join place d on w.department_id is null and d.names = w.department
    left join new_post p on w.act in ('begin', 'turn') and w.post_id is null and p.names = w.department and p.post = w.post
      and p.level = w.level and p.foreign_related = w.foreign_related and p.key_post = w.key_post
    where ${isTaken}`.execute(sql);
  await statement`analyze settled (person_id, is_new, leads, act)`.execute(sql);
}

type Many = { many: number };

async function addPeople(sql: Sql, { unitId, now }: Accepting): Promise<number> {
  const added = await statement<Many>`
    with added as (
      insert into person (unit_id, person_id, staff_number, name, department_id, phone, email, presence, joined_on, salt, entered_at)
        overriding system value
      select ${unitId}, person_id, staff_number, name, department_id, phone, email, presence, joined_on,
        decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), ${now}
      from settled where is_new and leads
      order by person_id
      returning 1
    )
    select count(*)::int as many from added`.execute(sql);
  return added.rows[0]!.many;
}

/** A post is one department, title, level, foreign-relatedness and key: it is so from as far back as is known. */
async function addPosts(sql: Sql, { unitId }: Accepting): Promise<number> {
  const added = await statement<Many>`
    with posts as (
      insert into post (unit_id, post_id, department_id, title) overriding system value
      select ${unitId}, post_id, department_id, post from new_post returning 1
    )
    select count(*)::int as many from posts`.execute(sql);
  await statement`
    insert into post_term (unit_id, post_id, from_day, level, foreign_related, key_post)
    select ${unitId}, post_id, '1900-01-01', level, foreign_related, case when key_post then 'key-post' else 'none' end
    from new_post`.execute(sql);
  return added.rows[0]!.many;
}

/** What began earlier ends the day before; a start that is planned stands until somebody gives it up; what was entered wrongly is corrected; then the new ones begin. */
async function appoint(sql: Sql, { unitId, today, now }: Accepting): Promise<number> {
  await statement`
    update appointment a set to_day = b.from_day - 1
    from (
      select person_id, min(coalesce(post_from, ${today})) as from_day from settled where act = 'begin' and not is_new group by person_id
    ) b
    where a.unit_id = ${unitId} and a.person_id = b.person_id and (a.to_day is null or a.to_day >= ${today}) and a.from_day < b.from_day
      and not a.planned and not exists (select 1 from weighed k where k.taken and k.person_id = a.person_id and k.appointment_id = a.appointment_id)`.execute(
    sql,
  );
  await statement`
    update appointment a set from_day = coalesce(s.post_from, a.from_day), post_id = s.post_id
    from settled s
    where s.act in ('move', 'turn') and a.unit_id = ${unitId} and a.person_id = s.person_id and a.appointment_id = s.appointment_id
      and (a.to_day is null or a.to_day >= coalesce(s.post_from, a.from_day))`.execute(sql);
  const begun = await statement<Many>`
    with begun as (
      insert into appointment (unit_id, person_id, appointment_id, post_id, from_day, entered_at) overriding system value
      select ${unitId}, person_id, appointment_id, post_id, coalesce(post_from, ${today}), ${now}
      from settled where act = 'begin' order by appointment_id
      returning 1
    )
    select count(*)::int as many from begun`.execute(sql);
  return begun.rows[0]!.many;
}

/** Fields of people already known, as listed among the differences and no others. */
async function changePeople(sql: Sql, { unitId }: Accepting): Promise<number> {
  await statement`
    update person p set
      name = s.name,
      staff_number = coalesce(s.staff_number, p.staff_number),
      department_id = coalesce(s.department_id, p.department_id),
      phone = coalesce(s.phone, p.phone),
      email = coalesce(s.email, p.email),
      joined_on = case when p.left_on < s.joined_on then p.joined_on else coalesce(s.joined_on, p.joined_on) end,
      presence = coalesce(s.presence, p.presence)
    from settled s
    where s.leads and not s.is_new and p.unit_id = ${unitId} and p.person_id = s.person_id`.execute(sql);
  const changed = await statement<Many>`
    select count(distinct person_id)::int as many from settled where not is_new`.execute(sql);
  return changed.rows[0]!.many;
}

async function stationPeople(sql: Sql, { unitId, today }: Accepting): Promise<void> {
  await statement`
    insert into stationing (unit_id, person_id, from_day)
    select ${unitId}, person_id, ${today} from settled where station = 'begin' order by person_id`.execute(sql);
  await statement`
    update stationing t set to_day = ${today}::date - 1 from settled s
    where s.station = 'end' and t.unit_id = ${unitId} and t.person_id = s.person_id
      and (t.to_day is null or t.to_day >= ${today}) and t.from_day < ${today}`.execute(sql);
}

/** Stated by the file, not recorded by us: with the stated day, the instant of entry, and marked as taken over. */
async function addEvidence(
  sql: Sql,
  { unitId, proposalId, now }: Accepting,
): Promise<Pick<Outcome, 'trainings' | 'reviews' | 'letters'>> {
  const [training, review, letter] = (['training-attended', 'review-passed', 'letter-signed'] as const).map(
    codeOfEvidence,
  );
  const added = await statement<Pick<Outcome, 'trainings' | 'reviews' | 'letters'>>`
    with added as (
      insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
      select ${unitId}, s.person_id, e.kind, e.appointment_id, e.happened_on, ${now}, e.hours, true, 'rosters', ${proposalId}
      from settled s
      cross join lateral (values
        (${training}::smallint, 0::bigint, s.training_on, s.gives_hours, s.gives_training),
        (${review}::smallint, s.appointment_id, s.review_on, 0, s.gives_review),
        (${letter}::smallint, s.appointment_id, s.letter_on, 0, s.gives_letter)
      ) as e(kind, appointment_id, happened_on, hours, given)
      where e.given
      order by s.person_id
      returning kind
    )
    select count(*) filter (where kind = ${training})::int as trainings, count(*) filter (where kind = ${review})::int as reviews,
      count(*) filter (where kind = ${letter})::int as letters
    from added`.execute(sql);
  return added.rows[0]!;
}
