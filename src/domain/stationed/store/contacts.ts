/** Contact persons and contacts, in SQL. What was said and handed over is sealed, each under a key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, StationedContactId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newKey, newSalt, openText, sealText } from '../../../platform/sealing.ts';
import type { ContactWay, HandedOver } from '../stationed.ts';

const about = (unitId: number, personId: number, what: 'contact' | 'handover') =>
  `stationed/${unitId}/${personId}/${what}`;

type Sealed = { readonly sealed: Buffer; readonly key: Buffer };
const NOT_SAID = { sealed: null, key: null };

export type Handover = {
  fromPersonId: PersonId | null;
  fromName: string | null;
  contactPersonId: PersonId | null;
  contactName: string | null;
  onDay: Day;
  items: HandedOver[];
  note: string | undefined;
  enteredAt: Instant;
  enteredBy: string | null;
};

/** Who took it over from whom, the first first. */
export async function handoversOf(sql: Sql, unitId: number, personId: number): Promise<Handover[]> {
  const found = await statement<Omit<Handover, 'note'> & { note: Buffer | null; key: Buffer | null }>`
    select h.from_person_id as "fromPersonId", f.name as "fromName", h.contact_person_id as "contactPersonId", c.name as "contactName",
      h.on_day as "onDay", h.items, h.note, h.key, h.entered_at as "enteredAt", a.display_name as "enteredBy"
    from stationed_handover h
    left join person f on f.unit_id = ${unitId} and f.person_id = h.from_person_id
    left join person c on c.unit_id = ${unitId} and c.person_id = h.contact_person_id
    left join account a on a.unit_id = ${unitId} and a.account_id = h.entered_by
    where h.unit_id = ${unitId} and h.person_id = ${personId} order by h.on_day, h.handover_id`.execute(sql);
  return found.rows.map(({ note, key, ...row }) => ({
    ...row,
    note: note ? openText(note, about(unitId, personId, 'handover'), key) : undefined,
  }));
}

export type NewHandover = {
  readonly personId: number;
  readonly fromPersonId: number | null;
  readonly contactPersonId: number;
  readonly on: Day;
  readonly items: readonly HandedOver[];
  readonly note?: string | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function insertHandover(
  sql: Sql,
  unitId: number,
  one: NewHandover,
): Promise<{ handoverId: number; salt: Buffer }> {
  const { note } = one;
  const kept: Sealed | typeof NOT_SAID =
    note === undefined ? NOT_SAID : sealText(note, about(unitId, one.personId, 'handover'), newKey());
  const salt = newSalt();
  const added = await statement<{ id: number }>`
    insert into stationed_handover (unit_id, person_id, from_person_id, contact_person_id, on_day, items, note, key, salt, entered_at, entered_by)
    values (${unitId}, ${one.personId}, ${one.fromPersonId}, ${one.contactPersonId}, ${one.on}, ${[...one.items]}::text[], ${kept.sealed},
      ${kept.key}, ${note === undefined ? null : salt}, ${one.at}, ${one.by}) returning handover_id as id`.execute(sql);
  return { handoverId: added.rows[0]!.id, salt };
}

export type StationedContact = {
  contactId: StationedContactId;
  contactName: string | null;
  way: ContactWay;
  happenedOn: Day;
  words: string | undefined;
  enteredAt: Instant;
  enteredBy: string | null;
};

/** The latest first. Without words where they were destroyed. */
export async function contactsOf(sql: Sql, unitId: number, personId: number): Promise<StationedContact[]> {
  const found = await statement<Omit<StationedContact, 'words'> & { words: Buffer | null; key: Buffer | null }>`
    select c.contact_id as "contactId", p.name as "contactName", c.way, c.happened_on as "happenedOn", c.words, c.key,
      c.entered_at as "enteredAt", a.display_name as "enteredBy"
    from stationed_contact c
    left join person p on p.unit_id = ${unitId} and p.person_id = c.contact_person_id
    left join account a on a.unit_id = ${unitId} and a.account_id = c.entered_by
    where c.unit_id = ${unitId} and c.person_id = ${personId} order by c.happened_on desc, c.contact_id desc limit 200`.execute(
    sql,
  );
  return found.rows.map(({ words, key, ...row }) => ({
    ...row,
    words: words ? openText(words, about(unitId, personId, 'contact'), key) : undefined,
  }));
}

export type NewContact = {
  readonly personId: number;
  readonly contactPersonId: number;
  readonly way: ContactWay;
  readonly on: Day;
  readonly words: string;
  readonly at: Instant;
  readonly by: number;
};

export async function insertContact(
  sql: Sql,
  unitId: number,
  one: NewContact,
): Promise<{ contactId: StationedContactId; salt: Buffer }> {
  const { sealed, key } = sealText(one.words, about(unitId, one.personId, 'contact'), newKey());
  const salt = newSalt();
  const added = await statement<{ id: StationedContactId }>`
    insert into stationed_contact (unit_id, person_id, contact_person_id, way, happened_on, words, key, salt, entered_at, entered_by)
    values (${unitId}, ${one.personId}, ${one.contactPersonId}, ${one.way}, ${one.on}, ${sealed}, ${key}, ${salt}, ${one.at}, ${one.by})
    returning contact_id as id`.execute(sql);
  return { contactId: added.rows[0]!.id, salt };
}

export async function unitOfContact(sql: Sql, unitId: UnitId, contactId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from stationed_contact where unit_id = ${unitId} and contact_id = ${contactId}`.execute(
      sql,
    );
  return found.rows.length ? unitId : refuse('not-found');
}

/** Entered by mistake: the record keeps that it stood. Answers whose it was. */
export async function removeContact(
  sql: Sql,
  unitId: number,
  contactId: number,
): Promise<{ personId: PersonId; happenedOn: Day }> {
  const gone = await statement<{ personId: PersonId; happenedOn: Day }>`
    delete from stationed_contact where unit_id = ${unitId} and contact_id = ${contactId}
    returning person_id as "personId", happened_on as "happenedOn"`.execute(sql);
  return gone.rows[0] ?? refuse('not-found');
}
