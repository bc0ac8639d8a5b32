/** What is held until when: the kinds' own statements put together, less what is on hold. Nothing is stored about it but the open batch. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Asked, Certified } from '../../../platform/retention.ts';
import { CERTIFIED, stoppedBy } from '../kinds.ts';
import { kindsOnHold } from './holds.ts';

/** (kind, record_id, person_id, due_on) of these kinds. */
function heldOf(kinds: readonly Certified[], asked: Asked): Fragment {
  const parts = kinds.map(
    (kind) => statement`select ${kind.code}::text as kind, record_id, person_id, due_on from (${kind.held(asked)}) one`,
  );
  return statement`(${statement.join(parts, statement` union all `)})`;
}

/** Of `h`: not on hold today, neither its person nor its kind, nor a kind that would go with it. */
async function notOnHold(sql: Sql, { unitId }: Asked, today: Day): Promise<Fragment> {
  const stopped = [...new Set((await kindsOnHold(sql, unitId, today)).flatMap(stoppedBy))];
  return statement`h.kind <> all(${stopped}::text[]) and not exists (
    select from legal_hold l where l.unit_id = ${unitId} and l.person_id = h.person_id and l.lifted_at is null
      and l.ends_on >= ${today}::date)`;
}

export type Ahead = {
  readonly kind: string;
  readonly month: string;
  readonly records: number;
  readonly onHold: number;
};

/** How many records of each kind fall due in which month, until that day; what is due already counts in its own month. */
export async function countAhead(sql: Sql, asked: Asked, today: Day, until: Day): Promise<Ahead[]> {
  const free = await notOnHold(sql, asked, today);
  const found = await statement<Ahead>`
    select h.kind, to_char(h.due_on, 'YYYY-MM') as month, count(*) filter (where ${free})::int as records,
      count(*) filter (where not (${free}))::int as "onHold"
    from ${heldOf(CERTIFIED, asked)} h where h.due_on <= ${until}::date group by 1, 2 order by 1, 2`.execute(sql);
  return found.rows;
}

/** Of one person: from when to when records of each kind fall due, where that is known already. */
export async function duesOfPerson(sql: Sql, asked: Asked, personId: number) {
  const ofPeople: readonly Certified[] = CERTIFIED.filter((kind) => kind.ofPeople);
  const also = ofPeople.flatMap(({ code, alsoOf }) =>
    alsoOf ? [statement` or h.kind = ${code} and h.record_id in (${alsoOf(asked, personId)})`] : [],
  );
  const found = await statement<{ kind: string; records: number; first: Day; last: Day }>`
    select h.kind, count(*)::int as records, min(h.due_on) as first, max(h.due_on) as last
    from ${heldOf(ofPeople, asked)} h
    where (h.person_id = ${personId}${statement.join(also, statement``)}) and h.due_on is not null group by h.kind`.execute(
    sql,
  );
  return new Map(found.rows.map((row) => [row.kind, row]));
}

/** Takes up into the open batch what is due and in none, and lets go of what is due no longer. Answers how many lines changed. */
export async function fillBatch(sql: Sql, asked: Asked, batchId: number, today: Day): Promise<number> {
  const free = await notOnHold(sql, asked, today);
  const changed = await statement<{ n: number }>`
    with due as materialized (
      select h.* from ${heldOf(CERTIFIED, asked)} h where h.due_on <= ${today}::date and ${free}
    ), gone as (
      delete from retention_item i where i.unit_id = ${asked.unitId} and i.batch_id = ${batchId}
        and not exists (select from due d where d.kind = i.kind and d.record_id = i.record_id) returning 1
    ), come as (
      insert into retention_item (unit_id, batch_id, kind, record_id, person_id, due_on)
      select ${asked.unitId}, ${batchId}, kind, record_id, person_id, due_on from due
      on conflict (unit_id, kind, record_id) do nothing returning 1
    )
    select (select count(*) from gone)::int + (select count(*) from come)::int as n`.execute(sql);
  return changed.rows[0]!.n;
}

export type Line = { readonly recordId: number; readonly personId: number; readonly isDue: boolean };

/**
 * The next lines of a batch, all of one kind, and whether each is still due and on no hold. Their people are held until the transaction
 * ends, so that nobody comes back, or is put on hold, between the look and the deed.
 */
export async function nextLines(
  sql: Sql,
  asked: Asked,
  { batchId, today, limit }: { batchId: number; today: Day; limit: number },
): Promise<{ kind: Certified; lines: Line[] } | undefined> {
  const there = await statement<{ kind: string }>`
    select distinct kind from retention_item where unit_id = ${asked.unitId} and batch_id = ${batchId}`.execute(sql);
  const kind = CERTIFIED.find((one) => there.rows.some((row) => row.kind === one.code));
  if (!kind) return undefined;
  const some = statement`
    select record_id, person_id from retention_item
    where unit_id = ${asked.unitId} and batch_id = ${batchId} and kind = ${kind.code} order by record_id limit ${limit}`;
  await statement`select from person where unit_id = ${asked.unitId} and person_id in (select person_id from (${some}) s)
    order by person_id for update`.execute(sql);
  const free = await notOnHold(sql, asked, today);
  const found = await statement<Line>`
    with taken as (${some})
    select taken.record_id as "recordId", taken.person_id as "personId",
      exists (select from ${heldOf([kind], asked)} h
        where h.record_id = taken.record_id and h.due_on <= ${today}::date and ${free}) as "isDue"
    from taken`.execute(sql);
  return { kind, lines: found.rows };
}

/** Which of these numbers a table has. */
export async function whatIsThere(
  sql: Sql,
  unitId: number,
  { table, column }: { table: string; column: string },
  ids: readonly number[],
): Promise<number[]> {
  const found = await statement<{ id: number }>`
    select ${statement.ref(column)} as id from ${statement.table(table)}
    where unit_id = ${unitId} and ${statement.ref(column)} = any(${[...ids]}::bigint[]) order by 1`.execute(sql);
  return found.rows.map((row) => row.id);
}
