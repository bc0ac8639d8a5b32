/** Every check that speaks of one person, asked of the records as they stand now. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DateOrder } from '../catalogue/check.ts';
import type { Asked } from './asked.ts';
import { PAIRS_IN_SQL } from './pairs.ts';
import { asStored, isBroken } from './run.ts';

export type Pair = {
  readonly key: string;
  readonly name: string;
  readonly thingId: number | null;
  readonly firstOn: Day | null;
  readonly firstAt: Instant | null;
  readonly secondOn: Day | null;
  readonly secondAt: Instant | null;
  readonly kept: boolean | null;
  /** The breach, where it is in the list. */
  readonly breachId: number | null;
};

export async function pairsOfPerson(sql: Sql, asked: Asked, check: DateOrder, personId: number): Promise<Pair[]> {
  const found = await statement<Pair>`
    with pair as (
      select x.key, x.name, x.thing_id, ${asStored(check, asked)},
        case when ${isBroken(check, asked)} then false when x.first is not null and x.second is not null then true end as kept
      from (${PAIRS_IN_SQL[check.number]!(asked)}) x where x.person_id = ${personId} and (x.first is not null or x.second is not null))
    select p.key, p.name, p.thing_id as "thingId", p.first_on as "firstOn", p.first_at as "firstAt", p.second_on as "secondOn",
      p.second_at as "secondAt", p.kept, b.breach_id as "breachId"
    from pair p left join date_order_breach b on b.unit_id = ${asked.unitId} and b.check_number = ${check.number} and b.key = p.key
      and p.kept is false
    order by coalesce(p.second_on, p.first_on), p.key`.execute(sql);
  return found.rows;
}

/** Of the whole unit: how many records a check speaks of, and how many of them are in order. */
export async function countPairs(
  sql: Sql,
  asked: Asked,
  check: DateOrder,
): Promise<{ pairs: number; kept: number; broken: number }> {
  const found = await statement<{ pairs: number; kept: number; broken: number }>`
    select count(*)::int as pairs, (count(*) filter (where x.first is not null and x.second is not null and not ${isBroken(check, asked)}))::int as kept,
      (count(*) filter (where ${isBroken(check, asked)}))::int as broken
    from (${PAIRS_IN_SQL[check.number]!(asked)}) x`.execute(sql);
  return found.rows[0]!;
}
