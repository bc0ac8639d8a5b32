/** The selects of catalogue/posts.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import type { EvidenceKind } from '../../../../law/duty.ts';
import { codeOfEvidence } from '../../../duties/evidence.ts';
import { type Asked, dayOf, type Pairs } from '../asked.ts';

/**
 * Every secret-related post that was taken up since the ledger is kept, with the first day of such evidence: the person's, or of this post alone.
 * Gathered once for the unit; looked up for each post it took ten times as long.
 */
const taken = ({ unitId }: Asked, ...kinds: EvidenceKind[]): Fragment => {
  const these = statement`e.unit_id = ${unitId} and e.kind = any(${kinds.map(codeOfEvidence)}::smallint[])`;
  return statement`
  select a.appointment_id::text as key, o.title as name, null::bigint as thing_id, a.person_id, o.department_id,
    least(g.on_day, s.on_day) as first, a.from_day as second
  from appointment a join unit u on u.unit_id = ${unitId} and a.from_day >= u.ledger_from
  join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.from_day <= a.from_day and (t.to_day is null or t.to_day >= a.from_day)
  left join (select e.person_id, min(e.happened_on) as on_day from evidence e where ${these} and e.appointment_id = 0
    group by e.person_id) g on g.person_id = a.person_id
  left join (select e.person_id, e.appointment_id, min(e.happened_on) as on_day from evidence e where ${these} and e.appointment_id <> 0
    group by e.person_id, e.appointment_id) s on s.person_id = a.person_id and s.appointment_id = a.appointment_id
  where a.unit_id = ${unitId} and not a.planned and t.level <> 'none'`;
};

const letters = ({ unitId }: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select l.letter_id::text as key, o.title as name, l.letter_id as thing_id, l.person_id, o.department_id, ${first} as first, ${second} as second
  from letter l join letter_template m on m.unit_id = ${unitId} and m.template_id = l.template_id
  join appointment a on a.unit_id = ${unitId} and a.person_id = l.person_id and a.appointment_id = l.appointment_id
  join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
  where l.unit_id = ${unitId} and ${where}`;

const openings = (
  { unitId }: Asked,
  first: Fragment,
  second: Fragment,
  joins: Fragment,
  where: Fragment,
): Fragment => statement`
  select a.appointment_id::text as key, t.title as name, null::bigint as thing_id, a.person_id, t.department_id, ${first} as first, ${second} as second
  from post_opening o join appointment a on a.unit_id = ${unitId} and a.person_id = o.person_id and a.appointment_id = o.appointment_id
  join post t on t.unit_id = ${unitId} and t.post_id = a.post_id ${joins}
  where o.unit_id = ${unitId} and ${where}`;

export const POSTS: Pairs = {
  101: (asked) => taken(asked, 'review-passed'),
  102: (asked) => taken(asked, 'training-attended', 'training-own-unit', 'network-training-attended'),
  103: (asked) => taken(asked, 'letter-signed'),
  104: (asked) =>
    letters(
      asked,
      statement`l.first_read_at`,
      statement`l.signed_at`,
      statement`l.state = 'signed' and not l.on_paper`,
    ),
  105: (asked) => letters(asked, statement`m.effective_from`, dayOf(asked, 'l.issued_at'), statement`not l.on_paper`),
  106: (asked) =>
    openings(asked, dayOf(asked, 'o.opened_at'), statement`a.from_day`, statement``, statement`not a.planned`),
  107: (asked) =>
    openings(
      asked,
      statement`r.closed_at`,
      statement`o.opened_at`,
      statement`join lateral (select max(r.closed_at) as closed_at from review r where r.unit_id = ${asked.unitId} and r.person_id = a.person_id
        and r.appointment_id = a.appointment_id and r.state in ('passed', 'passed-with-conditions')) r on r.closed_at is not null`,
      statement`o.how = 'complete'`,
    ),
};
