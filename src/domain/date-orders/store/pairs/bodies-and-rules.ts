/** The selects of catalogue/bodies-and-rules.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { codeOfEvidence } from '../../../duties/evidence.ts';
import { type Asked, dayOf, NOBODY, type Pairs, personOf } from '../asked.ts';

const PAIR = (first: Fragment, second: Fragment): Fragment => statement`${first} as first, ${second} as second`;

const versions = ({ unitId }: Asked, pair: Fragment): Fragment => statement`
  select v.version_id::text as key, v.number::text as name, v.work_rule_id as thing_id, ${NOBODY}, ${pair}
  from work_rule_version v where v.unit_id = ${unitId} and v.state = 'issued'`;
const planVersions = ({ unitId }: Asked, pair: Fragment): Fragment => statement`
  select v.version_id::text as key, c.kind as name, v.plan_id as thing_id, ${NOBODY}, ${pair}
  from plan_version v join contingency_plan c on c.unit_id = ${unitId} and c.plan_id = v.plan_id
  where v.unit_id = ${unitId} and v.state = 'issued'`;

export const BODIES_AND_RULES: Pairs = {
  601: (asked) => statement`
    select d.designation_id::text as key, d.role as name, d.designation_id as thing_id, d.person_id, p.department_id,
      ${PAIR(statement`d.decided_on`, statement`d.from_day`)}
    from designation d ${personOf(asked, 'd.person_id')}
    where d.unit_id = ${asked.unitId} and d.end_reason is distinct from 'entered-by-mistake'`,
  611: (asked) => versions(asked, PAIR(statement`v.approved_at`, statement`v.issued_at`)),
  612: (asked) => versions(asked, PAIR(statement`v.issued_on`, statement`v.effective_from`)),
  613: (asked) => statement`
    select r.version_id || '-' || r.person_id as key, v.number::text as name, v.work_rule_id as thing_id, r.person_id, p.department_id,
      ${PAIR(statement`v.issued_at`, statement`r.read_at`)}
    from work_rule_reading r join work_rule_version v on v.unit_id = ${asked.unitId} and v.version_id = r.version_id
    ${personOf(asked, 'r.person_id')} where r.unit_id = ${asked.unitId}`,
  614: ({ unitId }) => statement`
    select e.evidence_id::text as key, v.number::text as name, v.work_rule_id as thing_id, ${NOBODY},
      ${PAIR(statement`v.effective_from`, statement`e.happened_on`)}
    from evidence e join work_rule_version v on v.unit_id = ${unitId} and v.version_id = e.source_id
    where e.unit_id = ${unitId} and e.person_id = 0 and e.source = 'rules' and e.kind = ${codeOfEvidence('rules-issued')}`,
  615: ({ unitId }) => statement`
    select r.review_id::text as key, r.due_on::text as name, r.work_rule_id as thing_id, ${NOBODY},
      ${PAIR(statement`r.reviewed_on`, statement`r.due_on`)}
    from work_rule_review r join work_rule w on w.unit_id = ${unitId} and w.work_rule_id = r.work_rule_id
    where r.unit_id = ${unitId} and (w.repealed_on is null or r.reviewed_on is not null)`,
  616: ({ unitId }) => statement`
    select t.turn_id::text as key, t.due_on::text as name, t.task_id as thing_id, ${NOBODY}, ${PAIR(statement`t.done_on`, statement`t.due_on`)}
    from required_task_turn t join required_task k on k.unit_id = ${unitId} and k.task_id = t.task_id
    where t.unit_id = ${unitId} and (k.ended_on is null or t.due_on <= k.ended_on)`,
  621: (asked) => planVersions(asked, PAIR(statement`v.submitted_at`, statement`v.approved_at`)),
  622: (asked) => planVersions(asked, PAIR(dayOf(asked, 'v.approved_at'), statement`v.effective_from`)),
  623: ({ unitId }) => statement`
    select d.drill_id::text as key, c.kind as name, d.drill_id as thing_id, ${NOBODY}, ${PAIR(statement`v.effective_from`, statement`d.held_on`)}
    from drill d join contingency_plan c on c.unit_id = ${unitId} and c.plan_id = d.plan_id
    join plan_version v on v.unit_id = ${unitId} and v.version_id = d.version_id where d.unit_id = ${unitId}`,
  624: (asked) => statement`
    select c.change_id::text as key, c.due_on::text as name, c.drill_id as thing_id, ${NOBODY},
      ${PAIR(dayOf(asked, 'c.done_at'), statement`c.due_on`)}
    from drill_change c where c.unit_id = ${asked.unitId}`,
  625: ({ unitId }) => statement`
    select r.review_id::text as key, c.kind as name, r.plan_id as thing_id, ${NOBODY}, ${PAIR(statement`r.reviewed_on`, statement`r.due_on`)}
    from plan_review r join contingency_plan c on c.unit_id = ${unitId} and c.plan_id = r.plan_id
    where r.unit_id = ${unitId} and (c.ended_on is null or r.reviewed_on is not null)`,
};
