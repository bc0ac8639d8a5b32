/** Leavers as a list, and the posts left for which no case stands. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { LeaverState, Leaves, SecretLevel } from '../leavers.ts';

export type LeaversFilter = {
  readonly state?: LeaverState;
  readonly level?: SecretLevel;
  readonly text?: string;
  readonly leaverCaseId?: number;
};
type Slice = { readonly offset: number; readonly limit: number };

export type ListedLeaver = {
  caseId: number;
  personId: number;
  name: string;
  department: string | null;
  post: string | null;
  level: SecretLevel;
  leaves: Leaves;
  leavesOn: Day;
  state: LeaverState;
  periodTo: Day | null;
  stepsDone: number;
  lastFollowUp: Day | null;
  periodFrom: Day | null;
};

/** Those in hand first, then by the end of their period. */
export async function listLeavers(
  sql: Sql,
  unitId: number,
  { state, level, text, leaverCaseId }: LeaversFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedLeaver[] }> {
  const chosen = statement`from leaver_case c
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join appointment a on a.unit_id = ${unitId} and a.person_id = c.person_id and a.appointment_id = c.appointment_id
    left join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    where c.unit_id = ${unitId} and (${leaverCaseId ?? null}::bigint is null or c.case_id = ${leaverCaseId ?? null})
      and (${state ?? null}::text is null and (c.state <> 'withdrawn' or c.case_id = ${leaverCaseId ?? null}) or c.state = ${state ?? null})
      and (${level ?? null}::text is null or c.level = ${level ?? null})
      and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})`;
  const found = await statement<ListedLeaver>`
    select c.case_id as "caseId", c.person_id as "personId", p.name, d.name as department, o.title as post, c.level, c.leaves,
      c.leaves_on as "leavesOn", c.state, c.period_from as "periodFrom", c.period_to as "periodTo",
      (select count(*)::int from leaver_step s where s.unit_id = ${unitId} and s.case_id = c.case_id
        and s.withdrawn_at is null and s.step in ('talk', 'letter', 'carriers', 'access', 'period')) as "stepsDone",
      (select max(f.happened_on) from leaver_follow_up f where f.unit_id = ${unitId} and f.case_id = c.case_id
        and f.withdrawn_at is null) as "lastFollowUp"
    ${chosen} order by array_position(array['open', 'running', 'ended', 'withdrawn'], c.state), c.period_to, c.case_id
    limit ${limit} offset ${offset}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type LeaversCounts = { open: number; running: number; followUpsLate: number; toBeEnded: number };

/** What a head sees in a glance: in hand, in the period, follow-ups that are late, periods that passed and nobody was told. */
export async function countLeavers(sql: Sql, unitId: number, today: Day, everyMonths: number): Promise<LeaversCounts> {
  const found = await statement<LeaversCounts>`
    with due as (
      select c.state, c.period_to,
        (coalesce((select max(f.happened_on) from leaver_follow_up f
          where f.unit_id = ${unitId} and f.case_id = c.case_id and f.withdrawn_at is null), c.period_from)
          + make_interval(months => ${everyMonths}))::date as next
      from leaver_case c where c.unit_id = ${unitId} and c.state in ('open', 'running')
    )
    select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'running')::int as running,
      count(*) filter (where next < ${today} and next <= period_to)::int as "followUpsLate",
      count(*) filter (where state = 'running' and period_to < ${today})::int as "toBeEnded" from due`.execute(sql);
  return found.rows[0]!;
}

/** Among the secret-related terms `t` of a post: nothing while one of them goes on. A post may be re-levelled under its holder. */
const LAST_SECRET_DAY = statement`case when bool_and(t.to_day is not null) then max(t.to_day) end`;

export type Holding = {
  appointmentId: number;
  from: Day;
  /** Its end as a secret-related post: of the appointment, or of the level, if that came first. */
  to: Day | null;
  endsOn: Day | null;
  level: SecretLevel;
  title: string;
  planned: boolean;
};

/** The secret-related posts that the person has held since that day, or is planned for, each with its highest level meanwhile, the highest first. */
export async function secretHoldings(sql: Sql, unitId: number, personId: number, since: Day): Promise<Holding[]> {
  const found = await statement<Holding>`
    select a.appointment_id as "appointmentId", a.from_day as "from", a.to_day as "endsOn", a.planned, o.title,
      least(a.to_day, ${LAST_SECRET_DAY}) as "to",
      (array['ordinary', 'important', 'core'])[max(array_position(array['ordinary', 'important', 'core'], t.level))] as level
    from appointment a
    join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
    join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.level <> 'none'
      and t.from_day <= coalesce(a.to_day, 'infinity') and coalesce(t.to_day, 'infinity') >= a.from_day
    where a.unit_id = ${unitId} and a.person_id = ${personId}
    group by a.appointment_id, a.from_day, a.to_day, a.planned, o.title
    having coalesce(least(a.to_day, ${LAST_SECRET_DAY}), 'infinity') >= ${since}
    order by max(array_position(array['ordinary', 'important', 'core'], t.level)) desc, a.to_day desc nulls first, a.appointment_id desc`.execute(
    sql,
  );
  return found.rows;
}

export type WithoutCase = {
  personId: number;
  name: string;
  post: string;
  level: SecretLevel;
  /** Nothing while the post is still held, though a roster says that the person is off post. */
  leftOn: Day | null;
};

/**
 * Who has left a secret-related post since that day, holds no other now, and has no case: a roster, an end of appointment or another level of the post said so.
 * And who holds one still, though a roster shows the person as off post (离岗).
 */
const withoutCase = (unitId: number, { since, today }: { since: Day; today: Day }): Fragment => statement`
    with held as (
      select a.person_id, a.appointment_id, o.title, least(a.to_day, p.left_on, ${LAST_SECRET_DAY}) as left_on, p.name, p.presence,
        max(array_position(array['ordinary', 'important', 'core'], t.level)) as height
      from appointment a
      join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
      join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
      join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.level <> 'none'
        and t.from_day <= coalesce(a.to_day, 'infinity') and coalesce(t.to_day, 'infinity') >= a.from_day
      where a.unit_id = ${unitId} and not a.planned and a.from_day <= ${today}
      group by a.person_id, a.appointment_id, o.title, a.to_day, p.left_on, p.name, p.presence
    )
    select distinct on (h.person_id) h.person_id as "personId", h.name, h.title as post,
      (array['ordinary', 'important', 'core'])[h.height] as level, h.left_on as "leftOn"
    from held h
    where (h.presence = 'off-post' and (h.left_on is null or h.left_on > ${today})
        or h.left_on between ${since} and ${today}
          and not exists (select 1 from held o where o.person_id = h.person_id and (o.left_on is null or o.left_on > ${today})))
      and not exists (select 1 from leaver_case c where c.unit_id = ${unitId} and c.person_id = h.person_id and c.state <> 'withdrawn'
        and c.leaves_on >= coalesce(h.left_on, c.leaves_on))
    order by h.person_id, h.height desc, h.left_on desc`;

type Within = { readonly since: Day; readonly today: Day };

/** Who left longest ago first: there it is most pressing. */
export async function listWithoutCase(
  sql: Sql,
  unitId: number,
  within: Within,
  { offset, limit }: { offset: number; limit: number },
): Promise<WithoutCase[]> {
  const found = await statement<WithoutCase>`
    select * from (${withoutCase(unitId, within)}) one
    order by "leftOn" nulls last, "personId" offset ${offset} limit ${limit}`.execute(sql);
  return found.rows;
}

export async function countWithoutCase(sql: Sql, unitId: number, within: Within): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from (${withoutCase(unitId, within)}) one`.execute(sql);
  return found.rows[0]!.n;
}
