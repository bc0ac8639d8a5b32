/** Complaints of retaliation: read and answered by the head, who is not shown the case; never by a relay officer (rights.md R11). */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ComplaintId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { CLUES } from '../clues.ts';
import { answerOf, getComplaint, unitOfComplaint } from '../store/complaints.ts';

type Named = { readonly complaintId: ComplaintId };
const namedComplaint = ({ sql, unitId }: Context, { complaintId }: Named) => unitOfComplaint(sql, unitId, complaintId);

/** Whoever relays reads none, whatever else he is. */
export function notRelaying({ actor }: Pick<Context, 'actor'>): void {
  if (actor.roles.includes('relay-officer')) refuse('relays-clues-too');
}

export const openComplaint = action({
  name: 'clues.open-complaint',
  input: z.strictObject({ complaintId: ComplaintId }),
  by: ['head'],
  within: namedComplaint,
  async run(context, { complaintId }) {
    notRelaying(context);
    const { salt: _, ...complaint } = await getComplaint(context.sql, context.unitId, complaintId);
    return done({ result: complaint, record: { complaintId }, touched: 'nothing' });
  },
});

export const answerComplaint = action({
  name: 'clues.answer-complaint',
  inPerson: true,
  input: z.strictObject({ complaintId: ComplaintId, answer: paragraph(CLUES.answerAtMost).min(2) }),
  by: ['head'],
  within: namedComplaint,
  async run(context, { complaintId, answer }) {
    notRelaying(context);
    const { sql, unitId, now, actor } = context;
    const { answeredAt, salt } = await getComplaint(sql, unitId, complaintId);
    if (answeredAt) refuse('wrong-state');
    if (bearsSecrecyMark(answer)) refuse('secrecy-mark');
    await answerOf(sql, unitId, complaintId, { answer, at: now, by: actor.accountId });
    return done({
      result: {},
      record: { complaintId, answer: sealedHash(salt, answer, 'answer') },
      touched: 'nothing',
    });
  },
});
