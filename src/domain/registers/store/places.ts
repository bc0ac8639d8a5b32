/** Visits to places and their opening and closing, in SQL. Who came is sealed under a key of its own and goes first. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, RegisterItemId, UnitId, VisitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { DayCheck, DayEntry, VisitPurpose } from '../places.ts';

const about = (unitId: number, visitId: number) => `place-visit/${unitId}/${visitId}/names`;

type NewVisit = {
  readonly placeId: number;
  readonly visitorUnit: string;
  readonly persons: number;
  readonly names: readonly string[];
  readonly escortId: number | null;
  readonly purpose: VisitPurpose;
  readonly phonesLeft: boolean;
  readonly on: Day;
  readonly at: Instant;
  readonly by: number;
};
export async function insertVisit(sql: Sql, unitId: number, one: NewVisit) {
  const [key, salt] = [newKey(), newSalt()];
  const made = await statement<{ id: VisitId }>`
    insert into place_visit (unit_id, place_id, visitor_unit, persons, key, salt, escort_id, escorted, purpose, phones_left, came_on, in_at, in_by)
    values (${unitId}, ${one.placeId}, ${one.visitorUnit}, ${one.persons}, ${key}, ${salt}, ${one.escortId}, ${one.escortId !== null},
      ${one.purpose}, ${one.phonesLeft}, ${one.on}, ${one.at}, ${one.by}) returning visit_id as id`.execute(sql);
  const visitId = made.rows[0]!.id;
  const { sealed } = sealText(JSON.stringify(one.names), about(unitId, visitId), key);
  await statement`update place_visit set names = ${sealed} where unit_id = ${unitId} and visit_id = ${visitId}`.execute(
    sql,
  );
  return { visitId, salt };
}

export async function placeOfVisit(sql: Sql, unitId: UnitId, visitId: number): Promise<RegisterItemId> {
  const found = await statement<{ placeId: RegisterItemId }>`select place_id as "placeId" from place_visit
    where unit_id = ${unitId} and visit_id = ${visitId}`.execute(sql);
  return found.rows[0]?.placeId ?? refuse('not-found');
}
/** Answers whether somebody was still inside. */
export async function noteOut(sql: Sql, unitId: number, visitId: number, at: Instant, by: number): Promise<boolean> {
  const out = await statement<{ one: number }>`update place_visit set out_at = ${at}, out_by = ${by}
    where unit_id = ${unitId} and visit_id = ${visitId} and out_at is null returning 1 as one`.execute(sql);
  return out.rows.length > 0;
}

export type Visit = {
  readonly visitId: VisitId;
  readonly placeId: RegisterItemId;
  readonly place: string;
  readonly visitorUnit: string;
  readonly persons: number;
  readonly escorted: boolean;
  readonly escort: string | null;
  readonly purpose: VisitPurpose;
  readonly phonesLeft: boolean;
  readonly inAt: Instant;
  readonly outAt: Instant | null;
  readonly enteredBy: string | null;
  /** Nothing once they were destroyed. */
  readonly names: readonly string[] | null;
};
type VisitsFilter = {
  readonly placeId?: number | undefined;
  readonly inside?: boolean | undefined;
  readonly under: string;
};
type Slice = { readonly offset: number; readonly limit: number };

/** Who is inside first, then the newest; of the places below a department alone. */
export async function listVisits(
  sql: Sql,
  unitId: number,
  { placeId, inside, under }: VisitsFilter,
  { offset, limit }: Slice,
) {
  const chosen = statement`from place_visit v join register_item i on i.unit_id = v.unit_id and i.item_id = v.place_id
    left join department d on d.unit_id = i.unit_id and d.department_id = i.department_id
    where v.unit_id = ${unitId} and (${under} = '/' or starts_with(coalesce(d.path, ''), ${under}))
      ${placeId ? statement`and v.place_id = ${placeId}` : statement``} ${inside ? statement`and v.out_at is null` : statement``}`;
  const found = await statement<Omit<Visit, 'names'> & { names: Buffer | null; key: Buffer | null }>`
    select v.visit_id as "visitId", v.place_id as "placeId", i.designation as place, v.visitor_unit as "visitorUnit", v.persons, v.escorted,
      (select p.name from person p where p.unit_id = v.unit_id and p.person_id = v.escort_id) as escort, v.purpose,
      v.phones_left as "phonesLeft", v.in_at as "inAt", v.out_at as "outAt", v.names, v.key,
      (select a.display_name from account a where a.unit_id = v.unit_id and a.account_id = v.in_by) as "enteredBy"
    ${chosen} order by v.out_at is not null, v.visit_id desc limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return {
    total: total.rows[0]!.n,
    rows: found.rows.map(({ names, key, ...row }): Visit => {
      const text = names ? openText(names, about(unitId, row.visitId), key) : undefined;
      return { ...row, names: text === undefined ? null : (JSON.parse(text) as string[]) };
    }),
  };
}
export async function countInside(sql: Sql, unitId: number, placeId: number): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from place_visit
    where unit_id = ${unitId} and place_id = ${placeId} and out_at is null`.execute(sql);
  return found.rows[0]!.n;
}

export type DayLine = {
  readonly entryId: number;
  readonly what: DayEntry;
  readonly day: Day;
  readonly at: Instant;
  readonly by: string | null;
  readonly checked: DayCheck[];
};
export async function insertDay(
  sql: Sql,
  unitId: number,
  one: { placeId: number; what: DayEntry; day: Day; at: Instant; by: number; checked: readonly DayCheck[] },
): Promise<number> {
  const made = await statement<{ id: number }>`insert into place_day (unit_id, place_id, what, day, at, by, checked)
    values (${unitId}, ${one.placeId}, ${one.what}, ${one.day}, ${one.at}, ${one.by}, ${[...one.checked]}::text[]) returning entry_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}
export async function lastDay(sql: Sql, unitId: number, placeId: number): Promise<DayEntry | undefined> {
  const found = await statement<{ what: DayEntry }>`select what from place_day
    where unit_id = ${unitId} and place_id = ${placeId} order by entry_id desc limit 1`.execute(sql);
  return found.rows[0]?.what;
}
/** The newest first. */
export async function daysOf(sql: Sql, unitId: number, placeId: number, limit: number): Promise<DayLine[]> {
  const found = await statement<DayLine>`select y.entry_id as "entryId", y.what, y.day, y.at, y.checked,
      (select a.display_name from account a where a.unit_id = y.unit_id and a.account_id = y.by) as by
    from place_day y where y.unit_id = ${unitId} and y.place_id = ${placeId} order by y.entry_id desc limit ${limit}`.execute(
    sql,
  );
  return found.rows;
}

export async function pathOfPlace(sql: Sql, unitId: number, placeId: number): Promise<string | undefined> {
  const found = await statement<{ path: string }>`select d.path from register_item i
    join department d on d.unit_id = i.unit_id and d.department_id = i.department_id
    where i.unit_id = ${unitId} and i.item_id = ${placeId}`.execute(sql);
  return found.rows[0]?.path;
}
/** Who can be an escort: of those who are here, below a department alone. */
export async function peopleUnder(
  sql: Sql,
  unitId: number,
  { text, under, today }: { text: string; under: string; today: Day },
) {
  const found = await statement<{
    personId: PersonId;
    name: string;
    staffNumber: string | null;
    department: string | null;
  }>`
    select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department
    from person p join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${today}) and starts_with(d.path, ${under})
      and (strpos(p.name, ${text}) > 0 or p.staff_number = ${text}) order by p.name, p.person_id limit 20`.execute(sql);
  return found.rows;
}
/** Places in use below a department, with whether somebody is inside and how each was left. */
export async function watchedPlaces(sql: Sql, unitId: number, under: string) {
  const found = await statement<{
    placeId: RegisterItemId;
    number: string;
    designation: string;
    isKey: boolean;
    inside: number;
    last: DayEntry | null;
    lastAt: Instant | null;
  }>`select i.item_id as "placeId", i.number, i.designation, (i.form in ('key-department', 'key-part') or i.level <> 'none') as "isKey",
      (select count(*)::int from place_visit v where v.unit_id = i.unit_id and v.place_id = i.item_id and v.out_at is null) as inside,
      y.what as last, y.at as "lastAt"
    from register_item i left join department d on d.unit_id = i.unit_id and d.department_id = i.department_id
    left join lateral (select what, at from place_day y where y.unit_id = i.unit_id and y.place_id = i.item_id
      order by y.entry_id desc limit 1) y on true
    where i.unit_id = ${unitId} and i.register = 'place' and i.state = 'in-use'
      and (${under} = '/' or starts_with(coalesce(d.path, ''), ${under})) order by i.number limit 200`.execute(sql);
  return found.rows;
}
