/** A document on its way to each of its receivers. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { open, seal } from '../../../platform/sealing.ts';
import type { DeliveryState } from '../dispatches.ts';

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
};

const columns = statement`d.dispatch_id as "dispatchId", d.correspondent_id as "correspondentId", c.name, d.state, d.sequence,
  d.envelope_hash as "envelopeHash", d.sent_at as "sentAt", d.delivered_at as "deliveredAt", d.receipt_due as "receiptDue",
  d.receipted_at as "receiptedAt", d.receipt`;
const joined = statement`delivery d join correspondent c on c.unit_id = d.unit_id and c.correspondent_id = d.correspondent_id`;

export async function listDeliveries(sql: Sql, unitId: number, dispatchId: number): Promise<Delivery[]> {
  const found = await statement<Delivery>`select ${columns} from ${joined}
    where d.unit_id = ${unitId} and d.dispatch_id = ${dispatchId} order by c.name, d.correspondent_id`.execute(sql);
  return found.rows;
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
  | { readonly waitingFor: number; readonly again: boolean };

export async function listOutgoing(sql: Sql, unitId: number, wanted: Wanted, limit = 500): Promise<Outgoing[]> {
  const which =
    'waitingFor' in wanted
      ? statement`d.state = 'sent' and d.correspondent_id = ${wanted.waitingFor} and (${wanted.again} or d.exported_at is null)`
      : 'here' in wanted
        ? statement`d.state = 'sent' and c.is_here`
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

/** Answers whether it was on its way until now. */
export async function markDelivered(
  sql: Sql,
  unitId: number,
  { dispatchId, correspondentId }: Outgoing,
  at: Instant,
): Promise<boolean> {
  const moved = await statement`update delivery set state = 'delivered', delivered_at = ${at}
    where unit_id = ${unitId} and dispatch_id = ${dispatchId} and correspondent_id = ${correspondentId} and state = 'sent'`.execute(
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
