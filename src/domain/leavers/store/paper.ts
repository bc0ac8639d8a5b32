/** What a leaver's paper says beside the case itself. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { refuse } from '../../../platform/refusal.ts';

export type LeaverNames = { name: string; department?: string; post?: string; unitName: string; staffNumber?: string };

export async function namesOfCase(sql: Sql, unitId: number, caseId: number): Promise<LeaverNames> {
  const found = await statement<Record<keyof LeaverNames, string | null>>`
    select p.name, p.staff_number as "staffNumber", d.name as department, o.title as post, u.name as "unitName"
    from leaver_case c
    join unit u on u.unit_id = c.unit_id
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join appointment a on a.unit_id = ${unitId} and a.person_id = c.person_id and a.appointment_id = c.appointment_id
    left join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    where c.unit_id = ${unitId} and c.case_id = ${caseId}`.execute(sql);
  const row = found.rows[0] ?? refuse('not-found');
  return {
    name: row.name!,
    unitName: row.unitName!,
    staffNumber: row.staffNumber ?? undefined,
    department: row.department ?? undefined,
    post: row.post ?? undefined,
  };
}
