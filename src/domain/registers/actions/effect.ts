/** What follows once everybody has signed: the carrier is in another hand, has copies, or is no more. */
import type { Context } from '../../../platform/action.ts';
import type { CarrierMoveId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { closeHolding, endMove, holdingOf, holdMove, openHolding, signaturesOf } from '../store/custody.ts';
import { endItem, insertItem, noteEvent, writeItem } from '../store/items.ts';
import { carrierInUse, refuseBelow, refuseExpired } from '../within.ts';

/** Answers whether it is done: not before the last signature. The level of the receiver's posts and the device's certificate are asked again, for they may have changed. */
export async function takeEffect(context: Context, moveId: CarrierMoveId, by: number): Promise<boolean> {
  const { sql, unitId, now, today } = context;
  const signatures = await signaturesOf(sql, unitId, moveId);
  if (signatures.some(({ signedAt }) => signedAt === null)) return false;
  const move = await holdMove(sql, unitId, moveId);
  const item = await carrierInUse(context, move.itemId);
  const { itemId } = item;
  refuseExpired(move.what, item, today);
  if (move.personId !== null) await refuseBelow(context, move.personId, item.level);
  const held = await holdingOf(sql, unitId, itemId);
  if (held && held.personId !== move.fromId && move.what !== 'copied') refuse('held-by-somebody');
  if (held && (move.what === 'returned' || move.what === 'transferred')) await closeHolding(sql, unitId, itemId, today);
  if (move.what === 'issued' || move.what === 'lent' || move.what === 'transferred')
    await openHolding(sql, unitId, itemId, { personId: move.personId!, on: today, dueBack: move.dueBack });
  if (move.what === 'transferred') await writeItem(sql, unitId, itemId, { ...item, departmentId: move.departmentId });
  // What is certified is that one device, not what was copied from it.
  const copy = { ...item, certificate: '', certificateIssuer: '', certificateUntil: null, copyOf: itemId };
  if (move.what === 'copied')
    for (const number of move.copies)
      await insertItem(sql, unitId, { ...copy, number, today, at: now, by, validFrom: today });
  if (move.what === 'destroyed') await endItem(sql, unitId, itemId, 'destroyed', today);
  if (move.what === 'ended') {
    await endItem(sql, unitId, itemId, 'ended', today);
    await noteEvent(sql, unitId, itemId, { what: 'ended', reason: move.reason!, today, at: now, by });
  }
  await endMove(sql, unitId, moveId, { state: 'done', on: today, at: now, by });
  return true;
}
