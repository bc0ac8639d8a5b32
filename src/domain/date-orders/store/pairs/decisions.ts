/** The selects of catalogue/decisions.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, dayOf, NOBODY, type Pairs, personOf } from '../asked.ts';

/** A review that was decided, of this round. */
const decided = (asked: Asked, round: 1 | 2, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select r.review_id::text as key, o.title as name, r.review_id as thing_id, r.person_id, o.department_id, ${first} as first, ${second} as second
  from review_decision d join review r on r.unit_id = ${asked.unitId} and r.review_id = d.review_id
  join post o on o.unit_id = ${asked.unitId} and o.post_id = r.post_id
  where d.unit_id = ${asked.unitId} and d.round = ${round} and ${where}`;
const ofReview = (asked: Asked, what: Fragment, table: Fragment): Fragment =>
  statement`(select ${what} from ${table} x where x.unit_id = ${asked.unitId} and x.review_id = r.review_id)`;

const grants = (asked: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select g.grant_id::text as key, g.part as name, g.grant_id as thing_id, g.person_id, p.department_id, ${first} as first, ${second} as second
  from emergency_grant g ${personOf(asked, 'g.person_id')} where g.unit_id = ${asked.unitId} and ${where}`;

const requests = (asked: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select r.request_id::text as key, r.received_on::text as name, r.request_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from lawful_request r where r.unit_id = ${asked.unitId} and ${where}`;

export const DECISIONS: Pairs = {
  201: (asked) =>
    decided(
      asked,
      1,
      ofReview(asked, statement`case when count(*) >= 2 then max(x.given_at) end`, statement`review_opinion`),
      statement`d.decided_at`,
      statement`true`,
    ),
  202: (asked) =>
    decided(
      asked,
      2,
      statement`coalesce(${ofReview(asked, statement`min(x.made_at)`, statement`review_statement`)},
        (r.statement_due + 1)::timestamp at time zone ${asked.zone}::text)`,
      statement`d.decided_at`,
      statement`true`,
    ),
  203: (asked) =>
    decided(
      asked,
      1,
      ofReview(
        asked,
        statement`case when bool_and(x.replied_on is not null) then max(x.replied_on) end`,
        statement`review_help`,
      ),
      dayOf(asked, 'd.decided_at'),
      statement`exists (select from review_help h where h.unit_id = ${asked.unitId} and h.review_id = r.review_id and h.asked_at < d.decided_at)`,
    ),
  204: (asked) =>
    decided(
      asked,
      1,
      ofReview(asked, statement`max(x.seen_on)`, statement`review_condition`),
      dayOf(asked, 'd.decided_at'),
      statement`exists (select from review_condition c where c.unit_id = ${asked.unitId} and c.review_id = r.review_id)`,
    ),
  211: (asked) =>
    grants(
      asked,
      statement`g.decided_at`,
      statement`(select min(l.at) from emergency_look l where l.unit_id = ${asked.unitId} and l.grant_id = g.grant_id)`,
      statement`true`,
    ),
  212: (asked) =>
    grants(asked, dayOf(asked, 'g.accounted_at'), statement`g.account_by`, statement`g.account_by is not null`),
  213: (asked) =>
    grants(asked, dayOf(asked, 'g.reviewed_at'), statement`g.review_by`, statement`g.review_by is not null`),
  221: (asked) => statement`
    select c.correction_id::text as key, '' as name, c.correction_id as thing_id, c.person_id, p.department_id,
      ${dayOf(asked, 'c.answered_at')} as first, c.answer_due as second
    from correction c ${personOf(asked, 'c.person_id')} where c.unit_id = ${asked.unitId}`,
  222: ({ unitId }) => statement`
    select e.release_id::text as key, '' as name, e.release_id as thing_id, ${NOBODY}, e.decided_at as first, e.taken_at as second
    from export_release e where e.unit_id = ${unitId}`,
  231: (asked) => requests(asked, statement`r.approved_at`, statement`r.handed_over_at`, statement`true`),
  232: (asked) => requests(asked, statement`r.handed_over_on`, statement`r.answer_by`, statement`r.state <> 'refused'`),
};
