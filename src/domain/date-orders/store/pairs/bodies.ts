/** The selects of catalogue/bodies.ts. Inspectors stand sealed in an inspection; a requirement's day stands sealed in its dispatch: neither is asked here. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { codeOfEvidence } from '../../../duties/evidence.ts';
import { type Asked, NOBODY, type Pairs, theDay } from '../asked.ts';

/** Of each inspection or order: when the dispatch of such a step was first sent. */
const sent = ({ unitId }: Asked, step: string, of: 'inspection_id' | 'order_id'): Fragment => statement`(
  select s.${statement.ref(of)} as id, min(d.sent_at) as sent_at from inspection_step s
  join dispatch d on d.unit_id = ${unitId} and d.dispatch_id = s.dispatch_id and d.state = 'sent'
  where s.unit_id = ${unitId} and s.step = ${step} and s.${statement.ref(of)} is not null group by 1)`;
/** The first day on which anything was asked or seen. */
const seen = ({ unitId }: Asked): Fragment => statement`(
  select s.inspection_id as id, min(s.happened_on) as on_day from inspection_step s
  where s.unit_id = ${unitId} and s.step = 'item' group by 1)`;
/** The record, signed for by the unit or answered by its statement; who does not sign in time holds nothing up. */
const signed = (asked: Asked): Fragment => statement`(
  select s.inspection_id as id, min(least(v.receipted_at, a.received_at,
      (v.receipt_due + 1)::timestamp at time zone ${asked.zone}::text)) as signed_at
  from inspection_step s join dispatch d on d.unit_id = ${asked.unitId} and d.dispatch_id = s.dispatch_id and d.state = 'sent'
  left join delivery v on v.unit_id = ${asked.unitId} and v.dispatch_id = s.dispatch_id
  left join arrival a on a.unit_id = ${asked.unitId} and a.about = s.dispatch_id and a.type = 'statement'
  where s.unit_id = ${asked.unitId} and s.step = 'record' group by 1)`;

const inspections = ({ unitId }: Asked, first: Fragment, second: Fragment, joins: Fragment): Fragment => statement`
  select i.inspection_id::text as key, i.instrument as name, i.inspection_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from inspection i ${joins} where i.unit_id = ${unitId}`;
const APPROVED = statement`i.decision is not distinct from 'approved'`;

/** What followed an order, beside the day on which a letter of it was sent. */
const steps = (asked: Asked, letter: 'order' | 'summons', step: 'check' | 'talk'): Fragment => statement`
  select s.step_id::text as key, o.limit_on::text as name, s.order_id as thing_id, ${NOBODY}, ${theDay(asked, statement`l.sent_at`)} as first,
    s.happened_on as second
  from inspection_step s join rectification_order o on o.unit_id = ${asked.unitId} and o.order_id = s.order_id
  left join ${sent(asked, letter, 'order_id')} l on l.id = s.order_id
  where s.unit_id = ${asked.unitId} and s.step = ${step}`;

const changes = ({ unitId }: Asked, first: Fragment, second: Fragment, joins: Fragment): Fragment => statement`
  select c.change_id::text as key, k.name, c.key_unit_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from key_unit_change c join key_unit k on k.unit_id = ${unitId} and k.key_unit_id = c.key_unit_id ${joins}
  where c.unit_id = ${unitId} and c.state in ('decided', 'served')`;

export const BODIES: Pairs = {
  1201: (asked) =>
    inspections(
      asked,
      statement`case when ${APPROVED} then i.decided_at end`,
      statement`n.sent_at`,
      statement`join ${sent(asked, 'notice', 'inspection_id')} n on n.id = i.inspection_id`,
    ),
  1202: (asked) =>
    inspections(
      asked,
      statement`case when ${APPROVED} then i.decided_on end`,
      statement`x.on_day`,
      statement`join ${seen(asked)} x on x.id = i.inspection_id`,
    ),
  /** A notice is demanded of a technical inspection; where another had one, it comes first as well. */
  1203: (asked) => statement`
    ${inspections(
      asked,
      theDay(asked, statement`n.sent_at`),
      statement`x.on_day`,
      statement`join ${seen(asked)} x on x.id = i.inspection_id left join ${sent(asked, 'notice', 'inspection_id')} n on n.id = i.inspection_id`,
    )} and (i.technical or n.sent_at is not null)`,
  1204: (asked) =>
    inspections(
      asked,
      statement`r.signed_at`,
      statement`x.sent_at`,
      statement`join ${sent(asked, 'opinion', 'inspection_id')} x on x.id = i.inspection_id left join ${signed(asked)} r on r.id = i.inspection_id`,
    ),
  1205: (asked) => statement`
    select o.order_id::text as key, i.instrument as name, o.order_id as thing_id, ${NOBODY}, r.sent_at as first, x.sent_at as second
    from rectification_order o join inspection i on i.unit_id = ${asked.unitId} and i.inspection_id = o.inspection_id
    join ${sent(asked, 'order', 'order_id')} x on x.id = o.order_id left join ${sent(asked, 'record', 'inspection_id')} r on r.id = o.inspection_id
    where o.unit_id = ${asked.unitId}`,
  1206: ({ unitId }) => statement`
    select a.arrival_id::text as key, a.number as name, a.arrival_id as thing_id, ${NOBODY}, e.happened_on as first, a.answer_by as second
    from arrival a left join (select e.source_id, min(e.happened_on) as happened_on from evidence e
      where e.unit_id = ${unitId} and e.source = 'arrivals' and e.kind = ${codeOfEvidence('order-checked')} group by 1) e on e.source_id = a.arrival_id
    where a.unit_id = ${unitId} and a.type = 'rectification-report' and a.about is not null and a.answer_by is not null`,
  1207: (asked) => steps(asked, 'order', 'check'),
  1208: (asked) => steps(asked, 'summons', 'talk'),
  1221: (asked) =>
    changes(
      asked,
      statement`c.decided_at`,
      statement`d.sent_at`,
      statement`join dispatch d on d.unit_id = ${asked.unitId} and d.dispatch_id = c.dispatch_id and d.state = 'sent'`,
    ),
  1222: (asked) => changes(asked, statement`c.served_on`, statement`c.serve_by`, statement``),
  1223: (asked) =>
    changes(
      asked,
      statement`o.on_day`,
      statement`c.decided_on`,
      statement`join (select o.change_id, max(least(o.answered_on, o.answer_by)) as on_day from key_unit_consultation o
        where o.unit_id = ${asked.unitId} group by 1) o on o.change_id = c.change_id`,
    ),
  1224: ({ unitId }) => statement`
    select r.review_id::text as key, k.name, r.key_unit_id as thing_id, ${NOBODY}, r.held_on as first, r.due_on as second
    from key_unit_review r join key_unit k on k.unit_id = ${unitId} and k.key_unit_id = r.key_unit_id where r.unit_id = ${unitId}`,
  1231: ({ unitId }) => statement`
    select c.cooperation_id::text as key, c.on_day::text as name, c.cooperation_id as thing_id, ${NOBODY}, c.held_on as first, c.on_day as second
    from cooperation c where c.unit_id = ${unitId} and not c.cancelled`,
  921: ({ unitId }) => statement`
    select u.follow_up_id::text as key, u.due_on::text as name, u.cooperation_id as thing_id, ${NOBODY}, u.done_on as first, u.due_on as second
    from cooperation_follow_up u where u.unit_id = ${unitId} and not u.dropped`,
};
