/** The figures that industry departments require of the unit, beside those that it chose: the strictest counts (`figuresHere`). */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ParameterKey } from '../../../law/parameters.ts';

const supposedFigures = (supposed: readonly SupposedFigure[]): RawBuilder<unknown> =>
  supposed.length === 0
    ? statement``
    : statement`union all select * from unnest(${supposed.map((one) => one.parameter)}::text[],
        ${supposed.map((one) => one.value)}::int[], ${supposed.map((one) => one.stricter)}::text[])`;

/** (parameter, value): what was chosen or is required, the strictest of several. What the law itself says is not among them. */
export const figuresHere = (
  unitId: number,
  supposed: readonly SupposedFigure[] = [],
): RawBuilder<unknown> => statement`(
  select parameter, case when bool_or(stricter = 'more') then max(value) else min(value) end as value from (
    select parameter, value, null::text as stricter from parameter_choice where unit_id = ${unitId}
    union all
    select parameter, value, stricter from required_figure where unit_id = ${unitId} and in_force
    ${supposedFigures(supposed)}
  ) as figure group by parameter)`;

/** A figure that is not required yet: what would be owed if it were. */
export type SupposedFigure = Pick<Required, 'parameter' | 'value' | 'stricter'>;

export type Required = {
  readonly arrivalId: number;
  readonly parameter: ParameterKey;
  readonly value: number;
  readonly stricter: 'less' | 'more';
  readonly from: Day;
  readonly inForce: boolean;
  readonly department: string;
  readonly number: string;
};

export async function requireFigure(sql: Sql, unitId: number, required: Required, at: Instant): Promise<void> {
  const { arrivalId, parameter, value, stricter, from, inForce, department, number } = required;
  await statement`insert into required_figure (unit_id, arrival_id, parameter, value, stricter, from_day, in_force, department, number, taken_at)
    values (${unitId}, ${arrivalId}, ${parameter}, ${value}, ${stricter}, ${from}, ${inForce}, ${department}, ${number}, ${at})`.execute(
    sql,
  );
}

/** Answers which requirements came into force with this: their arrivals. */
export async function putInForce(sql: Sql, unitId: number, today: Day): Promise<number[]> {
  const put = await statement<{ arrivalId: number }>`update required_figure set in_force = true
    where unit_id = ${unitId} and not in_force and from_day <= ${today} returning arrival_id as "arrivalId"`.execute(
    sql,
  );
  return [...new Set(put.rows.map((row) => row.arrivalId))];
}

export async function listRequired(sql: Sql, unitId: number): Promise<Required[]> {
  const found =
    await statement<Required>`select arrival_id as "arrivalId", parameter, value, stricter, from_day as "from",
    in_force as "inForce", department, number from required_figure where unit_id = ${unitId}
    order by from_day desc, arrival_id desc, parameter limit 1000`.execute(sql);
  return found.rows;
}
