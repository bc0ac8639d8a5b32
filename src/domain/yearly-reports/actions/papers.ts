/** The report as a file: the PDF that was signed, or how the draft would look; and a copy for editing, which never counts. */
import { z } from 'zod';
import { officialPaper } from '../../../documents/official.ts';
import { officialDocx } from '../../../documents/official-docx.ts';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { YearlyReportId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit } from '../../units/store/unit.ts';
import { reportPaper } from '../documents.ts';
import { atLeastOf, named, wholeOf } from '../within.ts';
import { READ } from '../yearly-reports.ts';

const Named = z.strictObject({ yearlyReportId: YearlyReportId });

async function partsOf(context: Context, yearlyReportId: YearlyReportId) {
  const { sql, unitId, today, now } = context;
  const { words, number, issuedOn, issuedAt, fileHash, ...whole } = await wholeOf(context, yearlyReportId);
  if (!words) return refuse('wrong-state');
  const { name: unitName } = await getUnit(sql, unitId);
  const { year, version, asOf, countedOn, figures, lastYear } = whole;
  const parts = {
    ...{ unitName, year, version, asOf, countedOn, words, figures, lastYear, number: number ?? undefined },
    ...{ day: issuedOn ?? today, at: issuedAt ?? now, atLeast: await atLeastOf(context) },
  };
  return { parts, fileHash, name: `${year}年度工作报告${number ? `-${version}` : '（稿）'}` };
}

/** The bytes that were signed when it was issued. Refuses `not-found` where their time is over. */
export async function issuedBytes(
  {
    read,
    services,
    unitId,
  }: {
    read: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
    services: { filesRoot: string };
    unitId: number;
  },
  fileHash: string,
): Promise<Uint8Array> {
  const kept = await read(({ sql }) => findFile(sql, unitId, fileHash));
  const bytes = kept && (await readFile(services.filesRoot, kept.hash, kept.key));
  return bytes ?? refuse('not-found');
}

export const print = action({
  name: 'yearly-reports.print',
  input: Named,
  by: READ,
  within: named,
  async prepare(preparing, { yearlyReportId }) {
    const { read, services } = preparing;
    const { parts, fileHash, name } = await read((context) => partsOf(context, yearlyReportId));
    const bytes =
      fileHash === null
        ? await printed(officialPaper(reportPaper(parts)), services.fontsRoot)
        : await issuedBytes(preparing, fileHash);
    return { file: { name: `${name}.pdf`, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { yearlyReportId }, { file, digest }) {
    return done({ result: { file }, record: { yearlyReportId, digest }, touched: 'nothing' });
  },
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const editable = action({
  name: 'yearly-reports.editable',
  input: Named,
  by: READ,
  within: named,
  async prepare({ read }, { yearlyReportId }) {
    const { parts, name } = await read((context) => partsOf(context, yearlyReportId));
    const bytes = Buffer.from(await officialDocx(reportPaper(parts)));
    return { file: { name: `${name}.docx`, mediaType: DOCX, bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { yearlyReportId }, { file, digest }) {
    return done({ result: { file }, record: { yearlyReportId, digest }, touched: 'nothing' });
  },
});
