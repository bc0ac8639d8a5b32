/** The selects of catalogue/papers.ts. */
import { sql as statement } from 'kysely';
import { dayOf, NOBODY, type Pairs } from '../asked.ts';

export const PAPERS: Pairs = {
  1001: ({ unitId }) => statement`
    select d.dispatch_id::text as key, coalesce(d.sign || d.year || '-' || d.number, '') as name, d.dispatch_id as thing_id, ${NOBODY},
      d.approved_at as first, d.sent_at as second
    from dispatch d where d.unit_id = ${unitId} and d.type not in ('receipt', 'return')`,
  1002: ({ unitId }) => statement`
    select d.dispatch_id || '-' || v.correspondent_id as key, coalesce(d.sign || d.year || '-' || d.number, '') as name, d.dispatch_id as thing_id,
      ${NOBODY}, v.sent_at as first, v.receipted_at as second
    from delivery v join dispatch d on d.unit_id = ${unitId} and d.dispatch_id = v.dispatch_id where v.unit_id = ${unitId}`,
  1003: ({ unitId }) => statement`
    select d.dispatch_id::text as key, a.number as name, a.arrival_id as thing_id, ${NOBODY}, a.received_at as first, d.sent_at as second
    from dispatch d join arrival a on a.unit_id = ${unitId} and a.arrival_id = d.about
    where d.unit_id = ${unitId} and d.type <> 'receipt'`,
  1004: (asked) => statement`
    select a.arrival_id::text as key, a.number as name, a.arrival_id as thing_id, ${NOBODY}, ${dayOf(asked, 'a.settled_at')} as first, a.answer_by as second
    from arrival a where a.unit_id = ${asked.unitId} and a.answer_by is not null`,
  1005: (asked) => statement`
    select p.arrival_id::text as key, p.reference as name, p.arrival_id as thing_id, ${NOBODY}, ${dayOf(asked, 'd.sent_at')} as first, p.last_on as second
    from received_paper p left join lateral (select min(d.sent_at) as sent_at from dispatch d where d.unit_id = ${asked.unitId}
      and d.about = p.arrival_id and d.type = 'rectification-report' and d.state = 'sent') d on true
    where p.unit_id = ${asked.unitId} and p.type = 'order'`,
  1006: (asked) => statement`
    select f.arrival_id::text as key, a.number as name, f.arrival_id as thing_id, ${NOBODY}, ${dayOf(asked, 'a.received_at')} as first,
      min(f.from_day) as second
    from required_figure f join arrival a on a.unit_id = ${asked.unitId} and a.arrival_id = f.arrival_id
    where f.unit_id = ${asked.unitId} group by f.arrival_id, a.number, a.received_at`,
};
