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
  const places = statement`unit_id = ${unitId} and place_id = any(${[...ids]}::bigint[])`;
  for (const part of ['place_visit', 'place_day'])
    await statement`delete from ${statement.table(part)} where ${places}`.execute(sql);
  await statement`update inventory set place_id = null where ${places}`.execute(sql);
  for (const part of [
    ...['carrier_move', 'carrier_holding', 'register_event'],
    ...['inventory_row', 'data_user', 'data_transfer'],
  ])
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
    ['place_visit', 'escort_id'],
  ] as const;
  for (const [table, column] of blanked)
    await statement`update ${statement.table(table)} set ${statement.ref(column)} = null
      where unit_id = ${unitId} and ${statement.ref(column)} = ${people}`.execute(sql);
  await statement`delete from inventory_counter where unit_id = ${unitId} and person_id = ${people}`.execute(sql);
}

const heldAfter = (from: Fragment, which: Fragment, months: number): Fragment => statement`
  select ${which} as record_id, 0::bigint as person_id, (x.day + make_interval(months => ${months}::int))::date as due_on ${from}`;

export const heldInventories = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(
    statement`from (select inventory_id, closed_on as day from inventory where unit_id = ${unitId} and closed_on is not null) x`,
    statement`x.inventory_id`,
    monthsOf(figures, 'keep.inventory'),
  );
export const heldVisits = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(
    statement`from (select visit_id, came_on as day from place_visit where unit_id = ${unitId} and out_at is not null) x`,
    statement`x.visit_id`,
    monthsOf(figures, 'keep.place-visit'),
  );
export const heldVisitors = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(
    statement`from (select visit_id, came_on as day from place_visit where unit_id = ${unitId} and key is not null) x`,
    statement`x.visit_id`,
    monthsOf(figures, 'keep.visitor-names'),
  );
export const heldDays = ({ unitId, figures }: Asked): Fragment =>
  heldAfter(
    statement`from (select entry_id, day from place_day where unit_id = ${unitId}) x`,
    statement`x.entry_id`,
    monthsOf(figures, 'keep.place-visit'),
  );

const oneOf = ({ unitId, ids }: Going, column: string) =>
  statement`unit_id = ${unitId} and ${statement.ref(column)} = any(${[...ids]}::bigint[])`;
export async function destroyInventories(sql: Sql, going: Going): Promise<void> {
  for (const part of ['inventory_row', 'inventory_counter', 'inventory'])
    await statement`delete from ${statement.table(part)} where ${oneOf(going, 'inventory_id')}`.execute(sql);
}
export async function destroyVisits(sql: Sql, going: Going): Promise<void> {
  await statement`delete from place_visit where ${oneOf(going, 'visit_id')}`.execute(sql);
}
export async function destroyVisitors(sql: Sql, going: Going): Promise<void> {
  await statement`update place_visit set names = null, key = null, salt = null where ${oneOf(going, 'visit_id')}`.execute(
    sql,
  );
}
export async function destroyDays(sql: Sql, going: Going): Promise<void> {
  await statement`delete from place_day where ${oneOf(going, 'entry_id')}`.execute(sql);
}
