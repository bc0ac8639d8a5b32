/** The catalogue with how many breaches of each stand; the breaches; one of them with what was said of it. */
import { z } from 'zod';
import type { Day } from '../../law/day.ts';
import { DateOrderBreachId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { logListed, logOpened } from '../../platform/looks.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { readMark } from '../cross-checks/store/run.ts';
import { getUnit } from '../units/store/unit.ts';
import { asked, BreachFilterFields, IN_ORDER } from './actions/filter.ts';
import { DATE_ORDERS, dateOrderOf } from './catalogue.ts';
import { ageOf, breachStand, daysLate, KEPT_CLOSE, OFFICE, SEE } from './date-orders.ts';
import { nameOfBreach } from './names.ts';
import { DATE_ORDER_JOB } from './run.ts';
import { isSeen } from './sight.ts';
import { type Breach, countBreaches, getBreach, listBreaches } from './store/breaches.ts';
import { explanationsOf } from './store/explanations.ts';

function shown({ key: _, name, firstOn, firstAt, secondOn, secondAt, ...breach }: Breach, today: Day) {
  const { title, severity, area, page, first, second, by } = dateOrderOf(breach.check)!;
  const [one, two] = [
    { on: firstOn, at: firstAt },
    { on: secondOn, at: secondAt },
  ];
  return {
    ...{ ...breach, title, severity, area, by, name: nameOfBreach({ check: breach.check, name }) },
    ...{ first: { what: first, ...one }, second: { what: second, ...two } },
    ...{ daysLate: daysLate(one, two, today), ageInDays: ageOf(two, today), stand: breachStand(breach) },
    page: page(breach.thingId ?? 0, breach.personId ?? 0),
  };
}

export const checks = query({
  name: 'date-orders.checks',
  input: z.strictObject({}),
  by: SEE,
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const counted = new Map((await countBreaches(sql, unitId)).map((one) => [one.check, one]));
    const mark = await readMark(sql, unitId, DATE_ORDER_JOB);
    const isBody = (await getUnit(sql, unitId)).body !== 'unit';
    return {
      lastFullRunOn: mark?.doneFor ?? null,
      checks: DATE_ORDERS.filter(
        ({ number, sees }) => (isBody || sees !== 'bodies') && (hasAny(actor.roles, OFFICE) || isSeen(actor, number)),
      ).map((one) => {
        const { number, area, severity, duties, because, title, first, second, isLimit, todo } = one;
        const { stands, open } = counted.get(number) ?? { stands: 0, open: 0 };
        // Whoever may not read the case reads its number of breaches, and no more.
        const opens = isSeen(actor, number);
        return { number, area, severity, duties, because, title, first, second, isLimit, todo, stands, open, opens };
      }),
    };
  },
});

/** How many stand, and how many of them nobody has explained: for the page on which the head sees where the unit stands. */
export const standing = query({
  name: 'date-orders.standing',
  input: z.strictObject({}),
  by: OFFICE,
  recorded: 'no',
  async run({ sql, unitId }) {
    const counted = await countBreaches(sql, unitId);
    const sum = (of: 'stands' | 'open') => counted.reduce((all, one) => all + one[of], 0);
    return { stands: sum('stands'), open: sum('open') };
  },
});

export const breaches = query({
  name: 'date-orders.list',
  input: z.strictObject({ ...BreachFilterFields, ...Page }),
  by: SEE,
  recorded: 'of-each',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today, actor } = context;
    const { total, rows } = await listBreaches(sql, unitId, asked(actor, filter), IN_ORDER, { offset, limit });
    await logListed(context, rows, 'date-orders.list');
    return { total, rows: rows.map((one) => shown(one, today)) };
  },
});

export const breach = query({
  name: 'date-orders.get',
  input: z.strictObject({ breachId: DateOrderBreachId }),
  by: SEE,
  recorded: 'of-each',
  async run(context, { breachId }) {
    const { sql, unitId, today, actor } = context;
    const one = await getBreach(sql, unitId, breachId, asked(actor, {}));
    await logOpened(context, one, 'date-orders.get');
    const { because, todo, duties, sees } = dateOrderOf(one.check)!;
    const explanations = (await explanationsOf(sql, unitId, [breachId])).map(({ breachId: _, ...said }) => said);
    const mayBeFinding = !KEPT_CLOSE.includes(sees) && (await getUnit(sql, unitId)).body === 'unit';
    const isOwn = actor.personId !== undefined && actor.personId === one.personId;
    return { ...shown(one, today), because, todo, duties, explanations, isOwn, mayBeFinding };
  },
});
