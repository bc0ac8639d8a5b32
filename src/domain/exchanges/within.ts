/** Who deals with foreign exchange, and what every act on one asks first. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Day } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import type { Context } from '../../platform/action.ts';
import type { ExchangeId, UnitId } from '../../platform/ids.ts';
import type { Role } from '../../platform/permission.ts';
import { refuse } from '../../platform/refusal.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { getUnit } from '../units/store/unit.ts';
import { prepareBy } from './exchanges.ts';
import { hasExchange } from './store/exchanges.ts';

/** Foreign affairs and the security office run them; the head decides and sees. */
export const RUN = ['security-officer', 'foreign-affairs'] as const satisfies readonly Role[];
export const READ = [...RUN, 'head'] as const satisfies readonly Role[];
export const OWN_ROW = { people: [], unit: true } as const;

type Where = Pick<Context, 'sql' | 'unitId'>;

/** A department or an organ acts as an office, not as a unit: it keeps none here. */
export async function ofUnit({ sql, unitId }: Where): Promise<UnitId> {
  return (await getUnit(sql, unitId)).body === 'unit' ? unitId : refuse('no-exchange');
}

export async function named({ sql, unitId }: Where, { exchangeId }: { exchangeId: ExchangeId }): Promise<UnitId> {
  return (await hasExchange(sql, unitId, exchangeId)) ? unitId : refuse('not-found');
}

export function refuseSecrets(texts: unknown): void {
  if (bearsSecrecyMark(JSON.stringify(texts))) refuse('secrecy-mark');
}

export const figuresOf = async ({ sql, unitId }: Where): Promise<Figures> =>
  effectiveFigures(await choicesOf(sql, unitId));

/** By when it is to be prepared, and reported. */
export async function clocksOf(where: Where, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }) {
  const figures = await figuresOf(where);
  const calendar = await readCalendar(where.sql, where.unitId);
  return {
    prepareBy: prepareBy(startsOn, figures['exchange.preparation']),
    reportBy: addWorkingDays(endsOn, figures['exchange.report'], calendar),
  };
}
