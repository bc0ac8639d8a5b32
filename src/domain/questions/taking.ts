/** How a test is drawn, and how an attempt ends: by its taker, or by the clock when nobody submitted it. */
import { randomInt } from 'node:crypto';
import type { Sql } from '../../database/connect.ts';
import { type Day, dayAt, type Instant } from '../../law/day.ts';
import { refuse } from '../../platform/refusal.ts';
import { finishPart } from '../courses/finish.ts';
import { givePassed } from './evidence.ts';
import { type Draw, isPassed, pointsFor, type Shown, shownOrder, shuffled } from './questions.ts';
import {
  type Attempt,
  attemptsOf,
  type Drawn,
  draw,
  endAttempt,
  getAttempt,
  questionsOf,
  rulesOf,
} from './store/attempts.ts';

/** The narrow draws first: what they take, a wide one cannot. Refuses where the bank has shrunk past what was planned. */
export async function drawAll(sql: Sql, unitId: number, draws: readonly Draw[]): Promise<(Drawn & { shown: Shown })[]> {
  const drawn: Drawn[] = [];
  for (const one of [...draws].sort((a, b) => Number(a.difficulty === null) - Number(b.difficulty === null))) {
    const found = await draw(
      sql,
      unitId,
      one,
      drawn.map(({ questionId }) => questionId),
    );
    if (found.length < one.count) refuse('test-not-open');
    drawn.push(...found);
  }
  return shuffled(drawn, randomInt).map((one) => ({
    ...one,
    shown: one.content.items.map((item) => shownOrder(item, randomInt)),
  }));
}

type Ended = { readonly passed: boolean };
type At = { readonly unitId: number; readonly timeZone: string; readonly now: Instant };

/**
 * Counts what was saved, and nothing after it. Where the test is passed for the first time, its hours are given, on the day on which the
 * attempt ended; as a part of a course it gives none, and the part is done. The attempt is held by who ends it; the person belongs into
 * what is touched.
 */
export async function end(sql: Sql, { unitId, timeZone, now }: At, attempt: Attempt): Promise<Ended> {
  const { attemptId, testId, personId, partId, outOf } = attempt;
  const rules = await rulesOf(sql, unitId, attempt);
  const questions = await questionsOf(sql, unitId, attemptId);
  const marked = questions.map(({ position, content, shown, answer }) => ({
    position,
    points: pointsFor(content.items, shown, answer),
    wrong: pointsFor(content.items, shown, answer) < content.items.length,
  }));
  const points = marked.reduce((sum, one) => sum + one.points, 0);
  const endedAt = now < attempt.endsAt ? now : attempt.endsAt;
  const day: Day = dayAt(new Date(endedAt), timeZone);
  const passed = isPassed(points, outOf, rules.passPercent);
  const before = await attemptsOf(sql, unitId, { testId, personId, part: null });
  const passedNow = passed && before.every(({ passedOn }) => passedOn === null);
  await endAttempt(sql, unitId, { attemptId, endedAt, passedOn: passed ? day : null }, marked);
  if (partId !== null) {
    if (passed) await finishPart(sql, unitId, { personId, partId, at: now, day });
    return { passed };
  }
  if (passedNow && rules.hours > 0) {
    const subjects = [...new Set(rules.draws.map(({ subject }) => subject))];
    await givePassed(sql, unitId, { testId, personId, day, hours: rules.hours, subjects }, now);
  }
  return { passed };
}

/** Ends it unless somebody has meanwhile; answers whether it was this that did. */
export async function endOverdue(sql: Sql, at: At, { attemptId, personId }: Pick<Attempt, 'attemptId' | 'personId'>) {
  const attempt = await getAttempt(sql, at.unitId, { attemptId, personId }, true);
  if (attempt.endedAt !== null) return false;
  await end(sql, at, attempt);
  return true;
}
