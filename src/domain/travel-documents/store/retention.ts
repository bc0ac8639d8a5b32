/** When custody falls due for destruction, and its destruction with each time that the document went. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** What was given back alone: what the unit still has is not forgotten. */
export const heldCustody = ({ unitId, figures }: Asked): Fragment => statement`
  select document_id as record_id, person_id,
    (given_back_on + make_interval(months => ${monthsOf(figures, 'keep.custody')}::int))::date as due_on
  from travel_document where unit_id = ${unitId} and state = 'given-back'`;

export async function destroyCustody(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const these = statement`select document_id from travel_document where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else document_id end = any(${[...ids]}::bigint[])`;
  for (const part of ['travel_document_movement', 'travel_document'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and document_id in (${these})`.execute(
      sql,
    );
}
