/** Which departments are asked, and which have signed off what they answered. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { DepartmentId } from '../../../platform/ids.ts';
import { openText, sealText } from '../../../platform/sealing.ts';
import type { HeldInspection } from './inspections.ts';

/** Those of these that are in use: nobody is asked in one that was closed. */
export async function inUse(sql: Sql, unitId: number, ids: readonly number[]): Promise<number[]> {
  const found = await statement<{ id: number }>`select department_id as id from department
    where unit_id = ${unitId} and closed_on is null and department_id = any(${[...ids]}::bigint[]) for share`.execute(
    sql,
  );
  return found.rows.map(({ id }) => id);
}

export async function insertDepartments(sql: Sql, unitId: number, id: number, ids: readonly number[]): Promise<void> {
  await statement`insert into self_inspection_department (unit_id, self_inspection_id, department_id)
    select ${unitId}, ${id}, d from unnest(${[...ids]}::bigint[]) as x(d)`.execute(sql);
}

export type AskedDepartment = {
  readonly departmentId: DepartmentId;
  readonly name: string;
  readonly path: string;
  readonly signedOffAt: Instant | null;
  readonly signedOffBy: string | null;
  /** By the office, in the place of whoever answers for the department. */
  readonly signedInstead: boolean;
  /** Null where nobody signed for it, or the words were destroyed. */
  readonly because: string | null;
};

/** In the order of the tree. */
export async function departmentsOf(sql: Sql, unitId: number, id: number): Promise<AskedDepartment[]> {
  const found = await statement<AskedDepartment & { key: Buffer | null; reason: Buffer | null }>`
    select x.department_id as "departmentId", d.name, d.path, x.signed_off_at as "signedOffAt",
      (select c.display_name from account c where c.unit_id = x.unit_id and c.account_id = x.signed_off_by) as "signedOffBy",
      x.signed_instead as "signedInstead", x.signed_instead_because as reason, s.key
    from self_inspection_department x
    join self_inspection s on s.unit_id = x.unit_id and s.self_inspection_id = x.self_inspection_id
    join department d on d.unit_id = x.unit_id and d.department_id = x.department_id
    where x.unit_id = ${unitId} and x.self_inspection_id = ${id} order by d.path`.execute(sql);
  return found.rows.map(({ key, reason, ...row }) => ({
    ...row,
    because: (key && reason && openText(reason, about(unitId, id, row.departmentId), key)) ?? null,
  }));
}

const about = (unitId: number, id: number, departmentId: number) =>
  `self-inspection/${unitId}/${id}/signed-instead/${departmentId}`;

/** With no instant the signature is taken back. */
export async function signOff(
  sql: Sql,
  unitId: number,
  { selfInspectionId: id, key }: Pick<HeldInspection, 'selfInspectionId' | 'key'>,
  departmentId: number,
  signed: { readonly at: Instant; readonly by: number; readonly because: string | undefined } | undefined,
): Promise<void> {
  const because = signed?.because && sealText(signed.because, about(unitId, id, departmentId), key).sealed;
  await statement`update self_inspection_department set signed_off_at = ${signed?.at ?? null}, signed_off_by = ${signed?.by ?? null},
      signed_instead = ${because !== undefined}, signed_instead_because = ${because ?? null}
    where unit_id = ${unitId} and self_inspection_id = ${id} and department_id = ${departmentId}`.execute(sql);
}
