/** The registers as lists, by number; what is counted of them. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Figures } from '../../../law/facts.ts';
import type { Form, ItemState, Level, OneOfSix, Register, Where } from '../registers.ts';
import { checkBy, ITEM, type Item } from './items.ts';

export type ItemsFilter = {
  readonly register?: Register | undefined;
  readonly state?: ItemState | undefined;
  readonly level?: Level | undefined;
  readonly form?: Form | undefined;
  readonly departmentId?: number | undefined;
  readonly placeId?: number | undefined;
  readonly where?: Where | undefined;
  /** To be looked at again by now. */
  readonly checkOverdue?: boolean | undefined;
  readonly text?: string | undefined;
};
type Slice = { readonly offset: number; readonly limit: number };
type Standing = { readonly today: Day; readonly figures: Figures };

export type ListedItem = Item & {
  readonly enteredBy: string | null;
  readonly department: string | null;
  readonly owner: string | null;
  readonly place: string | null;
  readonly holderId: number | null;
  readonly holder: string | null;
  readonly dueBack: Day | null;
  readonly waiting: boolean;
  readonly checkBy: Day;
};

const JOINED = statement`left join department d on d.unit_id = i.unit_id and d.department_id = i.department_id
  left join person o on o.unit_id = i.unit_id and o.person_id = i.owner_id
  left join register_item p on p.unit_id = i.unit_id and p.item_id = i.place_id
  left join carrier_holding h on h.unit_id = i.unit_id and h.item_id = i.item_id and h.until is null
  left join person b on b.unit_id = h.unit_id and b.person_id = h.person_id`;
const waits = statement`exists (select from carrier_move m
  where m.unit_id = i.unit_id and m.item_id = i.item_id and m.state = 'waiting')`;
const isHeld = (more: Fragment = statement``) => statement`exists (select from carrier_holding x
  where x.unit_id = i.unit_id and x.item_id = i.item_id and x.until is null ${more})`;

function chosenBy(unitId: number, filter: ItemsFilter, { today, figures }: Standing): Fragment {
  const { state, level, form, departmentId, placeId, where, checkOverdue, text } = filter;
  const parts: Fragment[] = [statement`i.unit_id = ${unitId}`];
  if (filter.register) parts.push(statement`i.register = ${filter.register}`);
  if (state) parts.push(statement`i.state = ${state}`);
  if (level) parts.push(statement`i.level = ${level}`);
  if (form) parts.push(statement`i.form = ${form}`);
  if (departmentId) parts.push(statement`i.department_id = ${departmentId}`);
  if (placeId) parts.push(statement`i.place_id = ${placeId}`);
  if (where === 'held') parts.push(isHeld());
  if (where === 'overdue') parts.push(isHeld(statement`and x.due_back < ${today}`));
  if (where === 'waiting') parts.push(waits);
  if (where === 'kept') parts.push(statement`i.state = 'in-use' and not ${isHeld()}`);
  if (checkOverdue) parts.push(statement`i.state = 'in-use' and ${checkBy(figures)} < ${today}`);
  if (text) parts.push(statement`(strpos(i.number, ${text}) > 0 or strpos(i.designation, ${text}) > 0)`);
  return statement.join(parts, statement` and `);
}

const LISTED = (figures: Figures) => statement<ListedItem>`select ${ITEM},
  (select a.display_name from account a where a.unit_id = i.unit_id and a.account_id = i.entered_by) as "enteredBy", d.name as department, o.name as owner,
  p.designation as place, h.person_id as "holderId", b.name as holder, h.due_back as "dueBack", ${waits} as waiting, ${checkBy(figures)} as "checkBy"
  from register_item i ${JOINED}`;

/** The page is found by the items alone; names are joined to its rows. */
export async function listItems(
  sql: Sql,
  unitId: number,
  filter: ItemsFilter,
  standing: Standing,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedItem[] }> {
  const chosen = chosenBy(unitId, filter, standing);
  const found = await statement<ListedItem>`${LISTED(standing.figures)}
    where i.unit_id = ${unitId} and i.item_id in (select i.item_id from register_item i where ${chosen}
      order by i.register, i.number limit ${limit} offset ${offset})
    order by i.register, i.number`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n from register_item i where ${chosen}`.execute(
    sql,
  );
  return { total: total.rows[0]!.n, rows: found.rows };
}

export async function findListed(sql: Sql, unitId: number, itemId: number, figures: Figures) {
  const found =
    await statement<ListedItem>`${LISTED(figures)} where i.unit_id = ${unitId} and i.item_id = ${itemId}`.execute(sql);
  return found.rows[0];
}

export type Counted = {
  readonly register: OneOfSix;
  readonly items: number;
  readonly checkOverdue: number;
  readonly held: number;
  readonly overdue: number;
  readonly waiting: number;
};

/** The four registers kept here, then the secret-related posts that stand today and the people on them. */
export async function countRegisters(sql: Sql, unitId: number, { today, figures }: Standing): Promise<Counted[]> {
  const own = await statement<Counted>`
    select i.register, count(*)::int as items, count(*) filter (where ${checkBy(figures)} < ${today})::int as "checkOverdue",
      count(h.item_id)::int as held, count(*) filter (where h.due_back < ${today})::int as overdue,
      count(m.item_id)::int as waiting
    from register_item i
    left join carrier_holding h on h.unit_id = i.unit_id and h.item_id = i.item_id and h.until is null
    left join carrier_move m on m.unit_id = i.unit_id and m.item_id = i.item_id and m.state = 'waiting'
    where i.unit_id = ${unitId} and i.state = 'in-use' group by i.register`.execute(sql);
  const people = await statement<{ posts: number; people: number }>`
    select count(distinct t.post_id)::int as posts, count(distinct a.person_id)::int as people
    from post_term t join post p on p.unit_id = t.unit_id and p.post_id = t.post_id and (p.closed_on is null or p.closed_on >= ${today})
    left join appointment a on a.unit_id = t.unit_id and a.post_id = t.post_id and not a.planned
      and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})
    where t.unit_id = ${unitId} and t.level <> 'none' and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})`.execute(
    sql,
  );
  const elsewhere = (register: OneOfSix, items: number): Counted => ({
    ...{ register, items, checkOverdue: 0, held: 0, overdue: 0, waiting: 0 },
  });
  return [...own.rows, elsewhere('post', people.rows[0]!.posts), elsewhere('person', people.rows[0]!.people)];
}

export type PlaceChoice = {
  readonly placeId: number;
  readonly number: string;
  readonly designation: string;
  readonly level: Level;
};
/** Places in use, to choose from. */
export async function placesToChoose(sql: Sql, unitId: number, text: string | undefined): Promise<PlaceChoice[]> {
  const found = await statement<PlaceChoice>`
    select i.item_id as "placeId", i.number, i.designation, i.level from register_item i
    where i.unit_id = ${unitId} and i.register = 'place' and i.state = 'in-use'
      ${text ? statement`and (strpos(i.number, ${text}) > 0 or strpos(i.designation, ${text}) > 0)` : statement``}
    order by i.number limit 50`.execute(sql);
  return found.rows;
}
