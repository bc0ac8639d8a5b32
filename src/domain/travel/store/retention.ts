/** When words of journeys fall due, and their destruction; what remains is that duties were met. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import { type Asked, type Going, monthsOf } from '../../../platform/retention.ts';

/**
 * A journey of several stands under one of them: under whoever is on hold, so that a hold on any keeps it, else under the first.
 */
const heldUnder = (unitId: number, members: Fragment): Fragment => statement`(select m.person_id from (${members}) m
  order by exists (select from legal_hold l where l.unit_id = ${unitId} and l.person_id = m.person_id and l.lifted_at is null) desc, m.person_id
  limit 1)`;

/** Of journeys that are over, by the day on which they were closed, refused or cancelled. */
export const heldItineraries = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select t.trip_id as record_id,
    ${heldUnder(unitId, statement`select person_id from trip_member where unit_id = ${unitId} and trip_id = t.trip_id`)} as person_id,
    ((t.ended_at at time zone ${timeZone})::date + make_interval(months => ${monthsOf(figures, 'keep.itinerary')}::int))::date as due_on
  from trip t where t.unit_id = ${unitId} and t.ended_at is not null and t.key is not null`;

/** The journeys on which somebody was, and the interviews that cover him, whoever they stand under. */
export const itinerariesOf = ({ unitId }: Asked, personId: number): Fragment =>
  statement`select trip_id as record_id from trip_member where unit_id = ${unitId} and person_id = ${personId}`;
export const interviewsOfPerson = ({ unitId }: Asked, personId: number): Fragment =>
  statement`select interview_id as record_id from trip_interviewed where unit_id = ${unitId} and person_id = ${personId}`;

/** Country and month remain: the days become the first of their month. What was due, and done, by which day is the ledger's and stays. */
export async function destroyItineraries(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and trip_id = any(${[...ids]}::bigint[])`;
  await statement`delete from trip_deviation where ${these}`.execute(sql);
  await statement`update trip_opinion set note = null where ${these}`.execute(sql);
  await statement`update trip set details = null, reasons = null, key = null, salt = null, group_name = null, leader_id = null,
      leaves_on = date_trunc('month', leaves_on)::date, returns_on = greatest(date_trunc('month', returns_on)::date, date_trunc('month', leaves_on)::date),
      departed_on = date_trunc('month', departed_on)::date
    where ${these}`.execute(sql);
  await statement`update trip_member set stand_in_id = null, returned_on = date_trunc('month', returned_on)::date
    where ${these}`.execute(sql);
}

export const heldInterviews = ({ unitId, figures }: Asked): Fragment => statement`
  select i.interview_id as record_id,
    ${heldUnder(unitId, statement`select person_id from trip_interviewed where unit_id = ${unitId} and interview_id = i.interview_id`)} as person_id,
    (i.held_on + make_interval(months => ${monthsOf(figures, 'keep.interview')}::int))::date as due_on
  from trip_interview i where i.unit_id = ${unitId} and i.key is not null`;

/** That it was held, on which day, and signed, remains. */
export async function destroyInterviews(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const these = statement`unit_id = ${unitId} and interview_id = any(${[...ids]}::bigint[])`;
  const gone = await statement<{
    file_hash: string | null;
  }>`select file_hash from trip_interviewed where ${these}`.execute(sql);
  await statement`update trip_interviewed set correction = null, file_hash = null where ${these}`.execute(sql);
  await statement`update trip_interview set answers = null, key = null, salt = null where ${these}`.execute(sql);
  const files = gone.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${files}::text[])`.execute(sql);
}

/** With the person: what is the person's own of each journey; the journey itself once nobody is left of it. */
export async function destroyMembers(sql: Sql, { unitId, ids }: Going): Promise<void> {
  const theirs = statement`unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`;
  const files = await statement<{
    file_hash: string | null;
  }>`select file_hash from trip_interviewed where ${theirs}`.execute(sql);
  for (const part of ['trip_interviewed', 'trip_briefing', 'trip_deviation', 'trip_member'])
    await statement`delete from ${statement.table(part)} where ${theirs}`.execute(sql);
  await statement`update trip set leader_id = null where unit_id = ${unitId} and leader_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  await statement`update trip_member set stand_in_id = null where unit_id = ${unitId} and stand_in_id = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
  const empty = statement`select t.trip_id from trip t where t.unit_id = ${unitId}
    and not exists (select from trip_member m where m.unit_id = ${unitId} and m.trip_id = t.trip_id)`;
  for (const part of ['trip_interview', 'trip_opinion', 'trip'])
    await statement`delete from ${statement.table(part)} where unit_id = ${unitId} and trip_id in (${empty})`.execute(
      sql,
    );
  const gone = files.rows.flatMap((row) => row.file_hash ?? []);
  await statement`delete from file where unit_id = ${unitId} and file_hash = any(${gone}::text[])`.execute(sql);
}
