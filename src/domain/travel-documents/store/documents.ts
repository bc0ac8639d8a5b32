/** Documents in custody in SQL: taken in, handed out and in, given back; each time with its movement. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { TravelDocumentId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt } from '../../../platform/sealing.ts';
import type { CustodyGround, CustodyState, DocumentKind, MovementKind, OutFor } from '../travel-documents.ts';

export type KeptDocument = {
  readonly documentId: TravelDocumentId;
  readonly personId: number;
  readonly kind: DocumentKind;
  readonly lastFour: string;
  readonly ground: CustodyGround;
  readonly reference: string | null;
  readonly takenInOn: Day;
  readonly state: CustodyState;
  readonly outOn: Day | null;
  readonly dueBack: Day | null;
  readonly givenBackOn: Day | null;
};

export const DOCUMENT = statement`t.document_id as "documentId", t.person_id as "personId", t.kind, t.last_four as "lastFour", t.ground,
  t.reference, t.taken_in_on as "takenInOn", t.state, t.out_on as "outOn", t.due_back as "dueBack", t.given_back_on as "givenBackOn"`;

export async function unitOfDocument(sql: Sql, unitId: UnitId, documentId: number): Promise<UnitId> {
  const found = await statement`select 1 from travel_document
    where unit_id = ${unitId} and document_id = ${documentId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getDocument(
  sql: Sql,
  unitId: number,
  documentId: number,
  hold = false,
): Promise<KeptDocument & { salt: Buffer }> {
  const found = await statement<KeptDocument & { salt: Buffer }>`select ${DOCUMENT}, t.salt from travel_document t
    where t.unit_id = ${unitId} and t.document_id = ${documentId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export async function isKept(
  sql: Sql,
  unitId: number,
  { personId, kind, lastFour }: Pick<KeptDocument, 'personId' | 'kind' | 'lastFour'>,
): Promise<boolean> {
  const found = await statement`select 1 from travel_document where unit_id = ${unitId} and person_id = ${personId}
    and kind = ${kind} and last_four = ${lastFour} and state <> 'given-back'`.execute(sql);
  return found.rows.length > 0;
}

export type Entered = { readonly on: Day; readonly at: Instant; readonly by: number };

type New = Entered & {
  readonly personId: number;
  readonly kind: DocumentKind;
  readonly lastFour: string;
  readonly ground: CustodyGround;
  readonly reference?: string | undefined;
};

export async function insertDocument(sql: Sql, unitId: number, one: New) {
  const salt = newSalt();
  const made = await statement<{ id: TravelDocumentId }>`
    insert into travel_document (unit_id, person_id, kind, last_four, ground, reference, taken_in_on, state, salt)
    values (${unitId}, ${one.personId}, ${one.kind}, ${one.lastFour}, ${one.ground}, ${one.reference ?? null}, ${one.on}, 'in', ${salt})
    returning document_id as id`.execute(sql);
  const documentId = made.rows[0]!.id;
  await insertMovement(sql, unitId, documentId, { what: 'taken-in', ...one });
  return { documentId, salt };
}

type Moved = Entered & {
  readonly what: MovementKind;
  readonly reason?: OutFor | undefined;
  readonly tripId?: number | undefined;
  readonly dueBack?: Day | undefined;
};

async function insertMovement(sql: Sql, unitId: number, documentId: number, one: Moved): Promise<void> {
  await statement`
    insert into travel_document_movement (unit_id, document_id, position, what, happened_on, reason, trip_id, due_back, entered_at, entered_by)
    select ${unitId}, ${documentId}, coalesce(max(position), 0) + 1, ${one.what}, ${one.on}, ${one.reason ?? null}, ${one.tripId ?? null},
      ${one.dueBack ?? null}, ${one.at}, ${one.by}
    from travel_document_movement where unit_id = ${unitId} and document_id = ${documentId}`.execute(sql);
}

/** The document is held by the act. */
export async function moveDocument(sql: Sql, unitId: number, documentId: number, one: Moved): Promise<void> {
  const state = one.what === 'out' ? 'out' : one.what === 'given-back' ? 'given-back' : 'in';
  await statement`update travel_document set state = ${state}, out_on = ${state === 'out' ? one.on : null},
      due_back = ${one.dueBack ?? null}, given_back_on = ${state === 'given-back' ? one.on : null}
    where unit_id = ${unitId} and document_id = ${documentId}`.execute(sql);
  await insertMovement(sql, unitId, documentId, one);
}

export type Movement = {
  readonly position: number;
  readonly what: MovementKind;
  readonly on: Day;
  readonly reason: OutFor | null;
  readonly tripId: number | null;
  readonly dueBack: Day | null;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
};

/** In the order in which they were entered. */
export async function movementsOf(sql: Sql, unitId: number, documentId: number): Promise<Movement[]> {
  const found = await statement<Movement>`
    select m.position, m.what, m.happened_on as "on", m.reason, m.trip_id as "tripId", m.due_back as "dueBack", m.entered_at as "enteredAt",
      coalesce(a.display_name, '') as "enteredBy"
    from travel_document_movement m left join account a on a.unit_id = ${unitId} and a.account_id = m.entered_by
    where m.unit_id = ${unitId} and m.document_id = ${documentId} order by m.position`.execute(sql);
  return found.rows;
}

export type Holder = { name: string; staffNumber: string | null; department: string | null; unitName: string };

export async function holderOf(sql: Sql, unitId: number, personId: number): Promise<Holder> {
  const found = await statement<Holder>`
    select p.name, p.staff_number as "staffNumber", d.name as department, u.name as "unitName"
    from person p join unit u on u.unit_id = p.unit_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
