/**
 * What changed for posts that people hold, and what is therefore owed anew: the part of derive.ts that says what law/after-change.ts says
 * in TypeScript. Texts of letters and reported changes are facts of modules that come later, as the periods of leavers are.
 */
import { type RawBuilder, sql as statement } from 'kysely';
import { APART } from '../../../law/after-change.ts';
import type { SupposedText } from './supposed.ts';

/** The texts that call for signing anew, each with its first day, as facts and for the derivation. */
export const newTexts = (unitId: number, supposed?: SupposedText): RawBuilder<unknown> => statement`
  select effective_from as on_day, levels from letter_template where unit_id = ${unitId} and calls_anew
  union all
  select ${supposed?.on ?? null}::date, ${supposed ? [...supposed.levels] : []}::text[] where ${supposed?.on ?? null}::date is not null`;

/** Changes of nationality or residence that were reported, each for an appointment; one reported by mistake is none. */
export const reportedChanges = (unitId: number): RawBuilder<unknown> => statement`
  select r.person_id, r.appointment_id, (r.opened_at at time zone u.time_zone)::date as on_day
  from review r join unit u on u.unit_id = ${unitId}
  where r.unit_id = ${unitId} and r.cause = 'circumstances-changed' and r.withdrawal_reason is distinct from 'opened-by-mistake'`;

/** From `binding`, `satisfying` and `proof`: the rows of what is owed after a change. */
export const changedRows = (unitId: number, supposed?: SupposedText): RawBuilder<unknown> => statement`
  bound_by_change as materialized (
    select * from binding where kind = 'after-change'
  ),
  change as materialized (
    select b.person_id, b.rule, b.appointment_id, b.from_day as on_day
    from bound_by_change b join bound_by_change o on o.person_id = b.person_id and o.rule = b.rule and o.appointment_id = b.appointment_id
      and o.to_day = b.from_day - 1 and o.class <> b.class and o.to_day < 'infinity'
    where 'level' = any(b.changes)
    union
    select b.person_id, b.rule, b.appointment_id, x.on_day
    from bound_by_change b join (${newTexts(unitId, supposed)}) x on x.on_day between b.from_day and b.to_day
      and b.class in (select 'secret-' || level from unnest(x.levels) as level)
    where 'text' = any(b.changes)
    union
    select b.person_id, b.rule, b.appointment_id, x.on_day
    from bound_by_change b join (${reportedChanges(unitId)}) x on x.person_id = b.person_id and x.appointment_id = b.appointment_id
      and x.on_day between b.from_day and b.to_day
    where 'circumstances' = any(b.changes)
  ),
  -- What was done before the change is outdated; where nothing was, it is owed for the first time, by another rule.
  owed_anew as (
    select c.person_id, c.rule, c.appointment_id, c.on_day, c.on_day - b.weight as due_on, b.held_from
    from change c cross join here
    join (select person_id, rule, appointment_id, max(weight) as weight, max(to_day) as to_day, min(held_from) as held_from
      from bound_by_change group by person_id, rule, appointment_id) b using (person_id, rule, appointment_id)
    where c.on_day >= here.ledger_from and b.to_day >= c.on_day - b.weight
  ),
  anew as (
    select o.person_id, o.rule, o.appointment_id, o.on_day, o.due_on, p.evidence_id, p.happened_on, p.taken_over
    from owed_anew o cross join here
    join satisfying s on s.rule = o.rule and s.rule_kind = 'after-change'
    join proof p on p.person_id = o.person_id and p.kind = s.kind and (p.appointment_id = o.appointment_id
      or p.appointment_id = 0 and (not p.taken_over or o.held_from <= (p.entered_at at time zone here.time_zone)::date))
  ),
  changed_row as (
    select distinct on (person_id, rule, appointment_id, on_day)
      person_id, rule, appointment_id * ${APART}::bigint + (on_day - date '1900-01-01') as occasion, on_day as owed_from, due_on,
      case when happened_on >= on_day then evidence_id end as evidence_id,
      case when happened_on >= on_day then happened_on end as happened_on,
      case when happened_on >= on_day then taken_over end as taken_over
    from (select *, bool_or(happened_on < on_day) over (partition by person_id, rule, appointment_id, on_day) as done_before from anew) a
    where done_before
    order by person_id, rule, appointment_id, on_day, (happened_on >= on_day) desc, happened_on, evidence_id
  )`;
