/** Opening one's own letter. That it was opened is part of its record: the first opening marks it as read. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { LetterId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { getLetter, holdLetter, markRead, unitOfLetter } from '../store/letters.ts';
import { getTemplate } from '../store/templates.ts';

/** The whole letter as it will be signed, or was, with where to turn outside the unit (rights.md R24). */
export const readLetter = action({
  name: 'letters.read',
  input: z.strictObject({ letterId: LetterId }),
  by: ['member'],
  inPerson: true,
  within: ({ sql, unitId }, { letterId }) => unitOfLetter(sql, unitId, letterId),
  async run({ sql, unitId, actor, now, today }, { letterId }) {
    await holdLetter(sql, unitId, letterId);
    const before = await getLetter(sql, unitId, letterId, today);
    if (before.personId !== actor.personId) refuse('not-found');
    const first = before.state === 'issued';
    if (first) await markRead(sql, unitId, letterId, now);
    const { fileHash: _, ...letter } = first ? await getLetter(sql, unitId, letterId, today) : before;
    const { title, paragraphs, version, textHash } = await getTemplate(sql, unitId, letter.templateId);
    return done({
      result: { letter, title, paragraphs, version, textHash },
      record: { letterId, first },
      touched: 'nothing',
    });
  },
});
