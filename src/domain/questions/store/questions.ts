/** The bank in SQL. A version is only ever added. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Subject } from '../../training/training.ts';
import {
  ANSWERS_AT_LEAST,
  type Difficulty,
  type InBank,
  type QuestionContent,
  type QuestionKind,
  type Worded,
} from '../questions.ts';

export type QuestionText = {
  readonly kind: QuestionKind;
  readonly subject: Subject;
  readonly difficulty: Difficulty;
  readonly content: QuestionContent;
  readonly explanation: Worded;
  readonly source: string;
};
export type Question = QuestionText & {
  readonly questionId: number;
  readonly version: number;
  readonly enteredAt: Instant;
  readonly changedAt: Instant;
  readonly retiredAt: Instant | null;
};

const QUESTION = statement`q.question_id as "questionId", q.version, q.kind, q.subject, q.difficulty, v.content, v.explanation, v.source,
  q.entered_at as "enteredAt", v.entered_at as "changedAt", q.retired_at as "retiredAt"`;
const CURRENT = statement`question q
  join question_version v on v.unit_id = q.unit_id and v.question_id = q.question_id and v.version = q.version`;

export async function unitOfQuestion(sql: Sql, unitId: UnitId, questionId: number): Promise<UnitId> {
  const found =
    await statement`select 1 from question where unit_id = ${unitId} and question_id = ${questionId}`.execute(sql);
  return found.rows.length ? unitId : refuse('not-found');
}

/** With `hold`, until the transaction ends. */
export async function getQuestion(
  sql: Sql,
  unitId: number,
  questionId: number,
  hold = false,
): Promise<Question & { salt: Buffer }> {
  const found = await statement<Question & { salt: Buffer }>`select ${QUESTION}, q.salt from ${CURRENT}
    where q.unit_id = ${unitId} and q.question_id = ${questionId} ${hold ? statement`for no key update of q` : statement``}`.execute(
    sql,
  );
  return found.rows[0] ?? refuse('not-found');
}

export type NewQuestion = QuestionText & { readonly sameAs: Buffer; readonly salt: Buffer };
export type By = { readonly at: Instant; readonly by: number };

/** Many at once, in the order given. */
export async function insertQuestions(
  sql: Sql,
  unitId: number,
  all: readonly NewQuestion[],
  { at, by }: By,
): Promise<number[]> {
  if (all.length === 0) return [];
  const given = JSON.stringify(all.map(({ content, explanation, source }) => ({ content, explanation, source })));
  const made = await statement<{ id: number }>`
    with given as (
      select subject, difficulty, kind, same_as, salt, place
      from unnest(${all.map((one) => one.subject)}::text[], ${all.map((one) => one.difficulty)}::smallint[],
          ${all.map((one) => one.kind)}::text[], ${all.map((one) => one.sameAs)}::bytea[], ${all.map((one) => one.salt)}::bytea[])
        with ordinality as g(subject, difficulty, kind, same_as, salt, place)
    )
    insert into question (unit_id, subject, difficulty, kind, same_as, entered_at, salt)
    select ${unitId}, subject, difficulty, kind, same_as, ${at}, salt from given order by place
    returning question_id as id`.execute(sql);
  const ids = made.rows.map((row) => row.id);
  await statement`insert into question_version (unit_id, question_id, version, content, explanation, source, entered_at, entered_by)
    select ${unitId}, i.id, 1, g.one -> 'content', g.one -> 'explanation', g.one ->> 'source', ${at}, ${by}
    from unnest(${ids}::bigint[]) with ordinality as i(id, place)
    join jsonb_array_elements(${given}::jsonb) with ordinality as g(one, place) using (place)`.execute(sql);
  return ids;
}

export async function addVersion(
  sql: Sql,
  unitId: number,
  { questionId, version }: Pick<Question, 'questionId' | 'version'>,
  one: Omit<NewQuestion, 'salt'>,
  { at, by }: By,
): Promise<number> {
  const next = version + 1;
  await statement`insert into question_version (unit_id, question_id, version, content, explanation, source, entered_at, entered_by)
    values (${unitId}, ${questionId}, ${next}, ${JSON.stringify(one.content)}::jsonb, ${JSON.stringify(one.explanation)}::jsonb,
      ${one.source}, ${at}, ${by})`.execute(sql);
  await statement`update question set version = ${next}, kind = ${one.kind}, subject = ${one.subject}, difficulty = ${one.difficulty},
      same_as = ${one.sameAs} where unit_id = ${unitId} and question_id = ${questionId}`.execute(sql);
  return next;
}

export async function setRetired(sql: Sql, unitId: number, questionId: number, at: Instant | null): Promise<void> {
  await statement`update question set retired_at = ${at} where unit_id = ${unitId} and question_id = ${questionId}`.execute(
    sql,
  );
}

export type Version = Pick<Question, 'version' | 'content' | 'explanation' | 'source'> & {
  readonly enteredAt: Instant;
};
export async function versionsOf(sql: Sql, unitId: number, questionId: number): Promise<Version[]> {
  const found =
    await statement<Version>`select version, content, explanation, source, entered_at as "enteredAt" from question_version
    where unit_id = ${unitId} and question_id = ${questionId} order by version desc limit 50`.execute(sql);
  return found.rows;
}

/** Which of these wordings the bank asks already, in use. */
export async function knownWordings(sql: Sql, unitId: number, wordings: readonly Buffer[]): Promise<Set<string>> {
  const found = await statement<{ same: string }>`select encode(same_as, 'hex') as same from question
    where unit_id = ${unitId} and retired_at is null and same_as = any(${wordings}::bytea[])`.execute(sql);
  return new Set(found.rows.map((row) => row.same));
}

/** One bank is filled by one at a time, so that it never holds more than it may, nor one wording twice. */
export async function holdBank(sql: Sql, unitId: number): Promise<void> {
  await statement`select pg_advisory_xact_lock(${unitId}::int, hashtext('question bank'))`.execute(sql);
}

export async function bankOf(sql: Sql, unitId: number): Promise<InBank[]> {
  const found = await statement<InBank>`select subject, difficulty, count(*)::int as count from question
    where unit_id = ${unitId} and retired_at is null group by subject, difficulty order by subject, difficulty`.execute(
    sql,
  );
  return found.rows;
}

export type Asked = {
  readonly text?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly difficulty?: Difficulty | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly retired?: boolean | undefined;
  readonly missed?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
};
/** Of how many answers how many were wrong; nothing where too few have answered. */
export type Missed = { readonly answers: number | null; readonly wrong: number | null };
export type Listed = Question & Missed;

/**
 * What was answered of each question as it stands now: of every person the first taking of each test, of tests that ten people have
 * taken, in full tens and in the order in which the takings ended. So nothing here moves by one person's answer.
 */
const answered = (unitId: number) => statement`
  with ended as (
    select distinct on (a.test_id, a.person_id) a.attempt_id, a.test_id, a.ended_at from test_attempt a
    where a.unit_id = ${unitId} and a.ended_at is not null order by a.test_id, a.person_id, a.attempt_id
  ), taken as (
    select test_id from ended group by test_id having count(*) >= ${ANSWERS_AT_LEAST}
  ), placed as (
    select t.question_id, t.version, t.wrong,
      row_number() over (partition by t.question_id, t.version order by e.ended_at, e.attempt_id) as place,
      count(*) over (partition by t.question_id, t.version) as answers
    from ended e join taken using (test_id)
    join test_answer t on t.unit_id = ${unitId} and t.attempt_id = e.attempt_id
  )
  select question_id, version, count(*)::int as answers, count(*) filter (where wrong)::int as wrong
  from placed where place <= answers - answers % ${ANSWERS_AT_LEAST} group by question_id, version`;

export async function listQuestions(
  sql: Sql,
  unitId: number,
  asked: Asked,
): Promise<{ total: number; rows: Listed[] }> {
  const {
    text,
    subject = null,
    difficulty = null,
    kind = null,
    retired = false,
    missed = false,
    offset,
    limit,
  } = asked;
  const like = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const from = statement`${CURRENT} left join (${answered(unitId)}) a on a.question_id = q.question_id and a.version = q.version
    where q.unit_id = ${unitId} and (q.retired_at is not null) = ${retired}
      and (${subject}::text is null or q.subject = ${subject}) and (${difficulty}::int is null or q.difficulty = ${difficulty})
      and (${kind}::text is null or q.kind = ${kind})
      and (${like}::text is null or v.content::text ilike ${like} or v.source ilike ${like})
      and (not ${missed}::boolean or a.wrong * 2 >= a.answers)`;
  const counted = await statement<{ total: number }>`select count(*)::int as total from ${from}`.execute(sql);
  const order = missed ? statement`a.wrong::numeric / a.answers desc, q.question_id` : statement`q.question_id desc`;
  const found = await statement<Listed>`select ${QUESTION}, a.answers, a.wrong from ${from}
    order by ${order} offset ${offset} limit ${limit}`.execute(sql);
  return { total: counted.rows[0]!.total, rows: found.rows };
}

export async function bankSize(sql: Sql, unitId: number): Promise<number> {
  const found = await statement<{
    n: number;
  }>`select count(*)::int as n from question where unit_id = ${unitId}`.execute(sql);
  return found.rows[0]!.n;
}
