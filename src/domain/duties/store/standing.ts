/** Where the unit stands: counts by rule, read from the key-only indexes of open and of met rows. No counter is kept anywhere. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { inSight, type LedgerSight } from './sight.ts';

export type OpenCount = { rule: number; open: number; overdue: number; soon: number };
export type MetCount = { rule: number; outcome: 1 | 2 | 3; n: number };

export async function openCounts(
  sql: Sql,
  unitId: number,
  now: Instant,
  soon: Instant,
  sight: LedgerSight = 'everything',
): Promise<OpenCount[]> {
  const found = await statement<OpenCount>`
    select rule, count(*)::int as open, count(*) filter (where due_at < ${now})::int as overdue,
      count(*) filter (where due_at >= ${now} and due_at < ${soon})::int as soon
    from duty d where unit_id = ${unitId} and done_on is null ${inSight(unitId, sight)} group by rule order by rule`.execute(
    sql,
  );
  return found.rows;
}

export async function metCounts(sql: Sql, unitId: number, sight: LedgerSight = 'everything'): Promise<MetCount[]> {
  const found = await statement<MetCount>`
    select rule, outcome, count(*)::int as n
    from duty d where unit_id = ${unitId} and done_on is not null ${inSight(unitId, sight)} group by rule, outcome order by rule, outcome`.execute(
    sql,
  );
  return found.rows;
}

/** How many people are in the unit today, and how many of them are known by their department: none before a roster was brought in. */
export async function countPeople(sql: Sql, unitId: number, today: Day): Promise<{ people: number; placed: number }> {
  const found = await statement<{ people: number; placed: number }>`
    select count(*)::int as people, count(department_id)::int as placed from person where unit_id = ${unitId} and (left_on is null or left_on >= ${today})`.execute(
    sql,
  );
  return found.rows[0]!;
}

export type PostCounts = { secretRelated: number; foreignRelated: number; abroad: number };

/** How many people hold a secret-related or a foreign-related post today, and how many are stationed abroad. */
export async function postCounts(sql: Sql, unitId: number, today: Day): Promise<PostCounts> {
  const found = await statement<PostCounts>`
    select count(distinct a.person_id) filter (where t.level <> 'none')::int as "secretRelated",
      count(distinct a.person_id) filter (where t.foreign_related)::int as "foreignRelated",
      (select count(distinct person_id) from stationing where unit_id = ${unitId} and from_day <= ${today}
        and (to_day is null or to_day >= ${today}))::int as abroad
    from appointment a join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
      and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today}) and (t.level <> 'none' or t.foreign_related)
    where a.unit_id = ${unitId} and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})`.execute(sql);
  return found.rows[0]!;
}

export type DueDay = { day: Day; n: number };

/** What falls due in a span of days, by day, of what is still open. Time zones are dear: moments are counted first, then their days. */
export async function dueByDay(
  sql: Sql,
  unitId: number,
  from: Instant,
  to: Instant,
  except: readonly number[],
): Promise<DueDay[]> {
  const found = await statement<DueDay>`
    with by_moment as (
      select due_at, count(*) as n from duty d
      where d.unit_id = ${unitId} and d.done_on is null and d.due_at >= ${from} and d.due_at < ${to}
        and not d.rule = any(${[...except]}::smallint[])
      group by due_at
    )
    select (x.due_at at time zone u.time_zone)::date as day, sum(x.n)::int as n
    from by_moment x join unit u on u.unit_id = ${unitId}
    group by 1 order by 1`.execute(sql);
  return found.rows;
}

export type TrendRow = { owed_month: Day; due_month: Day; done_month: Day | null; n: number };

/**
 * The ledger by the months in which rows began to be owed, fell due and were met: enough to say for the end of any month how many
 * were owed, met and overdue then. Few days stand in many rows: the days are counted first, then their months.
 */
export async function byMonths(sql: Sql, unitId: number, except: readonly number[]): Promise<TrendRow[]> {
  const found = await statement<TrendRow>`
    with by_day as (
      select owed_from, due_at, done_on, count(*) as n from duty d
      where d.unit_id = ${unitId} and not d.rule = any(${[...except]}::smallint[])
      group by owed_from, due_at, done_on
    )
    select date_trunc('month', x.owed_from)::date as owed_month, date_trunc('month', x.due_at at time zone u.time_zone)::date as due_month,
      date_trunc('month', x.done_on)::date as done_month, sum(x.n)::int as n
    from by_day x join unit u on u.unit_id = ${unitId}
    group by 1, 2, 3`.execute(sql);
  return found.rows;
}

export type DepartmentCount = { department_id: number; department: string; open: number; overdue: number };

/** Open and overdue rows by department: units of work, never a ranking of people. */
export async function openByDepartment(
  sql: Sql,
  unitId: number,
  now: Instant,
  except: readonly number[],
): Promise<DepartmentCount[]> {
  const found = await statement<DepartmentCount>`
    with per_person as (
      select person_id, count(*) as open, count(*) filter (where due_at < ${now}) as overdue
      from duty where unit_id = ${unitId} and done_on is null and person_id > 0 and not rule = any(${[...except]}::smallint[])
      group by person_id
    )
    select d.department_id, d.name as department, sum(x.open)::int as open, sum(x.overdue)::int as overdue
    from per_person x
    join person p on p.unit_id = ${unitId} and p.person_id = x.person_id
    join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    group by d.department_id, d.name order by overdue desc, open desc limit 100`.execute(sql);
  return found.rows;
}
