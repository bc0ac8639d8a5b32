/** The head says who decides reviews. It counts for what is decided from then on. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { AccountId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { lockUnit } from '../../units/store/unit.ts';
import { areEnough } from '../deciders.ts';
import { DECIDER_ROLES } from '../reviews.ts';
import { listCandidates, setDeciders } from '../store/deciders.ts';

export const setReviewDeciders = action({
  name: 'reviews.set-deciders',
  input: z.strictObject({
    roles: z.array(z.enum(DECIDER_ROLES)).min(1).max(3),
    accountIds: z.array(AccountId).max(50).default([]),
  }),
  by: ['head'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, now }, input) {
    await lockUnit(sql, unitId);
    const [roles, accountIds] = [[...new Set(input.roles)], [...new Set(input.accountIds)]];
    const candidates = await listCandidates(sql, unitId);
    if (accountIds.some((id) => !candidates.some(({ accountId }) => accountId === id))) refuse('not-found');
    if (!areEnough(candidates, { roles, accountIds })) refuse('too-few-deciders');
    await setDeciders(sql, unitId, { roles, accountIds }, now);
    return done({ result: {}, record: { roles, accountIds }, touched: 'nothing' });
  },
});
