/** The units on the list or proposed for it; the list as of any day follows from what was served by then. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { ArrivalId, CorrespondentId, KeyUnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Origin } from '../organ.ts';

export type KeyUnit = {
  readonly keyUnitId: KeyUnitId;
  readonly name: string;
  readonly creditCode: string | null;
  readonly correspondentId: CorrespondentId | null;
  readonly origin: Origin;
  readonly nomination: ArrivalId | null;
  readonly addedAt: Instant;
};

const columns = statement`k.key_unit_id as "keyUnitId", k.name, k.credit_code as "creditCode", k.correspondent_id as "correspondentId",
  k.origin, k.nomination, k.added_at as "addedAt"`;

export async function hasKeyUnit(sql: Sql, unitId: number, keyUnitId: number): Promise<boolean> {
  const found =
    await statement`select 1 from key_unit where unit_id = ${unitId} and key_unit_id = ${keyUnitId}`.execute(sql);
  return found.rows.length > 0;
}

/** With `hold`, one at a time: its changes and reviews wait for one another. */
export async function getKeyUnit(sql: Sql, unitId: number, keyUnitId: number, hold = false): Promise<KeyUnit> {
  const found = await statement<KeyUnit>`select ${columns} from key_unit k
    where k.unit_id = ${unitId} and k.key_unit_id = ${keyUnitId} ${hold ? statement`for no key update` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

type Known = { readonly name: string; readonly creditCode?: string | undefined };

/** The one of this code, or, where either has none, of this very name. */
export async function findKeyUnit(sql: Sql, unitId: number, { name, creditCode }: Known): Promise<KeyUnit | undefined> {
  const found = await statement<KeyUnit>`select ${columns} from key_unit k
    where k.unit_id = ${unitId} and (k.credit_code = ${creditCode ?? null}
      or k.name = ${name} and (k.credit_code is null or ${creditCode ?? null}::text is null))
    order by k.key_unit_id limit 1`.execute(sql);
  return found.rows[0];
}

type Added = Known & {
  readonly correspondentId: number | undefined;
  readonly origin: Origin;
  readonly nomination?: number | undefined;
  readonly at: Instant;
  readonly by: number;
};

export async function insertKeyUnit(sql: Sql, unitId: number, added: Added): Promise<KeyUnitId> {
  const made = await statement<{ id: KeyUnitId }>`
    insert into key_unit (unit_id, name, credit_code, correspondent_id, origin, nomination, added_at, added_by)
    values (${unitId}, ${added.name}, ${added.creditCode ?? null}, ${added.correspondentId ?? null}, ${added.origin},
      ${added.nomination ?? null}, ${added.at}, ${added.by}) returning key_unit_id as id`.execute(sql);
  return made.rows[0]!.id;
}

export async function tieKeyUnit(sql: Sql, unitId: number, keyUnitId: number, correspondentId: number): Promise<void> {
  await statement`update key_unit set correspondent_id = ${correspondentId}
    where unit_id = ${unitId} and key_unit_id = ${keyUnitId}`.execute(sql);
}

/** On the list on that day: the last of listing and removal that was served by then is a listing. */
const standsOn = (unitId: number, on: Day) => statement`(select x.change = 'listing' from key_unit_change x
  where x.unit_id = ${unitId} and x.key_unit_id = k.key_unit_id and x.state = 'served' and x.change <> 'adjustment' and x.served_on <= ${on}::date
  order by x.served_on desc, x.change_id desc limit 1)`;

export async function isListed(sql: Sql, unitId: number, keyUnitId: number, on: Day): Promise<boolean> {
  const found = await statement<{ listed: boolean | null }>`select ${standsOn(unitId, on)} as listed from key_unit k
    where k.unit_id = ${unitId} and k.key_unit_id = ${keyUnitId}`.execute(sql);
  return found.rows[0]?.listed === true;
}

type Slice = { readonly offset: number; readonly limit: number };
export type Listed = Pick<KeyUnit, 'keyUnitId' | 'name' | 'creditCode' | 'origin' | 'correspondentId'> & {
  readonly since: Day;
  readonly adjustedOn: Day | null;
  readonly reviewDue: Day | null;
  readonly reviewedOn: Day | null;
};

type Asked = { readonly on: Day; readonly text?: string | undefined; readonly reviewBy?: Day | undefined };

/** The list as it stood on a day, by name; the reviews as they stand now. `reviewBy`: those to be reviewed by then, the first due first. */
export async function listListed(
  sql: Sql,
  unitId: number,
  { on, text, reviewBy }: Asked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Listed[] }> {
  const chosen = statement`from key_unit k
    left join key_unit_review r on r.unit_id = k.unit_id and r.key_unit_id = k.key_unit_id and r.held_on is null
    where k.unit_id = ${unitId} and ${standsOn(unitId, on)} and (${reviewBy ?? null}::date is null or r.due_on <= ${reviewBy ?? null}::date)
    and (${text ?? null}::text is null or strpos(k.name, ${text ?? null}) > 0 or k.credit_code = ${text ?? null})`;
  const lastServed = (change: string) => statement`(select max(x.served_on) from key_unit_change x
    where x.unit_id = ${unitId} and x.key_unit_id = k.key_unit_id and x.state = 'served' and x.change = ${change} and x.served_on <= ${on}::date)`;
  const found =
    await statement<Listed>`select k.key_unit_id as "keyUnitId", k.name, k.credit_code as "creditCode", k.origin,
      k.correspondent_id as "correspondentId", ${lastServed('listing')} as since, ${lastServed('adjustment')} as "adjustedOn",
      r.due_on as "reviewDue",
      (select max(x.held_on) from key_unit_review x where x.unit_id = ${unitId} and x.key_unit_id = k.key_unit_id) as "reviewedOn"
    ${chosen} order by ${reviewBy ? statement`r.due_on, ` : statement``}k.name, k.key_unit_id offset ${offset} limit ${limit}`.execute(
      sql,
    );
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}
