/** Approved by a second person, who thereby numbers and signs it for the body; then sent. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { CorrespondentId, DispatchId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { giveSent } from '../evidence.ts';
import { approve, basisOf, refuseAuthor, send, setPaper, toPrint } from '../issue.ts';
import { carry } from '../postman.ts';
import { CLERKS, READERS } from '../roles.ts';
import { noteRefusal } from '../store/deliveries.ts';
import { getDispatch } from '../store/dispatches.ts';
import { namedDispatch } from './draft.ts';

const NamedInput = z.strictObject({ dispatchId: DispatchId });

/** Never by whoever drafted it. `basis`: the draft as its page showed it; where it changed since, it is to be read again. */
export const approveDispatch = action({
  name: 'dispatches.approve',
  input: NamedInput.extend({ basis: line(64) }),
  by: READERS,
  inPerson: true,
  within: namedDispatch,
  async prepare(preparing, { dispatchId, basis }) {
    const what = await preparing.read(async (context) => {
      const { state } = await getDispatch(context.sql, context.unitId, dispatchId);
      if (state !== 'draft') refuse('wrong-state');
      await refuseAuthor(context, dispatchId);
      const read = await toPrint(context, dispatchId);
      return basisOf(read) === basis ? read : refuse('draft-changed');
    });
    return setPaper(preparing, what);
  },
  async run(context, { dispatchId }, paper) {
    const record = await approve(context, dispatchId, paper);
    return done({ result: { number: record.number }, record, touched: 'nothing' });
  },
});

export const sendDispatch = action({
  name: 'dispatches.send',
  input: NamedInput,
  by: CLERKS,
  within: namedDispatch,
  async run(context, { dispatchId }) {
    const record = await send(context, dispatchId);
    const shows = await giveSent(context, dispatchId);
    return done({
      result: { receivers: record.envelopes.length },
      record,
      touched: shows ? { people: [], unit: true } : 'nothing',
    });
  },
  afterwards: carry,
});

/** That one receiver did not take it in has been read; what follows is another dispatch, or a word with the receiver. */
export const noteRefused = action({
  name: 'dispatches.note-refused',
  input: NamedInput.extend({ correspondentId: CorrespondentId }),
  by: CLERKS,
  within: namedDispatch,
  async run({ sql, unitId, now }, { dispatchId, correspondentId }) {
    if (!(await noteRefusal(sql, unitId, { dispatchId, correspondentId }, now))) refuse('wrong-state');
    return done({ result: {}, record: { dispatchId, correspondentId }, touched: 'nothing' });
  },
});
