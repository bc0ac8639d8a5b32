/**
 * When the names in incidents, and the incidents themselves, fall due, and their destruction. Where a name is destroyed, it goes out of all that
 * was said in the incident, too: in its place stands the number that is left of the person.
 */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import { newSalt } from '../../../platform/sealing.ts';
import { namesIn, opened, sealed } from './incidents.ts';

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
  if (kind !== 'person') await numberTheWords(sql, unitId, ids);
  await (kind === 'person'
    ? statement`update incident_person set person_id = null where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`
    : statement`update incident_person set person_id = null, account_id = null, name = null, key = null
        where unit_id = ${unitId} and named_id = any(${[...ids]}::bigint[])`
  ).execute(sql);
}

type Said = { readonly at: string; readonly id: number; readonly words: Buffer };
const OF_INCIDENT = statement`t.incident_id = i.incident_id`;
/** Whatever was said: the tables, their columns, and what the seal of each text is bound to. */
const SAID = [
  {
    table: 'incident_entry',
    column: 'words',
    id: 'position',
    field: (id: number) => `entry-${id}`,
    which: OF_INCIDENT,
  },
  { table: 'incident_task', column: 'what', id: 'task_id', field: () => 'task', which: OF_INCIDENT },
  { table: 'incident_evidence', column: 'name', id: 'evidence_id', field: () => 'evidence', which: OF_INCIDENT },
  { table: 'incident_report', column: 'receipt', id: 'position', field: () => 'receipt', which: OF_INCIDENT },
  {
    ...{ table: 'incident_custody', column: 'place', id: 'evidence_id', field: (id: number) => `custody-${id}` },
    which: statement`t.evidence_id in (select e.evidence_id from incident_evidence e
      where e.unit_id = i.unit_id and e.incident_id = i.incident_id)`,
  },
] as const;

/** The salt goes as well: what the record holds of the words as they were leads to no name any more. */
async function numberTheWords(sql: Sql, unitId: number, namedIds: readonly number[]): Promise<void> {
  const going = await statement<{ incidentId: number; key: Buffer; positions: number[] }>`
    select p.incident_id as "incidentId", i.key, array_agg(p.position) as positions
    from incident_person p join incident i on i.unit_id = p.unit_id and i.incident_id = p.incident_id
    where p.unit_id = ${unitId} and p.named_id = any(${[...namedIds]}::bigint[]) group by p.incident_id, i.key`.execute(
    sql,
  );
  for (const { positions, ...of } of going.rows) {
    const names = (await namesIn(sql, unitId, of.incidentId)).flatMap(({ position, name }) =>
      name && positions.includes(position) ? [{ name, instead: `人员${position}` }] : [],
    );
    // The longer first: a name may be a part of another.
    names.sort((one, other) => other.name.length - one.name.length);
    const numbered = (text: string) => names.reduce((all, { name, instead }) => all.replaceAll(name, instead), text);
    for (const { table, column, id, field, which } of SAID) {
      const words = statement.ref(`t.${column}`);
      const said =
        await statement<Said>`select t.ctid::text as at, ${statement.ref(`t.${id}`)}::int as id, ${words} as words
        from ${statement.table(table)} t join incident i on i.unit_id = t.unit_id and ${which}
        where t.unit_id = ${unitId} and i.incident_id = ${of.incidentId} and ${words} is not null`.execute(sql);
      for (const one of said.rows) {
        const before = opened(unitId, of, field(one.id), one.words);
        if (numbered(before) === before) continue;
        const after = sealed(unitId, of, field(one.id), numbered(before));
        await statement`update ${statement.table(table)} set ${statement.ref(column)} = ${after}
          where unit_id = ${unitId} and ctid = ${one.at}::tid`.execute(sql);
      }
    }
    await statement`update incident set salt = ${newSalt()} where unit_id = ${unitId} and incident_id = ${of.incidentId}`.execute(
      sql,
    );
  }
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
