/** What would be owed: the ledger derived from what is supposed, beside the one that stands. Writes nothing. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import { bodyOf, derived, roomFor, type Scope } from './derive.ts';

/** `overdue`: of what is added or changed, what would be overdue at once. */
export type Preview = Record<'rule' | 'added' | 'removed' | 'changed' | 'people' | 'overdue', number>;

/** What a status, or other terms of a post, would make owed, by rule, changing nothing. */
export async function preview(sql: Sql, scope: Omit<Scope, 'body'>, now: Instant): Promise<Preview[]> {
  await roomFor(sql, scope.subjects);
  const found = await statement<Preview>`
  with ${derived({ ...scope, body: await bodyOf(sql, scope.unitId) })}
  select rule, count(*) filter (where what = 'added')::int as added, count(*) filter (where what = 'removed')::int as removed,
    count(*) filter (where what = 'changed')::int as changed, count(distinct person_id) filter (where person_id > 0)::int as people,
    count(*) filter (where what <> 'removed' and done_on is null and due_at < ${now})::int as overdue
  from difference group by rule order by rule`.execute(sql);
  return found.rows;
}
