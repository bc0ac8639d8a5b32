/**
 * Taking a test: begun, answered one by one, submitted. Each answer is kept as it comes, so that a lost connection or a phone that died
 * loses nothing; a second time it changes nothing. The clock is the server's. In person: nobody's program takes a test for them.
 */
import { z } from 'zod';
import { instant } from '../../../law/day.ts';
import { type Actor, action, done, ownUnit } from '../../../platform/action.ts';
import { AttemptId, TestId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { fits, ITEMS_AT_MOST, OPTIONS_AT_MOST } from '../questions.ts';
import { attemptsOf, getAttempt, holdTaker, insertAttempt, questionsOf, setAnswer } from '../store/attempts.ts';
import { getTest, unitOfTest } from '../store/tests.ts';
import { drawAll, end, endOverdue } from '../taking.ts';

export const takerOf = ({ personId }: Pick<Actor, 'personId'>) => personId ?? refuse('not-found');

/** Begins, or goes on with what is begun: then nothing is drawn anew and no time is given. */
export const beginTest = action({
  name: 'questions.begin-test',
  input: z.strictObject({ testId: TestId }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { testId }) => unitOfTest(sql, unitId, testId),
  async run({ sql, unitId, timeZone, actor, now, today }, { testId }) {
    const personId = takerOf(actor);
    await holdTaker(sql, unitId, { testId, personId });
    const running = (await attemptsOf(sql, unitId, { testId, personId })).find(({ endedAt }) => endedAt === null);
    if (running && now < running.endsAt)
      return done({
        result: { attemptId: running.attemptId, again: true },
        record: { testId, attemptId: running.attemptId, again: true },
        touched: 'nothing',
      });
    // One whose time is over counts, whether or not the clock's round has come to it.
    if (running) await endOverdue(sql, { unitId, timeZone, now }, running);
    const before = await attemptsOf(sql, unitId, { testId, personId });
    const test = await getTest(sql, unitId, testId, 'begins');
    if (before.some(({ passedOn }) => passedOn !== null)) refuse('test-passed');
    if (test.withdrawnAt || today < test.opensOn || today > test.closesOn) refuse('test-not-open');
    if (before.length >= test.attempts) refuse('no-attempts-left', { limit: test.attempts });
    const drawn = await drawAll(sql, unitId, test.draws);
    const endsAt = instant(new Date(Date.parse(now) + test.minutes * 60_000));
    const outOf = drawn.reduce((sum, { content }) => sum + content.items.length, 0);
    const attempt = { testId, version: test.version, personId, partId: null, begunAt: now, endsAt, outOf, drawn };
    const attemptId = await insertAttempt(sql, unitId, attempt);
    return done({
      result: { attemptId, again: false },
      record: { testId, version: test.version, attemptId, endsAt, questions: drawn.length },
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
