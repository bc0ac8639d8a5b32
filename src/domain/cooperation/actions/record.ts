/** A cooperation planned, held or cancelled; its papers; and telling the other side by dispatch. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { bearsSecrecyMark, titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { CooperationId, CorrespondentId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { COOPERATION_KINDS, FILES_AT_MOST, stateOf } from '../cooperation.ts';
import { giveHeld } from '../evidence.ts';
import {
  getCooperation,
  insertCooperation,
  insertFile,
  listFiles,
  markCancelled,
  markHeld,
  noteDispatch,
} from '../store/cooperation.ts';
import { cooperating, namedCooperation, OFFICERS, READERS } from '../within.ts';

const BODIES_AT_MOST = 20;
const OWN_ROW = { people: [], unit: true } as const;

/** Bodies and offices take part: who of them came is for their own records. */
export const record = action({
  name: 'cooperation.record',
  input: z.strictObject({
    kind: z.enum(COOPERATION_KINDS),
    on: DayField,
    held: z.boolean(),
    title: line(120),
    participants: z.array(line(200)).min(1).max(50),
  }),
  by: OFFICERS,
  within: cooperating,
  async run(context, { kind, on, held, ...what }) {
    const { sql, unitId, now, today, actor } = context;
    if (held && on > today) refuse('in-the-future');
    if (bearsSecrecyMark(JSON.stringify(what))) refuse('secrecy-mark');
    const made = { kind, on, heldOn: held ? on : undefined, what, at: now, by: actor.accountId };
    const { cooperationId, salt } = await insertCooperation(sql, unitId, made);
    if (held) await giveHeld(context, cooperationId, on);
    return done({
      result: { cooperationId },
      record: { cooperationId, kind, on, held, what: sealedHash(salt, JSON.stringify(what), 'what') },
      touched: OWN_ROW,
    });
  },
});

/** What was planned took place, on that day. */
export const hold = action({
  name: 'cooperation.hold',
  input: z.strictObject({ cooperationId: CooperationId, on: DayField }),
  by: OFFICERS,
  within: namedCooperation,
  async run(context, { cooperationId, on }) {
    const { sql, unitId, today } = context;
    if (stateOf(await getCooperation(sql, unitId, cooperationId, true)) !== 'planned') refuse('wrong-state');
    if (on > today) refuse('in-the-future');
    await markHeld(sql, unitId, cooperationId, on);
    await giveHeld(context, cooperationId, on);
    return done({ result: {}, record: { cooperationId, on }, touched: OWN_ROW });
  },
});

/** Before it was held. */
export const cancel = action({
  name: 'cooperation.cancel',
  input: z.strictObject({ cooperationId: CooperationId }),
  by: OFFICERS,
  within: namedCooperation,
  async run({ sql, unitId }, { cooperationId }) {
    if (stateOf(await getCooperation(sql, unitId, cooperationId, true)) !== 'planned') refuse('wrong-state');
    await markCancelled(sql, unitId, cooperationId);
    return done({ result: {}, record: { cooperationId }, touched: OWN_ROW });
  },
});

export const attachPaper = action({
  name: 'cooperation.attach',
  input: z.strictObject({ cooperationId: CooperationId, name: line(200) }),
  by: OFFICERS,
  takesFile: true,
  within: namedCooperation,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { cooperationId, name }, file) {
    const { sql, unitId } = context;
    if (stateOf(await getCooperation(sql, unitId, cooperationId, true)) === 'cancelled') refuse('wrong-state');
    const files = await listFiles(sql, unitId, cooperationId);
    if (files.length >= FILES_AT_MOST) refuse('too-many-attachments', { limit: FILES_AT_MOST });
    if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
    await attach(context, file);
    await insertFile(sql, unitId, { cooperationId, name, file });
    const facts = { cooperationId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

export const openPaper = action({
  name: 'cooperation.open-file',
  input: z.strictObject({ cooperationId: CooperationId, position: z.int().min(1).max(1000) }),
  by: READERS,
  within: namedCooperation,
  prepare: ({ read, services }, { cooperationId, position }) =>
    read(async ({ sql, unitId }) => {
      const files = await listFiles(sql, unitId, cooperationId);
      const { name, mediaType, fileHash } = files.find((one) => one.position === position) ?? refuse('not-found');
      const found = await findFile(sql, unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      return { name, mediaType, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { cooperationId, position }, file) {
    return done({ result: { file }, record: { cooperationId, position }, touched: 'nothing' });
  },
});

/** Drafted for the other side; approved and sent as every dispatch is. */
export const send = action({
  name: 'cooperation.send',
  input: z.strictObject({
    cooperationId: CooperationId,
    correspondentIds: z.array(CorrespondentId).min(1).max(BODIES_AT_MOST),
    text: paragraph(20_000),
  }),
  by: OFFICERS,
  within: namedCooperation,
  async run(context, { cooperationId, correspondentIds, text }) {
    const { sql, unitId } = context;
    const { what, kind, on, heldOn, cancelled } = await getCooperation(sql, unitId, cooperationId, true);
    if (what === undefined || cancelled) return refuse('wrong-state');
    const content = {
      ...{ title: what.title, text, kind, on: heldOn ?? on, participants: [...what.participants] },
    } satisfies ContentOf<'cooperation'>;
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'cooperation', handling: 'internal', urgency: 'none' } as const),
      ...{ to: correspondentIds, content },
    });
    await noteDispatch(sql, unitId, cooperationId, dispatchId);
    const facts = { cooperationId, dispatchId, correspondentIds, content: contentHash };
    return done({ result: { dispatchId }, record: facts, touched: 'nothing' });
  },
});
