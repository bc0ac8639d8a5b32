/** A difference that is not explained becomes a finding: given to somebody, put right by a day, verified by another. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { DifferenceId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { SEVERITIES } from '../../findings/findings.ts';
import { raiseFinding } from '../../findings/raise.ts';
import { DIFFERENCE_NAMES } from '../inventory.ts';
import { KEEP } from '../registers.ts';
import { holdDifference, noteFinding } from '../store/counts.ts';
import { findItem } from '../store/items.ts';
import { OWN_ROW } from '../within.ts';

export const raiseDifference = action({
  name: 'registers.raise-finding',
  input: z.strictObject({ differenceId: DifferenceId, severity: z.enum(SEVERITIES) }),
  by: KEEP,
  within: async ({ sql, unitId }, { differenceId }) => {
    await holdDifference(sql, unitId, differenceId);
    return unitId;
  },
  async run(context, { differenceId, severity }) {
    const { sql, unitId, now, actor } = context;
    const one = await holdDifference(sql, unitId, differenceId);
    if (one.state !== 'open' || !one.closed) refuse('wrong-state');
    const { zh, en } = DIFFERENCE_NAMES[one.difference!];
    const item = one.itemId === null ? undefined : await findItem(sql, unitId, one.itemId);
    const { findingId } = await raiseFinding(context, {
      ...{ source: 'inventory', sourceKey: `inventory/${one.inventoryId}/${differenceId}`, severity },
      title: { zh: `清点差异：${zh}`, en: `Inventory: ${en.toLowerCase()}` },
      thing:
        item?.register === 'carrier'
          ? { kind: 'carrier', id: item.itemId }
          : { kind: 'inventory', id: one.inventoryId },
      duties: ['P9.3a'],
      departmentId: item?.departmentId ?? undefined,
    });
    await noteFinding(sql, unitId, differenceId, { findingId, at: now, by: actor.accountId });
    return done({
      result: { findingId },
      record: { differenceId, inventoryId: one.inventoryId, itemId: one.itemId, findingId, severity },
      touched: OWN_ROW,
    });
  },
});
