/**
 * In which lists that left the system a person stood (rights.md R8): one row for each list with whom it named, added in the transaction of
 * the act. Lists on the screen are not logged one by one: docs/decisions/0021-lists-and-exports.md.
 */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';
import type { Purpose } from '../../platform/input.ts';
import type { Role } from '../../platform/permission.ts';
import { type Asked, type Going, monthsOf } from '../../platform/retention.ts';

type Taken = {
  /** The act by which it left. */
  readonly list: string;
  readonly at: Instant;
  readonly by: number;
  readonly purpose: Purpose;
  readonly people: readonly number[];
};

/** What names nobody leaves no row. */
export async function keepTaken(sql: Sql, unitId: number, { list, at, by, purpose, people }: Taken): Promise<void> {
  if (people.length === 0) return;
  await statement`insert into list_taken (unit_id, list, at, account_id, purpose, people)
    values (${unitId}, ${list}, ${at}, ${by}, ${purpose}, ${[...people]}::bigint[])`.execute(sql);
}

export type TakenRow = {
  readonly listId: number;
  readonly list: string;
  readonly at: Instant;
  readonly by: string;
  readonly roles: readonly Role[];
  readonly purpose: Purpose;
  /** How many people stood in it. */
  readonly people: number;
};

/** The newest first; `before` is the list to go on from. */
export async function listTakenWith(
  sql: Sql,
  unitId: number,
  { personId, before, limit }: { personId: number; before: number | undefined; limit: number },
): Promise<TakenRow[]> {
  const found = await statement<TakenRow>`
    select l.list_id as "listId", l.list, l.at, a.display_name as by, a.roles, l.purpose, cardinality(l.people) as people
    from list_taken l join account a on a.unit_id = ${unitId} and a.account_id = l.account_id
    where l.unit_id = ${unitId} and l.people @> array[${personId}::bigint] and l.list_id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by l.list_id desc limit ${limit}`.execute(sql);
  return found.rows;
}

export const heldTaken = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select list_id as record_id, 0::bigint as person_id,
    (at at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.look')}::int))::date as due_on
  from list_taken where unit_id = ${unitId}`;

/** With a person goes the person's number in each list; the list stays for the others. */
export async function destroyTaken(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const gone = [...ids];
  if (kind !== 'person') {
    await statement`delete from list_taken where unit_id = ${unitId} and list_id = any(${gone}::bigint[])`.execute(sql);
    return;
  }
  await statement`update list_taken set people = array(select one from unnest(people) one where one <> all(${gone}::bigint[]))
    where unit_id = ${unitId} and people && ${gone}::bigint[]`.execute(sql);
}
