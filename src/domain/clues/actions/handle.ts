/**
 * Acknowledged, answered, closed: by the relay officer alone. There is no act that asks the reporter anything, and none that says what
 * became of what he saw: that is the organ's to say (Counter-Espionage Law 16; rights.md R12).
 */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ClueId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { CLOSE_GROUNDS, CLUES } from '../clues.ts';
import { giveAcknowledged, giveFedBack } from '../evidence.ts';
import { getClue, insertWord, markAcknowledged, markClosed, markFedBack, unitOfClue } from '../store/clues.ts';
import { relaysOf } from '../store/relays.ts';

type Named = { readonly clueId: ClueId };
export const namedClue = ({ sql, unitId }: Context, { clueId }: Named) => unitOfClue(sql, unitId, clueId);

const Words = paragraph(CLUES.answerAtMost).min(2);

/** That it has come in and is being relayed: the reporter reads it with his code. */
export const acknowledgeClue = action({
  name: 'clues.acknowledge',
  input: z.strictObject({ clueId: ClueId, words: Words }),
  by: ['relay-officer'],
  within: namedClue,
  async run(context, { clueId, words }) {
    const { sql, unitId, now, actor } = context;
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.acknowledgedAt) refuse('wrong-state');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const by = { at: now, by: actor.accountId };
    await markAcknowledged(sql, unitId, clueId, by);
    await insertWord(sql, unitId, clue, { what: 'acknowledgement', words, ...by });
    await giveAcknowledged(context, clueId);
    return done({
      result: {},
      record: { clueId, words: sealedHash(clue.salt, words, 'acknowledgement') },
      touched: { people: [], unit: true },
    });
  },
});

/** What the unit did with the report. The first meets what is owed; more may follow. */
export const feedBack = action({
  name: 'clues.feed-back',
  input: z.strictObject({ clueId: ClueId, words: Words }),
  by: ['relay-officer'],
  within: namedClue,
  async run(context, { clueId, words }) {
    const { sql, unitId, now, actor } = context;
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.state !== 'relayed') refuse(clue.state === 'received' ? 'not-relayed-yet' : 'wrong-state');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const by = { at: now, by: actor.accountId };
    const position = await insertWord(sql, unitId, clue, { what: 'feedback', words, ...by });
    await markFedBack(sql, unitId, clueId, by);
    if (!clue.fedBackAt) await giveFedBack(context, clueId);
    return done({
      result: {},
      record: { clueId, words: sealedHash(clue.salt, words, `feedback-${position}`) },
      touched: { people: [], unit: true },
    });
  },
});

/** Relayed with a receipt, and the reporter told so: from this day the periods of being kept run. */
export const closeClue = action({
  name: 'clues.close',
  input: z.strictObject({ clueId: ClueId }),
  by: ['relay-officer'],
  within: namedClue,
  async run({ sql, unitId, now, today, actor }, { clueId }) {
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.state === 'closed') refuse('wrong-state');
    if (clue.state === 'received') refuse('not-relayed-yet');
    if (!clue.fedBackAt) refuse('no-feedback-yet');
    await markClosed(sql, unitId, clueId, { on: today, at: now, by: actor.accountId });
    return done({ result: {}, record: { clueId, on: today }, touched: 'nothing' });
  },
});

/**
 * A report that is no clue: not dropped, but answered, with a ground out of a closed list, and counted for the head. What the organ was told of
 * is closed so only where the organ itself does not take it; there is no ground by which the unit finds that nothing was seen.
 */
export const closeUnrelayed = action({
  name: 'clues.close-unrelayed',
  inPerson: true,
  input: z.strictObject({ clueId: ClueId, ground: z.enum(CLOSE_GROUNDS), words: Words }),
  by: ['relay-officer'],
  within: namedClue,
  async run(context, { clueId, ground, words }) {
    const { sql, unitId, now, today, actor } = context;
    const clue = await getClue(sql, unitId, clueId, true);
    if (clue.state !== 'received') refuse('wrong-state');
    const told = (await relaysOf(sql, unitId, clueId)).length > 0;
    if (told !== (ground === 'organ-declined')) refuse(told ? 'organ-was-told' : 'organ-not-told');
    if (bearsSecrecyMark(words)) refuse('secrecy-mark');
    const by = { at: now, by: actor.accountId };
    if (!clue.acknowledgedAt) {
      await markAcknowledged(sql, unitId, clueId, by);
      await giveAcknowledged(context, clueId);
    }
    await insertWord(sql, unitId, clue, { what: 'feedback', words, ...by });
    await markFedBack(sql, unitId, clueId, by);
    await giveFedBack(context, clueId);
    await markClosed(sql, unitId, clueId, { on: today, ground, ...by });
    return done({
      result: {},
      record: { clueId, on: today, ground, words: sealedHash(clue.salt, words, 'answer') },
      touched: { people: [], unit: true },
    });
  },
});
