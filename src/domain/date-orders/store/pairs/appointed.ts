/** The selects of catalogue/appointed.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import type { DesignationRole } from '../../../../law/needed-bodies.ts';
import { type Asked, dayOf, type Pairs, personOf } from '../asked.ts';

/**
 * What an account did in an office that is designated in writing, beside the first day of that office. Who was never designated is no matter of order.
 * Of each act: `key`, `thing_id`, `account_id`, `on_day`.
 */
const acts =
  (role: DesignationRole, done: (asked: Asked) => Fragment) =>
  (asked: Asked): Fragment =>
    statement`
    select d.key, '' as name, d.thing_id, a.person_id, p.department_id, s.from_day as first, d.on_day as second
    from (${done(asked)}) d join account a on a.unit_id = ${asked.unitId} and a.account_id = d.account_id
    join (select s.person_id, min(s.from_day) as from_day from designation s where s.unit_id = ${asked.unitId}
      and s.role = ${role} and s.end_reason is distinct from 'entered-by-mistake' group by s.person_id) s on s.person_id = a.person_id
    ${personOf(asked, 'a.person_id')}`;

export const APPOINTED: Pairs = {
  602: acts(
    'relay-officer',
    (
      asked,
    ) => statement`select r.relay_id::text as key, r.clue_id as thing_id, r.entered_by as account_id, ${dayOf(asked, 'r.entered_at')} as on_day
      from clue_relay r where r.unit_id = ${asked.unitId}`,
  ),
  603: acts(
    'liaison',
    (asked) => statement`select x.self_inspection_id || '-' || x.department_id as key, x.self_inspection_id as thing_id,
        x.signed_off_by as account_id, ${dayOf(asked, 'x.signed_off_at')} as on_day
      from self_inspection_department x where x.unit_id = ${asked.unitId} and x.signed_off_by is not null and not x.signed_instead`,
  ),
  605: acts(
    'group-chair',
    (
      asked,
    ) => statement`select v.version_id::text as key, v.plan_id as thing_id, v.approved_by as account_id, ${dayOf(asked, 'v.approved_at')} as on_day
      from plan_version v where v.unit_id = ${asked.unitId} and v.approved_by is not null`,
  ),
  606: acts(
    'group-chair',
    (
      asked,
    ) => statement`select v.version_id::text as key, v.work_rule_id as thing_id, v.approved_by as account_id, ${dayOf(asked, 'v.approved_at')} as on_day
      from work_rule_version v where v.unit_id = ${asked.unitId} and v.approved_by is not null`,
  ),
  608: acts(
    'group-chair',
    ({
      unitId,
    }) => statement`select s.self_inspection_id::text as key, s.self_inspection_id as thing_id, s.certified_by as account_id,
        s.certified_on as on_day from self_inspection s where s.unit_id = ${unitId} and s.certified_by is not null`,
  ),
  609: acts(
    'group-chair',
    (
      asked,
    ) => statement`select r.request_id::text as key, r.request_id as thing_id, r.approved_by as account_id, ${dayOf(asked, 'r.approved_at')} as on_day
      from lawful_request r where r.unit_id = ${asked.unitId} and r.approved_by is not null`,
  ),
  631: acts(
    'security-officer',
    (
      asked,
    ) => statement`select o.review_id::text as key, o.review_id as thing_id, o.given_by as account_id, ${dayOf(asked, 'o.given_at')} as on_day
      from review_opinion o where o.unit_id = ${asked.unitId} and o.office = 'security'`,
  ),
  633: acts(
    'security-officer',
    ({
      unitId,
    }) => statement`select m.move_id::text as key, m.item_id as thing_id, m.begun_by as account_id, m.begun_on as on_day
      from carrier_move m where m.unit_id = ${unitId} and m.what in ('issued', 'lent')`,
  ),
  637: acts(
    'relay-officer',
    (asked) => statement`select c.clue_id || '-received' as key, c.clue_id as thing_id, c.acknowledged_by as account_id,
        ${dayOf(asked, 'c.acknowledged_at')} as on_day from clue c where c.unit_id = ${asked.unitId} and c.acknowledged_by is not null
      union all select c.clue_id || '-fed-back', c.clue_id, c.fed_back_by, ${dayOf(asked, 'c.fed_back_at')}
      from clue c where c.unit_id = ${asked.unitId} and c.fed_back_by is not null`,
  ),
};
