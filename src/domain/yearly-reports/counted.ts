/** The figures of a year as the ledger and the modules tell them now, up to a day of it. */
import { day, plusDays, yearOf } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { NOT_RECORDABLE, startOfDay } from '../duties/ledger.ts';
import { getUnit } from '../units/store/unit.ts';
import { withPercentages } from './figures.ts';
import { countManagement } from './store/figures-of-management.ts';
import { type Asked, countWork } from './store/figures-of-work.ts';
import { lastIssuedOf } from './store/reports.ts';
import type { Span, Values } from './yearly-reports.ts';

type Where = Pick<Context, 'sql' | 'unitId' | 'timeZone'>;

export async function countYear(where: Where, span: Span): Promise<Values> {
  const asked = askedOf(where, span);
  return withPercentages({
    ...(await countManagement(where.sql, where.unitId, asked)),
    ...(await countWork(where.sql, asked)),
  });
}

/** The days of a report as the statements ask for them. */
export function askedOf({ unitId, timeZone }: Omit<Where, 'sql'>, { from, to }: Span): Asked {
  const year = yearOf(from);
  const after = (of: number): ReturnType<typeof startOfDay> => startOfDay(day(`${of + 1}-01-01`), timeZone);
  return {
    ...{ from, to, begins: startOfDay(from, timeZone), ends: startOfDay(plusDays(to, 1), timeZone) },
    ...{ yearEnds: after(year), nextYearEnds: after(year + 1) },
    ...{ unitId, timeZone, year, notRecordable: NOT_RECORDABLE },
  };
}

export type LastYear = { readonly values: Values; readonly from: 'report' | 'ledger' };

/** Of the year before: as its last report stated them, or else from the ledger, where it reaches back so far. */
export async function lastYearOf(where: Where, year: number): Promise<LastYear | null> {
  const issued = await lastIssuedOf(where.sql, where.unitId, year - 1);
  if (issued) return { values: issued.figures, from: 'report' };
  const { ledger_from: ledgerFrom } = await getUnit(where.sql, where.unitId);
  const span = { from: day(`${year - 1}-01-01`), to: day(`${year - 1}-12-31`) };
  return ledgerFrom > span.to ? null : { values: await countYear(where, span), from: 'ledger' };
}
