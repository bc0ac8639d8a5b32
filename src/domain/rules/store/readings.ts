/** Who must read a rule, who has, and who was reminded. Whom it is for follows from the facts of the day: whoever comes later must read it too. */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId, WorkRuleId, WorkRuleVersionId } from '../../../platform/ids.ts';
import { holding } from './lists.ts';

const holdsPost = (today: Day, term: RawBuilder<unknown>): RawBuilder<unknown> => statement`exists (
  select from appointment a join post_term t on t.unit_id = a.unit_id and t.post_id = a.post_id
    and t.from_day <= ${today} and (t.to_day is null or t.to_day >= ${today})
  where a.unit_id = p.unit_id and a.person_id = p.person_id and not a.planned
    and a.from_day <= ${today} and (a.to_day is null or a.to_day >= ${today}) and ${term})`;

/** Whether version `v` is for person `p` on the day. */
const isFor = (
  today: Day,
): RawBuilder<unknown> => statement`(p.left_on is null or p.left_on >= ${today}) and case v.audience
  when 'all' then true
  when 'departments' then exists (select from department d join department b on b.unit_id = d.unit_id
    and b.department_id = any(v.audience_departments) and starts_with(d.path, b.path)
    where d.unit_id = p.unit_id and d.department_id = p.department_id)
  when 'secret-related' then ${holdsPost(today, statement`t.level <> 'none'`)}
  when 'foreign-related' then ${holdsPost(today, statement`t.foreign_related`)}
  when 'roles' then exists (select from account c where c.unit_id = p.unit_id and c.person_id = p.person_id and c.state <> 'closed'
    and c.roles && v.audience_roles)
  else false end`;

export type Reader = {
  readonly personId: PersonId;
  readonly name: string;
  readonly department: string | null;
  readonly hasAccount: boolean;
  readonly remindedOn: Day | null;
  readonly readAt: Instant | null;
};
type Asked = { readonly versionId: number; readonly today: Day; readonly unread?: boolean | undefined };
type Slice = { readonly offset: number; readonly limit: number };

/** Who has not read it first. */
export async function listReaders(
  sql: Sql,
  unitId: number,
  { versionId, today, unread }: Asked,
  { offset, limit }: Slice,
) {
  const found = await statement<Reader & { total: number }>`
    select x.*, count(*) over ()::int as total from (
      select p.person_id as "personId", p.name, d.name as department, g.reminded_on as "remindedOn", g.read_at as "readAt",
        exists (select from account c where c.unit_id = p.unit_id and c.person_id = p.person_id and c.state <> 'closed') as "hasAccount"
      from work_rule_version v join person p on p.unit_id = v.unit_id
      left join department d on d.unit_id = p.unit_id and d.department_id = p.department_id
      left join work_rule_reading g on g.unit_id = v.unit_id and g.version_id = v.version_id and g.person_id = p.person_id
      where v.unit_id = ${unitId} and v.version_id = ${versionId} and ${isFor(today)}
    ) x ${unread ? statement`where x."readAt" is null` : statement``}
    order by x."readAt" is not null, x.department, x.name, x."personId" limit ${limit} offset ${offset}`.execute(sql);
  return { total: found.rows[0]?.total ?? 0, rows: found.rows.map(({ total: _, ...row }): Reader => row) };
}

/** How many must read it, and how many have. */
export async function countReaders(sql: Sql, unitId: number, versionId: number, today: Day) {
  const found = await statement<{ people: number; haveRead: number }>`
    select count(*)::int as people, count(g.read_at)::int as "haveRead"
    from work_rule_version v join person p on p.unit_id = v.unit_id
    left join work_rule_reading g on g.unit_id = v.unit_id and g.version_id = v.version_id and g.person_id = p.person_id
    where v.unit_id = ${unitId} and v.version_id = ${versionId} and ${isFor(today)}`.execute(sql);
  return found.rows[0]!;
}

export type ToRead = {
  readonly workRuleId: WorkRuleId;
  readonly versionId: WorkRuleVersionId;
  readonly document: string;
  readonly effectiveFrom: Day;
  readonly remindedOn: Day | null;
  readonly readAt: Instant | null;
};

/** What is in force and for this person to read: not read yet first. */
export async function rulesFor(sql: Sql, unitId: number, personId: number, today: Day): Promise<ToRead[]> {
  const found = await statement<ToRead>`
    select r.work_rule_id as "workRuleId", v.version_id as "versionId", v.document, v.effective_from as "effectiveFrom",
      g.reminded_on as "remindedOn", g.read_at as "readAt"
    from work_rule r cross join ${holding(today)}
    join person p on p.unit_id = r.unit_id and p.person_id = ${personId}
    left join work_rule_reading g on g.unit_id = r.unit_id and g.version_id = v.version_id and g.person_id = p.person_id
    where r.unit_id = ${unitId} and (r.repealed_on is null or r.repealed_on > ${today})
      and (v.effective_to is null or v.effective_to >= ${today}) and ${isFor(today)}
    order by g.read_at is not null, v.effective_from desc, r.work_rule_id`.execute(sql);
  return found.rows;
}

/** Answers whether it was not read before. */
export async function noteRead(
  sql: Sql,
  unitId: number,
  { versionId, personId, at }: { versionId: number; personId: number; at: Instant },
): Promise<boolean> {
  const noted = await statement`insert into work_rule_reading (unit_id, version_id, person_id, read_at)
    values (${unitId}, ${versionId}, ${personId}, ${at})
    on conflict (unit_id, version_id, person_id) do update set read_at = excluded.read_at where work_rule_reading.read_at is null
    returning 1`.execute(sql);
  return noted.rows.length > 0;
}

/** Whoever has to read it, has not, and was not reminded today. Answers how many. */
export async function remind(sql: Sql, unitId: number, versionId: number, today: Day): Promise<number> {
  const noted = await statement`insert into work_rule_reading (unit_id, version_id, person_id, reminded_on)
    select v.unit_id, v.version_id, p.person_id, ${today} from work_rule_version v join person p on p.unit_id = v.unit_id
    where v.unit_id = ${unitId} and v.version_id = ${versionId} and ${isFor(today)}
    on conflict (unit_id, version_id, person_id) do update set reminded_on = excluded.reminded_on
      where work_rule_reading.read_at is null and work_rule_reading.reminded_on is distinct from excluded.reminded_on
    returning 1`.execute(sql);
  return noted.rows.length;
}
