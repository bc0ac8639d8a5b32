/** The tree of departments, in SQL. A subtree is a prefix of `path`; nothing is recursive. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { pathBelow } from '../unit.ts';

export type DepartmentRow = {
  department_id: number;
  parent_id: number | null;
  name: string;
  path: string;
  people: number;
};

/** The departments in use, with the people in each (not below it) who have not left; `under` is the path of a subtree. */
export async function listDepartments(
  sql: Sql,
  unitId: number,
  today: Day,
  under: string | undefined,
): Promise<DepartmentRow[]> {
  const found = await statement<DepartmentRow>`
    select d.department_id, d.parent_id, d.name, d.path, coalesce(n.people, 0) as people
    from department d
    left join (
      select department_id, count(*)::int as people from person
      where unit_id = ${unitId} and (left_on is null or left_on >= ${today}) group by department_id
    ) n on n.department_id = d.department_id
    where d.unit_id = ${unitId} and d.closed_on is null and starts_with(d.path, ${under ?? '/'})`.execute(sql);
  return found.rows;
}

export type Department = { department_id: number; parent_id: number | null; path: string; closed_on: Day | null };

export async function findDepartment(sql: Sql, unitId: number, departmentId: number): Promise<Department | undefined> {
  const found = await statement<Department>`
    select department_id, parent_id, path, closed_on from department
    where unit_id = ${unitId} and department_id = ${departmentId}`.execute(sql);
  return found.rows[0];
}

/** The unit of a department in sight; refuses where there is none. */
export async function unitOfDepartment(sql: Sql, unitId: UnitId, departmentId: number): Promise<UnitId> {
  return (await findDepartment(sql, unitId, departmentId)) ? unitId : refuse('not-found');
}

/**
 * The department, held open until the transaction ends: it cannot be closed while somebody is put into it. Refuses where it is
 * unknown or closed.
 */
export async function getOpenDepartment(sql: Sql, unitId: number, departmentId: number): Promise<Department> {
  const found = await statement<Department>`
    select department_id, parent_id, path, closed_on from department
    where unit_id = ${unitId} and department_id = ${departmentId} for share`.execute(sql);
  const department = found.rows[0] ?? refuse('not-found');
  return department.closed_on === null ? department : refuse('no-longer-in-use');
}

/** A department and everything below it, closed ones included. */
export async function idsWithin(sql: Sql, unitId: number, departmentId: number): Promise<number[]> {
  const found = await statement<{ department_id: number }>`
    select b.department_id from department a
    join department b on b.unit_id = ${unitId} and starts_with(b.path, a.path)
    where a.unit_id = ${unitId} and a.department_id = ${departmentId}`.execute(sql);
  return found.rows.map((row) => row.department_id);
}

/** The path of the department that this person is in, or nothing. */
export async function pathOfPerson(sql: Sql, unitId: number, personId: number): Promise<string | undefined> {
  const found = await statement<{ path: string }>`
    select d.path from person p join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  return found.rows[0]?.path;
}

/** Adds below `parent`; the name is refused where a department in use has it there already. */
export async function addDepartmentBelow(
  sql: Sql,
  unitId: number,
  parent: Pick<Department, 'department_id' | 'path'> | undefined,
  name: string,
): Promise<number> {
  const added = await statement<{ department_id: number }>`
    insert into department (unit_id, parent_id, name, path)
    values (${unitId}, ${parent?.department_id ?? null}, ${name}, '') returning department_id`.execute(sql);
  const departmentId = added.rows[0]!.department_id;
  await statement`update department set path = ${pathBelow(parent?.path, departmentId)}
    where unit_id = ${unitId} and department_id = ${departmentId}`.execute(sql);
  return departmentId;
}

export async function nameDepartment(sql: Sql, unitId: number, departmentId: number, name: string): Promise<void> {
  await statement`update department set name = ${name}
    where unit_id = ${unitId} and department_id = ${departmentId}`.execute(sql);
}

/** How deep the department's own subtree reaches: the number of ids in the longest path, less one. */
export async function deepestBelow(sql: Sql, unitId: number, path: string): Promise<number> {
  const found = await statement<{ depth: number }>`
    select max(length(path) - length(replace(path, '/', '')) - 2)::int as depth from department
    where unit_id = ${unitId} and starts_with(path, ${path})`.execute(sql);
  return found.rows[0]!.depth;
}

/** Hangs the department, with everything below it, under another one: closed ones below it go with it. */
export async function hangDepartment(
  sql: Sql,
  unitId: number,
  department: Department,
  parent: Department | undefined,
): Promise<void> {
  const path = pathBelow(parent?.path, department.department_id);
  await statement`update department set path = ${path} || substr(path, ${department.path.length + 1}::int)
    where unit_id = ${unitId} and starts_with(path, ${department.path})`.execute(sql);
  await statement`update department set parent_id = ${parent?.department_id ?? null}
    where unit_id = ${unitId} and department_id = ${department.department_id}`.execute(sql);
}

export type Filling = { people: number; posts: number; departments: number };

/** What stands in the way of closing it; the row is locked first, so that nobody is put into it meanwhile. */
export async function whatFills(sql: Sql, unitId: number, departmentId: number, today: Day): Promise<Filling> {
  await statement`select 1 from department where unit_id = ${unitId} and department_id = ${departmentId} for no key update`.execute(
    sql,
  );
  const found = await statement<Filling>`
    select
      (select count(*)::int from person where unit_id = ${unitId} and department_id = ${departmentId}
        and (left_on is null or left_on > ${today})) as people,
      (select count(*)::int from post where unit_id = ${unitId} and department_id = ${departmentId}
        and (closed_on is null or closed_on > ${today})) as posts,
      (select count(*)::int from department where unit_id = ${unitId} and parent_id = ${departmentId}
        and closed_on is null) as departments`.execute(sql);
  return found.rows[0]!;
}

export async function markClosed(sql: Sql, unitId: number, departmentId: number, on: Day): Promise<void> {
  await statement`update department set closed_on = ${on}
    where unit_id = ${unitId} and department_id = ${departmentId}`.execute(sql);
}

/** `column` is that department or one below it; true where none is asked for. */
export const inDepartment = (unitId: number, column: string, departmentId: number | undefined): RawBuilder<unknown> =>
  departmentId === undefined
    ? statement`true`
    : statement`${statement.ref(column)} in (
        select below.department_id from department top join department below
          on below.unit_id = ${unitId} and starts_with(below.path, top.path)
        where top.unit_id = ${unitId} and top.department_id = ${departmentId})`;
