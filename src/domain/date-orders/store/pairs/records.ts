/**
 * The selects of catalogue/records.ts. Before the unit had this program nothing could be recorded in it: that is not late. What a roster stated of earlier
 * times, or a paper of an earlier day, was taken over as stated, and says so.
 */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, dayOf, type Pairs, personOf } from '../asked.ts';

const within = ({ recordedWithin }: Asked): Fragment => statement`${recordedWithin}::int`;

/** Since the unit had the program. */
const since = (asked: Asked, day: string): Fragment =>
  statement`join unit u on u.unit_id = ${asked.unitId} and ${statement.ref(day)} >= ${dayOf(asked, 'u.created_at')}`;

const evidence = ({ unitId }: Asked, first: Fragment, second: Fragment, joins = statement``): Fragment => statement`
  select e.evidence_id::text as key, e.kind::text as name, null::bigint as thing_id, nullif(e.person_id, 0) as person_id, p.department_id,
    ${first} as first, ${second} as second
  from evidence e ${joins} left join person p on p.unit_id = ${unitId} and p.person_id = e.person_id
  where e.unit_id = ${unitId} and not e.taken_over`;

export const RECORDS: Pairs = {
  1101: (asked) =>
    evidence(
      asked,
      dayOf(asked, 'e.entered_at'),
      statement`e.happened_on + ${within(asked)}`,
      since(asked, 'e.happened_on'),
    ),
  1102: (asked) => evidence(asked, statement`e.happened_on`, dayOf(asked, 'e.entered_at')),
  1103: (asked) => statement`
    select a.appointment_id::text as key, o.title as name, null::bigint as thing_id, a.person_id, o.department_id,
      ${dayOf(asked, 'a.entered_at')} as first, a.from_day + ${within(asked)} as second
    from appointment a ${since(asked, 'a.from_day')}
    join post o on o.unit_id = ${asked.unitId} and o.post_id = a.post_id where a.unit_id = ${asked.unitId} and not a.planned`,
  1104: (asked) => statement`
    select d.designation_id::text as key, d.role as name, d.designation_id as thing_id, d.person_id, p.department_id,
      ${dayOf(asked, 'd.entered_at')} as first, d.from_day + ${within(asked)} as second
    from designation d ${since(asked, 'd.from_day')} ${personOf(asked, 'd.person_id')}
    where d.unit_id = ${asked.unitId} and d.end_reason is distinct from 'entered-by-mistake'`,
};
