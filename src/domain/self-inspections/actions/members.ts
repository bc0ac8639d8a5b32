/** A member's own part, from the phone: sealed for the officer, sent whole, and again as long as the self-inspection is under way. */
import { z } from 'zod';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { SelfInspectionId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { ANSWERS, ITEMS_AT_MOST, itemsOf, OF_MEMBERS } from '../self-inspections.ts';
import { isAsked, putOwn } from '../store/members.ts';
import { inHand, namesOf, refuseSecrets } from '../within.ts';
import { ItemRef } from './answer.ts';

export const sendOwn = action({
  name: 'self-inspections.send-own',
  input: z.strictObject({
    selfInspectionId: SelfInspectionId,
    answers: z
      .array(z.strictObject({ ref: ItemRef, answer: z.enum(ANSWERS), words: paragraph(500).default('') }))
      .max(ITEMS_AT_MOST),
  }),
  by: OF_MEMBERS,
  inPerson: true,
  within: ownUnit,
  async run(context, { selfInspectionId, answers }) {
    const { sql, unitId, now, today, actor } = context;
    const personId = actor.personId ?? refuse('not-found');
    const one = await inHand(context, selfInspectionId, 'open');
    if (!(await isAsked(sql, unitId, one.audience, today, personId))) refuse('not-found');
    const asked = itemsOf(one.template, 'member').map(({ ref }) => ref);
    const given = new Map(answers.map((each) => [each.ref, each]));
    const left = asked.filter((ref) => !given.has(ref));
    if (left.length > 0) refuse('items-unanswered', namesOf(left));
    const kept = asked.map((ref) => given.get(ref)!);
    refuseSecrets(kept.map(({ words }) => words));
    const salt = await putOwn(sql, unitId, selfInspectionId, { personId, answers: kept, at: now });
    return done({
      result: { sentAt: now },
      record: { selfInspectionId, personId, answers: sealedHash(salt, JSON.stringify(kept), 'answers') },
      touched: 'nothing',
    });
  },
});
