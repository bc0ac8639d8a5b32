/** Drafting, changing and withdrawing a dispatch of a type that is written freely; the others are drafted by the flow they belong to. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { ArrivalId, CorrespondentId, DispatchId, type UnitId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { CONTENT } from '../content.ts';
import { type FreelyDrafted, HANDLINGS, URGENCIES } from '../dispatches.ts';
import { checkedContent, draftDispatch, RECEIVERS_AT_MOST } from '../draft.ts';
import { ATTACHED_AT_MOST, FILES_AT_MOST } from '../envelope.ts';
import { CLERKS } from '../roles.ts';
import { getArrival } from '../store/arrivals.ts';
import {
  getDispatch,
  hasDispatch,
  hashOfContent,
  insertDispatchFile,
  listFiles,
  markWithdrawn,
  noteAuthor,
  removeDispatchFile,
  sealContent,
} from '../store/dispatches.ts';

export const namedDispatch = async (
  { sql, unitId }: Context,
  { dispatchId }: { dispatchId: number },
): Promise<UnitId> => ((await hasDispatch(sql, unitId, dispatchId)) ? unitId : refuse('not-found'));

/** A draft, held; refuses what was approved already. */
async function draftInHand({ sql, unitId }: Context, dispatchId: number) {
  const one = await getDispatch(sql, unitId, dispatchId, true);
  return one.state === 'draft' ? one : refuse('wrong-state');
}

const letterOf = <Type extends FreelyDrafted>(type: Type) =>
  z.strictObject({ type: z.literal(type), content: CONTENT[type] });
/** The types that are written as letters, each with what it says. */
const LetterField = z.union([
  letterOf('guidance'),
  letterOf('urging'),
  letterOf('statement'),
  letterOf('cooperation'),
  letterOf('yearly-report'),
]);

export const draft = action({
  name: 'dispatches.draft',
  input: z.strictObject({
    correspondentIds: z.array(CorrespondentId).min(1).max(RECEIVERS_AT_MOST),
    letter: LetterField,
    handling: z.enum(HANDLINGS).default('ordinary'),
    urgency: z.enum(URGENCIES).default('none'),
    /** The dispatch that it answers. */
    arrivalId: ArrivalId.optional(),
  }),
  by: CLERKS,
  within: ownUnit,
  async run(context, { correspondentIds, letter, handling, urgency, arrivalId }) {
    if (arrivalId !== undefined) await getArrival(context.sql, context.unitId, arrivalId);
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...{ ...letter, to: correspondentIds, handling, urgency, about: arrivalId },
    });
    return done({
      result: { dispatchId },
      record: { dispatchId, type: letter.type, correspondentIds, handling, arrivalId, content: contentHash },
      touched: 'nothing',
    });
  },
});

export const changeDraft = action({
  name: 'dispatches.change-draft',
  input: z.strictObject({ dispatchId: DispatchId, letter: LetterField }),
  by: CLERKS,
  within: namedDispatch,
  async run(context, { dispatchId, letter }) {
    const { sql, unitId } = context;
    const one = await draftInHand(context, dispatchId);
    if (one.type !== letter.type) refuse('wrong-state');
    const changed = checkedContent(letter);
    await sealContent(sql, unitId, dispatchId, changed);
    await noteAuthor(sql, unitId, dispatchId, context.actor.accountId);
    return done({ result: {}, record: { dispatchId, content: hashOfContent(one.salt, changed) }, touched: 'nothing' });
  },
});

export const attachFile = action({
  name: 'dispatches.attach',
  input: z.strictObject({ dispatchId: DispatchId, name: line(200) }),
  by: CLERKS,
  takesFile: true,
  within: namedDispatch,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { dispatchId, name }, file) {
    const { sql, unitId } = context;
    // A return is counts and nothing else.
    if ((await draftInHand(context, dispatchId)).type === 'return') refuse('wrong-state');
    const files = await listFiles(sql, unitId, { dispatchId });
    const size = files.reduce((sum, one) => sum + one.size, file.size);
    if (size > ATTACHED_AT_MOST) refuse('too-large', { limit: `${ATTACHED_AT_MOST / 1024 / 1024} MB` });
    if (files.length >= FILES_AT_MOST - 1) refuse('too-many-attachments', { limit: FILES_AT_MOST - 1 });
    if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
    await attach(context, file);
    await noteAuthor(sql, unitId, dispatchId, context.actor.accountId);
    await insertDispatchFile(sql, unitId, { dispatchId, role: 'attachment', name, file });
    const record = { dispatchId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

export const removeAttachment = action({
  name: 'dispatches.remove-attachment',
  input: z.strictObject({ dispatchId: DispatchId, position: z.int().min(1).max(1000) }),
  by: CLERKS,
  within: namedDispatch,
  async run(context, { dispatchId, position }) {
    await draftInHand(context, dispatchId);
    if (!(await removeDispatchFile(context.sql, context.unitId, dispatchId, position))) refuse('not-found');
    await noteAuthor(context.sql, context.unitId, dispatchId, context.actor.accountId);
    return done({ result: {}, record: { dispatchId, position }, touched: 'nothing' });
  },
});

/** Before it is sent. A number that was given stays given: the series shows that it was withdrawn. */
export const withdraw = action({
  name: 'dispatches.withdraw',
  input: z.strictObject({ dispatchId: DispatchId }),
  by: [...CLERKS, 'head'],
  within: namedDispatch,
  async run({ sql, unitId }, { dispatchId }) {
    const one = await getDispatch(sql, unitId, dispatchId, true);
    if (one.state !== 'draft' && one.state !== 'approved') refuse('wrong-state');
    await markWithdrawn(sql, unitId, dispatchId);
    return done({ result: {}, record: { dispatchId, before: one.state }, touched: 'nothing' });
  },
});
