/** A completion is learning like a session attended: it goes through the one door of training, on its day, with its hours. */
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../law/day.ts';
import { giveLearnt, withdrawLearnt } from '../training/evidence.ts';
import type { NewCompletion } from './store/completions.ts';

type Given = Pick<NewCompletion, 'personId' | 'subjects' | 'organiser' | 'day' | 'hours'> & {
  readonly completionId: number;
};

export const giveCompleted = (
  sql: Sql,
  unitId: number,
  { completionId, personId, ...learnt }: Given,
  at: Instant,
): Promise<void> =>
  giveLearnt(sql, { unitId, source: 'completions', sourceId: completionId, ...learnt }, at, [personId]);

export const takeBackCompleted = (sql: Sql, unitId: number, completionId: number, personId: number): Promise<void> =>
  withdrawLearnt(sql, { unitId, source: 'completions', sourceId: completionId }, [personId]);
