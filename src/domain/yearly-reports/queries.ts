/** Yearly reports: the list, and one whole with what its figures have become and last year's beside them. */
import { z } from 'zod';
import { plusDays, yearOf } from '../../law/day.ts';
import { ruleOf } from '../../law/duties.ts';
import { YearlyReportId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { isSame } from '../../platform/second-person.ts';
import { listCorrespondents } from '../dispatches/store/correspondents.ts';
import { getUnit } from '../units/store/unit.ts';
import { askedOf } from './counted.ts';
import { FIGURE_NAMES } from './figures.ts';
import { countedBehind, type RowKind } from './rows.ts';
import { authorsOf, dispatchesOf, listReports, openReport } from './store/reports.ts';
import { ROWS, rowsOf } from './store/rows.ts';
import { atLeastOf, named, wholeOf } from './within.ts';
import { READ, spanOf } from './yearly-reports.ts';

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

/**
 * What stands behind a figure, row by row: numbers and days, no names, for whoever writes the report and for whoever issues it. Each is opened on its
 * own page, by those whose page it is, with a purpose where it asks for one (decision 83).
 */
export const rows = query({
  name: 'yearly-reports.rows',
  input: z.strictObject({ yearlyReportId: YearlyReportId, figure: z.enum(FIGURE_NAMES), ...Page }),
  by: READ,
  recorded: 'no',
  async run(context, { yearlyReportId, figure, ...slice }) {
    await named(context, { yearlyReportId });
    const { year, asOf, figures } = await openReport(context.sql, context.unitId, yearlyReportId);
    const { from } = spanOf(year, context.today);
    const counted = countedBehind(figure);
    const found = await rowsOf(context.sql, counted, askedOf(context, { from, to: asOf }), slice);
    const { kind }: { kind: RowKind } = ROWS[counted];
    // Two people of one session are two rows with nothing to tell them apart but their place in the list.
    const titled = found.rows.map(({ rule, ...row }, index) => ({
      ...{ at: slice.offset + index, ...row },
      duty: rule === null ? null : ruleOf(rule)!.title,
    }));
    return { total: found.total, rows: titled, kind, counted, stated: figures[counted] ?? null, year, asOf };
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
