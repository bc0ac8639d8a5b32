/** The relays of a clue and the files that came with it. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { RelayId } from '../../../platform/ids.ts';
import type { RelayChannel } from '../clues.ts';

export type Relay = {
  readonly relayId: RelayId;
  readonly channel: RelayChannel;
  readonly relayedAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
  readonly receiptNumber: string | null;
  readonly receiptAt: Instant | null;
  readonly documentHash: string | null;
  /** The organ's receipt, as it gave it. */
  readonly scanHash: string | null;
};

type New = {
  readonly channel: RelayChannel;
  readonly relayedAt: Instant;
  readonly receiptNumber: string | undefined;
  readonly documentHash: string | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function insertRelay(sql: Sql, unitId: number, clueId: number, one: New): Promise<RelayId> {
  const receipt = one.receiptNumber ?? null;
  const made = await statement<{ id: RelayId }>`
    insert into clue_relay (unit_id, clue_id, channel, relayed_at, entered_at, entered_by, receipt_number, receipt_at, receipt_by, document_hash)
    values (${unitId}, ${clueId}, ${one.channel}, ${one.relayedAt}, ${one.at}, ${one.by}, ${receipt},
      ${receipt ? one.at : null}, ${receipt ? one.by : null}, ${one.documentHash ?? null}) returning relay_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}

/** The relay, where it still waits for its receipt. */
export async function putReceipt(
  sql: Sql,
  unitId: number,
  { clueId, relayId }: { readonly clueId: number; readonly relayId: number },
  { receiptNumber, at, by }: { readonly receiptNumber: string; readonly at: Instant; readonly by: number },
): Promise<Pick<Relay, 'channel' | 'relayedAt'> | undefined> {
  const done = await statement<Pick<Relay, 'channel' | 'relayedAt'>>`
    update clue_relay set receipt_number = ${receiptNumber}, receipt_at = ${at}, receipt_by = ${by}
    where unit_id = ${unitId} and clue_id = ${clueId} and relay_id = ${relayId} and receipt_number is null
    returning channel, relayed_at as "relayedAt"`.execute(sql);
  return done.rows[0];
}

/** Whether the relay has a receipt number, and no scan yet. */
export async function putScan(
  sql: Sql,
  unitId: number,
  { clueId, relayId }: { readonly clueId: number; readonly relayId: number },
  scanHash: string,
): Promise<boolean> {
  const kept = await statement`update clue_relay set scan_hash = ${scanHash}
    where unit_id = ${unitId} and clue_id = ${clueId} and relay_id = ${relayId} and receipt_number is not null and scan_hash is null
    returning 1`.execute(sql);
  return kept.rows.length > 0;
}

/** The case is relayed from the first relay with a receipt on, and in writing from the first of these in writing. */
export async function markRelayed(
  sql: Sql,
  unitId: number,
  clueId: number,
  { relayedAt, inWriting }: { readonly relayedAt: Instant; readonly inWriting: boolean },
): Promise<void> {
  await statement`update clue set state = case when state = 'received' then 'relayed' else state end,
      relayed_at = coalesce(relayed_at, ${relayedAt}),
      written_at = case when ${inWriting} then coalesce(written_at, ${relayedAt}) else written_at end
    where unit_id = ${unitId} and clue_id = ${clueId}`.execute(sql);
}

export async function relaysOf(sql: Sql, unitId: number, clueId: number): Promise<Relay[]> {
  const found = await statement<Relay>`
    select r.relay_id as "relayId", r.channel, r.relayed_at as "relayedAt", r.entered_at as "enteredAt",
      coalesce(a.display_name, '') as "enteredBy", r.receipt_number as "receiptNumber", r.receipt_at as "receiptAt",
      r.document_hash as "documentHash", r.scan_hash as "scanHash"
    from clue_relay r left join account a on a.unit_id = ${unitId} and a.account_id = r.entered_by
    where r.unit_id = ${unitId} and r.clue_id = ${clueId} order by r.relayed_at, r.relay_id`.execute(sql);
  return found.rows;
}

export type ClueFile = {
  readonly position: number;
  readonly fileHash: string;
  readonly mediaType: string;
  readonly size: number;
  readonly givenAt: Instant;
};

export async function insertFile(
  sql: Sql,
  unitId: number,
  clueId: number,
  { fileHash, at }: { readonly fileHash: string; readonly at: Instant },
): Promise<number> {
  const made = await statement<{ position: number }>`
    insert into clue_file (unit_id, clue_id, position, file_hash, given_at)
    select ${unitId}, ${clueId}, coalesce(max(position), 0) + 1, ${fileHash}, ${at} from clue_file
    where unit_id = ${unitId} and clue_id = ${clueId} returning position`.execute(sql);
  return made.rows[0]!.position;
}

export async function filesOf(sql: Sql, unitId: number, clueId: number): Promise<ClueFile[]> {
  const found = await statement<ClueFile>`
    select c.position, c.file_hash as "fileHash", f.media_type as "mediaType", f.size, c.given_at as "givenAt"
    from clue_file c join file f on f.unit_id = ${unitId} and f.file_hash = c.file_hash
    where c.unit_id = ${unitId} and c.clue_id = ${clueId} order by c.position`.execute(sql);
  return found.rows;
}
