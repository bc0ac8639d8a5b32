/** When words of contacts, handovers and interviews fall due, and their destruction; what goes with a person. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

export const heldContacts = ({ unitId, figures }: Asked): Fragment => statement`
  select c.contact_id as record_id, c.person_id,
    (c.happened_on + make_interval(months => ${monthsOf(figures, 'keep.stationed-contact')}::int))::date as due_on
  from stationed_contact c where c.unit_id = ${unitId} and c.key is not null`;

export async function destroyContactWords(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`update stationed_contact set words = null, key = null, salt = null
    where unit_id = ${unitId} and contact_id = any(${[...ids]}::bigint[])`.execute(sql);
}

export const heldHandovers = ({ unitId, figures }: Asked): Fragment => statement`
  select h.handover_id as record_id, h.person_id,
    (h.on_day + make_interval(months => ${monthsOf(figures, 'keep.stationed-contact')}::int))::date as due_on
  from stationed_handover h where h.unit_id = ${unitId} and h.key is not null`;

export async function destroyHandoverWords(sql: Sql, { unitId, ids }: Going): Promise<void> {
  await statement`update stationed_handover set note = null, key = null, salt = null
    where unit_id = ${unitId} and handover_id = any(${[...ids]}::bigint[])`.execute(sql);
}

export const heldHomeInterviews = ({ unitId, figures }: Asked): Fragment => statement`
  select i.interview_id as record_id, i.person_id,
    (i.held_on + make_interval(months => ${monthsOf(figures, 'keep.interview')}::int))::date as due_on
  from home_interview i where i.unit_id = ${unitId} and i.key is not null`;

/** That it was held, on which day, and signed, remains. */
export async function destroyHomeInterviews(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and interview_id = any(${[...ids]}::bigint[])`;
  await dropFiles(sql, unitId, these);
  await statement`update home_interview set answers = null, correction = null, key = null, salt = null, file_hash = null where ${these}`.execute(
    sql,
  );
}

/** What is the person's own; where somebody was a contact person, the name goes and the contact stays. */
export async function destroyStationed(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const them = statement`any(${[...ids]}::bigint[])`;
  const theirs = statement`unit_id = ${unitId} and person_id = ${them}`;
  await dropFiles(sql, unitId, theirs);
  for (const table of ['home_interview', 'home_leave', 'stationed_contact', 'stationed_handover'])
    await statement`delete from ${statement.table(table)} where ${theirs}`.execute(sql);
  for (const [table, column] of [
    ['stationed_contact', 'contact_person_id'],
    ['stationed_handover', 'contact_person_id'],
    ['stationed_handover', 'from_person_id'],
  ] as const)
    await statement`update ${statement.table(table)} set ${statement.ref(column)} = null
      where unit_id = ${unitId} and ${statement.ref(column)} = ${them}`.execute(sql);
}

async function dropFiles(sql: Sql, unitId: number, which: Fragment): Promise<void> {
  await statement`delete from file where unit_id = ${unitId}
    and file_hash in (select file_hash from home_interview where ${which} and file_hash is not null)`.execute(sql);
}
