/** When items that ended fall due, and what goes: the item with everything that happened to it. Hands go with the people. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/** Not while something else is kept there, or was copied from it, and is kept still. */
export const heldItems = ({ unitId, figures }: Asked): Fragment => statement`
  select i.item_id as record_id, 0::bigint as person_id,
    (i.ended_on + make_interval(months => ${monthsOf(figures, 'keep.register-item')}::int))::date as due_on
  from register_item i where i.unit_id = ${unitId} and i.ended_on is not null
    and not exists (select from register_item x where x.unit_id = i.unit_id and (x.place_id = i.item_id or x.copy_of = i.item_id) and x.ended_on is null)`;

export async function destroyItems(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and item_id = any(${[...ids]}::bigint[])`;
  await statement`delete from carrier_signature where unit_id = ${unitId}
    and move_id in (select move_id from carrier_move where ${these})`.execute(sql);
  for (const part of ['carrier_move', 'carrier_holding', 'register_event'])
    await statement`delete from ${statement.table(part)} where ${these}`.execute(sql);
  await statement`update register_item set place_id = null where unit_id = ${unitId} and place_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  await statement`update register_item set copy_of = null where unit_id = ${unitId} and copy_of = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  await statement`delete from register_item where ${these}`.execute(sql);
}

/** The carrier stays in the register; who had it is nobody any more. What somebody still has in hand is closed with the day of going. */
export async function destroyHands(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const people = statement`any(${[...ids]}::bigint[])`;
  const blanked = [
    ['register_item', 'owner_id'],
    ['carrier_move', 'from_id'],
    ['carrier_move', 'person_id'],
    ['carrier_signature', 'person_id'],
    ['carrier_holding', 'person_id'],
  ] as const;
  for (const [table, column] of blanked)
    await statement`update ${statement.table(table)} set ${statement.ref(column)} = null
      where unit_id = ${unitId} and ${statement.ref(column)} = ${people}`.execute(sql);
}
