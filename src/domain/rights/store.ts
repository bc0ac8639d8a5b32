/** Every SQL statement of the rights module. */
import { sql as statement } from 'kysely';
import type { Fragment, Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { type Asked, type Going, monthsOf } from '../../platform/retention.ts';
import { newKey, openText, seal } from '../../platform/sealing.ts';
import type { CorrectionAbout, CorrectionKind, CorrectionState } from './rights.ts';

export type CorrectionRow = {
  correctionId: number;
  personId: number;
  personName: string;
  department: string | null;
  kind: CorrectionKind;
  about: CorrectionAbout;
  request: string;
  askedAt: Instant;
  /** Until when an answer was promised. */
  answerDue: Day;
  state: CorrectionState;
  answer: string | null;
  answeredAt: Instant | null;
};

export type ListedCorrection = Omit<CorrectionRow, 'request' | 'answer'>;

/** What a sealed text is bound to: it opens for this person's requests alone. */
const aboutOf = (unitId: number, personId: number, field: 'request' | 'answer') =>
  `correction/${unitId}/${personId}/${field}`;
const sealed = (text: string, about: string, key: Buffer): Buffer => seal(Buffer.from(text), about, key).sealed;

type New = {
  personId: number;
  kind: CorrectionKind;
  about: CorrectionAbout;
  request: string;
  at: Instant;
  answerDue: Day;
  salt: Buffer;
};

export async function insertCorrection(
  sql: Sql,
  unitId: number,
  { personId, kind, about, request, at, answerDue, salt }: New,
): Promise<number> {
  const key = newKey();
  const text = sealed(request, aboutOf(unitId, personId, 'request'), key);
  const added = await statement<{ id: number }>`
    insert into correction (unit_id, person_id, kind, about, request, asked_at, answer_due, key, salt)
    values (${unitId}, ${personId}, ${kind}, ${about}, ${text}, ${at}, ${answerDue}, ${key}, ${salt}) returning correction_id as id`.execute(
    sql,
  );
  return added.rows[0]!.id;
}

type SealedRow = Omit<CorrectionRow, 'request' | 'answer'> & {
  request: Buffer;
  answer: Buffer | null;
  key: Buffer | null;
};

/** What was destroyed stays listed, without its words. */
function opened(unitId: number, { key, ...row }: SealedRow): CorrectionRow {
  const read = (field: 'request' | 'answer') => {
    const text = row[field];
    return text && openText(text, aboutOf(unitId, row.personId, field), key);
  };
  return { ...row, request: read('request') ?? '', answer: read('answer') ?? null };
}

/** The requests of one person with their words, or one of them. */
export async function correctionsOf(
  sql: Sql,
  unitId: number,
  { personId, correctionId }: { personId: number; correctionId?: number },
): Promise<CorrectionRow[]> {
  const found = await statement<SealedRow>`
    select c.correction_id as "correctionId", c.person_id as "personId", p.name as "personName", d.name as department, c.kind, c.about,
      c.request, c.key, c.asked_at as "askedAt", c.answer_due as "answerDue", c.state, c.answer, c.answered_at as "answeredAt"
    from correction c
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where c.unit_id = ${unitId} and c.person_id = ${personId}
      and (${correctionId ?? null}::bigint is null or c.correction_id = ${correctionId ?? null})
    order by (c.state = 'open') desc, c.asked_at desc limit 100`.execute(sql);
  return found.rows.map((row) => opened(unitId, row));
}

/** Everybody's requests without their words, the open ones first: who asked about what, and whether it is answered. */
export async function listCorrections(
  sql: Sql,
  unitId: number,
  { state, offset, limit }: { state?: CorrectionState; offset: number; limit: number },
): Promise<ListedCorrection[]> {
  const found = await statement<ListedCorrection>`
    select c.correction_id as "correctionId", c.person_id as "personId", p.name as "personName", d.name as department, c.kind, c.about,
      c.asked_at as "askedAt", c.answer_due as "answerDue", c.state, c.answered_at as "answeredAt"
    from correction c
    join person p on p.unit_id = ${unitId} and p.person_id = c.person_id
    left join department d on d.unit_id = ${unitId} and d.department_id = p.department_id
    where c.unit_id = ${unitId} and (${state ?? null}::text is null or c.state = ${state ?? null})
    order by (c.state = 'open') desc, case when c.state = 'open' then c.answer_due end, c.asked_at desc limit ${limit} offset ${offset}`.execute(
    sql,
  );
  return found.rows;
}

export async function countCorrections(sql: Sql, unitId: number, state?: CorrectionState): Promise<number> {
  const found = await statement<{ n: number }>`
    select count(*)::int as n from correction where unit_id = ${unitId} and (${state ?? null}::text is null or state = ${state ?? null})`.execute(
    sql,
  );
  return found.rows[0]!.n;
}

export type Unanswered = { readonly open: number; readonly late: number; readonly firstDue: Day | null };

export async function countUnanswered(sql: Sql, unitId: number, today: Day): Promise<Unanswered> {
  const found = await statement<Unanswered>`
    select count(*)::int as open, count(*) filter (where answer_due < ${today})::int as late, min(answer_due) as "firstDue"
    from correction where unit_id = ${unitId} and state = 'open'`.execute(sql);
  return found.rows[0]!;
}

type Answer = {
  personId: number;
  correctionId: number;
  state: CorrectionState;
  answer: string;
  at: Instant;
  by: number;
};

/** Answers an open request; the salt for the journal, or nothing where there is no such open request. */
export async function answerOpen(sql: Sql, unitId: number, a: Answer): Promise<Buffer | undefined> {
  const open = await statement<{ key: Buffer; salt: Buffer }>`
    select key, salt from correction
    where unit_id = ${unitId} and person_id = ${a.personId} and correction_id = ${a.correctionId} and state = 'open' for update`.execute(
    sql,
  );
  const found = open.rows[0];
  if (!found) return undefined;
  const text = sealed(a.answer, aboutOf(unitId, a.personId, 'answer'), found.key);
  await statement`
    update correction set state = ${a.state}, answer = ${text}, answered_at = ${a.at}, answered_by = ${a.by}
    where unit_id = ${unitId} and person_id = ${a.personId} and correction_id = ${a.correctionId}`.execute(sql);
  return found.salt;
}

/** Answered ones alone: what somebody asked is never destroyed before it is answered, but with the person. */
export const heldCorrections = ({ unitId, figures, timeZone }: Asked): Fragment => statement`
  select correction_id as record_id, person_id,
    (answered_at at time zone ${timeZone} + make_interval(months => ${monthsOf(figures, 'keep.correction')}::int))::date as due_on
  from correction where unit_id = ${unitId} and answered_at is not null`;

export async function destroyCorrections(sql: Sql, { unitId, kind, ids }: Going): Promise<void> {
  await statement`delete from correction where unit_id = ${unitId}
    and case when ${kind} = 'person' then person_id else correction_id end = any(${[...ids]}::bigint[])`.execute(sql);
}
