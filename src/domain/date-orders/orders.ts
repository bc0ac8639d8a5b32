/**
 * THE DOOR for other modules (the inspection pack, the yearly report): the order of dates of one person, and the breaches of the unit.
 *
 *   const orders = await ordersOfPerson(sql, { unitId, today, now, personId, reader: actor });
 *
 * Both ask who reads: what he may not see is not among them. Explanations come opened; whoever puts them on paper answers for that.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { DutyCode } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Severity } from '../findings/findings.ts';
import { IN_ORDER } from './actions/filter.ts';
import type { DateOrder } from './catalogue/check.ts';
import { dateOrderOf } from './catalogue.ts';
import { type Area, ageOf, type BreachStand, breachStand, daysLate, type Moment } from './date-orders.ts';
import { nameOfBreach } from './names.ts';
import { askedOf } from './run.ts';
import { OF_MATTERS, type Reader, seen } from './sight.ts';
import { listBreaches } from './store/breaches.ts';
import { explanationsOf } from './store/explanations.ts';
import { pairsOfPerson } from './store/orders.ts';

export type Check = {
  readonly number: number;
  readonly area: Area;
  readonly severity: Severity;
  readonly duties: readonly DutyCode[];
  readonly title: Localised;
  readonly because: Localised;
  /** Whether days are compared, or moments. */
  readonly by: 'day' | 'instant';
};
/** What comes first or second, and when; neither day nor moment while it has not happened. */
export type Fact = { readonly what: Localised } & Moment;
export type Explained = { readonly words: string; readonly on: Day; readonly at: Instant; readonly by: string | null };
export type OrderOfDates = {
  readonly check: Check;
  /** Of which record: its number or day, never a person. */
  readonly of: Localised;
  readonly first: Fact;
  readonly second: Fact;
  /** Empty: nothing to judge yet. */
  readonly kept: boolean | null;
  readonly daysLate: number;
  readonly explanation: Explained | null;
};

const shown = ({ number, area, severity, duties, title, because, by }: DateOrder): Check => ({
  ...{ number, area, severity, duties, title, because, by },
});

type OfPerson = {
  readonly unitId: number;
  readonly today: Day;
  readonly now: Instant;
  readonly personId: number;
  readonly reader: Reader;
};
/** Every check that speaks of the person, kept as well as broken, in the order of the catalogue and then of the days. */
export async function ordersOfPerson(
  sql: Sql,
  { unitId, today, now, personId, reader }: OfPerson,
): Promise<OrderOfDates[]> {
  const asked = await askedOf(sql, { unitId, today, now });
  const pairs = [];
  for (const number of seen(reader)) {
    if (OF_MATTERS.includes(number) && reader.personId === personId) continue;
    const check = dateOrderOf(number)!;
    for (const pair of await pairsOfPerson(sql, asked, check, personId)) pairs.push({ check, ...pair });
  }
  const said = await standing(
    sql,
    unitId,
    pairs.flatMap(({ breachId }) => (breachId === null ? [] : [breachId])),
  );
  return pairs.map(({ check, key: _, breachId, ...pair }) => {
    const first = { what: check.first, on: pair.firstOn, at: pair.firstAt };
    const second = { what: check.second, on: pair.secondOn, at: pair.secondAt };
    return {
      ...{
        check: shown(check),
        of: nameOfBreach({ check: check.number, name: pair.name }),
        first,
        second,
        kept: pair.kept,
      },
      daysLate: pair.kept === false ? daysLate(first, second, today) : 0,
      explanation: (breachId !== null && said.get(breachId)) || null,
    };
  });
}

export type BreachOfUnit = Omit<OrderOfDates, 'kept'> & {
  readonly breachId: number;
  readonly personId: number | null;
  readonly person: string | null;
  readonly department: string | null;
  readonly stand: BreachStand;
  /** For how many days the order has been broken. */
  readonly ageInDays: number;
};
type OfUnit = {
  readonly unitId: number;
  readonly today: Day;
  readonly reader: Reader;
  /** Of these duties alone. */
  readonly duties?: readonly DutyCode[] | undefined;
  readonly atMost?: number | undefined;
};
/** What stands, the gravest first; what is no longer found is not among them. */
export async function breachesOfUnit(
  sql: Sql,
  { unitId, today, reader, duties, atMost = 10_000 }: OfUnit,
): Promise<BreachOfUnit[]> {
  const checks = seen(reader).filter(
    (number) => !duties || dateOrderOf(number)!.duties.some((duty) => duties.includes(duty)),
  );
  const filter = { checks, readerId: reader.personId, stands: true };
  const { rows } = await listBreaches(sql, unitId, filter, IN_ORDER, { offset: 0, limit: atMost });
  const said = await standing(
    sql,
    unitId,
    rows.map(({ breachId }) => breachId),
  );
  return rows.map((row) => {
    const check = dateOrderOf(row.check)!;
    const first = { what: check.first, on: row.firstOn, at: row.firstAt };
    const second = { what: check.second, on: row.secondOn, at: row.secondAt };
    return {
      ...{ check: shown(check), of: nameOfBreach(row), first, second, daysLate: daysLate(first, second, today) },
      ...{ breachId: row.breachId, personId: row.personId, person: row.person, department: row.department },
      ...{ stand: breachStand(row), ageInDays: ageOf(second, today), explanation: said.get(row.breachId) ?? null },
    };
  });
}

/** The explanation that stands of each. */
async function standing(sql: Sql, unitId: number, breachIds: readonly number[]): Promise<Map<number, Explained>> {
  const all = breachIds.length === 0 ? [] : await explanationsOf(sql, unitId, breachIds);
  return new Map(
    all
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ breachId, words, saidOn, saidAt, by }) => [breachId, { words, on: saidOn, at: saidAt, by }]),
  );
}
