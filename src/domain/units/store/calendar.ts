/** The days that the unit entered into its calendar of working days, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { type Calendar, calendarOf, type OwnDay } from '../../../law/working-days.ts';

/** The calendar by which this unit's working days are counted. */
export async function readCalendar(sql: Sql, unitId: number): Promise<Calendar> {
  const found = await statement<OwnDay>`
    select day, works, name, source from calendar_day where unit_id = ${unitId} order by day`.execute(sql);
  return calendarOf(found.rows);
}

/** What stood at one of these days before gives way. */
export async function keepCalendarDays(
  sql: Sql,
  unitId: number,
  days: readonly Day[],
  { works, name, source }: Omit<OwnDay, 'day'>,
  at: Instant,
): Promise<void> {
  await statement`
    insert into calendar_day (unit_id, day, works, name, source, entered_at)
    select ${unitId}, day, ${works}, ${name}, ${source}, ${at} from unnest(${days}::date[]) as day
    on conflict (unit_id, day) do update set works = excluded.works, name = excluded.name, source = excluded.source,
      entered_at = excluded.entered_at`.execute(sql);
}

/** Whether there was one. */
export async function removeCalendarDay(sql: Sql, unitId: number, day: Day): Promise<boolean> {
  const gone = await statement`
    delete from calendar_day where unit_id = ${unitId} and day = ${day}`.execute(sql);
  return gone.numAffectedRows === 1n;
}
