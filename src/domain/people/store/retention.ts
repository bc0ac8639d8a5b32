/** When people's records fall due for destruction, and their destruction. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/**
 * Each ended appointment with the end of its declassification period: by the highest level that the post had meanwhile, or as it was
 * set for this leaver, where that is later (module leavers, whose case goes with the appointment).
 */
const ended = ({ unitId, figures }: Asked): Fragment => statement`
  select a.appointment_id, a.person_id, least(a.to_day, p.left_on) as ended_on,
    greatest((least(a.to_day, p.left_on) + make_interval(months => coalesce((
      select max(case t.level when 'core' then ${monthsOf(figures, 'leaver.period-core')}::int
        when 'important' then ${monthsOf(figures, 'leaver.period-important')}::int
        when 'ordinary' then ${monthsOf(figures, 'leaver.period-ordinary')}::int else 0 end)
      from post_term t where t.unit_id = ${unitId} and t.post_id = a.post_id
        and t.from_day <= least(a.to_day, p.left_on) and coalesce(t.to_day, 'infinity') >= a.from_day), 0)))::date,
      (select max(c.period_to) from leaver_case c where c.unit_id = ${unitId} and c.person_id = a.person_id
        and c.appointment_id = a.appointment_id and c.state <> 'withdrawn')) as declassified_on
  from appointment a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
  where a.unit_id = ${unitId} and least(a.to_day, p.left_on) is not null`;

const after = (day: Fragment, months: number): Fragment =>
  statement`(${day} + make_interval(months => ${months}::int))::date`;

export const heldAppointments = (asked: Asked): Fragment => statement`
  select appointment_id as record_id, person_id, ${after(statement`declassified_on`, monthsOf(asked.figures, 'keep.appointment'))} as due_on
  from (${ended(asked)}) e`;

/** A person goes last: not before the last of the appointments. */
export const heldPeople = (asked: Asked): Fragment => statement`
  select p.person_id as record_id, p.person_id,
    greatest(${after(statement`p.left_on`, monthsOf(asked.figures, 'keep.person'))}, max(h.due_on)) as due_on
  from person p left join (${heldAppointments(asked)}) h on h.person_id = p.person_id
  where p.unit_id = ${asked.unitId} and p.left_on is not null
  group by p.person_id, p.left_on`;

export const heldContacts = (asked: Asked): Fragment => statement`
  select p.person_id as record_id, p.person_id,
    ${after(statement`greatest(p.left_on, max(e.declassified_on))`, monthsOf(asked.figures, 'keep.contact'))} as due_on
  from person p left join (${ended(asked)}) e on e.person_id = p.person_id
  where p.unit_id = ${asked.unitId} and p.left_on is not null and (p.phone is not null or p.email is not null)
  group by p.person_id, p.left_on`;

export async function destroyPeople(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`delete from stationing where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  await statement`delete from person where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(sql);
}

export async function blankContacts(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`update person set phone = null, email = null
    where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(sql);
}

export async function destroyAppointments(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from appointment where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else appointment_id end = any(${[...ids]}::bigint[])`.execute(sql);
}
