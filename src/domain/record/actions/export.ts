/** The record leaves the installation: whole, as the proof of one entry, or as a checkpoint on paper. Each is itself recorded. */
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { exportLines, latestCheckpoint, proofOfEntry } from '../../../journal/export.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { checkpointPaper } from '../documents.ts';
import { nameOfUnit } from '../store.ts';

/** Nothing has been signed yet: only in the first second of a unit, or while it is not signed. */
const nothingSigned = () =>
  refuse('file-refused', {
    zh: '日志还没有签名的检查点，没有可导出的内容。请稍候片刻再试；仍然没有的，请看“日志证明”页的提示。',
    en: 'The record has no signed checkpoint yet, so there is nothing to give. Try again in a moment; if there still is none, see what the page "Proof of the record" says.',
  });

/** All of it, however large: written to a file first and sent from there. */
export const exportRecord = action({
  name: 'record.export',
  input: z.strictObject({}),
  by: ['auditor', 'head'],
  within: ownUnit,
  prepare: ({ unitId, now, services, read }) =>
    read(async ({ sql }) => {
      const latest = (await latestCheckpoint(sql, unitId)) ?? nothingSigned();
      const path = join(mkdtempSync(join(tmpdir(), 'bulwark-record-')), 'record.jsonl');
      const lines = exportLines(sql, unitId, { signer: services.record.signer, size: latest.size, at: now });
      await pipeline(Readable.from(lines), createWriteStream(path, { mode: 0o600 }));
      return { path, size: latest.size };
    }),
  async run({ unitId, today }, _, { path, size }) {
    const name = `bulwark-record-${unitId}-${today}-${size}.jsonl`;
    return done({
      result: { file: { name, mediaType: 'application/x-ndjson', path } },
      record: { entries: size },
      touched: 'nothing',
    });
  },
});

/** What a person takes along who wants to be able to show later that this was written, then and so. */
export const proveEntry = action({
  name: 'record.prove',
  input: z.strictObject({ entryNumber: z.int().positive() }),
  by: ['auditor', 'head'],
  within: ownUnit,
  prepare: async ({ unitId, services, read }, { entryNumber }) =>
    (await read(({ sql }) => proofOfEntry(sql, unitId, entryNumber, services.record.signer))) ?? refuse('not-found'),
  async run({ unitId }, { entryNumber }, text) {
    const name = `bulwark-record-${unitId}-entry-${entryNumber}.tlog-proof`;
    return done({
      result: { file: { name, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(text) } },
      record: { entry: entryNumber },
      touched: 'nothing',
    });
  },
});

/** To be signed by hand and filed: what stands on paper cannot be rolled back with the database. */
export const printCheckpoint = action({
  name: 'record.print-checkpoint',
  input: z.strictObject({ language: z.enum(['zh', 'en']) }),
  by: ['auditor', 'head', 'security-officer'],
  within: ownUnit,
  async prepare({ unitId, now, timeZone, services, read }, { language }) {
    const { checkpoint, unitName } = await read(async ({ sql }) => ({
      checkpoint: (await latestCheckpoint(sql, unitId)) ?? nothingSigned(),
      unitName: await nameOfUnit(sql, unitId),
    }));
    const { signer } = services.record;
    const paper = await checkpointPaper({ checkpoint, unitName, signer, unitId, language, asOf: now, timeZone });
    return { bytes: await printed(paper, services.fontsRoot), size: checkpoint.size };
  },
  async run(_, { language }, { bytes, size }) {
    const name = `${{ zh: '日志检查点', en: 'checkpoint' }[language]}-${size}.pdf`;
    return done({
      result: { file: { name, mediaType: 'application/pdf', bytes } },
      record: { entries: size },
      touched: 'nothing',
    });
  },
});
