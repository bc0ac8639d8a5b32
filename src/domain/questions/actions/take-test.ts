/**
 * Taking a test: begun, answered one by one, submitted. Each answer is kept as it comes, so that a lost connection or a phone that died
 * loses nothing; a second time it changes nothing. The clock is the server's. In person: nobody's program takes a test for them.
 */
import { z } from 'zod';
import type { Sql } from '../../../database/connect.ts';
import { instant } from '../../../law/day.ts';
import { type Actor, action, done, ownUnit } from '../../../platform/action.ts';
import { AttemptId, CoursePartId, TestId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { partHeldBy } from '../../courses/finish.ts';
import { fits, ITEMS_AT_MOST, OPTIONS_AT_MOST } from '../questions.ts';
import {
  attemptsOf,
  getAttempt,
  holdTaker,
  insertAttempt,
  questionsOf,
  runningOf,
  type Series,
  setAnswer,
} from '../store/attempts.ts';
import { getTest, unitOfTest } from '../store/tests.ts';
import { drawAll, end, endOverdue } from '../taking.ts';

export const takerOf = ({ personId }: Pick<Actor, 'personId'>) => personId ?? refuse('not-found');

type Taken = { readonly testId: number; readonly personId: number; readonly partId: number | undefined };
/** Which attempts belong together. Refuses `not-found` where the part is of no course that the person has begun, or of another test. */
export async function seriesOf(sql: Sql, unitId: number, { testId, personId, partId }: Taken): Promise<Series> {
  if (partId === undefined) return { testId, personId, part: null };
  const held = await partHeldBy(sql, unitId, { personId, partId });
  if (held.kind !== 'test' || held.refId !== testId) refuse('not-found');
  return { testId, personId, part: { partId, since: held.startedAt } };
}

/**
 * Begins, or goes on with what is begun: then nothing is drawn anew and no time is given. By itself and as a part of a course it is taken
 * each for itself: so many attempts here, so many there; and in a course that is taken up anew another year, anew.
 */
export const beginTest = action({
  name: 'questions.begin-test',
  input: z.strictObject({ testId: TestId, coursePartId: CoursePartId.optional() }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { testId }) => unitOfTest(sql, unitId, testId),
  async run({ sql, unitId, timeZone, actor, now, today }, { testId, coursePartId: partId }) {
    const personId = takerOf(actor);
    const series = await seriesOf(sql, unitId, { testId, personId, partId });
    await holdTaker(sql, unitId, { testId, personId });
    const running = await runningOf(sql, unitId, { testId, personId });
    if (running && now < running.endsAt)
      return done({
        result: { attemptId: running.attemptId, again: true },
        record: { testId, attemptId: running.attemptId, again: true },
        touched: 'nothing',
      });
    // One whose time is over counts, whether or not the clock's round has come to it.
    if (running) await endOverdue(sql, { unitId, timeZone, now }, running);
    const before = await attemptsOf(sql, unitId, series);
    const test = await getTest(sql, unitId, testId, 'begins');
    if (before.some(({ passedOn }) => passedOn !== null)) refuse('test-passed');
    if (test.withdrawnAt || today < test.opensOn || today > test.closesOn) refuse('test-not-open');
    if (before.length >= test.attempts) refuse('no-attempts-left', { limit: test.attempts });
    const drawn = await drawAll(sql, unitId, test.draws);
    const endsAt = instant(new Date(Date.parse(now) + test.minutes * 60_000));
    const outOf = drawn.reduce((sum, { content }) => sum + content.items.length, 0);
    const rest = { version: test.version, personId, partId: partId ?? null, begunAt: now, endsAt };
    const attemptId = await insertAttempt(sql, unitId, { testId, ...rest, outOf, drawn });
    return done({
      result: { attemptId, again: false },
      record: { testId, coursePartId: partId, version: test.version, attemptId, endsAt, questions: drawn.length },
      touched: running ? { people: [personId] } : 'nothing',
    });
  },
});

const Places = z
  .array(
    z
      .int()
      .min(0)
      .max(OPTIONS_AT_MOST - 1),
  )
  .max(OPTIONS_AT_MOST);

/** What was answered stays out of the record: it is the person's alone. */
export const saveAnswer = action({
  name: 'questions.save-answer',
  input: z.strictObject({
    attemptId: AttemptId,
    position: z.int().min(1).max(1000),
    answer: z.array(Places).min(1).max(ITEMS_AT_MOST),
  }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { attemptId, position, answer }) {
    const attempt = await getAttempt(sql, unitId, { attemptId, personId: takerOf(actor) }, true);
    if (attempt.endedAt) refuse('attempt-ended');
    if (now >= attempt.endsAt) refuse('time-over');
    const question =
      (await questionsOf(sql, unitId, attemptId)).find((one) => one.position === position) ?? refuse('not-found');
    if (!fits(answer, question.content.items)) refuse('invalid-input', { field: 'answer' });
    await setAnswer(sql, unitId, { attemptId, position, answer });
    return done({ result: { savedAt: now }, record: { attemptId, position }, touched: 'nothing' });
  },
});

/** A second time it answers the same. After the time it counts what had been saved. */
export const submitTest = action({
  name: 'questions.submit-test',
  input: z.strictObject({ attemptId: AttemptId }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, timeZone, actor, now }, { attemptId }) {
    const personId = takerOf(actor);
    const attempt = await getAttempt(sql, unitId, { attemptId, personId }, true);
    const again = attempt.endedAt !== null;
    const passed = again ? attempt.passedOn !== null : (await end(sql, { unitId, timeZone, now }, attempt)).passed;
    return done({
      result: { passed },
      record: { attemptId, again },
      touched: again ? 'nothing' : { people: [personId] },
    });
  },
});
