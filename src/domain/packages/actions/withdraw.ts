/** A completion that should not stand: the record keeps that it stood, and what it met is owed again. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CompletionId } from '../../../platform/ids.ts';
import { WITHDRAWAL_REASONS } from '../../training/training.ts';
import { takeBackCompleted } from '../evidence.ts';
import { unitOfCompletion, withdrawCompletion } from '../store/completions.ts';

export const withdrawCompletionOf = action({
  name: 'packages.withdraw-completion',
  input: z.strictObject({ completionId: CompletionId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { completionId }) => unitOfCompletion(sql, unitId, completionId),
  async run({ sql, unitId, now, actor }, { completionId, reason }) {
    const { personId, day } = await withdrawCompletion(sql, unitId, completionId, {
      ...{ reason, at: now, by: actor.accountId },
    });
    await takeBackCompleted(sql, unitId, completionId, personId);
    return done({ result: {}, record: { completionId, personId, day, reason }, touched: { people: [personId] } });
  },
});
