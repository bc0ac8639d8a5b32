/** When the names in incidents, and the incidents themselves, fall due, and their destruction. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

const heldFor = (months: number) => statement`(i.closed_on + make_interval(months => ${months}::int))::date as due_on`;

export const heldIncidents = ({ unitId, figures }: Asked): Fragment => statement`
  select i.incident_id as record_id, 0::bigint as person_id, ${heldFor(monthsOf(figures, 'keep.incident'))}
  from incident i where i.unit_id = ${unitId} and i.closed_on is not null`;

export const heldNames = ({ unitId, figures }: Asked): Fragment => statement`
  select p.named_id as record_id, coalesce(p.person_id, 0)::bigint as person_id, ${heldFor(monthsOf(figures, 'keep.incident-persons'))}
  from incident_person p join incident i on i.unit_id = p.unit_id and i.incident_id = p.incident_id
  where p.unit_id = ${unitId} and i.closed_on is not null and p.name is not null`;

/** The number remains, and what was done by it. Where only the person's own file goes, the name stays until its own day. */
export async function destroyNames(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await (kind === 'person'
    ? statement`update incident_person set person_id = null where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`
    : statement`update incident_person set person_id = null, account_id = null, name = null, key = null
        where unit_id = ${unitId} and named_id = any(${[...ids]}::bigint[])`
  ).execute(sql);
}

export async function destroyIncidents(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and incident_id = any(${[...ids]}::bigint[])`;
  await statement`delete from evidence where unit_id = ${unitId} and source = 'incidents'
    and source_id = any(${[...ids]}::bigint[])`.execute(sql);
  await statement`delete from incident_custody where unit_id = ${unitId}
    and evidence_id in (select evidence_id from incident_evidence where ${these})`.execute(sql);
  const gone = await statement<{
    file_hash: string | null;
  }>`delete from incident_evidence where ${these} returning file_hash`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  for (const part of ['incident_report', 'incident_task', 'incident_entry', 'incident_person', 'incident'])
    await statement`delete from ${statement.table(part)} where ${these}`.execute(sql);
}
