/**
 * Appointments, running or to come, for which one kind of evidence is owed and nothing is under way: what modules that give such evidence
 * (a review, a letter) list as to be begun. The ledger says what is owed; which appointment it is done for is found here.
 */
import { type RawBuilder, sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { APART } from '../../../law/after-change.ts';
import type { Day } from '../../../law/day.ts';
import { RULES } from '../../../law/duties.ts';
import type { Due, EvidenceKind, KeyPost, PostLevel } from '../../../law/duty.ts';
import type { PersonId } from '../../../platform/ids.ts';
import { inDepartment } from '../../units/store/departments.ts';

export type Asked = {
  readonly today: Day;
  /** What falls due again after this day is not asked for yet. */
  readonly soon: Day;
  readonly timeZone: string;
  readonly departmentId?: number;
  readonly text?: string;
  readonly people?: readonly number[];
};

/** Why it is owed: for the first time, because the last one grows old, or because something changed after it. */
export const WHYS = ['first', 'renewal', 'change'] as const;
export type Why = (typeof WHYS)[number];

export type Owing = {
  readonly personId: PersonId;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly department: string;
  readonly appointmentId: number;
  readonly post: string;
  readonly level: PostLevel;
  readonly keyPost: KeyPost;
  readonly startsOn: Day;
  readonly planned: boolean;
  readonly due: Day;
  readonly why: Why;
  /** The rule by which it is owed, and since when: they say whose deadline it is. */
  readonly rule: number;
  readonly owedFrom: Day;
};

/** What is asked for by which kind of evidence, and where it is under way. */
export type Work = {
  readonly evidence: EvidenceKind;
  /** A condition on `a`, an appointment: something is under way for it. */
  readonly underWay: (unitId: number, today: Day) => RawBuilder<unknown>;
};

const served = (evidence: EvidenceKind, kind: Due['kind']): number[] =>
  RULES.filter((rule) => rule.satisfiedBy.includes(evidence) && rule.cases[0]!.due.kind === kind).map(
    (rule) => rule.number,
  );

/** A renewal is for the appointment that the old evidence was for, or else for the latest that is bound. */
function owing(unitId: number, { evidence, underWay }: Work, asked: Asked): RawBuilder<unknown> {
  const { today, soon, timeZone, departmentId, text, people } = asked;
  const open = (kind: Due['kind']) => statement`
    d.unit_id = ${unitId} and d.done_on is null and d.rule = any(${served(evidence, kind)}::smallint[])`;
  return statement`
  select distinct on (a.person_id, a.appointment_id) a.person_id as "personId", p.name, p.staff_number as "staffNumber", d.name as department,
    a.appointment_id as "appointmentId", o.title as post, t.level, t.key_post as "keyPost", a.from_day as "startsOn", a.planned,
    (w.due_at at time zone ${timeZone})::date as due, w.why, w.rule, w.owed_from as "owedFrom", d.path
  from (
    select d.person_id, d.occasion as appointment_id, d.due_at, 'first' as why, d.rule, d.owed_from from duty d
    where ${open('before-start')}
    union all
    select d.person_id, d.occasion / ${APART}, d.due_at, 'change', d.rule, d.owed_from from duty d
    where ${open('after-change')} and d.owed_from <= ${today}
    union all
    select d.person_id, held.appointment_id, d.due_at, 'renewal', d.rule, d.owed_from from duty d
    left join evidence e on e.unit_id = ${unitId} and e.person_id = d.person_id and e.evidence_id = d.occasion
    cross join lateral (
      select h.appointment_id from appointment h
      join post_term ht on ht.unit_id = ${unitId} and ht.post_id = h.post_id and ${isBound('ht', evidence)}
        and ${today}::date between ht.from_day and coalesce(ht.to_day, 'infinity')
      where h.unit_id = ${unitId} and h.person_id = d.person_id and not h.planned
        and ${today}::date between h.from_day and coalesce(h.to_day, 'infinity')
      order by (h.appointment_id = e.appointment_id) desc, h.from_day desc, h.appointment_id desc limit 1
    ) held
    where ${open('renewal')} and (d.due_at at time zone ${timeZone})::date <= ${soon}
  ) w
  join appointment a on a.unit_id = ${unitId} and a.person_id = w.person_id and a.appointment_id = w.appointment_id
    and (a.to_day is null or a.to_day >= ${today})
  join person p on p.unit_id = ${unitId} and p.person_id = a.person_id and (p.left_on is null or p.left_on >= ${today})
  join post o on o.unit_id = ${unitId} and o.post_id = a.post_id
  join department d on d.unit_id = ${unitId} and d.department_id = o.department_id
  join post_term t on t.unit_id = ${unitId} and t.post_id = a.post_id and ${isBound('t', evidence)}
    and greatest(a.from_day, ${today}::date) between t.from_day and coalesce(t.to_day, 'infinity')
  where not ${underWay(unitId, today)}
    and (${people ?? null}::bigint[] is null or a.person_id = any(${people ?? null}::bigint[]))
    and (${text ?? null}::text is null or strpos(p.name, ${text ?? null}) > 0 or p.staff_number = ${text ?? null})
    and ${inDepartment(unitId, 'o.department_id', departmentId)}
  order by a.person_id, a.appointment_id, w.due_at, w.rule`;
}

/** Whether a post of this term asks for the evidence at all: key posts are reviewed and sign no letter. */
const isBound = (term: string, evidence: EvidenceKind): RawBuilder<unknown> => {
  const level = statement.ref(`${term}.level`);
  const keyPost = statement.ref(`${term}.key_post`);
  return evidence === 'letter-signed'
    ? statement`${level} <> 'none'`
    : statement`(${level} <> 'none' or ${keyPost} <> 'none')`;
};

/** Most pressing first. */
export async function listOwing(
  sql: Sql,
  unitId: number,
  work: Work,
  asked: Asked,
  { offset, limit }: { offset: number; limit: number },
): Promise<Owing[]> {
  const found = await statement<Owing & { path: string }>`
    select * from (${owing(unitId, work, asked)}) w
    order by due, path, name, "personId", "appointmentId" offset ${offset} limit ${limit}`.execute(sql);
  return found.rows.map(({ path: _, ...row }) => row);
}

export async function countOwing(
  sql: Sql,
  unitId: number,
  work: Work,
  asked: Asked,
): Promise<{ level: PostLevel; appointments: number }[]> {
  const found = await statement<{ level: PostLevel; appointments: number }>`
    select level, count(*)::int as appointments from (${owing(unitId, work, asked)}) w group by level order by level`.execute(
    sql,
  );
  return found.rows;
}
