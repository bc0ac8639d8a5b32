/** The figures a unit has chosen for itself. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { ParameterKey } from '../../../law/parameters.ts';

export type ChoiceRow = { parameter: ParameterKey; value: number; reason: string; chosen_at: Instant };

export async function listChoices(sql: Sql, unitId: number): Promise<ChoiceRow[]> {
  const found = await statement<ChoiceRow>`
    select parameter, value, reason, chosen_at from parameter_choice where unit_id = ${unitId} order by parameter`.execute(
    sql,
  );
  return found.rows;
}

export async function keepChoice(
  sql: Sql,
  unitId: number,
  { parameter, value, reason, at }: { parameter: ParameterKey; value: number; reason: string; at: Instant },
): Promise<void> {
  await statement`
    insert into parameter_choice (unit_id, parameter, value, reason, chosen_at) values (${unitId}, ${parameter}, ${value}, ${reason}, ${at})
    on conflict (unit_id, parameter) do update set value = excluded.value, reason = excluded.reason, chosen_at = excluded.chosen_at`.execute(
    sql,
  );
}

export async function removeChoice(sql: Sql, unitId: number, parameter: ParameterKey): Promise<void> {
  await statement`delete from parameter_choice where unit_id = ${unitId} and parameter = ${parameter}`.execute(sql);
}
