/** An inventory is closed: what nobody has explained becomes findings. What is known to be no danger is explained before. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { DifferenceId, InventoryId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { raiseDifferences } from '../raise.ts';
import { KEEP } from '../registers.ts';
import { closeInventory } from '../store/counts.ts';
import { explain, findDifference, holdDifference } from '../store/differences.ts';
import { getInventory, tallyOf } from '../store/inventories.ts';
import { OWN_ROW, refuseContent } from '../within.ts';
import { namedInventory } from './inventory.ts';

/** What was not counted by then is missing. */
export const close = action({
  name: 'registers.close-inventory',
  input: z.strictObject({ inventoryId: InventoryId }),
  by: KEEP,
  within: namedInventory,
  async run(context, { inventoryId }) {
    const { sql, unitId, now, today, actor } = context;
    const inventory = await getInventory(sql, unitId, inventoryId, true);
    if (inventory.closedOn !== null) refuse('inventory-closed');
    await closeInventory(sql, unitId, inventoryId, { today, at: now, by: actor.accountId });
    const findings = await raiseDifferences(context, inventory);
    const told = { ...(await tallyOf(sql, unitId, inventoryId)), findings };
    return done({ result: told, record: { inventoryId, ...told }, touched: OWN_ROW });
  },
});

/** What it was: moved and not entered, wrongly entered. What is missing is no officer's to explain away: that is found, and another verifies it. */
export const explainDifference = action({
  name: 'registers.explain-difference',
  input: z.strictObject({ differenceId: DifferenceId, words: line(200) }),
  by: KEEP,
  within: async ({ sql, unitId }, { differenceId }) => {
    await findDifference(sql, unitId, differenceId);
    return unitId;
  },
  async run({ sql, unitId, now, actor }, { differenceId, words }) {
    const one = await holdDifference(sql, unitId, differenceId);
    if (one.state !== 'open') refuse('wrong-state');
    refuseContent([], [words]);
    const salt = await explain(sql, unitId, differenceId, { words, at: now, by: actor.accountId });
    return done({
      result: {},
      record: {
        ...{ differenceId, inventoryId: one.inventoryId, itemId: one.itemId },
        words: sealedHash(salt, words, 'words'),
      },
      touched: 'nothing',
    });
  },
});
