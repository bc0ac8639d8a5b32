/** A document on its way to each of its receivers. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { open, seal } from '../../../platform/sealing.ts';
import type { DeliveryState } from '../dispatches.ts';
import { FINAL_FAULTS, type ParcelFault } from '../faults.ts';

export type Delivery = {
  readonly dispatchId: DispatchId;
  readonly correspondentId: CorrespondentId;
  readonly name: string;
  readonly state: DeliveryState;
  readonly sequence: number | null;
  readonly envelopeHash: string | null;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly receiptDue: Day | null;
  readonly receiptedAt: Instant | null;
  readonly receipt: ArrivalId | null;
  /** Why it was refused, as far as that is known here; it is still being tried where it may yet be taken in. */
  readonly fault: ParcelFault | null;
  readonly refusedAt: Instant | null;
  readonly refusalNotedAt: Instant | null;
};

const columns = statement`d.dispatch_id as "dispatchId", d.correspondent_id as "correspondentId", c.name, d.state, d.sequence,
  d.envelope_hash as "envelopeHash", d.sent_at as "sentAt", d.delivered_at as "deliveredAt", d.receipt_due as "receiptDue",
  d.receipted_at as "receiptedAt", d.receipt, d.fault, d.refused_at as "refusedAt", d.refusal_noted_at as "refusalNotedAt"`;
const joined = statement`delivery d join correspondent c on c.unit_id = d.unit_id and c.correspondent_id = d.correspondent_id`;

export async function listDeliveries(sql: Sql, unitId: number, dispatchId: number): Promise<Delivery[]> {
  const found = await statement<Delivery>`select ${columns} from ${joined}
    where d.unit_id = ${unitId} and d.dispatch_id = ${dispatchId} order by c.name, d.correspondent_id`.execute(sql);
  return found.rows;
}

/** On which day each receiver first read it, as the receipts say; those that say nothing are not among them. */
export async function openedThere(sql: Sql, unitId: number, dispatchId: number): Promise<Map<number, Day>> {
  const found = await statement<{ correspondentId: number; sealed: Buffer; key: Buffer | null; hash: string }>`
    select d.correspondent_id as "correspondentId", a.sealed, a.key, a.envelope_hash as hash
    from delivery d join arrival a on a.unit_id = d.unit_id and a.arrival_id = d.receipt
    where d.unit_id = ${unitId} and d.dispatch_id = ${dispatchId}`.execute(sql);
  const said = found.rows.flatMap(({ correspondentId, sealed, key, hash }): [number, Day][] => {
    const bytes = open(sealed, `arrival/${hash}`, key);
    const { openedOn } = bytes ? (JSON.parse(bytes.toString('utf8')) as { content: { openedOn?: Day } }).content : {};
    return openedOn ? [[correspondentId, openedOn]] : [];
  });
  return new Map(said);
}

const about = ({ dispatchId, correspondentId }: Pick<Delivery, 'dispatchId' | 'correspondentId'>): string =>
  `delivery/${dispatchId}/${correspondentId}/envelope`;

type Sealing = Pick<Delivery, 'dispatchId' | 'correspondentId'> & {
  readonly sequence: number;
  readonly bytes: Buffer;
  readonly hash: string;
  readonly key: Buffer;
  readonly sentAt: Instant;
  readonly receiptDue: Day | undefined;
};

/** Its place in the line and its bytes are fixed; the signature follows. */
export async function markSealing(sql: Sql, unitId: number, of: Sealing): Promise<void> {
  const { sealed } = seal(of.bytes, about(of), of.key);
  await statement`update delivery set state = 'sealing', sequence = ${of.sequence}, sealed = ${sealed}, envelope_hash = ${of.hash},
      sent_at = ${of.sentAt}, receipt_due = ${of.receiptDue ?? null}
    where unit_id = ${unitId} and dispatch_id = ${of.dispatchId} and correspondent_id = ${of.correspondentId}`.execute(
    sql,
  );
}

/** An envelope with what is needed to send it: in the order of its line. */
export type Outgoing = Pick<Delivery, 'dispatchId' | 'correspondentId'> & {
  readonly sequence: number;
  readonly bytes: Buffer;
  readonly hash: string;
  readonly signature: Buffer | null;
  readonly bodyId: string;
};

type Wanted =
  | { readonly state: 'sealing' }
  | { readonly state: 'sent'; readonly here: true }
  | { readonly waitingFor: number; readonly again: boolean }
  /** All that were ever signed, from this place on: for a receiver who lost them. */
  | { readonly waitingFor: number; readonly from: number };

export async function listOutgoing(sql: Sql, unitId: number, wanted: Wanted, limit = 500): Promise<Outgoing[]> {
  const which =
    'from' in wanted
      ? statement`d.signature is not null and d.correspondent_id = ${wanted.waitingFor} and d.sequence >= ${wanted.from}`
      : 'waitingFor' in wanted
        ? statement`d.state = 'sent' and d.correspondent_id = ${wanted.waitingFor} and (${wanted.again} or d.exported_at is null)`
        : 'here' in wanted
          ? statement`(d.state = 'sent' or d.state = 'refused' and d.fault <> all(${FINAL_FAULTS}::text[])) and c.is_here`
          : statement`d.state = 'sealing'`;
  const found = await statement<Omit<Outgoing, 'bytes'> & { sealed: Buffer; key: Buffer | null }>`
    select d.dispatch_id as "dispatchId", d.correspondent_id as "correspondentId", d.sequence, d.sealed, d.envelope_hash as hash,
      d.signature, c.body_id as "bodyId", p.key
    from ${joined} join dispatch p on p.unit_id = d.unit_id and p.dispatch_id = d.dispatch_id
    where d.unit_id = ${unitId} and ${which} order by d.correspondent_id, d.sequence limit ${limit}`.execute(sql);
  return found.rows.flatMap(({ sealed, key, ...row }) => {
    const bytes = open(sealed, about(row), key);
    return bytes ? [{ ...row, bytes }] : [];
  });
}

/** Answers whether it was not signed yet: of two postmen one counts. */
export async function markSigned(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: Outgoing,
  signature: Buffer,
): Promise<boolean> {
  const moved = await statement`update delivery set state = 'sent', signature = ${signature}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId} and state = 'sealing'`.execute(
    sql,
  );
  return (moved.numAffectedRows ?? 0n) > 0n;
}

/** Answers whether that is new: the same letter is tried again and again, and refused once. */
export async function markRefused(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: Outgoing,
  { fault, at }: { fault: ParcelFault; at: Instant },
): Promise<boolean> {
  const moved =
    await statement`update delivery set state = 'refused', fault = ${fault}, refused_at = ${at}, refusal_noted_at = null
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId}
      and (state = 'sent' or state = 'refused' and fault <> ${fault})`.execute(sql);
  return (moved.numAffectedRows ?? 0n) > 0n;
}

/** What was on its way when the place of the line was moved: nobody here knows whether it came. A receipt that comes later counts. */
export async function endOnTheWay(sql: Sql, unitId: number, correspondentId: number, at: Instant): Promise<number> {
  const ended = await statement`update delivery set state = 'refused', fault = 'former-line', refused_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${correspondentId} and state in ('sealing', 'sent')`.execute(sql);
  return Number(ended.numAffectedRows ?? 0n);
}

/** Answers whether there was a refusal that nobody had taken note of. */
export async function noteRefusal(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: { dispatchId: number; correspondentId: number },
  at: Instant,
): Promise<boolean> {
  const noted =
    await statement`update delivery set refusal_noted_at = ${at} where unit_id = ${unitId} and dispatch_id = ${dispatchId}
    and correspondent_id = ${correspondentId} and state = 'refused' and refusal_noted_at is null`.execute(sql);
  return (noted.numAffectedRows ?? 0n) > 0n;
}

/** Answers whether it was on its way until now. */
export async function markDelivered(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: Outgoing,
  at: Instant,
): Promise<boolean> {
  const moved = await statement`update delivery set state = 'delivered', delivered_at = ${at}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId} and state in ('sent', 'refused')`.execute(
    sql,
  );
  return (moved.numAffectedRows ?? 0n) > 0n;
}

/** An answer to one letter of a line says that all before it came too: the line has no gap. */
export async function markDeliveredUpTo(
  sql: Sql,
  unitId: number,
  correspondentId: number,
  sequence: number,
  at: Instant,
): Promise<void> {
  await statement`update delivery set state = 'delivered', delivered_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${correspondentId} and sequence <= ${sequence} and state = 'sent'`.execute(
    sql,
  );
}

export async function markExported(
  sql: Sql,
  unitId: number,
  correspondentId: number,
  upTo: number,
  at: Instant,
): Promise<void> {
  await statement`update delivery set exported_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${correspondentId} and sequence <= ${upTo} and state in ('sent', 'delivered')`.execute(
    sql,
  );
}

/** The delivery that a receipt or an answer from this body names by its envelope. */
export async function findByEnvelope(
  sql: Sql,
  unitId: number,
  correspondentId: number,
  hash: string,
): Promise<Delivery | undefined> {
  const found = await statement<Delivery>`select ${columns} from ${joined}
    where d.unit_id = ${unitId} and d.correspondent_id = ${correspondentId} and d.envelope_hash = ${hash}`.execute(sql);
  return found.rows[0];
}

export async function markReceipted(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: Delivery,
  { at, receipt }: { at: Instant; receipt: ArrivalId },
): Promise<void> {
  await statement`update delivery set state = 'receipted', delivered_at = coalesce(delivered_at, ${at}), receipted_at = ${at},
      receipt = ${receipt}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId} and receipted_at is null`.execute(
    sql,
  );
}
