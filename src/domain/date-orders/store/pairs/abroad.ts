/** The selects of catalogue/abroad.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, dayOf, NOBODY, type Pairs, personOf, theDay } from '../asked.ts';

/** Whoever stands in a journey and was not left out. */
const members = (asked: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select m.member_id::text as key, t.leaves_on::text as name, t.trip_id as thing_id, m.person_id, p.department_id, ${first} as first, ${second} as second
  from trip_member m join trip t on t.unit_id = ${asked.unitId} and t.trip_id = m.trip_id and t.state <> 'cancelled'
  ${personOf(asked, 'm.person_id')} where m.unit_id = ${asked.unitId} and m.left_out_at is null and ${where}`;

/** Each time a document was out, and when it came back. */
const out = (asked: Asked, first: Fragment, second: Fragment, joins: Fragment): Fragment => statement`
  select o.document_id || '-' || o.position as key, d.kind as name, d.document_id as thing_id, d.person_id, p.department_id,
    ${first} as first, ${second} as second
  from travel_document_movement o join travel_document d on d.unit_id = ${asked.unitId} and d.document_id = o.document_id
  ${personOf(asked, 'd.person_id')} ${joins} where o.unit_id = ${asked.unitId} and o.what = 'out'`;

const exchanges = (asked: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select x.exchange_id::text as key, x.starts_on::text as name, x.exchange_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from exchange x where x.unit_id = ${asked.unitId} and x.state in ('approved', 'prepared', 'held', 'reported') and ${where}`;

export const ABROAD: Pairs = {
  301: (asked) =>
    members(asked, dayOf(asked, 't.decided_at'), statement`t.departed_on`, statement`t.report_by is null`),
  302: (asked) => members(asked, statement`m.briefed_on`, statement`t.departed_on`, statement`true`),
  303: (asked) => statement`
    select t.trip_id::text as key, t.leaves_on::text as name, t.trip_id as thing_id, ${NOBODY}, o.given_at as first, t.decided_at as second
    from (select o.trip_id, max(o.given_at) as given_at from trip_opinion o where o.unit_id = ${asked.unitId} group by o.trip_id) o
    join trip t on t.unit_id = ${asked.unitId} and t.trip_id = o.trip_id`,
  304: (asked) => members(asked, statement`m.interviewed_on`, statement`m.interview_by`, statement`true`),
  305: (asked) => members(asked, statement`m.returned_on`, statement`m.interviewed_on`, statement`true`),
  306: (asked) => members(asked, dayOf(asked, 't.reported_at'), statement`t.report_by`, statement`true`),
  307: (asked) =>
    members(asked, statement`t.oral_notice_on`, statement`t.departed_on`, statement`t.report_by is not null`),
  311: (asked) =>
    out(
      asked,
      statement`(select min(i.happened_on) from travel_document_movement i where i.unit_id = ${asked.unitId}
        and i.document_id = o.document_id and i.position > o.position and i.what in ('in', 'given-back'))`,
      statement`o.due_back`,
      statement``,
    ),
  312: (asked) =>
    out(
      asked,
      dayOf(asked, 't.decided_at'),
      statement`o.happened_on`,
      statement`join trip t on t.unit_id = ${asked.unitId} and t.trip_id = o.trip_id`,
    ),
  321: (asked) => statement`
    select h.home_leave_id::text as key, h.from_day::text as name, h.home_leave_id as thing_id, h.person_id, p.department_id,
      h.interviewed_on as first, h.interview_by as second
    from home_leave h ${personOf(asked, 'h.person_id')} where h.unit_id = ${asked.unitId}`,
  331: (asked) => exchanges(asked, dayOf(asked, 'x.decided_at'), statement`x.starts_on`, statement`true`),
  332: (asked) => exchanges(asked, statement`x.briefed_on`, statement`x.starts_on`, statement`true`),
  333: (asked) =>
    exchanges(
      asked,
      theDay(
        asked,
        statement`(select case when bool_and(m.reviewed_at is not null) then max(m.reviewed_at) end from exchange_material m
          where m.unit_id = ${asked.unitId} and m.exchange_id = x.exchange_id)`,
      ),
      statement`x.starts_on`,
      statement`exists (select from exchange_material m where m.unit_id = ${asked.unitId} and m.exchange_id = x.exchange_id)`,
    ),
  334: (asked) => exchanges(asked, dayOf(asked, 'x.reported_at'), statement`x.report_by`, statement`true`),
};
