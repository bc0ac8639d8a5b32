/**
 * Who is written to of incidents, at any hour: the heads, that half of the time for the report is gone, and that it has run out; each time the
 * clock was set. The mail says that something waits, and not what.
 */
import { sql as statement } from 'kysely';
import type { Wanted, Wants } from '../../notices/at-once.ts';
import { addressed, toBeWritten } from '../../notices/store/at-once.ts';

export const incidentMail: Wants = async (sql, unitId, now) => {
  const found = await statement<Wanted>`
    with ${addressed(unitId, ['head'])},
    occasion as (
      select 'incident/' || i.incident_id || step.said || extract(epoch from step.at)::bigint as mark from incident i
      cross join lateral (values ('/half/', i.escalated_at), ('/over/', i.overrun_at)) step (said, at)
      where i.unit_id = ${unitId} and i.closed_at is null and i.reported_at is null and step.at is not null
    )
    select a.person_id as "personId", a.email, o.mark from occasion o cross join addressed a
    where ${toBeWritten(unitId, now, 'a.person_id', 'o.mark')}
    order by 1, 3 limit 1000`.execute(sql);
  return found.rows;
};
