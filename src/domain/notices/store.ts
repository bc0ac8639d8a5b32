/** Notices, their read marks, and who was written to. Counts are taken from the ledger by one statement, for the job and the page alike. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Going } from '../../platform/retention.ts';
import { NOT_RECORDABLE } from '../duties/ledger.ts';
import type { Bounds, Step } from './notices.ts';
import { destroyAtOnce, type Failed } from './store/at-once.ts';
import { destroyReminders } from './store/reminders.ts';

/**
 * `counted (account_id, step, items)`, for one account or all that are active. One's own rows; the unit's rows are the security
 * officer's own. What climbs: to the officer of everybody, to the liaison of the own department and below, to the head.
 */
function counted(unitId: number, bounds: Bounds, accountId: number | undefined): RawBuilder<unknown> {
  const open = statement`d.unit_id = ${unitId} and d.done_on is null and not d.rule = any(${[...NOT_RECORDABLE]}::smallint[])`;
  return statement`
  who as materialized (
    select a.account_id, a.person_id, a.roles from account a
    left join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    where a.unit_id = ${unitId} and a.state = 'active' and (p.left_on is null or p.left_on >= ${bounds.day})
      ${accountId === undefined ? statement`` : statement`and a.account_id = ${accountId}`}
  ),
  own as (
    select w.account_id, d.due_at from who w join duty d on d.person_id = w.person_id and ${open} and d.due_at < ${bounds.soon}
    union all
    select w.account_id, d.due_at from who w join duty d on d.person_id = 0 and ${open} and d.due_at < ${bounds.soon}
    where 'security-officer' = any(w.roles)
  ),
  of_unit as (
    select count(*) filter (where d.due_at < ${bounds.toOfficer})::int as to_officer,
      count(*) filter (where d.due_at < ${bounds.toHead})::int as to_head
    from duty d where ${open} and d.due_at < greatest(${bounds.toOfficer}::timestamptz, ${bounds.toHead}::timestamptz)
  ),
  counted as (
    select account_id, step, items from (
      select account_id, count(*) filter (where due_at < ${bounds.today})::int as overdue,
        count(*) filter (where due_at >= ${bounds.today} and due_at < ${bounds.tomorrow})::int as today,
        count(*) filter (where due_at >= ${bounds.tomorrow})::int as soon
      from own group by account_id
    ) sums cross join lateral (values ('overdue', overdue), ('today', today), ('soon', soon)) as s(step, items)
    where items > 0
    union all
    select w.account_id, 'to-officer', u.to_officer from who w cross join of_unit u
    where 'security-officer' = any(w.roles) and u.to_officer > 0
    union all
    select w.account_id, 'to-officer', count(*)::int from who w
    join person l on l.unit_id = ${unitId} and l.person_id = w.person_id
    join department ld on ld.unit_id = ${unitId} and ld.department_id = l.department_id
    join department b on b.unit_id = ${unitId} and starts_with(b.path, ld.path)
    join person p on p.unit_id = ${unitId} and p.department_id = b.department_id
    join duty d on d.person_id = p.person_id and ${open} and d.due_at < ${bounds.toOfficer}
    where 'liaison' = any(w.roles) and not 'security-officer' = any(w.roles) group by w.account_id
    union all
    select w.account_id, 'to-head', u.to_head from who w cross join of_unit u where 'head' = any(w.roles) and u.to_head > 0
  )`;
}

export type Counted = { readonly step: Step; readonly items: number; readonly unread: boolean };

/** What stands for one account now; `unread` where a notice of it was given and not looked at. */
export async function countsFor(sql: Sql, unitId: number, accountId: number, bounds: Bounds): Promise<Counted[]> {
  const found = await statement<Counted>`
    with ${counted(unitId, bounds, accountId)}
    select c.step, c.items, n.account_id is not null and n.read_at is null as unread from counted c
    left join notice n on n.unit_id = ${unitId} and n.account_id = c.account_id and n.step = c.step`.execute(sql);
  return found.rows;
}

export type Given = { readonly step: Step; readonly told: number };

/** Told anew where there is more than before, or it was told long ago; what no longer stands goes. Answers to how many accounts. */
export async function giveNotices(sql: Sql, unitId: number, bounds: Bounds, at: Instant): Promise<Given[]> {
  await statement`
    with ${counted(unitId, bounds, undefined)}
    delete from notice n where n.unit_id = ${unitId}
      and not exists (select from counted c where c.account_id = n.account_id and c.step = n.step)`.execute(sql);
  const anew = statement`(n.items < excluded.items or n.day <= ${bounds.again})`;
  const found = await statement<Given>`
    with ${counted(unitId, bounds, undefined)},
    given as (
      insert into notice as n (unit_id, account_id, step, day, items, given_at)
      select ${unitId}, account_id, step, ${bounds.day}, items, ${at} from counted
      on conflict (unit_id, account_id, step) do update set items = excluded.items,
        day = case when ${anew} then excluded.day else n.day end, given_at = case when ${anew} then excluded.given_at else n.given_at end,
        read_at = case when ${anew} then null else n.read_at end
      returning step, day, given_at
    )
    select step, count(*)::int as told from given where given_at = ${at} group by step order by step`.execute(sql);
  return found.rows;
}

/** Answers how many had not been looked at. */
export async function markRead(sql: Sql, unitId: number, accountId: number, at: Instant): Promise<number> {
  const found = await statement`
    update notice set read_at = ${at} where unit_id = ${unitId} and account_id = ${accountId} and read_at is null
    returning step`.execute(sql);
  return found.rows.length;
}

export type Addressee = { readonly personId: number; readonly email: string; readonly items: number };

/**
 * Whom to write to: told something today that they have not looked at, with an address, and not written to today; and whose mail failed, while
 * they have still not looked, once its time has come again.
 */
export async function listAddressees(sql: Sql, unitId: number, today: Day, now: Instant): Promise<Addressee[]> {
  const found = await statement<Addressee>`
    select p.person_id as "personId", p.email,
      (coalesce(sum(n.items) filter (where n.step in ('overdue', 'today', 'soon')), 0)
        + coalesce(max(n.items) filter (where n.step in ('to-officer', 'to-head')), 0))::int as items
    from notice n join account a on a.unit_id = ${unitId} and a.account_id = n.account_id and a.state = 'active'
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and p.email is not null
    left join notice_mail m on m.unit_id = ${unitId} and m.person_id = p.person_id
    where n.unit_id = ${unitId}
      and case when m.again_at is null then coalesce(m.day < ${today}, true) else m.again_at <= ${now}::timestamptz end
    group by p.person_id, p.email having bool_or(n.read_at is null and (n.day = ${today} or m.again_at is not null))
    order by p.person_id limit 10000`.execute(sql);
  return found.rows;
}

/**
 * Whether it is ours to write to this person now: kept before the mail goes, so that nobody is written to twice. Answers the how manieth try
 * of this mail it is.
 */
export async function claimMail(
  sql: Sql,
  unitId: number,
  { personId, items, today, at }: { personId: number; items: number; today: Day; at: Instant },
): Promise<number | undefined> {
  const found = await statement<{ tries: number }>`
    insert into notice_mail as m (unit_id, person_id, day, items) values (${unitId}, ${personId}, ${today}, ${items})
    on conflict (unit_id, person_id) do update set day = excluded.day, items = excluded.items, sent_at = null, again_at = null,
      tries = case when m.again_at is null then 1 else m.tries + 1 end,
      failed = case when m.again_at is null then null else m.failed end,
      failing_since = case when m.again_at is null then null else m.failing_since end
    where case when m.again_at is null then m.day < excluded.day else m.again_at <= ${at}::timestamptz end
    returning tries`.execute(sql);
  return found.rows[0]?.tries;
}

export async function markSent(sql: Sql, unitId: number, personId: number, at: Instant): Promise<void> {
  await statement`update notice_mail set sent_at = ${at}, failed = null, failing_since = null
    where unit_id = ${unitId} and person_id = ${personId}`.execute(sql);
}

/** It did not go, or nobody knows; kept, so that it is tried again, and seen. */
export async function markFailed(
  sql: Sql,
  unitId: number,
  personId: number,
  { failure, at, againAt }: Failed,
): Promise<void> {
  await statement`update notice_mail set failed = ${failure}, failing_since = coalesce(failing_since, ${at}), again_at = ${againAt}
    where unit_id = ${unitId} and person_id = ${personId} and sent_at is null`.execute(sql);
}

/** Before the accounts: afterwards nothing leads from the person to them. */
export async function destroyNotices(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  const accounts = statement`select account_id from account where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else account_id end = any(${[...ids]}::bigint[])`;
  await statement`delete from notice where unit_id = ${unitId} and account_id in (${accounts})`.execute(sql);
  if (kind === 'person') {
    await destroyReminders(sql, unitId, ids);
    await destroyAtOnce(sql, unitId, ids);
    await statement`delete from notice_mail where unit_id = ${unitId} and person_id = any(${[...ids]}::bigint[])`.execute(
      sql,
    );
  }
}
