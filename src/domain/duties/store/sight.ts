/** A part of the ledger, in SQL: which rows of `duty d` are in sight. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';

export type LedgerPart = {
  /** Seen of everybody. */
  readonly rules: readonly number[];
  /** Seen of people who hold, or are about to hold, a foreign-related post. */
  readonly ofForeignRelated: readonly number[];
  /** The path of the department within which all that people owe is seen. */
  readonly within: string | undefined;
  /** Not among them: rules whose rows tell something of the person by being there. */
  readonly keptBack: readonly number[];
  readonly today: Day;
};
export type LedgerSight = 'everything' | LedgerPart;

/** Nothing is added where everything is seen: the statement stays as it is planned for the officers. */
export function inSight(unitId: number, sight: LedgerSight): RawBuilder<unknown> {
  if (sight === 'everything') return statement``;
  const { rules, ofForeignRelated, within, keptBack, today } = sight;
  return statement`and (d.rule = any(${[...rules]}::smallint[])
    ${
      ofForeignRelated.length === 0
        ? statement``
        : statement`or d.rule = any(${[...ofForeignRelated]}::smallint[]) and d.person_id = any(array(
            select a.person_id from appointment a join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
              and t.from_day <= greatest(a.from_day, ${today}::date) and (t.to_day is null or t.to_day >= greatest(a.from_day, ${today}::date))
            where a.unit_id = ${unitId} and (a.to_day is null or a.to_day >= ${today}) and t.foreign_related))`
    }
    ${
      within === undefined
        ? statement``
        : statement`or d.rule <> all(${[...keptBack]}::smallint[]) and d.person_id = any(array(
            select p.person_id from person p join department b on b.unit_id = ${unitId} and b.department_id = p.department_id
            where p.unit_id = ${unitId} and starts_with(b.path, ${within})))`
    })`;
}

/** Whether this one row is in sight. */
export async function isInSight(
  sql: Sql,
  unitId: number,
  sight: LedgerSight,
  { personId, rule, occasion }: { personId: number; rule: number; occasion: number },
): Promise<boolean> {
  const found = await statement`
    select 1 from duty d where d.unit_id = ${unitId} and d.person_id = ${personId} and d.rule = ${rule}::smallint
      and d.occasion = ${occasion} ${inSight(unitId, sight)}`.execute(sql);
  return found.rows.length > 0;
}

/** The name of the department with this path. */
export async function departmentAt(sql: Sql, unitId: number, path: string): Promise<string | undefined> {
  const found = await statement<{ name: string }>`
    select name from department where unit_id = ${unitId} and path = ${path}`.execute(sql);
  return found.rows[0]?.name;
}
