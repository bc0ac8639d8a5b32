/** Takings of tests in SQL. Every statement names the person: nobody reaches another's. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Subject } from '../../training/training.ts';
import type { Answer, Difficulty, QuestionContent, QuestionKind, Shown, Worded } from '../questions.ts';
import { TEST, type Test, type TestRules } from './tests.ts';

export type Attempt = {
  readonly attemptId: number;
  readonly testId: number;
  readonly version: number;
  readonly personId: number;
  readonly partId: number | null;
  readonly begunAt: Instant;
  readonly endsAt: Instant;
  readonly endedAt: Instant | null;
  readonly outOf: number;
  readonly passedOn: Day | null;
};
const ATTEMPT = statement`a.attempt_id as "attemptId", a.test_id as "testId", a.version, a.person_id as "personId", a.part_id as "partId",
  a.begun_at as "begunAt", a.ends_at as "endsAt", a.ended_at as "endedAt", a.out_of as "outOf", a.passed_on as "passedOn"`;

export type Of = { readonly testId: number; readonly personId: number };

/** Taken by itself; or as a part of a course, since it was taken up. */
export type Series = Of & { readonly part: { readonly partId: number; readonly since: Instant } | null };

/** One person's takings of one test that belong together, the first first. */
export async function attemptsOf(sql: Sql, unitId: number, { testId, personId, part }: Series): Promise<Attempt[]> {
  const together = part
    ? statement`a.part_id = ${part.partId} and a.begun_at >= ${part.since}`
    : statement`a.part_id is null`;
  const found = await statement<Attempt>`select ${ATTEMPT} from test_attempt a
    where a.unit_id = ${unitId} and a.test_id = ${testId} and a.person_id = ${personId} and ${together} order by a.attempt_id`.execute(
    sql,
  );
  return found.rows;
}

/** Whichever way it was begun: there is one at a time. */
export async function runningOf(sql: Sql, unitId: number, { testId, personId }: Of): Promise<Attempt | undefined> {
  const found = await statement<Attempt>`select ${ATTEMPT} from test_attempt a
    where a.unit_id = ${unitId} and a.test_id = ${testId} and a.person_id = ${personId} and a.ended_at is null`.execute(
    sql,
  );
  return found.rows[0];
}

/** This person's, and nobody else's. With `hold`, until the transaction ends. */
export async function getAttempt(
  sql: Sql,
  unitId: number,
  { attemptId, personId }: { attemptId: number; personId: number },
  hold = false,
): Promise<Attempt> {
  const found = await statement<Attempt>`select ${ATTEMPT} from test_attempt a
    where a.unit_id = ${unitId} and a.attempt_id = ${attemptId} and a.person_id = ${personId}
    ${hold ? statement`for no key update` : statement``}`.execute(sql);
  return found.rows[0] ?? refuse('not-found');
}

/** Two taps of one person begin one attempt. */
export async function holdTaker(sql: Sql, unitId: number, { testId, personId }: Of): Promise<void> {
  await statement`select pg_advisory_xact_lock(${unitId}::int, hashtext(${`test ${testId} ${personId}`}))`.execute(sql);
}

export async function rulesOf(
  sql: Sql,
  unitId: number,
  { testId, version }: Pick<Attempt, 'testId' | 'version'>,
): Promise<TestRules> {
  const found =
    await statement<TestRules>`select title, draws, pass_percent as "passPercent", attempts, minutes, hours from test_version
    where unit_id = ${unitId} and test_id = ${testId} and version = ${version}`.execute(sql);
  return found.rows[0]!;
}

export type Drawn = { readonly questionId: number; readonly version: number; readonly content: QuestionContent };

/** So many at random of those in use, none of `without`. */
export async function draw(
  sql: Sql,
  unitId: number,
  { subject, difficulty, count }: { subject: Subject; difficulty: Difficulty | null; count: number },
  without: readonly number[],
): Promise<Drawn[]> {
  const found = await statement<Drawn>`select q.question_id as "questionId", q.version, v.content from question q
    join question_version v on v.unit_id = q.unit_id and v.question_id = q.question_id and v.version = q.version
    where q.unit_id = ${unitId} and q.retired_at is null and q.subject = ${subject}
      and (${difficulty}::int is null or q.difficulty = ${difficulty}) and not q.question_id = any(${[...without]}::bigint[])
    order by random() limit ${count}`.execute(sql);
  return found.rows;
}

export type NewAttempt = Pick<
  Attempt,
  'testId' | 'version' | 'personId' | 'partId' | 'begunAt' | 'endsAt' | 'outOf'
> & {
  readonly drawn: readonly (Drawn & { readonly shown: Shown })[];
};

export async function insertAttempt(sql: Sql, unitId: number, one: NewAttempt): Promise<number> {
  const made = await statement<{ id: number }>`
    insert into test_attempt (unit_id, test_id, version, person_id, part_id, begun_at, ends_at, out_of)
    values (${unitId}, ${one.testId}, ${one.version}, ${one.personId}, ${one.partId}, ${one.begunAt}, ${one.endsAt}, ${one.outOf})
    returning attempt_id as id`.execute(sql);
  const attemptId = made.rows[0]!.id;
  await statement`insert into test_answer (unit_id, attempt_id, position, question_id, version, shown)
    select ${unitId}, ${attemptId}, d.position, d.question_id, d.version, s.shown
    from unnest(${one.drawn.map((q) => q.questionId)}::bigint[], ${one.drawn.map((q) => q.version)}::int[]) with ordinality
      as d(question_id, version, position)
    join jsonb_array_elements(${JSON.stringify(one.drawn.map((q) => q.shown))}::jsonb) with ordinality as s(shown, position) using (position)`.execute(
    sql,
  );
  return attemptId;
}

export type Placed = {
  readonly position: number;
  readonly questionId: number;
  readonly version: number;
  readonly kind: QuestionKind;
  readonly content: QuestionContent;
  readonly explanation: Worded;
  readonly source: string;
  readonly shown: Shown;
  readonly answer: Answer | null;
};

/** With right answers and explanations: what of it may leave the server is for the query to say. */
export async function questionsOf(sql: Sql, unitId: number, attemptId: number): Promise<Placed[]> {
  const found = await statement<Omit<Placed, 'kind'>>`
    select a.position, a.question_id as "questionId", a.version, v.content, v.explanation, v.source, a.shown, a.answer
    from test_answer a join question_version v on v.unit_id = a.unit_id and v.question_id = a.question_id and v.version = a.version
    where a.unit_id = ${unitId} and a.attempt_id = ${attemptId} order by a.position`.execute(sql);
  return found.rows.map((row) => ({ ...row, kind: kindOf(row.content) }));
}

/** A case is what has questions of its own; the kind of a version that was changed since is not the bank's of today. */
const kindOf = ({ items }: QuestionContent): QuestionKind =>
  items.length === 1 && items[0]!.stem.zh === '' ? items[0]!.kind : 'case';

export async function setAnswer(
  sql: Sql,
  unitId: number,
  { attemptId, position, answer }: { attemptId: number; position: number; answer: Answer },
): Promise<void> {
  await statement`update test_answer set answer = ${JSON.stringify(answer)}::jsonb
    where unit_id = ${unitId} and attempt_id = ${attemptId} and position = ${position}`.execute(sql);
}

export type End = {
  readonly attemptId: number;
  readonly endedAt: Instant;
  readonly passedOn: Day | null;
};

export async function endAttempt(
  sql: Sql,
  unitId: number,
  { attemptId, endedAt, passedOn }: End,
  wrong: readonly { readonly position: number; readonly wrong: boolean }[],
): Promise<void> {
  await statement`update test_attempt set ended_at = ${endedAt}, passed_on = ${passedOn}
    where unit_id = ${unitId} and attempt_id = ${attemptId}`.execute(sql);
  await statement`update test_answer a set wrong = w.wrong
    from unnest(${wrong.map((one) => one.position)}::int[], ${wrong.map((one) => one.wrong)}::boolean[]) as w(position, wrong)
    where a.unit_id = ${unitId} and a.attempt_id = ${attemptId} and a.position = w.position`.execute(sql);
}

/** Whose time is over and who never submitted: for the job. */
export async function listOverdue(sql: Sql, unitId: number, now: Instant, limit: number): Promise<Attempt[]> {
  const found = await statement<Attempt>`select ${ATTEMPT} from test_attempt a
    where a.unit_id = ${unitId} and a.ended_at is null and a.ends_at <= ${now} order by a.ends_at limit ${limit}`.execute(
    sql,
  );
  return found.rows;
}

export type OwnTest = Pick<
  Test,
  'testId' | 'title' | 'opensOn' | 'closesOn' | 'minutes' | 'hours' | 'attempts' | 'passPercent'
> & {
  readonly taken: number;
  readonly running: number | null;
  readonly passedOn: Day | null;
};

/** What a person can take now by itself, or has taken; the open ones first. One without hours of its own is met in its course. */
export async function listOwnTests(
  sql: Sql,
  unitId: number,
  personId: number,
  today: Day,
  limit: number,
): Promise<OwnTest[]> {
  const found = await statement<OwnTest>`
    select ${TEST}, coalesce(m.taken, 0) as taken, m.running, m.passed_on as "passedOn"
    from test t join test_version v on v.unit_id = t.unit_id and v.test_id = t.test_id and v.version = t.version
    left join lateral (select count(*) filter (where ended_at is not null)::int as taken, max(attempt_id) filter (where ended_at is null) as running,
        min(passed_on) as passed_on from test_attempt a
      where a.unit_id = t.unit_id and a.test_id = t.test_id and a.person_id = ${personId} and a.part_id is null) m on true
    where t.unit_id = ${unitId}
      and (m.taken > 0 or m.running is not null or (t.withdrawn_at is null and v.hours > 0 and ${today} between t.opens_on and t.closes_on))
    order by m.passed_on is not null, t.closes_on, t.test_id limit ${limit}`.execute(sql);
  return found.rows.map(
    ({ testId, title, opensOn, closesOn, minutes, hours, attempts, passPercent, taken, running, passedOn }) => ({
      ...{ testId, title, opensOn, closesOn, minutes, hours, attempts, passPercent, taken, running, passedOn },
    }),
  );
}
