/** When what a yearly report says falls due, and what is destroyed of it: words and file. That it was issued, and its counts, stay. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldReports = ({ unitId, figures }: Asked): Fragment => statement`
  select r.report_id as record_id, 0::bigint as person_id,
    (r.issued_on + make_interval(months => ${monthsOf(figures, 'keep.yearly-report')}::int))::date as due_on
  from yearly_report r where r.unit_id = ${unitId} and r.state = 'issued' and r.key is not null`;

export async function destroyReports(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and report_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string | null;
  }>`select file_hash from yearly_report where ${these}`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
  await statement`update yearly_report set content = null, returned = null, key = null, salt = null, file_hash = null, content_hash = null
    where ${these}`.execute(sql);
}
