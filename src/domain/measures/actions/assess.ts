/** The yearly test and risk assessment: entered, its two reports brought, completed once nothing is missing, printed. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { ProtectedObjectId, TechnicalTestId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit, lockUnit } from '../../units/store/unit.ts';
import { giveTested } from '../evidence.ts';
import { KEEP, OBJECTS_AT_MOST, SEE } from '../measures.ts';
import { lackOfTestInWords, lacksOfTest, TEST_BY, TEST_FILE_NAMES, TEST_FILES } from '../scans.ts';
import { objectsInUse } from '../store/objects.ts';
import {
  changeTest,
  completeTest,
  failingOf,
  findTestFile,
  getTest,
  holdTest,
  insertTest,
  operatedObjects,
  putTested,
  putTestFile,
  type TechnicalTest,
} from '../store/tests.ts';
import { testPaper } from '../test-paper.ts';
import { OWN_ROW, ofUnit, refuseSecrets } from '../within.ts';

const Fields = {
  doneBy: z.enum(TEST_BY),
  /** The body that did it, by its name. */
  service: line(100).optional(),
  testedOn: DayField,
  conclusion: paragraph(2000)
    .transform((text) => text.trim())
    .optional(),
  protectedObjectIds: z.array(ProtectedObjectId).max(OBJECTS_AT_MOST),
};
type Given = z.output<z.ZodObject<typeof Fields>>;

async function looked({ sql, unitId, today }: Context, { protectedObjectIds, ...words }: Given) {
  refuseSecrets(words);
  if (words.testedOn > today) refuse('in-the-future');
  if (words.doneBy === 'service' && words.service === undefined) refuse('invalid-input', { field: 'service' });
  const objectIds = [...new Set(protectedObjectIds)];
  if ((await objectsInUse(sql, unitId, objectIds, words.testedOn)) < objectIds.length) refuse('object-not-in-use');
  return { words, objectIds };
}
const factsOf = ({ words, objectIds }: Awaited<ReturnType<typeof looked>>, salt: Buffer) => ({
  ...{ doneBy: words.doneBy, testedOn: words.testedOn, protectedObjectIds: objectIds },
  words: sealedHash(salt, JSON.stringify({ service: words.service, conclusion: words.conclusion }), 'words'),
});

const namedTest = async ({ sql, unitId }: Context, { technicalTestId }: { technicalTestId: number }) => {
  await getTest(sql, unitId, technicalTestId);
  return unitId;
};

export const enterTest = action({
  name: 'measures.enter-test',
  input: z.strictObject(Fields),
  by: KEEP,
  within: ofUnit,
  async run(context, given) {
    const { sql, unitId, now, actor } = context;
    const [one, salt] = [await looked(context, given), newSalt()];
    const technicalTestId = await insertTest(sql, unitId, one.words, { salt, at: now, by: actor.accountId });
    await putTested(sql, unitId, technicalTestId, one.objectIds);
    return done({
      result: { technicalTestId },
      record: { technicalTestId, ...factsOf(one, salt) },
      touched: 'nothing',
    });
  },
});

export const changeTestOf = action({
  name: 'measures.change-test',
  input: z.strictObject({ technicalTestId: TechnicalTestId, ...Fields }),
  by: KEEP,
  within: namedTest,
  async run(context, { technicalTestId, ...given }) {
    const { sql, unitId } = context;
    const { salt } = await holdTest(sql, unitId, technicalTestId);
    const one = await looked(context, given);
    await changeTest(sql, unitId, technicalTestId, one.words);
    await putTested(sql, unitId, technicalTestId, one.objectIds);
    return done({ result: {}, record: { technicalTestId, ...factsOf(one, salt) }, touched: 'nothing' });
  },
});

/** Until it is completed the next one takes its place. */
export const addTestFile = action({
  name: 'measures.add-test-file',
  input: z.strictObject({ technicalTestId: TechnicalTestId, kind: z.enum(TEST_FILES) }),
  by: KEEP,
  takesFile: true,
  within: namedTest,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { technicalTestId, kind }, file) {
    const { sql, unitId, now, actor } = context;
    await holdTest(sql, unitId, technicalTestId);
    await attach(context, file);
    await putTestFile(sql, unitId, technicalTestId, { kind, file, at: now, by: actor.accountId });
    const facts = { technicalTestId, kind, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

export const openTestFile = action({
  name: 'measures.open-test-file',
  input: z.strictObject({ technicalTestId: TechnicalTestId, kind: z.enum(TEST_FILES) }),
  by: SEE,
  within: namedTest,
  prepare: ({ read, services }, { technicalTestId, kind }) =>
    read(async ({ sql, unitId }) => {
      const { fileHash, mediaType } = await findTestFile(sql, unitId, technicalTestId, kind);
      const found = await findFile(sql, unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType] ?? 'jpg';
      const name = `${TEST_FILE_NAMES[kind].zh}-${technicalTestId}.${ending}`;
      return { name, mediaType, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { technicalTestId, kind }, file) {
    return done({ result: { file }, record: { technicalTestId, kind }, touched: 'nothing' });
  },
});

export const lacksOfOne = async ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, one: TechnicalTest) =>
  lacksOfTest(
    {
      conclusion: one.conclusion,
      files: one.files.map(({ kind }) => kind),
      objectIds: one.objects.map((of) => of.protectedObjectId),
    },
    await operatedObjects(sql, unitId, one.testedOn),
  );

/** Gives the evidence of its own day, however late it is completed; from then on nothing of it is changed. */
export const complete = action({
  name: 'measures.complete-test',
  input: z.strictObject({ technicalTestId: TechnicalTestId }),
  by: KEEP,
  within: namedTest,
  async run(context, { technicalTestId }) {
    const { sql, unitId, now, actor } = context;
    await lockUnit(sql, unitId); // infrastructure that is being entered anew is seen, or sees that this is completed
    const one = await holdTest(sql, unitId, technicalTestId);
    const lacks = (await lacksOfOne(context, one)).map(lackOfTestInWords);
    if (lacks.length > 0)
      refuse('test-incomplete', {
        zh: lacks.map(({ zh }) => zh).join('；'),
        en: lacks.map(({ en }) => en).join('; '),
      });
    await completeTest(sql, unitId, technicalTestId, now, actor.accountId);
    await giveTested(context, technicalTestId, one.testedOn);
    return done({ result: {}, record: { technicalTestId, testedOn: one.testedOn }, touched: OWN_ROW });
  },
});

export const printTest = action({
  name: 'measures.print-test',
  input: z.strictObject({ technicalTestId: TechnicalTestId, language: z.enum(['zh', 'en']).default('zh') }),
  by: SEE,
  within: namedTest,
  async prepare({ read, unitId, now, timeZone, services }, { technicalTestId, language }) {
    const parts = await read(async ({ sql }) => {
      const test = await getTest(sql, unitId, technicalTestId);
      const failing = await failingOf(
        sql,
        unitId,
        test.objects.map((of) => of.protectedObjectId),
      );
      return { test, failing, unitName: (await getUnit(sql, unitId)).name };
    });
    const bytes = await printed(testPaper({ ...parts, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${{ zh: '网络安全检测和风险评估', en: 'test-and-risk-assessment' }[language]}-${technicalTestId}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { technicalTestId }, { file, digest }) {
    return done({ result: { file }, record: { technicalTestId, digest }, touched: 'nothing' });
  },
});
