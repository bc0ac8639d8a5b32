/** Checks are recorded, of one measure or of many at once; a paper is brought, in versions, and opened. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { yearOf } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { readFile } from '../../../platform/files.ts';
import { MeasureCheckId, MeasureFileId, MeasureId, type UnitId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { completeRounds } from '../evidence.ts';
import { CHECK_OUTCOMES, FILE_KINDS, KEEP, PAPERS_AT_MOST, SEE } from '../measures.ts';
import { raiseChecked } from '../raise.ts';
import { addPaper, findPaper, getPaper, papersOf } from '../store/files.ts';
import { checksOf, getMeasure, holdMeasure, insertCheck } from '../store/measures.ts';
import { namedMeasure, OWN_ROW, refuseSecrets } from '../within.ts';

const CHECKS_AT_ONCE = 100;
const One = z.strictObject({ measureId: MeasureId, outcome: z.enum(CHECK_OUTCOMES), words: line(200).optional() });

async function allNamed(where: Context, { checks }: { checks: readonly { measureId: number }[] }): Promise<UnitId> {
  for (const one of checks) await namedMeasure(where, one);
  return where.unitId;
}

/** By its own day, entered now, and both are shown. A measure that does not work, or works in part, needs words. */
export const recordChecks = action({
  name: 'measures.record-checks',
  input: z.strictObject({ checkedOn: DayField, checks: z.array(One).min(1).max(CHECKS_AT_ONCE) }),
  by: KEEP,
  within: allNamed,
  async run(context, { checkedOn, checks }) {
    const { sql, unitId, now, today, actor } = context;
    if (checkedOn > today) refuse('in-the-future');
    if (new Set(checks.map(({ measureId }) => measureId)).size < checks.length)
      refuse('invalid-input', { field: 'checks' });
    if (checks.some(({ outcome, words }) => outcome !== 'works' && words === undefined)) refuse('say-what-is-wrong');
    refuseSecrets(checks);
    const entered = [];
    for (const { measureId, outcome, words } of checks) {
      const one = await holdMeasure(sql, unitId, measureId);
      if (checkedOn < one.effectiveOn) refuse('before-it-holds');
      const salt = newSalt();
      const made = { measureId, checkedOn, outcome, words, salt, on: today, at: now, by: actor.accountId };
      const measureCheckId = await insertCheck(sql, unitId, made);
      // An earlier check entered late says nothing of how it is now.
      if (one.lastCheckOn === null || checkedOn >= one.lastCheckOn)
        await raiseChecked(context, { ...one, outcome, words });
      entered.push({ measureCheckId, measureId, outcome, ...(words && { words: sealedHash(salt, words, 'words') }) });
    }
    const complete = await completeRounds(context, yearOf(checkedOn));
    return done({
      result: { measureCheckIds: entered.map(({ measureCheckId }) => measureCheckId), complete },
      record: { checkedOn, checks: entered, complete },
      touched: OWN_ROW,
    });
  },
});

/** With `replaces`: the next version of that paper; the earlier ones stay readable. */
export const addFile = action({
  name: 'measures.add-file',
  input: z.strictObject({
    measureId: MeasureId,
    kind: z.enum(FILE_KINDS),
    title: line(80),
    measureCheckId: MeasureCheckId.optional(),
    replaces: MeasureFileId.optional(),
    issuedOn: DayField.optional(),
    expiresOn: DayField.optional(),
  }),
  by: KEEP,
  takesFile: true,
  within: namedMeasure,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { measureId, replaces, measureCheckId, ...paper }, file) {
    const { sql, unitId, now, today, actor } = context;
    const { salt } = await holdMeasure(sql, unitId, measureId);
    refuseSecrets(paper.title);
    if (paper.issuedOn !== undefined && paper.issuedOn > today) refuse('in-the-future');
    if (paper.issuedOn && paper.expiresOn && paper.expiresOn < paper.issuedOn) refuse('before-it-holds');
    const papers = await papersOf(sql, unitId, measureId);
    if (papers.length >= PAPERS_AT_MOST) refuse('too-large', { limit: `${PAPERS_AT_MOST}` });
    const earlier = replaces === undefined ? undefined : ((await findPaper(papers, replaces)) ?? refuse('not-found'));
    if (measureCheckId !== undefined) {
      const checks = await checksOf(sql, unitId, measureId);
      if (!checks.some((one) => one.measureCheckId === measureCheckId)) refuse('not-found');
    }
    await attach(context, file);
    const document = earlier?.document ?? Math.max(0, ...papers.map((one) => one.document)) + 1;
    const version = Math.max(0, ...papers.filter((one) => one.document === document).map((one) => one.version)) + 1;
    const made = { measureId, measureCheckId, ...paper, document, version, file, at: now, by: actor.accountId };
    const measureFileId = await addPaper(sql, unitId, made);
    const { title, ...facts } = paper;
    return done({
      result: { measureFileId, version },
      record: {
        ...{ measureFileId, measureId, ...facts, document, version, title: sealedHash(salt, title, 'title') },
        ...(measureCheckId !== undefined && { measureCheckId }),
        ...{ file: reference(file.hash), content: reference(file.contentHash) },
      },
      touched: 'nothing',
    });
  },
});

export const openFile = action({
  name: 'measures.open-file',
  input: z.strictObject({ measureFileId: MeasureFileId }),
  by: SEE,
  within: async ({ sql, unitId }, { measureFileId }) => {
    await getPaper(sql, unitId, measureFileId);
    return unitId;
  },
  prepare: ({ read, services }, { measureFileId }) =>
    read(async ({ sql, unitId }) => {
      const one = await getPaper(sql, unitId, measureFileId);
      await getMeasure(sql, unitId, one.measureId);
      const found = await findFile(sql, unitId, one.fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[one.mediaType] ?? 'jpg';
      const name = `${one.title}-${one.version}.${ending}`;
      return { name, mediaType: one.mediaType, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { measureFileId }, file) {
    return done({ result: { file }, record: { measureFileId }, touched: 'nothing' });
  },
});
