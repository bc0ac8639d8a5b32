/** Who is away: today, by the day of return; and by day, for a calendar. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day } from '../../../law/day.ts';
import type { PersonId, TripId } from '../../../platform/ids.ts';

export type Abroad = {
  tripId: TripId;
  personId: PersonId;
  name: string;
  staffNumber: string | null;
  department: string | null;
  groupName: string | null;
  countries: CountryCode[];
  leftOn: Day;
  returnsOn: Day;
  overdue: boolean;
};

type Slice = { readonly offset: number; readonly limit: number };

/** One row each, whoever is to be back first, first. */
export async function listAbroad(
  sql: Sql,
  unitId: number,
  { today, offset, limit }: Slice & { readonly today: Day },
): Promise<{ total: number; rows: Abroad[] }> {
  const away = statement`from trip t join trip_member m on m.unit_id = ${unitId} and m.trip_id = t.trip_id
      and m.left_out_at is null and m.returned_on is null
    where t.unit_id = ${unitId} and t.state = 'departed' and t.departed_on <= ${today}`;
  const found = await statement<Abroad>`
    with page as (select t.trip_id, t.group_name, t.countries, t.departed_on, t.returns_on, m.person_id, m.member_id ${away}
      order by t.returns_on, t.trip_id, m.member_id offset ${offset} limit ${limit})
    select a.trip_id as "tripId", a.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
      a.group_name as "groupName", a.countries, a.departed_on as "leftOn", a.returns_on as "returnsOn", a.returns_on < ${today} as overdue
    from page a join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    order by a.returns_on, a.trip_id, a.member_id`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${away}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type BusyBlock = { tripId: TripId; personId: PersonId; name: string; leavesOn: Day; returnsOn: Day };

/** Approved, under way or over: the days as the journey went, as far as that is known; by day of departure. */
export async function busyBlocks(
  sql: Sql,
  unitId: number,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<BusyBlock[]> {
  const start = statement`coalesce(t.departed_on, t.leaves_on)`;
  const end = statement`coalesce(m.returned_on, greatest(t.returns_on, ${start}))`;
  const found = await statement<BusyBlock>`
    select t.trip_id as "tripId", m.person_id as "personId", p.name, ${start} as "leavesOn", ${end} as "returnsOn"
    from trip t join trip_member m on m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null
    join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
    where t.unit_id = ${unitId} and t.state in ('approved', 'departed', 'returned', 'closed') and ${start} <= ${to} and ${end} >= ${from}
    order by ${start}, t.trip_id, m.member_id limit 5000`.execute(sql);
  return found.rows;
}
