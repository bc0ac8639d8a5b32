/** Yearly reports: the list, and one whole with what its figures have become and last year's beside them. */
import { z } from 'zod';
import { plusDays, yearOf } from '../../law/day.ts';
import { YearlyReportId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { isSame } from '../../platform/second-person.ts';
import { listCorrespondents } from '../dispatches/store/correspondents.ts';
import { getUnit } from '../units/store/unit.ts';
import { authorsOf, dispatchesOf, listReports } from './store/reports.ts';
import { atLeastOf, named, wholeOf } from './within.ts';
import { READ } from './yearly-reports.ts';

export const list = query({
  name: 'yearly-reports.list',
  input: z.strictObject(Page),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }, slice) {
    const { total, rows } = await listReports(sql, unitId, slice);
    const { ledger_from: ledgerFrom } = await getUnit(sql, unitId);
    return {
      total,
      rows: rows.map(({ figures: _, lastYear: __, ...one }) => one),
      /** The years of which one can be written: a day of it is over. */
      years: { from: yearOf(ledgerFrom), to: yearOf(plusDays(today, -1)), last: plusDays(today, -1) },
    };
  },
});

export const get = query({
  name: 'yearly-reports.get',
  input: z.strictObject({ yearlyReportId: YearlyReportId }),
  by: READ,
  recorded: 'no',
  async run(context, { yearlyReportId }) {
    const { sql, unitId, actor } = context;
    await named(context, { yearlyReportId });
    const { fileHash, ...whole } = await wholeOf(context, yearlyReportId);
    const sent = await dispatchesOf(sql, unitId, yearlyReportId);
    const receivers = (await listCorrespondents(sql, unitId)).filter(({ state }) => state === 'confirmed');
    return {
      ...whole,
      hasFile: fileHash !== null,
      /** Whoever wrote in it does not issue it. */
      mine: (await authorsOf(sql, unitId, yearlyReportId)).some((author) => isSame(actor, author)),
      /** Fewer people than this are not stated on paper. */
      atLeast: await atLeastOf(context),
      sent,
      receivers: receivers.map(({ correspondentId, name, kind, isSuperior }) => ({
        correspondentId,
        name,
        kind,
        isSuperior,
      })),
    };
  },
});
