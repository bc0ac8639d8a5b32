/** The relay officers' public keys, and what is encrypted to them: nothing here can be read by the database's owner, or by this program. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { RelayKeyId } from '../../../platform/ids.ts';

export type RelayKey = {
  readonly relayKeyId: RelayKeyId;
  readonly recipient: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly own: boolean;
  readonly retiredAt: Instant | null;
};

/** The latest first; whose they are. */
export async function listKeys(sql: Sql, unitId: number, accountId: number): Promise<RelayKey[]> {
  const found = await statement<RelayKey>`
    select k.relay_key_id as "relayKeyId", k.recipient, k.made_at as "madeAt", coalesce(a.display_name, '') as "madeBy",
      k.made_by = ${accountId} as own, k.retired_at as "retiredAt"
    from relay_key k left join account a on a.unit_id = ${unitId} and a.account_id = k.made_by
    where k.unit_id = ${unitId} order by k.retired_at is not null, k.relay_key_id desc`.execute(sql);
  return found.rows;
}

/** To which contact data are encrypted now: those in use, of accounts that are relay officers still. */
export async function liveRecipients(sql: Sql, unitId: number): Promise<string[]> {
  const found = await statement<{ recipient: string }>`
    select k.recipient from relay_key k join account a on a.unit_id = ${unitId} and a.account_id = k.made_by
    where k.unit_id = ${unitId} and k.retired_at is null and a.state = 'active' and 'relay-officer' = any(a.roles)
    order by k.recipient`.execute(sql);
  return found.rows.map((row) => row.recipient);
}

/** Whether there is anybody who would read a report. */
export async function hasRelayOfficer(sql: Sql, unitId: number): Promise<boolean> {
  const found = await statement`select 1 from account
    where unit_id = ${unitId} and state = 'active' and 'relay-officer' = any(roles) limit 1`.execute(sql);
  return found.rows.length > 0;
}

type By = { readonly at: Instant; readonly by: number };

/** Nothing where the key is known already. */
export async function insertKey(
  sql: Sql,
  unitId: number,
  recipient: string,
  { at, by }: By,
): Promise<RelayKeyId | undefined> {
  const made = await statement<{ id: RelayKeyId }>`
    insert into relay_key (unit_id, recipient, made_at, made_by) values (${unitId}, ${recipient}, ${at}, ${by})
    on conflict (unit_id, recipient) do nothing returning relay_key_id as id`.execute(sql);
  return made.rows[0]?.id;
}

/** Whether there was one in use. */
export async function retireKey(sql: Sql, unitId: number, relayKeyId: number, { at, by }: By): Promise<boolean> {
  const done = await statement`update relay_key set retired_at = ${at}, retired_by = ${by}
    where unit_id = ${unitId} and relay_key_id = ${relayKeyId} and retired_at is null returning 1`.execute(sql);
  return done.rows.length > 0;
}

/** `sealedTo`: as its sender says, sorted. */
type Sealed = { readonly ciphertext: Buffer; readonly sealedTo: readonly string[] };

export async function insertContact(
  sql: Sql,
  unitId: number,
  clueId: number,
  { ciphertext, sealedTo, at }: Sealed & { readonly at: Instant },
): Promise<number> {
  const made = await statement<{ position: number }>`
    insert into clue_contact (unit_id, clue_id, position, ciphertext, sealed_to, given_at)
    select ${unitId}, ${clueId}, coalesce(max(position), 0) + 1, ${ciphertext}, ${[...sealedTo]}::text[], ${at} from clue_contact
    where unit_id = ${unitId} and clue_id = ${clueId} returning position`.execute(sql);
  return made.rows[0]!.position;
}

export type Contact = { readonly position: number; readonly ciphertext: Buffer; readonly givenAt: Instant };

export async function contactsOf(sql: Sql, unitId: number, clueId: number): Promise<Contact[]> {
  const found = await statement<Contact>`select position, ciphertext, given_at as "givenAt" from clue_contact
    where unit_id = ${unitId} and clue_id = ${clueId} order by position`.execute(sql);
  return found.rows;
}

export type Stale = { readonly clueId: number; readonly position: number; readonly ciphertext: Buffer };
const stale = (unitId: number, live: readonly string[]) =>
  statement`from clue_contact where unit_id = ${unitId} and sealed_to <> ${[...live]}::text[]`;

/** How many are encrypted to other keys than these. */
export async function countStale(sql: Sql, unitId: number, live: readonly string[]): Promise<number> {
  const found = await statement<{ n: number }>`select count(*)::int as n ${stale(unitId, live)}`.execute(sql);
  return found.rows[0]!.n;
}

/** From the one named on, in order: what one key file does not open does not keep the others from being reached. */
export async function listStale(
  sql: Sql,
  unitId: number,
  live: readonly string[],
  { after, limit }: { readonly after: readonly [number, number]; readonly limit: number },
): Promise<Stale[]> {
  const found = await statement<Stale>`select clue_id as "clueId", position, ciphertext ${stale(unitId, live)}
    and (clue_id, position) > (${after[0]}::bigint, ${after[1]}::int) order by clue_id, position limit ${limit}`.execute(
    sql,
  );
  return found.rows;
}

/** In the place of the ciphertext that was there, if it is there still. */
export async function resealContact(
  sql: Sql,
  unitId: number,
  { clueId, position }: { readonly clueId: number; readonly position: number },
  { before, ciphertext, sealedTo, at, by }: Sealed & By & { readonly before: Buffer },
): Promise<boolean> {
  const changed =
    await statement`update clue_contact set ciphertext = ${ciphertext}, sealed_to = ${[...sealedTo]}::text[],
      resealed_at = ${at}, resealed_by = ${by}
    where unit_id = ${unitId} and clue_id = ${clueId} and position = ${position} and sha256(ciphertext) = ${before} returning 1`.execute(
      sql,
    );
  return changed.rows.length > 0;
}
