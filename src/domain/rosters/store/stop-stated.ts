/**
 * What a roster states was done before, elsewhere, and one officer takes it over. It never stands in for a review or a letter that is
 * to be done here: not before a planned start, and not for a post whose review here still runs or ended otherwise than by passing. So
 * nobody undoes with a file what two decided after hearing the person (Provisions 9(3), rights.md R6).
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { somethingComesBefore, wasOpened } from './plan-starts.ts';

/** The person's last review for that appointment or post; one opened by mistake never was. */
const lastReview = (unitId: number) => statement`
  select r.state from review r
  where r.unit_id = ${unitId} and r.person_id = s.person_id and (r.appointment_id = s.appointment_id or r.post_id = s.post_id)
    and (r.state <> 'withdrawn' or r.withdrawal_reason <> 'opened-by-mistake')
  order by r.review_id desc limit 1`;

/** None of the person's rows is then taken, in words (CONFLICT_WORDS); nothing chooses it. */
export async function stopStated(sql: Sql, { unitId, today }: { unitId: number; today: Day }): Promise<void> {
  await statement`
    with s as (
      select w.who, w.person_id, w.appointment_id, coalesce(w.post_id, a.post_id) as post_id, w.act, w.post_from,
        coalesce(a.planned, false) as planned, coalesce(t.level, w.level) as level,
        coalesce(t.key_post, case when w.key_post then 'key-post' else 'none' end) as key_post
      from weighed w
      left join appointment a on a.unit_id = ${unitId} and a.person_id = w.person_id and a.appointment_id = w.appointment_id
      left join post_term t on t.unit_id = ${unitId} and t.post_id = w.post_id
        and w.post_from between t.from_day and coalesce(t.to_day, 'infinity')
      where w.taken and (w.gives_review or w.gives_letter)
    ),
    judged as (
      select s.who,
        case when (${lastReview(unitId)}) not in ('passed', 'passed-with-conditions') then 'review-not-passed'
          when s.planned or s.act in ('begin', 'move', 'turn') and s.post_from >= ${today}
            and not ${wasOpened(unitId, 's.appointment_id')} and ${somethingComesBefore(unitId, 's.post_from', 's.level', 's.key_post')}
            then 'not-yet-held' end as reason
      from s
    ),
    stopped as (
      select who, max(reason) as reason from judged where reason is not null group by who
    )
    update weighed w set conflict = x.reason, taken = false, verdict = 'conflict'
    from stopped x where x.who = w.who and w.taken`.execute(sql);
}
