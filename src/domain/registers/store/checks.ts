/** Checks of all six registers in SQL: how they stand, and what was confirmed when. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Figures } from '../../../law/facts.ts';
import type { CheckAnswer } from '../checks.ts';
import { type OneOfSix, SIX } from '../registers.ts';
import type { Entered } from './items.ts';
import { type Counted, countRegisters } from './lists.ts';

export type StandOf = Counted & { readonly differences: number; readonly lastCheckedOn: Day | null };

/** In the order of the six; differences are those that nobody has answered yet, and those whose findings are not closed. */
export async function standOfSix(
  sql: Sql,
  unitId: number,
  standing: { readonly today: Day; readonly figures: Figures },
): Promise<StandOf[]> {
  const counted = await countRegisters(sql, unitId, standing);
  const open = await statement<{ register: OneOfSix; n: number }>`select v.register, count(*)::int as n
    from inventory_row r join inventory v on v.unit_id = r.unit_id and v.inventory_id = r.inventory_id
    left join finding f on f.unit_id = r.unit_id and f.finding_id = r.finding_id
    where r.unit_id = ${unitId} and r.difference is not null and (r.state = 'open' or f.state in ('open', 'submitted')) group by v.register`.execute(
    sql,
  );
  const last = await statement<{
    on: Day | null;
  }>`select max(checked_on) as "on" from register_check where unit_id = ${unitId}`.execute(sql);
  const none = { items: 0, checkOverdue: 0, held: 0, overdue: 0, waiting: 0 };
  return SIX.map((register) => ({
    ...(counted.find((one) => one.register === register) ?? { register, ...none }),
    differences: open.rows.find((one) => one.register === register)?.n ?? 0,
    lastCheckedOn: last.rows[0]?.on ?? null,
  }));
}

export type CheckLine = {
  readonly register: OneOfSix;
  readonly items: number;
  readonly checkOverdue: number;
  readonly differences: number;
  readonly answer?: CheckAnswer | undefined;
};
export async function insertCheck(sql: Sql, unitId: number, lines: readonly CheckLine[], { today, at, by }: Entered) {
  const made = await statement<{ id: number }>`insert into register_check (unit_id, checked_on, at, by)
    values (${unitId}, ${today}, ${at}, ${by}) returning check_id as id`.execute(sql);
  const checkId = made.rows[0]!.id;
  for (const one of lines)
    await statement`insert into register_check_line (unit_id, check_id, register, items, check_overdue, differences, answer)
      values (${unitId}, ${checkId}, ${one.register}, ${one.items}, ${one.checkOverdue}, ${one.differences}, ${one.answer ?? null})`.execute(
      sql,
    );
  return checkId;
}

export type Check = {
  readonly checkId: number;
  readonly checkedOn: Day;
  readonly at: Instant;
  readonly by: string | null;
  readonly items: number;
  readonly open: number;
};
/** The newest first. */
export async function checksOf(sql: Sql, unitId: number): Promise<Check[]> {
  const found = await statement<Check>`select c.check_id as "checkId", c.checked_on as "checkedOn", c.at,
      (select a.display_name from account a where a.unit_id = c.unit_id and a.account_id = c.by) as by,
      sum(l.items)::int as items, sum(l.check_overdue + l.differences)::int as open
    from register_check c join register_check_line l on l.unit_id = c.unit_id and l.check_id = c.check_id
    where c.unit_id = ${unitId} group by c.unit_id, c.check_id order by c.check_id desc limit 50`.execute(sql);
  return found.rows;
}
