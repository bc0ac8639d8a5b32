/** Whom something can be entered for: by a part of the name, or the staff number; of those who are here. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';

export type Called = {
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
};

export async function peopleCalled(sql: Sql, unitId: number, text: string, today: Day): Promise<Called[]> {
  const found = await statement<Called>`
    select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department
    from person p left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where p.unit_id = ${unitId} and (p.left_on is null or p.left_on >= ${today})
      and (strpos(p.name, ${text}) > 0 or p.staff_number = ${text})
    order by p.name, p.person_id limit 20`.execute(sql);
  return found.rows;
}
