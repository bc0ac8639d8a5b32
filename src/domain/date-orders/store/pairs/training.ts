/** The selects of catalogue/training.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, dayOf, NOBODY, type Pairs, personOf } from '../asked.ts';

const enrolments = (asked: Asked, first: Fragment, second: Fragment): Fragment => statement`
  select e.enrolment_id::text as key, v.title_zh as name, e.course_id as thing_id, e.person_id, p.department_id, ${first} as first, ${second} as second
  from enrolment e join course_version v on v.unit_id = ${asked.unitId} and v.course_id = e.course_id and v.version = e.version
  ${personOf(asked, 'e.person_id')} where e.unit_id = ${asked.unitId}`;
const attempts = (asked: Asked, first: Fragment, second: Fragment): Fragment => statement`
  select a.attempt_id::text as key, '' as name, a.test_id as thing_id, a.person_id, p.department_id, ${first} as first, ${second} as second
  from test_attempt a join test t on t.unit_id = ${asked.unitId} and t.test_id = a.test_id
  ${personOf(asked, 'a.person_id')} where a.unit_id = ${asked.unitId}`;
/** At the session or in its list. */
const there = (asked: Asked, second: Fragment, table: Fragment, where: Fragment): Fragment => statement`
  select x.training_id || '-' || x.person_id as key, t.topic as name, t.training_id as thing_id, x.person_id, p.department_id,
    t.day as first, ${second} as second
  from ${table} x join training t on t.unit_id = ${asked.unitId} and t.training_id = x.training_id
  ${personOf(asked, 'x.person_id')} where x.unit_id = ${asked.unitId} and ${where}`;

export const TRAINING: Pairs = {
  801: (asked) => there(asked, dayOf(asked, 'x.in_at'), statement`presence`, statement`true`),
  802: (asked) => there(asked, dayOf(asked, 'x.entered_at'), statement`attendance`, statement`x.withdrawn_at is null`),
  803: (asked) => statement`
    select t.training_id::text as key, t.topic as name, t.training_id as thing_id, ${NOBODY}, ${dayOf(asked, 'l.approved_at')} as first, t.day as second
    from training t join lateral (select min(l.approved_at) as approved_at from training_plan l where l.unit_id = ${asked.unitId}
      and l.year = t.plan_year) l on true
    where t.unit_id = ${asked.unitId} and t.plan_year is not null and t.state = 'held'`,
  811: (asked) => enrolments(asked, statement`v.published_at`, statement`e.started_at`),
  812: (asked) => enrolments(asked, statement`e.started_at`, statement`e.finished_at`),
  813: (asked) => attempts(asked, dayOf(asked, 'a.ended_at'), statement`a.passed_on`),
  814: (asked) => attempts(asked, statement`t.opens_on`, dayOf(asked, 'a.begun_at')),
  815: (asked) => statement`
    select a.attestation_id::text as key, a.kind as name, a.ref_id as thing_id, a.person_id, p.department_id,
      case when a.kind = 'test'
        then (select min(x.passed_on) from test_attempt x where x.unit_id = ${asked.unitId} and x.person_id = a.person_id and x.test_id = a.ref_id)
        else (select min(x.finished_on) from enrolment x where x.unit_id = ${asked.unitId} and x.person_id = a.person_id and x.course_id = a.ref_id)
      end as first, a.issued_on as second
    from attestation a ${personOf(asked, 'a.person_id')} where a.unit_id = ${asked.unitId} and a.kind in ('test', 'course')`,
};
