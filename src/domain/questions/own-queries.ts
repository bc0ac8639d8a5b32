/** What a person sees of tests: the own ones. Until an attempt has ended, nothing leaves by which an answer could be told to be right. */
import { z } from 'zod';
import { AttemptId, CoursePartId, TestId } from '../../platform/ids.ts';
import { query } from '../../platform/query.ts';
import { courseOfPart } from '../courses/finish.ts';
import { seriesOf, takerOf } from './actions/take-test.ts';
import { pointsFor, rightPlaces } from './questions.ts';
import {
  attemptsOf,
  getAttempt,
  listOwnTests,
  type Placed,
  questionsOf,
  rulesOf,
  runningOf,
} from './store/attempts.ts';
import { getTest } from './store/tests.ts';

const AT_MOST = 100;

export const myTests = query({
  name: 'questions.my-tests',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  run: async ({ sql, unitId, actor, today }) => ({
    tests: await listOwnTests(sql, unitId, takerOf(actor), today, AT_MOST),
  }),
});

/** Before it is begun, and between attempts: its rules, and one's own results. */
export const myTest = query({
  name: 'questions.my-test',
  input: z.strictObject({ testId: TestId, coursePartId: CoursePartId.optional() }),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, today }, { testId, coursePartId: partId }) {
    const { title, draws, passPercent, attempts, minutes, hours, opensOn, closesOn, withdrawnAt } = await getTest(
      sql,
      unitId,
      testId,
    );
    const personId = takerOf(actor);
    const series = await attemptsOf(sql, unitId, await seriesOf(sql, unitId, { testId, personId, partId }));
    const running = await runningOf(sql, unitId, { testId, personId });
    const own =
      running && !series.some(({ attemptId }) => attemptId === running.attemptId) ? [...series, running] : series;
    return {
      ...{ testId, title, passPercent, attempts, minutes, hours, opensOn, closesOn },
      questions: draws.reduce((sum, { count }) => sum + count, 0),
      course: partId === undefined ? null : await courseOfPart(sql, unitId, { personId, partId }),
      isOpen: withdrawnAt === null && opensOn <= today && today <= closesOn,
      own: own.map(({ attemptId, begunAt, endsAt, endedAt, passedOn }) => ({
        ...{ attemptId, begunAt, endsAt, endedAt, passedOn },
      })),
    };
  },
});

/** The question as it was drawn: options in the order in which they are shown, and nothing about which of them is right. */
const asShown = ({ position, kind, content, shown, answer }: Placed) => ({
  ...{ position, kind, answer },
  stem: content.stem,
  items: content.items.map((item, at) => ({
    ...{ kind: item.kind, stem: item.stem },
    options: shown[at]!.map((option) => item.options[option]!),
  })),
});

const explained = ({ content, shown, answer, explanation, source }: Placed) => ({
  right: content.items.map((item, at) => rightPlaces(item, shown[at]!)),
  points: pointsFor(content.items, shown, answer),
  ...{ explanation, source },
});

export const myAttempt = query({
  name: 'questions.my-attempt',
  input: z.strictObject({ attemptId: AttemptId }),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor, now }, { attemptId }) {
    const attempt = await getAttempt(sql, unitId, { attemptId, personId: takerOf(actor) });
    const { title, passPercent } = await rulesOf(sql, unitId, attempt);
    const questions = await questionsOf(sql, unitId, attemptId);
    const { testId, partId, begunAt, endsAt, endedAt, outOf, passedOn } = attempt;
    const asked = questions.map((one) => ({ ...asShown(one), after: endedAt === null ? null : explained(one) }));
    return {
      ...{ attemptId, testId, partId, title, passPercent, begunAt, endsAt, endedAt, outOf, passedOn, now },
      points: endedAt === null ? null : asked.reduce((sum, one) => sum + one.after!.points, 0),
      questions: asked,
    };
  },
});
