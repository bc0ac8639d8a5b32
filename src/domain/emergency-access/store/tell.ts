/**
 * Who is written to of emergency access, at any hour: who may agree, that it is asked for; who may review, when it is over; and they with the
 * head on the last day for the review. Never who asked, who agreed or whose records they are. The mail does not say what waits.
 */
import { sql as statement } from 'kysely';
import type { Wanted, Wants } from '../../notices/at-once.ts';
import { addressed, toBeWritten } from '../../notices/store/at-once.ts';
import { AGREE_EMERGENCY, ASKING_LAPSES_HOURS, REVIEW_EMERGENCY } from '../emergency-access.ts';

export const emergencyMail: Wants = async (sql, unitId, now) => {
  const found = await statement<Wanted>`
    with ${addressed(unitId, REVIEW_EMERGENCY)},
    occasion as (
      select g.grant_id, g.person_id, g.asked_by, g.decided_by, 'emergency/' || g.grant_id || '/asked' as mark, ${[...AGREE_EMERGENCY]}::text[] as roles
      from emergency_grant g where g.unit_id = ${unitId} and g.state = 'asked'
        and g.asked_at > ${now}::timestamptz - ${ASKING_LAPSES_HOURS} * interval '1 hour'
      union all
      select g.grant_id, g.person_id, g.asked_by, g.decided_by, 'emergency/' || g.grant_id || step.said, ${[...REVIEW_EMERGENCY]}::text[]
      from emergency_grant g join unit u on u.unit_id = g.unit_id
      cross join lateral (values ('/over', least(g.ended_at, g.ends_at)), ('/last-day', g.review_by::timestamp at time zone u.time_zone)) step (said, at)
      where g.unit_id = ${unitId} and g.state = 'granted' and g.reviewed_at is null and step.at <= ${now}::timestamptz
    )
    select a.person_id as "personId", a.email, o.mark from occasion o join addressed a on a.roles && o.roles
    where a.person_id <> o.person_id and a.account_id <> o.asked_by
      and (a.account_id is distinct from o.decided_by or o.mark like '%/last-day' and 'head' = any(a.roles))
      and ${toBeWritten(unitId, now, 'a.person_id', 'o.mark')}
    order by 1, 3 limit 1000`.execute(sql);
  return found.rows;
};
