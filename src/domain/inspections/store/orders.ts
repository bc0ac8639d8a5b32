/** Orders to rectify, and where each stands. What is to be put right is sealed under one key of its own. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Day, Instant } from '../../../law/day.ts';
import type { CorrespondentId, DispatchId, InspectionId, OrderId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { newSalt, openText, sealText } from '../../../platform/sealing.ts';
import { ORDER_LADDER, type OrderGround, type OrderState } from '../inspections.ts';
import { factsOfOrder, ladderCase } from './facts.ts';

export type Order = {
  readonly orderId: OrderId;
  readonly correspondentId: CorrespondentId;
  readonly unit: string;
  readonly creditCode: string | null;
  readonly inspectionId: InspectionId | null;
  readonly instrument: string | null;
  readonly state: OrderState;
  readonly grounds: readonly OrderGround[];
  readonly limitOn: Day;
  readonly draftedAt: Instant;
  readonly dispatchId: DispatchId | null;
  readonly issuedAt: Instant | null;
  readonly summonsSentAt: Instant | null;
  readonly transferredOn: Day | null;
  /** The first report, and the first that no check has followed. */
  readonly reportedOn: Day | null;
  readonly toCheckFrom: Day | null;
  readonly lastCheckAt: Instant | null;
  readonly inHand: readonly string[];
  readonly waiting: DispatchId | null;
};
/** `isDestroyed`: what it says has ended (retention.ts); the items are then empty. */
export type OrderWithItems = Order & { readonly items: readonly string[]; readonly isDestroyed: boolean };

const about = (unitId: number) => `rectification-order/${unitId}/items`;

export async function hasOrder(sql: Sql, unitId: number, orderId: number): Promise<boolean> {
  const found =
    await statement`select 1 from rectification_order where unit_id = ${unitId} and order_id = ${orderId}`.execute(sql);
  return found.rows.length > 0;
}

const rows = (
  unitId: number,
  timeZone: string,
) => statement`(select o.order_id as "orderId", o.correspondent_id as "correspondentId",
    c.name as unit, c.credit_code as "creditCode", o.inspection_id as "inspectionId", i.instrument,
    ${ladderCase(ORDER_LADDER, 'f')} as state, o.grounds::int[] as grounds, o.limit_on as "limitOn", o.drafted_at as "draftedAt", f."dispatchId",
    f."issuedAt", f."summonsSentAt", f."transferredOn", f."reportedOn", f."toCheckFrom", f."lastCheckAt", f."inHand", f.waiting, o.sealed, o.key
  from rectification_order o
  join correspondent c on c.unit_id = o.unit_id and c.correspondent_id = o.correspondent_id
  left join inspection i on i.unit_id = o.unit_id and i.inspection_id = o.inspection_id
  cross join lateral ${factsOfOrder(unitId, timeZone)} f
  where o.unit_id = ${unitId})`;

type Read = Order & { readonly sealed: Buffer; readonly key: Buffer | null };

export async function getOrder(
  sql: Sql,
  unitId: number,
  { orderId, timeZone }: { readonly orderId: number; readonly timeZone: string },
): Promise<OrderWithItems> {
  const found = await statement<Read>`select * from ${rows(unitId, timeZone)} x where "orderId" = ${orderId}`.execute(
    sql,
  );
  const { sealed, key, ...row } = found.rows[0] ?? refuse('not-found');
  const text = openText(sealed, about(unitId), key);
  return { ...row, items: JSON.parse(text ?? '[]') as string[], isDestroyed: text === undefined };
}

/** Held until the transaction ends: its steps come one at a time, and none after what it says has ended. */
export async function holdOrder(
  sql: Sql,
  unitId: number,
  asked: { readonly orderId: number; readonly timeZone: string },
): Promise<OrderWithItems> {
  await statement`select 1 from rectification_order where unit_id = ${unitId} and order_id = ${asked.orderId} for no key update`.execute(
    sql,
  );
  const one = await getOrder(sql, unitId, asked);
  return one.isDestroyed ? refuse('wrong-state') : one;
}

export type OrdersAsked = {
  readonly state?: OrderState | undefined;
  readonly correspondentId?: number | undefined;
  readonly inspectionId?: number | undefined;
  readonly text?: string | undefined;
  /** Reports that came up to this day should have been checked by now: given, only what is late is listed. */
  readonly late?: { readonly today: Day; readonly reportsUpTo: Day } | undefined;
  readonly timeZone: string;
};

/** The newest first, without what is sealed. */
export async function listOrders(
  sql: Sql,
  unitId: number,
  { state, correspondentId, inspectionId, text, late, timeZone }: OrdersAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Order[] }> {
  const chosen = statement`from ${rows(unitId, timeZone)} x
    where (${state ?? null}::text is null or state = ${state ?? null})
      and (${correspondentId ?? null}::bigint is null or "correspondentId" = ${correspondentId ?? null})
      and (${inspectionId ?? null}::bigint is null or "inspectionId" = ${inspectionId ?? null})
      and (${text ?? null}::text is null or strpos(unit, ${text ?? null}) > 0)
      and (${late?.today ?? null}::date is null or state = 'issued' and "limitOn" < ${late?.today ?? null}::date
        or "toCheckFrom" <= ${late?.reportsUpTo ?? null}::date and state not in ('met', 'closed'))`;
  const found =
    await statement<Read>`select * ${chosen} order by "orderId" desc offset ${offset} limit ${limit}`.execute(sql);
  const total = await statement<{ n: number }>`select count(*)::int as n ${chosen}`.execute(sql);
  return { total: total.rows[0]!.n, rows: found.rows.map(({ sealed: _, key: __, ...row }) => row) };
}

type Drafted = {
  readonly correspondentId: number;
  readonly inspectionId: number | undefined;
  readonly grounds: readonly OrderGround[];
  readonly limitOn: Day;
  readonly items: readonly string[];
  readonly at: Instant;
  readonly by: number;
};

export async function insertOrder(sql: Sql, unitId: number, one: Drafted): Promise<OrderId> {
  const { sealed, key } = sealText(JSON.stringify(one.items), about(unitId));
  const made = await statement<{ id: OrderId }>`
    insert into rectification_order (unit_id, correspondent_id, inspection_id, grounds, limit_on, sealed, key, salt, drafted_at, drafted_by)
    values (${unitId}, ${one.correspondentId}, ${one.inspectionId ?? null}, ${[...one.grounds]}::smallint[], ${one.limitOn}, ${sealed}, ${key},
      ${newSalt()}, ${one.at}, ${one.by})
    returning order_id as id`.execute(sql);
  return made.rows[0]!.id;
}
