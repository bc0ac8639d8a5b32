/** What a unit has in hand: the inspections and orders that reached it, what it owes by when, and what it answered. */
import { z } from 'zod';
import { type Day, dayAt, plusDays } from '../../law/day.ts';
import { ArrivalId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { type Asking, query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { reportAhead } from './clocks.ts';
import { proposedFor } from './from-findings.ts';
import { isLate, type ReceivedState } from './inspections.ts';
import { listOfCase, listOwn, listReceivedCases, listToTakeIn, type ReceivedCase } from './store/received.ts';
import { UNIT_READERS } from './within.ts';

const stateOf = ({ kind, opined, result, reportSentAt }: ReceivedCase): ReceivedState => {
  if (kind === 'inspection') return opined ? 'opined' : 'inspected';
  return result ?? (reportSentAt ? 'reported' : 'report-owed');
};

/** The report is owed by the limit, or as many days ahead of it as the unit set itself. */
function clocked({ today, timeZone }: Pick<Asking, 'today' | 'timeZone'>, row: ReceivedCase, ahead: number) {
  const reportBy = row.kind === 'order' && row.lastOn ? plusDays(row.lastOn, -ahead) : undefined;
  const reportedOn: Day | undefined = row.reportSentAt ? dayAt(new Date(row.reportSentAt), timeZone) : undefined;
  const state = stateOf(row);
  return { ...row, state, reportBy, reportedOn, late: isLate({ due: reportBy, done: reportedOn }, today) };
}

export const received = query({
  name: 'inspections.received',
  input: z.strictObject({ kind: z.enum(['inspection', 'order']).optional(), ...Page }),
  by: UNIT_READERS,
  recorded: 'no',
  async run(context, { kind, offset, limit }) {
    const { sql, unitId } = context;
    const ahead = await reportAhead(context);
    const { total, rows } = await listReceivedCases(sql, unitId, { kind }, { offset, limit });
    return {
      total,
      rows: rows.map((row) => clocked(context, row, ahead)),
      /** What came and stands in no case yet. */
      toTakeIn: await listToTakeIn(sql, unitId),
    };
  },
});

export const receivedCase = query({
  name: 'inspections.received-case',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: UNIT_READERS,
  recorded: 'no',
  async run(context, { arrivalId }) {
    const { sql, unitId } = context;
    const papers = await listOfCase(sql, unitId, arrivalId);
    const first = papers[0] ?? refuse('not-found');
    const { rows } = await listReceivedCases(sql, unitId, { arrivalId: first.arrivalId }, { offset: 0, limit: 1 });
    const order = papers.find(({ type }) => type === 'order');
    const items = (order?.content as ContentOf<'order'> | null | undefined)?.items ?? [];
    return {
      ...clocked(context, rows[0]!, await reportAhead(context)),
      papers,
      /** Of each item of the order, what its finding says was done: the report is drafted from it. */
      proposed: order ? await proposedFor(context, order.arrivalId, items) : [],
      own: await listOwn(
        sql,
        unitId,
        papers.map((one) => one.arrivalId),
      ),
    };
  },
});
