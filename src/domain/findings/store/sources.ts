/** What a source asks of the list: is this matter open, when was it closed or set aside, which of mine are open. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { FindingId } from '../../../platform/ids.ts';
import type { FindingSource, FindingState, Severity } from '../findings.ts';

export type Known = {
  readonly findingId: FindingId;
  readonly sourceKey: string;
  readonly state: FindingState;
  readonly severity: Severity;
  readonly dueOn: Day | null;
  readonly round: number;
  readonly dismissedUntil: Day | null;
  readonly key: Buffer | null;
};

/** The last of each of these keys, held until the transaction ends. */
export async function lastOf(
  sql: Sql,
  unitId: number,
  source: FindingSource,
  keys: readonly string[],
): Promise<Map<string, Known>> {
  const found =
    await statement<Known>`select f.finding_id as "findingId", f.source_key as "sourceKey", f.state, f.severity, f.due_on as "dueOn",
      f.round, f.dismissed_until as "dismissedUntil", f.key
    from finding f where f.unit_id = ${unitId} and f.source = ${source} and f.source_key = any(${[...keys]}::text[])
    order by f.finding_id for no key update`.execute(sql);
  return new Map(found.rows.map((row) => [row.sourceKey, row]));
}

/** The same to be read, without holding them. */
export async function findLast(
  sql: Sql,
  unitId: number,
  source: FindingSource,
  keys: readonly string[],
): Promise<Map<string, FindingId>> {
  const found = await statement<{ findingId: FindingId; key: string }>`
    select f.finding_id as "findingId", f.source_key as key from finding f
    where f.unit_id = ${unitId} and f.source = ${source} and f.source_key = any(${[...keys]}::text[]) order by f.finding_id`.execute(
    sql,
  );
  return new Map(found.rows.map(({ key, findingId }) => [key, findingId]));
}

/** Whether the same matter was found again since, and is open there. */
export async function isOpenAgain(sql: Sql, unitId: number, findingId: number): Promise<boolean> {
  const found = await statement`select from finding f join finding n
      on n.unit_id = f.unit_id and n.source = f.source and n.source_key = f.source_key and n.finding_id > f.finding_id
    where f.unit_id = ${unitId} and f.finding_id = ${findingId} and n.state in ('suggested', 'open', 'submitted')`.execute(
    sql,
  );
  return found.rows.length > 0;
}

/** The keys that are open and begin so. */
export async function openKeys(sql: Sql, unitId: number, source: FindingSource, prefix: string): Promise<string[]> {
  const found = await statement<{ key: string }>`select f.source_key as key from finding f
    where f.unit_id = ${unitId} and f.source = ${source} and f.state in ('open', 'submitted') and starts_with(f.source_key, ${prefix})
    order by f.finding_id`.execute(sql);
  return found.rows.map(({ key }) => key);
}

export async function seeAgain(sql: Sql, unitId: number, findingIds: readonly number[], at: Instant): Promise<void> {
  await statement`update finding set seen = seen + 1, seen_at = ${at}
    where unit_id = ${unitId} and finding_id = any(${[...findingIds]}::bigint[])`.execute(sql);
}
