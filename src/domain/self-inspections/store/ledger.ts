/** What the ledger and the registers say of a period: counts by rule, and what the unit has at all. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Figures, Holding } from '../self-inspections.ts';

export type Period = {
  readonly from: Day;
  readonly to: Day;
  /** The same in moments: from the beginning of the first day to that of the day after the last. */
  readonly begins: Instant;
  readonly ends: Instant;
  readonly now: Instant;
};

/**
 * Of each rule: what was met, met late or fell due in the period, and what is still open of what fell due by its end. What was done in the period
 * counts in it also where it was owed later.
 */
export async function figuresOfRules(
  sql: Sql,
  unitId: number,
  rules: readonly number[],
  { from, to, begins, ends, now }: Period,
): Promise<Map<number, Figures>> {
  const found = await statement<Figures & { rule: number }>`
    select d.rule, count(*) filter (where d.done_on is not null and d.outcome <> 2)::int as met,
      count(*) filter (where d.done_on is not null and d.outcome = 2)::int as late,
      count(*) filter (where d.done_on is null and d.due_at < ${now})::int as overdue,
      count(*) filter (where d.done_on is null and d.due_at >= ${now})::int as open
    from duty d where d.unit_id = ${unitId} and d.rule = any(${[...rules]}::smallint[])
      and (d.done_on between ${from} and ${to}
        or (d.done_on is not null and d.due_at >= ${begins} and d.due_at < ${ends})
        or (d.done_on is null and d.due_at < ${ends}))
    group by d.rule`.execute(sql);
  return new Map(found.rows.map(({ rule, ...figures }) => [rule, figures]));
}

const HELD = statement`from appointment a join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id`;

/** What of all this there was in the period. */
export async function holdingsOf(sql: Sql, unitId: number, { from, to }: Period): Promise<Holding[]> {
  const posts = statement`where a.unit_id = ${unitId} and a.from_day <= ${to} and (a.to_day is null or a.to_day >= ${from})
    and t.from_day <= ${to} and (t.to_day is null or t.to_day >= ${from})`;
  const found = await statement<Record<Holding, boolean>>`select
    exists (select ${HELD} ${posts} and t.level <> 'none') as "secret-posts",
    exists (select ${HELD} ${posts} and t.foreign_related) as "foreign-posts",
    exists (select ${HELD} ${posts} and t.key_post <> 'none') as "key-posts",
    exists (select from stationing where unit_id = ${unitId} and from_day <= ${to} and (to_day is null or to_day >= ${from})) as stationed,
    exists (select from trip where unit_id = ${unitId} and leaves_on <= ${to} and returns_on >= ${from}) as trips,
    exists (select from exchange where unit_id = ${unitId} and starts_on <= ${to} and ends_on >= ${from}) as exchanges,
    exists (select from leaver_case where unit_id = ${unitId} and leaves_on <= ${to}
      and coalesce(period_to, leaves_on) >= ${from}) as leavers,
    exists (select from register_item where unit_id = ${unitId} and register = 'carrier' and valid_from <= ${to}
      and (ended_on is null or ended_on >= ${from})) as carriers`.execute(sql);
  return Object.entries(found.rows[0]!).flatMap(([holding, there]) => (there ? [holding as Holding] : []));
}
