/** When tests fall due for destruction, and the destruction of attempts and of what was offered. Questions stay: they are about nobody. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldTests = ({ unitId, figures }: Asked): Fragment => statement`
  select t.test_id as record_id, 0::bigint as person_id,
    (t.closes_on + make_interval(months => ${monthsOf(figures, 'keep.training-session')}::int))::date as due_on
  from test t where t.unit_id = ${unitId}
    and not exists (select from test_attempt a where a.unit_id = ${unitId} and a.test_id = t.test_id)`;

export async function destroyTests(sql: Sql, { unitId, ids }: Going): Promise<void> {
  for (const table of ['test_version', 'test'])
    await statement`delete from ${statement.table(table)} where unit_id = ${unitId} and test_id = any(${[...ids]}::bigint[])`.execute(
      sql,
    );
}

/** Of those who passed, the number stays with the test. */
export async function destroyAttempts(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`;
  await statement`delete from test_answer where unit_id = ${unitId}
    and attempt_id in (select attempt_id from test_attempt where ${these})`.execute(sql);
  await statement`
    with gone as (delete from test_attempt where ${these} returning test_id, person_id, passed_on)
    update test t set former_takers = former_takers + g.people
    from (select test_id, count(distinct person_id)::int as people from gone where passed_on is not null group by test_id) g
    where t.unit_id = ${unitId} and t.test_id = g.test_id`.execute(sql);
}

export async function destroyOffers(sql: Sql, { unitId, ids }: Going): Promise<void> {
  for (const table of ['situation_offer', 'situation_taking_part'])
    await statement`delete from ${statement.table(table)} where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
      sql,
    );
}
