/** What differs in an inventory, in SQL: what closing would leave open, handed over as findings in sets, and what is said to one. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type {
  DepartmentId,
  DifferenceId,
  FindingId,
  InventoryId,
  PersonId,
  RegisterItemId,
} from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, sealText } from '../../../platform/sealing.ts';
import { type Difference, type DifferenceState, NAMED_AT_MOST } from '../inventory.ts';
import type { Register } from '../registers.ts';
import { aboutWords, getInventory, type Inventory } from './inventories.ts';

type Of = Pick<Inventory, 'inventoryId' | 'departmentId'>;
/** What nobody has explained, and what was not counted. */
const toCome = (unitId: number, { inventoryId }: Pick<Of, 'inventoryId'>) => statement`r.unit_id = ${unitId}
  and r.inventory_id = ${inventoryId} and (r.state = 'open' or (r.expected and r.counted_at is null and r.state is null))`;
/** Whose it is: the item's department, otherwise the one that was counted; 0 is nobody's. */
const departmentOf = ({ departmentId }: Of) => statement`coalesce(i.department_id, ${departmentId}::bigint, 0)`;
const ITEM = statement`left join register_item i on i.unit_id = r.unit_id and i.item_id = r.item_id`;

/** Departments are counted only above the number up to which each becomes its own. */
export async function howManyToCome(sql: Sql, unitId: number, inventory: Of, upTo: number) {
  const found = await statement<{ n: number }>`select count(*)::int as n from inventory_row r
    where ${toCome(unitId, inventory)}`.execute(sql);
  const differences = found.rows[0]!.n;
  if (differences <= upTo) return { differences, departments: undefined };
  const of = await statement<{ n: number }>`select count(*)::int as n from (select distinct ${departmentOf(inventory)}
    from inventory_row r ${ITEM} where ${toCome(unitId, inventory)}) d`.execute(sql);
  return { differences, departments: of.rows[0]!.n };
}

export type ToCome = {
  readonly rowId: DifferenceId;
  readonly difference: Difference;
  readonly itemId: RegisterItemId | null;
  readonly register: Register | null;
  readonly number: string;
  readonly departmentId: DepartmentId | null;
  /** Who answers for it, if still of the unit. */
  readonly ownerId: PersonId | null;
  readonly place: string | null;
  readonly foundAt: string | null;
};
export async function differencesOneByOne(sql: Sql, unitId: number, inventory: Of, limit: number): Promise<ToCome[]> {
  const found =
    await statement<ToCome>`select r.row_id as "rowId", coalesce(r.difference, 'missing') as difference, r.item_id as "itemId",
      i.register, coalesce(i.number, r.said) as number, nullif(${departmentOf(inventory)}, 0) as "departmentId",
      o.person_id as "ownerId", p.designation as place, f.designation as "foundAt"
    from inventory_row r ${ITEM}
    join inventory v on v.unit_id = r.unit_id and v.inventory_id = r.inventory_id
    left join person o on o.unit_id = i.unit_id and o.person_id = i.owner_id and (o.left_on is null or o.left_on >= v.closed_on)
    left join register_item p on p.unit_id = r.unit_id and p.item_id = r.place_id
    left join register_item f on f.unit_id = r.unit_id and f.item_id = r.found_at_id
    where ${toCome(unitId, inventory)} order by r.row_id limit ${limit}`.execute(sql);
  return found.rows;
}

export type OfDepartment = {
  readonly departmentId: number;
  readonly counts: Readonly<Record<Difference, number>>;
  /** The first of them. */
  readonly numbers: readonly string[];
};
export async function differencesByDepartment(sql: Sql, unitId: number, inventory: Of): Promise<OfDepartment[]> {
  const found = await statement<Omit<OfDepartment, 'counts'> & Record<Difference, number>>`
    select ${departmentOf(inventory)} as "departmentId", count(*) filter (where coalesce(r.difference, 'missing') = 'missing')::int as missing,
      count(*) filter (where r.difference = 'unexpected')::int as unexpected,
      count(*) filter (where r.difference = 'wrong-place')::int as "wrong-place",
      count(*) filter (where r.difference = 'destroyed')::int as destroyed,
      (array_agg(coalesce(i.number, r.said) order by r.row_id))[1:${NAMED_AT_MOST}::int] as numbers
    from inventory_row r ${ITEM} where ${toCome(unitId, inventory)} group by 1 order by 1`.execute(sql);
  return found.rows.map(({ departmentId, numbers, ...counts }) => ({ departmentId, numbers, counts }));
}

type Answered = { readonly at: Instant; readonly by: number };
const handedOver = ({
  at,
  by,
}: Answered) => statement`difference = coalesce(r.difference, 'missing'), state = 'finding',
  finding_id = m.finding_id, answered_at = ${at}, answered_by = ${by}`;

/** Each to its finding, in one statement. */
export async function handOver(
  sql: Sql,
  unitId: number,
  rowIds: readonly DifferenceId[],
  findingIds: readonly FindingId[],
  answered: Answered,
): Promise<void> {
  await statement`update inventory_row r set ${handedOver(answered)}
    from unnest(${[...rowIds]}::bigint[], ${[...findingIds]}::bigint[]) as m(row_id, finding_id)
    where r.unit_id = ${unitId} and r.row_id = m.row_id`.execute(sql);
}

/** All of a department to its one finding, in one statement however many. */
export async function handOverByDepartment(
  sql: Sql,
  unitId: number,
  inventory: Of,
  departmentIds: readonly number[],
  findingIds: readonly FindingId[],
  answered: Answered,
): Promise<void> {
  await statement`update inventory_row r set ${handedOver(answered)}
    from (select r.row_id, ${departmentOf(inventory)} as department_id from inventory_row r ${ITEM} where ${toCome(unitId, inventory)}) x
    join unnest(${[...departmentIds]}::bigint[], ${[...findingIds]}::bigint[]) as m(department_id, finding_id) using (department_id)
    where r.unit_id = ${unitId} and r.row_id = x.row_id`.execute(sql);
}

export async function findDifference(sql: Sql, unitId: number, differenceId: number) {
  const found = await statement<{
    inventoryId: InventoryId;
    itemId: RegisterItemId | null;
    state: DifferenceState | null;
  }>`select r.inventory_id as "inventoryId", r.item_id as "itemId", r.state
    from inventory_row r where r.unit_id = ${unitId} and r.row_id = ${differenceId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
/** As it stands while nobody counts or closes: with its inventory held until the transaction ends. */
export async function holdDifference(sql: Sql, unitId: number, differenceId: number) {
  const { inventoryId } = await findDifference(sql, unitId, differenceId);
  await getInventory(sql, unitId, inventoryId, true);
  return findDifference(sql, unitId, differenceId);
}

/** Answers the salt of what was written down. */
export async function explain(
  sql: Sql,
  unitId: number,
  differenceId: number,
  { words, at, by }: Answered & { readonly words: string },
): Promise<Buffer> {
  const [key, salt] = [newKey(), newSalt()];
  const { sealed } = sealText(words, aboutWords(unitId, differenceId), key);
  await statement`update inventory_row set state = 'explained', words = ${sealed}, key = ${key}, salt = ${salt}, answered_at = ${at}, answered_by = ${by}
    where unit_id = ${unitId} and row_id = ${differenceId}`.execute(sql);
  return salt;
}
