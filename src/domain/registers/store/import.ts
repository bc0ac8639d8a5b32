/** Rows of a sheet into a register, in SQL: the names that a unit's sheets use, and many items at once. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { newSalt } from '../../../platform/sealing.ts';
import type { Register } from '../registers.ts';
import type { Entered, ItemFields } from './items.ts';

const keyOf = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** A name that two bear names neither. */
function once(rows: readonly { readonly name: string | null; readonly id: number }[]): Map<string, number> {
  const found = new Map<string, number | undefined>();
  for (const { name, id } of rows) {
    if (name === null) continue;
    const key = keyOf(name);
    found.set(key, found.has(key) && found.get(key) !== id ? undefined : id);
  }
  return new Map([...found].filter((entry): entry is [string, number] => entry[1] !== undefined));
}

type Named = { readonly name: string | null; readonly id: number };
/** Departments, people (by name where only one bears it, by staff number always) and places, as they are called today. */
export async function namesOf(sql: Sql, unitId: number, today: Day) {
  const departments = await statement<Named>`select name, department_id as id from department
    where unit_id = ${unitId} and closed_on is null`.execute(sql);
  const people = await statement<Named & { staffNumber: string | null }>`
    select name, staff_number as "staffNumber", person_id as id from person
    where unit_id = ${unitId} and (left_on is null or left_on >= ${today})`.execute(sql);
  const places = await statement<
    Named & { number: string }
  >`select designation as name, number, item_id as id from register_item
    where unit_id = ${unitId} and register = 'place' and state = 'in-use'`.execute(sql);
  const numbered = people.rows.map(({ staffNumber, id }) => ({ name: staffNumber, id }));
  return {
    departments: once(departments.rows),
    people: new Map([...once(people.rows), ...once(numbered)]),
    places: new Map([...once(places.rows), ...once(places.rows.map(({ number, id }) => ({ name: number, id })))]),
  };
}

export async function knownNumbers(sql: Sql, unitId: number, register: Register, numbers: readonly string[]) {
  const found = await statement<{ number: string }>`select number from register_item
    where unit_id = ${unitId} and register = ${register} and number = any(${[...numbers]}::text[])`.execute(sql);
  return new Set(found.rows.map(({ number }) => number));
}

/** A thousand at once. */
const AT_ONCE = 1000;
export async function insertItems(
  sql: Sql,
  unitId: number,
  register: Register,
  items: readonly ItemFields[],
  { today, at, by }: Entered,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const part = items.slice(from, from + AT_ONCE);
    const of = <K extends keyof ItemFields>(field: K) => part.map((one) => one[field]);
    await statement`
      insert into register_item (unit_id, register, number, designation, level, form, department_id, owner_id, place_id, valid_from,
        valid_to, reason, basis, systems, important, human, physical, technical,
        certificate, certificate_issuer, certificate_until, checked_on, salt, entered_at, entered_by)
      select ${unitId}, ${register}, x.number, x.designation, x.level, x.form, x.department_id, x.owner_id, x.place_id, x.valid_from,
        x.valid_to, x.reason, x.basis, x.systems, x.important, x.human, x.physical, x.technical,
        x.certificate, x.certificate_issuer, x.certificate_until, ${today}, x.salt, ${at}, ${by}
      from unnest(${of('number')}::text[], ${of('designation')}::text[], ${of('level')}::text[], ${of('form')}::text[],
        ${of('departmentId')}::bigint[], ${of('ownerId')}::bigint[], ${of('placeId')}::bigint[], ${of('validFrom')}::date[],
        ${of('validTo')}::date[], ${of('reason')}::text[], ${of('basis')}::text[], ${of('systems')}::text[], ${of('important')}::boolean[],
        ${of('human')}::text[], ${of('physical')}::text[], ${of('technical')}::text[], ${of('certificate')}::text[],
        ${of('certificateIssuer')}::text[], ${of('certificateUntil')}::date[], ${part.map(() => newSalt())}::bytea[])
      as x(number, designation, level, form, department_id, owner_id, place_id, valid_from, valid_to, reason, basis, systems, important,
        human, physical, technical, certificate, certificate_issuer, certificate_until, salt)`.execute(sql);
  }
}
