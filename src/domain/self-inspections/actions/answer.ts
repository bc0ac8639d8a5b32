/** Items are answered: the unit's by the officer, a department's by its liaison, with photographs and files; then the department signs off. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { DepartmentId, SelfInspectionFileId, SelfInspectionId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import {
  ANSWER_FOR_DEPARTMENT,
  ANSWERS,
  differsFromProposal,
  FILES_OF_AN_ITEM,
  ITEMS_AT_MOST,
  itemsOf,
  LIST,
  OCCURRENCES_AT_MOST,
  RUN,
} from '../self-inspections.ts';
import { answersOf, putAnswer, takeOver } from '../store/answers.ts';
import { signOff } from '../store/departments.ts';
import { filesOf, getFile, insertFile, unitOfFile } from '../store/files.ts';
import { inTheWay } from '../unfinished.ts';
import {
  askedItem,
  departmentInSight,
  inHand,
  isWithin,
  named,
  pathOfActor,
  refuseLeft,
  refuseSecrets,
} from '../within.ts';

export const ItemRef = line(20);
const Department = z.union([DepartmentId, z.literal(0)]);

/** `not-met` and `not-applicable` say why, and so does whatever is not what the ledger says. */
export const answer = action({
  name: 'self-inspections.answer',
  input: z.strictObject({
    selfInspectionId: SelfInspectionId,
    item: ItemRef,
    /** 0: the unit's own. */
    departmentId: Department,
    answer: z.enum(ANSWERS),
    occurrences: z.int().min(0).max(OCCURRENCES_AT_MOST).default(0),
    words: paragraph(1000).default(''),
  }),
  by: ANSWER_FOR_DEPARTMENT,
  within: named,
  async run(context, { selfInspectionId, item, departmentId, answer: given, occurrences: said, words: typed }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, selfInspectionId, 'open');
    const asked = await askedItem(context, one, { item, departmentId });
    const occurrences = given === 'not-met' ? Math.max(1, said) : 0;
    const words = typed.trim() || undefined;
    refuseSecrets(words);
    const before = (await answersOf(sql, unitId, selfInspectionId, [departmentId])).find((row) => row.item === item);
    const differs = before !== undefined && differsFromProposal(before, { answer: given, occurrences });
    if (!words && (differs || (before?.proposed == null && given !== 'met')))
      refuse('words-wanted', { item: asked.ref });
    const by = { at: now, by: actor.accountId };
    if (!(await putAnswer(sql, unitId, one, { item, departmentId }, { answer: given, occurrences, words }, by)))
      refuse('not-found');
    return done({
      result: {},
      record: {
        ...{ selfInspectionId, answer: given, occurrences, differs },
        ...(departmentId !== 0 && { departmentId }),
        place: itemsOf(one.template).indexOf(asked) + 1,
        ...(words && { words: sealedHash(one.salt, words, `words-${departmentId}-${item}`) }),
      },
      touched: 'nothing',
    });
  },
});

/** What the ledger says is confirmed for several items at once; what was answered already stays. */
export const confirmProposed = action({
  name: 'self-inspections.confirm-proposed',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, items: z.array(ItemRef).min(1).max(ITEMS_AT_MOST) }),
  by: RUN,
  within: named,
  async run(context, { selfInspectionId, items }) {
    const { sql, unitId, now, actor } = context;
    await inHand(context, selfInspectionId, 'open');
    const taken = await takeOver(sql, unitId, selfInspectionId, items, { at: now, by: actor.accountId });
    return done({
      result: { confirmed: taken.length },
      record: { selfInspectionId, confirmed: taken.length },
      touched: 'nothing',
    });
  },
});

export const addFile = action({
  name: 'self-inspections.add-file',
  input: z.strictObject({
    ...{ selfInspectionId: SelfInspectionId, item: ItemRef, departmentId: Department },
    name: line(200),
  }),
  by: ANSWER_FOR_DEPARTMENT,
  takesFile: true,
  within: named,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { selfInspectionId, item, departmentId, name }, file) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, selfInspectionId, 'open');
    await askedItem(context, one, { item, departmentId });
    refuseSecrets(name);
    const there = (await filesOf(sql, unitId, selfInspectionId)).filter(
      (kept) => kept.item === item && kept.departmentId === departmentId,
    );
    if (there.length >= FILES_OF_AN_ITEM) refuse('item-files-full', { limit: FILES_OF_AN_ITEM });
    await attach(context, file);
    const fileId = await insertFile(sql, unitId, one, {
      ...{ item, departmentId, name, at: now, by: actor.accountId },
      ...{ hash: file.hash, contentHash: file.contentHash, mediaType: file.mediaType },
    });
    return done({
      result: { fileId },
      record: {
        selfInspectionId,
        ...(departmentId !== 0 && { departmentId }),
        fileId,
        file: reference(file.hash),
        content: reference(file.contentHash),
      },
      touched: 'nothing',
    });
  },
});

const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png' };

export const openFile = action({
  name: 'self-inspections.open-file',
  input: z.strictObject({ selfInspectionFileId: SelfInspectionFileId }),
  by: LIST,
  within: ({ sql, unitId }, { selfInspectionFileId }) => unitOfFile(sql, unitId, selfInspectionFileId),
  prepare: ({ read, services }, { selfInspectionFileId }) =>
    read(async (context) => {
      const { sql, unitId } = context;
      const kept = await getFile(sql, unitId, selfInspectionFileId);
      if (kept.departmentId !== 0) await departmentInSight(context, kept.selfInspectionId, kept.departmentId);
      else if (!context.actor.roles.some((role) => role === 'security-officer' || role === 'head')) refuse('not-found');
      const found = await findFile(sql, unitId, kept.hash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const name = `自查佐证-${selfInspectionFileId}.${ENDINGS[kept.mediaType] ?? 'jpg'}`;
      return { name, mediaType: kept.mediaType, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { selfInspectionFileId }, file) {
    return done({ result: { file }, record: { selfInspectionFileId }, touched: 'nothing' });
  },
});

/**
 * The department stands for what it answered; all of it, or nothing is signed. Its liaison signs; the office only for a reason, which stands beside the
 * name on page and report.
 */
export const signOffDepartment = action({
  name: 'self-inspections.sign-off-department',
  input: z.strictObject({
    ...{ selfInspectionId: SelfInspectionId, departmentId: DepartmentId },
    /** Why the office signs in the place of the department. */
    because: paragraph(200).pipe(z.string().trim().min(2)).optional(),
  }),
  by: ANSWER_FOR_DEPARTMENT,
  inPerson: true,
  within: named,
  async run(context, { selfInspectionId, departmentId, because: said }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, selfInspectionId, 'open');
    refuseSecrets(said);
    const department = await departmentInSight(context, selfInspectionId, departmentId);
    if (department.signedOffAt !== null) refuse('signed-off-already');
    const answers = await answersOf(sql, unitId, selfInspectionId, [departmentId]);
    refuseLeft(inTheWay({ template: one.template, answers }), [department]);
    const answersForIt = isWithin(department, await pathOfActor(context));
    const because = answersForIt ? undefined : (said ?? refuse('signed-by-liaison'));
    await signOff(sql, unitId, one, departmentId, { at: now, by: actor.accountId, because });
    return done({
      result: {},
      record: {
        ...{ selfInspectionId, departmentId, instead: because !== undefined },
        ...(because && { because: sealedHash(one.salt, because, `signed-instead-${departmentId}`) }),
      },
      touched: 'nothing',
    });
  },
});

/** Something is to be answered otherwise: the department signs off anew. */
export const takeBackSignOff = action({
  name: 'self-inspections.take-back-sign-off',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, departmentId: DepartmentId }),
  by: ANSWER_FOR_DEPARTMENT,
  within: named,
  async run(context, { selfInspectionId, departmentId }) {
    const one = await inHand(context, selfInspectionId, 'open');
    const department = await departmentInSight(context, selfInspectionId, departmentId);
    if (department.signedOffAt === null) refuse('wrong-state');
    await signOff(context.sql, context.unitId, one, departmentId, undefined);
    return done({ result: {}, record: { selfInspectionId, departmentId }, touched: 'nothing' });
  },
});
