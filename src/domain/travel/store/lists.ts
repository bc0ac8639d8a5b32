/** Journeys as lists: all by filter, who is abroad, whose departure comes and what is still missing. One statement each. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { CountryCode } from '../../../law/countries.ts';
import type { Day } from '../../../law/day.ts';
import type { PersonId, TripId } from '../../../platform/ids.ts';
import { stillInCustody } from '../../travel-documents/store/needed.ts';
import { type Missing, OFFICES, type Office, type TripKind, type TripPurpose, type TripState } from '../travel.ts';

export type TripsFilter = {
  readonly text?: string | undefined;
  readonly state?: TripState | undefined;
  readonly kind?: TripKind | undefined;
  readonly country?: CountryCode | undefined;
  /** Under way on or between these days. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Leaving on or between these days. */
  readonly leavesFrom?: Day | undefined;
  readonly leavesTo?: Day | undefined;
  readonly missing?: Missing | undefined;
};

export type ListedTrip = {
  tripId: TripId;
  kind: TripKind;
  purpose: TripPurpose;
  groupName: string | null;
  /** The leader or, of one, the traveller; then how many more. */
  personId: PersonId;
  name: string;
  department: string | null;
  people: number;
  countries: CountryCode[];
  leavesOn: Day;
  returnsOn: Day;
  state: TripState;
  light: boolean;
  unbriefed: number;
  uninterviewed: number;
  interviewBy: Day | null;
  late: boolean;
  /** Which of the two have spoken. */
  opinions: Office[];
  /** How many need a document that still lies with the unit. */
  documentsIn: number;
  reportBy: Day | null;
};

/** Of the member `m` of `t`. */
const documentIn = (unitId: number) =>
  stillInCustody(unitId, { personId: statement`m.person_id`, countries: statement`t.countries` });

/** What is owed now and not done, as a condition on `t`. */
function isMissing(unitId: number, missing: Missing, today: Day) {
  const some = (condition: ReturnType<typeof statement>) => statement`exists (select from trip_member m
    where m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null and ${condition})`;
  switch (missing) {
    case 'opinion':
      return statement`t.state = 'declared'
        and (select count(*) from trip_opinion o where o.unit_id = ${unitId} and o.trip_id = t.trip_id) < ${OFFICES.length}`;
    case 'document':
      return statement`t.state = 'approved' and ${some(documentIn(unitId))}`;
    case 'decision':
      return statement`t.state = 'declared'`;
    case 'briefing':
      return statement`t.state in ('approved', 'departed') and ${some(statement`m.briefed_at is null`)}`;
    case 'return':
      return statement`(t.state = 'departed' and t.returns_on < ${today} or t.state = 'approved' and t.leaves_on < ${today})`;
    case 'interview':
      return statement`t.state in ('departed', 'returned') and ${some(statement`m.returned_on is not null and m.interviewed_on is null`)}`;
    case 'full-report':
      return statement`t.report_by is not null and t.reported_at is null and t.state <> 'cancelled'`;
  }
}

function chosen(unitId: number, filter: TripsFilter, today: Day) {
  const { text, state, kind, country, from, to, leavesFrom, leavesTo, missing } = filter;
  return statement`from trip t where t.unit_id = ${unitId}
    ${state ? statement`and t.state = ${state}` : statement``} ${kind ? statement`and t.kind = ${kind}` : statement``}
    ${country ? statement`and ${country} = any(t.countries)` : statement``}
    ${from ? statement`and t.returns_on >= ${from}` : statement``} ${to ? statement`and t.leaves_on <= ${to}` : statement``}
    ${leavesFrom ? statement`and t.leaves_on >= ${leavesFrom}` : statement``} ${leavesTo ? statement`and t.leaves_on <= ${leavesTo}` : statement``}
    ${missing ? statement`and ${isMissing(unitId, missing, today)}` : statement``}
    ${
      text
        ? statement`and (strpos(t.group_name, ${text}) > 0 or t.trip_id in (select m.trip_id from trip_member m
          join person p on p.unit_id = ${unitId} and p.person_id = m.person_id
          where m.unit_id = ${unitId} and (strpos(p.name, ${text}) > 0 or p.staff_number = ${text})))`
        : statement``
    }`;
}

type Slice = { readonly offset: number; readonly limit: number };

/** By departure or return; a minus is the latest first. */
export const TRIP_ORDERS = ['leaves', '-leaves', 'returns', '-returns'] as const;
export type TripOrder = (typeof TRIP_ORDERS)[number];
const ORDER_BY: Record<TripOrder, ReturnType<typeof statement>> = {
  leaves: statement`t.leaves_on, t.trip_id`,
  '-leaves': statement`t.leaves_on desc, t.trip_id desc`,
  returns: statement`t.returns_on, t.trip_id`,
  '-returns': statement`t.returns_on desc, t.trip_id desc`,
};

/** The latest departure first. The page is cut before anything is looked up for its rows. */
export async function listTrips(
  sql: Sql,
  unitId: number,
  filter: TripsFilter,
  { offset, limit, today, order = '-leaves' }: Slice & { readonly today: Day; readonly order?: TripOrder | undefined },
): Promise<{ total: number; rows: ListedTrip[] }> {
  const by = ORDER_BY[order];
  const found = await statement<ListedTrip>`
    with page as (select t.* ${chosen(unitId, filter, today)} order by ${by} offset ${offset} limit ${limit})
    select t.trip_id as "tripId", t.kind, t.purpose, t.group_name as "groupName", x.person_id as "personId", p.name, d.name as department,
      x.people, t.countries, t.leaves_on as "leavesOn", t.returns_on as "returnsOn", t.state, t.light, x.unbriefed, x.uninterviewed,
      x.interview_by as "interviewBy", x.late, x.documents_in as "documentsIn",
      array(select o.office from trip_opinion o where o.unit_id = ${unitId} and o.trip_id = t.trip_id order by o.given_at) as opinions,
      case when t.reported_at is null and t.state <> 'cancelled' then t.report_by end as "reportBy"
    from page t join unit u on u.unit_id = ${unitId}
    cross join lateral (select count(*)::int as people,
        (array_agg(m.person_id order by m.person_id is not distinct from t.leader_id desc, m.member_id))[1] as person_id,
        count(*) filter (where m.briefed_at is null)::int as unbriefed,
        count(*) filter (where m.returned_on is not null and m.interviewed_on is null)::int as uninterviewed,
        count(*) filter (where t.state = 'approved' and ${documentIn(unitId)})::int as documents_in,
        min(m.interview_by) filter (where m.interviewed_on is null) as interview_by,
        coalesce(bool_or((m.briefed_at at time zone u.time_zone)::date > m.brief_by or m.briefed_at is null and t.departed_on is not null
          or m.interviewed_on > m.interview_by or m.interviewed_on is null and m.interview_by < ${today}), false) as late
      from trip_member m where m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null) x
    left join person p on p.unit_id = ${unitId} and p.person_id = x.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    order by ${by}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen(unitId, filter, today)}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type TripCounts = {
  abroad: number;
  declared: number;
  leavingSoon: number;
  unbriefed: number;
  overdueReturn: number;
  toInterview: number;
};

/** What an officer sees in a glance: people abroad today, decisions that wait, who leaves within two weeks and unbriefed of them. */
export async function countTrips(sql: Sql, unitId: number, today: Day, soon: Day): Promise<TripCounts> {
  const found = await statement<TripCounts>`
    select count(*) filter (where t.state = 'departed' and m.returned_on is null)::int as abroad,
      count(distinct t.trip_id) filter (where t.state = 'declared')::int as declared,
      count(*) filter (where t.state = 'approved' and t.leaves_on between ${today} and ${soon})::int as "leavingSoon",
      count(*) filter (where t.state = 'approved' and t.leaves_on between ${today} and ${soon} and m.briefed_at is null)::int as unbriefed,
      count(*) filter (where t.state = 'departed' and m.returned_on is null and t.returns_on < ${today})::int as "overdueReturn",
      count(*) filter (where m.returned_on is not null and m.interviewed_on is null)::int as "toInterview"
    from trip t join trip_member m on m.unit_id = ${unitId} and m.trip_id = t.trip_id and m.left_out_at is null
    where t.unit_id = ${unitId} and t.state in ('declared', 'approved', 'departed', 'returned')`.execute(sql);
  return found.rows[0]!;
}

export type MyTrip = {
  tripId: TripId;
  kind: TripKind;
  purpose: TripPurpose;
  countries: CountryCode[];
  leavesOn: Day;
  returnsOn: Day;
  state: TripState;
};

/** One's own, the latest first; one that one was left out of is none. */
export async function tripsOf(sql: Sql, unitId: number, personId: number): Promise<MyTrip[]> {
  const found = await statement<MyTrip>`
    select t.trip_id as "tripId", t.kind, t.purpose, t.countries, t.leaves_on as "leavesOn", t.returns_on as "returnsOn", t.state
    from trip_member m join trip t on t.unit_id = ${unitId} and t.trip_id = m.trip_id
    where m.unit_id = ${unitId} and m.person_id = ${personId} and m.left_out_at is null
    order by t.leaves_on desc, t.trip_id desc limit 200`.execute(sql);
  return found.rows;
}
