/** It is put right: cause and measures, what proves it, that it is done. By the person named, the liaison of the department named, the office. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { FindingFileId, FindingId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { EVERYBODY, FILES_AT_MOST } from '../findings.ts';
import { filesOf, findingOfFile, insertFile } from '../store/files.ts';
import { changeFinding, openFinding, putWords } from '../store/findings.ts';
import { inHand, named, OWN_ROW, refuseOnlooker, refuseSecrets, refuseUnseen, tell } from '../within.ts';
import { Words } from './raise.ts';

/** What was written before stays in the record by its hash; what is read is the last. */
export const plan = action({
  name: 'findings.plan',
  input: z.strictObject({ findingId: FindingId, cause: Words, measures: Words }),
  by: EVERYBODY,
  within: named,
  async run(context, { findingId, cause, measures }) {
    const { sql, unitId } = context;
    const one = await inHand(context, findingId, 'open');
    await refuseOnlooker(context, one);
    refuseSecrets(cause, measures);
    await putWords(sql, unitId, one, 'cause', cause);
    await putWords(sql, unitId, one, 'measures', measures);
    const { position } = await tell(context, one, 'planned');
    const said = { cause: sealedHash(one.salt, cause, 'cause'), measures: sealedHash(one.salt, measures, 'measures') };
    return done({ result: {}, record: { findingId, position, ...said }, touched: 'nothing' });
  },
});

/** Added and never taken away or replaced; once it is closed, none is added either. */
export const addFile = action({
  name: 'findings.add-file',
  input: z.strictObject({ findingId: FindingId, name: line(200) }),
  by: EVERYBODY,
  takesFile: true,
  within: named,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { findingId, name }, file) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, findingId, 'open', 'submitted');
    await refuseOnlooker(context, one);
    refuseSecrets(name);
    if ((await filesOf(sql, unitId, one)).length >= FILES_AT_MOST) refuse('finding-full', { limit: FILES_AT_MOST });
    await attach(context, file);
    const findingFileId = await insertFile(sql, unitId, one, { name, file, at: now, by: actor.accountId });
    const { position } = await tell(context, one, 'file', name);
    const facts = { file: reference(file.hash), content: reference(file.contentHash) };
    return done({
      result: { findingFileId },
      record: { findingId, findingFileId, position, ...facts },
      touched: 'nothing',
    });
  },
});

export const openFile = action({
  name: 'findings.open-file',
  input: z.strictObject({ findingFileId: FindingFileId }),
  by: EVERYBODY,
  within: async ({ sql, unitId }, { findingFileId }) => {
    await findingOfFile(sql, unitId, findingFileId);
    return unitId;
  },
  prepare: ({ read, services }, { findingFileId }) =>
    read(async (context) => {
      const { sql, unitId } = context;
      const { findingId, fileHash, mediaType } = await findingOfFile(sql, unitId, findingFileId);
      await refuseUnseen(context, findingId);
      const { key } = await openFinding(sql, unitId, findingId);
      const one = (await filesOf(sql, unitId, { findingId, key })).find(({ fileId }) => fileId === findingFileId)!;
      const kept = await findFile(sql, unitId, fileHash);
      const bytes = kept && (await readFile(services.filesRoot, kept.hash, kept.key));
      return { findingId, file: { name: one.name, mediaType, bytes: bytes ?? refuse('not-found') } };
    }),
  async run(_, { findingFileId }, { findingId, file }) {
    return done({ result: { file }, record: { findingId, findingFileId }, touched: 'nothing' });
  },
});

/** Only where it says what was done about it, and something proves it: measures, and a file or words. */
export const submit = action({
  name: 'findings.submit',
  input: z.strictObject({ findingId: FindingId, words: Words }),
  by: EVERYBODY,
  within: named,
  async run(context, { findingId, words }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, findingId, 'open');
    await refuseOnlooker(context, one);
    if ((await openFinding(sql, unitId, findingId)).whole.measures === undefined) refuse('measures-first');
    await changeFinding(sql, unitId, findingId, {
      ...{ state: 'submitted', submitted_at: now, submitted_by: actor.accountId },
    });
    const entry = await tell(context, one, 'submitted', words);
    return done({ result: {}, record: { findingId, ...entry }, touched: OWN_ROW });
  },
});
