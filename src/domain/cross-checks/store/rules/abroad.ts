/** The selects of catalogue/abroad.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, held, type Rules } from '../asked.ts';

/** Whoever stands in a journey and was not left out. */
const members = ({ unitId }: Asked, since: Fragment, where: Fragment): Fragment => statement`
  select m.member_id::text as key, t.leaves_on::text as name, t.trip_id as thing_id, m.person_id, p.department_id, ${since} as since
  from trip t join trip_member m on m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null
  join person p on p.unit_id = ${unitId} and p.person_id = m.person_id where t.unit_id = ${unitId} and ${where}`;

export const ABROAD: Rules = {
  301: (asked) =>
    members(
      asked,
      statement`t.departed_on`,
      statement`t.state in ('departed', 'returned') and m.ground <> 'secret-related' and t.departed_on is not null
        and (m.briefed_on is null or m.briefed_on > t.departed_on)`,
    ),
  302: ({
    unitId,
    today,
  }) => statement`select d.document_id::text as key, d.kind as name, d.document_id as thing_id, d.person_id, p.department_id, d.due_back as since
    from travel_document d join person p on p.unit_id = ${unitId} and p.person_id = d.person_id
    where d.unit_id = ${unitId} and d.state = 'out' and d.due_back < ${today}`,
  303: ({
    unitId,
  }) => statement`select d.document_id::text as key, d.kind as name, d.document_id as thing_id, d.person_id, p.department_id, d.out_on as since
    from travel_document d join person p on p.unit_id = ${unitId} and p.person_id = d.person_id
    join lateral (select m.trip_id from travel_document_movement m where m.unit_id = ${unitId} and m.document_id = d.document_id
      order by m.position desc limit 1) l on true
    join trip t on t.unit_id = ${unitId} and t.trip_id = l.trip_id and t.state in ('refused', 'cancelled')
    where d.unit_id = ${unitId} and d.state = 'out'`,
  304: (asked) =>
    members(asked, statement`m.interview_by`, statement`m.interview_by < ${asked.today} and m.interviewed_on is null`),
  305: ({
    unitId,
    today,
  }) => statement`select t.trip_id::text as key, t.leaves_on::text as name, t.trip_id as thing_id, null::bigint as person_id,
      null::bigint as department_id, t.leaves_on as since
    from trip t where t.unit_id = ${unitId} and t.state in ('declared', 'approved') and t.leaves_on < ${today}`,
  306: (asked) =>
    members(
      asked,
      statement`t.returns_on`,
      statement`t.state = 'departed' and t.returns_on < ${asked.today} and m.returned_on is null`,
    ),
  307: ({
    unitId,
    today,
  }) => statement`select a.member_id || '-' || b.member_id as key, s.leaves_on::text as name, s.trip_id as thing_id, a.person_id,
      p.department_id, greatest(t.leaves_on, s.leaves_on) as since
    from trip t join trip_member a on a.unit_id = ${unitId} and a.trip_id = t.trip_id and a.left_out_at is null
    join trip_member b on b.unit_id = ${unitId} and b.person_id = a.person_id and b.member_id > a.member_id and b.left_out_at is null
    join trip s on s.unit_id = ${unitId} and s.trip_id = b.trip_id and s.state in ('declared', 'approved', 'departed')
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    where t.unit_id = ${unitId} and t.state in ('declared', 'approved', 'departed') and t.returns_on >= ${today} and s.returns_on >= ${today}
      and t.leaves_on <= s.returns_on and s.leaves_on <= t.returns_on`,
  308: ({
    unitId,
    today,
  }) => statement`select x.exchange_id::text as key, x.starts_on::text as name, x.exchange_id as thing_id, null::bigint as person_id,
      null::bigint as department_id, null::date as since
    from exchange x where x.unit_id = ${unitId} and x.state in ('approved', 'prepared', 'held') and x.starts_on <= ${today}::date + 7
      and not exists (select from exchange_host h where h.unit_id = ${unitId} and h.exchange_id = x.exchange_id and h.part = 'escort')`,
  309: ({
    unitId,
    today,
  }) => statement`select x.exchange_id::text as key, x.starts_on::text as name, x.exchange_id as thing_id, null::bigint as person_id,
      null::bigint as department_id, x.report_by as since
    from exchange x where x.unit_id = ${unitId} and x.state in ('approved', 'prepared', 'held') and x.report_by < ${today}`,
  310: (
    asked,
  ) => statement`select h.appointment_id::text as key, h.title as name, null::bigint as thing_id, h.person_id, h.department_id, s.from_day as since
    from ${held(asked)} h join stationing s on s.unit_id = ${asked.unitId} and s.person_id = h.person_id and s.from_day <= ${asked.today}
      and (s.to_day is null or s.to_day >= ${asked.today})
    where h.level <> 'none'`,
};
