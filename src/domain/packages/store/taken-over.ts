/** Completions from another learning system: whom a file means, what stands already, and their entry. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export type Known = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
};

/** Those whose name, staff number or mail address is one of these words; `numbers` also where the case differs. */
export async function peopleMeant(sql: Sql, unitId: number, words: readonly string[]): Promise<Known[]> {
  const lower = words.map((word) => word.toLowerCase());
  const found = await statement<Known>`
    select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, lower(p.email) as email,
      p.joined_on as "joinedOn", p.left_on as "leftOn"
    from person p left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and (p.name = any(${[...words]}::text[]) or lower(p.staff_number) = any(${lower}::text[])
      or lower(p.email) = any(${lower}::text[]))`.execute(sql);
  return found.rows;
}

export type Meant = {
  readonly personId: number;
  readonly course: string;
  readonly day: Day;
  readonly statementId?: string | undefined;
};

/** The places, from 0, of those that stand already: by their statement, or by person, course and day. The people are held. */
export async function standing(sql: Sql, unitId: number, meant: readonly Meant[]): Promise<Set<number>> {
  const people = meant.map(({ personId }) => personId);
  await statement`select 1 from person where unit_id = ${unitId} and person_id = any(${people}::bigint[]) order by person_id for update`.execute(
    sql,
  );
  const found = await statement<{ place: number }>`
    select distinct (m.place - 1)::int as place
    from unnest(${people}::bigint[], ${meant.map(({ course }) => course)}::text[], ${meant.map(({ day }) => day)}::date[],
      ${meant.map(({ statementId }) => statementId ?? null)}::text[]) with ordinality as m(person_id, course, day, statement_id, place)
    join completion c on c.unit_id = ${unitId} and c.withdrawn_at is null and (c.statement_id = m.statement_id
      or (c.person_id = m.person_id and c.course = m.course and c.happened_on = m.day))`.execute(sql);
  return new Set(found.rows.map(({ place }) => place));
}

type NewImport = {
  readonly way: 'sheet' | 'xapi';
  readonly fileHash: string;
  readonly taken: number;
  readonly leftOut: number;
  readonly salt: Buffer;
  readonly at: Instant;
  readonly by: number;
};

export async function addImport(sql: Sql, unitId: number, one: NewImport): Promise<number> {
  const added = await statement<{ import_id: number }>`
    insert into completion_import (unit_id, way, file_hash, taken, left_out, salt, entered_at, entered_by)
    values (${unitId}, ${one.way}, ${one.fileHash}, ${one.taken}, ${one.leftOut}, ${one.salt}, ${one.at}, ${one.by})
    returning import_id`.execute(sql);
  return added.rows[0]!.import_id;
}
