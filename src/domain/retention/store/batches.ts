/** Batches of destruction: what was prepared, who carried it, what became of it. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';
import type { BatchState, KindCount } from '../retention.ts';

export type Batch = {
  readonly batchId: number;
  readonly state: BatchState;
  readonly preparedAt: Instant;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  readonly destroyedAt: Instant | null;
  readonly counts: readonly KindCount[];
  readonly fileHash: string | null;
  /** The account that started it, and its person. */
  readonly proposer: number | null;
  readonly proposerPerson: number | null;
};

const read = async (sql: Sql, unitId: number, which: Fragment): Promise<Batch[]> => {
  const found = await statement<Batch>`
    select b.batch_id as "batchId", b.state, b.prepared_at as "preparedAt", p.display_name as "proposedBy", b.proposed_at as "proposedAt",
      c.display_name as "confirmedBy", b.confirmed_at as "confirmedAt", b.destroyed_at as "destroyedAt", b.counts,
      b.file_hash as "fileHash", b.proposed_by as proposer, p.person_id as "proposerPerson"
    from retention_batch b
    left join account p on p.unit_id = ${unitId} and p.account_id = b.proposed_by
    left join account c on c.unit_id = ${unitId} and c.account_id = b.confirmed_by
    where b.unit_id = ${unitId} and ${which}`.execute(sql);
  return found.rows;
};

export const listBatches = (sql: Sql, unitId: number, { offset, limit }: { offset: number; limit: number }) =>
  read(sql, unitId, statement`true order by b.batch_id desc limit ${limit} offset ${offset}`);

export async function countBatches(sql: Sql, unitId: number): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from retention_batch where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.n;
}

export const findBatch = async (sql: Sql, unitId: number, batchId: number): Promise<Batch | undefined> =>
  (await read(sql, unitId, statement`b.batch_id = ${batchId}`))[0];

export const findOpenBatch = async (sql: Sql, unitId: number): Promise<Batch | undefined> =>
  (await read(sql, unitId, statement`b.state <> 'destroyed'`))[0];

/** Nobody else carries this batch until the transaction ends. */
export async function holdBatch(sql: Sql, unitId: number, batchId: number): Promise<Batch | undefined> {
  await statement`select from retention_batch where unit_id = ${unitId} and batch_id = ${batchId} for no key update`.execute(
    sql,
  );
  return findBatch(sql, unitId, batchId);
}

const PREPARING = 20_260_009;
/** One preparation of a unit at a time: two would each open a batch. */
export const lockPreparing = (sql: Sql, unitId: number) =>
  statement`select pg_advisory_xact_lock(${PREPARING}::int, ${unitId}::int)`.execute(sql);

export async function addBatch(sql: Sql, unitId: number, at: Instant): Promise<number> {
  const added = await statement<{ batch_id: number }>`
    insert into retention_batch (unit_id, prepared_at) values (${unitId}, ${at}) returning batch_id`.execute(sql);
  return added.rows[0]!.batch_id;
}

export async function removeBatch(sql: Sql, unitId: number, batchId: number): Promise<void> {
  await statement`delete from retention_batch where unit_id = ${unitId} and batch_id = ${batchId} and state = 'prepared'`.execute(
    sql,
  );
}

/** Counts the lines of a batch that nobody has started yet. */
export async function countLines(sql: Sql, unitId: number, batchId: number): Promise<KindCount[]> {
  const found = await statement<KindCount>`
    select kind, count(*)::int as prepared, 0 as destroyed, 0 as left, min(due_on) as "firstDue", max(due_on) as "lastDue"
    from retention_item where unit_id = ${unitId} and batch_id = ${batchId} group by kind order by kind`.execute(sql);
  return found.rows;
}

export async function setCounts(
  sql: Sql,
  unitId: number,
  batchId: number,
  counts: readonly KindCount[],
): Promise<void> {
  await statement`update retention_batch set counts = ${JSON.stringify(counts)}::jsonb
    where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
}

export async function dropLines(
  sql: Sql,
  unitId: number,
  { kind, ids }: { kind: string; ids: readonly number[] },
): Promise<void> {
  await statement`delete from retention_item
    where unit_id = ${unitId} and kind = ${kind} and record_id = any(${[...ids]}::bigint[])`.execute(sql);
}

type Step = { readonly by: number; readonly at: Instant };

export async function markProposed(sql: Sql, unitId: number, batchId: number, { by, at }: Step): Promise<void> {
  await statement`update retention_batch set state = 'proposed', proposed_by = ${by}, proposed_at = ${at}
    where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
}

export async function markSentBack(sql: Sql, unitId: number, batchId: number): Promise<void> {
  await statement`update retention_batch set state = 'prepared', proposed_by = null, proposed_at = null
    where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
}

export async function markConfirmed(sql: Sql, unitId: number, batchId: number, { by, at }: Step): Promise<void> {
  await statement`update retention_batch set state = 'confirmed', confirmed_by = ${by}, confirmed_at = ${at}
    where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
}

/** With its certificate, a file that is attached already. */
export async function markDestroyed(
  sql: Sql,
  unitId: number,
  batchId: number,
  fileHash: string,
  at: Instant,
): Promise<void> {
  await statement`update retention_batch set state = 'destroyed', destroyed_at = ${at}, file_hash = ${fileHash}
    where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
}

export type BatchLine = {
  readonly kind: string;
  readonly recordId: number;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly leftOn: Day | null;
  readonly dueOn: Day;
};

/** Whom and what a batch still lists: gone with the records. */
export async function listLines(
  sql: Sql,
  unitId: number,
  { batchId, offset, limit }: { batchId: number; offset: number; limit: number },
): Promise<BatchLine[]> {
  const found = await statement<BatchLine>`
    select i.kind, i.record_id as "recordId", p.person_id as "personId", p.name as "personName", p.left_on as "leftOn", i.due_on as "dueOn"
    from retention_item i left join person p on p.unit_id = ${unitId} and p.person_id = i.person_id
    where i.unit_id = ${unitId} and i.batch_id = ${batchId}
    order by i.kind, i.due_on, i.record_id limit ${limit} offset ${offset}`.execute(sql);
  return found.rows;
}

export async function countLeft(sql: Sql, unitId: number, batchId: number): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from retention_item where unit_id = ${unitId} and batch_id = ${batchId}`.execute(sql);
  return found.rows[0]!.n;
}

export type WrittenEntry = { readonly entryId: number; readonly leaf: string };

/** The record's newest entry of this act about this batch: the one that says it was confirmed, or the last that destroyed. */
export async function lastEntryOf(
  sql: Sql,
  unitId: number,
  action: string,
  batchId: number,
): Promise<WrittenEntry | undefined> {
  const found = await statement<WrittenEntry>`
    select entry_id as "entryId", encode(leaf, 'hex') as leaf from journal_entry
    where unit_id = ${unitId} and body::jsonb ->> 'action' = ${action}
      and (body::jsonb -> 'facts' ->> 'batchId')::bigint = ${batchId}
    order by entry_id desc limit 1`.execute(sql);
  return found.rows[0];
}

export const heldBatches = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select batch_id as record_id, 0::bigint as person_id,
    (destroyed_at at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.certificate')}::int))::date as due_on
  from retention_batch where unit_id = ${unitId} and destroyed_at is not null`;

export async function destroyBatches(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const gone = await statement<{ file_hash: string }>`
    delete from retention_batch where unit_id = ${unitId} and batch_id = any(${[...ids]}::bigint[]) returning file_hash`.execute(
    sql,
  );
  const files = gone.rows.map((row) => row.file_hash);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}
