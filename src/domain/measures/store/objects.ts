/** What is protected, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DepartmentId, ProtectedObjectId, RegisterItemId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ObjectKind, SystemKind } from '../measures.ts';

export type ProtectedObject = {
  readonly protectedObjectId: ProtectedObjectId;
  readonly kind: ObjectKind;
  readonly name: string;
  /** What it was called before, the last at the end. */
  readonly formerNames: readonly string[];
  readonly place: string | null;
  /** The place in the register, where it is one: its name and department are read there. */
  readonly itemId: RegisterItemId | null;
  readonly itemNumber: string | null;
  readonly departmentId: DepartmentId | null;
  readonly department: string | null;
  readonly systemKind: SystemKind | null;
  readonly protectionLevel: number | null;
  /** Part of the critical information infrastructure that the unit operates. */
  readonly operated: boolean;
  readonly endedOn: Day | null;
};
const DEPARTMENT = statement`coalesce(i.department_id, o.department_id)`;
const OBJECT = statement`o.protected_object_id as "protectedObjectId", o.kind, coalesce(i.designation, o.name) as name,
  o.former_names as "formerNames", o.place, o.item_id as "itemId",
  i.number as "itemNumber", ${DEPARTMENT} as "departmentId",
  (select d.name from department d where d.unit_id = o.unit_id and d.department_id = ${DEPARTMENT}) as department,
  o.system_kind as "systemKind", o.protection_level as "protectionLevel", o.operated, o.ended_on as "endedOn"`;

const FROM = statement`protected_object o left join register_item i on i.unit_id = o.unit_id and i.item_id = o.item_id`;

/** With `hold`, until the transaction ends. */
export async function getObject(sql: Sql, unitId: number, protectedObjectId: number, hold = false) {
  const found = await statement<ProtectedObject & { salt: Buffer; enteredAt: Instant }>`
    select ${OBJECT}, o.salt, o.entered_at as "enteredAt" from ${FROM}
    where o.unit_id = ${unitId} and o.protected_object_id = ${protectedObjectId} ${hold ? statement`for no key update of o` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export async function namesOfObjects(sql: Sql, unitId: number, ids: readonly number[]): Promise<Map<number, string>> {
  const found = await statement<{
    id: number;
    name: string;
  }>`select o.protected_object_id as id, coalesce(i.designation, o.name) as name from ${FROM}
    where o.unit_id = ${unitId} and o.protected_object_id = any(${[...ids]}::bigint[])`.execute(sql);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

type Asked = {
  readonly inUse: boolean;
  readonly itemId?: number | undefined;
  readonly limit: number;
  readonly offset: number;
};
/** In use before ended; key parts, networks, systems. */
export async function listObjects(sql: Sql, unitId: number, { inUse, itemId, limit, offset }: Asked) {
  const found = await statement<ProtectedObject & { total: number }>`
    select ${OBJECT}, count(*) over ()::int as total from ${FROM}
    where o.unit_id = ${unitId} and (not ${inUse} or o.ended_on is null)
      ${itemId ? statement`and o.item_id = ${itemId}` : statement``}
    order by o.ended_on is not null, array_position(array['key-part', 'network', 'system'], o.kind), name, o.protected_object_id
    limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): ProtectedObject => row) };
}

export type ObjectWords = {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly place?: string | undefined;
  readonly itemId?: number | undefined;
  readonly departmentId?: number | undefined;
  readonly systemKind?: SystemKind | undefined;
  readonly protectionLevel?: number | undefined;
  readonly operated: boolean;
};

type Entered = { readonly salt: Buffer; readonly at: Instant; readonly by: number };
export async function insertObject(sql: Sql, unitId: number, one: ObjectWords, { salt, at, by }: Entered) {
  const made = await statement<{ id: ProtectedObjectId }>`
    insert into protected_object (unit_id, kind, name, place, item_id, department_id, system_kind, protection_level, operated, salt, entered_at, entered_by)
    values (${unitId}, ${one.kind}, ${one.name}, ${one.place ?? null}, ${one.itemId ?? null}, ${one.departmentId ?? null}, ${one.systemKind ?? null},
      ${one.protectionLevel ?? null}, ${one.operated}, ${salt}, ${at}, ${by}) returning protected_object_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

export async function changeObject(
  sql: Sql,
  unitId: number,
  id: number,
  one: Omit<ObjectWords, 'kind'>,
): Promise<void> {
  await statement`update protected_object set name = ${one.name},
    former_names = case when name = ${one.name} then former_names else array_append(array_remove(former_names, name), name) end, place = ${one.place ?? null}, department_id = ${one.departmentId ?? null},
    system_kind = ${one.systemKind ?? null}, protection_level = ${one.protectionLevel ?? null}, operated = ${one.operated}
    where unit_id = ${unitId} and protected_object_id = ${id}`.execute(sql);
}

export async function endObject(sql: Sql, unitId: number, id: number, on: Day, by: number): Promise<void> {
  await statement`update protected_object set ended_on = ${on}, ended_by = ${by}
    where unit_id = ${unitId} and protected_object_id = ${id}`.execute(sql);
}

export type Unlisted = { readonly itemId: RegisterItemId; readonly name: string; readonly department: string | null };
/** Key places of the register that stand among nothing that is protected. */
export async function placesUnlisted(sql: Sql, unitId: number, limit: number): Promise<Unlisted[]> {
  const found = await statement<Unlisted>`select i.item_id as "itemId", i.designation as name, d.name as department
    from register_item i left join department d on d.unit_id = i.unit_id and d.department_id = i.department_id
    where i.unit_id = ${unitId} and i.register = 'place' and i.state = 'in-use'
      and (i.form in ('key-department', 'key-part') or i.level <> 'none') and not exists (select from protected_object o
        where o.unit_id = ${unitId} and o.item_id = i.item_id and o.ended_on is null)
    order by i.number limit ${limit}`.execute(sql);
  return found.rows;
}

/** Of these, how many are in use: today, or were so on a day. */
export async function objectsInUse(sql: Sql, unitId: number, ids: readonly number[], on?: Day): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from protected_object
    where unit_id = ${unitId} and protected_object_id = any(${[...ids]}::bigint[])
      and (ended_on is null or ended_on >= ${on ?? null}::date)`.execute(sql);
  return found.rows[0]!.n;
}
