/** The organ's inspections and orders, with their clocks and what may be done; no texts, which are opened for a purpose (actions/open.ts). */
import { z } from 'zod';
import { CorrespondentId, InspectionId, OrderId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { type Asking, query } from '../../platform/query.ts';
import { isSame } from '../../platform/second-person.ts';
import { type CheckClock, checkClock, checkDue, lateReportsUpTo } from './clocks.ts';
import {
  INSPECTION_ACTS,
  INSPECTION_LADDER,
  type InspectionAct,
  isLate,
  mayInspect,
  mayOrder,
  ORDER_ACTS,
  ORDER_LADDER,
  type OrderAct,
} from './inspections.ts';
import { getInspection, listInspections } from './store/inspections.ts';
import { getOrder, listOrders, type Order } from './store/orders.ts';
import { listAnswers, listCheckOccasions, listSteps } from './store/steps.ts';
import { ORGAN_READERS } from './within.ts';

export const InspectionsFilter = {
  state: z.enum(INSPECTION_LADDER).optional(),
  correspondentId: CorrespondentId.optional(),
  text: line(60).optional(),
};
export const OrdersFilter = {
  state: z.enum(ORDER_LADDER).optional(),
  correspondentId: CorrespondentId.optional(),
  /** Only what is late: the unit's report, or the organ's own check. */
  due: z.enum(['late']).optional(),
  text: line(60).optional(),
};

export const inspections = query({
  name: 'inspections.list',
  input: z.strictObject({ ...InspectionsFilter, ...Page }),
  by: ORGAN_READERS,
  recorded: 'no',
  run: ({ sql, unitId, today }, { offset, limit, ...filter }) =>
    listInspections(sql, unitId, { ...filter, today }, { offset, limit }),
});

const actsOf = <Act extends string>(acts: Readonly<Record<Act, unknown>>, may: (act: Act) => string): Act[] =>
  (Object.keys(acts) as Act[]).filter((act) => may(act) === 'fine');

export const inspection = query({
  name: 'inspections.inspection',
  input: z.strictObject({ inspectionId: InspectionId }),
  by: ORGAN_READERS,
  recorded: 'no',
  async run(context, { inspectionId }) {
    const { sql, unitId, today, timeZone, actor } = context;
    const { scope: _, inspectors, ...one } = await getInspection(sql, unitId, { inspectionId, today });
    const of = { inspectionId };
    return {
      ...one,
      inspectors: inspectors.length,
      steps: await listSteps(sql, unitId, of),
      answers: await listAnswers(sql, unitId, of, timeZone),
      orders: (await ordersOf(context, { inspectionId, offset: 0, limit: 50 })).rows,
      may: actsOf<InspectionAct>(INSPECTION_ACTS, (act) => mayInspect(act, one)),
      /** Whoever proposed it does not approve it. */
      mine: isSame(actor, { accountId: one.proposedBy, personId: one.proposerPerson }),
    };
  },
});

/** With the day by which a report that came is to be checked, and what is late now. */
export function withClocks<One extends Order>(one: One, clock: CheckClock, today: Asking['today']) {
  const open = !['drafted', 'withdrawn', 'met', 'closed'].includes(one.state);
  const checkBy = one.toCheckFrom === null ? undefined : checkDue(one.toCheckFrom, clock);
  return {
    ...one,
    checkBy,
    reportLate: one.issuedAt !== null && isLate({ due: one.limitOn, done: one.reportedOn ?? undefined }, today),
    checkLate: open && isLate({ due: checkBy?.last, done: undefined }, today),
  };
}

type OrdersInput = {
  readonly inspectionId?: number;
  readonly due?: 'late' | undefined;
  readonly offset: number;
  readonly limit: number;
} & Pick<Parameters<typeof listOrders>[2], 'state' | 'correspondentId' | 'text'>;

export async function ordersOf(
  context: Pick<Asking, 'sql' | 'unitId' | 'today' | 'timeZone'>,
  { offset, limit, due, ...filter }: OrdersInput,
) {
  const { sql, unitId, today, timeZone } = context;
  const clock = await checkClock(context);
  const late = due && { today, reportsUpTo: lateReportsUpTo(today, clock) };
  const { total, rows } = await listOrders(sql, unitId, { ...filter, late, timeZone }, { offset, limit });
  return { total, rows: rows.map((row) => withClocks(row, clock, today)) };
}

export const orders = query({
  name: 'inspections.orders',
  input: z.strictObject({ ...OrdersFilter, ...Page }),
  by: ORGAN_READERS,
  recorded: 'no',
  run: (context, asked) => ordersOf(context, asked),
});

export const order = query({
  name: 'inspections.order',
  input: z.strictObject({ orderId: OrderId }),
  by: ORGAN_READERS,
  recorded: 'no',
  async run(context, { orderId }) {
    const { sql, unitId, today, timeZone } = context;
    const { items, ...one } = await getOrder(sql, unitId, { orderId, timeZone });
    const clock = await checkClock(context);
    const of = { orderId };
    const occasions = (await listCheckOccasions(sql, unitId, timeZone)).filter((it) => it.orderId === orderId);
    return {
      ...withClocks(one, clock, today),
      items: items.length,
      steps: await listSteps(sql, unitId, of),
      answers: await listAnswers(sql, unitId, of, timeZone),
      /** Each report with the day by which it is to be checked, counted, and the day on which it was. */
      checks: occasions.map(({ reportedOn, checkedOn }) => {
        const due = checkDue(reportedOn, clock);
        return { reportedOn, checkedOn, due, late: isLate({ due: due.last, done: checkedOn }, today) };
      }),
      may: actsOf<OrderAct>(ORDER_ACTS, (act) =>
        mayOrder(act, { ...one, limitPassed: one.limitOn < today, toCheck: one.toCheckFrom !== null }),
      ),
    };
  },
});
