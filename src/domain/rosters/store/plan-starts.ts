/** The order of days (Provisions 9(3)) for what a roster brings: a start that it states for today or later is planned, not begun. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';

/** Whether the law wants something before a start on that day, in a post of that level and kind. All three are columns. */
export const somethingComesBefore = (
  unitId: number,
  day: string,
  level: string,
  keyPost: string,
): RawBuilder<unknown> => {
  const on = statement.ref(day);
  return statement`exists (
    select from duty_case c join unit_status u on u.unit_id = ${unitId} and u.status = any(c.statuses)
      and ${on} between u.from_day and coalesce(u.to_day, 'infinity')
    where c.kind = 'before-start' and ${on} between c.from_day and coalesce(c.to_day, 'infinity')
      and c.classes && array['secret-' || ${statement.ref(level)}, 'cii-' || ${statement.ref(keyPost)}])`;
};

/** One that was opened here stays opened. */
export const wasOpened = (unitId: number, appointment: string): RawBuilder<unknown> => statement`exists (
  select from post_opening o where o.unit_id = ${unitId} and o.appointment_id = ${statement.ref(appointment)})`;

/**
 * As `people.appoint` does for one: where the law wants something before the start, the person does not hold the post until it is opened.
 * A start stated for an earlier day is a fact. Answers how many are planned.
 */
export async function planStarts(sql: Sql, unitId: number, today: Day): Promise<number> {
  await statement`
    update appointment a set planned = false from settled s
    where s.act in ('move', 'turn') and s.post_from < ${today} and a.unit_id = ${unitId} and a.person_id = s.person_id
      and a.appointment_id = s.appointment_id and a.planned`.execute(sql);
  const planned = await statement<{ many: number }>`
    with planned as (
      update appointment a set planned = true from settled s, post_term t
      where s.act in ('begin', 'move', 'turn') and s.post_from >= ${today}
        and a.unit_id = ${unitId} and a.person_id = s.person_id and a.appointment_id = s.appointment_id and a.from_day = s.post_from
        and t.unit_id = ${unitId} and t.post_id = a.post_id and a.from_day between t.from_day and coalesce(t.to_day, 'infinity')
        and not ${wasOpened(unitId, 'a.appointment_id')} and ${somethingComesBefore(unitId, 'a.from_day', 't.level', 't.key_post')}
      returning 1
    )
    select count(*)::int as many from planned`.execute(sql);
  return planned.rows[0]!.many;
}

/** How many would be planned, as the weighed rows say it: of a post that is there its own nature counts, of a new one the row's. */
export async function countPlanned(sql: Sql, unitId: number, today: Day): Promise<number> {
  const found = await statement<{ many: number }>`
    select count(*)::int as many
    from (
      select w.post_from, w.appointment_id, coalesce(t.level, w.level) as level,
        coalesce(t.key_post, case when w.key_post then 'key-post' else 'none' end) as key_post
      from weighed w
      left join post_term t on t.unit_id = ${unitId} and t.post_id = w.post_id and w.post_from between t.from_day and coalesce(t.to_day, 'infinity')
      where w.taken and w.verdict in ('new', 'changed') and w.act in ('begin', 'move', 'turn') and w.post_from >= ${today}
    ) s
    where not ${wasOpened(unitId, 's.appointment_id')} and ${somethingComesBefore(unitId, 's.post_from', 's.level', 's.key_post')}`.execute(
    sql,
  );
  return found.rows[0]!.many;
}
