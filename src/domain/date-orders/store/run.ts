/** The checks are run, each by one statement over the whole unit: what stands is kept, what is new is found, what is no more is marked so. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { DateOrder } from '../catalogue/check.ts';
import type { Asked } from './asked.ts';
import { PAIRS_IN_SQL } from './pairs.ts';

export type RunOf = {
  readonly check: number;
  readonly found: number;
  readonly gone: number;
};

/** What of a pair the wrong order is: the first came after the second, or not at all though the second has come. A limit lasts its whole day. */
export const isBroken = ({ isLimit, by }: DateOrder, { today, now }: Asked): Fragment => {
  const passed = by === 'day' ? statement`${today}::date` : statement`${now}::timestamptz`;
  return isLimit
    ? statement`(x.first > x.second or x.first is null and x.second < ${passed})`
    : statement`(x.first > x.second or x.first is null and x.second <= ${passed})`;
};

/** Both as days, and as moments where they are such. */
export const asStored = ({ by }: DateOrder, { zone }: Asked): Fragment =>
  by === 'day'
    ? statement`x.first as first_on, null::timestamptz as first_at, x.second as second_on, null::timestamptz as second_at`
    : statement`(x.first at time zone ${zone}::text)::date as first_on, x.first as first_at,
        (x.second at time zone ${zone}::text)::date as second_on, x.second as second_at`;

export async function runCheck(sql: Sql, asked: Asked, check: DateOrder): Promise<RunOf> {
  const { unitId, now, today } = asked;
  const done = await statement<{ found: number; gone: number }>`
    with stands as materialized (
      select distinct on (x.key) x.key, x.name, x.thing_id, x.person_id, x.department_id, ${asStored(check, asked)}
      from (${PAIRS_IN_SQL[check.number]!(asked)}) x where ${isBroken(check, asked)} order by x.key),
    known as materialized (select b.* from date_order_breach b where b.unit_id = ${unitId} and b.check_number = ${check.number}),
    kept as (
      update date_order_breach b set name = s.name, thing_id = s.thing_id, person_id = s.person_id, department_id = s.department_id,
        first_on = s.first_on, first_at = s.first_at, second_on = s.second_on, second_at = s.second_at, gone_at = null
      from stands s join known k on k.key = s.key
      where b.unit_id = ${unitId} and b.breach_id = k.breach_id and (k.gone_at is not null
        or (k.name, k.thing_id, k.person_id, k.department_id, k.first_on, k.first_at, k.second_on, k.second_at)
          is distinct from (s.name, s.thing_id, s.person_id, s.department_id, s.first_on, s.first_at, s.second_on, s.second_at))
      returning k.gone_at
    ),
    gone as (
      update date_order_breach b set gone_at = ${now} from known k left join stands s on s.key = k.key
      where b.unit_id = ${unitId} and b.breach_id = k.breach_id and k.gone_at is null and s.key is null returning 1
    ),
    found as (
      insert into date_order_breach (unit_id, check_number, key, name, thing_id, person_id, department_id, first_on, first_at, second_on,
        second_at, found_on, found_at)
      select ${unitId}::int, ${check.number}::int, s.key, s.name, s.thing_id, s.person_id, s.department_id, s.first_on, s.first_at, s.second_on,
        s.second_at, ${today}::date, ${now}::timestamptz
      from stands s left join known k on k.key = s.key where k.key is null returning 1
    )
    select ((select count(*) from found) + (select count(*) from kept where gone_at is not null))::int as found,
      (select count(*) from gone)::int as gone`.execute(sql);
  return { check: check.number, ...done.rows[0]! };
}

/** Goes by itself once it has long not been found any more. */
export async function forgetGone(sql: Sql, unitId: number, months: number, today: string): Promise<void> {
  await statement`with old as (select b.breach_id from date_order_breach b where b.unit_id = ${unitId}
      and b.gone_at < ${today}::date - make_interval(months => ${months}::int)),
    words as (delete from date_order_explanation e using old where e.unit_id = ${unitId} and e.breach_id = old.breach_id returning e.breach_id)
    select count(*) from words`.execute(sql);
  await statement`delete from date_order_breach b where b.unit_id = ${unitId}
    and b.gone_at < ${today}::date - make_interval(months => ${months}::int)`.execute(sql);
}
