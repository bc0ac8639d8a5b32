/** Reminders given by hand: one a person and day. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

/** What one person is reminded of: open rows of the ledger, by rule and number. */
export type ToRemind = { readonly personId: number; readonly rules: readonly number[]; readonly items: number };

/** Of these people: who was reminded on this day already, and who can sign in to see it. */
export async function standingOf(
  sql: Sql,
  unitId: number,
  { people, day }: { people: readonly number[]; day: Day },
): Promise<{ personId: number; reminded: boolean; hasAccount: boolean }[]> {
  const found = await statement<{ personId: number; reminded: boolean; hasAccount: boolean }>`
    select one as "personId",
      exists (select from reminder r where r.unit_id = ${unitId} and r.person_id = one and r.day = ${day} and r.rules <> '{}') as reminded,
      exists (select from account a where a.unit_id = ${unitId} and a.person_id = one and a.state <> 'closed') as "hasAccount"
    from unnest(${[...people]}::bigint[]) as one`.execute(sql);
  return found.rows;
}

/** Who was not reminded on this day before, and is now. */
export async function addReminders(
  sql: Sql,
  unitId: number,
  { all, day, by, at }: { all: readonly ToRemind[]; day: Day; by: number; at: Instant },
): Promise<number[]> {
  const rows = JSON.stringify(all.map(({ personId, rules, items }) => ({ person_id: personId, rules, items })));
  const added = await statement<{ personId: number }>`
    insert into reminder as r (unit_id, person_id, day, rules, items, reminded_by, reminded_at)
    select ${unitId}, person_id, ${day}, rules, items, ${by}, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as one (person_id bigint, rules smallint[], items int)
    on conflict (unit_id, person_id, day) do update set rules = excluded.rules, items = r.documents + r.courses + excluded.items,
      reminded_by = excluded.reminded_by, reminded_at = excluded.reminded_at, read_at = null where r.rules = '{}'
    returning person_id as "personId"`.execute(sql);
  return added.rows.map(({ personId }) => personId);
}

/** The same of travel documents that are to be handed back: once a day, by somebody or, without, by the calendar. */
export async function addDocumentReminders(
  sql: Sql,
  unitId: number,
  { all, day, by, at }: { all: readonly Holder[]; day: Day; by: number | null; at: Instant },
): Promise<number[]> {
  const added = await statement<{ personId: number }>`
    insert into reminder as r (unit_id, person_id, day, rules, items, documents, reminded_by, reminded_at)
    select ${unitId}, person_id, ${day}, '{}', documents, documents, ${by}, ${at}
    from unnest(${all.map((one) => one.personId)}::bigint[], ${all.map((one) => one.documents)}::int[]) as one (person_id, documents)
    on conflict (unit_id, person_id, day) do update set documents = excluded.documents, items = r.items + excluded.documents, read_at = null
      where r.documents = 0
    returning person_id as "personId"`.execute(sql);
  return added.rows.map(({ personId }) => personId);
}
type Holder = { readonly personId: number; readonly documents: number };

/** The same of courses that were assigned and are not finished, one each: once a day, by somebody. */
export async function addCourseReminders(
  sql: Sql,
  unitId: number,
  { people, day, by, at }: { people: readonly number[]; day: Day; by: number; at: Instant },
): Promise<number[]> {
  const added = await statement<{ personId: number }>`
    insert into reminder as r (unit_id, person_id, day, rules, items, courses, reminded_by, reminded_at)
    select ${unitId}, person_id, ${day}, '{}', 1, 1, ${by}, ${at} from unnest(${[...people]}::bigint[]) as one (person_id)
    on conflict (unit_id, person_id, day) do update set courses = 1, items = r.items + 1, read_at = null,
      reminded_by = excluded.reminded_by, reminded_at = excluded.reminded_at where r.courses = 0
    returning person_id as "personId"`.execute(sql);
  return added.rows.map(({ personId }) => personId);
}

export type Reminder = {
  readonly day: Day;
  readonly rules: readonly number[];
  readonly items: number;
  /** So many of the items are travel documents to be handed back. */
  readonly documents: number;
  /** And so many are courses to be finished. */
  readonly courses: number;
  /** Without: by the calendar. */
  readonly by: string | null;
  readonly at: Instant;
  readonly unread: boolean;
};

export async function remindersOf(
  sql: Sql,
  unitId: number,
  { personId, since }: { personId: number; since: Day },
): Promise<Reminder[]> {
  const found = await statement<Reminder>`
    select r.day, r.rules, r.items, r.documents, r.courses, a.display_name as by, r.reminded_at as at, r.read_at is null as unread
    from reminder r left join account a on a.unit_id = ${unitId} and a.account_id = r.reminded_by
    where r.unit_id = ${unitId} and r.person_id = ${personId} and r.day >= ${since} order by r.day desc`.execute(sql);
  return found.rows;
}

export async function markRemindersRead(
  sql: Sql,
  unitId: number,
  { personId, at }: { personId: number; at: Instant },
): Promise<number> {
  const read = await statement`update reminder set read_at = ${at}
    where unit_id = ${unitId} and person_id = ${personId} and read_at is null returning 1`.execute(sql);
  return read.rows.length;
}

export async function forgetReminders(sql: Sql, unitId: number, before: Day): Promise<void> {
  await statement`delete from reminder where unit_id = ${unitId} and day < ${before}`.execute(sql);
}

export async function destroyReminders(sql: Sql, unitId: number, people: readonly number[]): Promise<void> {
  await statement`delete from reminder where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])`.execute(
    sql,
  );
}

/** How many of these the unit knows. */
export async function knownPeople(sql: Sql, unitId: number, people: readonly number[]): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from person where unit_id = ${unitId} and person_id = any(${[...people]}::bigint[])`.execute(
    sql,
  );
  return found.rows[0]!.n;
}
