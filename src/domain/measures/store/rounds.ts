/** What a round of checks rests on, and the rounds that were complete. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { MeasureNow, ObjectNow, RoundKind } from '../measures.ts';
import { placesUnlisted } from './objects.ts';

/** Every measure in force on a day, with the checks of the calendar year. */
export async function measuresInForce(sql: Sql, unitId: number, year: number, on: Day): Promise<MeasureNow[]> {
  const found = await statement<MeasureNow>`
    select m.measure_id as "measureId", m.name, m.kind, m.form, m.standard,
      coalesce((select json_agg(x.protected_object_id) from measure_object x
        where x.unit_id = m.unit_id and x.measure_id = m.measure_id), '[]'::json) as "objectIds",
      c.checked_on as "checkedOn", c.entered_at as "checkedAt"
    from measure m left join lateral (select max(k.checked_on) as checked_on, max(k.entered_at) as entered_at from measure_check k
      where k.unit_id = m.unit_id and k.measure_id = m.measure_id and extract(year from k.checked_on) = ${year}) c on true
    where m.unit_id = ${unitId} and m.effective_on <= ${on} and m.ended_on is null order by m.kind, m.measure_id`.execute(
    sql,
  );
  return found.rows;
}

const UNLISTED_AT_MOST = 200;
export async function objectsNow(sql: Sql, unitId: number): Promise<ObjectNow[]> {
  const found =
    await statement<ObjectNow>`select o.protected_object_id as "objectId", coalesce(i.designation, o.name) as name, o.kind
    from protected_object o left join register_item i on i.unit_id = o.unit_id and i.item_id = o.item_id
    where o.unit_id = ${unitId} and o.ended_on is null order by o.kind, name`.execute(sql);
  const unlisted = await placesUnlisted(sql, unitId, UNLISTED_AT_MOST);
  return [...unlisted.map(({ name }): ObjectNow => ({ objectId: null, name, kind: 'key-part' })), ...found.rows];
}

export type Round = {
  readonly measureRoundId: number;
  readonly kind: RoundKind;
  readonly completedOn: Day;
  readonly completedAt: Instant;
  readonly measures: number;
};
/** Of a year, the newest first. */
export async function roundsOf(sql: Sql, unitId: number, year: number): Promise<Round[]> {
  const found = await statement<Round>`
    select measure_round_id as "measureRoundId", kind, completed_on as "completedOn", completed_at as "completedAt", measures
    from measure_round where unit_id = ${unitId} and year = ${year} order by measure_round_id desc`.execute(sql);
  return found.rows;
}

type NewRound = {
  readonly kind: RoundKind;
  readonly year: number;
  readonly on: Day;
  readonly at: Instant;
  readonly measures: number;
};
export async function insertRound(sql: Sql, unitId: number, one: NewRound): Promise<number> {
  const made = await statement<{
    id: number;
  }>`insert into measure_round (unit_id, kind, year, completed_on, completed_at, measures)
    values (${unitId}, ${one.kind}, ${one.year}, ${one.on}, ${one.at}, ${one.measures}) returning measure_round_id as id`.execute(
    sql,
  );
  return made.rows[0]!.id;
}
