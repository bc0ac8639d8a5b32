/** What a person can ask for, and how it is answered. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { action, done, ownUnit } from '../../platform/action.ts';
import { PersonId } from '../../platform/ids.ts';
import { paragraph } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { CORRECTION_ABOUT } from './rights.ts';
import { answerOpen, insertCorrection } from './store.ts';

export const askCorrection = action({
  name: 'rights.ask-correction',
  input: z.strictObject({ about: z.enum(CORRECTION_ABOUT), request: paragraph(2000).min(2) }),
  by: ['member'],
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { about, request }) {
    const personId = actor.personId ?? refuse('not-found');
    const salt = randomBytes(16);
    const correctionId = await insertCorrection(sql, unitId, { personId, about, request, at: now, salt });
    return done({
      result: { correctionId },
      record: { personId, correctionId, about, request: sealedHash(salt, request, 'request') },
      touched: 'nothing',
    });
  },
});

/** Answers with reasons. The correction itself is made where the fact stands; this says that it was, or why not. */
export const answerCorrection = action({
  name: 'rights.answer-correction',
  input: z.strictObject({
    personId: PersonId,
    correctionId: z.int().positive(),
    state: z.enum(['corrected', 'declined']),
    answer: paragraph(2000).min(2),
  }),
  by: ['security-officer', 'personnel'],
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { personId, correctionId, state, answer }) {
    const salt = await answerOpen(sql, unitId, { personId, correctionId, state, answer, at: now, by: actor.accountId });
    if (!salt) return refuse('wrong-state');
    return done({
      result: {},
      record: { personId, correctionId, state, answer: sealedHash(salt, answer, 'answer') },
      touched: 'nothing',
    });
  },
});
