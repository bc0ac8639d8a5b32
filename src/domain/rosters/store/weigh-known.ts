/** The part of the weighing that looks at what is there already: posts, appointments, evidence and stationings of known people. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { type Day, yearOf } from '../../../law/day.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import type { DayMeaning } from '../proposed-row.ts';

type Of = { readonly unitId: number; readonly today: Day; readonly readOn: Day };

export async function weighKnown(sql: Sql, of: Of): Promise<void> {
  await findHeld(sql, of);
  await findTurned(sql, of);
  await findPosts(sql, of);
  await weighFacts(sql, of);
}

/** The post as it stands today is what the row says of it; of what the file does not say, the post is as it is. */
const asSaid = (today: Day) => statement`
  t.from_day <= ${today}::date and (t.to_day is null or t.to_day >= ${today}::date)
  and ('post-level' = any(w.unsaid) or t.level = w.level)
  and ('foreign-related' = any(w.unsaid) or t.foreign_related = w.foreign_related)
  and ('key-post' = any(w.unsaid) or (t.key_post <> 'none') = w.key_post)`;

/** The day is the one stated; where the file states only a month, any day of it. */
export const sameDay = (day: string, stated: string, meaning: DayMeaning) =>
  statement.raw(
    `(${day} = ${stated} or ('${meaning}' = any(w.months) and date_trunc('month', ${day}) = date_trunc('month', ${stated})))`,
  );

/** The post is held already: it is kept, or its first day corrected where the file states another. */
async function findHeld(sql: Sql, { unitId, today }: Of): Promise<void> {
  await statement`
    update weighed w set appointment_id = h.appointment_id, held_from = h.from_day, post_id = h.post_id,
      act = case when w.post_from is null or ${sameDay('h.from_day', 'w.post_from', 'post-from')} then 'keep' else 'move' end
    from (
      select w.row_id, a.* from weighed w
      cross join lateral (
        select a.appointment_id, a.from_day, a.post_id
        from appointment a
        join post p on p.unit_id = ${unitId} and p.post_id = a.post_id
        join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
        where a.unit_id = ${unitId} and a.person_id = w.person_id and (a.to_day is null or a.to_day >= ${today})
          and p.title = w.post and p.department_id = w.department_id and ${asSaid(today)}
        order by a.from_day is distinct from w.post_from, a.appointment_id limit 1
      ) a
      where not w.is_new and w.act = 'begin'
    ) h where h.row_id = w.row_id`.execute(sql);
}

/**
 * The post is not held. Of those held (a planned start is not held yet) that the file does not name, one that began on or after the stated day was entered wrongly and
 * is turned into this one; those that began earlier end the day before this one begins (accept.ts). Without a stated day this one
 * begins today.
 */
async function findTurned(sql: Sql, { unitId, today }: Of): Promise<void> {
  await statement`
    with beginning as (
      select row_id, who, person_id, coalesce(post_from, ${today}) as from_day,
        row_number() over (partition by who, taken order by row_id) as place
      from weighed where act = 'begin' and not is_new
    )
    update weighed w set act = 'turn', appointment_id = o.appointment_id, held_from = o.from_day
    from (
      select b.row_id, a.* from beginning b
      cross join lateral (
        select a.appointment_id, a.from_day from appointment a
        where a.unit_id = ${unitId} and a.person_id = b.person_id and (a.to_day is null or a.to_day >= ${today}) and a.from_day >= b.from_day
          and not a.planned and not exists (select 1 from weighed k where k.who = b.who and k.appointment_id = a.appointment_id)
        order by a.appointment_id limit 1
      ) a
      where b.place = 1
    ) o where o.row_id = w.row_id`.execute(sql);
}

/** A post that exists already serves whoever is to be appointed to it. */
async function findPosts(sql: Sql, { unitId, today }: Of): Promise<void> {
  await statement`
    with wanted as (
      select distinct department_id, post, level, foreign_related, key_post, unsaid from weighed
      where act in ('begin', 'turn') and department_id is not null
    ),
    there as (
      select w.*, x.post_id from wanted w
      cross join lateral (
        select p.post_id from post p
        join post_term t on t.unit_id = ${unitId} and t.post_id = p.post_id
        where p.unit_id = ${unitId} and p.department_id = w.department_id and p.title = w.post
          and (p.closed_on is null or p.closed_on > ${today}) and ${asSaid(today)}
        order by p.post_id limit 1
      ) x
    )
    update weighed w set post_id = x.post_id from there x
    where w.act in ('begin', 'turn') and x.department_id = w.department_id and x.post = w.post and x.level = w.level
      and x.foreign_related = w.foreign_related and x.key_post = w.key_post and x.unsaid = w.unsaid`.execute(sql);
}

/**
 * What the file states and the system does not have. A review or letter belongs to the row's appointment; where the row names no post,
 * to the only one the person holds. A training belongs to the person; of its hours only what exceeds those recorded in that year
 * is new, for the file states the year's sum. Stationed abroad: from today where it is not known, ended yesterday where the file
 * says that the person is elsewhere.
 */
async function weighFacts(sql: Sql, { unitId, today, readOn }: Of): Promise<void> {
  const [training, review, letter] = (['training-attended', 'review-passed', 'letter-signed'] as const).map(
    codeOfEvidence,
  );
  await statement`
    update weighed w set appointment_id = f.appointment_id,
      gives_review = w.review_on is not null and (w.act = 'begin' or f.appointment_id is not null) and not f.review_there,
      gives_letter = w.letter_on is not null and (w.act = 'begin' or f.appointment_id is not null) and not f.letter_there,
      gives_training = w.leads and w.training_on is not null and (not f.training_there or coalesce(w.training_hours, 0) > f.hours),
      gives_hours = case when w.leads then greatest(0, coalesce(w.training_hours, 0) - f.hours) else 0 end,
      joined_on = case when ${sameDay('f.joined_on', 'w.joined_on', 'joined-on')} then f.joined_on else w.joined_on end,
      station = case when not w.leads then null
        when w.presence = 'stationed-abroad' and f.abroad_from is null then 'begin'
        when w.presence <> 'stationed-abroad' and not 'presence' = any(w.unsaid) and f.abroad_from < ${today} then 'end' end
    from (
      select w.row_id, p.joined_on, target.appointment_id, e.*, s.abroad_from
      from weighed w
      join person p on p.unit_id = ${unitId} and p.person_id = w.person_id
      cross join lateral (
        select case when w.post is not null then w.appointment_id else (
          select min(a.appointment_id) from appointment a
          where a.unit_id = ${unitId} and a.person_id = w.person_id and (a.to_day is null or a.to_day >= ${today}) and not a.planned
          having count(*) = 1) end as appointment_id
      ) target
      cross join lateral (
        select
          coalesce(bool_or(e.kind = ${review} and ${sameDay('e.happened_on', 'w.review_on', 'review-day')} and e.appointment_id in (0, target.appointment_id)), false)
            as review_there,
          coalesce(bool_or(e.kind = ${letter} and ${sameDay('e.happened_on', 'w.letter_on', 'letter-day')} and e.appointment_id in (0, target.appointment_id)), false)
            as letter_there,
          coalesce(bool_or(e.kind = ${training} and ${sameDay('e.happened_on', 'w.training_on', 'last-training-day')}), false) as training_there,
          coalesce(sum(e.hours) filter (where e.kind = ${training}
            and extract(year from e.happened_on) = ${yearOf(readOn)}::int), 0) as hours
        from evidence e where e.unit_id = ${unitId} and e.person_id = w.person_id
      ) e
      cross join lateral (
        select min(from_day) as abroad_from from stationing s
        where s.unit_id = ${unitId} and s.person_id = w.person_id and (s.to_day is null or s.to_day >= ${today})
      ) s
      where not w.is_new
    ) f where f.row_id = w.row_id`.execute(sql);
}
