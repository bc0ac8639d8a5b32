/** The selects of catalogue/registers.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, away, held, postRank, type Rules, secretRank } from '../asked.ts';

/** Carriers in somebody's hands. */
const inHand = ({ unitId }: Asked, since: Fragment, joins: Fragment, where: Fragment): Fragment => statement`
  select i.item_id::text as key, i.number as name, i.item_id as thing_id, h.person_id, i.department_id, ${since} as since
  from carrier_holding h join register_item i on i.unit_id = ${unitId} and i.item_id = h.item_id and i.state = 'in-use' ${joins}
  where h.unit_id = ${unitId} and h.until is null and ${where}`;
/** Items of a register that are in use. */
const items = ({ unitId }: Asked, since: Fragment, where: Fragment): Fragment => statement`
  select i.item_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id, ${since} as since
  from register_item i where i.unit_id = ${unitId} and i.state = 'in-use' and ${where}`;

const NO_DAY = statement`null::date`;
const SINCE = statement`h.since`;
const reach = (asked: Asked): Fragment =>
  statement`(select r.person_id, max(${postRank('r.level')}) as rank from ${held(asked)} r group by r.person_id)`;
const ownerless = ({ unitId, today }: Asked): Fragment => statement`not exists (select from person p
  where p.unit_id = ${unitId} and p.person_id = i.owner_id and (p.left_on is null or p.left_on >= ${today}))`;

const isKey = statement`(i.form in ('key-department', 'key-part') or i.level <> 'none')`;
/** `[D]` A visit is never changed afterwards: what was wrong with it is listed for so many days. */
const VISITS_LOOKED_AT = 30;
/** Visits to places, each for itself; called by the place. Who came is no person of the unit and is not looked at. */
const visits = ({ unitId }: Asked, where: Fragment, person: Fragment = statement`null::bigint`): Fragment => statement`
  select v.visit_id::text as key, i.number as name, i.item_id as thing_id, ${person} as person_id, i.department_id, v.came_on as since
  from place_visit v join register_item i on i.unit_id = ${unitId} and i.item_id = v.place_id and i.state = 'in-use'
  where v.unit_id = ${unitId} and ${where}`;

export const REGISTERS: Rules = {
  401: (asked) =>
    inHand(
      asked,
      SINCE,
      statement`join ${reach(asked)} r on r.person_id = h.person_id`,
      statement`r.rank < ${secretRank('i.level')}`,
    ),
  402: (
    asked,
  ) => statement`select i.item_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id, null::date as since
    from register_item i join register_item l on l.unit_id = ${asked.unitId} and l.item_id = i.place_id
    where i.unit_id = ${asked.unitId} and i.register = 'carrier' and i.state = 'in-use' and ${secretRank('l.level')} < ${secretRank('i.level')}`,
  403: (asked) =>
    inHand(
      asked,
      statement`w.since`,
      statement`join (select a.person_id, min(a.since) as since from ${away(asked)} a group by a.person_id) w on w.person_id = h.person_id`,
      statement`i.level <> 'none'`,
    ),
  404: (asked) =>
    inHand(
      asked,
      statement`p.left_on`,
      statement`join person p on p.unit_id = ${asked.unitId} and p.person_id = h.person_id`,
      statement`p.left_on < ${asked.today}`,
    ),
  405: (asked) =>
    inHand(
      asked,
      SINCE,
      statement`join person p on p.unit_id = ${asked.unitId} and p.person_id = h.person_id and (p.left_on is null or p.left_on >= ${asked.today})
        left join ${reach(asked)} r on r.person_id = h.person_id`,
      statement`r.person_id is null and i.level <> 'none'`,
    ),
  406: (asked) => inHand(asked, statement`h.due_back`, statement``, statement`h.due_back < ${asked.today}`),
  407: (asked) => items(asked, statement`i.checked_on + 365`, statement`i.checked_on < ${asked.today}::date - 365`),
  408: (asked) =>
    items(
      asked,
      NO_DAY,
      statement`exists (select from department d where d.unit_id = ${asked.unitId} and d.department_id = i.department_id and d.closed_on < ${asked.today})`,
    ),
  409: ({
    unitId,
    today,
  }) => statement`select m.move_id::text as key, i.number as name, i.item_id as thing_id, m.person_id, i.department_id, m.begun_on as since
    from carrier_move m join register_item i on i.unit_id = ${unitId} and i.item_id = m.item_id
    where m.unit_id = ${unitId} and m.state = 'waiting' and m.begun_on < ${today}::date - 7`,
  410: ({
    unitId,
  }) => statement`select i.item_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id, null::date as since
    from register_item i join register_item o on o.unit_id = ${unitId} and o.item_id = i.copy_of
    where i.unit_id = ${unitId} and i.copy_of is not null and i.state = 'in-use' and o.state <> 'ended' and ${secretRank('i.level')} < ${secretRank('o.level')}`,
  411: (asked) => items(asked, statement`i.valid_to`, statement`i.valid_to < ${asked.today}`),
  412: (asked) => items(asked, statement`i.certificate_until`, statement`i.certificate_until < ${asked.today}`),
  421: (asked) => items(asked, NO_DAY, statement`i.register = 'place' and ${ownerless(asked)}`),
  422: (asked) =>
    items(
      asked,
      NO_DAY,
      statement`i.register = 'place' and i.level <> 'none' and exists (select from (values ('human', i.human), ('physical', i.physical),
        ('technical', i.technical)) as k(kind, words) where k.words = '' and not exists (select from protected_object o
          join measure_object x on x.unit_id = ${asked.unitId} and x.protected_object_id = o.protected_object_id
          join measure m on m.unit_id = ${asked.unitId} and m.measure_id = x.measure_id and m.kind = k.kind and m.ended_on is null
          where o.unit_id = ${asked.unitId} and o.item_id = i.item_id and o.ended_on is null))`,
    ),
  423: (asked) => items(asked, NO_DAY, statement`i.register = 'data-set' and i.important and ${ownerless(asked)}`),
  424: (asked) => items(asked, NO_DAY, statement`i.register = 'data-set' and i.level = 'none' and not i.important`),
  425: (asked) =>
    visits(
      asked,
      statement`not v.escorted and ${isKey} and (v.out_at is null or v.came_on > ${asked.today}::date - ${VISITS_LOOKED_AT}::int)`,
    ),
  426: (asked) =>
    visits(
      asked,
      statement`v.out_at is null and (v.escort_id in (select a.person_id from ${away(asked)} a)
        or exists (select from person p where p.unit_id = ${asked.unitId} and p.person_id = v.escort_id and p.left_on < ${asked.today}))`,
      statement`v.escort_id`,
    ),
  427: (asked) => visits(asked, statement`v.out_at is null and v.came_on < ${asked.today}`),
  428: ({
    unitId,
  }) => statement`select t.transfer_id::text as key, i.number as name, i.item_id as thing_id, null::bigint as person_id, i.department_id, t.sent_on as since
    from data_transfer t join register_item i on i.unit_id = ${unitId} and i.item_id = t.item_id
    where t.unit_id = ${unitId} and i.state = 'in-use' and (i.level <> 'none' or (i.important and t.ground <> 'security-assessment'))`,
};
