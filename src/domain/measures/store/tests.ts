/** Tests and risk assessments, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { TechnicalTestId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { TestBy, TestFile } from '../scans.ts';

export type TechnicalTest = {
  readonly technicalTestId: TechnicalTestId;
  readonly doneBy: TestBy;
  readonly service: string | null;
  readonly testedOn: Day;
  readonly conclusion: string | null;
  readonly enteredAt: Instant;
  readonly completedAt: Instant | null;
  /** Since when it does not count any more: for infrastructure that it left out and that was entered anew. */
  readonly setAsideAt: Instant | null;
  readonly setAsideFor: string | null;
  readonly objects: readonly { readonly protectedObjectId: number; readonly name: string }[];
  readonly files: readonly { readonly kind: TestFile; readonly contentHash: string }[];
};
const TEST = statement`t.technical_test_id as "technicalTestId", t.done_by as "doneBy", t.service, t.tested_on as "testedOn", t.conclusion,
  t.entered_at as "enteredAt", t.completed_at as "completedAt",
  t.set_aside_at as "setAsideAt", (select o.name from protected_object o
    where o.unit_id = t.unit_id and o.protected_object_id = t.set_aside_for) as "setAsideFor",
  coalesce((select json_agg(json_build_object('protectedObjectId', o.protected_object_id, 'name', o.name) order by o.name)
    from technical_test_object x join protected_object o on o.unit_id = x.unit_id and o.protected_object_id = x.protected_object_id
    where x.unit_id = t.unit_id and x.technical_test_id = t.technical_test_id), '[]'::json) as objects,
  coalesce((select json_agg(json_build_object('kind', f.kind, 'contentHash', f.content_hash) order by f.kind desc)
    from technical_test_file f where f.unit_id = t.unit_id and f.technical_test_id = t.technical_test_id), '[]'::json) as files`;

export async function getTest(sql: Sql, unitId: number, id: number): Promise<TechnicalTest> {
  const found = await statement<TechnicalTest>`select ${TEST} from technical_test t
    where t.unit_id = ${unitId} and t.technical_test_id = ${id}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Not completed yet; held until the transaction ends. */
export async function holdTest(sql: Sql, unitId: number, id: number): Promise<TechnicalTest & { salt: Buffer }> {
  const held = await statement<{ salt: Buffer | null }>`select salt from technical_test
    where unit_id = ${unitId} and technical_test_id = ${id} for no key update`.execute(sql);
  const { salt } = held.rows[0] ?? refuse('not-found');
  const one = await getTest(sql, unitId, id);
  return one.completedAt === null && salt ? { ...one, salt } : refuse('wrong-state');
}

type Slice = { readonly offset: number; readonly limit: number };
export async function listTests(sql: Sql, unitId: number, { offset, limit }: Slice) {
  const found = await statement<TechnicalTest & { total: number }>`select ${TEST}, count(*) over ()::int as total
    from technical_test t where t.unit_id = ${unitId}
    order by t.tested_on desc, t.technical_test_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): TechnicalTest => row) };
}

export type TestWords = {
  readonly doneBy: TestBy;
  readonly service?: string | undefined;
  readonly testedOn: Day;
  readonly conclusion?: string | undefined;
};
type Entered = { readonly salt: Buffer; readonly at: Instant; readonly by: number };
export async function insertTest(sql: Sql, unitId: number, one: TestWords, { salt, at, by }: Entered) {
  const made = await statement<{ id: TechnicalTestId }>`
    insert into technical_test (unit_id, done_by, service, tested_on, conclusion, salt, entered_at, entered_by)
    values (${unitId}, ${one.doneBy}, ${one.service ?? null}, ${one.testedOn}, ${one.conclusion ?? null}, ${salt}, ${at}, ${by})
    returning technical_test_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function changeTest(sql: Sql, unitId: number, id: number, one: TestWords): Promise<void> {
  await statement`update technical_test set done_by = ${one.doneBy}, service = ${one.service ?? null}, tested_on = ${one.testedOn},
    conclusion = ${one.conclusion ?? null} where unit_id = ${unitId} and technical_test_id = ${id}`.execute(sql);
}

export async function putTested(sql: Sql, unitId: number, id: number, objectIds: readonly number[]): Promise<void> {
  await statement`delete from technical_test_object where unit_id = ${unitId} and technical_test_id = ${id}`.execute(
    sql,
  );
  await statement`insert into technical_test_object (unit_id, technical_test_id, protected_object_id)
    select ${unitId}, ${id}, o from unnest(${[...new Set(objectIds)]}::bigint[]) as x(o)`.execute(sql);
}

type NewFile = { readonly kind: TestFile; readonly file: SealedFile; readonly at: Instant; readonly by: number };
/** One of each kind; until the test is completed the next takes its place, and the key of the one before is destroyed. */
export async function putTestFile(
  sql: Sql,
  unitId: number,
  id: number,
  { kind, file, at, by }: NewFile,
): Promise<void> {
  const these = statement`unit_id = ${unitId} and technical_test_id = ${id} and kind = ${kind}`;
  const before = await statement<{
    hash: string;
  }>`delete from technical_test_file where ${these} returning file_hash as hash`.execute(sql);
  const gone = before.rows.map(({ hash }) => hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${gone}::text[])`.execute(sql);
  await statement`
    insert into technical_test_file (unit_id, technical_test_id, kind, file_hash, content_hash, media_type, entered_at, entered_by)
    values (${unitId}, ${id}, ${kind}, ${file.hash}, ${file.contentHash}, ${file.mediaType}, ${at}, ${by})`.execute(
    sql,
  );
}

export async function findTestFile(sql: Sql, unitId: number, id: number, kind: TestFile) {
  const found = await statement<{
    fileHash: string;
    mediaType: string;
  }>`select file_hash as "fileHash", media_type as "mediaType"
    from technical_test_file where unit_id = ${unitId} and technical_test_id = ${id} and kind = ${kind}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export async function completeTest(sql: Sql, unitId: number, id: number, at: Instant, by: number): Promise<void> {
  await statement`update technical_test set completed_at = ${at}, completed_by = ${by}
    where unit_id = ${unitId} and technical_test_id = ${id}`.execute(sql);
}

/** The infrastructure that the unit operated on a day: what has ended since was to be tested on it all the same. */
export async function operatedObjects(sql: Sql, unitId: number, on: Day) {
  const found = await statement<{ objectId: number; name: string }>`
    select protected_object_id as "objectId", name from protected_object
    where unit_id = ${unitId} and operated and (ended_on is null or ended_on >= ${on}) order by name`.execute(sql);
  return found.rows;
}

/** Blanks and case aside, of all names that one has borne. */
const namesOf = (alias: string) => statement`select lower(regexp_replace(s.name, '[[:space:]]', '', 'g'))
  from unnest(array_append(${statement.ref(`${alias}.former_names`)}, ${statement.ref(`${alias}.name`)})) as s(name)`;
const isCalledAs = (one: string, other: string) =>
  statement`(${statement.ref(`${one}.kind`)} = ${statement.ref(`${other}.kind`)} and exists (${namesOf(one)} intersect ${namesOf(other)}))`;

type Anew = {
  readonly protectedObjectId: number;
  readonly on: Day;
  readonly at: Instant;
  readonly timeZone: string;
  readonly months: number;
};
/**
 * Tests that were completed without infrastructure of this kind and of a name that this has borne, because it had been ended before: it is in
 * use again. A test covers it that covers what took its place: this itself, or what was entered under the name once it had been ended. Answers
 * which tests they are; from now on they do not count.
 */
export async function setTestsAside(
  sql: Sql,
  unitId: number,
  { protectedObjectId, on, at, timeZone, months }: Anew,
): Promise<TechnicalTestId[]> {
  const found = await statement<{ id: TechnicalTestId }>`
    update technical_test t set set_aside_at = ${at}, set_aside_for = n.protected_object_id
    from protected_object n where n.unit_id = ${unitId} and n.protected_object_id = ${protectedObjectId} and n.operated
      and t.unit_id = ${unitId} and t.completed_at is not null and t.set_aside_at is null
      and exists (select from protected_object o where o.unit_id = ${unitId} and o.operated and ${isCalledAs('o', 'n')}
        and o.ended_on < t.tested_on and o.ended_on > ${on}::date - make_interval(months => ${months}::int)
        and not exists (select from technical_test_object x
          join protected_object c on c.unit_id = ${unitId} and c.protected_object_id = x.protected_object_id
          where x.unit_id = ${unitId} and x.technical_test_id = t.technical_test_id and (c.protected_object_id = n.protected_object_id
            or (${isCalledAs('c', 'n')} and (c.entered_at at time zone ${timeZone})::date >= o.ended_on))))
    returning t.technical_test_id as id`.execute(sql);
  return found.rows.map(({ id }) => id).sort((a, b) => a - b);
}

/** What is open of these systems after the last scans, by severity. */
export async function failingOf(sql: Sql, unitId: number, objectIds: readonly number[]) {
  const found = await statement<{ name: string; severity: string; n: number }>`
    select o.name, r.severity, count(*)::int as n from scan_rule r
    join protected_object o on o.unit_id = r.unit_id and o.protected_object_id = r.protected_object_id
    where r.unit_id = ${unitId} and r.failing and r.protected_object_id = any(${[...objectIds]}::bigint[])
    group by o.name, r.severity
    order by o.name, array_position(array['critical', 'high', 'medium', 'low', 'info'], r.severity)`.execute(sql);
  return found.rows;
}
