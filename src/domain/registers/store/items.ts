/** Items of the registers in SQL: one by one, and the people and places that an act names. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PostLevel } from '../../../law/duty.ts';
import type { Figures } from '../../../law/facts.ts';
import type { RegisterItemId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt } from '../../../platform/sealing.ts';
import { CHECK_FIGURES, type EndReason, type Form, type ItemState, type Level, type Register } from '../registers.ts';

/** What is typed of an item; what a register does not ask for is empty. */
export type ItemFields = {
  readonly number: string;
  readonly designation: string;
  readonly level: Level;
  readonly form: Form | null;
  readonly departmentId: number | null;
  readonly ownerId: number | null;
  readonly placeId: number | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly reason: string;
  readonly basis: string;
  readonly systems: string;
  readonly important: boolean;
  readonly human: string;
  readonly physical: string;
  readonly technical: string;
  /** Of a device: by somebody outside. */
  readonly certificate: string;
  readonly certificateIssuer: string;
  readonly certificateUntil: Day | null;
};
export type Item = ItemFields & {
  readonly itemId: RegisterItemId;
  readonly register: Register;
  readonly copyOf: RegisterItemId | null;
  readonly checkedOn: Day;
  readonly state: ItemState;
  readonly endedOn: Day | null;
  readonly enteredAt: Instant;
};

export const ITEM = statement`i.item_id as "itemId", i.register, i.number, i.designation, i.level, i.form, i.department_id as "departmentId",
  i.owner_id as "ownerId", i.place_id as "placeId", i.valid_from as "validFrom", i.valid_to as "validTo", i.reason, i.basis, i.systems,
  i.important, i.human, i.physical, i.technical, i.certificate, i.certificate_issuer as "certificateIssuer",
  i.certificate_until as "certificateUntil", i.copy_of as "copyOf", i.checked_on as "checkedOn", i.state, i.ended_on as "endedOn",
  i.entered_at as "enteredAt"`;

/** By when it is to be looked at again: by the figure of its level, as the unit has it today. */
export const checkBy = (figures: Figures) => statement`(i.checked_on + make_interval(months => case
  when i.level = 'top-secret' then ${figures[CHECK_FIGURES['top-secret']]}::int when i.level = 'secret' then ${figures[CHECK_FIGURES.secret]}::int
  when i.level = 'confidential' then ${figures[CHECK_FIGURES.confidential]}::int else ${figures[CHECK_FIGURES.none]}::int end))::date`;

export async function unitOfItem(sql: Sql, unitId: UnitId, itemId: number): Promise<UnitId> {
  const found = await statement`select 1 from register_item where unit_id = ${unitId} and item_id = ${itemId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}

export async function findItem(sql: Sql, unitId: number, itemId: number): Promise<Item | undefined> {
  const found = await statement<Item>`select ${ITEM} from register_item i
    where i.unit_id = ${unitId} and i.item_id = ${itemId}`.execute(sql);
  return found.rows[0];
}

/** Until the transaction ends, with its salt. */
export async function holdItem(sql: Sql, unitId: number, itemId: number): Promise<Item & { readonly salt: Buffer }> {
  const found = await statement<Item & { salt: Buffer }>`select ${ITEM}, i.salt from register_item i
    where i.unit_id = ${unitId} and i.item_id = ${itemId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

export type Entered = { readonly today: Day; readonly at: Instant; readonly by: number };
type New = ItemFields & Entered & { readonly register: Register; readonly copyOf?: number };

const valuesOf = (
  one: ItemFields,
) => statement`${one.number}, ${one.designation}, ${one.level}, ${one.form}, ${one.departmentId},
  ${one.ownerId}, ${one.placeId}, ${one.validFrom}, ${one.validTo}, ${one.reason}, ${one.basis}, ${one.systems}, ${one.important},
  ${one.human}, ${one.physical}, ${one.technical}, ${one.certificate}, ${one.certificateIssuer}, ${one.certificateUntil}`;
const COLUMNS = statement`number, designation, level, form, department_id, owner_id, place_id, valid_from, valid_to, reason, basis,
  systems, important, human, physical, technical, certificate, certificate_issuer, certificate_until`;

export async function insertItem(sql: Sql, unitId: number, one: New) {
  const salt = newSalt();
  const made = await statement<{ id: RegisterItemId }>`
    insert into register_item (unit_id, register, ${COLUMNS}, copy_of, checked_on, salt, entered_at, entered_by)
    values (${unitId}, ${one.register}, ${valuesOf(one)}, ${one.copyOf ?? null}, ${one.today}, ${salt}, ${one.at}, ${one.by})
    returning item_id as id`.execute(sql);
  return { itemId: made.rows[0]!.id, salt };
}

export async function writeItem(sql: Sql, unitId: number, itemId: number, one: ItemFields): Promise<void> {
  await statement`update register_item set (${COLUMNS}) = (${valuesOf(one)})
    where unit_id = ${unitId} and item_id = ${itemId}`.execute(sql);
}

/** Many at once: looked at on that day. */
export async function noteChecked(sql: Sql, unitId: number, itemIds: readonly number[], { today, at, by }: Entered) {
  const these = statement`unit_id = ${unitId} and item_id = any(${[...itemIds]}::bigint[])`;
  await statement`update register_item set checked_on = ${today} where ${these}`.execute(sql);
  await statement`insert into register_event (unit_id, item_id, what, happened_on, at, by)
    select unit_id, item_id, 'checked', ${today}, ${at}, ${by} from register_item where ${these}`.execute(sql);
}

type Noted = Entered & {
  readonly what: 'changed' | 'ended';
  readonly before?: Level;
  readonly after?: Level;
  readonly reason?: EndReason;
};
export async function noteEvent(sql: Sql, unitId: number, itemId: number, one: Noted): Promise<void> {
  await statement`insert into register_event (unit_id, item_id, what, before, after, reason, happened_on, at, by)
    values (${unitId}, ${itemId}, ${one.what}, ${one.before ?? null}, ${one.after ?? null}, ${one.reason ?? null}, ${one.today}, ${one.at}, ${one.by})`.execute(
    sql,
  );
}

export type ItemEvent = {
  readonly eventId: number;
  readonly what: 'changed' | 'checked' | 'ended';
  readonly before: Level | null;
  readonly after: Level | null;
  readonly reason: EndReason | null;
  readonly on: Day;
  readonly at: Instant;
  readonly by: string | null;
};
export async function eventsOf(sql: Sql, unitId: number, itemId: number): Promise<ItemEvent[]> {
  const found =
    await statement<ItemEvent>`select e.event_id as "eventId", e.what, e.before, e.after, e.reason, e.happened_on as "on", e.at,
      (select a.display_name from account a where a.unit_id = e.unit_id and a.account_id = e.by) as by
    from register_event e where e.unit_id = ${unitId} and e.item_id = ${itemId} order by e.event_id`.execute(sql);
  return found.rows;
}

export async function endItem(
  sql: Sql,
  unitId: number,
  itemId: number,
  state: Exclude<ItemState, 'in-use'>,
  on: Day,
): Promise<void> {
  await statement`update register_item set state = ${state}, ended_on = ${on}
    where unit_id = ${unitId} and item_id = ${itemId}`.execute(sql);
}

/** Whether it ever bore a level, before what was changed of it. */
export async function boreLevel(sql: Sql, unitId: number, itemId: number): Promise<boolean> {
  const found = await statement`select 1 from register_event
    where unit_id = ${unitId} and item_id = ${itemId} and before <> 'none'`.execute(sql);
  return found.rows.length > 0;
}

/** How many things in use are kept at this place. */
export async function countAt(sql: Sql, unitId: number, placeId: number): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n from register_item
    where unit_id = ${unitId} and place_id = ${placeId} and state = 'in-use'`.execute(sql);
  return found.rows[0]!.n;
}

/** A place in use, or nothing. */
export async function findPlace(sql: Sql, unitId: number, placeId: number): Promise<Item | undefined> {
  const found = await findItem(sql, unitId, placeId);
  return found?.register === 'place' && found.state === 'in-use' ? found : undefined;
}

/** Of these, who is of the unit and here on that day. */
export async function hereOf(sql: Sql, unitId: number, personIds: readonly number[], today: Day): Promise<number[]> {
  const found = await statement<{ id: number }>`select person_id as id from person
    where unit_id = ${unitId} and person_id = any(${[...personIds]}::bigint[]) and (left_on is null or left_on >= ${today})`.execute(
    sql,
  );
  return found.rows.map(({ id }) => id);
}

/** The levels of the posts that somebody holds on that day. */
export async function postLevelsOf(sql: Sql, unitId: number, personId: number, today: Day): Promise<PostLevel[]> {
  const found = await statement<{ level: PostLevel }>`select t.level from appointment a
    join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
      and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})
    where a.unit_id = ${unitId} and a.person_id = ${personId} and not a.planned
      and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})`.execute(sql);
  return found.rows.map(({ level }) => level);
}

/** Whether somebody can sign for himself: has an account that is in use. */
export async function signsOneself(sql: Sql, unitId: number, personId: number): Promise<boolean> {
  const found = await statement`select 1 from account
    where unit_id = ${unitId} and person_id = ${personId} and state = 'active'`.execute(sql);
  return found.rows.length > 0;
}
