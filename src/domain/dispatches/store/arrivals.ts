/** What reached this body, sealed under a key of each its own; and what was refused. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { SealedFile } from '../../../platform/attach.ts';
import type { ArrivalId, CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, open, seal } from '../../../platform/sealing.ts';
import type { DispatchTypeName, Handling, Urgency } from '../dispatches.ts';
import { type Envelope, type EnvelopeFile, type ReadLetter, readEnvelope } from '../envelope.ts';
import type { ParcelFault } from '../faults.ts';

export type Arrival = {
  readonly arrivalId: ArrivalId;
  readonly correspondentId: CorrespondentId;
  readonly from: string;
  readonly type: DispatchTypeName;
  readonly number: string;
  readonly day: Day;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly about: DispatchId | null;
  readonly envelopeHash: string;
  readonly certificate: string;
  readonly receivedAt: Instant;
  readonly receiptDue: Day | null;
  readonly openedAt: Instant | null;
  readonly receipt: DispatchId | null;
  readonly settledAt: Instant | null;
};

export const arrivalColumns = statement`a.arrival_id as "arrivalId", a.correspondent_id as "correspondentId", c.name as "from", a.type,
  a.number, a.day, a.handling, a.urgency, a.about, a.envelope_hash as "envelopeHash", a.certificate, a.received_at as "receivedAt",
  a.receipt_due as "receiptDue", a.opened_at as "openedAt", a.receipt, a.settled_at as "settledAt"`;
export const arrivalJoined = statement`arrival a join correspondent c on c.unit_id = a.unit_id and c.correspondent_id = a.correspondent_id`;

const about = (envelopeHash: string): string => `arrival/${envelopeHash}`;

type Taken = ReadLetter & {
  readonly correspondentId: CorrespondentId;
  readonly about: DispatchId | undefined;
  readonly certificate: string;
  readonly receiptDue: Day | undefined;
  /** By which day it asks for an answer, a report or a check. */
  readonly answerBy: Day | undefined;
  readonly settled: boolean;
  readonly at: Instant;
};

export async function insertArrival(sql: Sql, unitId: number, taken: Taken): Promise<ArrivalId> {
  const { envelope, hash, letter, at } = taken;
  const { sealed, key } = seal(letter.bytes, about(hash));
  const made = await statement<{ id: ArrivalId }>`
    insert into arrival (unit_id, correspondent_id, sequence, type, number, day, handling, urgency, about, sealed, key, salt,
      envelope_hash, signature, certificate, received_at, receipt_due, settled_at, answer_by)
    values (${unitId}, ${taken.correspondentId}, ${envelope.sequence}, ${envelope.type}, ${envelope.number}, ${envelope.day},
      ${envelope.handling}, ${envelope.urgency}, ${taken.about ?? null}, ${sealed}, ${key}, ${newSalt()}, ${hash}, ${letter.signature},
      ${taken.certificate}, ${at}, ${taken.receiptDue ?? null}, ${taken.settled ? at : null}, ${taken.answerBy ?? null})
    returning arrival_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function insertArrivalFile(
  sql: Sql,
  unitId: number,
  {
    arrivalId,
    position,
    listed,
    file,
  }: {
    arrivalId: number;
    position: number;
    listed: EnvelopeFile;
    file: SealedFile | { readonly withheld: 'mark' | 'unfit' };
  },
): Promise<void> {
  await statement`
    insert into arrival_file (unit_id, arrival_id, position, role, name, file_hash, content_hash, size, media_type, withheld)
    values (${unitId}, ${arrivalId}, ${position}, ${listed.role}, ${listed.name}, ${'hash' in file ? file.hash : null}, ${listed.sha256}, ${listed.size},
      ${listed.mediaType}, ${'withheld' in file ? file.withheld : null})`.execute(sql);
}

/** Refuses `not-found`, also where its key was destroyed. */
export async function getArrival(
  sql: Sql,
  unitId: number,
  arrivalId: number,
): Promise<Arrival & { envelope: Envelope }> {
  const found = await statement<Arrival & { sealed: Buffer; key: Buffer | null }>`
    select ${arrivalColumns}, a.sealed, a.key from ${arrivalJoined}
    where a.unit_id = ${unitId} and a.arrival_id = ${arrivalId}`.execute(sql);
  const { sealed, key, ...row } = found.rows[0] ?? refuse('not-found');
  const bytes = open(sealed, about(row.envelopeHash), key) ?? refuse('not-found');
  const envelope = readEnvelope(bytes);
  if (typeof envelope === 'string') throw new Error(`arrival ${arrivalId} is kept but not readable: ${envelope}`);
  return { ...row, envelope };
}

export async function hasArrival(sql: Sql, unitId: number, arrivalId: number): Promise<boolean> {
  const found = await statement`select 1 from arrival where unit_id = ${unitId} and arrival_id = ${arrivalId}`.execute(
    sql,
  );
  return found.rows.length > 0;
}

/** What came before under this place in the line, and whether the number came under another. */
export async function findKnown(
  sql: Sql,
  unitId: number,
  { correspondentId, sequence, number }: { correspondentId: number; sequence: number; number: string },
): Promise<{ hashAtSequence: string | undefined; numberUsed: boolean }> {
  const found = await statement<{ sequence: number; hash: string }>`select sequence, envelope_hash as hash from arrival
    where unit_id = ${unitId} and correspondent_id = ${correspondentId} and (sequence = ${sequence} or number = ${number})`.execute(
    sql,
  );
  return {
    hashAtSequence: found.rows.find((row) => row.sequence === sequence)?.hash,
    numberUsed: found.rows.some((row) => row.sequence !== sequence),
  };
}

export async function markOpened(sql: Sql, unitId: number, arrivalId: number, at: Instant): Promise<void> {
  await statement`update arrival set opened_at = coalesce(opened_at, ${at}) where unit_id = ${unitId} and arrival_id = ${arrivalId}`.execute(
    sql,
  );
}

export async function logArrivalLook(
  sql: Sql,
  unitId: number,
  { arrivalId, at, accountId, purpose }: { arrivalId: number; at: Instant; accountId: number; purpose: string },
): Promise<void> {
  await statement`insert into arrival_look (unit_id, arrival_id, at, account_id, purpose)
    values (${unitId}, ${arrivalId}, ${at}, ${accountId}, ${purpose})`.execute(sql);
}

/** Locks the row: two receipts at once do not both go out. */
export async function holdArrival(sql: Sql, unitId: number, arrivalId: number): Promise<void> {
  await statement`select 1 from arrival where unit_id = ${unitId} and arrival_id = ${arrivalId} for update`.execute(
    sql,
  );
}

export async function markAcknowledged(
  sql: Sql,
  unitId: number,
  arrivalId: number,
  receipt: DispatchId,
): Promise<void> {
  await statement`update arrival set receipt = ${receipt} where unit_id = ${unitId} and arrival_id = ${arrivalId}`.execute(
    sql,
  );
}

export async function markSettled(sql: Sql, unitId: number, arrivalId: number, at: Instant): Promise<void> {
  await statement`update arrival set settled_at = coalesce(settled_at, ${at})
    where unit_id = ${unitId} and arrival_id = ${arrivalId}`.execute(sql);
}

/** Answers whether it was noted: inside the installation the same letter is tried again and again, and is noted once. */
export async function noteRefused(
  sql: Sql,
  unitId: number,
  { at, by, fault, hash }: { at: Instant; by: number; fault: ParcelFault; hash: string },
): Promise<boolean> {
  const noted = await statement`insert into parcel_refused (unit_id, at, account_id, fault, parcel_hash)
    select ${unitId}, ${at}, ${by}, ${fault}, ${hash} where ${by} <> 0 or not exists (select 1 from parcel_refused
      where unit_id = ${unitId} and account_id = 0 and parcel_hash = ${hash} and fault = ${fault})`.execute(sql);
  return (noted.numAffectedRows ?? 0n) > 0n;
}
