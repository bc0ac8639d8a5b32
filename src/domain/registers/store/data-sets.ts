/** Data sets in SQL: who may use one, and what of it went abroad. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { RegisterItemId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { TransferGround } from '../places.ts';

export type DataUser = {
  readonly grantId: number;
  readonly departmentId: number | null;
  readonly postId: number | null;
  readonly name: string;
  readonly from: Day;
};
export async function usersOf(sql: Sql, unitId: number, itemId: number): Promise<DataUser[]> {
  const found =
    await statement<DataUser>`select u.grant_id as "grantId", u.department_id as "departmentId", u.post_id as "postId",
      coalesce(d.name, p.title) as name, u.from_day as "from"
    from data_user u left join department d on d.unit_id = u.unit_id and d.department_id = u.department_id
    left join post p on p.unit_id = u.unit_id and p.post_id = u.post_id
    where u.unit_id = ${unitId} and u.item_id = ${itemId} order by u.grant_id`.execute(sql);
  return found.rows;
}

type Users = { readonly departmentIds: readonly number[]; readonly postIds: readonly number[]; readonly on: Day };
/** All of them at once: who is left out may not use it any more, who stays keeps the first day. */
export async function putUsers(sql: Sql, unitId: number, itemId: number, { departmentIds, postIds, on }: Users) {
  const [departments, posts] = [[...new Set(departmentIds)], [...new Set(postIds)]];
  await statement`delete from data_user where unit_id = ${unitId} and item_id = ${itemId}
    and not (coalesce(department_id = any(${departments}::bigint[]), false) or coalesce(post_id = any(${posts}::bigint[]), false))`.execute(
    sql,
  );
  await statement`insert into data_user (unit_id, item_id, department_id, post_id, from_day)
    select ${unitId}::int, ${itemId}::bigint, x, null::bigint, ${on}::date from unnest(${departments}::bigint[]) as t(x)
    union all select ${unitId}::int, ${itemId}::bigint, null::bigint, x, ${on}::date from unnest(${posts}::bigint[]) as t(x)
    on conflict do nothing`.execute(sql);
}
export async function refuseUnknownPosts(sql: Sql, unitId: number, postIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(postIds)];
  const found = await statement`select 1 from post where unit_id = ${unitId} and post_id = any(${wanted}::bigint[])
    and closed_on is null`.execute(sql);
  if (found.rows.length < wanted.length) refuse('not-found');
}
export type PostChoice = { readonly postId: number; readonly title: string; readonly department: string };
export async function postsCalled(sql: Sql, unitId: number, text: string): Promise<PostChoice[]> {
  const found = await statement<PostChoice>`select p.post_id as "postId", p.title, d.name as department from post p
    join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.closed_on is null and strpos(p.title, ${text}) > 0 order by p.title, p.post_id limit 20`.execute(
    sql,
  );
  return found.rows;
}

type NewTransfer = {
  readonly itemId: RegisterItemId;
  readonly sentOn: Day;
  readonly receiver: string;
  readonly country: CountryCode;
  readonly ground: TransferGround;
  readonly reference: string;
};
export async function insertTransfer(
  sql: Sql,
  unitId: number,
  one: NewTransfer,
  at: Instant,
  by: number,
): Promise<number> {
  const made = await statement<{ id: number }>`
    insert into data_transfer (unit_id, item_id, sent_on, receiver, country, ground, reference, entered_at, entered_by)
    values (${unitId}, ${one.itemId}, ${one.sentOn}, ${one.receiver}, ${one.country}, ${one.ground}, ${one.reference}, ${at}, ${by})
    returning transfer_id as id`.execute(sql);
  return made.rows[0]!.id;
}
export type Transfer = NewTransfer & {
  readonly transferId: number;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
};
export async function transfersOf(sql: Sql, unitId: number, itemId: number): Promise<Transfer[]> {
  const found =
    await statement<Transfer>`select t.transfer_id as "transferId", t.item_id as "itemId", t.sent_on as "sentOn", t.receiver,
      t.country, t.ground, t.reference, t.entered_at as "enteredAt",
      (select a.display_name from account a where a.unit_id = t.unit_id and a.account_id = t.entered_by) as "enteredBy"
    from data_transfer t where t.unit_id = ${unitId} and t.item_id = ${itemId} order by t.transfer_id desc`.execute(
      sql,
    );
  return found.rows;
}
