/** What is looked at again by which day, over all modules whose things have such a day: counts by month, and what has passed its day. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Figures } from '../../../law/facts.ts';
import { checkBy } from '../../registers/store/items.ts';
import type { Checked } from '../calendar.ts';

export type MonthCount = {
  readonly what: Checked;
  /** The first day of the month in which it falls due; null: its day has passed. */
  readonly month: Day | null;
  readonly n: number;
};

/** Of departments with a key place: the last time that one signed off its part, and how many months later it looks again. */
const keyDepartments = (unitId: number, months: number, today: Day) => statement`
  select case when s.last is null then ${today}::date else (s.last + make_interval(months => ${months}::int))::date end as due
  from (select distinct department_id from register_item
    where unit_id = ${unitId} and register = 'place' and state = 'in-use' and department_id is not null) k
  left join lateral (select max(coalesce(i.certified_on, i.period_to)) as last from self_inspection_department x
    join self_inspection i on i.unit_id = x.unit_id and i.self_inspection_id = x.self_inspection_id
    where x.unit_id = ${unitId} and x.department_id = k.department_id and x.signed_off_at is not null) s on true`;

export async function countByMonth(
  sql: Sql,
  unitId: number,
  { today, until, figures, timeZone }: { today: Day; until: Day; figures: Figures; timeZone: string },
): Promise<MonthCount[]> {
  const months = Math.max(1, Math.floor(12 / figures['self-inspection.key-department']));
  const found = await statement<MonthCount>`
    with due as (
      select 'measures' as what, (coalesce(greatest(c.last, m.effective_on), m.effective_on) + make_interval(months => m.check_months))::date as due
        from measure m left join lateral (select max(checked_on) as last from measure_check c
          where c.unit_id = m.unit_id and c.measure_id = m.measure_id) c on true
        where m.unit_id = ${unitId} and m.ended_on is null
      union all select 'registers', ${checkBy(figures)} from register_item i where i.unit_id = ${unitId} and i.state = 'in-use'
      union all select 'plans', due_on from plan_review where unit_id = ${unitId} and reviewed_on is null
      union all select 'drills', planned_on from drill where unit_id = ${unitId} and state = 'planned'
      union all select 'rules', due_on from work_rule_review where unit_id = ${unitId} and reviewed_on is null
      union all select 'findings', due_on from finding where unit_id = ${unitId} and state in ('open', 'submitted')
      union all select 'key-departments', due from (${keyDepartments(unitId, months, today)}) k
      union all select 'self-inspection', (due_at at time zone ${timeZone})::date - 1 from duty
        where unit_id = ${unitId} and rule = 9901 and done_on is null
    )
    select what, case when due < ${today} then null else date_trunc('month', due)::date end as month, count(*)::int as n
    from due where due <= ${until} group by 1, 2`.execute(sql);
  return found.rows;
}
