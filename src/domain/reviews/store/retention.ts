/** When reviews that did not end in an appointment fall due, and the destruction of reviews. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** The remedies run from the decision: the figure is counted from there and is longer than each of them. */
export const heldNotPassed = ({ unitId, figures }: Asked): Fragment => statement`
  select review_id as record_id, person_id,
    (closed_on + make_interval(months => ${monthsOf(figures, 'keep.review-not-passed')}::int))::date as due_on
  from review where unit_id = ${unitId} and state in ('not-appointed', 'withdrawn') and key is not null`;

const PARTS = [
  'review_condition',
  'review_opinion',
  'review_help',
  'review_decision',
  'review_statement',
  'review_withheld',
];

/** Parts and papers of these reviews; a file without its row has no key and is swept from the disk. */
async function destroyParts(sql: Sql, unitId: number, reviews: readonly number[]): Promise<void> {
  const gone = await statement<{ file_hash: string | null }>`
    select file_hash from review_help where unit_id = ${unitId} and review_id = any(${[...reviews]}::bigint[])
    union all select file_hash from review_decision where unit_id = ${unitId} and review_id = any(${[...reviews]}::bigint[])`.execute(
    sql,
  );
  for (const part of PARTS)
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and review_id = any(${[...reviews]}::bigint[])`.execute(
      sql,
    );
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}

/** What remains: that there was a review, its end and its day. */
export async function reduceReviews(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await destroyParts(sql, unitId, ids);
  await statement`update review set key = null, salt = null
    where unit_id = ${unitId} and review_id = any(${[...ids]}::bigint[])`.execute(sql);
}

/** With a person all of them; with an appointment those that were for it. */
export async function destroyReviews(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const found = await statement<{ review_id: number }>`
    select review_id from review where unit_id = ${unitId}
      and case when ${kind} = 'person' then person_id else appointment_id end = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  const reviews = found.rows.map((row) => row.review_id);
  await destroyParts(sql, unitId, reviews);
  await statement`delete from review where unit_id = ${unitId} and review_id = any(${reviews}::bigint[])`.execute(sql);
}

export async function destroyOpenings(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from post_opening where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else appointment_id end = any(${[...ids]}::bigint[])`.execute(sql);
}
