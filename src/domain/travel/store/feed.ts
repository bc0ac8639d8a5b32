/** The secret addresses of calendars, and the days that such a calendar shows. */
import { createHash } from 'node:crypto';
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { Going } from '../../../platform/retention.ts';
import type { DaysAway } from '../calendar-file.ts';

type Place = { readonly unitId: number; readonly accountId: number };

/** One for each account: another takes the place of the one before. */
export async function setFeed(
  sql: Sql,
  { unitId, accountId }: Place,
  feed: { hash: Buffer; passwordMark: Buffer; now: Instant },
): Promise<void> {
  await statement`insert into trip_feed (unit_id, account_id, feed_hash, password_mark, made_at)
    values (${unitId}, ${accountId}, ${feed.hash}, ${feed.passwordMark}, ${feed.now})
    on conflict (unit_id, account_id) do update
    set feed_hash = excluded.feed_hash, password_mark = excluded.password_mark, made_at = excluded.made_at`.execute(
    sql,
  );
}

export async function findFeed(
  sql: Sql,
  unitId: number,
  hash: Buffer,
): Promise<{ accountId: number; passwordMark: Buffer } | undefined> {
  const found = await statement<{ accountId: number; passwordMark: Buffer }>`
    select account_id as "accountId", password_mark as "passwordMark"
    from trip_feed where unit_id = ${unitId} and feed_hash = ${hash}`.execute(sql);
  return found.rows[0];
}

export async function feedOf(
  sql: Sql,
  { unitId, accountId }: Place,
): Promise<{ madeAt: Instant; passwordMark: Buffer } | undefined> {
  const found = await statement<{ madeAt: Instant; passwordMark: Buffer }>`
    select made_at as "madeAt", password_mark as "passwordMark"
    from trip_feed where unit_id = ${unitId} and account_id = ${accountId}`.execute(sql);
  return found.rows[0];
}

/** Whether there was one. */
export async function deleteFeed(sql: Sql, { unitId, accountId }: Place): Promise<boolean> {
  const gone = await statement`
    delete from trip_feed where unit_id = ${unitId} and account_id = ${accountId} returning 1`.execute(sql);
  return gone.rows.length === 1;
}

/** With the account or its person. */
export async function destroyFeeds(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from trip_feed f using account a
    where f.unit_id = ${unitId} and a.unit_id = ${unitId} and a.account_id = f.account_id
      and case when ${kind} = 'person' then a.person_id else a.account_id end = any(${[...ids]}::bigint[])`.execute(
    sql,
  );
}

type Asked = { readonly from: Day; readonly to: Day; readonly own: number | undefined; readonly everyone: boolean };
type Away = { memberId: number; personId: number; name: string; declaredAt: Instant; leavesOn: Day; returnsOn: Day };

const AT_MOST = 10_000;

/** Approved, under way or over within these days: the days of the journey as it went, as far as that is known. */
export async function daysAway(
  sql: Sql,
  unitId: number,
  { from, to, own, everyone }: Asked,
): Promise<(DaysAway & { readonly personId: number })[]> {
  const start = statement`coalesce(t.departed_on, t.leaves_on)`;
  const found = await statement<Away>`
    select m.member_id as "memberId", m.person_id as "personId", p.name, t.declared_at as "declaredAt",
      ${start} as "leavesOn", coalesce(m.returned_on, greatest(t.returns_on, ${start})) as "returnsOn"
    from trip t join trip_member m on m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null
    join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
    where t.unit_id = ${unitId} and t.state in ('approved', 'departed', 'returned', 'closed')
      and t.leaves_on <= ${to} and t.returns_on >= ${from} and (${everyone} or m.person_id = ${own ?? null}::bigint)
    order by t.leaves_on, t.trip_id, m.member_id limit ${AT_MOST}`.execute(sql);
  return found.rows.map(({ memberId, personId, name, declaredAt, leavesOn, returnsOn }) => ({
    uid: createHash('sha256').update(`${unitId} ${memberId} ${declaredAt}`).digest('hex').slice(0, 32),
    own: personId === own,
    ...{ personId, name, leavesOn, returnsOn },
  }));
}
