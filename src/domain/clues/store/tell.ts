/**
 * Who is written to of clues, at any hour: the relay officers that one came in, that half of the time to tell the organ is gone, and, with the
 * head, that it has run out; the head that somebody complains of retaliation. The mail says that something waits, and not what.
 */
import { sql as statement } from 'kysely';
import type { Wanted, Wants } from '../../notices/at-once.ts';
import { addressed, toBeWritten } from '../../notices/store/at-once.ts';

export const clueMail: Wants = async (sql, unitId, now) => {
  const found = await statement<Wanted>`
    with ${addressed(unitId, ['relay-officer', 'head'])},
    waiting as (
      select c.clue_id, c.relay_phone_by, c.received_at + (c.relay_phone_by - c.received_at) / 2 as half,
        exists (select from clue_relay r where r.unit_id = ${unitId} and r.clue_id = c.clue_id) as told
      from clue c where c.unit_id = ${unitId} and c.state = 'received'
    ),
    occasion as (
      select 'relay-officer' as role, 'clue/' || clue_id || '/in' as mark from waiting
      union all
      select 'relay-officer', 'clue/' || clue_id || '/half' from waiting where not told and half <= ${now}::timestamptz
      union all
      select role, 'clue/' || clue_id || '/over' from waiting cross join unnest(array['relay-officer', 'head']) role
      where not told and relay_phone_by < ${now}::timestamptz
      union all
      select 'head', 'clue-complaint/' || complaint_id || '/in' from clue_complaint
      where unit_id = ${unitId} and answered_at is null
    )
    select a.person_id as "personId", a.email, o.mark from occasion o join addressed a on o.role = any(a.roles)
    where not (o.mark like 'clue-complaint/%' and 'relay-officer' = any(a.roles))
      and ${toBeWritten(unitId, now, 'a.person_id', 'o.mark')}
    order by 1, 3 limit 1000`.execute(sql);
  return found.rows;
};
