/** Which units' returns state something overdue: each is a look at that unit's return, for a purpose, and logged so. */
import { z } from 'zod';
import { DUTIES } from '../../../law/duties.ts';
import type { DutyCode } from '../../../law/duty.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { ARRIVAL_PURPOSES } from '../../dispatches/dispatches.ts';
import { READERS } from '../../dispatches/roles.ts';
import { logArrivalLook } from '../../dispatches/store/arrivals.ts';
import { AskedFields } from '../fields.ts';
import { listOverdue } from '../store/received.ts';

const DutyField = z.enum(DUTIES.map(({ code }) => code) as [DutyCode, ...DutyCode[]]);

export const nameOverdue = action({
  name: 'returns.name-overdue',
  input: z.strictObject({ ...AskedFields, duty: DutyField.optional(), purpose: z.enum(ARRIVAL_PURPOSES) }),
  by: READERS,
  within: ownUnit,
  async run({ sql, unitId, now, today, actor }, { on = today, purpose, duty, ...filter }) {
    const found = await listOverdue(sql, unitId, { ...filter, on, duty });
    for (const { arrivalId } of found)
      await logArrivalLook(sql, unitId, { arrivalId, at: now, accountId: actor.accountId, purpose });
    const record = { on, duty, purpose, arrivals: found.map(({ arrivalId }) => arrivalId) };
    return done({ result: { units: found, on }, record, touched: 'nothing' });
  },
});
