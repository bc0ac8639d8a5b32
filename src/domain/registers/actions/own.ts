/** By oneself, on one's own phone: to sign for what one gets or sees done, to say that one does not, to hand back. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CarrierMoveId, RegisterItemId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { EVERYBODY } from '../registers.ts';
import { endMove, holdingOf, holdMove, noteHandingBack, sign, signaturesOf } from '../store/custody.ts';
import { carrierInUse, namedItem, namedMove } from '../within.ts';
import { takeEffect } from './effect.ts';

/** The part in which one is named. Of others' moves nothing is told. */
async function ownPart(context: Parameters<typeof namedMove>[0], moveId: CarrierMoveId, personId: number | undefined) {
  const { sql, unitId } = context;
  const move = await holdMove(sql, unitId, moveId);
  const asked = (await signaturesOf(sql, unitId, moveId)).find((one) => one.personId === personId);
  if (personId === undefined || !asked) return refuse('not-found');
  if (move.state !== 'waiting' || asked.signedAt !== null) return refuse('wrong-state');
  return { move, part: asked.part };
}

export const signMove = action({
  name: 'registers.sign',
  inPerson: true,
  input: z.strictObject({ moveId: CarrierMoveId }),
  by: EVERYBODY,
  within: namedMove,
  async run(context, { moveId }) {
    const { sql, unitId, now, actor } = context;
    const { move, part } = await ownPart(context, moveId, actor.personId);
    await sign(sql, unitId, moveId, { part, at: now, by: actor.accountId, onPaper: false });
    const isDone = await takeEffect(context, moveId, actor.accountId);
    return done({
      result: { done: isDone },
      record: { moveId, itemId: move.itemId, personId: actor.personId!, part, done: isDone },
      touched: 'nothing',
    });
  },
});

/** It was not received, or not seen: nothing changes hands. */
export const decline = action({
  name: 'registers.decline',
  inPerson: true,
  input: z.strictObject({ moveId: CarrierMoveId }),
  by: EVERYBODY,
  within: namedMove,
  async run(context, { moveId }) {
    const { sql, unitId, now, today, actor } = context;
    const { move, part } = await ownPart(context, moveId, actor.personId);
    await endMove(sql, unitId, moveId, { state: 'withdrawn', on: today, at: now, by: actor.accountId });
    return done({
      result: {},
      record: { moveId, itemId: move.itemId, personId: actor.personId!, part },
      touched: 'nothing',
    });
  },
});

/** It stays in one's hand until the office has taken it back. */
export const handBack = action({
  name: 'registers.hand-back',
  inPerson: true,
  input: z.strictObject({ itemId: RegisterItemId }),
  by: EVERYBODY,
  within: namedItem,
  async run(context, { itemId }) {
    const { sql, unitId, now, actor } = context;
    const holding = await holdingOf(sql, unitId, itemId);
    if (actor.personId === undefined || holding?.personId !== actor.personId) return refuse('not-found');
    await carrierInUse(context, itemId);
    if (holding.handingBackAt) refuse('wrong-state');
    await noteHandingBack(sql, unitId, itemId, actor.personId, now);
    return done({ result: {}, record: { itemId, personId: actor.personId }, touched: 'nothing' });
  },
});
