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
  const leftOut = await markTaking(sql, of);
  tell('people');
  const departments = await addDepartments(sql, of);
  const newPeople = await addPeople(sql, of);
  const posts = await addPosts(sql, of);
  const appointments = await appoint(sql, of);
  const changedPeople = await changePeople(sql, of);
  await stationPeople(sql, of);
  tell('evidence');
  const evidence = await addEvidence(sql, of);
  const touched = await statement<{ person_id: number }>`
    select distinct person_id from weighed where taking`.execute(sql);
  return {
    outcome: { newPeople, changedPeople, departments, posts, appointments, ...evidence, leftOut },
    people: touched.rows.map((row) => row.person_id),
  };
}

/** All rows of a person or none: a second post without the person would hang in the air. */
async function markTaking(sql: Sql, { unitId, proposalId }: Accepting): Promise<number> {
  const left = await statement<{ rows: number }>`
    with asked as (
      select w.row_id, w.who, w.taken and w.verdict in ('new', 'changed') as does,
        coalesce(r.verdict = w.verdict and r.differences = w.differences
          and r.person_id is not distinct from case when w.is_new then null else w.person_id end, false) as fits,
        r.verdict in ('new', 'changed') as shown_to_do
      from weighed w join roster_row r on r.unit_id = ${unitId} and r.proposal_id = ${proposalId} and r.row_id = w.row_id
    ),
    person as (
      select who, bool_and(fits) as fits from asked where does or shown_to_do group by who
    ),
    marked as (
      update weighed w set taking = true from asked a join person p on p.who = a.who
      where a.row_id = w.row_id and a.does and p.fits returning 1
    )
    select count(*)::int as rows from asked a join person p on p.who = a.who where (a.does or a.shown_to_do) and not p.fits`.execute(
    sql,
  );
  await statement`analyze weighed`.execute(sql);
  return left.rows[0]!.rows;
}

/** The missing ones of every path, from the root downwards: each level can then refer to the one above. */
async function addDepartments(sql: Sql, { unitId }: Accepting): Promise<number> {
  const deepest = await statement<{ depth: number }>`
    select coalesce(max(cardinality(department)), 0) as depth from weighed where taking and department_id is null`.execute(
    sql,
  );
  for (let depth = 1; depth <= deepest.rows[0]!.depth; depth += 1) {
    await statement`
      insert into place (names, department_id, parent_id, path, fresh)
      select m.names, m.id, above.department_id, coalesce(above.path, '/') || m.id || '/', true
      from (
        select names, nextval('department_department_id_seq') as id
        from (select department[1:${depth}::int] as names from weighed
              where taking and department_id is null and cardinality(department) >= ${depth}::int group by 1 order by min(row_id)) one
        where not exists (select 1 from place p where p.names = one.names)
      ) m
      left join place above on above.names = m.names[1:${depth - 1}::int]`.execute(sql);
  }
  const added = await statement`
    insert into department (unit_id, department_id, parent_id, name, path) overriding system value
    select ${unitId}, department_id, parent_id, names[cardinality(names)], path from place where fresh
    order by cardinality(names), department_id
    returning 1`.execute(sql);
  await statement`
    update weighed w set department_id = p.department_id from place p
    where w.taking and w.department_id is null and p.names = w.department`.execute(sql);
  return added.rows.length;
}

async function addPeople(sql: Sql, { unitId, now }: Accepting): Promise<number> {
  await statement`
    update weighed w set person_id = n.id
    from (select who, nextval('person_person_id_seq') as id from weighed where taking and is_new and leads order by row_id) n
    where w.taking and w.is_new and w.who = n.who`.execute(sql);
  const added = await statement<{ many: number }>`
    with added as (
      insert into person (unit_id, person_id, staff_number, name, department_id, phone, email, presence, joined_on, salt, entered_at)
        overriding system value
      select ${unitId}, person_id, staff_number, name, department_id, phone, email,
        case when presence = 'stationed-abroad' then 'in-post' else presence end, joined_on,
        decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), ${now}
      from weighed where taking and is_new and leads
      order by person_id
      returning 1
    )
    select count(*)::int as many from added`.execute(sql);
  return added.rows[0]!.many;
}

/** A post is one department, title, level, foreign-relatedness and key: it is so from as far back as is known. */
async function addPosts(sql: Sql, { unitId }: Accepting): Promise<number> {
  const added = await statement<{ many: number }>`
    with wanted as materialized (
      select department_id, post, level, foreign_related, key_post, nextval('post_post_id_seq') as post_id
      from (select department_id, post, level, foreign_related, key_post from weighed
            where taking and act in ('begin', 'turn') and post_id is null group by 1, 2, 3, 4, 5 order by min(row_id)) one
    ),
    posts as (
      insert into post (unit_id, post_id, department_id, title) overriding system value
      select ${unitId}, post_id, department_id, post from wanted returning post_id
    ),
    terms as (
      insert into post_term (unit_id, post_id, from_day, level, foreign_related, key_post)
      select ${unitId}, post_id, '1900-01-01', level, foreign_related, case when key_post then 'key-post' else 'none' end
      from wanted returning 1
    ),
    meant as (
      update weighed w set post_id = x.post_id from wanted x
      where w.taking and w.act in ('begin', 'turn') and w.post_id is null and x.department_id = w.department_id and x.post = w.post
        and x.level = w.level and x.foreign_related = w.foreign_related and x.key_post = w.key_post returning 1
    )
    select count(*)::int as many from posts`.execute(sql);
  return added.rows[0]!.many;
}

async function appoint(sql: Sql, { unitId, today, now }: Accepting): Promise<number> {
  await statement`
    with beginning as (
      select person_id, min(coalesce(post_from, ${today})) as from_day from weighed
      where taking and act = 'begin' and not is_new group by person_id
    )
    update appointment a set to_day = b.from_day - 1
    from beginning b
    where a.unit_id = ${unitId} and a.person_id = b.person_id and (a.to_day is null or a.to_day >= ${today}) and a.from_day < b.from_day
      and not exists (select 1 from weighed k where k.taken and k.person_id = a.person_id and k.appointment_id = a.appointment_id)`.execute(
    sql,
  );
  await statement`
    update appointment a set from_day = coalesce(w.post_from, a.from_day), post_id = w.post_id
    from weighed w
    where w.taking and w.act in ('move', 'turn') and a.unit_id = ${unitId} and a.person_id = w.person_id
      and a.appointment_id = w.appointment_id and (a.to_day is null or a.to_day >= coalesce(w.post_from, a.from_day))`.execute(
    sql,
  );
  await statement`
    update weighed w set appointment_id = n.id
    from (select row_id, nextval('appointment_appointment_id_seq') as id from weighed where taking and act = 'begin' order by row_id) n
    where n.row_id = w.row_id`.execute(sql);
  const begun = await statement<{ many: number }>`
    with begun as (
      insert into appointment (unit_id, person_id, appointment_id, post_id, from_day, entered_at) overriding system value
      select ${unitId}, person_id, appointment_id, post_id, coalesce(post_from, ${today}), ${now}
      from weighed where taking and act = 'begin' order by appointment_id
      returning 1
    )
    select count(*)::int as many from begun`.execute(sql);
  return begun.rows[0]!.many;
}

/** Fields of people already known, as listed among the differences and no others. */
async function changePeople(sql: Sql, { unitId }: Accepting): Promise<number> {
  await statement`
    update person p set
      name = w.name,
      staff_number = coalesce(w.staff_number, p.staff_number),
      department_id = case when w.department = '{}' then p.department_id else w.department_id end,
      phone = coalesce(w.phone, p.phone),
      email = coalesce(w.email, p.email),
      joined_on = case when p.left_on < w.joined_on then p.joined_on else coalesce(w.joined_on, p.joined_on) end,
      presence = case when 'presence' = any(w.unsaid) then p.presence when w.presence = 'stationed-abroad' then 'in-post' else w.presence end
    from weighed w
    where w.taking and w.leads and not w.is_new and p.unit_id = ${unitId} and p.person_id = w.person_id`.execute(sql);
  const changed = await statement<{ many: number }>`
    select count(distinct person_id)::int as many from weighed where taking and not is_new`.execute(sql);
  return changed.rows[0]!.many;
}

async function stationPeople(sql: Sql, { unitId, today }: Accepting): Promise<void> {
  await statement`
    insert into stationing (unit_id, person_id, from_day)
    select ${unitId}, person_id, ${today} from weighed where taking and station = 'begin'`.execute(sql);
  await statement`
    update stationing s set to_day = ${today}::date - 1 from weighed w
    where w.taking and w.station = 'end' and s.unit_id = ${unitId} and s.person_id = w.person_id
      and (s.to_day is null or s.to_day >= ${today}) and s.from_day < ${today}`.execute(sql);
}

/** Stated by the file, not recorded by us: with the stated day, the instant of entry, and marked as taken over. */
async function addEvidence(
  sql: Sql,
  { unitId, proposalId, now }: Accepting,
): Promise<Pick<Outcome, 'trainings' | 'reviews' | 'letters'>> {
  const added = await statement<Pick<Outcome, 'trainings' | 'reviews' | 'letters'>>`
    with added as (
      insert into evidence (unit_id, person_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
      select ${unitId}, w.person_id, e.kind, e.appointment_id, e.happened_on, ${now}, e.hours, true, 'rosters', ${proposalId}
      from weighed w
      cross join lateral (values
        (${codeOfEvidence('training-attended')}::smallint, 0::bigint, w.training_on, w.gives_hours, w.gives_training),
        (${codeOfEvidence('review-passed')}::smallint, w.appointment_id, w.review_on, 0, w.gives_review),
        (${codeOfEvidence('letter-signed')}::smallint, w.appointment_id, w.letter_on, 0, w.gives_letter)
      ) as e(kind, appointment_id, happened_on, hours, given)
      where w.taking and e.given
      order by w.person_id
      returning kind
    )
    select count(*) filter (where kind = ${codeOfEvidence('training-attended')})::int as trainings,
      count(*) filter (where kind = ${codeOfEvidence('review-passed')})::int as reviews,
      count(*) filter (where kind = ${codeOfEvidence('letter-signed')})::int as letters
    from added`.execute(sql);
  return added.rows[0]!;
}
