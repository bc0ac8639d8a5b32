/**
 * A test that was passed for the first time is learning: its fixed hours, on the day it was passed, about the topics it drew from. The unit
 * itself set it.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import { giveLearnt } from '../training/evidence.ts';
import type { Subject } from '../training/training.ts';

export type Passed = {
  readonly testId: number;
  readonly personId: number;
  readonly day: Day;
  readonly hours: number;
  readonly subjects: readonly Subject[];
};

export const givePassed = (
  sql: Sql,
  unitId: number,
  { testId, personId, ...learning }: Passed,
  enteredAt: Instant,
): Promise<void> =>
  giveLearnt(sql, { ...learning, unitId, source: 'tests', sourceId: testId, organiser: 'own-unit' }, enteredAt, [
    personId,
  ]);
