/**
 * The ledger, derived: one set-based statement from facts and evidence to rows, for a whole unit or for some of its people.
 * `src/law/applies.ts` answers the same for one subject in TypeScript; a property test holds the two equal, so a change here is a
 * change there.
 *
 * Rows are brought up to date by difference: derived and present rows are joined in full, and only what differs is removed,
 * added or altered. Nothing else may write the table.
 */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { Bearer } from '../../../law/duty.ts';
import type { Touched } from '../../../platform/action.ts';
import type { LedgerChange } from '../../../platform/perform.ts';
import { changedRows } from './changes.ts';
import { occasionRows } from './occasions.ts';
import { figuresHere, type SupposedFigure } from './required.ts';
import { type Supposed, type SupposedPost, type SupposedText, statusPeriods, termsOfPosts } from './supposed.ts';
import { yearlyRows } from './yearly.ts';

export type Scope = {
  readonly unitId: number;
  readonly body: Bearer;
  readonly today: Day;
  /** Person ids, 0 for the unit itself; without it everybody and the unit. */
  readonly subjects?: readonly number[];
  readonly supposed?: Supposed;
  readonly supposedPost?: SupposedPost;
  readonly supposedText?: SupposedText;
  readonly supposedFigures?: readonly SupposedFigure[];
};

/** `and <column> is one of the subjects`, or nothing for the whole unit: two texts of one statement, each planned for its use. */
const among = (column: string, subjects: readonly number[] | undefined): RawBuilder<unknown> =>
  subjects ? statement`and ${statement.ref(column)} = any(${[...subjects]}::bigint[])` : statement``;

/**
 * The rows as they ought to stand: (person_id, rule, occasion, owed_from, due_on, done_on, done_by, outcome).
 * Periods have both ends inclusive; 'infinity' stands for an open end.
 */
export function derived(scope: Scope): RawBuilder<unknown> {
  const { unitId, today, subjects, supposed, supposedPost, supposedText } = scope;
  const ofBody = subjects === undefined || subjects.includes(0);
  const ofRecords = occasionRows(unitId, {
    body: ofBody ? scope.body : undefined,
    people: subjects?.filter((one) => one !== 0) ?? 'all',
  });
  return statement`
  here as materialized (
    select ledger_from, time_zone from unit where unit_id = ${unitId}
  ),
  figure_here as materialized ${figuresHere(unitId, scope.supposedFigures)},
  status_period as materialized ${statusPeriods(unitId, supposed)},
  -- Which class is bound by which rule, when, with which figure: the law meeting this unit. A figure is weighed so that the
  -- strictest is the greatest: negative where less is stricter.
  bound as materialized (
    select c.rule, c.kind, cls.class, c.in_hours, c.changes,
      greatest(s.from_day, c.from_day) as from_day, least(s.to_day, coalesce(c.to_day, 'infinity')) as to_day,
      coalesce(p.value, c.figure) * (case when c.stricter = 'more' then 1 else -1 end) as weight,
      coalesce(e.value, c.existing_figure) as existing
    from duty_case c
    cross join lateral unnest(c.classes) as cls(class)
    join status_period s on s.status = any(c.statuses)
    left join figure_here p on p.parameter = c.parameter
    left join figure_here e on e.parameter = c.existing
    where c.kind <> 'on-event' and greatest(s.from_day, c.from_day) <= least(s.to_day, coalesce(c.to_day, 'infinity'))
  ),
  satisfying as materialized (
    select distinct rule, kind as rule_kind, unnest(evidence) as kind, about = 'leaver' as by_appointment from duty_case
  ),
  -- Who is only planned for a post does not hold it: what must stand before its start is owed, and nothing else of it.
  class_period as materialized (
    select 0::bigint as person_id, 0::bigint as appointment_id, null::date as held_from, 'the-unit'::text as class,
      date '1900-01-01' as from_day, date 'infinity' as to_day, false as planned
    where ${ofBody}::boolean
    union all
    select person_id, 0, null, 'everyone', coalesce(joined_on, '1900-01-01'), coalesce(left_on, 'infinity'), false
    from person where unit_id = ${unitId} ${among('person_id', subjects)}
    union all
    select s.person_id, 0, null, 'stationed-abroad', s.from_day, least(s.to_day, p.left_on, 'infinity'), false
    from stationing s join person p on p.unit_id = ${unitId} and p.person_id = s.person_id
    where s.unit_id = ${unitId} ${among('s.person_id', subjects)}
    union all
    select person_id, appointment_id, period_from, 'in-declassification', period_from, period_to, false
    from leaver_case where unit_id = ${unitId} and period_from is not null and state <> 'withdrawn' ${among('person_id', subjects)}
    union all
    select a.person_id, a.appointment_id, a.from_day,
      unnest(array_remove(array[
        case when t.level <> 'none' then 'secret-' || t.level end,
        case when t.foreign_related then 'foreign-related' end,
        case when t.key_post <> 'none' then 'cii-' || t.key_post end], null)),
      greatest(a.from_day, t.from_day), least(a.to_day, t.to_day, p.left_on, 'infinity'), a.planned
    from appointment a
    join ${termsOfPosts(unitId, supposedPost)} t on t.post_id = a.post_id
    join person p on p.unit_id = ${unitId} and p.person_id = a.person_id
    where a.unit_id = ${unitId} ${among('a.person_id', subjects)}
  ),
  -- Each kind of rule below takes its own rows of this. Of a whole unit they are joined anew for each rather than kept and sifted five
  -- times; of a few people they are kept, for the statement is planned sooner.
  binding as ${subjects ? statement`materialized` : statement`not materialized`} (
    select k.person_id, k.appointment_id, k.held_from, b.rule, b.kind, b.class, b.changes, b.in_hours, b.weight, b.existing,
      greatest(k.from_day, b.from_day) as from_day, least(k.to_day, b.to_day) as to_day
    from class_period k join bound b on b.class = k.class and (not k.planned or b.kind = 'before-start')
    where greatest(k.from_day, b.from_day) <= least(k.to_day, b.to_day)
  ),
  proof as materialized (
    select e.person_id, e.evidence_id, e.kind, e.appointment_id, e.happened_on, e.hours, e.taken_over, e.entered_at
    from evidence e
    where e.unit_id = ${unitId} ${among('e.person_id', subjects)}
  ),
  -- Once for an appointment (before its start), once for a subject (within a time): the earliest evidence counts.
  once_owed as (
    select person_id, appointment_id, rule, true as by_instant, min(from_day) as from_day, max(to_day) as to_day,
      min(from_day) + case when min(from_day) = min(held_from) then 0 else -max(weight) end as due_on, min(held_from) as held_from
    from binding where kind = 'before-start' group by person_id, appointment_id, rule
    union all
    select person_id, 0, rule, false, min(from_day), max(to_day), min(from_day) - max(weight), null
    from binding where kind = 'within' group by person_id, rule
  ),
  once_row as (
    select distinct on (o.person_id, o.appointment_id, o.rule)
      o.person_id, o.rule, o.appointment_id as occasion, o.from_day as owed_from, o.due_on, o.by_instant,
      p.evidence_id, p.happened_on, p.entered_at, p.taken_over
    from once_owed o
    cross join here
    left join (proof p join satisfying s on s.kind = p.kind and s.rule_kind in ('before-start', 'within'))
      on p.person_id = o.person_id and s.rule = o.rule and (not o.by_instant or p.appointment_id = o.appointment_id
        or p.appointment_id = 0 and (not p.taken_over or o.held_from <= (p.entered_at at time zone here.time_zone)::date)) -- a roster speaks of the posts held by then
    where o.to_day >= here.ledger_from and (o.by_instant or o.to_day >= o.due_on)
    order by o.person_id, o.appointment_id, o.rule, p.happened_on, p.evidence_id
  ),
  -- Renewal: a row for each piece of evidence, due so many months after it, met by the next. Of a leaver each post left has a chain.
  chain as (
    select s.rule, p.person_id, case when s.by_appointment then p.appointment_id end as only_of, p.evidence_id, p.happened_on,
      lead(p.evidence_id) over w as next_id, lead(p.happened_on) over w as next_on,
      lead(p.taken_over) over w as next_taken_over
    from proof p join satisfying s on s.kind = p.kind and s.rule_kind = 'renewal'
    window w as (partition by s.rule, p.person_id, case when s.by_appointment then p.appointment_id end
      order by p.happened_on, p.evidence_id)
  ),
  renewed as (
    select c.person_id, c.rule, c.evidence_id, c.happened_on, c.next_id, c.next_on, c.next_taken_over,
      min(b.from_day) as from_day, max(b.to_day) as to_day,
      (c.happened_on + make_interval(months => -max(b.weight) filter (where b.to_day >= c.happened_on)))::date as stale_on,
      min(b.existing) filter (where b.to_day >= c.happened_on) as existing
    from chain c join binding b on b.person_id = c.person_id and b.rule = c.rule and b.kind = 'renewal'
      and (c.only_of is null or b.appointment_id = c.only_of)
    group by c.person_id, c.rule, c.evidence_id, c.happened_on, c.next_id, c.next_on, c.next_taken_over
  ),
  renewal_row as (
    select r.person_id, r.rule, r.evidence_id as occasion, greatest(r.happened_on, r.from_day) as owed_from, r.due_on,
      r.next_id as evidence_id, r.next_on as happened_on, r.next_taken_over as taken_over
    from (select *, case when stale_on >= from_day then stale_on else from_day + existing end as due_on
          from renewed where existing is not null) r
    cross join here
    where r.to_day >= r.due_on and r.to_day >= here.ledger_from
      and (r.next_on is null or r.next_on >= greatest(r.from_day, here.ledger_from))
  ),
  ${yearlyRows(today)},
  ${changedRows(unitId, supposedText)},
  ${ofRecords ?? statement``}
  row_owed as (
    select person_id, rule, occasion, owed_from, due_on, evidence_id, happened_on, taken_over,
      by_instant and (entered_at at time zone (select time_zone from here))::date > due_on as entered_late from once_row
    union all
    select person_id, rule, occasion, owed_from, due_on, evidence_id, happened_on, taken_over, false from renewal_row
    union all
    select person_id, rule, occasion, owed_from, due_on, evidence_id, happened_on, taken_over, false from yearly_row
    union all
    select person_id, rule, occasion, owed_from, due_on, evidence_id, happened_on, taken_over, false from changed_row
    ${
      ofRecords
        ? statement`union all
    select person_id, rule, occasion, owed_from, due_on, evidence_id, happened_on, taken_over, false from occasion_row`
        : statement``
    }
  ),
  derived as (
    select r.person_id, r.rule, r.occasion, r.owed_from,
      ((r.due_on + 1)::timestamp at time zone (select time_zone from here)) - interval '1 second' as due_at,
      r.happened_on as done_on, r.evidence_id as done_by,
      (case when r.happened_on is null then 0
        when r.happened_on > r.due_on then 2
        when r.taken_over then 3
        when r.entered_late then 2
        else 1 end)::smallint as outcome
    from row_owed r
  ),
  present as (
    select * from duty where unit_id = ${unitId} ${among('person_id', subjects)}
  ),
  difference as materialized (
    select coalesce(d.person_id, e.person_id) as person_id, coalesce(d.rule, e.rule) as rule, coalesce(d.occasion, e.occasion) as occasion,
      d.owed_from, d.due_at, d.done_on, d.done_by, d.outcome,
      case when e.person_id is null then 'added' when d.person_id is null then 'removed' else 'changed' end as what
    from derived d full join present e on e.person_id = d.person_id and e.rule = d.rule and e.occasion = d.occasion
    where e.person_id is null or d.person_id is null or d.due_at <> e.due_at or d.owed_from <> e.owed_from or d.outcome <> e.outcome
      or d.done_on is distinct from e.done_on or d.done_by is distinct from e.done_by
  )`;
}

/** From so many people on, a part of a unit is joined as the whole is; beneath, each person's few rows are found by their index. */
const MANY = 100;

/**
 * A whole unit, or many of its people, is joined and sorted in memory rather than on disk, and joined by hash whatever the planner
 * believes of tables that were filled a moment ago: row by row it would take minutes. Lasts until the transaction ends.
 */
export async function roomFor(sql: Sql, subjects: Scope['subjects']): Promise<void> {
  if (subjects && subjects.length < MANY) return;
  await statement`set local work_mem = '160MB'`.execute(sql);
  await statement`set local enable_nestloop = off`.execute(sql);
}

/** Brings the rows of the subjects up to date; answers how many changed and a digest of the changes for the journal. */
async function apply(sql: Sql, scope: Scope): Promise<LedgerChange> {
  await roomFor(sql, scope.subjects);
  const changed = await statement<LedgerChange>`
  with ${derived(scope)},
  removed as (
    delete from duty d using difference x
    where x.what = 'removed' and d.unit_id = ${scope.unitId} and d.person_id = x.person_id and d.occasion = x.occasion and d.rule = x.rule
  ),
  added as (
    insert into duty (unit_id, person_id, rule, occasion, owed_from, due_at, done_on, done_by, outcome)
    select ${scope.unitId}, person_id, rule, occasion, owed_from, due_at, done_on, done_by, outcome from difference where what = 'added'
  ),
  changed as (
    update duty d set owed_from = x.owed_from, due_at = x.due_at, done_on = x.done_on, done_by = x.done_by, outcome = x.outcome
    from difference x
    where x.what = 'changed' and d.unit_id = ${scope.unitId} and d.person_id = x.person_id and d.occasion = x.occasion and d.rule = x.rule
  )
  select count(*) filter (where what = 'added')::int as added, count(*) filter (where what = 'removed')::int as removed,
    count(*) filter (where what = 'changed')::int as changed,
    encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', what, person_id, rule, occasion, owed_from, due_at, done_on, done_by, outcome),
      ';' order by person_id, rule, occasion), ''), 'UTF8')), 'hex') as digest
  from difference`.execute(sql);
  return changed.rows[0]!;
}

const LEDGER = 20_260_001;

/**
 * A unit's acts change facts side by side; its ledger they bring up to date one after another. Who comes second waits here until the
 * first has committed, and only then looks at the facts: so the last one sees those of all. Without it two acts at the same
 * moment (an appointment, and the notice that makes a key unit) would each derive without the other's fact, and nothing would
 * show it. Taken after every row that the act itself locks, and the last lock there is: nobody waits in a circle. Answers what the
 * body is, for the statement that follows.
 */
async function lockLedger(sql: Sql, unitId: number): Promise<Bearer> {
  const found = await statement<{ body: Bearer }>`
    select pg_advisory_xact_lock(${LEDGER}::int, ${unitId}::int), body from unit where unit_id = ${unitId}`.execute(
    sql,
  );
  return found.rows[0]!.body;
}

/** What kind of body a unit of this installation is. */
export async function bodyOf(sql: Sql, unitId: number): Promise<Bearer> {
  const found = await statement<{ body: Bearer }>`select body from unit where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.body;
}

/** The hook of `perform`: whose rows to bring up to date is what the action said it touched. */
export async function rederive(
  sql: Sql,
  unitId: number,
  touched: Touched,
  today: Day,
): Promise<LedgerChange | undefined> {
  if (touched === 'nothing') return undefined;
  const subjects = touched === 'whole-unit' ? undefined : touched.unit ? [0, ...touched.people] : [...touched.people];
  if (subjects?.length === 0) return undefined;
  const body = await lockLedger(sql, unitId);
  const change = await apply(sql, { unitId, body, today, subjects });
  // Told at once, not when a round of tidying comes: until then a look that joins the ledger may take minutes instead of a moment.
  if (change.added > TELL_PLANNER_FROM) await statement`analyze (skip_locked) duty`.execute(sql);
  return change;
}

const TELL_PLANNER_FROM = 1_000;

export type Difference = { person_id: number; rule: number; occasion: number; what: 'added' | 'removed' | 'changed' };

/** Where the ledger differs from one derived from nothing: empty when all is well. Writes nothing. */
export async function rebuildDifference(sql: Sql, unitId: number, today: Day): Promise<Difference[]> {
  await roomFor(sql, undefined);
  const found = await statement<Difference>`
  with ${derived({ unitId, body: await bodyOf(sql, unitId), today })}
  select person_id, rule, occasion, what from difference order by person_id, rule, occasion limit 1000`.execute(sql);
  return found.rows;
}
