/** Who owes a letter, and the lists of letters: the officer's, and each member's own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { PersonId } from '../../../platform/ids.ts';
import { RULES_BEFORE_START, RULES_OF_RENEWAL } from '../evidence.ts';
import type { LetterLevel, LetterState, WithdrawalReason } from '../letters.ts';

export type Asked = {
  readonly today: Day;
  /** Renewals that fall due after this day are not asked for yet. */
  readonly soon: Day;
  readonly timeZone: string;
  readonly departmentId?: number;
  readonly people?: readonly number[];
};

/**
 * Appointments, running or to come, whose letter is owed and not out: never signed for it, or signed so long ago that it falls due
 * again by `soon`. A renewal is for the appointment that its old letter was for, or else for the latest secret-related one.
 */
const owing = (unitId: number, { today, soon, timeZone, departmentId, people }: Asked) => statement`
  select distinct on (a.person_id, a.appointment_id) a.person_id, p.name, p.staff_number, a.appointment_id, a.from_day,
    post.title as post, post.department_id, t.level, (o.due_at at time zone ${timeZone})::date as due, o.renewal, o.rule, o.owed_from
  from (
    select d.person_id, d.occasion as appointment_id, d.due_at, false as renewal, d.rule, d.owed_from from duty d
    where d.unit_id = ${unitId} and d.done_on is null and d.rule = any(${RULES_BEFORE_START}::smallint[])
    union all
    select d.person_id, held.appointment_id, d.due_at, true, d.rule, d.owed_from from duty d
    left join evidence e on e.unit_id = ${unitId} and e.person_id = d.person_id and e.evidence_id = d.occasion
    cross join lateral (
      select h.appointment_id from appointment h
      join post_term ht on ht.unit_id = ${unitId} and ht.post_id = h.post_id and ht.level <> 'none'
        and ${today}::date between ht.from_day and coalesce(ht.to_day, 'infinity')
      where h.unit_id = ${unitId} and h.person_id = d.person_id
        and ${today}::date between h.from_day and coalesce(h.to_day, 'infinity')
      order by (h.appointment_id = e.appointment_id) desc, h.from_day desc, h.appointment_id desc limit 1
    ) held
    where d.unit_id = ${unitId} and d.done_on is null and d.rule = any(${RULES_OF_RENEWAL}::smallint[])
      and (d.due_at at time zone ${timeZone})::date <= ${soon}
  ) o
  join appointment a on a.unit_id = ${unitId} and a.person_id = o.person_id and a.appointment_id = o.appointment_id
    and (a.to_day is null or a.to_day >= ${today})
  join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and (p.left_on is null or p.left_on >= ${today})
  join post on post.unit_id = ${unitId} and post.post_id = a.post_id
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and t.level <> 'none'
    and greatest(a.from_day, ${today}::date) between t.from_day and coalesce(t.to_day, 'infinity')
  where (${people ?? null}::bigint[] is null or a.person_id = any(${people ?? null}::bigint[]))
    and (${departmentId ?? null}::bigint is null or post.department_id in (
      select below.department_id from department top join department below
        on below.unit_id = ${unitId} and starts_with(below.path, top.path)
      where top.unit_id = ${unitId} and top.department_id = ${departmentId ?? null}))
    and not exists (select from letter l where l.unit_id = ${unitId} and l.person_id = a.person_id
      and l.appointment_id = a.appointment_id and l.state in ('issued', 'read'))
  order by a.person_id, a.appointment_id, o.due_at`;

/** How many of these ids are people of the unit. */
export async function knownPeople(sql: Sql, unitId: number, people: readonly number[]): Promise<number> {
  const counted = await statement<{ people: number }>`
    select count(*)::int as people from person where unit_id = ${unitId} and person_id = any(${people}::bigint[])`.execute(
    sql,
  );
  return counted.rows[0]!.people;
}

export type OwingLetter = {
  readonly personId: number;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly appointmentId: number;
  readonly appointmentFrom: Day;
  readonly post: string;
  readonly department: string;
  readonly level: LetterLevel;
  readonly due: Day;
  /** A letter was signed before and falls due again. */
  readonly renewal: boolean;
  /** The rule by which it is owed, and since when: they say whose deadline it is. */
  readonly rule: number;
  readonly owedFrom: Day;
};

/** Most pressing first. */
export async function listOwing(
  sql: Sql,
  unitId: number,
  asked: Asked,
  { offset, limit }: { offset: number; limit: number },
): Promise<OwingLetter[]> {
  const found = await statement<OwingLetter>`
    select o.person_id as "personId", o.name, o.staff_number as "staffNumber", o.appointment_id as "appointmentId",
      o.from_day as "appointmentFrom", o.post, d.name as department, o.level, o.due, o.renewal, o.rule, o.owed_from as "owedFrom"
    from (${owing(unitId, asked)}) o
    join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
    order by o.due, d.path, o.name, o.person_id, o.appointment_id offset ${offset} limit ${limit}`.execute(sql);
  return found.rows;
}

export async function countOwing(
  sql: Sql,
  unitId: number,
  asked: Asked,
): Promise<{ level: LetterLevel; letters: number }[]> {
  const found = await statement<{ level: LetterLevel; letters: number }>`
    select o.level, count(*)::int as letters from (${owing(unitId, asked)}) o group by o.level order by o.level`.execute(
    sql,
  );
  return found.rows;
}

export type ListedLetter = {
  readonly letterId: number;
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly post: string;
  readonly department: string;
  readonly title: string;
  readonly titleEn: string;
  readonly version: number;
  readonly state: LetterState;
  readonly issuedAt: Instant;
  readonly firstReadAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly pdfHash: string | null;
  readonly signedOn: Day | null;
  readonly onPaper: boolean;
  readonly originalKept: string | null;
  /** Who issued it, and who registered the paper: as their accounts are called. */
  readonly issuedBy: string;
  readonly registeredBy: string | null;
  readonly readFrom: Instant | null;
  readonly certificate: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: WithdrawalReason | null;
};

export type LettersAsked = {
  readonly state?: LetterState;
  readonly departmentId?: number;
  readonly text?: string;
  readonly personId?: number;
  readonly letterId?: number;
};

const listed = (unitId: number, { state, departmentId, text, personId, letterId }: LettersAsked) => statement`
  from letter l
  join person p on p.unit_id = ${unitId} and p.person_id = l.person_id
  join appointment a on a.unit_id = ${unitId} and a.person_id = l.person_id and a.appointment_id = l.appointment_id
  join post on post.unit_id = ${unitId} and post.post_id = a.post_id
  join department d on d.unit_id = ${unitId} and d.department_id = post.department_id
  join letter_template t on t.unit_id = ${unitId} and t.template_id = l.template_id
  join account by on by.unit_id = ${unitId} and by.account_id = l.issued_by
  left join account registrar on registrar.unit_id = ${unitId} and registrar.account_id = l.registered_by
  where l.unit_id = ${unitId} and (${state ?? null}::text is null or l.state = ${state ?? null})
    and (${personId ?? null}::bigint is null or l.person_id = ${personId ?? null})
    and (${letterId ?? null}::bigint is null or l.letter_id = ${letterId ?? null})
    and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})
    and (${departmentId ?? null}::bigint is null or post.department_id in (
      select below.department_id from department top join department below
        on below.unit_id = ${unitId} and starts_with(below.path, top.path)
      where top.unit_id = ${unitId} and top.department_id = ${departmentId ?? null}))`;

/** Newest first; `total` is without the page's limits. */
export async function listLetters(
  sql: Sql,
  unitId: number,
  asked: LettersAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: ListedLetter[] }> {
  const counted = await statement<{ total: number }>`select count(*)::int as total ${listed(unitId, asked)}`.execute(
    sql,
  );
  const found = await statement<ListedLetter>`
    select l.letter_id as "letterId", l.person_id as "personId", p.name, p.staff_number as "staffNumber", post.title as post,
      d.name as department, t.title_zh as title, t.title_en as "titleEn", t.version, l.state, l.issued_at as "issuedAt",
      l.first_read_at as "firstReadAt", l.signed_at as "signedAt", l.pdf_hash as "pdfHash",
      l.signed_on as "signedOn", l.on_paper as "onPaper", l.original_kept as "originalKept", by.display_name as "issuedBy",
      registrar.display_name as "registeredBy", l.read_from as "readFrom", l.certificate as "certificate",
      l.withdrawn_at as "withdrawnAt", l.withdrawal_reason as "withdrawalReason"
    ${listed(unitId, asked)}
    order by l.letter_id desc offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}
