/** Who owes which training in a year, counted by what is the same of them: no name leaves this file. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Day, firstDayOfYear, lastDayOfYear, yearOf } from '../../../law/day.ts';
import type { SubjectClass } from '../../../law/duty.ts';
import { codeOfEvidence } from '../../duties/evidence.ts';
import { bodyOf, derived, roomFor } from '../../duties/store/derive.ts';
import { TRAINING_RULES, YEARLY_TRAINING_RULES } from '../evidence.ts';

/** Of people of these classes who owe by these rules, so many have learnt so much in the year. */
export type Owed = {
  readonly people: number;
  readonly classes: readonly SubjectClass[];
  readonly rules: readonly number[];
  /** The first day on which something falls due that is owed by a day of its own, not by the year. */
  readonly dueOn: Day | null;
  /** About to take a post, or taken on a short time ago. */
  readonly isNew: boolean;
  readonly hours: number;
  readonly times: number;
  readonly networkTimes: number;
  readonly ownHours: number;
};

type Year = { readonly year: number; readonly today: Day; readonly newSince: Day };

/**
 * This year's from the ledger. A coming year's rows do not stand in it yet: they are derived as of that year's first day, by the very
 * statement that makes the ledger.
 */
export async function owedInYear(sql: Sql, unitId: number, { year, today, newSince }: Year): Promise<Owed[]> {
  const coming = year > yearOf(today);
  if (coming) await roomFor(sql, undefined);
  const rows = coming
    ? statement`${derived({ unitId, body: await bodyOf(sql, unitId), today: firstDayOfYear(year) })},
      open_row as (select person_id, rule, occasion, due_at from derived where outcome = 0)`
    : statement`open_row as (select person_id, rule, occasion, due_at from duty where unit_id = ${unitId} and done_on is null)`;
  const asOf = coming ? firstDayOfYear(year) : today;
  const found = await statement<Owed>`
  with ${rows},
  owed as materialized (
    select o.person_id, array_agg(distinct o.rule::int order by o.rule::int) as rules,
      min((o.due_at at time zone u.time_zone)::date) filter (where o.rule <> all(${YEARLY_TRAINING_RULES}::smallint[])) as due_on
    from open_row o join unit u on u.unit_id = ${unitId}
    where o.person_id > 0 and o.rule = any(${TRAINING_RULES}::smallint[])
      and case when o.rule = any(${YEARLY_TRAINING_RULES}::smallint[]) then o.occasion = ${year}
        else (o.due_at at time zone u.time_zone)::date <= ${lastDayOfYear(year)} end
    group by o.person_id
  ),
  each as (
    select o.rules, o.due_on, coalesce(k.classes, '{}') as classes, p.joined_on >= ${newSince} or coalesce(k.waiting, false) as is_new,
      coalesce(l.hours, 0) as hours, coalesce(l.times, 0) as times, coalesce(l.network, 0) as network, coalesce(l.own, 0) as own
    from owed o
    join person p on p.unit_id = ${unitId} and p.person_id = o.person_id and (p.left_on is null or p.left_on >= ${asOf})
    left join (${classesNow(unitId, asOf)}) k on k.person_id = o.person_id
    left join (${learntIn(unitId, year)}) l on l.person_id = o.person_id
  )
  select count(*)::int as people, classes, rules, due_on as "dueOn", coalesce(is_new, false) as "isNew", hours, times,
    network as "networkTimes", own as "ownHours"
  from each group by classes, rules, due_on, coalesce(is_new, false), hours, times, network, own
  order by people desc, rules`.execute(sql);
  return found.rows;
}

/** The classes that a person's posts give on a day, and whether a post waits for them. */
export const classesNow = (unitId: number, on: Day): Fragment => statement`
  select a.person_id, array_agg(distinct c.class order by c.class) filter (where c.class is not null) as classes,
    bool_or(a.from_day > ${on}) as waiting
  from appointment a
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
    and t.from_day <= greatest(a.from_day, ${on}::date) and (t.to_day is null or t.to_day >= greatest(a.from_day, ${on}::date))
  cross join lateral (values (case when t.level <> 'none' then 'secret-' || t.level end),
    (case when t.foreign_related then 'foreign-related' end)) as c(class)
  where a.unit_id = ${unitId} and (a.to_day is null or a.to_day >= ${on})
  group by a.person_id`;

/** Per person; the own unit's hours are among the others, and are never added to them. */
const learntIn = (unitId: number, year: number): Fragment => statement`
  select person_id,
    sum(hours) filter (where kind = ${codeOfEvidence('training-attended')}) as hours,
    count(*) filter (where kind = ${codeOfEvidence('training-attended')})::int as times,
    count(*) filter (where kind = ${codeOfEvidence('network-training-attended')})::int as network,
    sum(hours) filter (where kind = ${codeOfEvidence('training-own-unit')}) as own
  from evidence
  where unit_id = ${unitId} and happened_on between ${firstDayOfYear(year)}::date and ${lastDayOfYear(year)}::date
  group by person_id`;

/** How many people were taken on in the twelve months before a day. */
export async function hiresBefore(sql: Sql, unitId: number, today: Day, since: Day): Promise<number> {
  const counted = await statement<{ people: number }>`
    select count(*)::int as people from person
    where unit_id = ${unitId} and joined_on > ${since} and joined_on <= ${today}`.execute(sql);
  return counted.rows[0]!.people;
}
