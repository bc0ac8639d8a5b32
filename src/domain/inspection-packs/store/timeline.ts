/**
 * What happened about one person, as an inspector traces it: posts, review, letters, travel, travel documents, stays abroad, leaving. What gave
 * evidence comes from store/evidence.ts. Never selected: what somebody travels for, opinions and reasons of a review, words of any kind.
 */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';

export const EVENTS = [
  ...([
    'joined',
    'left',
    'post-begins',
    'post-ends',
    'review-opened',
    'review-closed',
    'letter-issued',
    'letter-withdrawn',
  ] as const),
  ...([
    'trip-declared',
    'trip-decided',
    'trip-leaves',
    'trip-returns',
    'document',
    'stationed',
    'stationed-ends',
  ] as const),
  ...(['leaver-opened', 'leaver-step'] as const),
] as const;
export type EventKind = (typeof EVENTS)[number];

export type PersonEvent = {
  readonly personId: number;
  readonly kind: EventKind;
  readonly on: Day | null;
  readonly at: Instant | null;
  /** A title, or codes of closed sets: words are put to them in the paper. */
  readonly what: string | null;
  readonly more: string | null;
};

export async function listEvents(
  sql: Sql,
  unitId: number,
  people: readonly number[],
  timeZone: string,
): Promise<PersonEvent[]> {
  const these = statement`any(${[...people]}::bigint[])`;
  const dayOf = (column: string) => statement`(${statement.ref(column)} at time zone ${timeZone})::date`;
  const found = await statement<PersonEvent>`
    select p.person_id as "personId", 'joined' as kind, p.joined_on as on, null::timestamptz as at, null::text as what, null::text as more
      from person p where p.unit_id = ${unitId} and p.person_id = ${these} and p.joined_on is not null
    union all select p.person_id, 'left', p.left_on, null, null, null
      from person p where p.unit_id = ${unitId} and p.person_id = ${these} and p.left_on is not null
    union all select a.person_id, 'post-begins', a.from_day, a.entered_at, o.title,
        (select t.level from post_term t where t.unit_id = ${unitId} and t.post_id = a.post_id and t.from_day <= a.from_day
          order by t.from_day desc limit 1)
      from appointment a join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
      where a.unit_id = ${unitId} and a.person_id = ${these} and not a.planned
    union all select a.person_id, 'post-ends', a.to_day, null, o.title, null
      from appointment a join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
      where a.unit_id = ${unitId} and a.person_id = ${these} and not a.planned and a.to_day is not null
    union all select r.person_id, 'review-opened', ${dayOf('r.opened_at')}, r.opened_at, r.cause, null
      from review r where r.unit_id = ${unitId} and r.person_id = ${these}
    union all select r.person_id, 'review-closed', r.closed_on, r.closed_at, r.state, null
      from review r where r.unit_id = ${unitId} and r.person_id = ${these} and r.closed_at is not null
    union all select l.person_id, 'letter-issued', ${dayOf('l.issued_at')}, l.issued_at, null, null
      from letter l where l.unit_id = ${unitId} and l.person_id = ${these}
    union all select l.person_id, 'letter-withdrawn', ${dayOf('l.withdrawn_at')}, l.withdrawn_at, l.withdrawal_reason, null
      from letter l where l.unit_id = ${unitId} and l.person_id = ${these} and l.withdrawn_at is not null
    union all select m.person_id, e.kind, e.happened, e.at, t.kind, array_to_string(t.countries, ' ')
      from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
      cross join lateral (values ('trip-declared', ${dayOf('t.declared_at')}, t.declared_at), ('trip-decided', ${dayOf('t.decided_at')}, t.decided_at),
        ('trip-leaves', case when t.state in ('departed', 'returned', 'closed') then coalesce(t.departed_on, t.leaves_on) end, null::timestamptz),
        ('trip-returns', m.returned_on, null::timestamptz)) as e(kind, happened, at)
      where m.unit_id = ${unitId} and m.person_id = ${these} and m.left_out_at is null and e.happened is not null
    union all select d.person_id, 'document', v.happened_on, v.entered_at, d.kind, v.what
      from travel_document d join travel_document_movement v on v.unit_id = ${unitId} and v.document_id = d.document_id
      where d.unit_id = ${unitId} and d.person_id = ${these}
    union all select s.person_id, 'stationed', s.from_day, null, null, null
      from stationing s where s.unit_id = ${unitId} and s.person_id = ${these}
    union all select s.person_id, 'stationed-ends', s.to_day, null, null, null
      from stationing s where s.unit_id = ${unitId} and s.person_id = ${these} and s.to_day is not null
    union all select c.person_id, 'leaver-opened', ${dayOf('c.opened_at')}, c.opened_at, c.leaves, c.leaves_on::text
      from leaver_case c where c.unit_id = ${unitId} and c.person_id = ${these}
    union all select s.person_id, 'leaver-step', s.done_on, s.entered_at, s.step,
        case when s.period_from is not null then s.period_from::text || ' – ' || s.period_to::text end
      from leaver_step s where s.unit_id = ${unitId} and s.person_id = ${these} and s.withdrawn_at is null`.execute(
    sql,
  );
  return found.rows;
}
