/** Counted tries. The keys are marks made with the installation's key: no name and no address stands here. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Counted } from '../throttle.ts';

/** The counts under these keys, in their order; kept until the transaction ends, so that tries are counted one by one. */
export async function lockTries(sql: Sql, keys: readonly Buffer[], now: Date): Promise<Counted[]> {
  const found = await statement<{ key_hash: Buffer; failures: number; last_at: string }>`
    insert into sign_in_failure (key_hash, failures, last_at)
    select key, 0, ${now.toISOString()}::timestamptz from unnest(${[...keys]}::bytea[]) key order by key
    on conflict (key_hash) do update set failures = sign_in_failure.failures
    returning key_hash, failures, last_at`.execute(sql);
  return keys.map((key) => {
    const row = found.rows.find((one) => one.key_hash.equals(key))!;
    return { failures: row.failures, lastAt: new Date(row.last_at) };
  });
}

export async function setTries(
  sql: Sql,
  keys: readonly Buffer[],
  failures: readonly number[],
  now: Date,
): Promise<void> {
  await statement`
    update sign_in_failure f set failures = g.failures, last_at = ${now.toISOString()}
    from unnest(${[...keys]}::bytea[], ${[...failures]}::int[]) as g (key_hash, failures)
    where f.key_hash = g.key_hash`.execute(sql);
}

/** A try that came right: its count is gone, or, where others share the key, one less. */
export async function forgetTries(sql: Sql, own: readonly Buffer[], shared: readonly Buffer[]): Promise<void> {
  await statement`delete from sign_in_failure where key_hash = any(${[...own]}::bytea[])`.execute(sql);
  await statement`update sign_in_failure set failures = greatest(failures - 1, 0)
    where key_hash = any(${[...shared]}::bytea[])`.execute(sql);
}
