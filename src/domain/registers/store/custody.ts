/** Carriers from hand to hand, in SQL: what waits for whom, who has what, and everything that happened to one. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CarrierMoveId, PersonId, RegisterItemId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Move, MoveState, Part } from '../custody.ts';
import type { EndReason, Form, Level } from '../registers.ts';

export type Holding = {
  readonly personId: PersonId | null;
  readonly since: Day;
  readonly dueBack: Day | null;
  readonly handingBackAt: Instant | null;
};
export async function holdingOf(sql: Sql, unitId: number, itemId: number): Promise<Holding | undefined> {
  const found = await statement<Holding>`
    select person_id as "personId", since, due_back as "dueBack", handing_back_at as "handingBackAt" from carrier_holding
    where unit_id = ${unitId} and item_id = ${itemId} and until is null`.execute(sql);
  return found.rows[0];
}

type Given = { readonly personId: number; readonly on: Day; readonly dueBack: Day | null };
/** The database lets one hand have it at a time: carrier_held_once. */
export async function openHolding(sql: Sql, unitId: number, itemId: number, one: Given): Promise<void> {
  await statement`insert into carrier_holding (unit_id, item_id, person_id, since, due_back)
    values (${unitId}, ${itemId}, ${one.personId}, ${one.on}, ${one.dueBack})`.execute(sql);
}
export async function closeHolding(sql: Sql, unitId: number, itemId: number, on: Day): Promise<void> {
  await statement`update carrier_holding set until = ${on} where unit_id = ${unitId} and item_id = ${itemId} and until is null`.execute(
    sql,
  );
}
export async function noteHandingBack(sql: Sql, unitId: number, itemId: number, personId: number, at: Instant) {
  const noted = await statement<{ one: number }>`update carrier_holding set handing_back_at = ${at}
    where unit_id = ${unitId} and item_id = ${itemId} and person_id = ${personId} and until is null returning 1 as one`.execute(
    sql,
  );
  return noted.rows.length > 0;
}

type NewMove = {
  readonly itemId: number;
  readonly what: Move;
  readonly fromId: number | null;
  readonly personId: number | null;
  readonly departmentId: number | null;
  readonly dueBack: Day | null;
  readonly copies: readonly string[];
  /** Why it is ended. */
  readonly reason: EndReason | null;
  readonly on: Day;
  readonly at: Instant;
  readonly by: number;
};
export async function insertMove(sql: Sql, unitId: number, one: NewMove): Promise<CarrierMoveId> {
  const made = await statement<{ id: CarrierMoveId }>`
    insert into carrier_move (unit_id, item_id, what, state, from_id, person_id, department_id, due_back, copies, reason, begun_on, begun_at, begun_by)
    values (${unitId}, ${one.itemId}, ${one.what}, 'waiting', ${one.fromId}, ${one.personId}, ${one.departmentId}, ${one.dueBack},
      ${[...one.copies]}::text[], ${one.reason}, ${one.on}, ${one.at}, ${one.by}) returning move_id as id`.execute(sql);
  return made.rows[0]!.id;
}
export async function endMove(
  sql: Sql,
  unitId: number,
  moveId: number,
  { state, on, at, by }: { state: Exclude<MoveState, 'waiting'>; on: Day; at: Instant; by: number },
): Promise<void> {
  await statement`update carrier_move set state = ${state}, ended_on = ${on}, ended_at = ${at}, ended_by = ${by}
    where unit_id = ${unitId} and move_id = ${moveId}`.execute(sql);
}

export type CarrierMove = Omit<NewMove, 'on' | 'at' | 'by'> & {
  readonly moveId: CarrierMoveId;
  readonly state: MoveState;
  readonly begunOn: Day;
};
const MOVE = statement`m.move_id as "moveId", m.item_id as "itemId", m.what, m.state, m.from_id as "fromId", m.person_id as "personId",
  m.department_id as "departmentId", m.due_back as "dueBack", m.copies, m.reason, m.begun_on as "begunOn"`;

export async function unitOfMove(sql: Sql, unitId: UnitId, moveId: number): Promise<UnitId> {
  const found = await statement`select 1 from carrier_move where unit_id = ${unitId} and move_id = ${moveId}`.execute(
    sql,
  );
  return found.rows.length ? unitId : refuse('not-found');
}
/** Until the transaction ends. */
export async function holdMove(sql: Sql, unitId: number, moveId: number): Promise<CarrierMove> {
  const found = await statement<CarrierMove>`select ${MOVE} from carrier_move m
    where m.unit_id = ${unitId} and m.move_id = ${moveId} for no key update`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
export async function isMoving(sql: Sql, unitId: number, itemId: number): Promise<boolean> {
  const found = await statement`select 1 from carrier_move
    where unit_id = ${unitId} and item_id = ${itemId} and state = 'waiting'`.execute(sql);
  return found.rows.length > 0;
}

/** Whether anything was ever begun with it. */
export async function wasMoved(sql: Sql, unitId: number, itemId: number): Promise<boolean> {
  const found = await statement`select 1 from carrier_move where unit_id = ${unitId} and item_id = ${itemId}`.execute(
    sql,
  );
  return found.rows.length > 0;
}

export async function askSignature(sql: Sql, unitId: number, moveId: number, part: Part, personId: number) {
  await statement`insert into carrier_signature (unit_id, move_id, part, person_id)
    values (${unitId}, ${moveId}, ${part}, ${personId})`.execute(sql);
}
type Signed = { readonly part: Part; readonly at: Instant; readonly by: number; readonly onPaper: boolean };
export async function sign(sql: Sql, unitId: number, moveId: number, { part, at, by, onPaper }: Signed): Promise<void> {
  await statement`update carrier_signature set signed_at = ${at}, signed_by = ${by}, on_paper = ${onPaper}
    where unit_id = ${unitId} and move_id = ${moveId} and part = ${part}`.execute(sql);
}

export type Signature = {
  readonly moveId: CarrierMoveId;
  readonly part: Part;
  readonly personId: PersonId | null;
  readonly name: string | null;
  readonly signedAt: Instant | null;
  readonly onPaper: boolean;
};
const SIGNATURE = statement`s.move_id as "moveId", s.part, s.person_id as "personId", s.signed_at as "signedAt", s.on_paper as "onPaper",
  (select p.name from person p where p.unit_id = s.unit_id and p.person_id = s.person_id) as name`;
export async function signaturesOf(sql: Sql, unitId: number, moveId: number): Promise<Signature[]> {
  const found = await statement<Signature>`select ${SIGNATURE} from carrier_signature s
    where s.unit_id = ${unitId} and s.move_id = ${moveId} order by s.part`.execute(sql);
  return found.rows;
}

const called = (column: string) =>
  statement`(select p.name from person p where p.unit_id = m.unit_id and p.person_id = ${statement.ref(`m.${column}`)})`;
export type ToldMove = CarrierMove & {
  readonly from: string | null;
  readonly to: string | null;
  readonly department: string | null;
  readonly begunAt: Instant;
  readonly begunBy: string | null;
  readonly endedOn: Day | null;
  readonly endedAt: Instant | null;
};
/** Everything that happened to one carrier, as it was entered; with who signed. */
export async function movesOf(sql: Sql, unitId: number, itemId: number) {
  const moves =
    await statement<ToldMove>`select ${MOVE}, ${called('from_id')} as from, ${called('person_id')} as to, d.name as department,
      m.begun_at as "begunAt", a.display_name as "begunBy", m.ended_on as "endedOn", m.ended_at as "endedAt"
    from carrier_move m left join department d on d.unit_id = m.unit_id and d.department_id = m.department_id
    left join account a on a.unit_id = m.unit_id and a.account_id = m.begun_by
    where m.unit_id = ${unitId} and m.item_id = ${itemId} order by m.move_id`.execute(sql);
  const signatures = await statement<Signature>`select ${SIGNATURE} from carrier_signature s
    join carrier_move m on m.unit_id = s.unit_id and m.move_id = s.move_id
    where m.unit_id = ${unitId} and m.item_id = ${itemId} order by s.part`.execute(sql);
  return moves.rows.map((move) => ({
    ...move,
    signatures: signatures.rows.filter(({ moveId }) => moveId === move.moveId),
  }));
}

type OfCarrier = {
  readonly itemId: RegisterItemId;
  readonly number: string;
  readonly designation: string;
  readonly level: Level;
  readonly form: Form | null;
};
const CARRIER = statement`i.item_id as "itemId", i.number, i.designation, i.level, i.form`;

export type InHand = OfCarrier & Omit<Holding, 'personId'>;
/** What somebody has in hand: what is due first. */
export async function inHandOf(sql: Sql, unitId: number, personId: number): Promise<InHand[]> {
  const found =
    await statement<InHand>`select ${CARRIER}, h.since, h.due_back as "dueBack", h.handing_back_at as "handingBackAt"
    from carrier_holding h join register_item i on i.unit_id = h.unit_id and i.item_id = h.item_id
    where h.unit_id = ${unitId} and h.person_id = ${personId} and h.until is null
    order by h.due_back nulls last, i.number limit 500`.execute(sql);
  return found.rows;
}

export type ToSign = OfCarrier &
  Pick<CarrierMove, 'moveId' | 'what' | 'dueBack' | 'begunOn' | 'copies'> & {
    readonly part: Part;
    readonly from: string | null;
    readonly to: string | null;
    readonly department: string | null;
  };
/** What waits for somebody's signature. */
export async function toSign(sql: Sql, unitId: number, personId: number): Promise<ToSign[]> {
  const found =
    await statement<ToSign>`select ${CARRIER}, m.move_id as "moveId", m.what, m.due_back as "dueBack", m.begun_on as "begunOn",
      m.copies, s.part, ${called('from_id')} as from, ${called('person_id')} as to, d.name as department
    from carrier_signature s join carrier_move m on m.unit_id = s.unit_id and m.move_id = s.move_id and m.state = 'waiting'
    join register_item i on i.unit_id = m.unit_id and i.item_id = m.item_id
    left join department d on d.unit_id = m.unit_id and d.department_id = m.department_id
    where s.unit_id = ${unitId} and s.person_id = ${personId} and s.signed_at is null order by m.move_id limit 200`.execute(
      sql,
    );
  return found.rows;
}
