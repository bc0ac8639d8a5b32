/** Who is stationed abroad, as a list: contact person, last contact and the next one owed, home leave, interview. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { type Missing, type Part, RULES_OF_CONTACT } from '../stationed.ts';

export type StationedFilter = {
  readonly text?: string | undefined;
  readonly part?: Part | undefined;
  readonly missing?: Missing | undefined;
  readonly personId?: number | undefined;
};
/** Everybody, or those of one part of the tree of departments; without either nobody. */
export type Within = { readonly everyone: boolean; readonly path?: string | undefined };

export type ListedStationed = {
  personId: PersonId;
  name: string;
  staffNumber: string | null;
  department: string | null;
  from: Day;
  to: Day | null;
  contactPersonId: PersonId | null;
  contactName: string | null;
  lastContact: Day | null;
  /** By the ledger: the first contact, or the next. */
  nextContactBy: Day | null;
  homeFrom: Day | null;
  homeTo: Day | null;
  interviewBy: Day | null;
  interviewedOn: Day | null;
  /** Drawn up, and waits for the person's signature. */
  toSign: boolean;
};

const PART = {
  now: (today: Day) => statement`s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today})`,
  'to-come': (today: Day) => statement`s.from_day > ${today}`,
  ended: (today: Day) => statement`s.to_day < ${today} and not exists (select from stationing o
    where o.unit_id = s.unit_id and o.person_id = s.person_id and (o.to_day is null or o.to_day >= ${today}))`,
};

function chosen(
  unitId: number,
  { text, part = 'now', missing, personId }: StationedFilter,
  within: Within,
  today: Day,
) {
  const path = within.path ?? null;
  return statement`from (
      select distinct on (s.person_id) s.person_id, s.from_day, s.to_day from stationing s
      where s.unit_id = ${unitId} and ${PART[part](today)} order by s.person_id, s.from_day desc) s
    join person p on p.unit_id = ${unitId} and p.person_id = s.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    left join lateral (select h.contact_person_id, c.name from stationed_handover h
      left join person c on c.unit_id = ${unitId} and c.person_id = h.contact_person_id
      where h.unit_id = ${unitId} and h.person_id = s.person_id and h.on_day <= ${today}
      order by h.on_day desc, h.handover_id desc limit 1) by_whom on true
    left join lateral (select max(c.happened_on) as last_on from stationed_contact c
      where c.unit_id = ${unitId} and c.person_id = s.person_id) held on true
    left join lateral (select min((o.due_at at time zone u.time_zone)::date) as due_on from duty o join unit u on u.unit_id = ${unitId}
      where o.unit_id = ${unitId} and o.person_id = s.person_id and o.rule in (${statement.join([...RULES_OF_CONTACT])})
        and o.done_on is null) owed on true
    left join lateral (select l.*, i.interview_id is not null and i.signed_at is null as to_sign
      from home_leave l left join home_interview i on i.unit_id = ${unitId} and i.home_leave_id = l.home_leave_id
      where l.unit_id = ${unitId} and l.person_id = s.person_id
      order by (l.interviewed_on is null) desc, l.from_day desc limit 1) home on true
    where (${within.everyone} or ${path}::text is not null and starts_with(d.path, ${path}::text))
      and (${personId ?? null}::bigint is null or s.person_id = ${personId ?? null})
      and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or starts_with(lower(p.staff_number), lower(${text ?? null})))
      and case ${missing ?? ''}::text when 'contact-person' then by_whom.contact_person_id is null
        when 'contact' then owed.due_on < ${today}
        when 'interview' then home.home_leave_id is not null and home.interviewed_on is null and home.from_day <= ${today} else true end`;
}

type Slice = { readonly offset: number; readonly limit: number };

/** By the day on which the next contact is owed. */
export async function listStationed(
  sql: Sql,
  unitId: number,
  filter: StationedFilter,
  within: Within,
  { offset, limit, today }: Slice & { readonly today: Day },
): Promise<{ total: number; rows: ListedStationed[] }> {
  const found = await statement<ListedStationed>`
    select s.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department, s.from_day as from, s.to_day as to,
      by_whom.contact_person_id as "contactPersonId", by_whom.name as "contactName", held.last_on as "lastContact", owed.due_on as "nextContactBy",
      home.from_day as "homeFrom", home.to_day as "homeTo", home.interview_by as "interviewBy", home.interviewed_on as "interviewedOn",
      coalesce(home.to_sign, false) as "toSign"
    ${chosen(unitId, filter, within, today)}
    order by owed.due_on nulls last, p.name, s.person_id offset ${offset} limit ${limit}`.execute(sql);
  const total = await statement<{ n: number }>`
    select count(*)::int as n ${chosen(unitId, filter, within, today)}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows };
}

export type StationedCounts = { now: number; withoutContactPerson: number; overdue: number; toInterview: number };

export async function countStationed(sql: Sql, unitId: number, within: Within, today: Day): Promise<StationedCounts> {
  const found = await statement<StationedCounts>`
    select count(*)::int as now, count(*) filter (where by_whom.contact_person_id is null)::int as "withoutContactPerson",
      count(*) filter (where owed.due_on < ${today})::int as overdue,
      count(*) filter (where home.home_leave_id is not null and home.interviewed_on is null and home.from_day <= ${today})::int as "toInterview"
    ${chosen(unitId, {}, within, today)}`.execute(sql);
  return found.rows[0]!;
}

export type InMyCare = { personId: PersonId; name: string; lastContact: Day | null; nextContactBy: Day | null };

/** Those with whom this person keeps in touch today. */
export async function inCareOf(sql: Sql, unitId: number, contactPersonId: number, today: Day): Promise<InMyCare[]> {
  const found = await statement<InMyCare>`
    select s.person_id as "personId", p.name, held.last_on as "lastContact", owed.due_on as "nextContactBy"
    ${chosen(unitId, {}, { everyone: true }, today)} and by_whom.contact_person_id = ${contactPersonId}
    order by owed.due_on nulls last, p.name`.execute(sql);
  return found.rows;
}

export type Who = { name: string; staffNumber: string | null; department: string | null };

export async function whoIs(sql: Sql, unitId: number, personId: number): Promise<Who> {
  const found = await statement<Who>`select p.name, p.staff_number as "staffNumber", d.name as department
    from person p left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where p.unit_id = ${unitId} and p.person_id = ${personId}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}
