/** What is counted in an inventory, in SQL: what a phone has to know, each count, the closing. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { DifferenceId, RegisterItemId } from '../../../platform/ids.ts';
import type { Difference } from '../inventory.ts';
import type { Form, ItemState } from '../registers.ts';
import type { Inventory } from './inventories.ts';
import type { Entered } from './items.ts';

export type Expected = {
  readonly itemId: RegisterItemId;
  readonly number: string;
  readonly form: Form | null;
  readonly placeId: RegisterItemId | null;
  readonly place: string | null;
  readonly holder: string | null;
  readonly counted: boolean;
};
/** What a phone needs to count without a network: numbers and places, no designation. */
export async function expectedOf(sql: Sql, unitId: number, inventoryId: number, limit: number): Promise<Expected[]> {
  const found =
    await statement<Expected>`select i.item_id as "itemId", i.number, i.form, r.place_id as "placeId", p.number as place,
      b.name as holder, r.counted_at is not null as counted
    from inventory_row r join register_item i on i.unit_id = r.unit_id and i.item_id = r.item_id
    left join register_item p on p.unit_id = r.unit_id and p.item_id = r.place_id
    left join carrier_holding h on h.unit_id = r.unit_id and h.item_id = r.item_id and h.until is null
    left join person b on b.unit_id = h.unit_id and b.person_id = h.person_id
    where r.unit_id = ${unitId} and r.inventory_id = ${inventoryId} and r.expected order by r.row_id limit ${limit}`.execute(
      sql,
    );
  return found.rows;
}

export type Found = {
  readonly itemId: RegisterItemId;
  readonly number: string;
  readonly state: ItemState;
  readonly rowId: DifferenceId | null;
  readonly expected: boolean | null;
  readonly placeId: number | null;
  readonly countedAt: Instant | null;
};
/** The item that a label or a number names, with its row in this inventory. */
export async function findCounted(
  sql: Sql,
  unitId: number,
  { inventoryId, register }: Pick<Inventory, 'inventoryId' | 'register'>,
  named: { readonly itemId: number } | { readonly number: string },
): Promise<Found | undefined> {
  const which =
    'itemId' in named
      ? statement`i.item_id = ${named.itemId}`
      : statement`i.register = ${register} and i.number = ${named.number}`;
  const found = await statement<Found>`select i.item_id as "itemId", i.number, i.state, r.row_id as "rowId", r.expected,
      r.place_id as "placeId", r.counted_at as "countedAt"
    from register_item i left join inventory_row r on r.unit_id = i.unit_id and r.inventory_id = ${inventoryId} and r.item_id = i.item_id
    where i.unit_id = ${unitId} and ${which} limit 1`.execute(sql);
  return found.rows[0];
}

type Counted = {
  readonly difference: Difference | null;
  readonly foundAtId: number | null;
  readonly countedAt: Instant;
  readonly arrivedAt: Instant;
  readonly by: number;
};
export async function noteCounted(sql: Sql, unitId: number, rowId: number, one: Counted): Promise<void> {
  await statement`update inventory_row set counted_at = ${one.countedAt}, arrived_at = ${one.arrivedAt}, counted_by = ${one.by},
      found_at_id = ${one.foundAtId}, difference = ${one.difference}, state = ${one.difference === null ? null : 'open'}
    where unit_id = ${unitId} and row_id = ${rowId}`.execute(sql);
}
type Stray = Counted & ({ readonly itemId: number } | { readonly said: string });
/** What was not expected; of a number that stands in no register the number alone. Answers whether it is new. */
export async function insertStray(sql: Sql, unitId: number, inventoryId: number, one: Stray): Promise<boolean> {
  const made = await statement<{ one: number }>`
    insert into inventory_row (unit_id, inventory_id, item_id, said, expected, found_at_id, counted_at, arrived_at, counted_by, difference, state)
    values (${unitId}, ${inventoryId}, ${'itemId' in one ? one.itemId : null}, ${'said' in one ? one.said : null}, false, ${one.foundAtId},
      ${one.countedAt}, ${one.arrivedAt}, ${one.by}, ${one.difference}, 'open') on conflict do nothing returning 1 as one`.execute(
    sql,
  );
  return made.rows.length > 0;
}

/** Closed; what was found as it should be is looked at today. What was not counted is handed over as missing (`raise.ts`). */
export async function closeInventory(
  sql: Sql,
  unitId: number,
  inventoryId: number,
  { today, at, by }: Entered,
): Promise<void> {
  await statement`update register_item i set checked_on = ${today} from inventory_row r
    where r.unit_id = ${unitId} and r.inventory_id = ${inventoryId} and r.expected and r.counted_at is not null and r.difference is null
      and i.unit_id = r.unit_id and i.item_id = r.item_id and i.state = 'in-use'`.execute(sql);
  await statement`update inventory set closed_on = ${today}, closed_at = ${at}, closed_by = ${by}
    where unit_id = ${unitId} and inventory_id = ${inventoryId}`.execute(sql);
}
