/** An inventory is opened and counted. Counts come in any order, late, and twice: each counts once. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, InventoryId, PersonId, RegisterItemId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { COUNTERS_AT_MOST, COUNTS_AT_ONCE, type Difference, differenceOf, type Verdict } from '../inventory.ts';
import { EVERYBODY, itemOfLabel, KEEP, REGISTERS } from '../registers.ts';
import { findCounted, insertStray, noteCounted } from '../store/counts.ts';
import {
  getInventory,
  type Inventory,
  mayCount,
  openerOf,
  openInventory,
  putCounters,
  unitOfInventory,
} from '../store/inventories.ts';
import { findItem } from '../store/items.ts';
import { ofUnit, refuseAbsent, refuseContent } from '../within.ts';

export const namedInventory = ({ sql, unitId }: Context, { inventoryId }: { inventoryId: number }) =>
  unitOfInventory(sql, unitId, inventoryId);

/** Over a register, or what of it is kept at a place or belongs to a department; counted by somebody other than who opens it. */
export const open = action({
  name: 'registers.open-inventory',
  input: z.strictObject({
    register: z.enum(REGISTERS),
    placeId: RegisterItemId.optional(),
    departmentId: DepartmentId.optional(),
    counterIds: z.array(PersonId).max(COUNTERS_AT_MOST).default([]),
  }),
  by: KEEP,
  within: ofUnit,
  async run(context, { counterIds, ...scope }) {
    const { sql, unitId, now, today, actor } = context;
    if (scope.departmentId !== undefined) await getOpenDepartment(sql, unitId, scope.departmentId);
    if (scope.placeId !== undefined) {
      const place = (await findItem(sql, unitId, scope.placeId)) ?? refuse('not-found');
      if (place.register !== 'place') refuse('not-found');
      if (place.state !== 'in-use') refuse('item-ended');
    }
    const others = counterIds.filter((id) => id !== actor.personId);
    if (others.length === 0) refuse('counted-by-another');
    await refuseAbsent(context, others);
    const { inventoryId, expected } = await openInventory(sql, unitId, scope, { today, at: now, by: actor.accountId });
    if (expected === 0) refuse('nothing-to-count');
    await putCounters(sql, unitId, inventoryId, others);
    return done({
      result: { inventoryId, expected },
      record: { inventoryId, ...scope, counterIds: others, expected },
      touched: 'nothing',
    });
  },
});

const Count = z.strictObject({
  /** What the code says, or the number as it was typed. */
  code: line(60),
  /** By the phone, which may have had no network. */
  countedAt: z.iso.datetime({ offset: true }).max(40),
  /** Where the counter was, where that was said. */
  placeId: RegisterItemId.optional(),
});
type Counted = z.output<typeof Count>;

export const count = action({
  name: 'registers.count',
  inPerson: true,
  input: z.strictObject({ inventoryId: InventoryId, counts: z.array(Count).min(1).max(COUNTS_AT_ONCE) }),
  by: EVERYBODY,
  within: namedInventory,
  async run(context, { inventoryId, counts }) {
    const { sql, unitId } = context;
    await refuseStranger(context, inventoryId);
    const inventory = await getInventory(sql, unitId, inventoryId, true);
    if (inventory.closedOn !== null) refuse('inventory-closed');
    refuseContent(counts.map(({ code }) => code));
    const told: { code: string; verdict: Verdict; itemId: number | null }[] = [];
    for (const one of counts) told.push(await countOne(context, inventory, one));
    return done({
      result: { told },
      record: {
        inventoryId,
        counted: told.flatMap(({ itemId, verdict }) => (itemId === null ? [] : [{ itemId, verdict }])),
        strays: told.filter(({ itemId }) => itemId === null).length,
      },
      touched: 'nothing',
    });
  },
});

/** Who was asked to counts, and the office; whoever opened it does not. */
async function refuseStranger({ sql, unitId, actor }: Context, inventoryId: number): Promise<void> {
  const opener = await openerOf(sql, unitId, inventoryId);
  if (opener && isSame(actor, opener)) refuse('counted-by-another');
  if (KEEP.some((role) => actor.roles.includes(role))) return;
  if (actor.personId === undefined || !(await mayCount(sql, unitId, inventoryId, actor.personId))) refuse('not-found');
}

async function countOne(context: Context, inventory: Inventory, { code, placeId, countedAt }: Counted) {
  const { sql, unitId, now, actor } = context;
  const read = itemOfLabel(code);
  const foundAt = inventory.placeId ?? placeId;
  if (placeId !== undefined && (await findItem(sql, unitId, placeId))?.register !== 'place') refuse('not-found');
  // A phone whose clock is wrong, or that says to have counted before it began, counted when it was heard.
  const at = new Date(countedAt).toISOString();
  const said = { countedAt: at >= inventory.openedAt && at <= now ? at : now, arrivedAt: now, by: actor.accountId };
  const noted = (difference: Difference | null) => ({ ...said, difference, foundAtId: foundAt ?? null }) as const;
  const ofOther = read !== undefined && read.unitId !== unitId;
  const found = ofOther
    ? undefined
    : await findCounted(sql, unitId, inventory, read ? { itemId: read.itemId } : { number: code });
  if (!found) {
    const isNew = await insertStray(sql, unitId, inventory.inventoryId, {
      ...noted('unexpected'),
      said: code,
    } as never);
    return { code, verdict: isNew ? ('unexpected' as const) : ('before' as const), itemId: null };
  }
  const { itemId } = found;
  const standing = {
    expected: found.expected === true,
    placeId: found.placeId,
    isDestroyed: found.state === 'destroyed',
  };
  const difference = differenceOf(standing, foundAt);
  const verdict = difference ?? ('as-expected' as const);
  if (found.countedAt !== null) return { code, verdict: 'before' as const, itemId };
  if (found.rowId === null) {
    await insertStray(sql, unitId, inventory.inventoryId, { ...noted(difference), itemId } as never);
    return { code, verdict, itemId };
  }
  await noteCounted(sql, unitId, found.rowId, noted(difference) as never);
  return { code, verdict, itemId };
}
