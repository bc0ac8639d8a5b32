/** Complaints of retaliation, for the head alone: each sealed under a key of its own, so that who opens the case does not open them. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { ComplaintId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';

export type ListedComplaint = {
  readonly complaintId: ComplaintId;
  readonly saidAt: Instant;
  readonly answeredAt: Instant | null;
};
export type Complaint = ListedComplaint & { readonly words: string; readonly answer: string | null };
type Row = ListedComplaint & {
  readonly words: Buffer;
  readonly answer: Buffer | null;
  readonly key: Buffer;
  readonly salt: Buffer;
};

const aboutOf = (unitId: number, complaintId: number, what: 'words' | 'answer') =>
  `clue-complaint/${unitId}/${complaintId}/${what}`;

const COMPLAINT = statement`complaint_id as "complaintId", said_at as "saidAt", answered_at as "answeredAt"`;

export async function insertComplaint(
  sql: Sql,
  unitId: number,
  clueId: number,
  { words, at }: { readonly words: string; readonly at: Instant },
): Promise<{ complaintId: ComplaintId; salt: Buffer }> {
  const key = newKey();
  const salt = newSalt();
  const made = await statement<{ id: ComplaintId }>`
    insert into clue_complaint (unit_id, clue_id, words, said_at, key, salt)
    values (${unitId}, ${clueId}, ''::bytea, ${at}, ${key}, ${salt}) returning complaint_id as id`.execute(sql);
  const complaintId = made.rows[0]!.id;
  const { sealed } = sealText(words, aboutOf(unitId, complaintId, 'words'), key);
  await statement`update clue_complaint set words = ${sealed}
    where unit_id = ${unitId} and complaint_id = ${complaintId}`.execute(sql);
  return { complaintId, salt };
}

const opened = (unitId: number, { words, answer, key, complaintId, saidAt, answeredAt }: Row): Complaint => ({
  ...{ complaintId, saidAt, answeredAt },
  words: openText(words, aboutOf(unitId, complaintId, 'words'), key) ?? '',
  answer: answer && (openText(answer, aboutOf(unitId, complaintId, 'answer'), key) ?? ''),
});

/** Of one case, for its reporter. */
export async function complaintsOf(sql: Sql, unitId: number, clueId: number): Promise<Complaint[]> {
  const found = await statement<Row>`select ${COMPLAINT}, words, answer, key, salt from clue_complaint
    where unit_id = ${unitId} and clue_id = ${clueId} order by complaint_id`.execute(sql);
  return found.rows.map((row) => opened(unitId, row));
}

type Slice = { readonly offset: number; readonly limit: number };

/** Unanswered ones first. Of which case they are stands in no list. */
export async function listComplaints(sql: Sql, unitId: number, { offset, limit }: Slice) {
  const found = await statement<ListedComplaint & { total: number }>`
    select ${COMPLAINT}, count(*) over ()::int as total from clue_complaint where unit_id = ${unitId}
    order by answered_at is not null, complaint_id desc limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): ListedComplaint => row) };
}

export async function unitOfComplaint(sql: Sql, unitId: UnitId, complaintId: number): Promise<UnitId> {
  const found = await statement`select 1 from clue_complaint
    where unit_id = ${unitId} and complaint_id = ${complaintId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** Held until the transaction ends. */
export async function getComplaint(
  sql: Sql,
  unitId: number,
  complaintId: number,
): Promise<Complaint & { readonly salt: Buffer }> {
  const found = await statement<Row>`select ${COMPLAINT}, words, answer, key, salt from clue_complaint
    where unit_id = ${unitId} and complaint_id = ${complaintId} for no key update`.execute(sql);
  const row = found.rows[0] ?? refuse('not-found');
  return { ...opened(unitId, row), salt: row.salt };
}

export async function answerOf(
  sql: Sql,
  unitId: number,
  complaintId: number,
  { answer, at, by }: { readonly answer: string; readonly at: Instant; readonly by: number },
): Promise<void> {
  const found = await statement<{ key: Buffer }>`select key from clue_complaint
    where unit_id = ${unitId} and complaint_id = ${complaintId}`.execute(sql);
  const { sealed } = sealText(answer, aboutOf(unitId, complaintId, 'answer'), found.rows[0]!.key);
  await statement`update clue_complaint set answer = ${sealed}, answered_at = ${at}, answered_by = ${by}
    where unit_id = ${unitId} and complaint_id = ${complaintId}`.execute(sql);
}
