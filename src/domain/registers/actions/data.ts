/** Data sets: who may use one, and what of it was given abroad, on which ground. */
import { z } from 'zod';
import { COUNTRY_CODES } from '../../../law/countries.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, PostId, RegisterItemId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import { TRANSFER_GROUNDS } from '../places.ts';
import { KEEP } from '../registers.ts';
import { insertTransfer, putUsers, refuseUnknownPosts } from '../store/data-sets.ts';
import { inUse, namedItem, refuseContent } from '../within.ts';

async function dataSet(context: Context, itemId: number) {
  const item = await inUse(context, itemId);
  return item.register === 'data-set' ? item : refuse('not-a-data-set');
}

/** All who may: whoever is left out may not any more. */
export const setUsers = action({
  name: 'registers.set-data-users',
  input: z.strictObject({
    itemId: RegisterItemId,
    departmentIds: z.array(DepartmentId).max(100),
    postIds: z.array(PostId).max(200),
  }),
  by: KEEP,
  within: namedItem,
  async run(context, { itemId, departmentIds, postIds }) {
    const { sql, unitId, today } = context;
    await dataSet(context, itemId);
    for (const departmentId of departmentIds) await getOpenDepartment(sql, unitId, departmentId);
    await refuseUnknownPosts(sql, unitId, postIds);
    await putUsers(sql, unitId, itemId, { departmentIds, postIds, on: today });
    return done({ result: {}, record: { itemId, departmentIds, postIds }, touched: 'nothing' });
  },
});

/** State secrets do not go abroad by this; important data by a security assessment alone. */
export const enterTransfer = action({
  name: 'registers.enter-data-transfer',
  input: z.strictObject({
    itemId: RegisterItemId,
    sentOn: DayField,
    receiver: line(100),
    country: z.enum(COUNTRY_CODES),
    ground: z.enum(TRANSFER_GROUNDS),
    /** The paper that allows it: its number. */
    reference: line(100),
  }),
  by: KEEP,
  within: namedItem,
  async run(context, transfer) {
    const { sql, unitId, now, today, actor } = context;
    const { level, important, salt } = await dataSet(context, transfer.itemId);
    if (transfer.sentOn > today) refuse('in-the-future');
    if (level !== 'none') refuse('secret-data-abroad');
    if (important && transfer.ground !== 'security-assessment') refuse('important-data-abroad');
    refuseContent([], [transfer.receiver, transfer.reference]);
    const transferId = await insertTransfer(sql, unitId, transfer, now, actor.accountId);
    const { itemId, sentOn, ground } = transfer;
    const typed = sealedHash(
      salt,
      JSON.stringify([transfer.receiver, transfer.country, transfer.reference]),
      `transfer-${transferId}`,
    );
    return done({ result: { transferId }, record: { transferId, itemId, sentOn, ground, typed }, touched: 'nothing' });
  },
});
