/**
 * What nobody does to a correspondent alone: one person proposes, another agrees to just that. A key is revoked: nothing signed with it is
 * taken in any more. The place of a line is moved: where this body or the other was restored from an older back-up, or a letter can
 * no longer be had, both sides tell one another by another way how far they are, and the line goes on from there.
 *
 * A place only moves forward. So none is used twice, and no letter of before is taken in (`former-line`); where letters came before and
 * are only missing here, the sender exports them again from a place (actions/parcels.ts), and nothing is moved.
 */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { CorrespondentId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { CLERKS, READERS } from '../roles.ts';
import {
  askerOf,
  type Change,
  type Correspondent,
  clearAsked,
  holdCorrespondent,
  markAsked,
  movePlace,
  revokeCorrespondent,
} from '../store/correspondents.ts';
import { endOnTheWay } from '../store/deliveries.ts';
import { namedCorrespondent } from './correspondents.ts';

const ChangeField = z.union([
  z.strictObject({ what: z.literal('revoke') }),
  z.strictObject({ what: z.enum(['sent', 'received']), place: z.int().min(1).max(1_000_000_000) }),
]);
const Input = z.strictObject({ correspondentId: CorrespondentId, change: ChangeField });

/** Whether it can be done as things stand. Inside one installation both ends of a line stand in one database: no place is lost. */
function refuseUnfit(one: Correspondent, change: Change): void {
  if (change.what === 'revoke') {
    if (one.state === 'revoked') refuse('wrong-state');
    return;
  }
  if (one.isHere) refuse('body-is-here');
  // The own line may stay where it is: then only what is on its way ends. That of the other side moves past what is missing.
  const next = change.what === 'sent' ? one.sent + 1 : one.received + 2;
  if (change.place < next) refuse('place-behind', { next });
}

const recordOf = (one: Correspondent, change: Change) => ({
  ...{ correspondentId: one.correspondentId, what: reference(change.what) },
  ...(change.what === 'revoke' ? { fingerprint: reference(one.fingerprint) } : { place: change.place }),
});

export const proposeChange = action({
  name: 'dispatches.propose-change',
  input: Input,
  by: CLERKS,
  inPerson: true,
  within: namedCorrespondent,
  async run({ sql, unitId, now, actor }, { correspondentId, change }) {
    const one = await holdCorrespondent(sql, unitId, correspondentId);
    refuseUnfit(one, change);
    await markAsked(sql, unitId, correspondentId, { change, at: now, by: actor.accountId });
    return done({ result: {}, record: recordOf(one, change), touched: 'nothing' });
  },
});

/** By another than who proposed it, and to what was read: a proposal that was changed meanwhile is read again. */
export const agreeToChange = action({
  name: 'dispatches.agree-to-change',
  input: Input,
  by: READERS,
  inPerson: true,
  within: namedCorrespondent,
  async run(context, { correspondentId, change }) {
    const { sql, unitId, actor } = context;
    const one = await holdCorrespondent(sql, unitId, correspondentId);
    const place = change.what === 'revoke' ? null : change.place;
    if (one.asked !== change.what || one.askedPlace !== place) refuse('wrong-state');
    if (isSame(actor, await askerOf(sql, unitId, correspondentId))) refuse('own-change');
    refuseUnfit(one, change);
    const ended = await carryOut(context, correspondentId, change);
    await clearAsked(sql, unitId, correspondentId);
    return done({ result: {}, record: { ...recordOf(one, change), ended }, touched: 'nothing' });
  },
});

/** Answers how many letters ended that were on their way. */
async function carryOut({ sql, unitId, now }: Context, correspondentId: CorrespondentId, change: Change) {
  if (change.what === 'revoke') {
    await revokeCorrespondent(sql, unitId, correspondentId, now);
    return undefined;
  }
  await movePlace(sql, unitId, correspondentId, { line: change.what, place: change.place, at: now });
  return change.what === 'sent' ? endOnTheWay(sql, unitId, correspondentId, now) : undefined;
}

/** Taken back by who proposed it, or declined by another. */
export const dropChange = action({
  name: 'dispatches.drop-change',
  input: z.strictObject({ correspondentId: CorrespondentId }),
  by: READERS,
  within: namedCorrespondent,
  async run({ sql, unitId }, { correspondentId }) {
    const one = await holdCorrespondent(sql, unitId, correspondentId);
    const what = one.asked ?? refuse('wrong-state');
    await clearAsked(sql, unitId, correspondentId);
    return done({ result: {}, record: { correspondentId, what: reference(what) }, touched: 'nothing' });
  },
});
