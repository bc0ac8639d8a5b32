/** The selects of catalogue/measures.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import type { Asked, Rules } from '../asked.ts';

const measures = ({ unitId, today }: Asked, since: Fragment, joins: Fragment, where: Fragment): Fragment => statement`
  select m.measure_id::text as key, coalesce(m.name, m.form) as name, m.measure_id as thing_id, null::bigint as person_id, m.department_id, ${since} as since
  from measure m ${joins} where m.unit_id = ${unitId} and m.ended_on is null and m.effective_on <= ${today} and ${where}`;
const lastCheck = ({
  unitId,
}: Asked): Fragment => statement`left join lateral (select c.checked_on, c.outcome from measure_check c
  where c.unit_id = ${unitId} and c.measure_id = m.measure_id order by c.checked_on desc, c.measure_check_id desc limit 1) c on true`;
const due = statement`(coalesce(c.checked_on, m.effective_on) + make_interval(months => m.check_months))::date`;

export const MEASURES: Rules = {
  501: (asked) =>
    measures(
      asked,
      statement`m.effective_on`,
      statement``,
      statement`not exists (select from measure_file f where f.unit_id = ${asked.unitId} and f.measure_id = m.measure_id)`,
    ),
  502: (asked) => measures(asked, due, lastCheck(asked), statement`${due} < ${asked.today}`),
  503: (asked) =>
    measures(
      asked,
      statement`x.expires_on`,
      statement`join lateral (select min(f.expires_on) as expires_on from measure_file f where f.unit_id = ${asked.unitId} and f.measure_id = m.measure_id
        and f.expires_on < ${asked.today} and not exists (select from measure_file n where n.unit_id = ${asked.unitId}
          and n.measure_id = m.measure_id and n.document = f.document and n.version > f.version)) x on x.expires_on is not null`,
      statement`true`,
    ),
  504: (asked) => measures(asked, statement`c.checked_on`, lastCheck(asked), statement`c.outcome = 'fails'`),
  505: ({
    unitId,
  }) => statement`select o.protected_object_id::text as key, coalesce(i.designation, o.name) as name, o.protected_object_id as thing_id, null::bigint as person_id,
      coalesce(i.department_id, o.department_id) as department_id, null::date as since
    from protected_object o left join register_item i on i.unit_id = ${unitId} and i.item_id = o.item_id where o.unit_id = ${unitId} and o.ended_on is null and not exists (select from measure_object x
      join measure m on m.unit_id = ${unitId} and m.measure_id = x.measure_id and m.ended_on is null
      where x.unit_id = ${unitId} and x.protected_object_id = o.protected_object_id)`,
  506: (asked) =>
    measures(
      asked,
      statement`null::date`,
      statement``,
      statement`not exists (select from person p where p.unit_id = ${asked.unitId} and p.person_id = m.owner_id
        and (p.left_on is null or p.left_on >= ${asked.today}))`,
    ),
  507: ({
    unitId,
  }) => statement`select i.item_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id, i.valid_from as since
    from register_item i where i.unit_id = ${unitId} and i.register = 'place' and i.state = 'in-use'
      and i.form in ('key-department', 'key-part') and not exists (select from protected_object o
        where o.unit_id = ${unitId} and o.item_id = i.item_id and o.ended_on is null)`,
};
