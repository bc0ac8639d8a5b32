/** The order of dates, as a pack shows it: what the office may see, and nothing of clues, requests, incidents and matters. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { DutyCode } from '../../law/duty.ts';
import { dateOrderOf } from '../date-orders/catalogue.ts';
import { type BreachOfUnit, breachesOfUnit, type OrderOfDates, ordersOfPerson } from '../date-orders/orders.ts';

/** Asked as the office would ask, not as whoever made the pack: he may have further roles. */
const READER = { roles: ['security-officer'] } as const;

const mayBeShown = ({ check: { number, area } }: Pick<OrderOfDates, 'check'>): boolean =>
  area !== 'reports' && dateOrderOf(number)?.sees === 'office';

type Asked = { readonly unitId: number; readonly today: Day };

export async function ordersFor(
  sql: Sql,
  asked: Asked & { readonly now: Instant; readonly personId: number },
): Promise<OrderOfDates[]> {
  return (await ordersOfPerson(sql, { ...asked, reader: READER })).filter(mayBeShown);
}

export async function breachesFor(
  sql: Sql,
  { unitId, today, duties }: Asked & { readonly duties: readonly string[] },
): Promise<BreachOfUnit[]> {
  const found = await breachesOfUnit(sql, { unitId, today, reader: READER, duties: duties as DutyCode[] });
  return found.filter(mayBeShown);
}
