/** The selects of catalogue/leaving.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, type Pairs, personOf } from '../asked.ts';

const cases = (asked: Asked, first: Fragment, second: Fragment, joins: Fragment): Fragment => statement`
  select c.case_id::text as key, c.leaves_on::text as name, c.case_id as thing_id, c.person_id, p.department_id, ${first} as first, ${second} as second
  from leaver_case c ${personOf(asked, 'c.person_id')} ${joins}
  where c.unit_id = ${asked.unitId} and c.state <> 'withdrawn'`;
const step = ({ unitId }: Asked, name: string): Fragment => statement`left join leaver_step s on s.unit_id = ${unitId}
  and s.person_id = c.person_id and s.case_id = c.case_id and s.step = ${name} and s.withdrawn_at is null`;
const beforeLeaving = (name: string) => (asked: Asked) =>
  cases(asked, statement`s.done_on`, statement`c.leaves_on`, step(asked, name));

export const LEAVING: Pairs = {
  501: beforeLeaving('talk'),
  502: beforeLeaving('letter'),
  503: beforeLeaving('carriers'),
  504: beforeLeaving('access'),
  505: beforeLeaving('period'),
  506: (asked) =>
    cases(
      asked,
      statement`coalesce(a.to_day, c.leaves_on)`,
      statement`c.period_from`,
      statement`left join appointment a on a.unit_id = ${asked.unitId} and a.person_id = c.person_id and a.appointment_id = c.appointment_id`,
    ),
  507: (asked) => cases(asked, statement`c.period_to`, statement`s.done_on`, step(asked, 'told')),
};
