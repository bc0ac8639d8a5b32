/** What is looked at again by which day, over all modules whose things have such a day: counts by month, and what has passed its day. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
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

/** Of departments with a key place: the last time that one signed off its part, and how many months later it looks again; opened by its last one. */
const keyDepartments = (unitId: number, months: number, today: Day) => statement`
  select case when s.last is null then ${today}::date else (s.last + make_interval(months => ${months}::int))::date end as due,
    (select max(x.self_inspection_id) from self_inspection_department x
      join self_inspection i on i.unit_id = x.unit_id and i.self_inspection_id = x.self_inspection_id
      where x.unit_id = ${unitId} and x.department_id = k.department_id and i.state <> 'cancelled') as id,
    (select d.name from department d where d.unit_id = ${unitId} and d.department_id = k.department_id) as label
  from (select distinct department_id from register_item
    where unit_id = ${unitId} and register = 'place' and state = 'in-use' and department_id is not null) k
  left join lateral (select max(coalesce(i.certified_on, i.period_to)) as last from self_inspection_department x
    join self_inspection i on i.unit_id = x.unit_id and i.self_inspection_id = x.self_inspection_id
    where x.unit_id = ${unitId} and x.department_id = k.department_id and x.signed_off_at is not null) s on true`;

type Asked = { readonly today: Day; readonly until: Day; readonly figures: Figures; readonly timeZone: string };

/** Each thing with its day, what is said of it, and by which number its page is opened. */
function dueThings(unitId: number, { today, figures, timeZone }: Omit<Asked, 'until'>): Fragment {
  const months = Math.max(1, Math.floor(12 / figures['self-inspection.key-department']));
  return statement`
    select 'measures' as what, (coalesce(greatest(c.last, m.effective_on), m.effective_on) + make_interval(months => m.check_months))::date as due,
        m.measure_id as id, m.name as label
      from measure m left join lateral (select max(checked_on) as last from measure_check c
        where c.unit_id = m.unit_id and c.measure_id = m.measure_id) c on true
      where m.unit_id = ${unitId} and m.ended_on is null
    union all select 'registers', ${checkBy(figures)}, i.item_id, i.number from register_item i where i.unit_id = ${unitId} and i.state = 'in-use'
    union all select 'plans', r.due_on, r.plan_id, p.kind from plan_review r
      join contingency_plan p on p.unit_id = r.unit_id and p.plan_id = r.plan_id where r.unit_id = ${unitId} and r.reviewed_on is null
    union all select 'drills', d.planned_on, d.drill_id, p.kind from drill d
      join contingency_plan p on p.unit_id = d.unit_id and p.plan_id = d.plan_id where d.unit_id = ${unitId} and d.state = 'planned'
    union all select 'rules', due_on, work_rule_id, null from work_rule_review where unit_id = ${unitId} and reviewed_on is null
    union all select 'findings', due_on, finding_id, to_char(raised_on, 'YYYY') || '-' || lpad(finding_id::text, greatest(6, length(finding_id::text)), '0')
      from finding where unit_id = ${unitId} and state in ('open', 'submitted')
    union all select 'key-departments', k.due, k.id, k.label from (${keyDepartments(unitId, months, today)}) k
    union all select 'self-inspection', (d.due_at at time zone ${timeZone})::date - 1,
        (select max(s.self_inspection_id) from self_inspection s where s.unit_id = ${unitId} and s.state in ('open', 'submitted')), null
      from duty d where d.unit_id = ${unitId} and d.rule = 9901 and d.done_on is null`;
}

export async function countByMonth(sql: Sql, unitId: number, { until, ...asked }: Asked): Promise<MonthCount[]> {
  const found = await statement<MonthCount>`
    select what, case when due < ${asked.today} then null else date_trunc('month', due)::date end as month, count(*)::int as n
    from (${dueThings(unitId, asked)}) x where due <= ${until} group by 1, 2`.execute(sql);
  return found.rows;
}

export type DueThing = {
  readonly due: Day;
  /** Null where there is no page of its own: a self-inspection that nobody has opened. */
  readonly id: number | null;
  readonly label: string | null;
};

/** Those of one line that fall due in a month, or whose day has passed; the earliest first. */
export async function thingsDue(
  sql: Sql,
  unitId: number,
  { what, from, until, limit, ...asked }: Asked & { what: Checked; from: Day | undefined; limit: number },
): Promise<{ total: number; rows: DueThing[] }> {
  const which = statement`x.what = ${what} and x.due <= ${until} and (${from ?? null}::date is null or x.due >= ${from ?? null}::date)`;
  const found = await statement<DueThing & { total: number }>`
    select x.due, x.id, x.label, count(*) over ()::int as total from (${dueThings(unitId, asked)}) x where ${which}
    order by x.due, x.id limit ${limit}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ due, id, label }) => ({ due, id, label })) };
}
