/** Training duties of a year by rule and group of people: owed, met, open, overdue. Numbers; who it is stands in the ledger. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { inDepartment } from '../../units/store/departments.ts';
import { TRAINING_RULES, YEARLY_TRAINING_RULES } from '../evidence.ts';
import type { Audience, Subject } from '../training.ts';
import { classesNow } from './needs.ts';

export type Coverage = {
  readonly rule: number;
  readonly audience: Audience;
  readonly owed: number;
  readonly met: number;
  readonly open: number;
  readonly overdue: number;
};

type Asked = { readonly year: number; readonly departmentId?: number; readonly today: Day; readonly now: Instant };

/** Who belongs to several groups is counted in each. */
export async function coverageOfYear(
  sql: Sql,
  unitId: number,
  { year, departmentId, today, now }: Asked,
): Promise<Coverage[]> {
  const found = await statement<Coverage>`
    select d.rule::int as rule, g.audience, count(*)::int as owed, count(d.done_on)::int as met,
      count(*) filter (where d.done_on is null and d.due_at >= ${now})::int as open,
      count(*) filter (where d.done_on is null and d.due_at < ${now})::int as overdue
    from duty d
    join unit u on u.unit_id = ${unitId}
    join person p on p.unit_id = ${unitId} and p.person_id = d.person_id and (p.left_on is null or p.left_on >= ${today})
    left join (${classesNow(unitId, today)}) k on k.person_id = d.person_id
    cross join lateral unnest(array['everyone'] || coalesce(k.classes, '{}')) as g(audience)
    where d.unit_id = ${unitId} and d.rule = any(${TRAINING_RULES}::smallint[])
      and case when d.rule = any(${YEARLY_TRAINING_RULES}::smallint[]) then d.occasion = ${year}
        else extract(year from d.due_at at time zone u.time_zone) = ${year} end
      and ${inDepartment(unitId, 'p.department_id', departmentId)}
    group by d.rule, g.audience order by d.rule, owed desc, g.audience`.execute(sql);
  return found.rows;
}

/** A person's hours of sessions attended in a year, by what they were about: a session counts for each of its subjects. */
export async function hoursBySubject(
  sql: Sql,
  unitId: number,
  personId: number,
  year: number,
): Promise<{ subject: Subject; hours: number }[]> {
  const found = await statement<{ subject: Subject; hours: number }>`
    select s.subject, sum(t.hours) as hours
    from attendance a join training t on t.unit_id = ${unitId} and t.training_id = a.training_id
    cross join lateral unnest(t.subjects) as s(subject)
    where a.unit_id = ${unitId} and a.person_id = ${personId} and a.withdrawn_at is null
      and t.day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by s.subject order by hours desc, s.subject`.execute(sql);
  return found.rows;
}
