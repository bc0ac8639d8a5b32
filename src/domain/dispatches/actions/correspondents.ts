/**
 * With whom a body corresponds. One of the same installation is added by name: the installation vouches for its keys. Another gives its card,
 * and counts only when its fingerprint was typed in here as they read it out.
 */

import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { CorrespondentId, type UnitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isSame } from '../../../platform/second-person.ts';
import { findBody, getOwnBody } from '../../units/store/bodies.ts';
import { changeSign } from '../../units/store/unit.ts';
import { CARD_CHARACTERS_AT_MOST, type Card, cardOf, cardText, fingerprintOfCard, readCard } from '../card.ts';
import { fromGroups } from '../dispatches.ts';
import { makeKnown, strangersHere } from '../here.ts';
import { CLERKS, READERS } from '../roles.ts';
import {
  adderOf,
  confirmCorrespondent,
  findByBody,
  getCorrespondent,
  holdCorrespondent,
  markSuperior,
  putCorrespondent,
} from '../store/correspondents.ts';

export const namedCorrespondent = async (
  { sql, unitId }: Context,
  { correspondentId }: { correspondentId: number },
): Promise<UnitId> => {
  await getCorrespondent(sql, unitId, correspondentId);
  return unitId;
};

/** The own card as a file for another installation. It holds public keys alone. */
export const giveCard = action({
  name: 'dispatches.give-card',
  input: z.strictObject({}),
  by: CLERKS,
  within: ownUnit,
  async run({ sql, unitId }) {
    const card = cardOf(await getOwnBody(sql, unitId));
    const file = {
      name: `${card.name}.bulwark-card.json`,
      mediaType: 'application/json',
      bytes: Buffer.from(cardText(card)),
    };
    return done({ result: { file }, record: { fingerprint: reference(fingerprintOfCard(card)) }, touched: 'nothing' });
  },
});

async function added({ sql, unitId, now, actor }: Context, card: Card, isHere: boolean) {
  const fingerprint = fingerprintOfCard(card);
  const own = await getOwnBody(sql, unitId);
  if (card.body === own.bodyId) refuse('own-card');
  const known = await findByBody(sql, unitId, card.body);
  // The same card again changes nothing, and confirms nothing anew.
  if (known?.fingerprint === fingerprint && known.state !== 'revoked')
    return { correspondentId: known.correspondentId, state: known.state };
  // The installation vouches for a body of its own; but what two persons revoked, one alone does not bring back.
  const state: 'confirmed' | 'unconfirmed' =
    isHere && (known === undefined || known.state === 'confirmed') ? 'confirmed' : 'unconfirmed';
  const by = { at: now, by: actor.accountId };
  const correspondentId = await putCorrespondent(sql, unitId, { ...card, fingerprint, isHere, state, ...by });
  return { correspondentId, state };
}

export const addHere = action({
  name: 'dispatches.add-here',
  input: z.strictObject({ bodyId: z.uuid() }),
  by: CLERKS,
  within: ownUnit,
  async run(context, { bodyId }) {
    const body = (await findBody(context.sql, bodyId)) ?? refuse('not-found');
    const result = await added(context, cardOf(body), true);
    return done({ result, record: { ...result, body: reference(bodyId) }, touched: 'nothing' });
  },
});

/**
 * Everybody of this installation who is not known yet: for an organ or department that shares it with its units. `count` is how many
 * were shown (`dispatches.correspondents`, `here`); where it is another number by now, nothing is added and the new one is looked at first.
 */
export const addAllHere = action({
  name: 'dispatches.add-all-here',
  input: z.strictObject({ count: z.int().min(1).max(5000) }),
  by: CLERKS,
  within: ownUnit,
  async run({ sql, unitId, now, actor }, { count }) {
    const strangers = await strangersHere(sql, unitId);
    if (strangers.length !== count) refuse('others-here', { count: strangers.length });
    const correspondents = await makeKnown(sql, unitId, strangers, { at: now, by: actor.accountId });
    return done({ result: { added: correspondents.length }, record: { correspondents }, touched: 'nothing' });
  },
});

/** A new card of a known body replaces the old one, and must be confirmed anew: until then nothing of theirs is taken in. */
export const addCard = action({
  name: 'dispatches.add-card',
  input: z.strictObject({ card: z.string().min(1).max(CARD_CHARACTERS_AT_MOST) }),
  by: CLERKS,
  within: ownUnit,
  async run(context, { card: text }) {
    const card = readCard(text) ?? refuse('no-card');
    const here = await findBody(context.sql, card.body);
    if (here) refuse('body-is-here');
    const result = await added(context, card, false);
    const record = { ...result, body: reference(card.body), fingerprint: reference(fingerprintOfCard(card)) };
    return done({ result, record, touched: 'nothing' });
  },
});

/** What the other side read out, typed in here by another than who brought the card: a click would compare nothing, and one alone could invent a body. */
export const confirmCard = action({
  name: 'dispatches.confirm-card',
  input: z.strictObject({ correspondentId: CorrespondentId, readOut: line(200) }),
  by: READERS,
  inPerson: true,
  within: namedCorrespondent,
  async run({ sql, unitId, now, actor }, { correspondentId, readOut }) {
    const one = await holdCorrespondent(sql, unitId, correspondentId);
    if (one.state !== 'unconfirmed') refuse('wrong-state');
    if (isSame(actor, await adderOf(sql, unitId, correspondentId))) refuse('own-card-brought');
    if (fromGroups(readOut) !== one.fingerprint) refuse('wrong-fingerprint');
    await confirmCorrespondent(sql, unitId, correspondentId, now);
    const record = { correspondentId, fingerprint: reference(one.fingerprint) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** The superior unit or department: to whom returns go, and who is told of a talk (Provisions 28). */
export const nameSuperior = action({
  name: 'dispatches.name-superior',
  input: z.strictObject({ correspondentId: CorrespondentId, isSuperior: z.boolean() }),
  by: CLERKS,
  within: namedCorrespondent,
  async run({ sql, unitId }, { correspondentId, isSuperior }) {
    await markSuperior(sql, unitId, correspondentId, isSuperior);
    return done({ result: {}, record: { correspondentId, isSuperior }, touched: 'nothing' });
  },
});

/** 发文机关代字: what the numbers of its documents begin with, as in 甲国安告〔2026〕5号. Numbers already given keep theirs. */
export const setSign = action({
  name: 'dispatches.set-sign',
  input: z.strictObject({ sign: line(12) }),
  by: CLERKS,
  within: ownUnit,
  async run({ sql, unitId }, { sign }) {
    await changeSign(sql, unitId, sign);
    return done({ result: {}, record: { sign: reference(sign) }, touched: 'nothing' });
  },
});
