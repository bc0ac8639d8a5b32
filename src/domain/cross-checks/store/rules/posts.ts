/** The selects of catalogue/posts.ts. */
import { sql as statement } from 'kysely';
import { KEY_POST_HELD_BY } from '../../../people/person.ts';
import { evidenceOf, held, type Rules } from '../asked.ts';

const NONE = statement`null::bigint`;

export const POSTS: Rules = {
  101: (
    asked,
  ) => statement`select h.appointment_id::text as key, h.title as name, ${NONE} as thing_id, h.person_id, h.department_id, h.from_day as since
    from ${held(asked)} h where h.level <> 'none' and not exists (select from ${evidenceOf(asked, 'h.person_id', 'review-passed')} e)`,
  102: (
    asked,
  ) => statement`select h.appointment_id::text as key, h.title as name, ${NONE} as thing_id, h.person_id, h.department_id, h.from_day as since
    from ${held(asked)} h join unit u on u.unit_id = ${asked.unitId} and h.from_day >= u.ledger_from where h.level <> 'none'
      and exists (select from ${evidenceOf(asked, 'h.person_id', 'review-passed')} e)
      and not exists (select from ${evidenceOf(asked, 'h.person_id', 'review-passed')} e where e.happened_on <= h.from_day)`,
  103: (
    asked,
  ) => statement`select h.appointment_id::text as key, h.title as name, ${NONE} as thing_id, h.person_id, h.department_id, h.from_day as since
    from ${held(asked)} h where h.level <> 'none' and not exists (select from ${evidenceOf(asked, 'h.person_id', 'letter-signed')} e
      where e.appointment_id in (0, h.appointment_id))`,
  104: (
    asked,
  ) => statement`select h.person_id::text as key, min(h.title) as name, ${NONE} as thing_id, h.person_id, min(h.department_id) as department_id,
      null::date as since
    from ${held(asked)} h where h.level <> 'none' and h.from_day <= ${asked.today}::date - 365
      and not exists (select from ${evidenceOf(asked, 'h.person_id', 'training-attended', 'training-own-unit', 'network-training-attended')} e
        where e.happened_on > ${asked.today}::date - 365)
    group by h.person_id`,
  105: ({
    unitId,
    today,
  }) => statement`select a.appointment_id::text as key, o.title as name, ${NONE} as thing_id, a.person_id, o.department_id, p.left_on as since
    from person p join appointment a on a.unit_id = ${unitId} and a.person_id = p.person_id and not a.planned
    join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    where p.unit_id = ${unitId} and p.left_on < ${today} and a.from_day <= p.left_on and (a.to_day is null or a.to_day > p.left_on)`,
  106: ({
    unitId,
    today,
  }) => statement`select a.account_id::text as key, ''::text as name, ${NONE} as thing_id, a.person_id, p.department_id, p.left_on as since
    from account a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    where a.unit_id = ${unitId} and a.state <> 'closed' and p.left_on < ${today}`,
  107: ({
    unitId,
    today,
  }) => statement`select a.appointment_id::text as key, o.title as name, o.post_id as thing_id, a.person_id, o.department_id, o.closed_on as since
    from post o join appointment a on a.unit_id = ${unitId} and a.post_id = o.post_id and not a.planned
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and (p.left_on is null or p.left_on >= ${today})
    where o.unit_id = ${unitId} and o.closed_on < ${today} and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})`,
  108: ({
    unitId,
    today,
  }) => statement`select d.department_id::text as key, d.name, d.department_id as thing_id, ${NONE} as person_id, d.department_id, d.closed_on as since
    from department d where d.unit_id = ${unitId} and d.closed_on < ${today} and exists (select from person p
      where p.unit_id = ${unitId} and p.department_id = d.department_id and (p.left_on is null or p.left_on >= ${today}))`,
  109: ({
    unitId,
    today,
  }) => statement`select o.post_id::text as key, o.title as name, o.post_id as thing_id, ${NONE} as person_id, o.department_id, null::date as since
    from post o where o.unit_id = ${unitId} and exists (select from appointment a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
        and (p.left_on is null or p.left_on >= ${today})
      where a.unit_id = ${unitId} and a.post_id = o.post_id and not a.planned and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today}))
      and not exists (select from post_term t where t.unit_id = ${unitId} and t.post_id = o.post_id and t.from_day <= ${today}
        and (t.to_day is null or t.to_day >= ${today}))`,
  110: (
    asked,
  ) => statement`select d.department_id::text as key, d.name, d.department_id as thing_id, ${NONE} as person_id, d.department_id, null::date as since
    from department d where d.unit_id = ${asked.unitId} and exists (select from register_item i where i.unit_id = ${asked.unitId}
        and i.department_id = d.department_id and i.register = 'carrier' and i.level = 'top-secret' and i.state = 'in-use')
      and (select count(distinct h.person_id) from ${held(asked)} h where h.level = 'core' and h.department_id = d.department_id) < 2`,
  111: (
    asked,
  ) => statement`select h.appointment_id::text as key, h.title as name, ${NONE} as thing_id, h.person_id, h.department_id, null::date as since
    from ${held(asked)} h join person p on p.unit_id = ${asked.unitId} and p.person_id = h.person_id
    where h.level <> 'none' and p.presence = 'off-post'`,
  112: (
    asked,
  ) => statement`select h.post_id::text as key, min(h.title) as name, h.post_id as thing_id, ${NONE} as person_id, min(h.department_id) as department_id,
      null::date as since
    from ${held(asked)} h where h.key_post = 'key-post' group by h.post_id having count(distinct h.person_id) < ${KEY_POST_HELD_BY}`,
};
