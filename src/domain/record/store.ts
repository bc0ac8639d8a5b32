/** Witnesses of this unit's record, and the records of others for which this unit is the witness. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';

export type Witness = {
  readonly name: string;
  readonly key: string;
  readonly addedAt: Instant;
  /** The newest checkpoint it countersigned. */
  readonly size: number | null;
  readonly takenAt: Instant | null;
};

export async function listWitnesses(sql: Sql, unitId: number): Promise<Witness[]> {
  const found = await statement<Witness>`
    select w.name, w.key, w.added_at as "addedAt", c.size, c.taken_at as "takenAt"
    from journal_witness w left join lateral (
      select size, taken_at from journal_cosignature c where c.unit_id = w.unit_id and c.witness = w.name order by size desc limit 1) c on true
    where w.unit_id = ${unitId} order by w.name`.execute(sql);
  return found.rows;
}

/** A new key under the same name takes the place of the former: somebody compared its fingerprint. */
export async function keepWitness(
  sql: Sql,
  unitId: number,
  one: { name: string; key: string; at: Instant },
): Promise<void> {
  await statement`insert into journal_witness (unit_id, name, key, added_at) values (${unitId}, ${one.name}, ${one.key}, ${one.at})
    on conflict (unit_id, name) do update set key = excluded.key, added_at = excluded.added_at`.execute(sql);
}

export async function keepCosignature(
  sql: Sql,
  unitId: number,
  one: { size: number; witness: string; line: string; at: Instant },
): Promise<void> {
  await statement`insert into journal_cosignature (unit_id, size, witness, line, taken_at)
    values (${unitId}, ${one.size}, ${one.witness}, ${one.line}, ${one.at})
    on conflict (unit_id, size, witness) do nothing`.execute(sql);
}

/** The lines that were signed at this size, or nothing. */
export async function noteOfSize(sql: Sql, unitId: number, size: number): Promise<string | undefined> {
  const found = await statement<{ note: string }>`
    select note from journal_checkpoint where unit_id = ${unitId} and size = ${size}`.execute(sql);
  return found.rows[0]?.note;
}

export type WitnessedLog = {
  readonly origin: string;
  readonly key: string;
  /** Of the last checkpoint that was countersigned; 0 before the first. */
  readonly size: number;
  readonly root: Buffer | null;
  readonly seenAt: Instant;
};

export async function listWitnessed(sql: Sql, unitId: number): Promise<WitnessedLog[]> {
  const found = await statement<WitnessedLog>`
    select origin, key, size, root, seen_at as "seenAt" from witnessed_log where unit_id = ${unitId} order by origin`.execute(
    sql,
  );
  return found.rows;
}

/** Held until the end of the transaction: two requests at once must not both be compared with the same last one. */
export async function holdWitnessed(sql: Sql, unitId: number, origin: string): Promise<WitnessedLog | undefined> {
  const found = await statement<WitnessedLog>`
    select origin, key, size, root, seen_at as "seenAt" from witnessed_log
    where unit_id = ${unitId} and origin = ${origin} for update`.execute(sql);
  return found.rows[0];
}

/** What was seen of a log stays seen, also under a new key. */
export async function keepWitnessed(
  sql: Sql,
  unitId: number,
  one: { origin: string; key: string; at: Instant },
): Promise<void> {
  await statement`insert into witnessed_log (unit_id, origin, key, seen_at) values (${unitId}, ${one.origin}, ${one.key}, ${one.at})
    on conflict (unit_id, origin) do update set key = excluded.key`.execute(sql);
}

export async function setSeen(
  sql: Sql,
  unitId: number,
  one: { origin: string; size: number; root: Buffer; at: Instant },
): Promise<void> {
  await statement`update witnessed_log set size = ${one.size}, root = ${one.root}, seen_at = ${one.at}
    where unit_id = ${unitId} and origin = ${one.origin}`.execute(sql);
}

export async function nameOfUnit(sql: Sql, unitId: number): Promise<string> {
  const found = await statement<{ name: string }>`select name from unit where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.name;
}
