/** What is owed every calendar year: the part of derive.ts that counts hours and occurrences within one. */
import { type RawBuilder, sql as statement } from 'kysely';
import { type Day, yearOf } from '../../../law/day.ts';

/** From `binding`, `satisfying` and `proof`: the rows of every calendar year in which a rule still binds on 31 December. */
export const yearlyRows = (today: Day): RawBuilder<unknown> => statement`
  year as materialized (
    select y as year, make_date(y, 12, 31) as last_day
    from here cross join lateral generate_series(extract(year from here.ledger_from)::int, ${yearOf(today)}::int) as y
  ),
  yearly as (
    select b.person_id, b.rule, y.year, make_date(y.year, 12, 31) as due_on, greatest(make_date(y.year, 1, 1), min(b.from_day)) as owed_from,
      max(b.weight) as figure, bool_or(b.in_hours) as in_hours
    from binding b join year y on b.from_day <= y.last_day and b.to_day >= y.last_day
    where b.kind = 'every-year'
    group by b.person_id, b.rule, y.year
  ),
  counted as (
    select y.person_id, y.rule, y.year, p.evidence_id, p.happened_on, p.taken_over, y.figure,
      sum(case when y.in_hours then p.hours else 1 end) over (
        partition by y.person_id, y.rule, y.year order by p.happened_on, p.evidence_id) as reached
    from yearly y
    join proof p on p.person_id = y.person_id and p.happened_on between make_date(y.year, 1, 1) and y.due_on
    join satisfying s on s.rule = y.rule and s.kind = p.kind
  ),
  reached as (
    select distinct on (person_id, rule, year) person_id, rule, year, evidence_id, happened_on, taken_over
    from counted where reached >= figure
    order by person_id, rule, year, happened_on, evidence_id
  ),
  yearly_row as (
    select y.person_id, y.rule, y.year::bigint as occasion, y.owed_from, y.due_on, r.evidence_id, r.happened_on,
      r.taken_over
    from yearly y left join reached r using (person_id, rule, year)
  )`;
