/** The selects of catalogue/carriers.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, type Pairs, personOf } from '../asked.ts';

const moves = ({ unitId }: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select m.move_id::text as key, i.number as name, i.item_id as thing_id, m.person_id, i.department_id, ${first} as first, ${second} as second
  from carrier_move m join register_item i on i.unit_id = ${unitId} and i.item_id = m.item_id
  left join (select s.move_id, case when bool_and(s.signed_at is not null) then max(s.signed_at) end as signed_at
    from carrier_signature s where s.unit_id = ${unitId} group by s.move_id) g on g.move_id = m.move_id
  where m.unit_id = ${unitId} and m.state = 'done' and ${where}`;
const holdings = (asked: Asked, first: Fragment, second: Fragment): Fragment => statement`
  select h.holding_id::text as key, i.number as name, i.item_id as thing_id, h.person_id, i.department_id, ${first} as first, ${second} as second
  from carrier_holding h join register_item i on i.unit_id = ${asked.unitId} and i.item_id = h.item_id
  ${personOf(asked, 'h.person_id')} where h.unit_id = ${asked.unitId}`;

export const CARRIERS: Pairs = {
  701: ({ unitId }) => statement`
    select i.item_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id,
      i.valid_from as first, m.begun_on as second
    from (select m.item_id, min(m.begun_on) as begun_on from carrier_move m where m.unit_id = ${unitId} group by m.item_id) m
    join register_item i on i.unit_id = ${unitId} and i.item_id = m.item_id`,
  702: (asked) =>
    moves(asked, statement`g.signed_at`, statement`m.ended_at`, statement`m.what in ('issued', 'lent', 'transferred')`),
  703: (asked) => moves(asked, statement`g.signed_at`, statement`m.ended_at`, statement`m.what = 'destroyed'`),
  704: (asked) => holdings(asked, statement`h.until`, statement`h.due_back`),
  705: ({ unitId }) => statement`
    select c.item_id::text as key, c.number as name, c.item_id as thing_id, null::bigint as person_id, c.department_id,
      o.valid_from as first, c.valid_from as second
    from register_item c join register_item o on o.unit_id = ${unitId} and o.item_id = c.copy_of
    where c.unit_id = ${unitId} and c.copy_of is not null`,
  706: (asked) => holdings(asked, statement`h.since`, statement`h.until`),
};
