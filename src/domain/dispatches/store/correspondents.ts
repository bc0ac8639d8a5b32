/** With whom a body corresponds, and how far each line has come. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { CorrespondentId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Who } from '../../../platform/second-person.ts';
import type { Card } from '../card.ts';
import type { BodyKind } from '../dispatches.ts';

export type Correspondent = {
  readonly correspondentId: CorrespondentId;
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly creditCode: string | null;
  readonly certificate: Buffer;
  readonly fingerprint: string;
  readonly recipient: string;
  readonly state: 'unconfirmed' | 'confirmed' | 'revoked';
  readonly isHere: boolean;
  readonly isSuperior: boolean;
  readonly sent: number;
  readonly received: number;
  /** What one person proposed here and another has not agreed to yet; the place is that of the next letter of the line. */
  readonly asked: 'revoke' | 'sent' | 'received' | null;
  readonly askedPlace: number | null;
  readonly askedAt: Instant | null;
  readonly movedAt: Instant | null;
};

const columns = statement`correspondent_id as "correspondentId", body_id as "bodyId", kind, name, credit_code as "creditCode",
  certificate, card_hash as fingerprint, recipient, state, is_here as "isHere", is_superior as "isSuperior", sent, received,
  asked, asked_place as "askedPlace", asked_at as "askedAt", moved_at as "movedAt"`;

async function one(sql: Sql, unitId: number, where: ReturnType<typeof statement>, lock = false) {
  const found = await statement<Correspondent>`
    select ${columns} from correspondent where unit_id = ${unitId} and ${where} ${lock ? statement`for update` : statement``}`.execute(
    sql,
  );
  return found.rows[0];
}

export const findByBody = (sql: Sql, unitId: number, bodyId: string) =>
  one(sql, unitId, statement`body_id = ${bodyId}::uuid`);
/** Held until the end of the transaction: the line moves by one at a time. */
export const holdByBody = (sql: Sql, unitId: number, bodyId: string) =>
  one(sql, unitId, statement`body_id = ${bodyId}::uuid`, true);
export const findCorrespondent = (sql: Sql, unitId: number, id: number) =>
  one(sql, unitId, statement`correspondent_id = ${id}`);

export async function getCorrespondent(sql: Sql, unitId: number, id: number): Promise<Correspondent> {
  return (await findCorrespondent(sql, unitId, id)) ?? refuse('not-found');
}
export async function holdCorrespondent(sql: Sql, unitId: number, id: number): Promise<Correspondent> {
  return (await one(sql, unitId, statement`correspondent_id = ${id}`, true)) ?? refuse('not-found');
}

export async function listCorrespondents(sql: Sql, unitId: number): Promise<Correspondent[]> {
  const found = await statement<Correspondent>`
    select ${columns} from correspondent where unit_id = ${unitId} order by kind desc, name, correspondent_id limit 5000`.execute(
    sql,
  );
  return found.rows;
}

type Added = Card & {
  readonly fingerprint: string;
  readonly isHere: boolean;
  readonly state: 'unconfirmed' | 'confirmed';
  readonly at: Instant;
  readonly by: number;
};

/** One that is not confirmed waits until its fingerprint was compared. The lines go on where they were. */
export async function putCorrespondent(sql: Sql, unitId: number, added: Added): Promise<CorrespondentId> {
  const { body, kind, name, creditCode, certificate, fingerprint, recipient, isHere, state, at, by } = added;
  const put = await statement<{ id: CorrespondentId }>`
    insert into correspondent (unit_id, body_id, kind, name, credit_code, certificate, card_hash, recipient, state, is_here,
      added_at, added_by, confirmed_at)
    values (${unitId}, ${body}::uuid, ${kind}, ${name}, ${creditCode ?? null}, ${certificate}, ${fingerprint}, ${recipient},
      ${state}, ${isHere}, ${at}, ${by}, ${state === 'confirmed' ? at : null})
    on conflict (unit_id, body_id) do update set kind = excluded.kind, name = excluded.name, credit_code = excluded.credit_code,
      certificate = excluded.certificate, card_hash = excluded.card_hash, recipient = excluded.recipient,
      state = excluded.state, is_here = excluded.is_here, added_at = excluded.added_at, added_by = excluded.added_by, confirmed_at = excluded.confirmed_at,
      revoked_at = null
    returning correspondent_id as id`.execute(sql);
  return put.rows[0]!.id;
}

async function whoOf(sql: Sql, unitId: number, id: number, column: 'added_by' | 'asked_by'): Promise<Who> {
  const by = statement.ref(`c.${column}`);
  const found = await statement<Who>`
    select coalesce(${by}, 0) as "accountId", a.person_id as "personId" from correspondent c
    left join account a on a.unit_id = c.unit_id and a.account_id = ${by}
    where c.unit_id = ${unitId} and c.correspondent_id = ${id}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Whose account brought the card, and whose that is. */
export const adderOf = (sql: Sql, unitId: number, id: number) => whoOf(sql, unitId, id, 'added_by');
/** Who proposed what is asked. */
export const askerOf = (sql: Sql, unitId: number, id: number) => whoOf(sql, unitId, id, 'asked_by');

type AddedHere = Card & { readonly fingerprint: string; readonly isSuperior: boolean };

/** Bodies of this installation, all by one statement; one that is known already is left as it is and not answered. */
export async function insertHere(
  sql: Sql,
  unitId: number,
  added: readonly AddedHere[],
  { at, by }: { at: Instant; by: number },
): Promise<CorrespondentId[]> {
  const of = <T>(part: (one: AddedHere) => T) => added.map(part);
  const put = await statement<{ id: CorrespondentId }>`
    insert into correspondent (unit_id, body_id, kind, name, credit_code, certificate, card_hash, recipient, is_superior, state, is_here,
      added_at, added_by, confirmed_at)
    select ${unitId}, g.*, 'confirmed', true, ${at}, ${by}::bigint, ${at}
    from unnest(${of(({ body }) => body)}::uuid[], ${of(({ kind }) => kind)}::text[], ${of(({ name }) => name)}::text[],
      ${of(({ creditCode }) => creditCode ?? null)}::text[], ${of(({ certificate }) => certificate)}::bytea[],
      ${of(({ fingerprint }) => fingerprint)}::text[], ${of(({ recipient }) => recipient)}::text[],
      ${of(({ isSuperior }) => isSuperior)}::boolean[]) as g
    on conflict (unit_id, body_id) do nothing
    returning correspondent_id as id`.execute(sql);
  return put.rows.map(({ id }) => id);
}

export async function confirmCorrespondent(sql: Sql, unitId: number, id: number, at: Instant): Promise<void> {
  await statement`update correspondent set state = 'confirmed', confirmed_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

export async function revokeCorrespondent(sql: Sql, unitId: number, id: number, at: Instant): Promise<void> {
  await statement`update correspondent set state = 'revoked', revoked_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

export type Change = { readonly what: 'revoke' } | { readonly what: 'sent' | 'received'; readonly place: number };

/** One thing is asked at a time: the later one takes the place of the former. */
export async function markAsked(
  sql: Sql,
  unitId: number,
  id: number,
  { change, at, by }: { change: Change; at: Instant; by: number },
): Promise<void> {
  const place = change.what === 'revoke' ? null : change.place;
  await statement`update correspondent set asked = ${change.what}, asked_place = ${place}, asked_at = ${at}, asked_by = ${by}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

export async function clearAsked(sql: Sql, unitId: number, id: number): Promise<void> {
  await statement`update correspondent set asked = null, asked_place = null, asked_at = null, asked_by = null
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

/** The next letter of the line takes this place. */
export async function movePlace(
  sql: Sql,
  unitId: number,
  id: number,
  { line, place, at }: { line: 'sent' | 'received'; place: number; at: Instant },
): Promise<void> {
  await statement`update correspondent set ${statement.ref(line)} = ${place - 1}, moved_at = ${at}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

export async function markSuperior(sql: Sql, unitId: number, id: number, isSuperior: boolean): Promise<void> {
  await statement`update correspondent set is_superior = ${isSuperior}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}

/** The next place in the line to it, taken. */
export async function takeSequence(sql: Sql, unitId: number, id: number): Promise<number> {
  const taken = await statement<{ sent: number }>`update correspondent set sent = sent + 1
    where unit_id = ${unitId} and correspondent_id = ${id} returning sent`.execute(sql);
  return taken.rows[0]!.sent;
}

export async function markReceived(sql: Sql, unitId: number, id: number, sequence: number): Promise<void> {
  await statement`update correspondent set received = ${sequence}
    where unit_id = ${unitId} and correspondent_id = ${id}`.execute(sql);
}
