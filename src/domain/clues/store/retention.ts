/** When clues fall due, their destruction with all that came with them, and the contact data whose time is over. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** Closed ones alone. No person stands in the rows: none is named in what is prepared. */
export const heldClues = ({ unitId, figures }: Asked): Fragment => statement`
  select clue_id as record_id, 0::bigint as person_id,
    (closed_on + make_interval(months => ${monthsOf(figures, 'keep.clue')}::int))::date as due_on
  from clue where unit_id = ${unitId} and state = 'closed'`;

export async function destroyClues(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and clue_id = any(${[...ids]}::bigint[])`;
  await statement`delete from evidence where unit_id = ${unitId} and source = 'clues' and source_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  const files = await statement<{ hash: string }>`
    select file_hash as hash from clue_file where ${these}
    union select document_hash from clue_relay where ${these} and document_hash is not null
    union select scan_hash from clue_relay where ${these} and scan_hash is not null`.execute(sql);
  await statement`delete from clue_complaint where ${these}`.execute(sql);
  await statement`delete from clue_relay where ${these}`.execute(sql);
  await statement`delete from clue_file where ${these}`.execute(sql);
  await statement`delete from clue_word where ${these}`.execute(sql);
  await statement`delete from clue_contact where ${these}`.execute(sql);
  await statement`delete from clue where ${these}`.execute(sql);
  await statement`delete from file where unit_id = ${unitId}
    and file_hash = any(${files.rows.map(({ hash }) => hash)}::text[])`.execute(sql);
}

/** Of cases closed before this day; of how many cases. */
export async function deleteContacts(sql: Sql, unitId: number, closedBefore: Day): Promise<number[]> {
  const gone = await statement<{ clue_id: number }>`delete from clue_contact t using clue c
    where t.unit_id = ${unitId} and c.unit_id = ${unitId} and c.clue_id = t.clue_id and c.closed_on < ${closedBefore}
    returning c.clue_id`.execute(sql);
  return [...new Set(gone.rows.map((row) => row.clue_id))];
}
