/** What leaves as a file: the reporter's receipt and the proof of its time, the case for the file, and the list. */
import { z } from 'zod';
import { momentIn } from '../../../documents/paper.ts';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { proofOfEntry } from '../../../journal/export.ts';
import { logLook } from '../../../journal/look.ts';
import { entryOfMatter } from '../../../journal/read.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { MatterId } from '../../../platform/ids.ts';
import { line, PurposeField } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { casePaper, numberOf, receiptPaper } from '../documents.ts';
import {
  MATTER_OUTCOME_NAMES,
  MATTER_STATE_NAMES,
  MATTER_STATES,
  MATTER_TRIGGER_NAMES,
  MATTER_TRIGGERS,
  matterSightOf,
  maySee,
} from '../matters.ts';
import { listMatters } from '../store/lists.ts';
import { getMatter, reporterOf, stepsOf, wordsOf } from '../store/matters.ts';
import { namedMatter } from './handle.ts';

/** One's own alone: another's is not there. */
async function ownMatter({ sql, unitId, actor }: Context, matterId: MatterId) {
  const matter = await getMatter(sql, unitId, matterId);
  if (matter.personId !== actor.personId) refuse('not-found');
  const entry = (await entryOfMatter(sql, unitId, matterId)) ?? refuse('not-found');
  return { matter, entry };
}

/** To keep: who reported what at which instant, and where in the record it stands. */
export const printReceipt = action({
  name: 'matters.print-receipt',
  input: z.strictObject({ matterId: MatterId }),
  by: ['member'],
  within: namedMatter,
  async prepare({ read, unitId, timeZone, services }, { matterId }) {
    const parts = await read(async (context) => {
      const { matter, entry } = await ownMatter(context, matterId);
      const [first] = await wordsOf(context.sql, unitId, matter);
      const reporter = await reporterOf(context.sql, unitId, matter.personId);
      return { unitId, matter, entry, reporter, facts: first!.words, timeZone };
    });
    const bytes = await printed(receiptPaper(parts), services.fontsRoot);
    return { bytes, number: numberOf(parts.matter, timeZone), personId: parts.matter.personId };
  },
  async run(_, { matterId }, { bytes, number, personId }) {
    const file = { name: `报告事项回执-${number}.pdf`, mediaType: 'application/pdf', bytes };
    return done({
      result: { file },
      record: { personId, matterId, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});

/** That the report stands in the record, at its instant, under a signed checkpoint: checked by anybody, without this system. */
export const takeProof = action({
  name: 'matters.take-proof',
  input: z.strictObject({ matterId: MatterId }),
  by: ['member'],
  within: namedMatter,
  prepare: ({ read, unitId, timeZone, services }, { matterId }) =>
    read(async (context) => {
      const { matter, entry } = await ownMatter(context, matterId);
      const text = await proofOfEntry(context.sql, unitId, entry.entryId, services.record.signer);
      return {
        text: text ?? refuse('not-signed-yet'),
        number: numberOf(matter, timeZone),
        entryId: entry.entryId,
        personId: matter.personId,
      };
    }),
  async run(_, { matterId }, { text, number, entryId, personId }) {
    const name = `报告事项时间证明-${number}.tlog-proof`;
    return done({
      result: { file: { name, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(text) } },
      record: { personId, matterId, entry: entryId },
      touched: 'nothing',
    });
  },
});

/** Opens the case as much as the page does: for a purpose, and the reporter sees who did (rights.md R8). */
export const printMatter = action({
  name: 'matters.print',
  input: z.strictObject({ matterId: MatterId, purpose: PurposeField.exclude(['own']) }),
  by: ['security-officer'],
  within: namedMatter,
  async prepare({ read, unitId, now, timeZone, services }, { matterId }) {
    const parts = await read(async ({ sql, actor }) => {
      const { key, salt: _, ...matter } = await getMatter(sql, unitId, matterId);
      if (!maySee(actor, matter)) refuse('not-found');
      const words = await wordsOf(sql, unitId, { matterId, key });
      const steps = await stepsOf(sql, unitId, matterId);
      return { matter, words, steps, reporter: await reporterOf(sql, unitId, matter.personId), asOf: now, timeZone };
    });
    const bytes = await printed(casePaper(parts), services.fontsRoot);
    return { bytes, number: numberOf(parts.matter, timeZone), personId: parts.matter.personId };
  },
  async run({ sql, unitId, now, actor }, { matterId, purpose }, { bytes, number, personId }) {
    await logLook(sql, { unitId, personId, at: now, accountId: actor.accountId, purpose, query: 'matters.print' });
    return done({
      result: { file: { name: `报告事项办理记录-${number}.pdf`, mediaType: 'application/pdf', bytes } },
      record: { personId, matterId, purpose, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});

export const MattersFilterFields = {
  state: z.enum([...MATTER_STATES, 'open']).optional(),
  trigger: z.enum(MATTER_TRIGGERS).optional(),
  text: line(60).optional(),
};

/** Who reported which kind of matter when, and how far it is; nothing of what was said. */
export const exportMatters = tableExport({
  name: 'matters.export',
  file: { zh: '事项报告', en: 'matters-reported' },
  by: ['security-officer'],
  filter: MattersFilterFields,
  rows: async ({ sql, unitId, actor }, filter, slice) => {
    const reading = { sight: matterSightOf(actor.roles), but: actor.personId };
    return (await listMatters(sql, unitId, reading, filter, slice)).rows;
  },
  ofPeople: (row) => row.personId,
  columns: ({ timeZone }) => [
    { zh: '编号', en: 'Number', of: (row) => numberOf({ ...row, matterId: row.matterId as MatterId }, timeZone) },
    { zh: '报告人', en: 'Reporter', of: (row) => row.name },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '事项', en: 'Matter', of: (row) => MATTER_TRIGGER_NAMES[row.trigger] },
    { zh: '知悉日期', en: 'Known on', of: (row) => row.knownOn },
    { zh: '应报告日期', en: 'Report by', of: (row) => row.reportBy },
    { zh: '报告时间', en: 'Reported at', of: (row) => momentIn(timeZone, row.reportedAt) },
    { zh: '状态', en: 'State', of: (row) => MATTER_STATE_NAMES[row.state] },
    { zh: '办理结果', en: 'Outcome', of: (row) => (row.outcome ? MATTER_OUTCOME_NAMES[row.outcome] : '') },
  ],
});
