/**
 * Acknowledged, handled, closed: by the security officer; what an officer reported of himself by another officer or the head. What is
 * written of the handling is read by the reporter: nothing about anybody is kept here behind his back.
 */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { MatterId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { HANDLE_MATTERS, MATTER_OUTCOMES, type MatterState, mayHandle } from '../matters.ts';
import { getMatter, insertWord, markAcknowledged, markClosed, markHandled, unitOfMatter } from '../store/matters.ts';

type Named = { readonly matterId: MatterId };
export const namedMatter = ({ sql, unitId }: Context, { matterId }: Named) => unitOfMatter(sql, unitId, matterId);

/** The matter, held, if it stands where it must and the actor may handle it; what he may not even see is not there. */
async function inHand({ sql, unitId, actor }: Context, { matterId }: Named, state: MatterState) {
  const matter = await getMatter(sql, unitId, matterId, true);
  if (matter.personId === actor.personId) refuse('own-matter');
  if (!mayHandle(actor, matter)) refuse('not-found');
  return matter.state === state ? matter : refuse('wrong-state');
}

/** That it has arrived and is being dealt with: the reporter is told so. */
export const acknowledgeMatter = action({
  name: 'matters.acknowledge',
  input: z.strictObject({ matterId: MatterId }),
  by: HANDLE_MATTERS,
  within: namedMatter,
  async run(context, { matterId }) {
    const { sql, unitId, now, actor } = context;
    const { personId } = await inHand(context, { matterId }, 'reported');
    await markAcknowledged(sql, unitId, matterId, { at: now, by: actor.accountId });
    return done({ result: {}, record: { personId, matterId }, touched: 'nothing' });
  },
});

/** In closed words, and in a few to the reporter. */
export const handleMatter = action({
  name: 'matters.handle',
  inPerson: true,
  input: z.strictObject({ matterId: MatterId, outcome: z.enum(MATTER_OUTCOMES), words: paragraph(1000).min(2) }),
  by: HANDLE_MATTERS,
  within: namedMatter,
  async run(context, { matterId, outcome, words }) {
    const { sql, unitId, now, actor } = context;
    const matter = await inHand(context, { matterId }, 'acknowledged');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const by = { at: now, by: actor.accountId };
    await markHandled(sql, unitId, matterId, { outcome, ...by });
    await insertWord(sql, unitId, matter, { what: 'handling', words, ...by });
    return done({
      result: {},
      record: {
        ...{ personId: matter.personId, matterId },
        outcome: sealedHash(matter.salt, outcome, 'outcome'),
        words: sealedHash(matter.salt, words, 'handling'),
      },
      touched: 'nothing',
    });
  },
});

/** From this day its period of being kept runs. */
export const closeMatter = action({
  name: 'matters.close',
  input: z.strictObject({ matterId: MatterId }),
  by: HANDLE_MATTERS,
  within: namedMatter,
  async run(context, { matterId }) {
    const { sql, unitId, now, today, actor } = context;
    const { personId } = await inHand(context, { matterId }, 'handled');
    await markClosed(sql, unitId, matterId, { on: today, at: now, by: actor.accountId });
    return done({ result: {}, record: { personId, matterId, on: today }, touched: 'nothing' });
  },
});
