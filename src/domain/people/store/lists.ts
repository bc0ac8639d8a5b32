/**
 * The lists of people and posts, in SQL: one statement each, whatever the filters, so that it is planned once. Sub-selects that a
 * filter does not need are not run.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { KeyPost, PostLevel } from '../../../law/duty.ts';
import type { Presence } from '../person.ts';
import type { Sight } from '../sight.ts';

/** Without `presence`: everybody who has not left. `level` 'none': no post of theirs is secret-related; 'any-secret': one held today is. */
export type PeopleFilter = {
  readonly text?: string;
  readonly departmentId?: number;
  readonly level?: PostLevel | 'any-secret';
  readonly foreignRelated?: boolean;
  readonly presence?: Presence | 'stationed-abroad' | 'left' | 'everyone';
};

export type HeldPost = {
  appointmentId: number;
  postId: number;
  title: string;
  level: PostLevel;
  foreignRelated: boolean;
  keyPost: KeyPost;
  from: Day;
  to?: Day;
  /** Intended, and not opened yet. */
  planned: boolean;
};

export type ListedPerson = {
  person_id: number;
  name: string;
  staff_number: string | null;
  department: string | null;
  department_id: number | null;
  posts: HeldPost[];
  presence: Presence;
  stationed_abroad: boolean;
  joined_on: Day | null;
  left_on: Day | null;
};

export type Slice = { readonly offset: number; readonly limit: number };

/**
 * In the order of staff numbers; who has none comes last. `posts` are those held on `today` and those still to come, each as it is
 * then.
 */
export async function listPeople(
  sql: Sql,
  { unitId, today, sight, filter }: { unitId: number; today: Day; sight: Sight; filter: PeopleFilter },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedPerson[] }> {
  const { text, departmentId, level, foreignRelated, presence } = filter;
  const found = await statement<ListedPerson & { total: number }>`
  with held as materialized (
    select a.person_id, a.from_day, t.level, t.foreign_related
    from appointment a join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
    where a.unit_id = ${unitId} and not (a.planned and a.from_day <= ${today}) and (a.to_day is null or a.to_day >= ${today})
      and t.from_day <= greatest(a.from_day, ${today}::date) and (t.to_day is null or t.to_day >= greatest(a.from_day, ${today}::date))
  ),
  abroad as materialized (
    select person_id, from_day from stationing where unit_id = ${unitId} and (to_day is null or to_day >= ${today})
  ),
  found as materialized (
    select p.person_id, p.staff_number from person p
    where p.unit_id = ${unitId}
      and (${presence ?? null}::text = 'everyone' or (p.left_on is not null and p.left_on < ${today}) = (${presence ?? ''}::text = 'left'))
      and (${presence ?? null}::text is null or ${presence ?? null} in ('left', 'everyone') or p.presence = ${presence ?? null}
        or ${presence ?? null} = 'stationed-abroad' and p.person_id in (select person_id from abroad where from_day <= ${today}))
      and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0
        or starts_with(lower(p.staff_number), lower(${text ?? null})))
      and (${departmentId ?? null}::bigint is null or p.department_id in (
        select b.department_id from department a join department b on b.unit_id = ${unitId} and starts_with(b.path, a.path)
        where a.unit_id = ${unitId} and a.department_id = ${departmentId ?? null}))
      and (${level ?? null}::text is null
        or ${level ?? null} = 'none' and p.person_id not in (select person_id from held where level <> 'none')
        or ${level ?? null} = 'any-secret' and p.person_id in (select person_id from held where level <> 'none' and from_day <= ${today})
        or ${level ?? null} <> 'none' and p.person_id in (select person_id from held where level = ${level ?? null}))
      and (${foreignRelated ?? null}::boolean is null
        or (p.person_id in (select person_id from held where foreign_related)) = ${foreignRelated ?? null})
      and (${sight.everyone}
        or ${sight.within ?? null}::text is not null and p.department_id in (
          select department_id from department where unit_id = ${unitId} and starts_with(path, ${sight.within ?? null}))
        or ${sight.foreign} and (p.person_id in (select person_id from held where foreign_related)
          or p.person_id in (select person_id from abroad)))
  ),
  page as (
    select person_id from found order by staff_number nulls last, person_id limit ${limit} offset ${offset}
  )
  select total.total, p.person_id, p.name, p.staff_number, d.name as department, p.department_id, p.presence, p.joined_on, p.left_on,
    exists (select 1 from stationing s where s.unit_id = ${unitId} and s.person_id = p.person_id
      and s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today})) as stationed_abroad,
    coalesce((
      select json_agg(json_build_object('appointmentId', a.appointment_id, 'postId', a.post_id, 'title', o.title, 'level', t.level,
        'foreignRelated', t.foreign_related, 'keyPost', t.key_post, 'from', a.from_day, 'to', a.to_day, 'planned', a.planned) order by a.from_day, a.appointment_id)
      from appointment a
      join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
      join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id
        and t.from_day <= greatest(a.from_day, ${today}::date) and (t.to_day is null or t.to_day >= greatest(a.from_day, ${today}::date))
      where a.unit_id = ${unitId} and a.person_id = p.person_id and (a.to_day is null or a.to_day >= ${today})), '[]') as posts
  from (select count(*)::int as total from found) total
  left join (page join person p on p.unit_id = ${unitId} and p.person_id = page.person_id) on true
  left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
  order by p.staff_number nulls last, p.person_id`.execute(sql);
  return {
    total: found.rows[0]!.total,
    rows: found.rows.filter((row) => row.person_id !== null),
  };
}

export type PostsFilter = { readonly text?: string; readonly departmentId?: number; readonly level?: PostLevel };

export type ListedPost = {
  post_id: number;
  title: string;
  department: string;
  department_id: number;
  level: PostLevel;
  foreign_related: boolean;
  foreign_reason: string | null;
  key_post: KeyPost;
  term_from: Day;
  later_terms: { from: Day; level: PostLevel; foreignRelated: boolean; keyPost: KeyPost }[];
  closed_on: Day | null;
  holders: number;
  /** Of a key post only: who holds it together. */
  joint: { personId: number; name: string }[];
};

/** Posts in use, department by department, as they are on `today` (or on their first day, where that is still to come). */
export async function listPosts(
  sql: Sql,
  { unitId, today, sight, filter }: { unitId: number; today: Day; sight: Sight; filter: PostsFilter },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedPost[] }> {
  const { text, departmentId, level } = filter;
  const found = await statement<ListedPost & { total: number }>`
  with found as materialized (
    select o.post_id, d.path, t.from_day
    from post o
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    join lateral (
      select from_day, level, foreign_related from post_term
      where unit_id = ${unitId} and post_id = o.post_id and (to_day is null or to_day >= ${today}) order by from_day limit 1
    ) t on true
    where o.unit_id = ${unitId} and (o.closed_on is null or o.closed_on >= ${today})
      and (${text ?? null}::text is null or strpos(o.title, ${text ?? null}) > 0)
      and (${level ?? null}::text is null or t.level = ${level ?? null})
      and (${departmentId ?? null}::bigint is null or starts_with(d.path, (
        select path from department where unit_id = ${unitId} and department_id = ${departmentId ?? null})))
      and (${sight.everyone} or ${sight.within ?? null}::text is not null and starts_with(d.path, ${sight.within ?? null})
        or ${sight.foreign} and t.foreign_related)
  ),
  page as (
    select post_id, path, from_day from found order by path, post_id limit ${limit} offset ${offset}
  )
  select total.total, o.post_id, o.title, d.name as department, o.department_id, t.level, t.foreign_related, t.foreign_reason, t.key_post,
    t.from_day as term_from, o.closed_on,
    coalesce((select json_agg(json_build_object('from', x.from_day, 'level', x.level, 'foreignRelated', x.foreign_related,
        'keyPost', x.key_post) order by x.from_day)
      from post_term x where x.unit_id = ${unitId} and x.post_id = o.post_id and x.from_day > t.from_day), '[]') as later_terms,
    (select count(distinct a.person_id)::int from appointment a where a.unit_id = ${unitId} and a.post_id = o.post_id
      and not a.planned and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})) as holders,
    case when t.key_post = 'key-post' then coalesce((
      select json_agg(distinct jsonb_build_object('personId', h.person_id, 'name', h.name))
      from appointment a join person h on h.unit_id = ${unitId} and h.person_id = a.person_id
      where a.unit_id = ${unitId} and a.post_id = o.post_id
        and not a.planned and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today})), '[]') else '[]' end as joint
  from (select count(*)::int as total from found) total
  left join (page
    join post o on o.unit_id = ${unitId} and o.post_id = page.post_id
    join post_term t on t.unit_id = ${unitId} and t.post_id = page.post_id and t.from_day = page.from_day
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id) on true
  order by page.path, o.post_id`.execute(sql);
  return { total: found.rows[0]!.total, rows: found.rows.filter((row) => row.post_id !== null) };
}
