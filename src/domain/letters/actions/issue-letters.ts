/** Giving people the letter that they owe, and taking back one that is not signed. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { LetterId, PersonId, TemplateId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { owingAsk } from '../../duties/owing.ts';
import { listOwing } from '../../duties/store/owing.ts';
import { inEffect, type LetterLevel, mayWithdraw, WITHDRAWAL_REASONS } from '../letters.ts';
import {
  addLetters,
  getLetter,
  holdLetter,
  markWithdrawn,
  unitOfLetter,
  withdrawSuperseded,
} from '../store/letters.ts';
import { knownPeople, LETTERS_WORK } from '../store/lists.ts';
import { getTemplate, listTemplates } from '../store/templates.ts';

/** Nobody has more appointments at once than this, so that no letter is left out by the limit. */
const APPOINTMENTS_AT_MOST = 20;

/**
 * One letter for each appointment that owes one and has none out. Who owes none, or none of this template's levels, is passed
 * over and named in the answer: it is no fault to pick a whole department.
 */
export const issueLetters = action({
  name: 'letters.issue',
  input: z.strictObject({ templateId: TemplateId, personIds: z.array(PersonId).min(1).max(2000) }),
  by: ['security-officer'],
  within: async ({ sql, unitId }, { templateId }) => {
    await getTemplate(sql, unitId, templateId);
    return unitId;
  },
  async run({ sql, unitId, actor, now, today, timeZone }, { templateId, personIds }) {
    const people = [...new Set<number>(personIds)];
    if ((await knownPeople(sql, unitId, people)) < people.length) refuse('not-found');
    const template = inEffect(await listTemplates(sql, unitId), today).find((one) => one.templateId === templateId);
    if (!template) return refuse('wrong-state');
    const asked = owingAsk({ today, timeZone }, { people });
    const limit = people.length * APPOINTMENTS_AT_MOST;
    const owing = await listOwing(sql, unitId, LETTERS_WORK, asked, { offset: 0, limit });
    const fitting = owing.filter(({ level }) => template.levels.includes(level as LetterLevel));
    const toBeReplaced = fitting.map(({ personId }): number => personId);
    const withdrawn = await withdrawSuperseded(sql, unitId, toBeReplaced, { at: now, today });
    const letters = await addLetters(sql, unitId, { templateId, at: now, by: actor.accountId }, fitting);
    const given = new Set<number>(letters.map(({ personId }) => personId));
    const otherLevel = new Set<number>(owing.filter((one) => !fitting.includes(one)).map(({ personId }) => personId));
    const passedOver = people
      .filter((personId) => !given.has(personId))
      .map((personId) => ({
        personId,
        why: otherLevel.has(personId) ? ('other-level' as const) : ('owes-none' as const),
      }));
    return done({
      result: { issued: letters, passedOver },
      record: { templateId, letters, withdrawn },
      touched: 'nothing',
    });
  },
});

export const withdrawLetter = action({
  name: 'letters.withdraw',
  input: z.strictObject({ letterId: LetterId, reason: z.enum(WITHDRAWAL_REASONS) }),
  by: ['security-officer'],
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async run({ sql, unitId, now, today }, { letterId, reason }) {
    await holdLetter(sql, unitId, letterId);
    const { state, personId } = await getLetter(sql, unitId, letterId, today);
    const may = mayWithdraw(state);
    if (may !== 'fine') refuse(may);
    await markWithdrawn(sql, unitId, letterId, reason, now);
    return done({ result: {}, record: { letterId, personId, was: state, reason }, touched: 'nothing' });
  },
});
