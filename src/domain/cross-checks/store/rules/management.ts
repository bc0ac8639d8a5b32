/** The selects of catalogue/management.ts. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import type { Role } from '../../../../platform/permission.ts';
import type { Asked, Rules } from '../asked.ts';

const nobodyIs = ({ unitId, today }: Asked, role: Role): Fragment => statement`not exists (select from account a
  left join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
  where a.unit_id = ${unitId} and a.state <> 'closed' and ${role} = any(a.roles) and (p.left_on is null or p.left_on >= ${today}))`;
const office = (asked: Asked, role: Role): Fragment => statement`
  select ${role}::text as key, ${role}::text as name, null::bigint as thing_id, null::bigint as person_id, null::bigint as department_id, null::date as since
  where ${nobodyIs(asked, role)}`;
const NOBODY = statement`null::bigint as person_id, null::bigint as department_id`;

export const MANAGEMENT: Rules = {
  601: (asked) => office(asked, 'relay-officer'),
  602: ({
    unitId,
    today,
  }) => statement`select d.department_id::text as key, d.name, d.department_id as thing_id, null::bigint as person_id, d.department_id,
      null::date as since
    from department d where d.unit_id = ${unitId} and d.parent_id is null and d.closed_on is null
      and exists (select from person p join department b on b.unit_id = ${unitId} and b.department_id = p.department_id and starts_with(b.path, d.path)
        where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${today}))
      and not exists (select from account a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
          and (p.left_on is null or p.left_on >= ${today})
        join department b on b.unit_id = ${unitId} and b.department_id = p.department_id and starts_with(b.path, d.path)
        where a.unit_id = ${unitId} and a.state <> 'closed' and 'liaison' = any(a.roles))`,
  603: (asked) => office(asked, 'security-officer'),
  604: (asked) =>
    statement.join(
      (['system-admin', 'security-admin', 'auditor'] as const).map((role) => office(asked, role)),
      statement` union all `,
    ),
  611: ({
    unitId,
    today,
  }) => statement`select r.work_rule_id::text as key, r.due_on::text as name, r.work_rule_id as thing_id, ${NOBODY}, r.due_on as since
    from work_rule_review r join work_rule w on w.unit_id = ${unitId} and w.work_rule_id = r.work_rule_id and w.repealed_on is null
    where r.unit_id = ${unitId} and r.reviewed_on is null and r.due_on < ${today}`,
  621: ({ unitId, today }) => statement`select p.plan_id::text as key, p.kind as name, p.plan_id as thing_id, ${NOBODY},
      coalesce(max(d.held_on), min(v.effective_from)) + 365 as since
    from contingency_plan p join plan_version v on v.unit_id = ${unitId} and v.plan_id = p.plan_id and v.state = 'issued'
    left join drill d on d.unit_id = ${unitId} and d.plan_id = p.plan_id and d.state = 'held'
    where p.unit_id = ${unitId} and p.ended_on is null group by p.plan_id, p.kind
    having coalesce(max(d.held_on), min(v.effective_from)) < ${today}::date - 365`,
  622: ({
    unitId,
    today,
  }) => statement`select r.plan_id::text as key, p.kind as name, r.plan_id as thing_id, ${NOBODY}, r.due_on as since
    from plan_review r join contingency_plan p on p.unit_id = ${unitId} and p.plan_id = r.plan_id and p.ended_on is null
    where r.unit_id = ${unitId} and r.reviewed_on is null and r.due_on < ${today}`,
  623: ({
    unitId,
    today,
  }) => statement`select v.plan_id || '-' || h.role || '-' || h.deputy as key, p.kind as name, v.plan_id as thing_id, h.person_id,
      q.department_id, q.left_on as since
    from contingency_plan p join lateral (select v.version_id, v.plan_id from plan_version v where v.unit_id = ${unitId} and v.plan_id = p.plan_id
      and v.state = 'issued' and v.effective_from <= ${today} order by v.effective_from desc, v.number desc limit 1) v on true
    join plan_holder h on h.unit_id = ${unitId} and h.version_id = v.version_id
    join person q on q.unit_id = ${unitId} and q.person_id = h.person_id
    where p.unit_id = ${unitId} and p.ended_on is null and q.left_on < ${today}`,
  631: ({
    unitId,
    now,
  }) => statement`select i.incident_id::text as key, i.kind as name, i.incident_id as thing_id, ${NOBODY}, i.report_by::date as since
    from incident i where i.unit_id = ${unitId} and i.state not in ('closed', 'set-aside') and i.reported_at is null and i.report_by < ${now}`,
  632: ({
    unitId,
    today,
  }) => statement`select i.incident_id::text as key, i.kind as name, i.incident_id as thing_id, ${NOBODY}, i.close_by as since
    from incident i where i.unit_id = ${unitId} and i.state not in ('closed', 'set-aside') and i.close_by < ${today}`,
  641: ({
    unitId,
    today,
  }) => statement`select p.arrival_id::text as key, p.reference as name, p.arrival_id as thing_id, ${NOBODY}, p.last_on as since
    from received_paper p where p.unit_id = ${unitId} and p.type = 'order' and p.last_on < ${today}
      and not exists (select from dispatch d where d.unit_id = ${unitId} and d.about = p.arrival_id and d.type = 'rectification-report' and d.state = 'sent')
      and not exists (select from received_paper r where r.unit_id = ${unitId} and r.correspondent_id = p.correspondent_id
        and r.reference = p.reference and r.type = 'check-result' and r.result = 'met')`,
  642: ({
    unitId,
    today,
  }) => statement`select r.request_id::text as key, r.answer_by::text as name, r.request_id as thing_id, ${NOBODY}, r.answer_by as since
    from lawful_request r where r.unit_id = ${unitId} and r.state in ('recorded', 'approved') and r.answer_by < ${today}`,
};
