/** What was issued goes out as a dispatch: a covering letter with the signed report attached, approved by another person and sent as every dispatch. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { CorrespondentId, YearlyReportId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { insertDispatchFile } from '../../dispatches/store/dispatches.ts';
import { getUnit } from '../../units/store/unit.ts';
import { titleOf } from '../documents.ts';
import { dispatchesOf, noteDispatch, openReport } from '../store/reports.ts';
import { named } from '../within.ts';
import { RUN } from '../yearly-reports.ts';
import { issuedBytes } from './papers.ts';

const RECEIVERS_AT_MOST = 20;

export const draft = action({
  name: 'yearly-reports.draft-dispatch',
  input: z.strictObject({
    yearlyReportId: YearlyReportId,
    correspondentIds: z.array(CorrespondentId).min(1).max(RECEIVERS_AT_MOST),
  }),
  by: RUN,
  within: named,
  async prepare(preparing, { yearlyReportId }) {
    const { read, unitId } = preparing;
    const { fileHash } = await read(({ sql }) => openReport(sql, unitId, yearlyReportId));
    return keepSealed(preparing, await issuedBytes(preparing, fileHash ?? refuse('wrong-state')), 'application/pdf');
  },
  async run(context, { yearlyReportId, correspondentIds }, file) {
    const { sql, unitId } = context;
    const { year, version, number, state } = await openReport(sql, unitId, yearlyReportId);
    if (state !== 'issued') refuse('wrong-state');
    if (
      (await dispatchesOf(sql, unitId, yearlyReportId)).some((one) => one.state === 'draft' || one.state === 'approved')
    )
      refuse('step-in-hand');
    const { zh: name } = titleOf({ unitName: (await getUnit(sql, unitId)).name, year });
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'yearly-report', to: correspondentIds, handling: 'internal', urgency: 'none' } as const),
      content: letterOf({ year, version, name, number: number! }),
    });
    await attach(context, file);
    await insertDispatchFile(sql, unitId, { dispatchId, role: 'attachment', name: `${name}.pdf`, file });
    await noteDispatch(sql, unitId, yearlyReportId, dispatchId);
    return done({
      result: { dispatchId },
      record: {
        ...{ yearlyReportId, dispatchId, correspondentIds, content: contentHash },
        ...{ file: reference(file.hash), attached: reference(file.contentHash) },
      },
      touched: 'nothing',
    });
  },
});

type Issued = { readonly year: number; readonly version: number; readonly name: string; readonly number: string };
function letterOf({ year, version, name, number }: Issued): ContentOf<'yearly-report'> {
  const corrects = version > 1 ? '该报告更正此前报送的版本，请以本次报送的为准。' : '';
  return {
    title: `关于报送${year}年度反间谍安全防范工作报告的函`,
    text: `现将《${name}》（${number}）报上，请审阅。${corrects}`,
    year,
  };
}
