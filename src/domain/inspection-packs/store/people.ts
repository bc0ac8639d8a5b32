/** Who stands in a pack: what of them may be shown, and nothing else is selected. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';

export type PackPerson = {
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
  /** Holds, or ever held, a secret-related post. */
  readonly secretRelated: boolean;
};

export async function peopleOf(sql: Sql, unitId: number, ids: readonly number[]): Promise<PackPerson[]> {
  const found = await statement<PackPerson>`
    select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, p.joined_on as "joinedOn",
      p.left_on as "leftOn", exists (select from appointment a join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
        and t.level <> 'none' where a.unit_id = ${unitId} and a.person_id = p.person_id and not a.planned) as "secretRelated"
    from person p left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = any(${[...ids]}::bigint[]) order by p.person_id`.execute(sql);
  return found.rows;
}

export async function nameOfAccount(sql: Sql, unitId: number, accountId: number): Promise<string> {
  const found = await statement<{ name: string }>`
    select display_name as name from account where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
  return found.rows[0]?.name ?? '—';
}
