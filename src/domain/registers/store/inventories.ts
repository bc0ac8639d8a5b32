/** Inventories in SQL: opened over what the register says, counted, closed, and each difference answered. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { DifferenceId, InventoryId, RegisterItemId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { openText } from '../../../platform/sealing.ts';
import type { Who } from '../../../platform/second-person.ts';
import type { Difference, DifferenceState } from '../inventory.ts';
import type { Form, ItemState, Level, Register } from '../registers.ts';
import type { Entered } from './items.ts';

export type Scope = {
  readonly register: Register;
  readonly placeId?: number | undefined;
  readonly departmentId?: number | undefined;
};

/** What is in use there and, of a place, in nobody's hands: it is taken as it stands now. Answers how much is expected. */
export async function openInventory(
  sql: Sql,
  unitId: number,
  { register, placeId, departmentId }: Scope,
  { today, at, by }: Entered,
) {
  const made = await statement<{ id: InventoryId }>`
    insert into inventory (unit_id, register, place_id, department_id, opened_on, opened_at, opened_by)
    values (${unitId}, ${register}, ${placeId ?? null}, ${departmentId ?? null}, ${today}, ${at}, ${by}) returning inventory_id as id`.execute(
    sql,
  );
  const inventoryId = made.rows[0]!.id;
  const within = statement.join(
    [
      statement`true`,
      ...(departmentId ? [statement`i.department_id = ${departmentId}`] : []),
      ...(placeId
        ? [
            statement`i.place_id = ${placeId} and not exists (select from carrier_holding h
              where h.unit_id = i.unit_id and h.item_id = i.item_id and h.until is null)`,
          ]
        : []),
    ],
    statement` and `,
  );
  const expected = await statement`
    insert into inventory_row (unit_id, inventory_id, item_id, expected, place_id)
    select i.unit_id, ${inventoryId}, i.item_id, true, i.place_id from register_item i
    where i.unit_id = ${unitId} and i.register = ${register} and i.state = 'in-use' and ${within} order by i.number`.execute(
    sql,
  );
  return { inventoryId, expected: Number(expected.numAffectedRows ?? 0) };
}

export async function putCounters(sql: Sql, unitId: number, inventoryId: number, personIds: readonly number[]) {
  await statement`insert into inventory_counter (unit_id, inventory_id, person_id)
    select ${unitId}, ${inventoryId}, p from unnest(${[...new Set(personIds)]}::bigint[]) as x(p)`.execute(sql);
}
export async function mayCount(sql: Sql, unitId: number, inventoryId: number, personId: number): Promise<boolean> {
  const found = await statement`select 1 from inventory_counter
    where unit_id = ${unitId} and inventory_id = ${inventoryId} and person_id = ${personId}`.execute(sql);
  return found.rows.length > 0;
}

export type Inventory = {
  readonly inventoryId: InventoryId;
  readonly register: Register;
  readonly placeId: RegisterItemId | null;
  readonly place: string | null;
  readonly departmentId: number | null;
  readonly department: string | null;
  readonly openedOn: Day;
  readonly openedAt: Instant;
  readonly opener: string | null;
  readonly closedOn: Day | null;
  readonly closedAt: Instant | null;
};
const INVENTORY = statement`v.inventory_id as "inventoryId", v.register, v.place_id as "placeId", p.designation as place,
  v.department_id as "departmentId", d.name as department, v.opened_on as "openedOn", v.opened_at as "openedAt",
  (select a.display_name from account a where a.unit_id = v.unit_id and a.account_id = v.opened_by) as opener,
  v.closed_on as "closedOn", v.closed_at as "closedAt"`;
const FROM = statement`from inventory v left join register_item p on p.unit_id = v.unit_id and p.item_id = v.place_id
  left join department d on d.unit_id = v.unit_id and d.department_id = v.department_id`;

export async function unitOfInventory(sql: Sql, unitId: UnitId, inventoryId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from inventory where unit_id = ${unitId} and inventory_id = ${inventoryId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}
/** With `hold`, until the transaction ends: two phones count one after the other. */
export async function getInventory(sql: Sql, unitId: number, inventoryId: number, hold = false): Promise<Inventory> {
  const found = await statement<Inventory>`select ${INVENTORY} ${FROM}
    where v.unit_id = ${unitId} and v.inventory_id = ${inventoryId} ${hold ? statement`for no key update of v` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

/** Who opened it, and so does not count it. */
export async function openerOf(sql: Sql, unitId: number, inventoryId: number): Promise<Who | undefined> {
  const found = await statement<Who>`select v.opened_by as "accountId", a.person_id as "personId"
    from inventory v left join account a on a.unit_id = v.unit_id and a.account_id = v.opened_by
    where v.unit_id = ${unitId} and v.inventory_id = ${inventoryId}`.execute(sql);
  return found.rows[0];
}

export type Tally = {
  readonly expected: number;
  readonly counted: number;
  readonly missing: number;
  readonly unexpected: number;
  readonly wrongPlace: number;
  readonly destroyed: number;
  /** Said nothing to, while it is counted. */
  readonly open: number;
  /** In findings that are not closed. */
  readonly unresolved: number;
};
const TALLY = statement`count(*) filter (where r.expected)::int as expected, count(*) filter (where r.expected and r.counted_at is not null)::int as counted,
  count(*) filter (where r.difference = 'missing')::int as missing, count(*) filter (where r.difference = 'unexpected')::int as unexpected,
  count(*) filter (where r.difference = 'wrong-place')::int as "wrongPlace", count(*) filter (where r.difference = 'destroyed')::int as destroyed,
  count(*) filter (where r.state = 'open')::int as open,
  count(*) filter (where r.state = 'finding' and f.state in ('open', 'submitted'))::int as unresolved`;
const OF_ROWS = statement`from inventory_row r left join finding f on f.unit_id = r.unit_id and f.finding_id = r.finding_id`;
export async function tallyOf(sql: Sql, unitId: number, inventoryId: number): Promise<Tally> {
  const found = await statement<Tally>`select ${TALLY} ${OF_ROWS}
    where r.unit_id = ${unitId} and r.inventory_id = ${inventoryId}`.execute(sql);
  return found.rows[0]!;
}

type Slice = { readonly offset: number; readonly limit: number };
/** Open ones first, then the newest. */
export async function listInventories(sql: Sql, unitId: number, { offset, limit }: Slice) {
  const found = await statement<Inventory & Tally & { total: number }>`select v.*, t.* from (
      select ${INVENTORY}, count(*) over ()::int as total ${FROM} where v.unit_id = ${unitId}
      order by v.closed_on is not null, v.inventory_id desc limit ${limit} offset ${offset}) v
    cross join lateral (select ${TALLY} ${OF_ROWS} where r.unit_id = ${unitId} and r.inventory_id = v."inventoryId") t
    order by v."closedOn" is not null, v."inventoryId" desc`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }) => row) };
}
/** Those that somebody is asked to count, and are open. */
export async function inventoriesFor(sql: Sql, unitId: number, personId: number): Promise<Inventory[]> {
  const found = await statement<Inventory>`select ${INVENTORY} ${FROM}
    join inventory_counter c on c.unit_id = v.unit_id and c.inventory_id = v.inventory_id
    where v.unit_id = ${unitId} and c.person_id = ${personId} and v.closed_on is null order by v.inventory_id desc limit 20`.execute(
    sql,
  );
  return found.rows;
}
export async function countersOf(sql: Sql, unitId: number, inventoryId: number): Promise<string[]> {
  const found = await statement<{ name: string }>`select p.name from inventory_counter c
    join person p on p.unit_id = c.unit_id and p.person_id = c.person_id
    where c.unit_id = ${unitId} and c.inventory_id = ${inventoryId} order by p.name`.execute(sql);
  return found.rows.map(({ name }) => name);
}

export const SHOWN = ['all', 'uncounted', 'counted', 'differences', 'open'] as const;
export type Shown = (typeof SHOWN)[number];
const OF_SHOWN: Record<Shown, Fragment> = {
  all: statement`true`,
  uncounted: statement`r.expected and r.counted_at is null`,
  counted: statement`r.counted_at is not null`,
  differences: statement`r.difference is not null`,
  open: statement`r.state = 'open'`,
};
export type InventoryRow = {
  readonly differenceId: DifferenceId;
  readonly itemId: RegisterItemId | null;
  readonly number: string;
  readonly designation: string | null;
  readonly level: Level | null;
  readonly form: Form | null;
  readonly itemState: ItemState | null;
  readonly expected: boolean;
  readonly place: string | null;
  readonly foundAt: string | null;
  readonly holder: string | null;
  readonly countedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly counter: string | null;
  readonly difference: Difference | null;
  readonly state: DifferenceState | null;
  readonly findingId: number | null;
};
export const aboutWords = (unitId: number, rowId: number) => `inventory-row/${unitId}/${rowId}/words`;

/** The page is found by the rows alone; names are joined to what is shown. */
export async function inventoryRows(
  sql: Sql,
  unitId: number,
  { inventoryId, shown }: { inventoryId: number; shown: Shown },
  { offset, limit }: Slice,
) {
  const chosen = statement`r.unit_id = ${unitId} and r.inventory_id = ${inventoryId} and ${OF_SHOWN[shown]}`;
  const found = await statement<InventoryRow & { words: Buffer | null; key: Buffer | null }>`
    select r.row_id as "differenceId", r.item_id as "itemId", coalesce(i.number, r.said) as number, i.designation, i.level, i.form,
      i.state as "itemState", r.expected, p.designation as place, f.designation as "foundAt", b.name as holder,
      r.counted_at as "countedAt", r.arrived_at as "arrivedAt", a.display_name as counter, r.difference, r.state, r.finding_id as "findingId", r.words, r.key
    from (select * from inventory_row r where ${chosen} order by r.row_id limit ${limit} offset ${offset}) r
    left join register_item i on i.unit_id = r.unit_id and i.item_id = r.item_id
    left join register_item p on p.unit_id = r.unit_id and p.item_id = r.place_id
    left join register_item f on f.unit_id = r.unit_id and f.item_id = r.found_at_id
    left join carrier_holding h on h.unit_id = r.unit_id and h.item_id = r.item_id and h.until is null
    left join person b on b.unit_id = h.unit_id and b.person_id = h.person_id
    left join account a on a.unit_id = r.unit_id and a.account_id = r.counted_by order by r.row_id`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n from inventory_row r where ${chosen}`.execute(
    sql,
  );
  return {
    total: total.rows[0]!.n,
    rows: found.rows.map(({ words, key, ...row }) => ({
      ...row,
      words: words ? (openText(words, aboutWords(unitId, row.differenceId), key) ?? null) : null,
    })),
  };
}
