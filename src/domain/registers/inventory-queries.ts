/** Inventories: the list, one with its rows, and for who counts what a phone has to know. */
import { z } from 'zod';
import { InventoryId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { ON_A_PHONE_AT_MOST } from './inventory.ts';
import { findingsToCome } from './raise.ts';
import { EVERYBODY, KEEP, labelOf, READ } from './registers.ts';
import { expectedOf } from './store/counts.ts';
import {
  countersOf,
  getInventory,
  inventoriesFor,
  inventoryRows,
  listInventories,
  mayCount,
  openerOf,
  SHOWN,
  tallyOf,
} from './store/inventories.ts';
import { placesToChoose } from './store/lists.ts';

export const inventories = query({
  name: 'registers.inventories',
  input: z.strictObject(Page),
  by: READ,
  recorded: 'no',
  run: ({ sql, unitId }, slice) => listInventories(sql, unitId, slice),
});

export const inventory = query({
  name: 'registers.inventory',
  input: z.strictObject({
    inventoryId: InventoryId,
    /** With what closing it would make: asked when somebody is about to, not by a page that looks again and again. */
    closing: z.literal(true).optional(),
  }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, actor }, { inventoryId, closing }) {
    const opener = await openerOf(sql, unitId, inventoryId);
    const one = await getInventory(sql, unitId, inventoryId);
    return {
      ...one,
      ...(await tallyOf(sql, unitId, inventoryId)),
      counters: await countersOf(sql, unitId, inventoryId),
      /** Whoever opened it does not count it. */
      mayCount: !(opener && isSame(actor, opener)),
      toCome: closing && one.closedOn === null ? await findingsToCome({ sql, unitId }, one) : null,
    };
  },
});

export const rows = query({
  name: 'registers.inventory-rows',
  input: z.strictObject({ inventoryId: InventoryId, shown: z.enum(SHOWN).default('all'), ...Page }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId }, { inventoryId, shown, ...slice }) {
    await getInventory(sql, unitId, inventoryId);
    return inventoryRows(sql, unitId, { inventoryId, shown }, slice);
  },
});

/** What one is asked to count. */
export const ownInventories = query({
  name: 'registers.my-inventories',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  run: async ({ sql, unitId, actor }) => ({
    inventories: actor.personId === undefined ? [] : await inventoriesFor(sql, unitId, actor.personId),
  }),
});

/** All that is expected, for a phone that will have no network: numbers and places, nothing of what a thing is called. */
export const toCount = query({
  name: 'registers.to-count',
  input: z.strictObject({ inventoryId: InventoryId }),
  by: EVERYBODY,
  recorded: 'no',
  async run({ sql, unitId, actor }, { inventoryId }) {
    const one = await getInventory(sql, unitId, inventoryId);
    const keeps = KEEP.some((role) => actor.roles.includes(role));
    const { personId } = actor;
    if (!keeps && (personId === undefined || !(await mayCount(sql, unitId, inventoryId, personId))))
      refuse('not-found');
    // Who holds what is no longer needed to count.
    if (!keeps && one.closedOn !== null) refuse('inventory-closed');
    const expected = await expectedOf(sql, unitId, inventoryId, ON_A_PHONE_AT_MOST + 1);
    if (expected.length > ON_A_PHONE_AT_MOST) refuse('inventory-too-large', { limit: ON_A_PHONE_AT_MOST });
    const { register, place, placeId, department, openedOn, closedOn } = one;
    return {
      ...{ inventoryId, register, placeId, place, department, openedOn, closedOn },
      expected: expected.map((row) => ({ ...row, code: labelOf(unitId, row.itemId) })),
      places: placeId === null ? await placesToChoose(sql, unitId, undefined) : [],
    };
  },
});
