/** What was changed of a measure's entry, in SQL. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ChangedField, EntryBefore } from '../measures.ts';

type New = {
  readonly measureId: number;
  readonly changed: readonly ChangedField[];
  readonly before: EntryBefore;
  readonly on: Day;
  readonly at: Instant;
  readonly by: number;
};
export async function noteChange(sql: Sql, unitId: number, one: New): Promise<void> {
  await statement`insert into measure_change (unit_id, measure_id, changed, before, changed_on, changed_at, changed_by)
    values (${unitId}, ${one.measureId}, ${[...one.changed]}::text[], ${JSON.stringify(one.before)}::jsonb, ${one.on}, ${one.at}, ${one.by})`.execute(
    sql,
  );
}

export type MeasureChange = {
  readonly measureChangeId: number;
  readonly changed: readonly ChangedField[];
  /** Nothing once the measure's time is over. */
  readonly before: EntryBefore | null;
  readonly changedOn: Day;
  readonly changedAt: Instant;
  readonly by: string | null;
};
export async function changesOf(sql: Sql, unitId: number, measureId: number): Promise<MeasureChange[]> {
  const found = await statement<MeasureChange>`
    select k.measure_change_id as "measureChangeId", k.changed, k.before, k.changed_on as "changedOn", k.changed_at as "changedAt",
      (select a.display_name from account a where a.unit_id = k.unit_id and a.account_id = k.changed_by) as by
    from measure_change k where k.unit_id = ${unitId} and k.measure_id = ${measureId} order by k.measure_change_id`.execute(
    sql,
  );
  return found.rows;
}
