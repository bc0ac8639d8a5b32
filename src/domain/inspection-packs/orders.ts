/** The order of dates, as a pack shows it: what the office may see, and nothing of clues, requests, incidents and matters. */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { DutyCode } from '../../law/duty.ts';
import { dateOrderOf } from '../date-orders/catalogue.ts';
import { type BreachOfUnit, breachesOfUnit, type OrderOfDates, ordersOfPerson } from '../date-orders/orders.ts';
import type { Redaction } from './inspection-packs.ts';

/** Asked as the office would ask, not as whoever made the pack: he may have further roles. */
const READER = { roles: ['security-officer'] } as const;

/** Whom the office shows its own, and what passes between bodies. */
const OPEN: readonly string[] = ['office', 'clerks'];
const CLOSE: readonly string[] = ['clues', 'requests', 'incidents', 'matters'];

function mayBeShown({ check: { number, area } }: Shown): boolean {
  const check = dateOrderOf(number);
  if (!check || area === 'reports' || !OPEN.includes(check.sees)) return false;
  return !check.watches.some((one) => CLOSE.includes(one));
}

type Asked = { readonly unitId: number; readonly today: Day; readonly redaction: Pick<Redaction, 'entriesOfCases'> };
type Shown = Pick<OrderOfDates, 'check'>;

/** That somebody was heard, or decided about twice, says how it was decided: where entries on cases are kept back, so is the order of their days. */
const shownFor =
  ({ entriesOfCases }: Asked['redaction']) =>
  (one: Shown): boolean =>
    mayBeShown(one) && (entriesOfCases || one.check.area !== 'decisions');

export async function ordersFor(
  sql: Sql,
  asked: Asked & { readonly now: Instant; readonly personId: number },
): Promise<OrderOfDates[]> {
  return (await ordersOfPerson(sql, { ...asked, reader: READER })).filter(shownFor(asked.redaction));
}

export async function breachesFor(
  sql: Sql,
  { unitId, today, redaction, duties }: Asked & { readonly duties: readonly string[] },
): Promise<BreachOfUnit[]> {
  const found = await breachesOfUnit(sql, { unitId, today, reader: READER, duties: duties as DutyCode[] });
  return found.filter(shownFor(redaction));
}
