/** The selects of catalogue/self-inspection.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, NOBODY, type Pairs } from '../asked.ts';

const inspections = ({ unitId }: Asked, first: Fragment, second: Fragment, joins = statement``): Fragment => statement`
  select s.self_inspection_id::text as key, s.period_to::text as name, s.self_inspection_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from self_inspection s ${joins} where s.unit_id = ${unitId} and s.state <> 'cancelled'`;
/** A finding names its people beside itself, and is read by the office alone. */
const findings = ({ unitId }: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select f.finding_id::text as key, f.raised_on::text as name, f.finding_id as thing_id, null::bigint as person_id, f.department_id,
    ${first} as first, ${second} as second
  from finding f where f.unit_id = ${unitId} and ${where}`;
const CLOSED_BY_HAND = statement`f.state = 'closed' and f.closed_by <> 0`;

export const SELF_INSPECTION: Pairs = {
  901: (asked) =>
    inspections(
      asked,
      statement`s.opened_at`,
      statement`a.answered_at`,
      statement`join (select a.self_inspection_id, min(a.answered_at) as answered_at from self_inspection_answer a
        where a.unit_id = ${asked.unitId} group by a.self_inspection_id) a on a.self_inspection_id = s.self_inspection_id`,
    ),
  902: ({ unitId }) => statement`
    select d.self_inspection_id || '-' || d.department_id as key, s.period_to::text as name, d.self_inspection_id as thing_id,
      null::bigint as person_id, d.department_id, a.answered_at as first, d.signed_off_at as second
    from self_inspection_department d
    join self_inspection s on s.unit_id = ${unitId} and s.self_inspection_id = d.self_inspection_id and s.state <> 'cancelled'
    join (select a.self_inspection_id, a.department_id, max(a.answered_at) as answered_at from self_inspection_answer a
      where a.unit_id = ${unitId} group by a.self_inspection_id, a.department_id) a
      on a.self_inspection_id = d.self_inspection_id and a.department_id = d.department_id
    where d.unit_id = ${unitId}`,
  903: (asked) =>
    inspections(
      asked,
      statement`d.signed_off_at`,
      statement`s.submitted_at`,
      statement`join (select d.self_inspection_id, case when bool_and(d.signed_off_at is not null) then max(d.signed_off_at) end as signed_off_at
        from self_inspection_department d where d.unit_id = ${asked.unitId} group by d.self_inspection_id) d
        on d.self_inspection_id = s.self_inspection_id`,
    ),
  904: (asked) => inspections(asked, statement`s.submitted_at`, statement`s.certified_at`),
  905: (asked) => inspections(asked, statement`s.certified_on`, statement`s.due_on`),
  911: (asked) => findings(asked, statement`f.raised_at`, statement`f.submitted_at`, statement`true`),
  912: (asked) => findings(asked, statement`f.submitted_at`, statement`f.closed_at`, CLOSED_BY_HAND),
  913: (asked) =>
    findings(asked, statement`f.closed_on`, statement`f.due_on`, statement`f.state in ('open', 'submitted', 'closed')`),
  914: (asked) =>
    findings(
      asked,
      statement`(select max(x.added_at) from finding_file x where x.unit_id = ${asked.unitId} and x.finding_id = f.finding_id)`,
      statement`f.closed_at`,
      statement`f.state = 'closed' and exists (select from finding_file x where x.unit_id = ${asked.unitId} and x.finding_id = f.finding_id)`,
    ),
};
