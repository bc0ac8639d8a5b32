/** Tests in SQL: what is planned, and who has completed it. Who has taken it and not passed is nowhere listed. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Draw, Worded } from '../questions.ts';
import type { By } from './questions.ts';

export type TestRules = {
  readonly title: Worded;
  readonly draws: readonly Draw[];
  readonly passPercent: number;
  readonly attempts: number;
  readonly minutes: number;
  readonly hours: number;
};
export type Planned = TestRules & { readonly opensOn: Day; readonly closesOn: Day };
export type Test = Planned & {
  readonly testId: number;
  readonly version: number;
  readonly withdrawnAt: Instant | null;
  readonly formerTakers: number;
};

export const TEST = statement`t.test_id as "testId", t.version, t.opens_on as "opensOn", t.closes_on as "closesOn", t.withdrawn_at as "withdrawnAt",
  t.former_takers as "formerTakers", v.title, v.draws, v.pass_percent as "passPercent", v.attempts, v.minutes, v.hours`;
const CURRENT = statement`test t join test_version v on v.unit_id = t.unit_id and v.test_id = t.test_id and v.version = t.version`;

export async function unitOfTest(sql: Sql, unitId: UnitId, testId: number): Promise<UnitId> {
  const found = await statement`select 1 from test where unit_id = ${unitId} and test_id = ${testId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

export type Hold = 'changes' | 'begins' | undefined;
/** Held until the transaction ends: by who changes it alone, by those who begin it side by side. */
export async function getTest(sql: Sql, unitId: number, testId: number, hold?: Hold): Promise<Test & { salt: Buffer }> {
  const lock =
    hold === 'changes'
      ? statement`for no key update of t`
      : hold === 'begins'
        ? statement`for share of t`
        : statement``;
  const found = await statement<Test & { salt: Buffer }>`select ${TEST}, t.salt from ${CURRENT}
    where t.unit_id = ${unitId} and t.test_id = ${testId} ${lock}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

async function insertVersion(
  sql: Sql,
  unitId: number,
  testId: number,
  version: number,
  one: TestRules,
  { at, by }: By,
) {
  await statement`insert into test_version (unit_id, test_id, version, title, draws, pass_percent, attempts, minutes, hours, entered_at, entered_by)
    values (${unitId}, ${testId}, ${version}, ${JSON.stringify(one.title)}::jsonb, ${JSON.stringify(one.draws)}::jsonb, ${one.passPercent},
      ${one.attempts}, ${one.minutes}, ${one.hours}, ${at}, ${by})`.execute(sql);
}

export async function insertTest(sql: Sql, unitId: number, one: Planned, salt: Buffer, by: By): Promise<number> {
  const made = await statement<{ id: number }>`insert into test (unit_id, opens_on, closes_on, entered_at, salt)
    values (${unitId}, ${one.opensOn}, ${one.closesOn}, ${by.at}, ${salt}) returning test_id as id`.execute(sql);
  const testId = made.rows[0]!.id;
  await insertVersion(sql, unitId, testId, 1, one, by);
  return testId;
}

/** Attempts that are under way keep the version by which they were drawn. */
export async function changeTest(
  sql: Sql,
  unitId: number,
  { testId, version }: Pick<Test, 'testId' | 'version'>,
  one: Planned,
  by: By,
): Promise<number> {
  await insertVersion(sql, unitId, testId, version + 1, one, by);
  await statement`update test set version = ${version + 1}, opens_on = ${one.opensOn}, closes_on = ${one.closesOn}
    where unit_id = ${unitId} and test_id = ${testId}`.execute(sql);
  return version + 1;
}

export async function markWithdrawn(sql: Sql, unitId: number, testId: number, at: Instant): Promise<void> {
  await statement`update test set withdrawn_at = ${at} where unit_id = ${unitId} and test_id = ${testId}`.execute(sql);
}

/** What tests that have not closed draw. */
export async function openDraws(sql: Sql, unitId: number, today: Day): Promise<Pick<Test, 'title' | 'draws'>[]> {
  const found = await statement<Pick<Test, 'title' | 'draws'>>`select v.title, v.draws from ${CURRENT}
    where t.unit_id = ${unitId} and t.withdrawn_at is null and t.closes_on >= ${today}`.execute(sql);
  return found.rows;
}

/** What a course may have as a part today: open, and without hours of its own, for the course gives them. */
export async function testsForCourses(
  sql: Sql,
  unitId: number,
  today: Day,
): Promise<Pick<Test, 'testId' | 'title' | 'closesOn'>[]> {
  const found = await statement<Pick<Test, 'testId' | 'title' | 'closesOn'>>`
    select t.test_id as "testId", v.title, t.closes_on as "closesOn" from ${CURRENT}
    where t.unit_id = ${unitId} and t.withdrawn_at is null and t.closes_on >= ${today} and v.hours = 0
    order by t.test_id desc`.execute(sql);
  return found.rows;
}

export type ListedTest = Test & { readonly completed: number };
type Page = { readonly offset: number; readonly limit: number };

export async function listTests(
  sql: Sql,
  unitId: number,
  { offset, limit }: Page,
): Promise<{ total: number; rows: ListedTest[] }> {
  const counted = await statement<{
    total: number;
  }>`select count(*)::int as total from test where unit_id = ${unitId}`.execute(sql);
  const found = await statement<ListedTest>`select ${TEST},
      t.former_takers + (select count(distinct person_id)::int from test_attempt a
        where a.unit_id = ${unitId} and a.test_id = t.test_id and a.passed_on is not null) as completed
    from ${CURRENT} where t.unit_id = ${unitId} order by t.opens_on desc, t.test_id desc offset ${offset} limit ${limit}`.execute(
    sql,
  );
  return { total: counted.rows[0]!.total, rows: found.rows };
}

export type Completed = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly passedOn: Day;
};
export async function listCompleted(
  sql: Sql,
  unitId: number,
  testId: number,
  { offset, limit }: Page,
): Promise<Completed[]> {
  const found = await statement<Completed>`
    select p.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, c.day as "passedOn"
    from (select person_id, min(passed_on) as day from test_attempt
      where unit_id = ${unitId} and test_id = ${testId} and passed_on is not null group by person_id) c
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    order by d.path nulls last, p.name, p.person_id offset ${offset} limit ${limit}`.execute(sql);
  return found.rows;
}
export async function countCompleted(sql: Sql, unitId: number, testId: number): Promise<number> {
  const found = await statement<{ n: number }>`select count(distinct person_id)::int as n from test_attempt
    where unit_id = ${unitId} and test_id = ${testId} and passed_on is not null`.execute(sql);
  return found.rows[0]!.n;
}
