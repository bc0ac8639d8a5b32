/** The selects of catalogue/leaving.ts. */
import { sql as statement } from 'kysely';
import type { Rules } from '../asked.ts';

const OPEN_CASE = statement`c.state in ('open', 'running') and c.leaves_on`;

export const LEAVING: Rules = {
  201: ({
    unitId,
    today,
  }) => statement`select i.item_id::text as key, i.number as name, i.item_id as thing_id, h.person_id, i.department_id, c.leaves_on as since
    from leaver_case c join carrier_holding h on h.unit_id = ${unitId} and h.person_id = c.person_id and h.until is null
    join register_item i on i.unit_id = ${unitId} and i.item_id = h.item_id
    where c.unit_id = ${unitId} and ${OPEN_CASE} <= ${today}::date + 30`,
  202: ({
    unitId,
    today,
  }) => statement`select a.appointment_id::text as key, o.title as name, null::bigint as thing_id, a.person_id, o.department_id, a.to_day as since
    from appointment a join unit u on u.unit_id = ${unitId} and a.to_day >= u.ledger_from
    join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.from_day <= a.to_day and (t.to_day is null or t.to_day >= a.to_day)
    where a.unit_id = ${unitId} and not a.planned and a.to_day < ${today} and t.level <> 'none'
      and not exists (select from leaver_case c where c.unit_id = ${unitId} and c.person_id = a.person_id and c.state <> 'withdrawn'
        and c.leaves_on >= a.to_day - 31)
      and not exists (select from appointment n join post_term l on l.unit_id = ${unitId} and l.post_id = n.post_id and l.from_day <= ${today}
          and (l.to_day is null or l.to_day >= ${today})
        where n.unit_id = ${unitId} and n.person_id = a.person_id and not n.planned and n.from_day <= a.to_day + 31
          and (n.to_day is null or n.to_day >= ${today}) and l.level <> 'none')`,
  203: ({
    unitId,
    today,
  }) => statement`select c.case_id::text as key, c.level as name, c.case_id as thing_id, c.person_id, p.department_id, c.leaves_on as since
    from leaver_case c join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    where c.unit_id = ${unitId} and c.state = 'open' and c.leaves_on < ${today} and c.period_from is null`,
  204: ({
    unitId,
    today,
  }) => statement`select c.case_id::text as key, ''::text as name, c.case_id as thing_id, c.person_id, p.department_id, s.done_on as since
    from leaver_case c join leaver_step s on s.unit_id = ${unitId} and s.person_id = c.person_id and s.case_id = c.case_id
      and s.step = 'access' and s.withdrawn_at is null
    join account a on a.unit_id = ${unitId} and a.person_id = c.person_id and a.state = 'active'
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    where c.unit_id = ${unitId} and c.leaves = 'unit' and c.state in ('open', 'running') and c.leaves_on < ${today}`,
  205: ({
    unitId,
  }) => statement`select d.document_id::text as key, d.kind as name, d.document_id as thing_id, d.person_id, p.department_id, d.out_on as since
    from travel_document d join leaver_case c on c.unit_id = ${unitId} and c.person_id = d.person_id and c.state in ('open', 'running')
    join person p on p.unit_id = ${unitId} and p.person_id = d.person_id
    where d.unit_id = ${unitId} and d.state = 'out' group by d.document_id, d.kind, d.person_id, p.department_id, d.out_on`,
  206: ({
    unitId,
    today,
  }) => statement`select m.member_id::text as key, t.leaves_on::text as name, t.trip_id as thing_id, m.person_id, p.department_id, t.leaves_on as since
    from leaver_case c join trip_member m on m.unit_id = ${unitId} and m.person_id = c.person_id and m.left_out_at is null
    join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id and t.state in ('declared', 'approved', 'departed')
    join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
    where c.unit_id = ${unitId} and c.state = 'running' and c.period_to >= ${today} and t.leaves_on <= c.period_to and t.returns_on >= c.period_from
    group by m.member_id, t.leaves_on, t.trip_id, m.person_id, p.department_id`,
};
